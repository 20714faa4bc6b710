"""A child leaves, and the file follows until somebody has it; one is at two settings; for one there is no file."""

from functools import partial

from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.codes import (
    FileHolder,
    LeavingReason,
    ReceiptWay,
    TransferStepKind,
    TransferWay,
)
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.names import names
from safeguard_desktop.example.roster import Pupil
from safeguard_desktop.example.scene import Scene, in_words
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.leaving.drafts import (
    DualDraft,
    LeavingDraft,
    NoFileDraft,
    SentDraft,
    StepDraft,
    WhereDraft,
)

_CONFIRMED_AFTER = 2
_PHONE = "01632 960 500"


def see_off(scene: Scene, child: Pupil, reason: LeavingReason = LeavingReason.IN_YEAR_MOVE) -> None:
    """Write down that a child leaves, make and send the pack, and hear some days later that they have it."""
    if child.id is None:
        return
    staff, leaves = names().staff, scene.diary.day_by(scene.today, 2)
    where = WhereDraft(
        scene.source.choice(staff.settings), scene.source.choice(staff.receivers), phone=_PHONE
    )
    scene.desk.leaving.leaving.record(LeavingDraft(child.id, reason, in_words(leaves), where))
    pack = _send_pack(scene, child.id)
    confirmed = scene.diary.at(scene.now, _CONFIRMED_AFTER, "10:25")
    scene.diary.put(confirmed, partial(_hear_that_it_came, scene, pack))


def wait_for_a_receipt(scene: Scene, child: Pupil) -> None:
    """Hear that a child leaves, then where to, and send the pack; the story ends before anybody has confirmed it."""
    if child.id is None:
        return
    desk, words, leaves = scene.desk, desk_words(), in_words(scene.diary.day_by(scene.today, 1))
    desk.leaving.leaving.record(LeavingDraft(child.id, LeavingReason.IN_YEAR_MOVE, leaves))
    row = desk.leaving.leavers.open_leaving_of(child.id)
    staff = names().staff
    where = WhereDraft(staff.settings[-1], staff.receivers[-1], phone=_PHONE)
    desk.leaving.leaving.record(
        LeavingDraft(
            child.id, LeavingReason.IN_YEAR_MOVE, leaves, where, why=words.leaver_where[0],
            leaving=row.entry.id if row is not None else None,
        )
    )  # fmt: skip
    _send_pack(scene, child.id)


def tell_of_two_settings(scene: Scene, child: Pupil) -> None:
    """Write down that a child is at another setting as well, and which of the two holds the file."""
    if child.id is not None:
        words = desk_words()
        scene.desk.leaving.leaving.record_dual(
            DualDraft(child.id, words.dual_setting[0], FileHolder.HERE, told=words.dual_told[0])
        )


def say_that_there_is_no_file(scene: Scene) -> None:
    """Make the letter for a child about whom nobody was ever worried."""
    papers, staff = scene.desk.leaving.papers, names().staff
    without = papers.children()
    if without:
        letter = papers.letter(
            NoFileDraft(without[0].id, to_setting=staff.settings[0], to_lead=staff.receivers[0])
        )
        papers.save_letter(letter, scene.office.papers / f"no-file-{scene.today.isoformat()}.pdf")


def _send_pack(scene: Scene, child: ChildId) -> EntryId:
    """Make and save the pack, ring, and send it; the passphrase goes by another way."""
    desk, words = scene.desk, desk_words()
    draft = desk.leaving.leaving.pack_draft(child) or TransferDraft(child)
    pack = desk.transfers.prepare(draft)
    desk.transfers.save(pack, scene.office.papers / desk.transfers.file_name(pack))
    desk.leaving.following.send(
        SentDraft(
            pack.entry, TransferWay.ENCRYPTED_EMAIL, "now", draft.to_lead, called=words.leaver_called[0]
        )
    )
    told = StepDraft(
        pack.entry, TransferStepKind.PASSPHRASE_TOLD, "now", draft.to_lead, text=words.leaver_told[0]
    )
    desk.leaving.following.record(told)
    return pack.entry


def _hear_that_it_came(scene: Scene, pack: EntryId) -> None:
    """The new lead rings and reads the check code out."""
    row = scene.desk.leaving.leavers.row(pack)
    if row is not None and row.pack is not None:
        confirmed = StepDraft(
            pack, TransferStepKind.CONFIRMED, "now", row.pack.to_lead, way=ReceiptWay.TELEPHONE, code=row.code,
            text=desk_words().leaver_confirmed[0],
        )  # fmt: skip
        scene.desk.leaving.following.record(confirmed)


def tell_what_is_left(scene: Scene) -> None:
    """Tell of one who waits for a receipt, of one at two settings, and of one without a file."""
    known = [child for child in scene.roster.children if child.id is not None]
    wait_for_a_receipt(scene, known[-1])
    tell_of_two_settings(scene, known[-2])
    say_that_there_is_no_file(scene)


ALL = (tell_what_is_left,)
"""What is told on the last day of the story."""
