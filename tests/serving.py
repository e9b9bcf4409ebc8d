"""The web server as it is started for a newsroom, in processes of its own, on the database of the test."""

import http.client
import os
import subprocess
import sys
import time
from contextlib import contextmanager

from tests.conftest import ROOT
from tests.postgresql import free_port
from tests.races.test_processes import address


@contextmanager
def serving():
    """Gunicorn with several processes of several threads; gives its port."""
    port = free_port()
    server = subprocess.Popen(
        [
            *[sys.executable, "-m", "gunicorn", "newsroom.wsgi", "--bind", f"127.0.0.1:{port}"],
            *["--workers", "2", "--threads", "2", "--no-control-socket"],
        ],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "tests.settings"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_for(port, server):
    for _ in range(300):
        try:
            assert get(port, "/healthz") == 200
        except OSError:
            assert server.poll() is None, "the server did not start"
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not answer")


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    finally:
        connection.close()
