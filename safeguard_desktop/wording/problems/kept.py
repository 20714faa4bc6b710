"""What is the matter with an answer in what is kept for named people, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
    # Kept for named people
    "reader": _("who it is"),
    "readers": _("who can read it besides you"),
    "received_from": _("who told the setting"),
    "circumstances": _("what happened"),
    "keep_safe": _("what staff must do to keep this child safe"),
    "given_by": _("who told it"),
    "recipient": _("who was told"),
    "recipient_role": _("what that person is to the child, or does here"),
    "was_in_person": _("that it was told in person"),
    "undertaking": _("the words of the undertaking"),
    "answer": _("whether it was signed"),
    "answered_on": _("the day on which it was signed or refused"),
    "witness": _("who was there as a witness"),
    "police_said": _("what police said then"),
    "agreed_in_writing": _("where police agreed in writing"),
    "ties": _("how they are close to the family"),
    "arrangement": _("what is done about it"),
    "concern": _("which concern it was"),
    "referrer_kind": _("what whoever raised it is to the matter"),
    "referrer_name": _("who raised it"),
    "referrer": _("whose name it was"),
    "told_how": _("how it became known"),
    "name_told_to": _("to whom it was told"),
    "decided_by": _("who decided that it is told"),
}

CHOSEN: Final[frozenset[str]] = frozenset(
    {"answer", "concern", "decided_by", "name_told_to", "reader", "referrer", "referrer_kind", "told_how"}
)
"""Fields whose answer is chosen and not typed."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("reader", "about_them"): _("Choose somebody else. It is about this person, and nobody reads what is about them."),
    ("readers", "nobody_else"): _("Choose somebody else as well, or the recovery sheet: what one person alone can read is lost with one passphrase."),
    ("reader", "not_oneself"): _("Choose somebody else. Whoever else can read it ends your own access."),
    ("was_in_person", "only_in_person"): _("Tick that it was told in person. Police tell it in no other way; if it came in writing, ring them."),
    ("agreed_in_writing", "not_agreed"): _("Enter where police agreed in writing that this is kept, or leave out what they said."),
    ("decided_by", "not_a_manager"): _("Choose the lead, a deputy, or the manager or head: they decide whether a name is told."),
    ("keep_safe", "missing"): _("Enter what staff must do to keep this child safe. “Not known yet” counts."),
}  # fmt: skip
