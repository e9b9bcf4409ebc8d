"""Run a program to its end, then say on standard error how many bytes the largest of its processes held.

A program of its own, and a small one: the system counts for a process what its parent held when it started it.
"""

import resource
import subprocess
import sys

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in what the system counts in."""

if __name__ == "__main__":
    code = subprocess.call(sys.argv[1:])
    sys.stderr.write(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * UNIT}\n")
    sys.exit(code)
