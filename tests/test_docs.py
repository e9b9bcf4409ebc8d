"""The documentation says what is there: no more and no less."""

import re

import pytest

from articles.detection.rules import RULES
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")

MAP = (ROOT / "articles" / "ARCHITECTURE.md").read_text(encoding="utf-8")
BUILT, _ = MAP.split("## Places kept for what comes later")


def row(rule):
    """A rule's row in the README's table."""
    return f"| `{rule.id}` | {rule.severity} | {rule.finds} | {rule.never_flags} |"


def test_readme_lists_every_rule_in_the_order_it_claims():
    rows = re.findall(r"^\| `[a-z-]+` \|.*$", README, flags=re.MULTILINE)

    assert rows == [row(rule) for rule in RULES]


@pytest.mark.parametrize("name", re.findall(r"\]\(([^)#:]+)\)", README))
def test_readme_links_to_what_exists(name):
    assert (ROOT / name).exists()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([a-z_]+/[a-z_]+\.py)`", BUILT))))
def test_architecture_names_files_that_exist(path):
    assert (ROOT / "articles" / path).exists() or (ROOT / path).exists()
