"""What articles/ARCHITECTURE.md says is true at every moment, sentence by sentence, each as a test of that name."""

import re
from contextlib import suppress

import pytest
from django.contrib.auth import get_user_model
from django.core.management import get_commands
from django.db import connection, transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.actions import intake, moving, publishing, review, scanning, signing
from articles.actions.editing import edit_block, rewrite
from articles.actions.refusals import Refusal, Stale
from articles.detection.copies.keeping import carries, removal
from articles.detection.findings import Span, Suggestion
from articles.models import Article, Decision, Finding, Membership, Move, Original, Publication, Revision, Scan, SignOff
from articles.text.align import Line
from articles.text.edits import Conflict, Edit, apply
from articles.workflow import TRANSITIONS, Role, Stage
from tests.conftest import ROOT
from tests.factories import CREW, FARES, FERRY, make_article, make_finding, published, standing, taken
from tests.invariants import assert_trustworthy
from tests.stories import LEDE, PASTE

pytestmark = [pytest.mark.database, pytest.mark.django_db]

LOG = [Revision, Decision, Move, SignOff, Publication]
TABLES = [*LOG, Article, Finding, Original, Scan]
quickly = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rows(models=TABLES):
    return {model: {row["id"]: row for row in model.objects.values()} for model in models}


def test_every_sentence_of_the_map_has_its_test():
    chapter = (ROOT / "articles" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    _, _, told = chapter.partition("## What is true at every moment\n")
    sentences = re.findall(r"\*\*(.+?)\*\*", told.partition("\n## ")[0])
    wanted = ["_".join(re.sub(r"[^\w\s]", "", sentence).lower().split()) for sentence in sentences]
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))

    assert len(wanted) > 10
    assert [name for name in wanted if f"def test_{name}" not in source] == []


# A life of a story: whatever people do to it, in whatever order, allowed or not.

DEEDS = ["accept", "other", "reject", "undo", "edit", "remove", "rewrite", "rescan", "sign", "publish", *TRANSITIONS]
lives = st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 9)), min_size=4, max_size=14)


def do(deed, article, which, by):
    """Try to do something to the story; a refusal is as good as any other end."""
    article.refresh_from_db()
    head = article.head
    findings = list(article.findings.shown())
    finding = findings[which % len(findings)] if findings else None
    decisions = list(Decision.objects.filter(finding__article=article))
    block = head.document.body[which % len(head.document.body)]
    with suppress(Refusal, Conflict):
        if deed in ("accept", "other", "reject", "undo"):
            decide(deed, finding, decisions, which, by)
        elif deed in ("edit", "remove"):
            text = f"{block.text} And so on." if deed == "edit" else ""
            edit_block(article, block.id, text, base=max(1, head.number - which % 2), by=by)
        elif deed == "rewrite":
            texts = [each.text for each in head.document.paragraphs]
            rewrite(article, {}, [Line("paragraph", text) for text in texts[::-1]], base=head.number, by=by)
        elif deed == "rescan":
            scanning.rescan(article, by=by)
        elif deed == "sign":
            signing.sign(article, revision=head.number, by=by)
        elif deed == "publish":
            publishing.publish(article, revision=head.number, by=by)
        else:
            moving.move(article, deed, by=by, note="Because.")


def decide(deed, finding, decisions, which, by):
    """Accept one suggestion or another, reject, or take back what was decided."""
    if deed == "undo":
        for decision in decisions[which : which + 1]:
            review.undo(decision, by=by)
    elif finding and deed == "reject":
        review.reject(finding, by=by)
    elif finding:
        offers = finding.offers()
        review.accept(finding, key=offers[(deed == "other") % len(offers)].key, by=by)


@pytest.fixture
def people(editor, colleague, slot, reporter):
    return [editor, colleague, slot, reporter, editor]


@quickly
@given(life=lives)
def test_nothing_is_deleted(desk, reporter, people, life):
    """Every row of the log stays as it was written, and every block keeps its place, whatever is done."""
    article = make_article(desk, reporter, PASTE, headline="")
    for number, (deed, which) in enumerate(life):
        before, blocks = rows(LOG), {block.id for block in article.head.document}

        do(deed, article, which, people[number % len(people)])

        after = rows(LOG)
        assert {model: {pk: after[model].get(pk) for pk in kept} for model, kept in before.items()} == before
        article.refresh_from_db()
        assert blocks <= {block.id for block in article.head.document}
    assert bytes(article.original.data) == "\n".join(PASTE).encode()


@quickly
@given(life=lives)
def test_text_changes_only_by_a_new_revision(desk, reporter, people, life):
    article = make_article(desk, reporter, PASTE, headline="")
    for number, (deed, which) in enumerate(life):
        document, revisions = article.head.document, article.revisions.count()

        do(deed, article, which, people[number % len(people)])

        article.refresh_from_db()
        assert (article.head.document != document) == (article.revisions.count() == revisions + 1)
        assert_trustworthy(article)


def test_one_decision_one_revision(desk, reporter, editor, colleague):
    article = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    for number, finding in enumerate(article.findings.open(), start=2):
        finding.refresh_from_db()
        decision = review.accept(finding, key=finding.offers()[0].key, by=editor)

        assert (decision.revision.number, article.revisions.count()) == (number, number)
    for later, decision in enumerate(Decision.objects.all(), start=6):
        undone = review.undo(decision, by=colleague)

        assert (undone.revision.number, article.revisions.count()) == (later, later)


def test_an_edit_names_the_words_it_replaces(article):
    document = article.head.document

    assert apply(document, (Edit("p1", 4, "ferry", "boat"),)).block("p1").text == FERRY.replace("ferry", "boat", 1)
    with pytest.raises(Conflict):
        apply(document, (Edit("p1", 4, "canoe", "boat"),))


def test_a_suggestions_key_is_consent_to_what_was_shown_once(article, editor):
    finding = article.findings.get()
    shown = {offer.key for offer in finding.offers()}

    review.undo(review.reject(finding, by=editor), by=editor)

    finding.refresh_from_db()
    assert len(shown) == 2
    assert shown.isdisjoint(offer.key for offer in finding.offers())
    for key in shown:
        with pytest.raises(Stale):
            review.accept(finding, key=key, by=editor)


def test_a_findings_fingerprint_survives_edits_elsewhere(article, editor):
    finding = article.findings.get()

    edit_block(article, "p1", f"{FERRY}\n\nA new paragraph.", base=1, by=editor)
    edit_block(article, "p3", f"At last: {FARES}", base=2, by=editor)

    assert list(article.findings.all()) == [finding]
    assert article.findings.get().fingerprint == finding.fingerprint


def test_open_findings_describe_the_head(article, editor):
    edit_block(article, "p1", CREW, base=1, by=editor)
    article.refresh_from_db()

    assert [scan.failed for scan in article.head.scans.all()] == [[]]
    assert [{span["block"] for span in finding.spans} for finding in article.findings.open()] == [{"p2", "p4"}]
    assert_trustworthy(article)


# The last copy

repeats = st.lists(
    st.tuples(st.sampled_from(["accept", "undo", "reject"]), st.integers(0, 5), st.integers(0, 3)), max_size=14
)
TYPESET = CREW.upper()
COPIES = [CREW, FERRY, TYPESET, FARES, CREW, FERRY, f"{LEDE}", FARES, LEDE, CREW]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=repeats)
def test_no_order_of_decisions_removes_every_copy(desk, reporter, people, steps):
    """Several editors decide and undo, with pages that are old by now: what stood there still stands somewhere."""
    article = make_article(desk, reporter, COPIES, headline="")
    pages = [(finding, finding.offers()) for finding in article.findings.open()]
    for number, (deed, which, choice) in enumerate(steps):
        by = people[number % 3]
        old, offers = pages[which % len(pages)]
        fresh = Finding.objects.get(pk=old.pk)
        with suppress(Refusal, Conflict):
            if deed == "undo":
                decide(deed, None, list(Decision.objects.filter(finding__article=article)), which, by)
            elif deed == "reject":
                review.reject(fresh, by=by)
            else:
                keys = [offer.key for offer in (*offers, *fresh.offers())]
                review.accept(fresh, key=keys[choice % len(keys)], by=by)

    assert_every_word_stands(article, COPIES)
    assert_trustworthy(article)


def assert_every_word_stands(article, texts):
    left = [*standing(article), *(block.text for block in article.head.document if block.text)]
    assert [text for text in texts if not any(carries(each, text) for each in left)] == []


CHAIN = [
    "The harbour office said that the early boat would leave from the northern quay at seven on every working day.",
    "The harbour office said that the early boat would leave from the southern quay at seven on every working day.",
    "The harbour office said that the early boat would sail from the southern pier at seven on every working day.",
    "The harbour office says that the early boat would sail from the southern pier at nine on each working day.",
]
"""Each is nearly the next, and the first is not the last."""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(["accept", "undo"]), st.integers(0, 7)), max_size=14))
def test_the_last_copy_stays_in_a_chain_of_near_copies(desk, reporter, people, steps):
    """Each fix takes a paragraph out because its neighbour says nearly the same; together they may not take all."""
    article = make_article(desk, reporter, CHAIN, headline="")
    Finding.objects.filter(article=article).update(status="rejected")
    pairs = [(a, b) for one, two in zip("123", "234", strict=True) for a, b in ((one, two), (two, one))]
    planted = [plant(article, f"p{going}", f"p{staying}") for going, staying in pairs]
    for number, (deed, which) in enumerate(steps):
        decisions = list(Decision.objects.filter(finding__article=article))
        with suppress(Refusal, Conflict):
            if deed == "undo":
                decide(deed, None, decisions, which, people[number % 3])
            else:
                finding = planted[which % len(planted)]
                Finding.objects.filter(pk=finding.pk, status="gone").update(status="open")
                decide(deed, Finding.objects.get(pk=finding.pk), decisions, which, people[number % 3])

        taken_out = Decision.objects.filter(finding__article=article).standing().filter(verdict="accepted")
        assert_every_word_stands(article, [text for decision in taken_out for text in decision.taken])
        assert standing(article) != []


def plant(article, going, staying):
    """A finding of a rule that calls the one a repeat of the other."""
    document = article.head.document
    fix = Suggestion("Remove it", (removal(document.block(going)),), (Span.whole(document.block(staying)),))
    return make_finding(article, fix, fingerprint=f"{going} {staying}")


def test_chain_is_a_chain():
    near = [[carries(one, other) for other in CHAIN] for one in CHAIN]

    assert [near[step][step + 1] for step in range(3)] == [True] * 3
    assert not near[0][3]


def test_without_the_guard_two_fixes_take_every_copy(article):
    """The control: both suggestions of one finding, as two editors see them, applied one after the other."""
    first, second = article.findings.get().offers()

    left = apply(apply(article.head.document, first.suggestion.edits), second.suggestion.edits)

    assert [block.text for block in left.paragraphs] == [FERRY, FARES]


# Furniture, sign-off, gate


def test_furniture_is_judged_on_the_story_as_it_arrived(desk, reporter, editor):
    """Accepting one finding takes no evidence from the next: each is still offered, whichever went before."""
    for first in range(4):
        article = taken(make_article(desk, reporter, PASTE, headline=""), editor)
        findings = list(article.findings.open())
        rules = {finding.rule for finding in findings}

        review.accept(findings[first], key=findings[first].offers()[0].key, by=editor)

        assert {finding.rule for finding in article.findings.open()} == rules - {findings[first].rule}


def test_what_is_signed_is_what_is_published(desk, reporter, editor, slot):
    article = published(make_article(desk, reporter), editor, slot)

    edit_block(article, "p1", "The ferry was on time.", base=article.head.number, by=editor)
    article.refresh_from_db()

    assert (article.stage, article.live.number, article.head.number) == (Stage.SECOND_READ, 2, 3)
    for number in (2, 3):
        with pytest.raises(Stale):
            publishing.publish(article, revision=number, by=slot)
    signing.sign(article, revision=3, by=slot)
    receipt = publishing.publish(article, revision=3, by=slot)
    assert set(article.signoffs.values_list("revision", flat=True)) >= {receipt.revision_id}
    assert [each.revision.number for each in article.publications.all()] == [2, 3]


@pytest.fixture
def lead(desk):
    """Somebody with every right there is: an administrator who is the desk's slot."""
    user = get_user_model().objects.create_superuser("ada")
    Membership.objects.create(desk=desk, user=user, role=Role.SLOT)
    return user


@pytest.mark.parametrize("stage", Stage)
def test_nothing_passes_the_gate(client, article, lead, stage):
    """With an open error no door leads on: not the page's, not the admin's, not the action's behind any command."""
    Article.objects.filter(pk=article.pk).update(stage=stage)
    article.refresh_from_db()
    client.force_login(lead)
    pages = [("publish", ()), ("sign", ()), ("move", ("publish",)), ("move", ("sign",)), ("move", ("hand_on",))]
    form = {"revision": "1", "note": "Because.", "waiver": "Night shift.", "reason": "Because."}
    told = {"stage": "ready", "status": "published", "live": str(article.head_id), "slug": "", "urgency": "5"}

    for page, more in pages:
        answer = client.post(reverse(f"articles:{page}", args=[article.pk, *more]), form)
        assert answer.status_code in (403, 409, 422)
    for name in ("publish", "sign", "hand_on"):
        client.post(reverse("admin:articles_article_move", args=[article.pk, name]), form)
    client.post(reverse("admin:articles_article_change", args=[article.pk]), told | {"language": "en", "note": ""})
    for name in ("publish", "sign", "hand_on"):
        with pytest.raises(Refusal), transaction.atomic():
            moving.advance(Article.objects.get(pk=article.pk), name, by=lead, note="Because.")

    article.refresh_from_db()
    assert (article.stage, article.status, article.live) == (stage, "unpublished", None)
    assert (SignOff.objects.count(), Publication.objects.count()) == (0, 0)
    assert Article.objects.public().count() == 0


def test_nothing_passes_the_gate_by_a_command():
    """No command moves a story but the demo's, whose stories are asked for their sign-offs in tests/test_demo.py."""
    ours = sorted(name for name, app in get_commands().items() if app == "articles")

    assert ours == ["demo", "list_rules", "scan"]


# One transaction


class Fault(Exception):
    """The machine stops here."""


def failing_at(place):
    """A database that breaks at its so-manieth write, before it is made."""
    writes = 0

    def run(execute, sql, params, many, context):
        nonlocal writes
        if sql.split(maxsplit=1)[0] in ("INSERT", "UPDATE", "DELETE"):
            writes += 1
            if writes == place:
                raise Fault(sql)
        return execute(sql, params, many, context)

    return run


def life_of(article, editor, slot):
    """Deeds in the order in which they can be done to one story, each as a call that does it afresh."""

    def finding():
        return article.findings.get()

    def decision():
        return Decision.objects.filter(finding__article=article).standing().get()

    return [
        ("accept", lambda: review.accept(finding(), key=finding().offers()[0].key, by=editor)),
        ("undo an acceptance", lambda: review.undo(decision(), by=editor)),
        ("reject", lambda: review.reject(finding(), by=editor)),
        ("undo a rejection", lambda: review.undo(decision(), by=editor)),
        ("edit", lambda: edit_block(article, "p4", f"New.\n\n{CREW}", base=3, by=editor)),
        ("rewrite", lambda: rewrite(article, {}, [Line("paragraph", FERRY)], base=4, by=editor)),
        ("rescan", lambda: scanning.rescan(Article.objects.get(pk=article.pk), by=editor)),
        ("hand on", lambda: moving.move(article, "hand_on", by=editor)),
        ("sign", lambda: signing.sign(article, revision=5, by=slot)),
        ("publish", lambda: publishing.publish(article, revision=5, by=slot)),
        ("edit what is live", lambda: edit_block(article, "p1", "Another.", base=5, by=editor)),
    ]


def test_effects_commit_with_their_cause(desk, reporter, editor, slot):
    """The database breaks at each write of each deed in turn, the last among them: nothing of the deed is left."""
    original = intake.receive("\n".join([FERRY, CREW, FARES, CREW]).encode(), fields={"headline": "F"}, by=reporter)
    places = {"submit": broken_at_every_write(lambda: intake.submit(original, desk=desk, by=reporter))}
    for name, deed in life_of(Article.objects.get(), editor, slot):
        places[name] = broken_at_every_write(deed)

    assert all(count >= 2 for name, count in places.items() if name != "rescan")
    assert_trustworthy(Article.objects.get())
    assert Article.objects.get().live.number == 5


def broken_at_every_write(deed):
    """Do it with a fault at its first write, at its second and so on, until it gets through; how often it broke."""
    before = rows()
    place = 1
    while True:
        with suppress(Fault):
            with connection.execute_wrapper(failing_at(place)):
                deed()
            assert rows() != before
            return place - 1
        assert rows() == before
        place += 1


@pytest.mark.django_db(transaction=True)
def test_without_one_transaction_half_a_deed_is_left(article):
    """The control: two writes that belong together, each on its own."""
    before = rows()

    def naive_rejection():
        Article.objects.filter(pk=article.pk).update(stage=Stage.IN_REVIEW)
        Finding.objects.filter(article=article).update(status="rejected")

    with pytest.raises(Fault), connection.execute_wrapper(failing_at(2)):
        naive_rejection()

    assert rows() != before


def test_a_repeat_writes_nothing(desk, reporter, editor, slot):
    """Each deed done twice by the same person, as a double click or a lost answer does: one effect, one answer."""
    original = intake.receive("\n".join([FERRY, CREW, FARES, CREW]).encode(), fields={"headline": "F"}, by=reporter)
    first = intake.submit(original, desk=desk, by=reporter)
    key = first.findings.get().offers()[0].key
    deeds = [
        lambda: intake.submit(original, desk=desk, by=reporter),
        lambda: review.accept(first.findings.get(), key=key, by=editor),
        lambda: review.undo(Decision.objects.earliest("pk"), by=editor),
        lambda: review.reject(first.findings.get(), by=editor),
        lambda: edit_block(first, "p1", f"{FERRY}\n\nNobody minded.", base=3, by=editor),
        lambda: rewrite(first, {}, [Line("paragraph", text) for text in (FARES, FERRY, CREW)], base=4, by=editor),
        lambda: moving.move(first, "hold", by=slot, note="Wait."),
        lambda: moving.move(first, "release", by=slot, note="Go."),
        lambda: moving.move(first, "hand_on", by=editor),
        lambda: signing.sign(first, revision=5, by=slot),
        lambda: publishing.publish(first, revision=5, by=slot),
    ]
    for deed in deeds:
        answer = deed()
        before = rows()

        assert deed() == answer
        assert rows() == before
