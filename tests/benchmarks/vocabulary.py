"""Words for an invented record: names of children who do not exist, and narratives of about 700 characters.

Everything is drawn from a `random.Random` that the caller seeds, so that two runs write the same record.
"""

from random import Random
from typing import Final

# Plainly invented: first names and family names are mixed across languages, and the places are made of syllables.
FIRST_NAMES: Final = (
    "Aaliyah", "Adeel", "Agnieszka", "Alys", "Amira", "Angharad", "Ayesha", "Bartek", "Bryn", "Carys", "Catrin",
    "Cerys", "Dafydd", "Daisy", "Eirlys", "Ewa", "Fatima", "Ffion", "Filip", "George", "Gethin", "Grzegorz",
    "Gwenllian", "Hafsa", "Hamza", "Hania", "Ibrahim", "Imogen", "Ioan", "Iqra", "Jagoda", "Kacper", "Khadija",
    "Layla", "Llŷr", "Łukasz", "Małgorzata", "Maryam", "Maya", "Megan", "Miłosz", "Nia", "Noor", "Oliwia", "Omar",
    "Osian", "Poppy", "Rhys", "Sadia", "Siân", "Stanisław", "Tomos", "Usman", "Wiktoria", "Yusuf", "Zainab",
    "Zofia", "Zuzanna", "زینب", "مریم", "يوسف", "ليلى", "حمزہ", "نور",
)  # fmt: skip
FAMILY_NAMES: Final = (
    "Abadi", "Ap Rhydderch", "Bevan", "Chaudhry", "Dąbrowska", "Eynon", "Farooqi", "Gałązka", "Greenhalgh", "Haddad",
    "Iqbal", "Jabłońska", "Kowalczyk", "Llewelyn", "Łapińska", "Mahmood", "Mansour", "Nightingale", "O’Shea",
    "Parry-Wynn", "Qureshi", "Rashid", "Siddiqui", "Szczepańska", "Tŷ-Mawr", "Underhill", "Vaughan", "Wiśniewski",
    "Żurek", "احمد", "قریشی", "الخطيب",
)  # fmt: skip
STAFF: Final = (
    ("Kit Moreno", "Key person"),
    ("Bronwen Pask", "Room leader"),
    ("Tariq Lund", "Teaching assistant"),
    ("Dorota Finch", "Key person"),
    ("Isla Okafor", "Lunchtime supervisor"),
    ("Gwilym Sato", "Cover teacher"),
)
GROUPS: Final = ("Acorns", "Conkers", "Hazel", "Willow", "Rowan", "Year 1", "Year 2", "Year 3", "Year 4")

_WHO: Final = ("She", "He", "They", "The child", "The younger one", "Her brother", "His cousin", "A friend")
_SAW: Final = (
    "had a round bruise on the {side} {part}",
    "came in without a coat although it was {weather}",
    "said that nobody was at home last {day}",
    "did not want to go home with {adult}",
    "was hungry again and asked twice for the fruit at {time}",
    "had the same clothes on as on {day}",
    "fell asleep on the carpet during {lesson}",
    "drew a house with {adult} outside the door",
    "flinched when a door shut loudly in {place}",
    "told {adult} about shouting in the night",
    "was collected {late} minutes late by {adult}",
    "showed a picture on a telephone that was not meant for a child",
    "had not eaten since {day} and was pale",
    "mentioned moving to {place} without saying with whom",
    "cried when {lesson} ended and held on to the table",
    "had a scratch behind the {side} ear that was not there at {time}",
    "asked whether {adult} would be told",
    "missed the appointment at {place} for the second time",
    "used words in play that a child of this age does not usually know",
    "walked with a limp from {place} to the cloakroom",
)
_DID: Final = (
    "I wrote it down at once and told the lead at the door.",
    "I stayed with the child and rang the office.",
    "I put ice on it, filled in the accident form and told the room leader.",
    "I listened, asked nothing that leads, and came straight here.",
    "I rang {adult} and was told that it happened in {place}.",
    "I told nobody else and took the child to the book corner.",
)
_SAID: Final = (
    "I fell off the big step in {place}.", "Nobody was there when I woke up.", "It is a secret.",
    "{adult} was cross again.", "I do not want to go on {day}.", "My tummy hurts when we go to {place}.",
)  # fmt: skip
_SLOTS: Final = {
    "side": ("left", "right"),
    "part": ("forearm", "shin", "cheek", "shoulder", "upper arm", "knee", "wrist", "temple"),
    "weather": ("raining", "below freezing", "windy", "snowing"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "time": ("08:50", "10:15", "11:40", "12:30", "14:05", "15:10"),
    "lesson": ("story time", "phonics", "singing", "outdoor play", "number work", "tidy-up"),
    "late": ("ten", "twenty", "thirty-five", "fifty"),
}
_RARE_SHARE: Final = 0.12
_ONSETS: Final = (
    "b",
    "br",
    "c",
    "cl",
    "d",
    "f",
    "g",
    "gl",
    "h",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "w",
)
_CORES: Final = ("a", "e", "i", "o", "u", "ai", "ea", "oo", "ow")
_ENDS: Final = ("n", "ll", "rth", "ck", "st", "mb", "ng", "d", "sk", "")
_MOST_RARE: Final = 6_000
"""So many words of syllables give the index the long tail that real records have."""


class Vocabulary:
    """Draws names and sentences from one seeded source."""

    def __init__(self, source: Random) -> None:
        self._source = source

    def name(self) -> str:
        return f"{self._one(FIRST_NAMES)} {self._one(FAMILY_NAMES)}"

    def place(self) -> str:
        """A street, village or surname made of syllables; few are common and many are rare."""
        number = int(_MOST_RARE * self._source.random() ** 3)
        word = Random(number)
        return "".join(
            word.choice(_ONSETS) + word.choice(_CORES) + word.choice(_ENDS) for _ in range(2)
        ).capitalize()

    def narrative(self, characters: int = 700) -> str:
        """Sentences until about so many characters are written; the length itself varies."""
        wanted = max(60, int(self._source.gauss(characters, characters / 3)))
        text = ""
        while len(text) < wanted:
            text += self._sentence() + " "
        return text.rstrip()

    def action(self) -> str:
        return self._filled(self._one(_DID))

    def said(self) -> str:
        return self._filled(self._one(_SAID))

    def _sentence(self) -> str:
        text = f"{self._one(_WHO)} {self._filled(self._one(_SAW))}"
        if self._source.random() < _RARE_SHARE * 3:
            text += f", and {self._filled(self._one(_SAW))}"
        return f"{text}."

    def _filled(self, template: str) -> str:
        drawn = {name: self._one(words) for name, words in _SLOTS.items()}
        adult = self._one(("Mum", "Dad", "Nan", "an aunt", "a neighbour", f"Mx {self.place()}"))
        return template.format(**drawn, adult=adult, place=self.place())

    def _one(self, words: tuple[str, ...]) -> str:
        return words[int(len(words) * self._source.random())]
