"""How a story comes and goes. No Django here."""
