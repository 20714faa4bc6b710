"""What a check of a setting folder says, one plain line for each finding. Source: X10."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

RECORDS: Final = {
    "children": _("the children’s record"),
    "staff-matters": _("the record of worries about adults"),
}
NOT_READ: Final = _(
    "Not checked: {record}. This passphrase does not open it; one of its own readers can check it."
)
SOUND: Final = _("Sound: {entries} entries, each in its place, unchanged and signed.")
NEWEST: Final = _("Newest entry: {head}")
HEAD_MATCHES: Final = _("The entry that was kept elsewhere is in the record, unchanged.")
NOT_CHECKED_FOR_ROLL_BACK: Final = _(
    "Not checked for roll-back: without a newest entry kept elsewhere (--head), a cut-off end or a whole "
    "older copy cannot be found."
)
COULD_NOT_CHECK: Final = _("Could not check: {why}")
PASSPHRASE_NEEDED: Final = _("Passphrase of somebody who can read the record: ")
NOT_A_HEAD: Final = _(
    "--head takes a number, a colon and 64 hexadecimal digits, as a check or a paper prints it."
)

FINDINGS: Final[Mapping[str, str]] = {
    "header-unreadable": _("the heading of the entry cannot be read"),
    "header-differs": _("the heading of the entry says something else than the table"),
    "newer-format": _("the entry is of a newer format than this program knows"),
    "sequence": _("an entry is missing, or stands where another belongs"),
    "previous": _("the entry does not follow the one before it: something was removed, added or moved"),
    "link": _("the heading or the order of the entry was changed"),
    "body-changed": _("what the entry says was changed"),
    "body-missing": _("what the entry says is gone, and no certificate allows that"),
    "body-kept": _("what the entry says is still there, although it was certified as destroyed"),
    "body-unreadable": _("what the entry says cannot be read as an entry of its kind"),
    "signature": _("the signature is not that of the person named as having recorded it"),
    "recorder-unknown": _("the register knows nobody of that name with a key at that time"),
    "register-went-back": _("the entry names an older register than the entry before it"),
    "register-unknown": _("the entry names a newer register than the one in this folder"),
    "duplicate-id": _("two entries have the same id"),
    "body-without-entry": _("there is text that belongs to no entry"),
    "schema": _("a safeguard of the database was dropped or changed"),
    "holds": _("the list of what must be kept does not agree with the entries"),
    "certificate": _("a certificate of destruction does not hold"),
    "page": _("a page of the file is damaged or was changed from outside"),
    "structure": _("the structure of the file is damaged"),
    "rows-unreadable": _("part of the file cannot be read"),
    "models": _("a list that is worked out from the entries does not agree with them"),
    "head-missing": _("the newest entry that was kept elsewhere is not in the record: its end was cut off, or it is an older copy"),
    "head-differs": _("the entry that was kept elsewhere is another one in this record: history was written anew"),
    "origin": _("this is the record of another setting"),
}  # fmt: skip
"""Each finding of the check, keyed by its code in storage/LEDGER.md."""


def finding_line(code: str, seq: int, detail: str) -> str:
    """Return one finding as a line: where, and what."""
    where = _("Entry {seq}").format(seq=seq) if seq else _("The record")
    line = f"{where}: {FINDINGS[code]} [{code}]"
    return f"{line} ({detail})" if detail else line


def fault_line(code: str, sentence: str) -> str:
    """Return what stood in the way as a line that ends as that of a finding does, in its code."""
    return f"{sentence} [{code}]"
