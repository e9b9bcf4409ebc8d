"""What words tell, in which language they may be: tables, and how a word or a line is read by them."""
