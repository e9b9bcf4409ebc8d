"""Which paragraphs and sentences of a story are copies of each other, and what may be done about them."""
