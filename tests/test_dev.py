"""Do `make run` and `make test` find their way on a machine nobody prepared?"""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

import dev
from tests import browsers, everything

ROOT = Path(__file__).resolve().parent.parent


def script(path, words):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{words}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    """A machine whose every Python is a dead shim."""
    shim = script(tmp_path / "shims" / "python3.13", "echo 'pyenv: python3.13: command not found' >&2; exit 127")
    for name in ("NEWSROOM_PYTHON", "PYENV_ROOT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "shims"))
    monkeypatch.setattr(sys, "executable", shim)
    if any(dev.ask(candidate)[0] for candidate in dev.candidates()):
        pytest.skip("this machine has a Python where every machine may have one")
    return tmp_path


def test_dead_shim_is_told_from_a_python(tmp_path):
    shim = script(tmp_path / "python3.13", "echo 'pyenv: python3.13: command not found' >&2; exit 127")

    assert dev.ask(shim) == (None, "pyenv: python3.13: command not found")
    assert dev.ask(sys.executable) == (sys.executable, "")


def test_old_python_is_refused_by_name(tmp_path):
    old = script(tmp_path / "python3.13", "echo 'is Python 3.11' >&2; exit 1")

    assert dev.ask(old) == (None, "is Python 3.11")


def test_dead_shim_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSROOM_PYTHON", script(tmp_path / "python3.13", "exit 127"))

    assert dev.find_python() == sys.executable


def test_build_that_pyenv_keeps_inactive_is_found(nowhere):
    python = str(Path(sys.prefix, "bin", "python"))
    script(nowhere / ".pyenv" / "versions" / "3.13.9" / "bin" / "python3", f'exec {python} "$@"')

    assert dev.find_python() == python


def test_machine_without_python_says_what_was_tried_and_what_helps(nowhere):
    with pytest.raises(dev.Stop) as reason:
        dev.find_python()

    assert f"{nowhere}/shims/python3.13: pyenv: python3.13: command not found" in str(reason.value)
    assert "NEWSROOM_PYTHON=/path/to/python3.13" in str(reason.value)


def test_environment_is_made_once_and_again_when_its_file_changes(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "installed.json")
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("# nothing\n")

    def told():
        python = dev.environment(["requirements.txt"])
        assert dev.ask(python)[0]
        return [line.split()[0] for line in capsys.readouterr().out.splitlines()]

    assert told() == ["Making", "Installing"]
    assert told() == []
    requirements.write_text("# nothing more\n")
    assert told() == ["Installing"]
    Path(tmp_path, ".venv", "bin", "python").unlink()
    assert told() == ["Making", "Installing"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("127.0.0.1:80", ("127.0.0.1", 80)),
        ("localhost", ("localhost", 8000)),
        ("[::1]:9", ("::1", 9)),
        ("[::1]", ("::1", 8000)),
    ],
)
def test_address_is_parted(text, parts):
    assert dev.address(text) == parts


@pytest.mark.parametrize("text", ["", ":80", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:99999"])
def test_unreadable_address_is_refused(text):
    with pytest.raises(dev.Stop):
        dev.address(text)


def refusal(address, **more):
    done = subprocess.run(
        [sys.executable, "dev.py", "run"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "ADDRESS": address} | more,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 2
    return done.stderr


def test_demo_is_served_to_this_machine_only():
    assert "not on 0.0.0.0" in refusal("0.0.0.0:8000")


def test_taken_port_is_named():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        assert f"Cannot serve on 127.0.0.1:{port}" in refusal(f"127.0.0.1:{port}")


@pytest.fixture
def newsroom(tmp_path):
    """Serve as `make run` does, beside whatever runs already; give a function that starts it."""
    wanted = {name: dev.stamps().get(name) for name in dev.RUNTIME}
    if not all(wanted.values()):
        pytest.skip("the environment was not made by make test")
    started = []

    def start():
        server = subprocess.Popen(
            [sys.executable, "dev.py", "run"],
            cwd=ROOT,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(tmp_path),
                "ADDRESS": "127.0.0.1:0",
                "DATABASE_URL": f"sqlite:///{tmp_path}/newsroom.sqlite3",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        started.append(server)
        for line in server.stdout:
            if "Second Read is at" in line:
                return server, line.split()[-1]
        raise AssertionError("it did not start")

    yield start
    for server in started:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)
        server.stdout.close()


def log_in(url, name):
    """Send the login form as a browser would, and give the page it ends on."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with browser.open(url + "accounts/login/", timeout=10) as page:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.read().decode())[1]
    form = {"csrfmiddlewaretoken": token, "username": name, "password": "demo", "next": "/accounts/password/"}
    with browser.open(url + "accounts/login/", urllib.parse.urlencode(form).encode(), timeout=10) as page:
        return page.url


def test_newsroom_starts_stops_on_ctrl_c_and_keeps_its_data(newsroom, tmp_path):
    server, url = newsroom()
    assert log_in(url, "editor") == url + "accounts/password/"
    os.killpg(server.pid, signal.SIGINT)
    assert server.wait(timeout=15) == 0
    with sqlite3.connect(tmp_path / "newsroom.sqlite3") as database:
        database.execute("UPDATE auth_user SET last_name = 'Kept' WHERE username = 'editor'")
    database.close()

    server, url = newsroom()
    assert log_in(url, "editor") == url + "accounts/password/"
    os.killpg(server.pid, signal.SIGTERM)

    assert server.wait(timeout=15) == 0
    with sqlite3.connect(tmp_path / "newsroom.sqlite3") as database:
        names = database.execute("SELECT last_name FROM auth_user WHERE username = 'editor'").fetchall()
    database.close()
    assert names == [("Kept",)]


def test_stub_of_a_browser_is_passed_over(tmp_path, monkeypatch):
    real = script(tmp_path / "bin" / "google-chrome", "echo Chrome 1")
    script(tmp_path / "bin" / "chromium", "echo 'install me from the store' >&2; exit 1")
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    assert browsers.installed() == real


@pytest.mark.parametrize(
    ("report", "code", "count"),
    [
        ('<testsuites><testsuite tests="5" failures="1" errors="1" skipped="1"/></testsuites>', 1, (2, 2, 1)),
        ('<testsuites><testsuite tests="5" failures="0" errors="0" skipped="0"/></testsuites>', 0, (5, 0, 0)),
        ('<testsuites><testsuite tests="5" failures="0" errors="0" skipped="0"/></testsuites>', 3, (5, 1, 0)),
        (None, 0, (0, 1, 0)),
    ],
)
def test_report_is_counted(tmp_path, report, code, count):
    file = tmp_path / "report.xml"
    if report:
        file.write_text(report)

    assert everything.counted(file, code) == count


def test_run_of_tests_ends_though_one_of_them_hangs(tmp_path):
    file = tmp_path / "test_hanging.py"
    file.write_text("import threading\n\n\ndef test_that_waits():\n    threading.Event().wait(60)\n")
    options = ["-q", "-c", ROOT / "pyproject.toml", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=1"]

    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *options, file], cwd=ROOT, capture_output=True, text=True, check=False
    )

    where = f'File "{file}", line 5 in test_that_waits'
    assert (ended.returncode, where in ended.stderr, "passed" in ended.stdout) == (1, True, False)
