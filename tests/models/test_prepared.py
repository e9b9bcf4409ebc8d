"""A question that is put into SQL once answers as if it were put anew."""

from inspect import signature

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Model
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from articles.actions import desks as settling
from articles.actions import locking, review, scanning
from articles.actions.editing import edit_block
from articles.models import (
    Article,
    Boilerplate,
    Decision,
    Finding,
    Scan,
    articles,
    comments,
    desks,
    findings,
    notices,
    publishing,
    rules,
)
from articles.models.prepared import Prepared
from tests.factories import comment, make_article, make_user, taken
from tests.house import REPEATS, settle

MODULES = (locking, articles, comments, desks, findings, notices, publishing, rules)
NAMED = {f"{module.__name__}.{name}": value for module in MODULES for name, value in vars(module).items()}
VISIBLE = {name: vars(value) for name, value in NAMED.items() if isinstance(value, articles.Visible)}
QUESTIONS = {name: value for name, value in NAMED.items() if isinstance(value, Prepared)} | {
    f"{name}.{which}": question for name, questions in VISIBLE.items() for which, question in questions.items()
}


@pytest.fixture
def stories(desk, other_desk, reporter, editor, slot):
    """Two stories that have nothing in common, each with a row of all that is asked for."""
    settle(desk, slot, informing=[REPEATS])
    settling.approve_boilerplate(settling.propose_boilerplate(desk, "We are open daily.", by=slot), by=slot)
    stranger = make_user("olga", other_desk, "slot")
    made = [(make_article(desk, reporter), editor), (make_article(other_desk, stranger), stranger)]
    for article, by in made:
        taken(article, by)
        comment(article, f"Well, @{article.author.username}.", by=by)
        review.reject(article.findings.get(), by=by)
        article.refresh_from_db()
    return [article for article, _ in made]


def asked_for(question, article):
    """The numbers of a question, told by how they are called where it is built."""
    numbers = {"article": article.pk, "desk": article.desk_id, "user": article.author_id, "author": article.author_id}
    numbers |= {"head": article.head_id, "revision": article.head_id, "numbers": article.pk}
    asked = list(signature(question.build).parameters)
    if "row" in asked:
        rows = question.build(*range(len(asked))).model.objects
        stories = {Article: "pk", Finding: "article", Decision: "finding__article"}
        numbers["row"] = rows.get(**{stories[rows.model]: article.pk}).pk
    return [numbers[name] for name in asked]


def told(rows):
    return [{k: v for k, v in vars(row).items() if k != "_state"} if isinstance(row, Model) else row for row in rows]


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_is_asked_again_is_asked_in_the_same_words_and_answered_with_the_same_rows(stories, name):
    question = QUESTIONS[name]
    numbers = [asked_for(question, article) for article in stories]
    question(*numbers[1])  # whichever is asked first, the other one is asked by its SQL

    with CaptureQueriesContext(connection) as asked:
        again = [question(*each) for each in numbers]
    with CaptureQueriesContext(connection) as anew:
        plain = [list(question.build(*each)) for each in numbers]

    assert [query["sql"] for query in asked] == [query["sql"] for query in anew]
    assert [told(rows) for rows in again] == [told(rows) for rows in plain]
    assert told(again[0]) != told(again[1])


def test_question_is_built_once(stories):
    built = []
    question = Prepared(lambda article: built.append(article) or Article.objects.filter(pk=article))

    found = [question.first(article.pk) for article in stories]

    assert (found, len(built)) == (stories, 1)


def test_question_of_several_is_put_into_sql_for_as_many_as_are_asked_for(stories):
    first, second = (article.pk for article in stories)

    found = [{row.pk for row in findings.listed(asked)} for asked in ([first, second], [second], [first], [])]

    assert found == [{first, second}, {second}, {first}, set()]


def test_of_many_readings_of_a_revision_the_last_alone_is_read_from_the_database(article, editor):
    scanning.rescan(article, by=editor)
    scanning.rescan(article, by=editor)

    assert findings.last_scans(article.head_id) == [Scan.objects.latest("pk")]


def test_revisions_read_under_the_lock_know_the_article_that_is_locked(article, editor):
    edit_block(article, "p1", "Nobody minded.", base=1, by=editor)

    locked = locking.lock(article.pk, by=editor)

    assert locked.head != locked.arrival
    assert all(revision.article is locked for revision in (locked.head, locked.arrival))


def test_lock_tells_of_the_last_scan_what_its_row_says(article, editor):
    scanning.rescan(article, by=editor)
    row = Scan.objects.filter(revision=article.head_id).latest("pk")

    told = locking.lock(article.pk, by=editor).last_scan

    shown = ("at", "rules", "failed", "causes", "settled")
    assert [getattr(told, name) for name in shown] == [getattr(row, name) for name in shown]


def test_lock_knows_the_rights_that_are_asked_by_themselves(
    article, desk, other_desk, editor, slot, reporter, admin_user
):
    desks.Membership.objects.create(user=slot, desk=other_desk, role="reporter")
    gone = make_user("gone", desk, "editor")
    get_user_model().objects.filter(pk=gone.pk).update(is_active=False)
    for person in (editor, slot, reporter, admin_user, gone, make_user("nobody", other_desk, "editor")):
        by_the_lock, by_itself = (get_user_model().objects.get(pk=person.pk) for _ in range(2))
        locking.lock(article.pk, by=by_the_lock)
        desks.ask_anew(by_itself)

        told = [(each.is_active, each.is_superuser, each.desk_roles) for each in (by_the_lock, by_itself)]
        assert told[0] == told[1]


def test_question_that_has_no_answer_has_no_first_row(db):
    assert findings.last_scans.first(1) is None


@pytest.mark.parametrize("number", [2**63 - 1, 2**63])
def test_number_that_is_no_key_finds_nothing(db, number):
    assert findings.findings_in(number) == []


def test_rows_are_locked_in_a_transaction_or_not_at_all(transactional_db):
    with pytest.raises(TransactionManagementError):
        locking.lock(1, by=make_user("edda"))


def test_boilerplate_holds_to_the_end_of_its_last_day_where_the_desk_is(desk, slot):
    approved = settling.approve_boilerplate(settling.propose_boilerplate(desk, "We are open daily.", by=slot), by=slot)
    row = rules._desk_with_house_rules.first(desk.pk)
    last = Boilerplate.objects.get(pk=approved.pk).expires_on

    held = [rules.HouseRules.of(row, day).ruleset.boilerplate for day in (last, last.replace(year=last.year + 1))]

    assert held == [{approved.folded}, frozenset()]
