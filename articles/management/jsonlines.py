"""Articles as JSON lines: one in, one out, in the same order.

In: `{id, headline, standfirst, byline, dateline, paragraphs}` or `{id, text}`. Out: the article as it was read, the
findings with their places in it, and the article once the accepted suggestions are made. Places are code points of the
plain text, half-open.
"""

import json
from bisect import bisect_left
from dataclasses import asdict

from articles.detection.findings import Finding, Span
from articles.detection.proof import Proof
from articles.formats import plain
from articles.formats.story import Part, Story, Unreadable
from articles.text.document import FURNITURE, Document
from articles.text.markup import BLANK, visible
from articles.text.markup import plain as plain_words


def read(line: bytes) -> dict:
    """The object in a line. Raises Unreadable with a sentence."""
    try:
        article = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError) as problem:
        raise Unreadable(f"This line is no JSON: {problem}.") from None
    if not isinstance(article, dict):
        raise Unreadable("This line is JSON, but no object.")
    return article


def _no_number(name: str) -> float:
    """Refuse what Python reads as a number and JSON does not know: an answer that names it could not be read."""
    raise ValueError(f"{name} is no number")


def is_uncut(article: dict) -> bool:
    """Does an object hold its story as one text, and not as parts?"""
    return isinstance(article.get("text"), str)


def story(article: dict) -> Story:
    """The story that an object tells. Raises Unreadable with a sentence."""
    slots = {slot: article.get(slot) or "" for slot in FURNITURE}
    for slot, words in slots.items():
        if not isinstance(words, str):
            raise Unreadable(f"The {slot} has to be a text.")
    slots = {slot: plain.legible(words) for slot, words in slots.items()}
    if is_uncut(article):
        told = plain.tell(article["text"].encode("utf-8", "surrogatepass"))
        return Story(told.parts, **slots, notes=told.notes, split=told.split)
    paragraphs = article.get("paragraphs")
    if not isinstance(paragraphs, list) or not all(isinstance(each, str) for each in paragraphs):
        raise Unreadable("An article needs its paragraphs as a list of texts, or one text.")
    numbered = enumerate(paragraphs, start=1)
    return Story(tuple(Part(number, "paragraph", plain.legible(words)) for number, words in numbered), **slots)


def record(name: object, arrived: Document, proof: Proof) -> dict:
    """What is said of one article."""
    places = _Places(arrived)
    findings = [_finding(finding, places) for finding in proof.report.findings]
    answer = {"id": name, "article": _article(arrived, arrived), "findings": findings}
    if proof.report.causes:
        places_of = {finding.fingerprint: place for place, finding in enumerate(proof.report.findings)}
        answer["causes"] = [
            {"sentence": cause.sentence, "findings": [places_of[each] for each in cause.findings]}
            for cause in proof.report.causes
        ]
    if proof.report.failed:
        answer["unfinished"] = list(proof.report.failed)
    return answer | {"fixed": _article(proof.document, arrived)}


def written(answer: dict) -> str:
    """An answer as one line; ASCII alone, so that no terminal and no lone surrogate can break it."""
    return json.dumps(answer, ensure_ascii=True)


def _article(document: Document, arrived: Document) -> dict:
    """The plain texts of a story, without the paragraphs that were removed since it arrived."""
    body = [
        plain_words(block.text)
        for block, before in zip(document.body, arrived.body, strict=True)
        if block.text or not before.text
    ]
    return {slot: plain_words(document.block(slot).text) for slot in FURNITURE} | {"paragraphs": body}


def _finding(finding: Finding, places: "_Places") -> dict:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "safe": finding.safe,
        "preferred": finding.preferred,
        "message": finding.message,
        "kind": finding.kind,
        "changes": [asdict(change) for change in finding.changes],
        "suggestions": [suggestion.title for suggestion in finding.suggestions],
        "places": [places.of(span) for span in finding.spans],
        "related": [places.of(span) for span in finding.related],
    }


class _Places:
    """Where words of a story's source stand in its plain text."""

    def __init__(self, document: Document) -> None:
        self.blocks = {block.id: block for block in document}
        self.numbers = {block.id: number for number, block in enumerate(document.body)}
        self.marks: dict[str, list[int]] = {}

    def of(self, span: Span) -> dict:
        place = {"part": span.block}
        if span.block in self.numbers:
            place = {"part": "paragraph", "index": self.numbers[span.block]}
        return place | {"start": self._offset(span.block, span.start), "end": self._offset(span.block, span.end)}

    def _offset(self, block: str, offset: int) -> int:
        if block not in self.marks:
            text = self.blocks[block].text
            shown = visible(text)
            self.marks[block] = [] if shown is text else [at for at, sign in enumerate(shown) if sign == BLANK]
        return offset - bisect_left(self.marks[block], offset)
