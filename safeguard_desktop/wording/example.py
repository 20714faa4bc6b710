"""The invented people of the demonstration, and what they say. Nobody here is anybody.

Names carry letters of Welsh, Polish and Urdu, since the children of real settings do; telephone numbers are from the
range that is kept for plays. Each mapping is keyed by the field that it is typed into.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

SETTING: Final[Mapping[str, str]] = {
    "setting_name": _("Elm Row Pre-school"),
    "address": _("Elm Row Hall\n4 Elm Row, Little Invention"),
    "phone": "01632 960 001",
}
PEOPLE: Final[Mapping[str, str]] = {
    "lead_name": "Asha Patel",
    "lead_job": _("Room leader"),
    "lead_phone": "01632 960 002",
    "deputy_name": "Siân Llŷr",
    "deputy_phone": "01632 960 003",
    "manager_name": "Małgorzata Zięba",
    "manager_phone": "01632 960 004",
    "chair_name": "Tom Adeyemi",
    "chair_phone": "01632 960 005",
    "social_care_day": "01632 960 100",
    "social_care_night": "01632 960 200",
    "lado": "01632 960 300",
}

Told = Mapping[str, str]

BRUISE: Final[Told] = {
    "child": "Maya Wojcik",
    "group": _("Acorns"),
    "when": _("yesterday 08:50"),
    "observed": _("When she took her coat off there was a round bruise, about 2 cm across and yellow at the edge, on the outside of her left forearm. She let me look and did not flinch."),
    "action": _("Told Asha at the door at 09:05. Wrote it down in the kitchen straight after."),
    "place": _("The coat pegs"),
    "child_words": _("“I falled off the big step.” I had asked: “What happened to your arm?”"),
    "child_was_told": _("That I would tell Asha, because Asha helps to keep everyone safe."),
    "opinion": _("She seemed quieter than she usually is on a Monday."),
    "name": "Kit Moreno",
    "job": _("Key person"),
}  # fmt: skip
"""The first concern: a small mark, and the child's own words."""

ABOUT_LEAD: Final[Told] = {
    "adult": "Asha Patel",
    "when": _("yesterday at lunch"),
    "observed": _("Asha wrote to a mother from her own telephone, and laughed about it when I asked."),
    "action": _("Nothing yet"),
    "name": "Priya Nair",
}
"""A small worry about the lead, which is not for her to read."""

LATE: Final[Told] = {
    "child": "Llŷr ap Siôn",
    "group": _("Acorns"),
    "when": _("yesterday after lunch"),
    "observed": _("Collected 40 minutes late by his cousin, who is not on the list of people who may collect. We rang his mother, and she said that it was all right."),
    "action": _("Rang his mother on the number that we have. Waited with him until she had said yes."),
    "name": "Priya Nair",
    "job": _("Room assistant"),
}  # fmt: skip
"""A concern about another child."""

HUNGRY: Final[Told] = {
    "child": "Maja Woycik",
    "group": _("Acorns"),
    "when": _("yesterday 12:10"),
    "observed": _("Ate three portions at lunch and put bread in her pocket. She was wearing yesterday’s clothes."),
    "action": _("Gave her a second pudding. Told Asha after lunch."),
    "others": _("Zaynab sat beside her"),
    "child_words": _("“It’s for later, Mummy sleeps.”"),
    "opinion": _("It is the second time this week that she came in hungry."),
    "name": "Priya Nair",
    "job": _("Room assistant"),
}  # fmt: skip
"""The same child as in the first concern, spelt as it sounds."""

UNFINISHED: Final[Told] = {
    "child": "زینب",
    "when": _("yesterday"),
    "observed": _("She did not want to go home and held on to the"),
}
"""Somebody was called away in the middle of a sentence."""

NEW_MAYA: Final[Told] = {
    "full_name": "Maya Wójcik",
    "date_of_birth": "14 May 2022",
    "group": _("Acorns"),
}
NEW_LLYR: Final[Told] = {
    "full_name": "Llŷr ap Siôn",
    "date_of_birth": "2 November 2022",
    "group": _("Acorns"),
}
ADDED: Final[Told] = {
    "full_name": "زینب خان",
    "known_as": "Zaynab Khan",
    "date_of_birth": "30 January 2023",
    "group": _("Willows"),
    "language": _("Urdu and English"),
}
"""A child with a file and no concern yet."""

REMARK: Final = _("Kit told me in person at 09:05. Body map drawn on paper, in the file.")
DECIDED: Final[Told] = {
    "reason": _("One small mark in a place where children do bruise, an account that fits, and no concern before it. Her mother is to be spoken to today, and her arms and mood watched."),
    "follow_up": _("Kit looks out for new marks and writes down whatever Maya says, in her words."),
}  # fmt: skip
NOTED: Final[Told] = {
    "when": _("yesterday 15:20"),
    "text": _("Spoke with her mother at the gate. She said that Maya had fallen from the slide in the park on Sunday and had cried for a while."),
    "source": _("Her mother, in person"),
    "opinion": _("A slide is not a step. She answered without hesitation."),
}  # fmt: skip
AMENDED: Final[Told] = {
    "place": _("The coat pegs in the hall"),
    "amend_reason": _("There are two rows of pegs. Kit says it was those in the hall."),
}
KEPT: Final[Told] = {
    "reason": _("Together with the concern about food this may become a pattern. It must not be lost when the file grows old."),
}  # fmt: skip
FRONT_SHEET: Final[Told] = {
    "known_as": "Maja",
    "language": _("Polish and English"),
    "keeps_safe_today": _("Collected by her mother or Ewa Kamińska only. Offer breakfast when she comes in."),
}
STATUS_SINCE: Final = _("last month")
PERSON: Final[Told] = {
    "name": "Ewa Kamińska",
    "relationship": _("Grandmother"),
    "phone": "01632 960 401",
}
CHANGE_REASON: Final = _("After the talk with her mother.")
FOUND_BY: Final = _("bread pocket")
TRANSFER: Final[Told] = {
    "to_setting": _("Larch Lane Primary School"),
    "to_lead": "Jo Ferrant",
    "to_address": _("Larch Lane, Great Invention"),
    "to_phone": "01632 960 500",
}
STAFF: Final = "Kit Moreno"
STAFF_JOB: Final = _("Key person")
MANAGER_PASSPHRASE: Final = "copper lighthouse sundial walnut ribbon"
STAFF_PASSPHRASE: Final = "gravel mittens october tuba lantern"
NOTE: Final = _(
    "Be gentle at goodbye time this week. Collected only by an aunt, who shows her pass at the door."
)
NOTE_WHY: Final = _("Kit has the group at lunch and at the door.")
NEW_PASSPHRASE: Final = _("seven teapots under a patient moonlit wagon")
"""Chosen when the record is put back with the recovery sheet."""

NOTE_ENDED: Final = _("She goes to her mother again as before.")
ASKED_BY: Final = "Idris Vane, 01632 960 455"
ASKED_RELATION: Final = _("father")
ASKED_TEXT: Final = _("“I want to see everything that you have written about her.”")
ASKED_ANSWER: Final = _(
    "Copies of what is about her were handed over. What others said, and what would put somebody at risk, was kept back, after the council’s advice."
)
ADULT: Final = "Rowan Teal"
ADULT_JOB: Final = _("Helps at lunch")
ADULT_CHILDREN: Final = _("Two of the little ones; I do not know which")
ADULT_SEEN: Final = _(
    "He took two children into the sleep room and shut the door behind himself. It stood shut for some minutes."
)
ADULT_DONE: Final = _("I opened the door and stayed. He said that it had been too loud outside.")
ADULT_REMARK: Final = _("She told me at once, and wrote it down before lunch was over.")
ADULT_SORTED: Final = _(
    "Alone with children behind a shut door, against our code and what he was shown in his first week."
)
ADULT_SAFEGUARDS: Final = _(
    "He does not help at lunch until this is clear; he is a volunteer, and nobody else is affected."
)
ADULT_TOLD: Final = _("What was seen, when and by whom, and that nobody has spoken with him.")
ADULT_ADVICE: Final = _("Do not ask him yet. They ring back tomorrow, and talk with police first.")
ADULT_PARTY: Final = _(
    "Told with the LADO’s agreement that a worry was raised, and that somebody will hear him."
)
ADULT_NOTE: Final = _(
    "Heard with the LADO on the telephone. He had been asked to by a colleague, who says so too."
)
ADULT_OUTCOME: Final = _(
    "Nothing supports that a child was or could have been harmed. The colleague confirms it."
)
ADULT_BARRING: Final = _("Nobody was removed, and no harm was found.")
ADULT_LESSONS: Final = _("The door of the sleep room has a window now, and two adults are in it.")
