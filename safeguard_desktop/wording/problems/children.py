"""What is the matter with an answer about a child, and in documents, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
    # Children and transfers
    "full_name": _("the child’s full name"),
    "known_as": _("the name that the child is known by"),
    "date_of_birth": _("the date of birth"),
    "other_child": _("the other child"),
    "relation": _("how the two children belong together"),
    "people": _("the people in this child’s life"),
    "sheet_status_status": _("what status {place} is"),
    "sheet_status_since": _("since when status {place} holds"),
    "sheet_status_until": _("until when status {place} holds"),
    "sheet_person_name": _("the name of person {place}"),
    "documents": _("which files you attach"),
    "document_description": _("what it is"),
    "document_when": _("of which day it is"),
    "shows_none": _("that no file is or holds such a picture"),
    "list_purpose": _("what is in the list"),
    "list_called": _("what the list is called"),
    "list_columns": _("what the columns mean"),
    "list_people": _("with whom something is done"),
}

CHOSEN: Final[frozenset[str]] = frozenset({"other_child", "relation", "list_purpose", "list_people"})
"""Fields whose answer is chosen and not typed."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("tells_worker", "missing"): _("Choose whether the social worker has to be told of what has changed."),
    ("documents", "missing"): _("Choose at least one file."),
    ("documents", "cannot_be_kept"): _("Take the files off the list that cannot be kept. Beside each stands why."),
    ("documents", "too_much"): _("Attach fewer files at once, and the rest afterwards."),
    ("documents", "picture_forbidden"): _("Take pictures and films off the list. With this concern none is kept."),
    ("document_when", "not_understood"): _("Enter of which day it is another way, such as “3 Nov”, or leave it empty."),
    ("document_when", "in_future"): _("Enter of which day it is: the day that you gave is still to come."),
    ("shows_none", "missing"): _("Say that no file is or holds such a picture, or take it off the list."),
    ("date_of_birth", "not_understood"): _(
        "Enter the date of birth another way, such as “27 3 2022”, or leave it empty and write what is known under “About the date of birth”."
    ),
    ("date_of_birth", "in_future"): _("Enter a date of birth that is not still to come."),
    ("other_child", "not_chosen"): _("Choose the other child, or take that child out again."),
    ("other_child", "twice"): _("Choose each child once."),
    ("other_child", "same"): _("Choose another child: one child is not linked with itself."),
    ("list_columns", "no_name"): _("Say which column has the child’s whole name, or which have forenames and surname."),
    ("list_columns", "no_day"): _("Say which column tells when it happened."),
    ("list_columns", "no_event"): _("Say which column tells what happened."),
    ("list_columns", "twice"): _("Give each meaning to one column only, and leave the others out."),
    ("full_name", "missing"): _("Enter the child’s full name."),
}  # fmt: skip
