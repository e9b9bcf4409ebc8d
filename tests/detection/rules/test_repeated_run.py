"""Paragraphs that were pasted again together go together."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity, Span
from articles.detection.rules.repeated_run import RepeatedRun
from articles.detection.ruleset import Ruleset
from articles.text.document import Block, Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

RULE = RepeatedRun()
MAYOR = "The mayor of Tormouth wants an inquiry into the timetable, but the council has not yet put it on its list."
QUAY = "Nobody would say how long the repairs to the old wall below the lighthouse were going to take."


def test_second_copy_goes():
    assert_fixes(RULE, before=[FERRY, CREW, FARES, CREW, FARES], after=[FERRY, CREW, FARES])


def test_whole_story_pasted_twice_is_one_finding():
    story = [FERRY, CREW, FARES, SCHOOL]

    [finding] = findings(RULE, Document.of([*story, *story]))

    assert finding.message == "These four paragraphs stand twice, word for word."
    assert [span.block for span in finding.spans] == ["p5", "p6", "p7", "p8"]
    assert_fixes(RULE, before=[*story, *story], after=story)


def test_three_copies_are_one_finding():
    story = Document.of([FERRY, CREW, FARES, FERRY, CREW, SCHOOL, FERRY, CREW])

    [finding] = findings(RULE, story)

    assert [span.block for span in finding.spans] == ["p4", "p5", "p7", "p8"]
    kept = [texts(apply(story, suggestion.edits)) for suggestion in finding.suggestions]
    assert kept == [
        [FERRY, CREW, FARES, SCHOOL],
        [FARES, FERRY, CREW, SCHOOL],
        [FARES, SCHOOL, FERRY, CREW],
    ]


SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "su")
UNLIKE = [
    f"{' '.join(f'{first}{second}{last}' for last in SYLLABLES)}.".capitalize()
    for first in SYLLABLES[:2]
    for second in SYLLABLES
]
"""Paragraphs that have no word in common."""


def slipped(text):
    """A paragraph with two letters of a word in each other's place."""
    word = text.split()[4]
    return text.replace(word, f"{word[:2]}{word[3]}{word[2]}{word[4:]}")


@st.composite
def pasted_again(draw):
    """A story in which a run stands again somewhere, as it was or edited, and where the lines of both copies stand."""
    size = draw(st.integers(1, len(UNLIKE) - 1))
    start = draw(st.integers(0, size - 1))
    end = draw(st.integers(start + 1, size))
    place = draw(st.sampled_from([*range(start + 1), *range(end, size + 1)]))
    story, copy = [(text, at) for at, text in enumerate(UNLIKE[:size])], [(UNLIKE[at], at) for at in range(start, end)]
    edit = draw(st.sampled_from(["none", "slip", "put in", "left out"]))
    at = draw(st.integers(1, max(1, len(copy) - 2)))
    fuller_below = False
    if edit == "slip":
        copy[-at] = slipped(copy[-at][0]), copy[-at][1]
    elif edit == "put in" and len(copy) > 1:
        copy.insert(at, (UNLIKE[-1], -1))
        fuller_below = place == end
    elif edit == "left out" and len(copy) > 2:
        del copy[at]
        fuller_below = place == start
    standing = [*story[:place], *copy, *story[place:]]
    often = Counter(line for _, line in standing)
    again = [f"p{number}" for number, (_, line) in enumerate(standing, start=1) if often[line] == 2]
    earlier, later = again[: len(again) // 2], again[len(again) // 2 :]
    return [text for text, _ in standing], (later, earlier) if fuller_below else (earlier, later)


@given(pasted_again())
def test_any_run_pasted_again_anywhere_is_one_finding(pasted):
    body, copies = pasted
    arrived = Document.of(body)

    [finding] = detect(arrived, arrived).findings

    assert ([span.block for span in finding.related], [span.block for span in finding.spans]) == copies


def test_short_lines_go_with_their_run():
    before = ["“No.”", FERRY, CREW, SHOP, "“No.”", FERRY, FARES]
    assert_fixes(RULE, before=before, after=[*before[:4], FARES])


def test_short_line_that_stands_elsewhere_too_stays():
    before = [FERRY, "* * *", CREW, SHOP, "* * *", FARES, "* * *", CREW, SHOP]
    assert_fixes(RULE, before=before, after=before[:7])


def test_run_in_other_type_goes_and_is_not_safe():
    before = [FERRY, f"“{CREW}”", FARES, f'"{CREW}"', FARES.upper()]

    [finding] = findings(RULE, Document.of(before))

    assert (finding.safe, finding.preferred) == (False, True)
    assert finding.message == "These two paragraphs stand twice, the same words, set differently."
    assert_fixes(RULE, before=before, after=before[:3])


def test_slip_does_not_cut_its_run():
    before = [FERRY, CREW, FARES, SHOP, FERRY, CREW.replace("capital", "captial"), FARES, SCHOOL]

    [finding] = detect(Document.of(before), Document.of(before)).findings

    assert finding.message == "These three paragraphs stand twice, but for a slip: “capital” against “captial”."
    assert (finding.rule, finding.safe, finding.preferred) == ("repeated-run", False, True)
    assert [span.block for span in finding.spans] == ["p5", "p6", "p7"]
    assert_fixes(RULE, before=before, after=[*before[:4], SCHOOL])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Two", "Three", "The copies differ: “Two” against “Three”."),
        ("may run", "can run", "This paragraph stands twice in other words: “may” against “can”."),
    ],
    ids=["other fact", "other words"],
)
def test_paragraph_that_waits_for_an_editor_stands_apart_from_its_run(old, new, message):
    story = Document.of([FERRY, CREW, FARES, SHOP, FERRY, CREW.replace(old, new), FARES])

    run, undecided = detect(story, story).findings

    assert run.message == "These two paragraphs stand twice, word for word, with others between them."
    assert ([span.block for span in run.spans], run.safe, run.preferred) == (["p5", "p7"], False, True)
    assert (undecided.message, undecided.preferred) == (message, False)
    assert [span.block for span in (*undecided.related, *undecided.spans)] == ["p2", "p6"]


def test_paragraphs_in_a_row_that_wait_for_an_editor_are_a_run_of_their_own():
    """Of a run pasted twice the equal paragraphs above and below them are two more findings."""
    changed = [CREW.replace("Two", "Three"), FARES.replace("tenth", "fifth")]
    story = Document.of([FERRY, CREW, FARES, SHOP, SCHOOL, FERRY, *changed, SHOP, SCHOOL])

    found = detect(story, story).findings

    assert [(each.rule, [span.block for span in each.spans], each.preferred) for each in found] == [
        ("duplicate-paragraph", ["p6"], True),
        ("repeated-run", ["p7", "p8"], False),
        ("repeated-run", ["p9", "p10"], True),
    ]


@pytest.mark.parametrize(
    "before",
    [
        [FERRY, FARES, SHOP, FERRY, CREW, FARES],
        [FERRY, CREW, FARES, SHOP, FERRY, FARES],
        [FERRY, CREW, FARES, FERRY, SCHOOL, FARES],
    ],
    ids=["put in", "left out", "rewritten"],
)
def test_gap_of_one_paragraph_does_not_cut_a_run(before):
    [finding] = findings(RULE, Document.of(before))

    assert finding.message == "These two paragraphs stand twice, word for word, with others between them."
    assert (finding.safe, finding.preferred) == (False, True)
    gone = {span.block for span in finding.spans}
    after = [text for number, text in enumerate(before, start=1) if f"p{number}" not in gone]
    assert_fixes(RULE, before=before, after=after)


def test_gap_of_two_paragraphs_cuts_a_run():
    assert_clean(RULE, [FERRY, CREW, SHOP, FARES, SCHOOL, FERRY, FARES])


@pytest.mark.parametrize("between", [[], ["(MORE)"]])
@pytest.mark.parametrize("new", [[MAYOR], [MAYOR, SHOP], [MAYOR, SHOP, QUAY]])
def test_old_version_right_above_the_new_one_that_says_all_of_it_and_more_goes(between, new):
    old, whole = [FERRY, CREW, FARES, SCHOOL], [FERRY, CREW, *new, FARES, SCHOOL]

    assert_fixes(RULE, before=[*old, *between, *whole], after=[*between, *whole])
    assert_fixes(RULE, before=[*whole, *between, *old], after=[*whole, *between])
    for finding in findings(RULE, Document.of([*old, *whole])):
        assert (", in the later version among others." in finding.message, finding.safe) == (True, False)


def test_version_that_says_more_and_stands_further_down_goes_as_any_copy_does():
    assert_fixes(RULE, before=[FERRY, CREW, SHOP, FERRY, MAYOR, CREW], after=[FERRY, CREW, SHOP, MAYOR])


def test_run_of_near_copies_alone_is_a_warning():
    story = [FERRY, CREW, SHOP, FERRY.replace("harbour", "habrour"), CREW.replace("capital", "captial")]

    [finding] = findings(RULE, Document.of(story))

    assert (finding.severity, finding.kind) == (Severity.WARNING, Kind.TYPO)
    assert_fixes(RULE, before=story, after=story[:3])


def test_runs_that_wait_for_an_editor_are_one_finding():
    story = Document.of([FERRY, CREW, SHOP, FERRY.replace("Tuesday", "Thursday"), CREW.replace("may run", "can run")])

    [finding] = detect(story, story).findings

    assert finding.message == (
        "The copies of these two paragraphs differ: “Tuesday” against “Thursday”; “may” against “can”."
    )
    assert (finding.rule, finding.kind, finding.preferred) == ("repeated-run", Kind.CONFLICT, False)
    assert [span.block for span in finding.spans] == ["p4", "p5"]
    in_place = finding.suggestions[2]
    assert texts(apply(story, in_place.edits)) == [FERRY.replace("Tuesday", "Thursday"), story.body[4].text, SHOP]


def test_line_that_both_copies_of_a_run_share_stays_where_the_others_are_put_in_the_earlier_place():
    slip, quay = FERRY.replace("harbour", "habrour"), "Nobody at the harbour had expected any of it."
    story = Document.of([SHOP, CREW, slip, quay, CREW, FERRY])

    [finding] = detect(story, story).findings

    assert finding.suggestions[0].keeps == (Span.whole(story.body[1]),)
    assert texts(apply(story, finding.suggestions[0].edits)) == [SHOP, CREW, FERRY, quay]


def test_twice_running_is_a_run_of_its_own_length():
    assert_fixes(RULE, before=[FERRY, CREW] * 4, after=[FERRY, CREW])


@pytest.mark.parametrize("kind", ["list_item", "subhead", "quote"])
def test_rows_and_pull_quotes_alone_are_left_alone(kind):
    blocks = [Block(f"p{number}", kind, text) for number, text in enumerate([FERRY, CREW, FERRY, CREW], start=1)]

    assert findings(RULE, Document((*Document.of([]).blocks, *blocks))) == ()


def test_verse_is_left_alone():
    refrain = ["Row, row, row the boat,", "gently over the sound,"]
    assert_clean(RULE, [FERRY, *refrain, CREW, *refrain, SHOP, *refrain])


BELLS = "Oh the harbour bells are ringing, ringing over the sound, and they ring till the boats are all home."
VERSES = [f"And the {boat} went out on a {day} with the tide and the wind and all of her crew." for boat, day in
          (("Merrow", "Monday"), ("Heron", "Tuesday"))]  # fmt: skip


@pytest.mark.parametrize(
    "label", ["[Chorus]", "Chorus", "Refrain:", "(Refrain 2)", "Pre-Chorus", "Estribillo:", "Припев:", "【副歌】"]
)
@pytest.mark.parametrize("verses", [VERSES, VERSES[:1], [VERSES[0], "And so on."]])
def test_refrain_of_a_song_prefers_nothing_and_has_no_cause(label, verses):
    first, *others = verses
    story = Document.of([label, BELLS, first, label, BELLS, *others])

    [finding] = findings(RULE, story)

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)
    assert finding.message == "These two paragraphs stand twice, word for word: is that meant?"
    assert [cause.sentence for cause in detect(story, story).causes] == []


def test_run_that_opens_with_a_label_is_preferred_and_never_safe():
    [finding] = findings(RULE, Document.of([FERRY, "At the harbour", CREW, SHOP, "At the harbour", CREW]))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.ERROR, True, False)


@pytest.mark.parametrize("line", ["Chorus of complaints", "[Verse 1]"])
def test_line_that_names_no_refrain_is_a_label(line):
    assert_fixes(RULE, before=[FERRY, line, CREW, SHOP, line, CREW], after=[FERRY, line, CREW, SHOP])


def test_one_paragraph_is_another_rule():
    assert_clean(RULE, [FERRY, CREW, FERRY])


def test_steps_of_two_recipes_are_never_taken_out_unread():
    steps = ["Method", "1. Mix the flour and the salt in a bowl and stand it aside."]
    [finding] = findings(RULE, Document.of([FERRY, *steps, CREW, *steps, SHOP]))

    assert finding.message == "These two paragraphs stand twice, word for word: is that meant?"
    assert (finding.severity, finding.safe) == (Severity.ERROR, False)


def test_questions_and_answers_that_stand_again_in_a_transcript_prefer_nothing():
    testimony = ["A: I was at home with my wife and my two sons.", "Q: And did you hear anything?", "A: No."]
    questions = [f"Q: Where were you on the night of {day}?" for day in ("Monday", "Tuesday")]

    [finding] = findings(RULE, Document.of([questions[0], *testimony, questions[1], *testimony]))

    assert finding.message == "These three paragraphs stand twice, word for word: is that meant?"
    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


def test_so_much_of_a_transcript_as_nobody_says_twice_goes_and_is_not_safe():
    talk = ["HALE: I never saw that letter before today.", "ORRIN: It lay on your desk for all of a week in May."]
    talk += ["HALE: Then somebody else must have put it there, and not told me."]

    [finding] = findings(RULE, Document.of(["ORRIN: Well?", *talk, "ORRIN: Who?", FERRY, *talk, "ORRIN: So you say."]))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.ERROR, True, False)


def test_answer_of_two_paragraphs_below_two_questions_prefers_nothing():
    [finding] = findings(RULE, Document.of(["Who pays?", FERRY, CREW, "And on the island?", FERRY, CREW]))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


ASKED = [
    "What is the first thing that you would change about the budget?",
    "Should the island keep the lease of the quay?",
    "And who would you like to see as harbour master in the spring?",
]


def test_questions_that_each_of_the_candidates_answers_otherwise_prefer_nothing():
    yes = "Yes, with a rent review in every third year."
    [finding] = findings(
        RULE,
        Document.of(
            ["MARIA HALE, teacher", ASKED[0], FERRY, ASKED[1], yes, "TOM ORRIN, baker", ASKED[0], CREW, ASKED[1], yes]
        ),
    )

    assert finding.message.endswith(", word for word, with others between them: is that meant?")
    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


def test_run_that_ends_in_a_question_goes():
    assert_fixes(RULE, before=[FERRY, ASKED[0], CREW, FERRY, ASKED[0], SHOP], after=[FERRY, ASKED[0], CREW, SHOP])


def test_questions_pasted_again_with_their_answers_go():
    talk = [ASKED[0], FERRY, ASKED[1], CREW]

    assert_fixes(RULE, before=[*talk, ASKED[2], SHOP, *talk], after=[*talk, ASKED[2], SHOP])


def test_run_that_ends_in_a_question_and_was_pasted_below_itself_is_no_answer_to_it():
    assert_fixes(
        RULE,
        before=["Who pays?", FERRY, "And on the island?", FERRY, "And on the island?", SHOP],
        after=["Who pays?", FERRY, "And on the island?", SHOP],
    )


def test_marked_line_that_ends_a_run_above_rows_of_its_sort_goes_with_it():
    marked = f"• {SHOP}"

    assert_fixes(
        RULE,
        before=[FERRY, marked, CREW, FERRY, marked, f"• {FARES}"],
        after=[FERRY, marked, CREW, f"• {FARES}"],
    )


@pytest.mark.parametrize(
    ("earlier", "later", "how"),
    [
        ([f"{FERRY} {CREW}", f"{FARES} {SCHOOL}"], [FERRY, f"{CREW} {FARES}", SCHOOL], "as three"),
        ([f"{FERRY} {CREW}", FARES], [FERRY, f"{CREW} {FARES}"], "divided in other places"),
        ([FERRY, f"{CREW} {FARES}", SCHOOL], [f"{FERRY} {CREW}", f"{FARES} {SCHOOL}"], "as two"),
    ],
)
def test_run_whose_copy_is_divided_in_other_places_goes_in_one_decision(earlier, later, how):
    [finding] = detect(document := Document.of([SHOP, *earlier, MAYOR, *later]), document).findings

    assert finding.message.endswith(f"stand twice, the same words, the second time {how}.")
    assert (finding.severity, finding.safe, finding.kind) == (Severity.ERROR, False, Kind.TYPOGRAPHY)
    assert [texts(apply(document, each.edits)) for each in finding.suggestions] == [
        [SHOP, *earlier, MAYOR],
        [SHOP, MAYOR, *later],
    ]
    assert_fixes(RULE, before=[SHOP, *earlier, MAYOR, *later], after=[SHOP, *earlier, MAYOR])


@pytest.mark.parametrize(("sign", "other"), [("£5 million", "$5 million"), ("-5 degrees", "5 degrees")])
def test_run_divided_in_other_places_with_another_sign_before_a_figure_is_left_to_an_editor(sign, other):
    told, again = (f"The board was told of {each} when it met in the hall on the quay." for each in (sign, other))
    document = Document.of([SHOP, f"{FERRY} {told}", FARES, MAYOR, FERRY, f"{again} {FARES}"])

    found = detect(document, document).findings

    assert [(finding.rule, finding.preferred) for finding in found] == [("near-duplicate", False)] * 2


def test_paragraphs_above_and_below_go_with_what_is_divided_in_other_places():
    before = [SHOP, f"{FERRY} {CREW}", FARES, MAYOR, SHOP, FERRY, f"{CREW} {FARES}", MAYOR]

    assert_fixes(RULE, before=before, after=before[:4])


def test_run_divided_in_other_places_that_stands_elsewhere_too_is_told_by_its_paragraphs():
    parts = [f"{FERRY} {CREW}", FARES]
    document = Document.of([SHOP, *parts, SCHOOL, FERRY, f"{CREW} {FARES}", MAYOR, FERRY])

    report = detect(document, document)

    assert [(finding.rule, [span.block for span in finding.spans]) for finding in report.findings] == [
        ("near-duplicate", ["p5"]),
        ("repeated-sentence", ["p6"]),
        ("near-duplicate", ["p6"]),
        ("duplicate-paragraph", ["p8"]),
    ]


def test_run_divided_in_other_places_is_told_by_its_paragraphs_where_a_desk_has_the_rule_off():
    document = Document.of([SHOP, f"{FERRY} {CREW}", FARES, SCHOOL, FERRY, f"{CREW} {FARES}"])

    report = detect(document, document, ruleset=Ruleset(off=frozenset({RULE.id})))

    assert [finding.rule for finding in report.findings] == ["near-duplicate", "repeated-sentence", "near-duplicate"]
