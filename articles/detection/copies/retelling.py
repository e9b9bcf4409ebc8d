"""Where is the story told again in other words, because a new version was pasted onto the old one?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from articles.detection.comparison.differences import compare
from articles.detection.copies.likeness import likeness
from articles.detection.copies.redivided import redivided_among
from articles.detection.copies.repeats import counts
from articles.detection.findings import Finding, Kind
from articles.detection.page.furniture import glued_dateline, page_lines
from articles.detection.reading import Reading
from articles.detection.words.page_lines import Sort
from articles.text.document import Block

RETOLD = 0.6
RETOLD_ON = 0.5
"""This share of the lede's longer words stands in the paragraph that retells it; the next ones share the second."""

FEWEST_WORDS = 6
"""A lede with fewer longer words resembles too many paragraphs."""

PROSE_WORDS = 12
"""A paragraph of fewer words tells too little to be compared."""

FEWEST_PARAGRAPHS = 3
"""A version has so many paragraphs of prose or more."""

NEAR_THE_TOP = 10
"""Of so many paragraphs and lines of the page one is the lede, if any opens with a dateline."""

MOST_TOPS = 5
"""If more paragraphs seem to begin the story again, it is a round-up or a list of entries."""

ENOUGH_COPIES = 2
"""If so many paragraphs stand above as well, the same or nearly, it is a version of the story and no summary."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """Two versions of one story: what stands `above` the paragraph that tells the lede again, and what from it on.

    `again` is that paragraph and, of those below it, the ones that tell again what followed the lede.
    """

    lede: Block
    again: tuple[Block, ...]
    above: tuple[Block, ...]
    below: tuple[Block, ...]


def retellings(reading: Reading, paragraphs: Sequence[Block]) -> Iterator[Retelling]:
    """Each paragraph that tells the lede again if what follows it tells again what followed the lede.

    It has to do so in other words: where all is the same word for word, paragraphs were pasted twice.
    """
    prose = [block for block in paragraphs if reading.length(block) >= PROSE_WORDS]
    if len(prose) < 2 * FEWEST_PARAGRAPHS or prose[0].kind != "paragraph":
        return
    about = longer_words(reading, prose[0])
    if len(about) < FEWEST_WORDS:
        return
    likely = list(islice(_retelling(reading, about, prose), MOST_TOPS + 1))
    if len(likely) > MOST_TOPS or min(likely, default=0) < FEWEST_PARAGRAPHS:
        return
    for at in likely:
        before, after = prose[1 : FEWEST_PARAGRAPHS + 1], prose[at + 1 : at + 1 + FEWEST_PARAGRAPHS]
        followed = _followed(reading, before, after)
        if len(followed) < 2:
            continue
        start = paragraphs.index(prose[at])
        again = (prose[at], *(block for _, block in followed))
        told = Retelling(prose[0], again, tuple(paragraphs[:start]), tuple(paragraphs[start:]))
        if _in_other_words(reading, told, followed):
            yield told


def retold(reading: Reading) -> tuple[Retelling, ...]:
    """Where the story as it stands is told again."""
    return tuple(retellings(reading, reading.document.paragraphs))


def is_sure(reading: Reading, told: Retelling) -> bool:
    """Do several paragraphs stand in both versions, the same or nearly? Those of a summary do not."""
    like = reading.once(likeness)
    above = {block.id for block in told.above}
    near = {edge.later.id for edge in (*like.copies, *like.inside) if edge.earlier.id in above}
    said = {reading.folded(block) for block in told.above}
    same = {block.id for block in told.below if counts(reading, block) and reading.folded(block) in said}
    return len(near.difference(above) | same) >= ENOUGH_COPIES


def would_mix(reading: Reading, finding: Finding) -> bool:
    """Is this finding about copies in a story of two versions, so that its fix would leave a mixture of them?"""
    named = {span.block for span in (*finding.spans, *finding.related)}
    copies = [block for block in named if counts(reading, reading.now[block])]
    return len(copies) > 1 and (reading.once(_has_versions) or _are_parted(reading, copies))


def _are_parted(reading: Reading, copies: Sequence[str]) -> bool:
    """Did a new version surely begin between these?"""
    places = reading.arrived.places
    stood = [places[block] for block in copies if block in places]
    return bool(stood) and any(min(stood) < seam <= max(stood) for seam in reading.once(_seams))


def _seams(reading: Reading) -> tuple[int, ...]:
    """Where a note of the wire says that a new version begins, or the same dateline opens the lede told otherwise."""
    places = reading.arrived.places
    notes = [block for block, line in reading.once(page_lines).items() if line.sort is Sort.NOTE and line.sure]
    return tuple(places[block] for block in (*notes, *reading.once(other_ledes)))


def other_ledes(reading: Reading) -> tuple[str, ...]:
    """The ids of the paragraphs below the first dateline, the same again, that tell the lede otherwise."""
    paragraphs = reading.arrived.paragraphs
    openings = ((at, glued_dateline(reading, block)) for at, block in enumerate(paragraphs[:NEAR_THE_TOP]))
    at, first = next((found for found in openings if found[1]), (0, None))
    if first is None:
        return ()
    below = ((block, glued_dateline(reading, block)) for block in paragraphs[at + 1 :])
    likely = (block for block, opening in below if opening and opening.place == first.place)
    return tuple(block.id for block in likely if _tells_otherwise(reading, paragraphs[at], block))


def _tells_otherwise(reading: Reading, lede: Block, again: Block) -> bool:
    """Does a paragraph say most of what the lede does, and not all of it but for a slip?"""
    reading.check_time()
    if shared_part(longer_words(reading, lede), longer_words(reading, again)) < RETOLD_ON:
        return False
    found = compare(reading.passage(lede), reading.passage(again))
    return found is None or found.kind not in (Kind.TYPO, Kind.TYPOGRAPHY)


def _has_versions(reading: Reading) -> bool:
    """Is the story told twice, and is something left of both versions?

    It is read as it arrived, with what was added since: else one decision would hide a version from the next.
    """
    arrived = {block.id: block for block in reading.arrived.body}
    body = (arrived.get(block.id, block) for block in reading.document.body)
    story = tuple(block for block in body if block.text)
    told = reading.once(retold) if story == reading.document.paragraphs else retellings(reading, story)
    return any(_both_stand(reading, each) for each in told)


def _both_stand(reading: Reading, told: Retelling) -> bool:
    """Is something left of each version that the other one tells as well?

    Below the version that was kept, a paragraph that both have word for word goes as any copy does. Above it, that copy
    would stay and the one in its place would go: there somebody has to look.
    """
    above, below = ([block for block in each if _counts_still(reading, block)] for each in (told.above, told.below))
    said = {reading.folded(block) for block in told.above}
    own = [block for block in below if reading.folded(block) not in said]
    return _any_told(reading, above, told.below) and _any_told(reading, own, told.above)


def _counts_still(reading: Reading, block: Block) -> bool:
    """Does a block of the story as it arrived still count, as it stands now?"""
    return counts(reading, reading.now[block.id])


def _any_told(reading: Reading, blocks: Sequence[Block], version: Sequence[Block]) -> bool:
    """Does a paragraph of the version tell what one of these blocks tells?"""
    for block in blocks:
        about = longer_words(reading, block)
        for each in version:
            reading.check_time()
            if shared_part(about, longer_words(reading, each)) >= RETOLD_ON:
                return True
    return False


def _in_other_words(reading: Reading, told: Retelling, followed: Sequence[tuple[Block, Block]]) -> bool:
    """Is the story told again in other words, rather than most of it pasted twice word for word?

    Below a lede that says the same, at least one paragraph has to be a near copy too: else only the lede was pasted.
    """
    lede = compare(reading.passage(told.lede), reading.passage(told.again[0]))
    often = Counter(reading.folded(block) for block in (*told.above, *told.below))
    runs = redivided_among(reading, (*told.above, *told.below))
    divided = {block.id for run in runs for block in run.later}
    once = [block for block in told.again if often[reading.folded(block)] == 1 and block.id not in divided]
    if lede and lede.inside and told.again[0] in once:
        return True
    if lede is None and told.again[0] in once and _goes_on_alike(reading, told):
        return True
    if len(once) < 2:
        return False
    if lede and not lede.changes and not any(_are_copies(reading, *pair) for pair in followed):
        return False
    prose = [block for block in told.below if reading.length(block) >= PROSE_WORDS]
    return lede is None or 2 * sum(often[reading.folded(block)] == 1 for block in prose) >= len(prose)


def _retelling(reading: Reading, about: set[str], prose: Sequence[Block]) -> Iterator[int]:
    """The places of paragraphs that say enough of what the lede is about, less if the next one is what followed it."""
    following = reading.folded(prose[1])
    for at in range(1, len(prose) - 1):
        reading.check_time()
        least = RETOLD_ON if at > 1 and reading.folded(prose[at + 1]) == following else RETOLD
        if len(about.intersection(reading.terms(prose[at]))) >= least * len(about):
            yield at


def _goes_on_alike(reading: Reading, told: Retelling) -> bool:
    """Is it the lede in other words and hardly more, with the same two paragraphs below it as below the lede?

    A paragraph that says much else as well is only where that run was pasted.
    """
    own = longer_words(reading, told.again[0])
    if len(own & longer_words(reading, told.lede)) < RETOLD_ON * len(own):
        return False
    below = (
        [reading.folded(block) for block in version[1 : ENOUGH_COPIES + 1]] for version in (told.above, told.below)
    )
    first, again = below
    return first == again and len(again) == ENOUGH_COPIES


def longer_words(reading: Reading, block: Block) -> set[str]:
    """The words of a paragraph that tell what it is about: those of four letters or more, and figures."""
    return {word for word in reading.terms(block) if len(word) > 3 or word.isdigit()}


def shared_part(first: set[str], second: set[str]) -> float:
    """Which part of the smaller set is in the other one, 0 to 1."""
    return len(first & second) / max(1, min(len(first), len(second)))


def _are_copies(reading: Reading, earlier: Block, later: Block) -> bool:
    return compare(reading.passage(earlier), reading.passage(later)) is not None


def _followed(reading: Reading, before: Sequence[Block], after: Sequence[Block]) -> list[tuple[Block, Block]]:
    """The earlier paragraphs that later ones tell again in the same order, each with the one that does."""
    told = [longer_words(reading, block) for block in before]
    at = 0
    found = []
    for block in after:
        words = longer_words(reading, block)
        match = next((n for n in range(at, len(told)) if shared_part(told[n], words) >= RETOLD_ON), None)
        if match is not None:
            found.append((before[match], block))
            at = match + 1
    return found
