"""What the world outside did to us, and the way out: one sentence for each fault, no two alike."""

import re
from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.wording.times import instant_text
from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import Sentence

_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z")

SENTENCES: Final[Mapping[FaultCode, Sentence]] = {
    FaultCode.WRONG_PASSPHRASE: Sentence(
        _("That passphrase does not open this record."),
        _("Type it again, and check Caps Lock and the spaces between the words. If it is lost, use the recovery sheet."),
    ),
    FaultCode.WRONG_RECOVERY_WORDS: Sentence(
        _("These are not the words of this setting’s recovery sheet."),
        _("Check them against the paper, one by one, in the order of their numbers."),
    ),
    FaultCode.DAMAGED: Sentence(
        _("A part of the record is damaged and cannot be read."),
        _("Nothing was changed. Restore the newest good backup with the recovery sheet, and keep this folder as it is."),
    ),
    FaultCode.NEWER_VERSION: Sentence(
        _("This was written by a newer version of the program."),
        _("Update the program on this computer, or open the record on the computer where it was last used."),
    ),
    FaultCode.NOT_A_LOG: Sentence(
        _("This is not a setting folder of this program."),
        _("Choose the folder whose name ends in “.safeguard”."),
    ),
    FaultCode.OPEN_ELSEWHERE: Sentence(
        _("Somebody else has the record open."),
        _("Ask them to lock it, then try again. A concern can be raised in the meantime."),
    ),
    FaultCode.DISK_FULL: Sentence(
        _("The disk is full, so this could not be saved."),
        _("What you typed is still here. Free some space and save again; if a child needs help now, ring first."),
    ),
    FaultCode.MOVED_AWAY: Sentence(
        _("The record was moved or renamed while it was open."),
        _("Nothing more is written to it. Put the folder back where it was, or open it from its new place."),
    ),
    FaultCode.READ_ONLY: Sentence(
        _("This folder can be read but not written to."),
        _("Ask whoever looks after the computer to let you write there, or choose another folder."),
    ),
    FaultCode.NETWORK_SHARE: Sentence(
        _("This folder lies on a network drive, where a record can be spoilt without anybody noticing."),
        _("Choose a folder on this computer’s own disk. Backups may go to the network drive."),
    ),
    FaultCode.CLOUD_FOLDER: Sentence(
        _("This folder is copied to a cloud service, which can mix up the parts of a record."),
        _("Choose a folder that is not synchronised. Backups may go to the cloud folder."),
    ),
    FaultCode.NOT_FOUND: Sentence(
        _("There is nothing at this place any more."),
        _("If it is on a stick or an outside disk, plug it in; otherwise choose where it is now."),
    ),
    FaultCode.ALREADY_EXISTS: Sentence(
        _("There is already something of that name here, and it was left as it is."),
        _("Choose another folder, or open the one that is there."),
    ),
    FaultCode.PERMISSION: Sentence(
        _("This computer does not let you open that file or folder."),
        _("Sign in to the computer as the person who set up the record, or ask whoever looks after it."),
    ),
    FaultCode.REGISTER_FORGED: Sentence(
        _("The list of people of this setting was not signed by the right people."),
        _("Do not unlock it. Keep the folder as it is, tell the manager or head, and restore a backup from before."),
    ),
    FaultCode.REGISTER_OLDER: Sentence(
        _("The list of people of this setting is older than the one this computer has seen."),
        _("Somebody may have put back an old copy. Find the newer folder, or restore the newest backup."),
    ),
    FaultCode.ROLLED_BACK: Sentence(
        _("The record ends earlier than it did when this computer last had it open."),
        _("Entries may be missing. Compare it with the newest backup before you write anything more."),
    ),
    FaultCode.TAMPERED: Sentence(
        _("The record was changed by something other than this program."),
        _("Keep the folder as it is, tell the manager or head, and compare it with the newest backup."),
    ),
    FaultCode.UNREADABLE: Sentence(
        _("This was not written for the person who is signed in, or its content was altered on the way."),
        _("Ask whoever sent it to send it again. Everything else in the record can still be read."),
    ),
    FaultCode.BACKUP_UNSOUND: Sentence(
        _("The new backup did not pass its check and was put aside."),
        _("The earlier backups are untouched. Make another; if that fails too, use a different disk."),
    ),
    FaultCode.INPUT_OUTPUT: Sentence(
        _("The disk did not do what it was asked to."),
        _("What you typed is still here. Try again; if it happens twice, save to another disk and have this one looked at."),
    ),
}  # fmt: skip
"""What is said where nothing more is known than the code."""


def fault_sentence(fault: EnvironmentFault) -> Sentence:
    """Return what happened and what to do, with who or where filled in if the fault says so."""
    return code_sentence(fault.code, fault.detail)


def code_sentence(code: FaultCode, detail: str = "") -> Sentence:
    """Return the sentence of a fault that was kept as a code, with its harmless detail."""
    sentence = SENTENCES[code]
    if code is FaultCode.OPEN_ELSEWHERE and detail:
        return Sentence(_open_elsewhere(detail), sentence.then)
    if code is FaultCode.WRONG_RECOVERY_WORDS:
        return _recovery_words(detail, sentence)
    return sentence


def _open_elsewhere(detail: str) -> str:
    """Return where the record is open and since when; the detail is a computer and an instant."""
    computer, _space, since = detail.rpartition(" ")
    if computer and _INSTANT.fullmatch(since):
        return _("The record is open on {computer}, since {time}.").format(
            computer=computer, time=instant_text(since)
        )
    return _("The record is open on {computer}.").format(computer=detail)


_SHARES: Final = {
    "same_share": Sentence(
        _("This is the same share twice."),
        _("Take another one: each has its letter, A, B or C, at the top of the paper."),
    ),
    "no_shares": Sentence(
        _("There is nothing here that these two shares open."),
        _("If it is a backup, choose one that was made after the shares; or use the recovery sheet."),
    ),
    "other_shares": Sentence(
        _("These two are not the shares that were made last, or of another setting."),
        _(
            "Compare the days on the papers. A new sheet or new shares end those of before; the recovery sheet still opens it."
        ),
    ),
}


def _recovery_words(detail: str, sentence: Sentence) -> Sentence:
    if detail.isdigit():
        what = _("Word {position} is not on the list that recovery sheets are made from.").format(
            position=detail
        )
        return Sentence(what, _("Look at that word on the paper again. The first three letters are enough."))
    if detail in _SHARES:
        return _SHARES[detail]
    if detail == "checksum":
        return Sentence(
            _("Each word is a possible one, but together they do not fit."),
            _("One word was misread, left out or put in another place. Compare all of them with the paper."),
        )
    return sentence


def unforeseen(reference: str) -> Sentence:
    """Return what is said of a fault that nobody foresaw; it is known by a reference only."""
    return Sentence(
        _("Something went wrong that this program did not foresee."),
        _(
            "What is in the record is safe. Lock, open it again and look at what you did last. If it happens "
            "again, tell whoever looks after this program the reference {reference}; it holds nothing of a record."
        ).format(reference=reference),
    )
