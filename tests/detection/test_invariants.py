"""What holds for every finding of every rule, on stories made up with any mixture of defects."""

from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from articles.detection.copies.likeness import resembling
from articles.detection.copies.meant import LONGEST_REFRAIN
from articles.detection.engine import detect
from articles.detection.findings import Span
from articles.detection.page.furniture import is_image
from articles.detection.proof import is_preferred, proof
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.text.document import FURNITURE as SLOTS
from articles.text.document import Block, Document
from articles.text.dressing import undressed
from articles.text.edits import Edit, apply
from articles.text.folding import fold
from articles.text.markup import plain, widen
from articles.text.similarity import is_slip, near
from articles.text.spellings import plainest
from articles.text.words import terms
from tests.detection.helpers import texts
from tests.detection.samples import CAPTION, CREW, FARES, FERRY, HEADLINE, IMAGE, SCHOOL, SHOP, STANDFIRST

PROSE = [FERRY, CREW, FARES, SCHOOL, SHOP]
SET_OTHERWISE = [FERRY.upper(), CREW.replace(", ", " – ", 1), "Nobody on the *quay* minded the **rain** of that day."]
SLIPS = [
    "Nobody at the the harbour had been told of it, and there was no sign at the quay.",
    "The islanders asked for *of of the* old boats, which lie at anchor in the sound.",
    "A second boat is due to to arrive in spring, when the ice on the sound has gone.",
]
NEAR = [
    FERRY.replace("harbour", "habrour"),
    FERRY.replace("Tuesday", "Thursday"),
    CREW.replace(",", ""),
    CREW.replace("nobody else", "no other man"),
    f"{SCHOOL} {FARES}",
    f"{SHOP} Nobody on the quay had been told of that by the operator.",
    "Nobody at the harbour had been told of it, and there was no sign at the quay.",
    "A second boat is due to arrive in spring, when the ice on the sound has gone; nobody minds.",
    f"*{FARES.replace('March', 'April')}* {SHOP}",
]
SENTENCES = [
    f"{SHOP} The mayor wants an inquiry. {SCHOOL}",
    f"Nobody on the quay was told of it by the operator. {SHOP} The mayor wants an inquiry.",
    f"{CREW} Nobody on the quay was told of it by the operator. {CREW}",
    f"{FARES} The mayor wants an inquiry. {CREW.replace('Two', 'Three')}",
    f"{FARES}{FARES} {SCHOOL}",
    f"Two of the crew had missed the early train from {CREW}",
    f"The operator went to the harbour office to the harbour office. {SHOP}",
    f"“{CREW}” {SHOP} “{CREW}”",
    f"“{SHOP} {CREW} The mayor wants an inquiry. {CREW}” {SHOP}",
    f"The **mayor** wants an inquiry. *{FARES}* Nobody on the quay was told of it by the operator.",
]
EDITED = {
    "Tuesday": "Thursday", "harbour": "habrour", "a note": "a short letter", "Two": "Three", "nobody": "noboody",
    "tenth": "fifth", "bread": "brea", ",": "", "older": "odler",
}  # fmt: skip
SHORT = ["* * *", "“No.”", "Read more", "What happens next"]
FURNITURE = [HEADLINE, HEADLINE, STANDFIRST, HEADLINE.title(), f"{HEADLINE}."]
GLUED = [
    f"{HEADLINE} {STANDFIRST}",
    f"{HEADLINE}. {CREW}",
    f"{STANDFIRST} {CREW}",
    f"By Jane Doe {FERRY}",
    f"# {HEADLINE}",
    STANDFIRST[:-1],
]
PAGE = [
    "By Jane Doe", "BY JANE DOE", "By Jane Doe, Staff Reporter", "Von Anna Muster", "SKERRIN (AP)", "SKERRIN (AP) —",
    f"SKERRIN (AP) — {FERRY}", f"TORMOUTH (AP) — {CREW}", f"SKERRIN — *{SHOP}*", "Photo: Jane Doe/Reuters", "Opinion",
    "Published 3 May 2026, 10:14",
]  # fmt: skip
IMAGES = [IMAGE, CAPTION, f"{IMAGE}{CAPTION}", IMAGE.replace("001", "002")]
OTHER_HEADLINE = "Council Votes for Garden with Pumpkins"
MARKS = [
    "(Adds quotes, background)", "1st Ld-Writethru", "CORRECTION: The ferry was late", "-30-", "ENDS",
    "SKERRIN (AP) — The ferry to Skerrin was two hours late on Tuesday, the harbour office told its passengers.",
    "The ferry to Skerrin, late again, was an hour behind on Tuesday, passengers read in a note of the harbour office.",
]  # fmt: skip

paragraphs = st.lists(
    st.sampled_from(
        PROSE + NEAR + SENTENCES + SET_OTHERWISE + SLIPS + SHORT + FURNITURE + GLUED + PAGE + MARKS + IMAGES
    ),
    min_size=1,
    max_size=14,
)


def edited(draw, run):
    """A run as it was pasted: untouched, or one paragraph of it in another version, put in, left out or split."""
    if not run:
        return run
    at = draw(st.integers(0, len(run) - 1))
    old, new = draw(st.sampled_from(sorted(EDITED.items())))
    sentences = run[at].split(". ")
    halves = [f"{'. '.join(sentences[: len(sentences) // 2])}.", ". ".join(sentences[len(sentences) // 2 :])]
    return draw(
        st.sampled_from(
            [
                run,
                [*run[:at], run[at].replace(old, new), *run[at + 1 :]],
                [*run[:at], "The mayor of Tormouth was not asked about the boat on that morning.", *run[at:]],
                [*run[:at], *run[at + 1 :]],
                [*run[:at], *(halves if len(sentences) > 1 else run[at : at + 1]), *run[at + 1 :]],
            ]
        )
    )


@st.composite
def stories(draw):
    """A story of paragraphs of every sort, runs of them pasted again and edited, its furniture filled in or not."""
    body = draw(paragraphs)
    for _ in range(draw(st.integers(0, 2))):
        start, size = draw(st.integers(0, len(body) - 1)), draw(st.integers(0, 4))
        place = draw(st.integers(0, len(body)))
        body[place:place] = edited(draw, body[start : start + size])
    headline, standfirst = (
        draw(st.sampled_from(["", HEADLINE, OTHER_HEADLINE])),
        draw(st.sampled_from(["", STANDFIRST])),
    )
    byline, dateline = draw(st.sampled_from(["", "By Jane Doe"])), draw(st.sampled_from(["", "Skerrin (AP)"]))
    return story(*body, headline=headline, standfirst=standfirst, byline=byline, dateline=dateline)


def story(*body, **slots):
    """A story whose every line is a paragraph of its own, however it is marked."""
    blocks = [Block(f"p{number}", "paragraph", text) for number, text in enumerate(body, start=1)]
    return Document((*Document.of([], **slots).blocks, *blocks))


def standing(document, arrived):
    report = detect(document, arrived)
    assert report.failed == ()
    return {finding.fingerprint: finding for finding in report.findings}


def outcome(document):
    """What a story says in the end, but for lines so short that they go with whichever copy goes first, as refrains."""
    body = tuple(text for text in texts(document) if len(text.split()) >= LONGEST_REFRAIN)
    return *(document.block(slot).text for slot in SLOTS), body


@example(story(f"By Jane Doe {FERRY}", f"By Jane Doe {FERRY}", MARKS[5], FERRY))
@given(stories())
def test_suggestion_cures_its_finding(arrived):
    for fingerprint, finding in standing(arrived, arrived).items():
        for suggestion in finding.suggestions:
            assert fingerprint not in standing(apply(arrived, suggestion.edits), arrived)


@given(stories())
def test_suggestion_never_cuts_markup(arrived):
    for finding in standing(arrived, arrived).values():
        for edit in (edit for suggestion in finding.suggestions for edit in suggestion.edits):
            assert widen(arrived.block(edit.block).text, edit.start, edit.end) == (edit.start, edit.end)


@given(stories())
def test_suggestion_keeps_a_copy_or_changes_it_and_never_both(arrived):
    for finding in standing(arrived, arrived).values():
        for copy in (*finding.spans, *finding.related):
            for suggestion in finding.suggestions:
                kept = any(meet(copy, span.block, span.start, span.end) for span in suggestion.keeps)
                changed = any(meet(copy, edit.block, edit.start, edit.end) for edit in suggestion.edits)
                assert not (kept and changed)


@given(stories())
def test_suggestions_have_names_of_their_own_that_speak_of_no_other(arrived):
    for finding in standing(arrived, arrived).values():
        titles = [suggestion.title for suggestion in finding.suggestions]
        assert len(set(titles)) == len(titles)
        assert [title for title in titles if "instead" in title] == []


def meet(span, block, start, end):
    """Whether a span and some words of a block have any in common."""
    return span.block == block and span.start < end and start < span.end


@given(stories())
def test_spans_quote_the_story(arrived):
    for finding in standing(arrived, arrived).values():
        kept = [span for suggestion in finding.suggestions for span in suggestion.keeps]
        for span in (*finding.spans, *finding.related, *kept):
            assert span == Span.of(arrived.block(span.block), span.start, span.end)
            assert span.quote


QUAY = "Nobody on the *quay* minded the **rain** of that day."
SLIPPED, TOLD_SHORT = FERRY.replace("harbour", "habrour"), CREW.replace(",", "")
DASHED = CREW.replace(",", " –")


@example(story(FERRY, QUAY, FERRY, QUAY, CREW, QUAY, FERRY), Random(1))
@example(story(NEAR[3], HEADLINE, f"{HEADLINE}.", TOLD_SHORT, NEAR[3], IMAGE), Random(1))
@example(story(FERRY.upper(), HEADLINE.title(), f"{HEADLINE}.", NEAR[1], FERRY.upper()), Random(1))
@example(story(f"{HEADLINE}.", FERRY.upper(), HEADLINE, SLIPPED, SLIPPED), Random(1))
@example(story(FERRY, HEADLINE, SHOP, HEADLINE, f"SKERRIN — *{SHOP}*", f"SKERRIN — *{SHOP}*"), Random(1))
@example(story(SLIPS[1], NEAR[6], SLIPS[2], SHORT[3], SHORT[3], SLIPS[0]), Random(1))
@example(story(FERRY, f"{HEADLINE} {STANDFIRST}", HEADLINE, HEADLINE, STANDFIRST, CREW, NEAR[5]), Random(2))
@example(story(f"{HEADLINE}. {CREW}", f"{HEADLINE}. {CREW}", headline=HEADLINE), Random(1))
@example(story(HEADLINE, HEADLINE, CREW, f"{HEADLINE}. {CREW}"), Random(1))
@example(story(STANDFIRST[:-1], f"{HEADLINE} {STANDFIRST}"), Random(1))
@example(story("By Jane Doe", STANDFIRST[:-1], FERRY, standfirst=STANDFIRST), Random(1))
@example(story(f"# {HEADLINE}", f"# {HEADLINE}", f"{HEADLINE}. {CREW}", FARES), Random(1))
@example(story("By Jane Doe", FERRY, "By Jane Doe", DASHED, SLIPPED, CREW, SHORT[3], FERRY), Random(1))
@example(story("Read more", FARES, "ENDS", FARES, "ENDS"), Random(1))
@example(story("By Jane Doe", CREW, "By Jane Doe", "What happens next", CREW), Random(1))
@given(stories(), st.randoms(use_true_random=False))
def test_every_order_of_decisions_gives_the_same_story(arrived, chance):
    ends = set()
    for _ in range(3):
        document = arrived
        while offers := [each for each in standing(document, arrived).values() if is_preferred(each)]:
            document = apply(document, chance.choice(offers).suggestions[0].edits)
        ends.add(outcome(document))

    assert ends == {outcome(proof(arrived, is_preferred).document)}


ACCENTED = "La traversée a été retardée d'une heure à Skerrin mardi, a annoncé la capitainerie de l'île à bord."
UNACCENTED = "La traversee a ete retardee d'une heure a Skerrin mardi, a annonce la capitainerie de l'ile a bord."
KNOWN = "The harbour of Skerrin has no bread."
MARTIAL = "The martial law on the island was lifted on Friday after 40 days, and the shops in Tormouth opened again."
MARITAL, DISPUTES = MARTIAL.replace("martial", "marital"), "He mostly handles marital disputes."
VERSIONS = [*PROSE, *NEAR, *SET_OTHERWISE, KNOWN, MARTIAL, MARITAL, DISPUTES]
VERSIONS += [ACCENTED, UNACCENTED, f"<p>{SHOP}</p>", f"**{SCHOOL}**"]


@example([SLIPPED, CREW, KNOWN, FERRY], Random(1))
@example([UNACCENTED, CREW, ACCENTED, f"<p>{SHOP}</p>", FARES, SHOP], Random(1))
@example([MARTIAL, CREW, DISPUTES, SHOP, MARITAL], Random(1))
@given(st.lists(st.sampled_from(VERSIONS), min_size=2, max_size=10), st.randoms(use_true_random=False))
def test_what_an_editor_would_do_loses_no_word_but_a_slip(body, chance):
    arrived = document = story(*body)
    while offers := [each for each in standing(document, arrived).values() if is_preferred(each)]:
        document = apply(document, chance.choice(offers).suggestions[0].edits)

    said, stood = (vocabulary(each) for each in (document, arrived))
    lost = {word for word in stood - said if not any(is_slip(word, other, long_enough=0) for other in said)}
    assert lost == set()
    # A slip goes with its copy: no word of a paragraph that stays makes room for another one.
    for block in document.paragraphs:
        assert words_of(plain(arrived.block(block.id).text)) <= said


def vocabulary(document):
    """Every word of a story, however it is spelt or set."""
    return set().union(*map(words_of, texts(document)))


def words_of(text):
    return set(terms(plainest(fold(undressed(text)))))


@given(stories())
def test_safe_suggestion_takes_nothing_away(arrived):
    for finding in standing(arrived, arrived).values():
        if finding.safe:
            after = apply(arrived, finding.suggestions[0].edits)
            said = {" ".join(plain(block.text).split()) for block in after}
            assert all(" ".join(plain(span.quote).split()) in said for span in finding.spans)


@given(stories())
def test_safe_suggestion_takes_out_or_fills_whole_lines(arrived):
    """So whether it can still be undone is seen from the lines alone."""
    for finding in standing(arrived, arrived).values():
        if finding.safe:
            edits = finding.suggestions[0].edits
            assert [edit.old for edit in edits] == [arrived.block(edit.block).text for edit in edits]


@given(stories(), st.data())
def test_fingerprints_survive_edits_elsewhere(arrived, data):
    found = standing(arrived, arrived)
    spoken_of = {span.block for finding in found.values() for span in (*finding.spans, *finding.related)}
    spoken_of |= {edit.block for each in found.values() for offer in each.suggestions for edit in offer.edits}
    # What nearly is a copy decides whether copies are one decision or several.
    spoken_of |= set(resembling(Reading(arrived, arrived)))
    # Words behind an image make a paragraph of it, which may be a copy.
    spoken_of |= {block.id for block in arrived.body if is_image(Wording(block.text))}
    elsewhere = [
        block
        for block in arrived.body
        if block.id not in spoken_of
        and not any(near(fold(block.text), fold(each.text)) for each in arrived.body if each != block)
    ]
    if not elsewhere:
        return
    block = data.draw(st.sampled_from(elsewhere))

    edited = apply(arrived, [Edit(block.id, len(block.text), "", " Nobody in Tormouth had asked for that.")])

    assert set(found) <= set(standing(edited, arrived))
