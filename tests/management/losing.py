"""The scan command, which loses one of its workers when it is sent SIGUSR1: a program that a test starts."""

import os
import signal
import sys
from multiprocessing import active_children

from django.core.management import execute_from_command_line


def lose(*_):
    """Kill one as the kernel does for want of memory."""
    os.kill(active_children()[0].pid, signal.SIGKILL)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    signal.signal(signal.SIGUSR1, lose)
    execute_from_command_line(["manage.py", "scan", *sys.argv[1:]])
