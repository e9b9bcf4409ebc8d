"""The wiring: settings, addresses and the server's entry; what the newsroom does lives in `articles`."""
