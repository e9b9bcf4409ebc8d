"""What people do: the only code that writes. Every action locks the article first and is one transaction."""
