"""What does a rule say of a story: what is wrong, where, and what could be done about it?"""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from articles.text.document import FURNITURE, Block
from articles.text.edits import Edit


class Severity(StrEnum):
    """How much a finding matters: errors and warnings block publication, a notice never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def weight(self) -> int:
        """The higher, the more it matters."""
        return _WEIGHTS[self]


_WEIGHTS = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.NOTICE: 1}


class Kind(StrEnum):
    """What two copies are to each other, by how they differ."""

    IDENTICAL = "identical"
    TYPOGRAPHY = "typography"
    TYPO = "typo"
    REWORDED = "reworded"
    CONTAINED = "contained"
    CONFLICT = "conflict"
    PATTERN = "pattern"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the copy that stays, and what the other copy has in their place; either may be none.

    `fact`: a figure, a name, a date, a quotation, a negation or a doubt is changed, or one side denies the other.
    """

    first: str
    second: str
    fact: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Words of this story: a half-open range of code points in one block, and the words themselves."""

    block: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, block: Block, start: int, end: int) -> "Span":
        return cls(block.id, start, end, block.text[start:end])

    @classmethod
    def whole(cls, block: Block) -> "Span":
        return cls(block.id, 0, len(block.text), block.text)

    def is_whole(self, block: Block) -> bool:
        """Are these all the words of this block?"""
        return self.start == 0 and self.quote == block.text and self.block == block.id


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed fix, and where the words it takes out go on standing."""

    title: str
    edits: tuple[Edit, ...]
    keeps: tuple[Span, ...] = ()

    @property
    def moved(self) -> dict[str, str]:
        """The blocks whose words would stand in another block, each with the id of that one."""
        places = {edit.new: edit.block for edit in self.edits if edit.old and edit.new and edit.block not in FURNITURE}
        return {
            edit.block: places[edit.old]
            for edit in self.edits
            if edit.old in places and not edit.new and edit.block not in FURNITURE
        }

    def digest(self, decisions: int) -> str:
        """The key under which it is offered after so many decisions: consent is to exactly these words, once."""
        edits = [[edit.block, edit.old, edit.new] for edit in self.edits]
        keeps = [[span.block, span.quote] for span in self.keeps]
        return hashlib.sha256(json.dumps([edits, keeps, decisions]).encode()).hexdigest()[:32]


@dataclass(frozen=True)  # no slots: its fingerprint is asked for several times
class Finding:
    """Something a rule found: `spans` are the words that would go, `related` the copies that stay.

    `safe`: the first suggestion takes nothing from readers but the repeat. `preferred`: the first suggestion is what an
    editor would do. `around`: the words beside short spans, which tell one place from another. `kind` is what copies
    are to each other, `changes` is how they differ, facts first.
    """

    rule: str
    severity: Severity
    message: str
    spans: tuple[Span, ...]
    related: tuple[Span, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    safe: bool = False
    preferred: bool = True
    around: str = ""
    kind: Kind | None = None
    changes: tuple[Change, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """What tells this finding from others in every scan: its rule, blocks and words, but no positions or copies."""
        words = [[span.block, span.quote] for span in self.spans]
        return hashlib.sha256(json.dumps([self.rule, words, self.around]).encode()).hexdigest()
