"""What does the environment ask for?"""

import ipaddress
import os
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# NORMAL never corrupts the file, but may lose the last commits in a power cut; FULL would not, at a third of the speed.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=134217728;"
    "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-20000"
)


def flag(name: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether a switch is on; anything but an empty word, 0, no, off or false counts as on."""
    return environment.get(name, "").strip().lower() not in {"", "0", "no", "off", "false"}


def names(name: str, environment: Mapping[str, str] = os.environ) -> list[str]:
    """Read a list whose items are parted by commas."""
    return [word.strip() for word in environment.get(name, "").split(",") if word.strip()]


def number(name: str, environment: Mapping[str, str] = os.environ) -> int:
    """Read a count: none where nothing is said, and a word that is no whole number from 0 up is refused."""
    said = environment.get(name, "").strip() or "0"
    if not (said.isascii() and said.isdecimal()):
        raise ImproperlyConfigured(f"{name} is a number, 0, 1 or more, not “{said}”: correct it and start again.")
    return int(said)


def host(address: str) -> str:
    """Name the host of `host:port`, `[::1]:port` or a bare host."""
    if address.startswith("["):
        return address[1:].partition("]")[0]
    return address.rpartition(":")[0] if address.count(":") == 1 else address


def loopback(name: str) -> bool:
    """Say whether only this machine can reach that host."""
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def secret_key(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Take the key from the environment, else from a file that only its owner reads, made on first use."""
    given = environment.get("NEWSROOM_SECRET_KEY") or environment.get("SECRET_KEY")
    if given:
        return given
    file = folder / "secret-key"
    if not file.exists():
        keep_new_key(file)
    return file.read_text(encoding="ascii").strip()


def keep_new_key(file: Path) -> None:
    """Put a fresh key there whole or not at all: two processes may start at once, and the first one wins."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=file.parent)  # mode 600 from the start
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(secrets.token_urlsafe(64))
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        Path(draft).unlink()


def database(folder: Path, environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Describe the database: `DATABASE_URL`, else one SQLite file."""
    url = environment.get("DATABASE_URL", "")
    if not url:
        return sqlite(folder / "newsroom.sqlite3", folder / "test.sqlite3")
    chosen = dict(dj_database_url.parse(url))
    if chosen["ENGINE"] == "django.db.backends.sqlite3":
        file = Path(str(chosen["NAME"]))
        return sqlite(file, file.with_name(f"test-{file.name}"))
    if chosen["ENGINE"] == "django.db.backends.postgresql":
        return chosen | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    raise ImproperlyConfigured("DATABASE_URL must name SQLite or PostgreSQL: other databases are not tested.")


def sqlite(file: Path, test: Path) -> dict[str, Any]:
    """Describe a SQLite file for several writers.

    IMMEDIATE makes a writer wait for its turn where the default would refuse it at once, whatever the timeout. The test
    database is a file too: one in memory is shared by the threads of a live server, which then fail by the dozen.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": 600,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": PRAGMAS},
        "TEST": {"NAME": test},
    }
