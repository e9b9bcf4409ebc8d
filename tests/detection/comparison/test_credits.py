"""A credit at the end or a dateline is no part of what happened; another person in it is another person."""

import pytest

from articles.detection.comparison.differences import Difference, difference
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


@pytest.mark.parametrize(
    "dateline",
    ["SKERRIN — ", "LONDON (AP) — ", "LIMA, 4 nov (EFE).- ", "صنعاء (رويترز) - ", "(전주=연합뉴스) 김민수 기자 = "],
)
def test_copy_without_the_dateline_is_a_part_of_the_one_with_it(dateline):
    with_it, without = level(f"{dateline}{QUAY}"), level(QUAY)

    assert difference(with_it, without) == Difference(Kind.CONTAINED, shorter_first=False, inside=True)
    assert difference(without, with_it) == Difference(Kind.CONTAINED, inside=True)


def test_fact_below_a_dateline_is_a_conflict_and_leads():
    found = told(f"LONDON (AP) — {QUAY}", QUAY.replace("Skerrin", "Nessay"))

    assert found == (Kind.CONFLICT, "“Skerrin” against “Nessay”; “LONDON AP” only in the earlier one")


def test_other_words_below_a_dateline_change_no_fact():
    found = told(QUAY, f"SKERRIN — {QUAY.replace('wait', 'stand')}")

    assert found == (Kind.REWORDED, "“wait” against “stand”; “SKERRIN” only in the later one")


def test_reporter_behind_a_dateline_is_no_fact_either():
    lede = "4일 오전 6시 전북 완주군 고속도로에서 차량 12대가 잇따라 추돌해 {}명이 숨지고 11명이 다쳤다."
    found = difference(level(f"(전주=연합뉴스) 김민수 기자 = {lede.format(3)}"), level(lede.format(2)))

    assert found.kind is Kind.CONFLICT
    assert against(found.changes[:1]) == "“3명이” against “2명이”"
