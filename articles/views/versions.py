"""Which of several copies say the same, and what do the others say instead? In one sentence, for the card."""

from articles.detection.copies.beside import are_parts, beside, words_of
from articles.detection.findings import Kind
from articles.text.quoting import in_quotes
from articles.text.rewording import abridged, rewording
from articles.views.places import capital, place

MOST_APART = 5
"""So many versions of several copies are told apart; the others are counted."""

LONGEST_TOLD = 40
"""Of words in which a copy differs so many characters are told at either end in a sentence."""


def alike(finding):
    """Which of three copies or more are the same and in what the others differ, in one sentence; else nothing."""
    staying, going = finding.related_places(), finding.places()
    if finding.kind == Kind.CONTAINED or not beside(staying, going) or are_parts(staying, going):
        return ""
    if len(going) < 2 * len(staying):
        return ""
    copies = [staying, *(going[at : at + len(staying)] for at in range(0, len(going), len(staying)))]
    (first, *again), *others = _versions(copies)
    if not others:
        return ""
    told = [f"{_together([first, *again])} are identical"] if again else []
    told += [f"{_together(each)} {_says_instead(first, each)}" for each in others[:MOST_APART]]
    more = sum(map(len, others[MOST_APART:]))
    told += [f"{more:,} more differ{'s' * (more == 1)} too"] if more else []
    return f"{capital('; '.join(told))}."


def _versions(copies):
    """The copies that say the same together; beyond those that are told of, as far as their words show."""
    by_words = {}
    for copy in copies:
        by_words.setdefault(tuple(tuple(said_in((span,))) for span in copy), []).append(copy)
    same = []
    for alike in by_words.values():
        told = same if len(same) <= MOST_APART else ()
        group = next((group for group in told if not _parted(group[0], alike[0])), None)
        if group is None:
            same.append(alike)
        else:
            group.extend(alike)
    return same


def _together(copies):
    """The places of several copies: lines 4 and 9."""
    before, comma, last = place([span.block for copy in copies for span in copy]).rpartition(", ")
    return f"{before} and {last}" if comma and " and " not in last else f"{before}{comma}{last}"


def _says_instead(first, copies):
    """What copies say where they part from the first one for the first time, and how often they do so again."""
    parted = _parted(first, copies[0])
    several = len(copies) > 1 or len(first) > 1
    old, new = (abridged(words.strip(), LONGEST_TOLD) for words in (parted[0].old, parted[0].new))
    if old and new:
        said = f"{'say' if several else 'says'} {in_quotes(new)} instead of {in_quotes(old)}"
    elif new:
        said = f"{'add' if several else 'adds'} {in_quotes(new)}"
    else:
        said = f"{'leave' if several else 'leaves'} out {in_quotes(old)}"
    more = len(parted) - 1
    return f"{said} and {'differ' if several else 'differs'} in {more} more place{'s' * (more > 1)}" if more else said


def _parted(first, copy):
    """Where two copies part; not where they only differ in their spaces."""
    lines = [(words_of((one,)), words_of((other,))) for one, other in zip(first, copy, strict=True)]
    stretches = [stretch for line in lines if len(set(line)) > 1 for stretch in rewording(*line)]
    return [each for each in stretches if not each.same and each.old.split() != each.new.split()]


def said_in(copy):
    """The words of a copy, however they are spaced."""
    return words_of(copy).split()
