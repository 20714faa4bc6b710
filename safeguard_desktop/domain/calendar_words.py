"""The words that days, months and numbers go by when people write them, and how text is made alike.

Tables only; what they mean together is worked out in `dates`, `hours` and `when`.
"""

import re
import unicodedata
from typing import Final

MONTH_NAMES: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH: Final = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
WEEKDAY: Final = (
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)

_SMALL_NUMBERS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_NUMBERS: Final = {name: value for value, name in enumerate(_SMALL_NUMBERS)} | {
    "a": 1, "an": 1, "quarter": 15, "twenty": 20, "twenty five": 25, "half": 30,
}  # fmt: skip
NUMBER: Final = r"\d{1,4}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))

_HALF_OF_DAY: Final = re.compile(r"\b([ap])\.? ?m\b\.?")
_CUT_SHORT: Final = re.compile(r"\b(" + MONTH + r"|" + WEEKDAY + r")\.")
_MARKS: Final = re.compile(r"[,;()\"“”!]")


def number_of(word: str) -> int:
    """Return the value of a number in digits or in words.

    Raises:
        KeyError: the word is no such number.
    """
    return int(word) if word.isdecimal() else _NUMBERS[word]


def month_of(word: str) -> int:
    """Return the month (1 to 12) that a name or its short form stands for."""
    return next(i for i, name in enumerate(MONTH_NAMES, start=1) if name.startswith(word[:3]))


def weekday_of(word: str) -> int:
    """Return the weekday (Monday is 0) that a name or its short form stands for."""
    return next(i for i, name in enumerate(WEEKDAY_NAMES) if name.startswith(word[:3]))


def plain(text: str) -> str:
    """Return text in small letters, without commas, typographic signs or spare spaces."""
    made_alike = unicodedata.normalize("NFKC", text).casefold()
    made_alike = made_alike.replace("’", "'").replace("–", "-").replace("—", "-")
    made_alike = _HALF_OF_DAY.sub(r"\1m", made_alike)
    made_alike = _CUT_SHORT.sub(r"\1", made_alike)
    made_alike = _MARKS.sub(" ", made_alike)
    return " ".join(made_alike.strip(" .?").split())
