"""Help about one field (F1), and the list of shortcuts.

The help says why something is asked and gives an example; the hint beside the field stays short.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELD_HELP: Final[Mapping[str, str]] = {
    "when": _("Write it as you would say it: “27 3 2007”, “3 Nov”, “yesterday 14:10”, “last Tuesday”, “this morning”, “about December 2017”, “not known”. Your own words are kept; beneath the field stands how they were understood. Days come before months."),
    "observed": _("Only what you saw and heard yourself, in the order in which it happened: who was there, where, what was said and done. Say how somebody looked (“crying, would not sit down”), not what you take it to mean; that has a box of its own."),
    "child_words": _("A child’s own words carry weight that a summary does not. Write them as they were said, words for body parts too, and what had been asked just before. If you do not remember them exactly, say so."),
    "opinion": _("What you think it means, and why. It is kept apart from the facts, so that a reader in twenty years can tell the two from one another."),
    "action": _("What you did at the time: comforted, moved away, rang, told somebody, gave first aid. “Nothing yet” is an honest answer."),
    "child": _("The name that you use. The lead finds out which child it is. If you do not know the name, say where the child was and what the child looked like, or write “not known”."),
    "others": _("Other children who took part, saw it or may be at risk. Do not write here who harmed whom; the lead asks about that."),
    "must_not_see": _("If somebody who reads these records is part of the worry, or a relative or close friend of somebody who is, choose them here. It is then encrypted on this computer to other people, and whoever you chose has no key to it. Where nobody is left, the page says whom to ring."),
    "about": _("What an adult who works, volunteers or lives here did is told to the manager or headteacher at once, however small it seems. It goes to them and not into a child’s file. About the manager it goes to the chair or owner."),
    "adult": _("The name that you use. If it may be the name of somebody who would read this, the form asks you first."),
    "subject": _("Nobody receives a concern about themselves. If it is about one of these people, say so and it goes to somebody else."),
    "position": _("Staff, students and agency staff work here; volunteers help without pay; at a childminder’s or on a school site people may live here."),
    "children": _("Only the children whom it affects. Leave it empty if there is none in particular."),
    "child_was_told": _("Children are told that others may have to know, and why. What was said to this child, if anything?"),
    "told_no_secrets": _("Nobody here can promise a child to keep a secret. Tick this if you told the child so."),
    "spoken_with": _("Talk to the safeguarding lead or the deputy first if you can reach them; if not, do what the child needs and write that here. Their name and the time are enough."),
    "direct_referral": _("If a child may be in danger, you need nobody’s leave to ring social care or the police. Write down whom you spoke with, at what time, any reference that they gave you and what they told you to do. The lead then sees at once that it has been passed on."),
    "reason": _("Why this and not something else, with what you knew at that moment. Needed for every decision, also when nothing further is done."),
    "review_on": _("The day on which you look at it again. It appears on Today, and turns red when it has passed."),
    "follow_up": _("What was done after the concern was raised: who was told or asked, what they said, what help was given."),
    "outcome": _("How things stand for the child at the end of it."),
    "closes": _("A concern is closed only when four things are written: a clear summary, how it was followed up, what was decided with its outcome, and the reasons."),
    "reason_code": _("The national inquiry into child sexual abuse asked for records of it to be kept for 75 years. Others are kept because of an inquiry, a court case, a request by the police, or your own judgement."),
    "address_is_confidential": _("Tick this if somebody in the family must not find out where the child lives. The address and the new school are then kept out of papers that a parent may receive."),
    "keeps_safe_today": _("What any colleague who stands in for you must know today: who may not collect, what to watch for, whom to ring."),
    "date_of_birth": _("Written as people write it, the day first: “27 3 2007”. Leave it empty if it is not known."),
    "date_of_birth_note": _("Where papers are missing or the authority assesses an age: what is known, who disputes it, and when it is decided. It stands beside the date of birth wherever that is shown on this child’s page."),
    "key_person": _("In a pre-school every child has a key person. It is whom a worried colleague talks to first, and whom the child is most likely to tell."),
    "passphrase": _("Six words drawn at random are strong and can be remembered as a small story. Names, years and words of the trade are guessed first."),
    "words": _("Capital letters and commas do not matter, and the first three letters of each word are enough. A word with one wrong letter is usually recognised."),
    "place": _("The record keeps its own small database, which must lie on a disk of this computer. Network drives and folders that are copied to a cloud service can spoil it without a warning."),
    "to_phone": _("Take the number from the new setting’s website. Whoever sends you a message can put any number into it."),
    "leaving": _("The file follows the child within five days of leaving, or within the first five days of a new term."),
    "paper_file": _("Paper has a place in the record as well: which cabinet, which drawer, who has the key."),
}  # fmt: skip
"""Help by the name of the field."""

SHORTCUTS: Final[tuple[tuple[str, str], ...]] = (
    ("Ctrl+N", _("Raise a concern")),
    ("Ctrl+K", _("Search")),
    ("Ctrl+L", _("Lock")),
    ("F9, Pause", _("Hide at once, and lock")),
    ("Ctrl+T", _("On a call: stays open for an hour")),
    ("F1", _("Help about this field")),
    ("Ctrl+?", _("This list")),
    ("Ctrl+1 … Ctrl+5", _("Today, Children, Concerns, Transfers, Settings")),
    ("Ctrl+Page Up, Ctrl+Page Down", _("Part of a long form before or after")),
    ("Alt+←", _("Back to the page before")),
    ("Tab, Shift+Tab", _("Next and previous field")),
    ("Esc", _("Back, without losing what you typed")),
)
"""Keys, and what they do."""

HELP_TITLE: Final = _("About this field")
NO_HELP: Final = _("There is nothing more to say about this field.")


def field_help(field: str) -> str:
    """Return the help about a field, or that there is none."""
    # A question that a form asks several times ends with its place: "full_name_2".
    return FIELD_HELP.get(field, FIELD_HELP.get(field.rstrip("0123456789").rstrip("_"), NO_HELP))
