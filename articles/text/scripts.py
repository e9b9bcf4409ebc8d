"""Which letters and signs belong to the scripts that need care: ideographs, syllables, scripts that part no words?"""

import re

IDEOGRAPH = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
"""One ideograph or kana."""

IDEOGRAPHS = re.compile(f"{IDEOGRAPH}+")
"""Ideographs or kana in a row."""

BRAHMIC = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""A letter of Thai, Lao, Burmese or Khmer, which part no words."""

UNPARTED = (
    "\u0e00-\u0e4f\u0e5a-\u0ecf\u0eda-\u0eff\u1000-\u103f\u104a-\u108f\u109a-\u109f\u1780-\u17df\u17ea-\u17ff"
    "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
"""The letters of the scripts that part no words, for a character class; their digits make figures as others do."""

_VOWEL_SIGNS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711-\u074a\u07a6-\u07b0"
)
_INDIC = "\u0900-\u0963\u0970-\u0dff\u0f18-\u0fff\u135d-\u135f"

COMBINING = _VOWEL_SIGNS + _INDIC
"""Signs that belong to the letter before them and are no letters to a regular expression, for a character class."""

COMBINING_IN_ANY_SCRIPT = f"{COMBINING}\u0e30-\u0e4e\u0eb0-\u0ecd\u102b-\u103e\u17b6-\u17d3"
"""The same with those of the scripts that part no words."""

SYLLABLE = re.compile("[\u1200-\u139f\u2d80-\u2ddf\uac00-\ud7af]")
"""A letter of Ethiopic or Korean, which stands for a syllable."""
