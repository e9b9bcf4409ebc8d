"""How long things take: run by `make bench`, never by the tests, and judged by people."""
