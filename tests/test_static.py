"""What the browser is given: no more than we weighed, and nothing that somebody else changed."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

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


TEXT = [
    *((ink, ground) for ink in ("ink", "muted", "blue", "error") for ground in ("paper", "shade")),
    *(("ink", f"{fill}-fill") for fill in ("blue", "orange", "inserted", "deleted", "error")),
    ("button-ink", "button"), ("paper", "ink"), ("inserted", "inserted-fill"), ("deleted", "deleted-fill"),
    ("orange", "paper"),
]  # fmt: skip
"""Words on their ground: 4.5 to 1 and more."""

SHAPES = [(edge, ground) for edge in ("edge", "focus", "blue", "orange") for ground in ("paper", "shade")]
"""Edges that tell where something is: 3 to 1 and more."""


def palettes():
    """Every colour of the sheet, light and dark."""
    tokens = re.findall(r"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\);", (STATIC / "newsroom.css").read_text())
    return {name: {token: sides[at] for token, *sides in tokens} for at, name in enumerate(("light", "dark"))}


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_the_standard_does():
    assert round(contrast("000000", "ffffff"), 2) == 21
    assert round(contrast("767676", "ffffff"), 2) == 4.54


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_and_edges_stand_out_from_their_ground(theme):
    colours = palettes()[theme]

    faint = [pair for pairs, least in ((TEXT, 4.5), (SHAPES, 3)) for pair in pairs if ratio(colours, pair) < least]

    assert faint == []


def ratio(colours, pair):
    return contrast(*(colours[token] for token in pair))


def test_no_template_styles_or_scripts_inline():
    for path in Path(ROOT / "templates").rglob("*.html"):
        assert not re.search(
            r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|hx-on|javascript:", path.read_text()
        ), path
