"""What is wrong with a story: rules over a document, and nothing else. No Django here."""
