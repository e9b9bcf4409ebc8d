"""What the browser is given: no more than we weighed, and nothing that somebody else changed."""

import gzip
import hashlib
import re
from pathlib import Path

from tests.conftest import ROOT

STATIC = ROOT / "static"
HTMX = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130"


def weight(*names):
    return sum(len(gzip.compress((STATIC / name).read_bytes())) for name in names)


def test_htmx_is_the_published_file():
    assert hashlib.sha256((STATIC / "vendor/htmx-4.0.1.min.js").read_bytes()).hexdigest() == HTMX


def test_every_vendored_file_has_its_licence():
    vendored = {path.name for path in (STATIC / "vendor").iterdir()}

    assert {re.match(r"(htmx|source-[a-z]+-\d)", name)[1] for name in vendored} == {
        name.removesuffix("-LICENSE.txt") for name in vendored if name.endswith("-LICENSE.txt")
    }


def test_scripts_and_sheet_stay_small():
    assert weight("vendor/htmx-4.0.1.min.js", "desk.js") <= 20_000
    assert weight("newsroom.css") <= 20_000


def test_no_template_styles_or_scripts_inline():
    for path in Path(ROOT / "templates").rglob("*.html"):
        assert not re.search(
            r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|hx-on|javascript:", path.read_text()
        ), path
