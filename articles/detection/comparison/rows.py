"""Which two short lines are rows that tell of two things, as those of a forecast do, and no two versions of one?"""

import re
from collections.abc import Sequence

from articles.detection.comparison.departures import SHORTEST_RUN, Departure, departures_between
from articles.detection.comparison.facts import Word
from articles.detection.comparison.passages import SURELY_NO_ROW, Passage
from articles.text.scripts import COMBINING
from articles.text.similarity import alike, looks_like

_LABEL = re.compile(rf"[^\W_a-z][\w{COMBINING}]*(?: [^\W_a-z][\w{COMBINING}]*){{0,2}} ?:(?=\s)")


def tell_of_others(first: Passage, second: Passage) -> bool:
    """Are these short lines that each open with a label or a name of their own, as briefs and forecasts do?

    Two versions of one story keep the name of what they tell of.
    """
    if max(len(first.words), len(second.words)) >= SURELY_NO_ROW:
        return False
    label, other_label = _LABEL.match(first.text), _LABEL.match(second.text)
    return bool(label and other_label and label[0] != other_label[0]) or _open_with_other_names(first, second)


def _open_with_other_names(first: Passage, second: Passage) -> bool:
    """Does another name, with another fact besides, stand in each before the words they share?"""
    changes = [change for change in leading(first, second) if change.contradicts]
    # The first word has a capital whether it is a name or not.
    openings = (*first.words[:1], *second.words[:1])
    return len(changes) > 1 and any(names_another(change, openings) for change in changes)


def leading(first: Passage, second: Passage) -> list[Departure]:
    """How two texts differ before the first words in a row that they share."""
    same = alike(first.keys, second.keys)
    until = next((number for number, (_, _, size) in enumerate(same) if size >= SHORTEST_RUN), len(same))
    return list(departures_between(first.words, second.words, [(0, 0, 0), *same[: until + 1]]))


def names_another(change: Departure, openings: Sequence[Word]) -> bool:
    """Do other names stand on either side, none a slip of one on the other, the words that open a sentence aside?"""
    names, others = (
        [word.key for word in words if word.is_name and word not in openings] for words in (change.first, change.second)
    )
    return bool(names and others) and not any(looks_like(name, other) for name in names for other in others)
