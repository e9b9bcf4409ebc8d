"""How alike two texts are. The only import of rapidfuzz.

Two likenesses are asked for: `spelling` is the text as a reader sees it, `fold` also looks through the typesetting
(quotes, dashes, ellipses, case). Digits are never touched: a changed figure is a changed fact.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from typing import Literal
from unicodedata import combining, normalize

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Hamming, LCSseq, Levenshtein

from articles.text.words_apart import are_two_words

type Form = Literal["NFC", "NFKC"]

type SharedRun = tuple[int, int, int]
"""Words in a row that two texts share: their place in the first, their place in the second, and how many they are."""

LONGEST_WORD = 256
"""Longer words are normalised in pieces: Unicode reordering is quadratic in a row of combining marks."""

NEAR = 90.0
"""From this ratio (0 to 100) on, two folded texts are the same words with a slip of the pen."""

LONGEST_COMPARED = 5_000
"""Longer texts are near copies only when they are equal: likeness costs the product of two lengths."""

LONG_ENOUGH_FOR_A_SLIP = 8
"""A shorter word with another letter is often another word: "fined", "fired"; "charges", "changes".

Two letters in each other's place hardly ever make one, but in the shortest: "from", "form".
"""

ENDING = 2
"""So many letters at the end make another form of a word: "detenidos" and "detenidas"; of syllables, half as many."""

LONG_ENOUGH_FOR_TWO_LETTERS = 8
"""In a word of so many letters two of them may be others, and it still looks like the same word."""

FEWEST_SPACES = 5
"""Fewer of them part words, even in Chinese: "记者 王 丽"."""

FEWEST_DOTS = 3
"""So many make an ellipsis."""

QUICKLY_READ = 80
"""Of so many characters each may be asked by itself; in a longer text all at once are looked for in less time."""

_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD},}})")
_UNSEEN_SIGNS = (
    "\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0\ufe00-\ufe0f\ufeff"
)
_UNSEEN = re.compile(f"[{_UNSEEN_SIGNS}]+")
# Superscripts, fractions, circled and other dressed numbers: NFKC would read 10² as 102.
_DRESSED = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u2189\u2460-\u24ff\u2776-\u2793\u3192-\u3195\u3220-\u3229"
    "\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\U0001f100-\U0001f10c"
)
_DRESSED_NUMBER = re.compile(f"([{_DRESSED}]+)")
_HYPHENS = "‐‑−⁻﹣"
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_JOINED_CHILLU = "\u0d4d\u200d"
_CHILLUS = {"ണ": "ൺ", "ന": "ൻ", "ര": "ർ", "ല": "ൽ", "ള": "ൾ"}
_CHILLU = re.compile(f"([{''.join(_CHILLUS)}]){_JOINED_CHILLU}")
"""Five letters of Malayalam that end a syllable, as they were written before Unicode had them; without the sign that
joins them they would be others: "അവൻ", he, "അവന്", to him."""
_ODD = re.compile(f"[{_UNSEEN_SIGNS}{_DRESSED}{_HYPHENS}]")
_QUOTES = re.compile("[\"'`´ʹʺʻʼʽˈˊˋ״׳‘’‚‛“”„‟‹›«»′″‴‵‶❛❜❝❞「」『』〝〞〟]+")
_DASHES = "‒–—―⸺⸻"
# Each way opens with one sign, so that nothing else in a text is looked at.
_DASH = re.compile("|".join((*(rf"{sign}[-{_DASHES} ]*" for sign in (f" (?:[{_DASHES}]|--)", "--", *_DASHES)), " -+ ")))
_RANGE = re.compile(r"(?<=\d) - (?=\d)")
_ELLIPSIS = re.compile(r" ?\.(?: ?\.){2,}")
_WORD = re.compile(r"\w+(?:['.,-]\w+)*")
_IDEOGRAPH = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
_IDEOGRAPHS = re.compile(f"{_IDEOGRAPH}+")
_BRAHMIC = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_UNPARTED = (
    "\u0e00-\u0e4f\u0e5a-\u0ecf\u0eda-\u0eff\u1000-\u103f\u104a-\u108f\u109a-\u109f\u1780-\u17df\u17ea-\u17ff"
    "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
"""Letters of the scripts that part no words; their digits make figures as others do."""
_VOWEL_SIGNS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711-\u074a\u07a6-\u07b0"
)
_INDIC = "\u0900-\u0963\u0970-\u0dff\u0f18-\u0fff\u135d-\u135f"
MARKS = f"{_VOWEL_SIGNS}{_INDIC}\u0e30-\u0e4e\u0eb0-\u0ecd\u102b-\u103e\u17b6-\u17d3"
"""What belongs to the letter before it and is no letter to a regular expression."""
SIGNS = _VOWEL_SIGNS + _INDIC
"""Signs that belong to the letter before them, as in a class of a pattern."""
_UNPARTED_LETTER = re.compile(f"[{_UNPARTED}]")
_PARTED_WRONGLY = re.compile(f"(?<=[{_UNPARTED}]) (?=[{_UNPARTED}])")
_SPACED_OUT = re.compile(f"(?<={_IDEOGRAPH}) (?={_IDEOGRAPH}|[,.;:!?。、])|(?<=[,.;:!?。、]) (?={_IDEOGRAPH})")
"""Where Chinese and Japanese have no space, in most texts."""
_OTHER_SPACES = b"\t\n\v\f\r\x1c\x1d\x1e\x1f"
_SIGNS_PART = bytes(sign if chr(sign).isalnum() else ord(" ") for sign in range(128)).ljust(256)
_PART = rf"(?:(?![{_UNPARTED}])[\w{_VOWEL_SIGNS}{_INDIC}])"
_TERM = re.compile(rf"[{_UNPARTED}]|{_PART}+")
_WORD_WITH_SIGNS = re.compile(rf"[\w{SIGNS}]+(?:['.,-]\w+)*")
_NO_PART = re.compile(rf"[^\w{_VOWEL_SIGNS}{_INDIC}]+")
_TOKEN = re.compile(
    rf"[{_UNPARTED}]|{_PART}++(?:['.,:/-]{_PART}++)*+|[$%‰°<>=±×÷+€£¥¢₦₩₪₫₱₴₹₺₽฿#]|(?<!\S)-(?=\d)",
)
_ASCII_TOKEN = re.compile(r"\w++(?:['.,:/-]\w++)*+|[$%<>=+#]|(?<!\S)-(?=\d)", re.ASCII)
"""The same for a text of nothing else, in half the time."""
_SYLLABLE = re.compile("[\u1200-\u139f\u2d80-\u2ddf\uac00-\ud7af]")
_SIGNS_ROUND = " '.…。．｡।۔։።?!？！؟:;,*_#()[]-"
_SIGNS_BEFORE = f'{_SIGNS_ROUND}"`{_OTHER_SPACES.decode()}'
_WHOLE_WORD = re.compile(rf"([{_UNPARTED}]|{_PART}(?:[^\s{_UNPARTED}]*{_PART})?|[^\s])")
_BEHIND_A_WORD = ".,;:!?'\")"
"""Signs that are no part of a word they stand behind."""
_PLACED_TOKEN = re.compile(f"({_TOKEN.pattern})")
_PLACED_ASCII_TOKEN = re.compile(f"({_ASCII_TOKEN.pattern})", re.ASCII)


def spelling(text: str) -> str:
    """The text with its characters composed (NFC) and every stretch of space made one: what a reader sees."""
    return _evenly_spaced(_normalised("NFC", text))


def fold(text: str) -> str:
    """The text without its typesetting: one sort of quote, dash, ellipsis and space, no case, nothing unseen."""
    return _one_sort_of_signs(_one_sort_of_letters(text).casefold())


def level(text: str) -> str:
    """The text without its typesetting, in the case it is set in: names stay names."""
    return _one_sort_of_signs(_one_sort_of_letters(text))


# In most texts there is nothing to do for most of what follows, and to look for a sign is a tenth of replacing it, to
# look for one character a tenth of looking for two.


def _one_sort_of_letters(text: str) -> str:
    if text.isascii():
        return text
    if not _ODD.search(text):
        return _normalised("NFKC", text)
    if _JOINED_CHILLU in text:
        text = _CHILLU.sub(lambda match: _CHILLUS[match[1]], text)
    parts = _DRESSED_NUMBER.split(_UNSEEN.sub("", text))
    text = "".join(part if number % 2 else _normalised("NFKC", part) for number, part in enumerate(parts))
    return _HYPHEN.sub("-", text)


def _evenly_spaced(text: str) -> str:
    return text.strip(" ") if "  " not in text and _has_plain_spaces(text) else " ".join(text.split())


def _has_plain_spaces(text: str) -> bool:
    if len(text) > QUICKLY_READ and text.isascii():
        return len(text.encode().translate(None, _OTHER_SPACES)) == len(text)
    return text.isprintable()  # of all spaces only the plain one is printable


def _one_sort_of_signs(text: str) -> str:
    text = _evenly_spaced(text)
    ascii_alone = text.isascii()
    if not ascii_alone or "'" in text or '"' in text or "`" in text:
        text = _QUOTES.sub("'", text)
    if ("-" in text and ("--" in text or " -" in text)) or (not ascii_alone and any(map(text.__contains__, _DASHES))):
        text = _RANGE.sub("-", _DASH.sub(" - ", text))
    if text.count(".") >= FEWEST_DOTS and (".." in text or ". ." in text):
        text = _ELLIPSIS.sub("...", text)
    if not ascii_alone and text.count(" ") >= FEWEST_SPACES and _is_spaced_out(text):
        text = _SPACED_OUT.sub("", text)
    return text.strip()


def _is_spaced_out(text: str) -> bool:
    """Does a space stand between most ideographs? A single one parts a name from what is said of it."""
    ideographs = sum(map(len, _IDEOGRAPHS.findall(text)))
    return ideographs > 0 and 2 * len(_SPACED_OUT.findall(text)) >= ideographs


def tokens(text: str) -> list[str]:
    """The words of a folded or levelled text and the signs that change a figure; letters where nothing parts words."""
    return (_ASCII_TOKEN if text.isascii() else _TOKEN).findall(text)


def placed_tokens(text: str) -> tuple[list[str], list[int]]:
    """The same, and the place where each opens."""
    pattern = _PLACED_ASCII_TOKEN if text.isascii() else _PLACED_TOKEN
    parted = text.isascii() or not _UNPARTED_LETTER.search(text)
    found: list[str] = []
    starts: list[int] = []
    at = 0
    for part in text.split(" "):
        word = part.rstrip(_BEHIND_A_WORD)
        if parted and word.isalnum():  # as most are: a pattern takes three times as long
            found.append(word)
            starts.append(at)
        else:
            parts = pattern.split(part)
            found += parts[1::2]
            starts += islice(accumulate(map(len, parts), initial=at), 1, len(parts), 2)
        at += len(part) + 1
    return found, starts


def words_and_gaps(text: str) -> list[str]:
    """The words of a text, each sign outside of them by itself, with what parts them: gap, word, gap, … and a gap.

    A word is all that stands between spaces but for the signs round it, a letter where nothing parts words.
    """
    return _WHOLE_WORD.split(text)


def joined(words: Iterable[str]) -> str:
    """Words as one stretch of text, with no space where a script parts none."""
    text = " ".join(words)
    return text if text.isascii() else _PARTED_WRONGLY.sub("", text)


def terms(folded: str) -> list[str]:
    """The words of a folded text without any sign; letters where nothing parts words."""
    if folded.isascii():
        return folded.encode().translate(_SIGNS_PART).decode().split()
    if not _UNPARTED_LETTER.search(folded):
        return _NO_PART.sub(" ", folded).split()
    return _TERM.findall(folded)


def end_of(text: str, said: str) -> int:
    """Where the words end that a text opens with, if they say this but for the signs and the typesetting; else 0."""
    count, folded = _to_be_said(said)
    if text.isascii() and text.lstrip(_SIGNS_BEFORE)[:1].lower() != folded[:1]:  # as of most
        return 0
    places = [match.end() for match in islice(_TERM.finditer(text), count)]
    end = places[-1] if places and len(places) == count else 0
    return end if end and fold(text[:end]).strip(_SIGNS_ROUND) == folded else 0


@lru_cache(maxsize=16)
def _to_be_said(said: str) -> tuple[int, str]:
    """How many terms it takes to say this, and how that reads: asked of the same few words for every paragraph."""
    return len(_TERM.findall(said)), fold(said).strip(_SIGNS_ROUND)


def letters(text: str) -> int:
    """How many letters a text has; one that stands for a syllable counts as two."""
    return sum(map(str.isalpha, text)) + (0 if text.isascii() else len(_SYLLABLE.findall(text)))


def words(folded: str) -> list[str]:
    """The words of a folded text; punctuation round them is left out."""
    return (_WORD if folded.isascii() else _WORD_WITH_SIGNS).findall(folded)


def stems(text: str) -> set[str]:
    """What a text is about: the openings of its longer words, and pairs of ideographs."""
    folded = fold(text)
    return pairs_of_ideographs(folded) | {
        word[:6] for word in _WORD.findall(_IDEOGRAPHS.sub(" ", folded)) if len(word) > 3
    }


def pairs_of_ideographs(text: str) -> set[str]:
    """Every two ideographs or kana in a row: where nothing parts words, what a text is about."""
    return {pair for run in _IDEOGRAPHS.findall(text) for pair in map("".join, pairwise(run))}


def length(text: str) -> int:
    """How many words a text has; where a script parts none, two ideographs or four letters count as one."""
    if text.isascii():
        spaced = _evenly_spaced(text)
        return spaced.count(" ") + 1 if spaced else 0
    return len(text.split()) + sum(map(len, _IDEOGRAPHS.findall(text))) // 2 + len(_BRAHMIC.findall(text)) // 4


def length_of(text: str, folded: str) -> int:
    """The same of a text whose folded form is known."""
    return folded.count(" ") + 1 if folded and _is_even(text, folded) else length(text)


def level_of(text: str, folded: str) -> str:
    """The text levelled, of which the folded form is known."""
    return text if _is_even(text, folded) else level(text)


def _is_even(text: str, folded: str) -> bool:
    """Does folding change nothing but case? Then one space stands between any two words."""
    return text.isascii() and folded == text.lower()


def ratio(first: str, second: str, *, at_least: float = 0.0) -> float:
    """How alike two texts are letter by letter, 0 to 100; 0 where they stay under `at_least`."""
    return fuzz.ratio(first, second, score_cutoff=at_least)


def likeness(first: str, second: str, *, at_least: float = 0.0) -> float:
    """How alike two levelled texts are by their letters, 0 to 100: what a desk sets a limit to and is shown."""
    return ratio(first.casefold(), second.casefold(), at_least=at_least)


def near(first: str, second: str) -> bool:
    """Are two folded texts the same words but for a slip of the pen?"""
    if first == second:
        return True
    short, long = sorted((len(first), len(second)))
    return long <= LONGEST_COMPARED and 2 * short >= long * NEAR / 100 and ratio(first, second, at_least=NEAR) > 0


def alike(first: Sequence[str], second: Sequence[str]) -> list[SharedRun]:
    """Where two sequences of words say the same, in order, by their longest common subsequence."""
    blocks = LCSseq.opcodes(first, second)
    return [(each.src_start, each.dest_start, each.src_end - each.src_start) for each in blocks if each.tag == "equal"]


def common_ends(first: Sequence[str], second: Sequence[str]) -> tuple[int, int]:
    """How many words, or letters, two sequences open with alike, and with how many of the others both close."""
    shortest = min(len(first), len(second))
    head = next((at for at in range(shortest) if first[at] != second[at]), shortest)
    tail = next((at for at in range(shortest - head) if first[-1 - at] != second[-1 - at]), shortest - head)
    return head, tail


def agreeing(words: Sequence[str], distance: int) -> int:
    """How many words are the same as the word so many places further on."""
    return Hamming.similarity(words[:-distance], words[distance:])


def is_slip(word: str, other: str, *, long_enough: int = LONG_ENOUGH_FOR_A_SLIP) -> bool:
    """Are these one word but for one slipped finger inside it?

    A letter is missing, or one too many, or another one, or two of them stand in each other's place; of words that
    hyphens tie together that is asked of the one that differs. Another opening makes another word, another ending
    another form of it: "retained" is not "detained", nor "employee" "employer". Nor is it one where both are known.
    """
    if are_two_words(word, other):
        return False
    if word.replace("-", "") == other.replace("-", ""):
        return True
    parts, others = word.split("-"), other.split("-")
    differing = [pair for pair in zip(parts, others, strict=False) if pair[0] != pair[1]]
    if len(parts) != len(others) or len(differing) > 1:
        return False
    part, another = differing[0]
    if OSA.distance(part, another, score_cutoff=1) > 1:
        return False
    if not is_exchange(part, another) and max(len(part), len(another)) < long_enough:
        return False
    ending = ENDING // letters(part[-1]) if part[-1].isalpha() else ENDING
    return part[0] == another[0] and part[-ending:] == another[-ending:]


def is_exchange(word: str, other: str) -> bool:
    """Do two letters stand in each other's place, and is nothing else another letter?"""
    if len(word) != len(other) or Levenshtein.distance(word, other, score_cutoff=1) < 2:
        return False
    return OSA.distance(word, other, score_cutoff=1) == 1


def looks_like(word: str, other: str) -> bool:
    """Does a word look like another one, a letter or, in a long word, two of them apart? It may be another word."""
    most = 1 if max(len(word), len(other)) < LONG_ENOUGH_FOR_TWO_LETTERS else 2
    return OSA.distance(word, other, score_cutoff=most) <= most


def _normalised(form: Form, text: str) -> str:
    if text.isascii():
        return text
    if max(map(len, text.split()), default=0) < LONGEST_WORD:
        return normalize(form, text)
    parts = _LONG_WORD.split(text)
    return "".join(_in_pieces(form, part) if number % 2 else normalize(form, part) for number, part in enumerate(parts))


def _in_pieces(form: Form, word: str) -> str:
    pieces, start = [], 0
    while start < len(word):
        end = start + LONGEST_WORD
        while end < len(word) and end > start + LONGEST_WORD // 2 and combining(word[end]):
            end -= 1
        pieces.append(normalize(form, word[start:end]))
        start = end
    return "".join(pieces)
