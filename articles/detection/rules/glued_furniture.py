"""Headline, standfirst or byline run together with the paragraph below or with each other."""

import re
from collections.abc import Iterator

from articles.detection.copies.keeping import removal
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.page.fronts import Front, fronts, opens_the_story
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.words.signs import ends_in_a_stop
from articles.text.edits import Edit
from articles.text.markup import widen

_POINTING = """
this that these those dies diese dieser diesen diesem dieses jener jenen jenem cet cette ces este esta estas estos ese
esa esas esos esse essa essas quella quelle questa queste questo quel deze dit dat denna denne detta dette dessa disse
"""
_SAID = """
sentence sentences word words phrase phrases headline headlines question questions satz sätze sätzen wort worte worten
überschrift schlagzeile mots titular frase frases palabras palavras parole zin zinnen woord woorden mening meningen ord
orden ordene rubrik rubriken sætning sætningen setning setningen
"""
_SPEAKS_OF_IT = re.compile(
    rf"\b(?:{'|'.join(_POINTING.split())})\s+(?:\w+\s+)?(?:{'|'.join(_SAID.split())})\b", re.IGNORECASE
)
"""How a sentence refers to words before it: "Islanders have heard that sentence every October"."""


class GluedFurniture(Rule):
    """Headline, standfirst or byline was glued to a paragraph, or one to the other."""

    id = "glued-furniture"
    severity = Severity.WARNING
    finds = (
        "A paragraph that was run together with the headline, the standfirst or the byline before it, with a full "
        "stop between or none; a line made of two of them."
    )
    milder = (
        "A notice for a first sentence that may be the standfirst or may have been taken for it, and for one that "
        "the next sentence treats as something said."
    )
    never_flags = (
        "A sentence that opens with those words and goes on or quotes them; a headline under four words; a "
        "paragraph below the lede that opens with the standfirst as a sentence of its own."
    )
    alarms = 0.3

    def check(self, reading: Reading) -> Iterator[Finding]:
        for front in fronts(reading):
            kinds = list(dict.fromkeys(slot.kind for slot in front.slots))
            if front.whole:
                yield self._line(front, kinds)
            elif widen(front.block.text, 0, front.goes_on) == (0, front.goes_on):
                yield from self._opening(reading, front, kinds)

    def _line(self, front: Front, kinds: list[str]) -> Finding:
        """A line that is furniture and nothing else."""
        kept = _kept(front)
        return self.finding(
            f"This line repeats {_listed(kinds)}.",
            spans=[Span.whole(front.block)],
            related=kept,
            suggestions=[Suggestion("Remove from the body", (removal(front.block),), keeps=kept)],
        )

    def _opening(self, reading: Reading, front: Front, kinds: list[str]) -> Iterator[Finding]:
        lede = opens_the_story(reading, front)
        alone = kinds == ["standfirst"] and front.stopped
        if alone and not lede:
            return
        spoken_of = not alone and _is_spoken_of(reading, front)
        kept = _kept(front)
        off = Edit(front.block.id, 0, front.block.text[: front.goes_on], "")
        suggestions = [Suggestion(f"Take {_listed(kinds)} off", (off,), kept)]
        if alone and front.slots[0].block.id == "standfirst":
            # The standfirst may have been cut from the lede: a story can do without one, but not without a lede.
            opening = Span.of(front.block, 0, front.end)
            suggestions.append(Suggestion("Empty the standfirst", (removal(front.slots[0].block),), (opening,)))
        yield self.finding(
            _message(kinds, asks=alone or spoken_of),
            spans=[Span.of(front.block, 0, front.end)],
            related=kept,
            suggestions=suggestions,
            severity=Severity.NOTICE
            if spoken_of or (alone and ends_in_a_stop(front.slots[0].says))
            else Severity.WARNING,
            preferred=not alone and not spoken_of and (lede or not front.stopped),
        )


def _is_spoken_of(reading: Reading, front: Front) -> bool:
    """Does the sentence behind the furniture refer to it as words that were said?"""
    shown = reading.visible(front.block)
    found = _SPEAKS_OF_IT.search(shown, front.goes_on)
    return found is not None and not any(map(ends_in_a_stop, shown[front.goes_on : found.start()].split()))


def _message(kinds: list[str], *, asks: bool) -> str:
    opening, one = f"This paragraph opens with {_listed(kinds)}", len(kinds) == 1
    if asks:
        return f"{opening}: {'was it' if one else 'were they'} glued to it?"
    return f"{opening}, which {'was' if one else 'were'} glued to it."


def _kept(front: Front) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(Span.whole(slot.block) for slot in front.slots))


def _listed(kinds: list[str]) -> str:
    named = [f"the {kind}" for kind in kinds]
    return " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
