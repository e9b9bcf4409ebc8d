"""What a story says: blocks of text, changes to them, and what two texts have in common. No Django here."""
