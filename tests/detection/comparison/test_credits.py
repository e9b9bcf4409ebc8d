"""A credit at the end is no part of what happened; another person in it is another person."""

import pytest

from articles.detection.comparison.differences import difference
from articles.detection.comparison.telling import against
from articles.detection.findings import Kind
from articles.text.folding import level

QUAY = "Passengers with dogs and bicycles wait on the quay at Skerrin for the second boat of the day."


def told(first, second):
    found = difference(level(first), level(second))
    return found.kind, against(found.changes)


@pytest.mark.parametrize(
    ("credit", "other", "how"),
    [
        ("(Reuters)", "(AP)", "“Reuters” against “AP”"),
        ("(dpa/AFP)", "", "“dpa/AFP” only in the earlier one"),
        ("Photo: Dana Orrin", "", "“Photo Dana Orrin” only in the earlier one"),
        ("Foto: dpa", "", "“Foto dpa” only in the earlier one"),
    ],
)
def test_copy_with_another_credit_is_another_wording(credit, other, how):
    assert told(f"{QUAY} {credit}", f"{QUAY} {other}") == (Kind.REWORDED, how)


def test_fact_beside_another_credit_is_a_conflict_and_leads():
    found = told(f"{QUAY} (Reuters)", f"{QUAY.replace('Skerrin', 'Nessay')} (AP)")

    assert found == (Kind.CONFLICT, "“Skerrin” against “Nessay”; “Reuters” against “AP”")


@pytest.mark.parametrize(
    ("credit", "other"), [("Photo: Dana Orrin", "Photo: Mia Calder"), ("(Tarn)", "(Wick)"), ("Tarn", "")]
)
def test_other_names_at_the_end_are_a_conflict(credit, other):
    assert told(f"{QUAY} {credit}", f"{QUAY} {other}")[0] is Kind.CONFLICT
