"""What every test stands on: where the shared folder is, and which tests need it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_collection_modifyitems(items):
    """Skip what needs the shared folder where there is none."""
    if SHARED.is_dir():
        return
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs the shared folder beside this repository"))


@pytest.fixture
def shared():
    """The folder with the given article and the evaluation."""
    return SHARED
