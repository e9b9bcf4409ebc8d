"""Which numbers do ideographs write, digit by digit or with the signs for ten, a hundred and so on between them?"""

from functools import lru_cache

IDEOGRAPHS_THAT_COUNT = frozenset("〇零一二三四五六七八九十百千万亿萬億两兩")
"""The ideographs that write numbers."""

_DIGITS = {sign: value for value, signs in enumerate(("〇零", *"一二三四五六七八九")) for sign in signs}
_DIGITS |= {"两": 2, "兩": 2}
_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


@lru_cache(maxsize=10_000)
def ideographs_say(written: str) -> str:
    """The number that ideographs write, in digits; "" if they write none, or none that reading alone can tell."""
    if all(sign in _DIGITS for sign in written):
        # "一二" means one or two.
        positional = len(written) > 2 or "〇" in written
        return "".join(str(_DIGITS[sign]) for sign in written) if positional else ""
    total = part = digit = 0
    least = most = 10**9
    for sign in written:
        scale = _SCALES.get(sign)
        if scale is None:
            if digit:
                return ""
            digit = _DIGITS[sign]
        elif scale < 10**4:
            if scale >= least:
                return ""
            part, digit, least = part + max(1, digit) * scale, 0, scale
        else:
            if scale >= most or not part + digit:
                return ""
            total, part, digit, least, most = total + (part + digit) * scale, 0, 0, 10**9, scale
    # "三百五" may mean three hundred and fifty.
    spoken = digit and _SCALES.get(written[-2], 1) >= 100
    return "" if spoken else str(total + part + digit)
