"""Several findings that have one cause are explained by one sentence."""

import pytest

from articles.detection.engine import detect
from articles.text.document import Document
from tests.detection.samples import CREW, FARES, FERRY, HEADLINE, SCHOOL, SHOP

MAYOR = "The mayor of Tormouth wants an inquiry into the timetable, but the council has not yet put it on its list."


def causes(document):
    """Each sentence, and the rules of the findings it explains."""
    report = detect(document, document)
    rules = {finding.fingerprint: finding.rule for finding in report.findings}
    return [(cause.sentence, [rules[finding] for finding in cause.findings]) for cause in report.causes]


def test_story_without_findings_has_no_cause():
    assert causes(Document.of([FERRY, CREW, FARES])) == []


def test_finding_that_stands_alone_explains_itself():
    assert causes(Document.of([FERRY, CREW, FERRY, FARES])) == []


def test_furniture_and_the_end_are_told_apart():
    story = Document.of([FERRY, HEADLINE, HEADLINE, CREW, FARES, SCHOOL, FARES, SCHOOL])

    assert causes(story) == [
        ("Page furniture was pasted mid-copy.", ["unplaced-headline", "headline-echo"]),
        ("The end of the story was pasted again.", ["repeated-run"]),
    ]


@pytest.mark.parametrize(
    ("story", "slots"),
    [
        ([HEADLINE, FERRY, CREW, HEADLINE, FARES], {}),
        ([HEADLINE, FERRY, CREW, "By Rosa Marlow", FARES], {"headline": HEADLINE}),
        ([f"{HEADLINE} {FERRY}", CREW, HEADLINE, FARES], {"headline": HEADLINE}),
    ],
)
def test_furniture_that_opens_the_story_is_not_called_mid_copy(story, slots):
    [(sentence, explained)] = causes(Document.of(story, **slots))

    assert (sentence, len(explained)) == ("Page furniture was pasted above the copy and into it.", 2)


@pytest.mark.parametrize("top", [[HEADLINE, HEADLINE], [HEADLINE, HEADLINE, "By Rosa Marlow"]])
def test_furniture_above_the_copy_is_where_a_story_begins(top):
    assert causes(Document.of([*top, f"TORMOUTH — {FERRY}", CREW, FARES])) == []


def test_whole_story_pasted_twice_is_one_cause():
    story = [FERRY, CREW, FARES, SCHOOL]

    assert causes(Document.of([*story, *story])) == [("The whole story was pasted twice.", ["repeated-run"])]


@pytest.mark.parametrize("new", [[SHOP], [SHOP, MAYOR]])
def test_old_version_above_the_new_one_is_one_cause(new):
    runs = ["repeated-run"] * len(new)  # what more than one paragraph parts is a run of its own
    story = [FERRY, CREW, FARES, SCHOOL, FERRY, CREW, *new, FARES, SCHOOL]

    assert causes(Document.of(story)) == [("A new version was pasted below the old one.", runs)]


@pytest.mark.parametrize(
    "story",
    [
        [FERRY, CREW, FARES, SCHOOL, FARES, SCHOOL],
        [FERRY, CREW, FARES, SCHOOL, FARES, SCHOOL, FARES, SCHOOL],
        [FERRY, CREW, FARES, SHOP, SCHOOL, FARES, SCHOOL],
        [FERRY, CREW, FARES, SCHOOL, "Advertisement", FARES, SCHOOL],
        [FERRY, CREW, FARES, SCHOOL, FARES, "Advertisement", SCHOOL],
        [FERRY, CREW, FARES, SCHOOL, FARES, SCHOOL, "Reporting by Rosa Marlow"],
    ],
)
def test_end_that_stands_right_below_itself_was_pasted_again(story):
    assert [sentence for sentence, _ in causes(Document.of(story))] == ["The end of the story was pasted again."]


@pytest.mark.parametrize(
    "story",
    [
        [FERRY, CREW, SHOP, SCHOOL, FERRY, CREW],
        [FERRY, CREW, FARES, SHOP, SCHOOL, CREW, FARES],
        [FERRY, CREW, FARES, SCHOOL, FARES, SHOP, SCHOOL],
        [FERRY, CREW, FARES, SCHOOL, "Plum cake", FARES, SCHOOL],
        [FERRY, CREW, FARES, SCHOOL, FARES, SCHOOL, SHOP],
        [FERRY, CREW, FARES, SCHOOL, FERRY.replace("Tuesday", "Friday"), FARES, SCHOOL],
    ],
)
def test_lines_that_stand_again_below_others_were_not_the_end(story):
    assert causes(Document.of(story)) == []


def recipe(*own):
    """A cake as all of them are baked, under lines of its own."""
    return [
        *own,
        "Heat the oven to 180 degrees and butter a round tin well.",
        "Beat the eggs and the sugar until they are pale and thick.",
        "Fold in the flour and the melted butter, and fill the tin.",
        "Bake for forty minutes, until a needle comes out clean again.",
    ]


@pytest.mark.parametrize(
    "own", [[["Lemon cake"], ["Plum cake"]], [["Lemon cake", "Two lemons"], ["Plum cake", "A plum"]]]
)
def test_two_recipes_are_no_story_pasted_twice(own):
    story = Document.of([*recipe(*own[0]), *recipe(*own[1])])

    assert [finding.rule for finding in detect(story, story).findings] == ["repeated-run"]
    assert causes(story) == []


@pytest.mark.parametrize(
    "story",
    [
        [HEADLINE, FERRY, CREW, FARES, SCHOOL, SHOP, HEADLINE, FERRY, CREW, FARES, SCHOOL, SHOP],
        ["Islands", FERRY, CREW, FARES, SCHOOL, SHOP, FERRY, CREW, FARES, SCHOOL, SHOP],
        [FERRY, CREW, FARES, SCHOOL, SHOP, FERRY, CREW, FARES, SCHOOL],
        [FERRY, CREW, FARES, SCHOOL, SHOP, CREW, FARES, SCHOOL, SHOP],
        ["Advertisement", FERRY, CREW, FARES, SCHOOL, "Share on Facebook", FERRY, CREW, FARES, SCHOOL],
    ],
)
def test_whole_story_pasted_twice_is_told_though_a_line_was_left_out(story):
    assert causes(Document.of(story))[0] == ("The whole story was pasted twice.", ["repeated-run"])


def test_labels_of_a_page_have_one_cause():
    story = Document.of([FERRY, "Advertisement", CREW, "Share on Facebook", FARES])

    assert causes(story) == [("A page was copied with its labels and links.", ["paste-residue"] * 2)]


def test_code_of_a_page_is_one_cause():
    story = Document.of([f"<p>{FERRY}</p>", "Advertisement", f"<p>{CREW} &amp; so on.</p>"])

    assert causes(story) == [("The code of a page was pasted instead of its text.", ["paste-residue"] * 2)]


def test_versions_that_differ_have_one_cause():
    copies = [CREW.replace("Two", "Three"), SCHOOL, FERRY.replace("Tuesday", "Friday")]

    assert causes(Document.of([FERRY, CREW, SHOP, *copies])) == [
        ("Two versions of the story were put together.", ["near-duplicate"] * 2)
    ]


def test_version_pasted_over_the_old_one_is_one_cause():
    newer = [
        "SKERRIN (AP) — The ferry to Skerrin was two hours late on Tuesday, for its engine failed, the office said.",
        CREW.replace("Two", "Three"),
    ]

    assert causes(Document.of([f"SKERRIN (AP) — {FERRY}", CREW, SHOP, *newer, SCHOOL], dateline="Tormouth")) == [
        ("A new version was pasted over the old one.", ["two-tops", "near-duplicate"])
    ]


def test_lede_with_another_toll_below_the_same_dateline_is_a_new_version_with_what_both_say():
    newer = [f"SKERRIN (AP) — {LEDES[0].replace('forty', '52')}", CREW, SCHOOL]

    assert causes(Document.of([f"SKERRIN (AP) — {LEDES[0]}", CREW, SHOP, *newer])) == [
        ("A new version was pasted over the old one.", ["near-duplicate", "duplicate-paragraph"])
    ]
    assert causes(Document.of([LEDES[0], CREW, SHOP, LEDES[0].replace("forty", "52"), CREW, SCHOOL])) == []


LEDES = [
    "A ferry with forty people aboard ran aground on a sandbank off Skerrin on Tuesday, the harbour office said.",
    "Tugs have freed the ferry that ran aground on a sandbank off Skerrin on Tuesday with 52 people aboard, she said.",
]
NEWER = [CREW.replace("Two", "Three"), FARES, SCHOOL]


@pytest.mark.parametrize(
    ("above", "began_again", "furniture"),
    [
        ([HEADLINE], [LEDES[1], *NEWER], ["unplaced-headline", "headline-echo"]),
        ([HEADLINE, "By Rosa Marlow"], [LEDES[1], *NEWER], ["unplaced-headline", "furniture-left", "headline-echo"]),
    ],
)
def test_furniture_above_both_versions_came_with_them(above, began_again, furniture):
    [(sentence, explained)] = causes(Document.of([*above, LEDES[0], CREW, FARES, SCHOOL, *above, *began_again]))

    assert (sentence, explained) == (
        "A new version was pasted over the old one.",
        ["two-tops", "near-duplicate", "repeated-run", *furniture],
    )


def test_furniture_above_both_copies_that_differ_came_with_them():
    older, newer = [LEDES[0], CREW, FARES, SCHOOL], [LEDES[0].replace("forty", "52"), *NEWER[:2], SCHOOL]

    assert causes(Document.of([HEADLINE, *older, HEADLINE, *newer], headline=HEADLINE)) == [
        ("Two versions of the story were put together.", ["repeated-run", "headline-echo"])
    ]


def test_furniture_within_a_version_is_a_cause_of_its_own():
    newer = [LEDES[1], HEADLINE, *NEWER]

    assert causes(Document.of([HEADLINE, LEDES[0], CREW, FARES, SCHOOL, *newer])) == [
        ("A new version was pasted over the old one.", ["two-tops", "near-duplicate", "repeated-run"]),
        ("Page furniture was pasted above the copy and into it.", ["unplaced-headline", "headline-echo"]),
    ]


def test_furniture_above_both_copies_of_the_whole_story_came_with_them():
    story = [HEADLINE, "By Rosa Marlow", FERRY, CREW, FARES, SCHOOL]

    assert causes(Document.of([*story, *story], headline=HEADLINE)) == [
        ("The whole story was pasted twice.", ["repeated-run", "headline-echo", "furniture-left"])
    ]


def test_note_at_the_top_is_no_second_version():
    story = Document.of(["(Adds quotes, background)", FERRY, CREW, FERRY.replace("Tuesday", "Friday"), FARES])

    assert [finding.rule for finding in detect(story, story).findings] == ["two-tops", "near-duplicate"]
    assert causes(story) == []
