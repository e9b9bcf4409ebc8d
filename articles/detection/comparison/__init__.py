"""Which two texts may be copies, and what their difference means, whatever story they stand in."""
