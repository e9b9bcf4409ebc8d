"""The documentation says what is there: no more and no less."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")

MAP = (ROOT / "articles" / "ARCHITECTURE.md").read_text(encoding="utf-8")
BUILT, _ = MAP.split("## Places kept for what comes later")


def test_readme_lists_every_rule_as_list_rules_prints_them():
    printed = StringIO()

    call_command("list_rules", stdout=printed)

    [table] = re.findall(r"^\| rule \|.*?\n\n", README, flags=re.MULTILINE | re.DOTALL)
    assert table.strip() == printed.getvalue().strip()


@pytest.mark.parametrize("name", re.findall(r"\]\(([^)#:]+)\)", README))
def test_readme_links_to_what_exists(name):
    assert (ROOT / name).exists()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([a-z_]+/[a-z_]+\.py)`", BUILT))))
def test_architecture_names_files_that_exist(path):
    assert (ROOT / "articles" / path).exists() or (ROOT / path).exists()
