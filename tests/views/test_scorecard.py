"""The record of a desk's rules: over which days, and as a file."""

import csv

import pytest

from articles.views.rules import COLUMNS
from articles.views.spreadsheets import cell
from tests.house import REPEATS, decide, decide_many, repeating
from tests.views.pages import PAGE

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def rows(answer):
    return list(csv.DictReader(answer.text.splitlines()))


def test_scorecard_is_a_file_that_no_spreadsheet_calculates(lead, desk, reporter, editor):
    decide(repeating(desk, reporter, 1), "reject", editor, "=1+1")
    decide_many(desk, reporter, editor, accepted=1)

    answer = lead.get(f"{PAGE}scorecard.csv")

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="rules-world.csv"'
    [row] = [row for row in rows(answer) if row["rule"] == REPEATS]
    assert (row["found"], row["accepted"], row["rejected"], row["acceptance"]) == ("2", "1", "1", "0.500")
    assert row["reasons"] == "'=1+1 1"


@pytest.mark.parametrize(
    ("who", "together", "alone"), [("slot", 200, 200), ("editor", 200, 200), ("reporter", 403, 404)]
)
def test_file_is_for_those_whom_its_page_is_for(client, request, desk, article, who, together, alone):
    client.force_login(request.getfixturevalue(who))

    for address, status in (("/rules/", together), (PAGE, alone)):
        assert (
            client.get(address, follow=True).status_code == client.get(f"{address}scorecard.csv").status_code == status
        )


def test_file_has_its_heads_and_every_letter(lead, desk, reporter, editor):
    decide(repeating(desk, reporter, 1), "reject", editor, "Größe – „天“")

    answer = lead.get("/rules/scorecard.csv")

    head, *scores = answer.content.decode("utf-8").splitlines()
    assert head.split(",") == [*COLUMNS]
    assert [row for row in scores if row.startswith(REPEATS)] == [
        f"{REPEATS},1,0,1,0,0,0,0.000,0.000,0.793,Größe – „天“ 1"
    ]


@pytest.mark.parametrize("first", "=+-@\t\r")
def test_cell_that_begins_a_formula_is_text(first):
    assert cell(f"{first}1") == f"'{first}1"
    assert cell(f"1{first}") == f"1{first}"


def test_window_is_in_the_address(lead, desk, article):
    assert "Last 30 days" in lead.get(PAGE).text
    assert lead.get(f"{PAGE}?days=30").context["days"] == 30
    assert [lead.get(f"{PAGE}?days={days}").context["days"] for days in ("0", "x", "99999", "")] == [90] * 4
