"""Which browser drives the tests?"""

import os
import shutil
import subprocess
import sys

NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
APPLICATIONS = ["Google Chrome", "Chromium"]
REMEDY = """
The browser tests need Chromium or Chrome, so nothing was tested. Install it (on Debian: apt-get install chromium
fonts-dejavu-core), name one with CHROMIUM=/path/to/chrome, or leave those tests out: make test ARGS='-m "not browser"'
"""


def find() -> str:
    """Give a browser that starts, Debian's if it has to be installed; stop with the remedy when there is none."""
    browser = installed()
    if browser is None and install():
        browser = installed()
    if browser is None:
        sys.exit(REMEDY)
    return browser


def installed() -> str | None:
    """Give the first browser that says its version: the stub of a store exists too, and starts nothing."""
    known = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    known += [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in APPLICATIONS]
    return next((browser for browser in known if browser and starts(browser)), None)


def starts(browser: str) -> bool:
    """Say whether there is a program behind that name."""
    try:
        return subprocess.run([browser, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def install() -> bool:
    """Install Debian's Chromium where we may."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not all(map(shutil.which, ["apt-get", *sudo[:1]])):
        return False
    print("Installing Chromium (once)", flush=True)
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    get = [*apt, "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]
    # A new machine has no list of packages yet; one that has it need not wait for another.
    return quiet(get) or (quiet([*apt, "update"]) and quiet(get))


def quiet(command: list[str]) -> bool:
    """Run a program without its chatter and say whether it did its work."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0
