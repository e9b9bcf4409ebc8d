"""Every rule, the strongest claim first."""

RULES = ()
