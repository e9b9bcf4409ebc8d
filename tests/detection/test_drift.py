"""A copy with one changed fact is never called a copy with a slip, whatever the names and figures are."""

import random
import string

from articles.detection.differences import difference
from articles.detection.findings import Kind
from articles.text.similarity import level

MOULDS = (
    "{name} told the council of {town} on {day} that {number} people had {verb} the {thing} in {year}, {few} more.",
    "The {thing} in {town} has {verb} {number} times since {year}, according to {name}, who will be heard on {day}.",
    "On {day} the police in {town} said that {few} of the {number} visitors had {verb} the {thing} with {name}.",
    "Prices for {thing} {moved} by {number} per cent in {town} in {few} weeks after {name} had {verb} it in {year}.",
    "It is {truth} true that {name} has {verb} {number} of the {thing}s, a court in {town} found after {few} hours.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FEW = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "million", "billion")
MOVED = ("rose", "fell")
TRUTH = ("", "not", "never")
SYLLABLES = [first + second for first in "bdfghklmnprstvw" for second in "aeiou"]


def word(chance, sizes=(2, 4)):
    return "".join(chance.choices(SYLLABLES, k=chance.randint(*sizes))) + chance.choice(["", "n", "r", "s", "l"])


def facts(chance):
    return {
        "name": f"{word(chance).title()} {word(chance).title()}",
        "town": word(chance).title(),
        "day": chance.choice(DAYS),
        "number": str(chance.choice([chance.randint(2, 99), chance.randint(100, 99_999)])),
        "year": str(chance.randint(1900, 2030)),
        "few": chance.choice(FEW),
        "moved": chance.choice(MOVED),
        "truth": chance.choice(TRUTH),
        "verb": word(chance),
        "thing": word(chance),
    }


def drifted(chance, fact, value):
    """Another value, as near to the old one as a slip of the pen."""
    if fact in ("name", "town"):
        place = chance.choice([at for at, letter in enumerate(value) if letter != " "])
        letter = chance.choice([each for each in string.ascii_lowercase if each != value[place].lower()])
        return value[:place] + (letter.upper() if value[place].isupper() else letter) + value[place + 1 :]
    if fact in ("number", "year"):
        place = chance.randrange(len(value))
        return (
            value[:place] + chance.choice([each for each in "123456789" if each != value[place]]) + value[place + 1 :]
        )
    return chance.choice(
        [each for each in {"day": DAYS, "few": FEW, "moved": MOVED, "truth": TRUTH}[fact] if each != value]
    )


def test_changed_fact_is_never_taken_for_a_slip():
    chance = random.Random()
    wrong = []
    for _ in range(10_000):
        mould, values = chance.choice(MOULDS), facts(chance)
        fact = chance.choice([each for each in values if f"{{{each}}}" in mould and each not in ("verb", "thing")])
        first = " ".join(mould.format(**values).split())
        second = " ".join(mould.format(**{**values, fact: drifted(chance, fact, values[fact])}).split())
        found = difference(level(first), level(second))
        if found is None or found.kind is not Kind.CONFLICT:
            wrong.append((first, second, found))

    assert wrong == []
