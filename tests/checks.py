"""What is true of the source besides what the tests say: its layers, its types, its form, its settings."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "NEWSROOM_DEMO": "0",
    "NEWSROOM_HTTPS": "1",
    "NEWSROOM_SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
    "ALLOWED_HOSTS": "desk.example",
}
BIN = str(Path(sys.executable).parent)
CHECKS = {
    "layers": [f"{BIN}/lint-imports", "--no-cache"],
    "ruff": [f"{BIN}/ruff", "check", "-q", "."],
    "format": [f"{BIN}/ruff", "format", "--check", "-q", "."],
    "types": [f"{BIN}/mypy"],
    "templates": [f"{BIN}/djlint", "--lint", "--quiet", "templates"],
    "deploy": [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
}


def run_all() -> tuple[int, int]:
    """Run every check even when one fails; count those that passed and those that failed."""
    print("\nChecks", flush=True)
    failed = 0
    for name, command in CHECKS.items():
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | PRODUCTION,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        print(f"  {name}: ok" if done.returncode == 0 else f"  {name}: failed\n{done.stdout}", flush=True)
        failed += done.returncode != 0
    return len(CHECKS) - failed, failed


if __name__ == "__main__":
    sys.exit(1 if run_all()[1] else 0)
