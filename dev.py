#!/usr/bin/env python3
"""Find a Python, make the environment, then run or test the newsroom: what `make run` and `make test` call.

Standard library only, and any Python from 3.8 on may start it: the one that does the work is looked for.
"""

import hashlib
import ipaddress
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VAR = ROOT / "var"
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
RUNTIME = ("requirements.txt",)
EVERYTHING = ("requirements.txt", "requirements-dev.txt")  # the second pins all of the first, and a test holds it so
VERSIONS = ("3.13", "3.14", "3.12", "3.15")
PROBE = """
import ensurepip, sqlite3, ssl, sys, venv
if sys.version_info < (3, 12): sys.exit("is Python %d.%d" % sys.version_info[:2])
if sqlite3.sqlite_version_info < (3, 37): sys.exit("has SQLite " + sqlite3.sqlite_version)
print(sys.executable)
"""


class Stop(Exception):
    """What stands in the way, and what to do about it."""


# Python


def candidates():
    """Name every interpreter worth asking, the likeliest first."""
    if os.environ.get("NEWSROOM_PYTHON"):
        yield os.environ["NEWSROOM_PYTHON"]
    yield sys.executable
    for version in VERSIONS:
        for folder in os.get_exec_path():
            yield str(Path(folder, "python" + version))
    for place in places():
        for version in VERSIONS:
            for found in sorted(Path("/").glob(place.format(version).lstrip("/")), reverse=True):
                yield str(found)


def places():
    """Say where builds lie that are not on the path: pyenv's, uv's, Homebrew's, python.org's."""
    home = Path.home()
    if os.environ.get("PYENV_ROOT"):
        yield os.environ["PYENV_ROOT"] + "/versions/{}*/bin/python3"
    yield f"{home}/.pyenv/versions/{{}}*/bin/python3"
    yield f"{home}/.local/share/uv/python/cpython-{{}}*/bin/python3"
    yield "/opt/homebrew/bin/python{}"
    yield "/usr/local/bin/python{}"
    yield "/home/linuxbrew/.linuxbrew/bin/python{}"
    yield "/Library/Frameworks/Python.framework/Versions/{}/bin/python3"


def ask(python):
    """Run an interpreter: give its real path and "", or None and why it will not do.

    To look for the file is not enough: a pyenv shim stands on the path for versions that are not active, and exits 127.
    """
    try:
        answer = subprocess.run(
            [python, "-c", PROBE], capture_output=True, text=True, timeout=30, check=False, env=surroundings()
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        return None, str(problem)
    if answer.returncode:
        return None, (answer.stderr.strip().splitlines() or [f"exit {answer.returncode}"])[-1]
    return answer.stdout.strip(), ""


def find_python():
    """Give the first interpreter that can do the work."""
    refused = {}
    for candidate in candidates():
        if candidate not in refused and Path(candidate).exists():
            found, refused[candidate] = ask(candidate)
            if found:
                return found
    if shutil.which("uv") and subprocess.call(["uv", "python", "install", "3.13"]) == 0:
        for candidate in candidates():
            found, _ = ask(candidate)
            if found:
                return found
    raise Stop(
        "Second Read needs Python 3.12 or newer with SQLite 3.37 or newer. Tried:\n"
        + "".join(f"  {path}: {why}\n" for path, why in refused.items())
        + "Install one (pyenv install 3.13; brew install python@3.13; on Debian 13 apt-get install python3-venv)\n"
        "or name one: NEWSROOM_PYTHON=/path/to/python3.13 make run"
    )


# Environment


def surroundings(**more):
    """Give the environment without what would lead another Python astray."""
    astray = {"PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"}
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return {**kept, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **more}


def environment(files):
    """Make .venv hold what these files pin and give its interpreter; the last of them pins it all."""
    python = str(VENV / "bin" / "python")
    if ask(python)[0] is None:
        found = find_python()
        say(f"Making the environment with {found}")
        run([found, "-m", "venv", "--clear", str(VENV)], "Could not make .venv: is the folder writable, the disk full?")
    wanted = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in files}
    if not wanted.items() <= stamps().items():
        say(f"Installing {files[-1]} (once)")
        STAMP.write_text("{}")
        run(
            [python, "-m", "pip", "install", "-qq", "--no-input", "--require-hashes", "-r", files[-1]],
            f"pip could not install {files[-1]}. Can it reach its index (PIP_PROXY, PIP_CERT)? Then run this again.",
        )
        STAMP.write_text(json.dumps(wanted))
    return python


def stamps():
    """Read which files, and which state of them, .venv was made from."""
    try:
        return json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}


def run(command, remedy, **more):
    """Run a program to its end; stop with the remedy if it fails."""
    if subprocess.call(command, cwd=str(ROOT), stdin=subprocess.DEVNULL, env=surroundings(**more)):
        raise Stop(remedy)


def say(words):
    """Tell the person who waits, at once."""
    print(words, flush=True)


# make run


def serve():
    """Set everything up and serve the newsroom until Ctrl-C."""
    host, port = address(os.environ.get("ADDRESS") or "127.0.0.1:8000")
    demo = os.environ.setdefault("NEWSROOM_DEMO", "1").strip().lower() not in {"", "0", "no", "off", "false"}
    if demo and not loopback(host):
        raise Stop(
            f"The demo's passwords are public, so it is served to this machine only and not on {host}.\n"
            f"Use ADDRESS=127.0.0.1:{port}, or NEWSROOM_DEMO=0 for a newsroom of your own (docs/running.md)."
        )
    port = free(host, port)
    at = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    os.environ["ADDRESS"] = at
    python = environment(RUNTIME)
    run([python, "manage.py", "migrate", "-v", "0"], "The database could not be brought up to date; see above.")
    if demo:
        run([python, "manage.py", "demo"], "The demo newsroom could not be made; see above.")
    run(
        [python, "manage.py", "collectstatic", "--noinput", "-v", "0"],
        "Static files could not be collected; see above.",
    )
    server = [python, "-m", "gunicorn", "newsroom.wsgi", "--bind", at, "--workers", "2", "--threads", "4"]
    server += ["--max-requests", "2000", "--max-requests-jitter", "200", "--graceful-timeout", "5"]
    server += ["--no-control-socket", "--log-level", "warning"]
    return attend(server, f"http://{at}/", demo)


def attend(server, url, demo):
    """Start the server, say where it is once it answers, and stay until it ends."""
    child = subprocess.Popen(server, cwd=str(ROOT), stdin=subprocess.DEVNULL, env=surroundings())
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: child.terminate())
    while child.poll() is None and not answers(url + "healthz"):
        time.sleep(0.1)
    if child.poll() is None:
        say(f"\n  Second Read is at {url}")
        if demo:
            say("  Log in as reporter, editor, slot or admin; the password is demo.")
        say("  Ctrl-C stops it; what you did is kept.\n")
    code = child.wait()
    return 0 if code in {0, -signal.SIGTERM, -signal.SIGINT} else code


def address(text):
    """Part host and port; without a port it is 8000."""
    host, colon, port = text.rpartition(":")
    if not colon or text.endswith("]"):
        host, port = text, "8000"
    host = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    if not host or not port.isdigit() or int(port) > 65535:
        raise Stop(f"ADDRESS is host:port, as in ADDRESS=127.0.0.1:8000; this was {text}")
    return host, int(port)


def loopback(host):
    """Say whether only this machine can reach that host."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def free(host, port):
    """See that nobody else serves there; port 0 chooses any."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            return probe.getsockname()[1]
    except OSError as problem:
        raise Stop(
            f"Cannot serve on {host}:{port}: {problem.strerror}. Is another server running there?\n"
            f"Stop it, or choose another port: make run ADDRESS=127.0.0.1:{port + 1}"
        ) from None


def answers(url):
    """Say whether somebody answers there, whatever the answer."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        direct.open(url, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


# make test, make lint, make screenshots, make bench, make lock

AS_LONG_AS_IT_TAKES = ("-o", "faulthandler_timeout=0")
"""What measures, or tries for long, is no test that hangs."""


def test(words):
    """Run every test and check, or those that pytest's arguments choose."""
    return within(["-m", "tests.everything", *words])


def lint():
    """Run the checks that are not tests."""
    return within(["-m", "tests.checks"])


def screenshots():
    """Make the pictures of the main pages, into var/screenshots, and say which of them the README shows."""
    code = within(["-m", "pytest", "-q", "-n", "2", "tests/browser/test_screenshots.py"])
    if code == 0:
        say("The README's are readme-*.png in var/screenshots: copy them to docs/review.png and docs/compare.png.")
    return code


def bench():
    """Print how long things take; nothing passes or fails by it."""
    return within(
        [
            "-m",
            "pytest",
            "-q",
            "-s",
            "-p",
            "no:xdist",
            "-p",
            "no:logging",
            *AS_LONG_AS_IT_TAKES,
            "-o",
            "python_files=bench_*.py",
            "tests/benchmarks",
        ]
    )


def stress():
    """Run for long what the tests run briefly: made-up stories, changed facts, races, and 100,000 articles."""
    tests = ["-m", "pytest", "-q", *AS_LONG_AS_IT_TAKES]
    long = {"HYPOTHESIS_PROFILE": "stress", "ARTICLES": "100000"}
    runs = [
        [*tests, "-n", "auto", "tests/detection", "tests/text", "tests/formats"],
        *[[*tests, "tests/races"]] * 5,
        [*tests, "-s", "-o", "python_files=bench_*.py", "tests/benchmarks/bench_drift.py"],
        [*tests, "-s", "-o", "python_files=bench_*.py", "tests/benchmarks/bench_memory.py"],
    ]
    return max(within(words, **long) for words in runs)


def within(words, **more):
    """Run our own Python with everything installed; its exit code is the answer."""
    python = environment(EVERYTHING)
    return subprocess.call([python, *words], cwd=str(ROOT), stdin=subprocess.DEVNULL, env=surroundings(**more))


def lock(words):
    """Write both requirements files again from pyproject.toml, with hashes and without the name of any index."""
    home = VAR / "lock"
    python = find_python()
    if not (home / "bin" / "uv").exists():
        run([python, "-m", "venv", "--clear", str(home)], "Could not make var/lock.")
        run([str(home / "bin" / "pip"), "install", "-qq", "uv"], "pip could not install uv.")
    write = [str(home / "bin" / "uv"), "pip", "compile", "-q", "--universal", "--python-version", "3.12", *words]
    write += ["--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "--extra", "postgres"]
    write += ["pyproject.toml", "-o"]
    trust = {"UV_PYTHON": python, "UV_SYSTEM_CERTS": "1"}  # uv stumbles over dead shims and private authorities
    remedy = "uv could not lock the environment; see above."
    run([*write, "requirements.txt"], remedy, **trust)
    run([*write, "requirements-dev.txt", "--group", "dev", "-c", "requirements.txt"], remedy, **trust)
    return 0


def main(words):
    """Do what the first word says."""
    rest = words[1:]
    commands = {
        "run": serve,
        "test": lambda: test(rest),
        "lint": lint,
        "screenshots": screenshots,
        "bench": bench,
        "stress": stress,
        "lock": lambda: lock(rest),
    }
    if not words or words[0] not in commands:
        say(f"python3 dev.py {'|'.join(commands)}")
        return 2
    try:
        return commands[words[0]]()
    except Stop as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
