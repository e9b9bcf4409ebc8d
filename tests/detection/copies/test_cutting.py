"""What a longer paragraph shares with others is taken out of it whole, or not at all."""

import pytest

from articles.detection.copies.cutting import cut
from articles.detection.reading import Reading
from articles.text.document import Block, Document
from articles.text.edits import apply
from tests.detection.samples import CREW, FARES, FERRY, SHOP


def left(long, *parts):
    """What is left of a paragraph, as it is marked, without others; None where nothing is taken out."""
    blocks = [Block(f"p{number}", "paragraph", text) for number, text in enumerate((*parts, long), start=1)]
    story = Document((*Document.of([]).blocks, *blocks))
    *shorter, longer = story.paragraphs
    found = cut(Reading(story, story), longer, shorter)
    return apply(story, found.edits).block(longer.id).text if found else None


@pytest.mark.parametrize(
    ("long", "parts", "rest"),
    [
        (f"{FARES} {CREW} {SHOP}", [CREW], f"{FARES} {SHOP}"),
        (f"{CREW} {FARES} {SHOP}", [SHOP, CREW], FARES),
        (f"{FARES} {CREW} {SHOP}", [SHOP, CREW], FARES),
        (f"*{CREW}* {FARES}", [CREW], FARES),
    ],
)
def test_whole_sentences_are_taken_out(long, parts, rest):
    assert left(long, *parts) == rest


@pytest.mark.parametrize(
    ("long", "parts"),
    [
        (f"{CREW} {SHOP}", [CREW, SHOP]),
        (f"{CREW} {FERRY[:-1]}", [FERRY[:-1]]),
        (f"{CREW} {FERRY[:-1]}", [CREW]),
        (f"*{CREW} {FERRY}* {SHOP} {FARES}", [CREW, SHOP]),
        (f"{CREW} {FERRY} {CREW}", [CREW]),
        (f"{CREW} {FERRY} {SHOP}", [f"{CREW} {FERRY}", f"{FERRY} {SHOP}"]),
        (f"{FERRY} {CREW}", [CREW, SHOP]),
        (f"“{CREW} {FERRY}” {SHOP}", [f"“{CREW}"]),
    ],
    ids=["all of it", "no stop goes", "no stop stays", "markup", "twice", "overlapping", "not in it", "open quotation"],
)
def test_what_would_leave_no_whole_paragraph_is_not_taken_out(long, parts):
    assert left(long, *parts) is None
