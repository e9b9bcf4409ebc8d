"""What probably happened, if several findings have one cause?"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.detection.copies.repeats import counts
from articles.detection.copies.retelling import other_ledes, would_mix
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.reading import Reading
from articles.text.document import Block

WHOLE = 0.8
"""If this share of the paragraphs is a copy or has one, the whole story was pasted twice."""

FURNITURE_RULES = frozenset(
    {
        "unplaced-headline", "headline-echo", "unplaced-standfirst", "standfirst-echo", "glued-furniture",
        "furniture-left",
    }
)  # fmt: skip
"""The ids of the rules about headline, standfirst, byline and the like."""

DIFFERING = (Kind.CONFLICT, Kind.REWORDED, Kind.CONTAINED)
"""What copies are of which one is another version."""

SAME = (Kind.IDENTICAL, Kind.TYPOGRAPHY)
"""What copies are that say the same words."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One slip that explains some findings, in a sentence, and the fingerprints of those findings."""

    sentence: str
    findings: tuple[str, ...]


type Explains = Callable[[Reading, Sequence[Finding]], Iterable[Finding]]
"""Given the findings not yet explained, those that have this cause; none if it is not the cause of any."""


def _whole_story(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    body = {block.id for block in reading.document.paragraphs}
    for finding in findings:
        blocks = {span.block for span in (*finding.spans, *finding.related)}
        if _is_run(finding) and len(blocks & body) >= WHOLE * len(body) and not _have_heads(reading, finding):
            return [finding, *_came_with(reading, findings, [finding])]
    return []


def _have_heads(reading: Reading, finding: Finding) -> bool:
    """Does a heading of its own stand above each copy? Then two pieces share a text, as two recipes may."""
    body = reading.document.paragraphs
    copies = {span.block for span in (*finding.spans, *finding.related)}
    openings = {finding.related[0].block, finding.spans[0].block}
    above = [line for line, block in pairwise(body) if block.id in openings]
    return len(above) == 2 and not any(line.id in copies or _came_along(reading, line) for line in above)


def _end(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    """A run whose copies stand right below it, with nothing of the story below them."""
    runs = (finding for finding in findings if _is_run(finding) and not _goes_above(reading, finding))
    return [finding for finding in runs if not any(_goes_on(reading, finding))]


def _old_above(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    """Runs from the first paragraph on whose earlier copy goes, as the later one says the same and more."""
    runs = (finding for finding in findings if _is_run(finding) and finding.kind in SAME)
    found = [finding for finding in runs if _goes_above(reading, finding)]
    first = next((block.id for block in reading.document.paragraphs if counts(reading, block)), None)
    return found if any(span.block == first for finding in found for span in finding.spans) else []


def _goes_above(reading: Reading, finding: Finding) -> bool:
    """Does the copy that stays stand below the one that goes?"""
    places = reading.document.places
    return places[finding.spans[0].block] < places[finding.related[0].block]


def _goes_on(reading: Reading, finding: Finding) -> Iterator[Block]:
    """The paragraphs below a run that are no copies of it; above its last copy, lines count as well."""
    copies = {span.block for span in finding.spans}
    places, body = reading.document.places, reading.document.body
    last = places[finding.spans[-1].block]
    for block in body[places[finding.related[-1].block] + 1 :]:
        is_line = places[block.id] > last and not counts(reading, block)
        if block.text and block.id not in copies and not is_line and not _came_along(reading, block):
            yield block


def _came_along(reading: Reading, block: Block) -> bool:
    """Is it a line, not a paragraph, that a finding names?"""
    return not counts(reading, block) and reading.claimed_whole(block, Severity.NOTICE)


def _furniture(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    """Furniture of which some stands below copy: if all of it stands above, it is where it belongs."""
    found = _several(finding for finding in findings if finding.rule in FURNITURE_RULES)
    return found if _mid_copy(reading, found) else []


def _furniture_within(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    """Furniture of which nothing stands where the story begins, above its first paragraph or glued to it."""
    found = list(_furniture(reading, findings))
    top = {block.id for block in reading.document.paragraphs[: _opening(reading, _lines(reading, found)) + 1]}
    return found if top.isdisjoint(span.block for finding in found for span in finding.spans) else []


def _came_with(reading: Reading, findings: Sequence[Finding], begin: Sequence[Finding]) -> list[Finding]:
    """The furniture, if whatever of it stands below copy only heads the story where it begins again."""
    found = [finding for finding in findings if finding.rule in FURNITURE_RULES]
    lines, below = _lines(reading, found), _mid_copy(reading, found)
    openings = {finding.spans[0].block for finding in begin}
    heads: set[str] = set()
    head: set[str] = set()
    for block in reading.document.paragraphs:
        head.add(block.id)
        if block.id not in lines and counts(reading, block):
            heads |= head if head & openings else set()
            head = set()
    return found if below and heads.issuperset(below) else []


def _mid_copy(reading: Reading, findings: Sequence[Finding]) -> list[str]:
    """The ids of the furniture lines below copy."""
    lines = _lines(reading, findings)
    return [block.id for block in reading.document.paragraphs[_opening(reading, lines) :] if block.id in lines]


def _opening(reading: Reading, lines: Container[str]) -> int:
    """How many of these lines stand above the first paragraph."""
    body = reading.document.paragraphs
    return next((at for at, block in enumerate(body) if block.id not in lines), len(body))


def _lines(reading: Reading, findings: Sequence[Finding]) -> set[str]:
    """The ids of the blocks that these findings name as a whole."""
    spans = (span for finding in findings for span in (*finding.spans, *finding.related))
    return {span.block for span in spans if _is_line(reading, span)}


def _is_line(reading: Reading, span: Span) -> bool:
    """Does a span cover all of a block?"""
    return span.end - span.start >= len(reading.document.block(span.block).text)


def _source(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    """Tags and character references in several blocks: the code of a page instead of its text."""
    return _several(
        finding
        for finding in findings
        if finding.rule == "paste-residue" and all(span.quote.startswith(("<", "&")) for span in finding.spans)
    )


def _page(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    return _several(finding for finding in findings if finding.rule == "paste-residue")


def _pasted_over(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    """A story that begins twice, the copies in its two versions, and the furniture of the second one."""
    tops = [finding for finding in findings if _begins_again(reading, finding)]
    if not tops:
        return []
    others = [finding for finding in findings if finding not in tops]
    copies = [each for each in others if each.kind in DIFFERING or (each.kind in SAME and would_mix(reading, each))]
    return [*tops, *copies, *_came_with(reading, findings, tops)]


def _begins_again(reading: Reading, finding: Finding) -> bool:
    """Is this about a second top, or about the lede told otherwise below the same dateline?"""
    if finding.rule == "two-tops":
        return finding.severity is not Severity.NOTICE and len(finding.suggestions) > 1
    ledes = reading.once(other_ledes)
    return finding.kind in DIFFERING and any(span.block in ledes for span in finding.spans)


def _versions(reading: Reading, findings: Sequence[Finding]) -> Iterable[Finding]:
    found = [finding for finding in findings if finding.kind in DIFFERING]
    runs = [finding for finding in found if finding.rule == "repeated-run"]
    return [*found, *_came_with(reading, findings, runs)] if runs else _several(found)


def _is_run(finding: Finding) -> bool:
    """Are these several paragraphs that were pasted again as they were? What may be meant was not."""
    meant = finding.kind in SAME and not finding.preferred
    return finding.rule == "repeated-run" and finding.kind not in DIFFERING and not meant


def _several(findings: Iterable[Finding]) -> list[Finding]:
    """These findings if they are two or more, else none: a single one explains itself."""
    found = list(findings)
    return found if len(found) > 1 else []


CAUSES: tuple[tuple[str, Explains], ...] = (
    ("A new version was pasted below the old one.", _old_above),
    ("The whole story was pasted twice.", _whole_story),
    ("A new version was pasted over the old one.", _pasted_over),
    ("Two versions of the story were put together.", _versions),
    ("Page furniture was pasted mid-copy.", _furniture_within),
    ("Page furniture was pasted above the copy and into it.", _furniture),
    ("The end of the story was pasted again.", _end),
    ("The code of a page was pasted instead of its text.", _source),
    ("A page was copied with its labels and links.", _page),
)
"""Each cause in a sentence, with what it explains; the surest first, as a finding has only one cause."""


def likely_causes(reading: Reading, findings: Sequence[Finding]) -> tuple[Cause, ...]:
    """The causes that explain these findings, each finding at most once."""
    named = []
    left = list(findings)
    for sentence, explains in CAUSES:
        found = [finding.fingerprint for finding in explains(reading, left)] if left else []
        if found:
            named.append(Cause(sentence, tuple(found)))
            explained = frozenset(found)
            left = [finding for finding in left if finding.fingerprint not in explained]
    return tuple(named)
