"""Stories made to blow a scan up: long, endless, never closed, repeated."""

from tests.detection.samples import CREW, FERRY

FEW = 3
LONG = 4
"""A paragraph is long that holds more than such a part of its story."""

WORD = "ferry"
HOSTILE = {
    "one word of a million letters": ["a" * 1_000_000],
    "one paragraph of 500 kB": ["the the quay " * 40_000],
    "20,000 lines of a word": [WORD] * 20_000,
    "20,000 different lines of a word": [f"{WORD}{number}" for number in range(20_000)],
    "20,000 equal paragraphs": [FERRY] * 20_000,
    "two paragraphs in turn": [FERRY, CREW] * 5_000,
    "two halves but for a line": [
        *(
            f"q{number} w{number} e{number} r{number} t{number} y{number} u{number} i{number}."
            for number in range(9_000)
        ),
        CREW,
        *(
            f"q{number} w{number} e{number} r{number} t{number} y{number} u{number} i{number}."
            for number in range(9_000)
        ),
    ],
    "two halves in other orders": [
        f"q{line} w{line} e{line} r{line} t{line} y{line} u{line} i{line}."
        for turn in (1, 7)
        for line in (number * turn % 9_001 for number in range(9_001))
    ],
    "ever longer runs": [f"{FERRY} {number}" for size in range(140) for number in range(size)],
    "combining marks": ["a" + "\u0301\u0327" * 250_000],
    "stars": ["*a **b " * 60_000],
    "brackets": ["[" * 200_000, "](" * 100_000],
    "backslashes": ["\\" * 500_000],
    "doubled words in markup": ["the *the* " * 1_000],
    "10,000 near copies": [f"{FERRY} {CREW} {number}" for number in range(6_000)],
    "near copies of long paragraphs": [f"{number} {FERRY} " * 150 for number in range(60)],
    "two long words in turn": ["ferry quay " * 1_800 + f"{number} quay ferry" for number in range(50)],
    "ever longer paragraphs": [" ".join(f"w{word}" for word in range(size)) for size in range(8, 540)],
    "no space in Chinese": ["渡轮周二又晚点了一个小时" * 900 + str(number) for number in range(40)],
    "vowel signs": ["क" + "\u093f" * 300 + f" नाव {number} देर " * 60 for number in range(100)],
    "one sentence again and again": [FERRY, f"{CREW} " * 4_000],
    "short sentences": [FERRY, "No. Yes. " * 50_000],
    "short sentences parted by one": [FERRY, "No. Yes. " * 25_000 + "Perhaps. " + "No. Yes. " * 25_000],
    "two sentences in turn": [FERRY] + [f"{number} {CREW} {FERRY} {number}." for number in range(3_000)],
    "ever longer rows of sentences": [" ".join(f"Said {word}." for word in range(size)) for size in range(400)],
    "stops": ["." * 500_000, ". " * 200_000, ".“" * 200_000],
    "spaces": ["the" + " " * 1_000_000 + "the"],
    "marks of direction": ["\u202e\u2066" * 250_000],
    "lone surrogates": ["\ud800 " * 250_000],
    "a figure of a million digits": ["1" * 1_000_000],
    "near copies full of figures": [f"{number} 1,000 twenty-two 5 pm $2m a dozen " * 60 for number in range(300)],
    "figures that go on": ["one hundred thousand " * 200 + str(number) for number in range(150)],
    "quotations never closed": ["'We “said ‘no " * 1_000 + str(number) for number in range(60)],
    "every third word another": [
        " ".join(f"quay{word}" if word % 3 or not number else f"w{number}{word}" for word in range(2_000))
        for number in range(30)
    ],
    "words in every order": [
        " ".join("abcdefgh"[number >> 3 * at & 7] * 4 for at in range(10)) for number in range(9_000)
    ],
    "names joined by nothing seen": ["\U0001f469\u200d\U0001f680" * 100_000],
    "lines that open one paragraph": ["quay " * 40_000, *["quay quay quay quay"] * 10_000],
    "lines of many paragraphs": [
        words * times for number in range(4_000) for words in (f"{number} " * 3,) for times in (6, 1)
    ],
    "images": ["![" * 200_000, "![a](" * 80_000, "![a](b)" * 60_000, "![a](b(" * 60_000],
    "tags": ["<p>" * 100_000, "<a " * 100_000, "&nbsp;" * 60_000],
    "bylines": ["By Jane Doe"] * 20_000,
    "different bylines": [f"By Jane {'e' * (number % 90)}Doe" for number in range(20_000)],
    "almost datelines": ["A " * 40 + "(", "SKERRIN " * 8 + "(AP", "SKERRIN, " * 9] * 7_000,
    "notes of the wire": [f"(Adds quotes {number})" for number in range(20_000)],
    "tops": [f"SKERRIN (AP) — {FERRY} {number}" for number in range(3_000)],
    "ends": [FERRY, FERRY, FERRY, "-30-", CREW] * 4_000,
    "rows that somebody's name was put into": [
        f"{name} {number} quay {number * 7} lies at berth {number % 9} and is let by the day until the end of May."
        for number in range(1_500)
        for name in ("Boat", "Captain Ferrier's boat")
    ],
    "paragraphs split again": [
        *(f"Boat {number} left the quay at noon. Its crew of {number} came back at night." for number in range(1_500)),
        *(
            part
            for number in range(1_500)
            for part in (f"Boat {number} left the quay at noon.", f"Its crew of {number} came back at night.")
        ),
    ],
    "almost captions": ["photo: " * 30, "(AP photo " * 10, "news | " * 18, "Published 3 1 3 1 3 1 " * 5] * 5_000,
    "long almost headlines": [HEAD * 3 + str(number) for number in range(10_000) for HEAD in ("Ferry late ",)],
}


def half(paragraphs):
    """The first half of the letters of a story, and half of each long one; of a few each without its middle."""
    if len(paragraphs) <= FEW:
        return [text[: len(text) // 4] + text[-(len(text) // 4) :] for text in paragraphs]
    long = sum(map(len, paragraphs)) // LONG
    left = sum(len(text) for text in paragraphs if len(text) <= long) // 2
    kept = []
    for text in paragraphs:
        if len(text) > long:
            kept.append(text[: len(text) // 2])
        elif left > 0:
            kept.append(text[:left])
            left -= len(text)
    return kept
