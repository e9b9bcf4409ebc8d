"""The seal of a revision: whatever is altered in it, or before it, no longer fits."""

from datetime import UTC, datetime, timedelta

import pytest

from articles.models import Revision
from articles.text.document import Document

MADE = {
    "number": 2,
    "blocks": Document.of(["The ferry was late."], headline="Ferry").rows(),
    "changes": {"edits": [["p1", 4, "boat", "ferry"]], "order": None, "kinds": []},
    "arrival": False,
    "author_id": 7,
    "note": "Edited paragraph 1",
    "at": datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
}
ALTERED = {
    "number": 3,
    "blocks": Document.of(["The ferry was early."], headline="Ferry").rows(),
    "changes": {"edits": [["p1", 4, "ship", "ferry"]], "order": None, "kinds": []},
    "arrival": True,
    "author_id": 8,
    "note": "Edited paragraph 2",
    "at": MADE["at"] + timedelta(microseconds=1),
}
BEFORE = "0" * 64


@pytest.mark.parametrize("field", ALTERED)
def test_seal_breaks_when_a_field_is_altered(field):
    altered = Revision(**MADE | {field: ALTERED[field]})

    assert altered.seal(BEFORE) != Revision(**MADE).seal(BEFORE)


def test_seal_breaks_when_the_revision_before_is_another():
    assert Revision(**MADE).seal(BEFORE) != Revision(**MADE).seal("1" * 64)


def test_seal_of_yesterday_is_the_seal_of_today():
    """Written down once: a change of this value would make every log that exists look forged."""
    assert Revision(**MADE).seal(BEFORE) == "b2ebdf9e23b2a2c30191c635842a241e8c5fc469362962c8764a3d8dfcb45d5c"
