#!/usr/bin/env python3
"""The door to every command: `python manage.py help`."""

import os
import sys

from django.core.management import execute_from_command_line

from newsroom import garbage

garbage.search_seldom()  # here, so that the processes a command starts do so too

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    execute_from_command_line(sys.argv)
