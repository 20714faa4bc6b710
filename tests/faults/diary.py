"""A lead's whole day through services, with a word in every field that stands nowhere else in the world.

Run as ``python -m tests.faults.diary FOLDER PART`` for each part of the day in turn; the first part ends with the
program being killed while somebody types. What is secret besides words goes to the file descriptor ``SECRETS``.
"""

import os
import signal
import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from safeguard_desktop.domain.child import ChildDetails, RelatedPerson
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind, OutputKind
from safeguard_desktop.domain.errors import EnvironmentFault, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    NoteDraft,
    RaisingDraft,
    ReceiveDraft,
    TransferDraft,
)
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.papers.outputs import Paper
from safeguard_desktop.services.today import TodayService
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.faults import install_fault_hooks
from tests.elm_row import Setting, Ticking, filled, make_workplace, set_up
from tests.faults.workday import elm_row
from tests.stretching import stretch_quickly

CANARY = "Quokkaberry"
OTHER_PASSPHRASE = "walnut spiral evening copper thimble"
SECRETS = "SAFEGUARD_TEST_SECRETS"


def secret(value: bytes) -> None:
    """Tells the test what else must not be found."""
    os.write(int(os.environ[SECRETS]), value.hex().encode() + b"\n")


def words(field: str) -> str:
    """A sentence for a field, with the canary in it twice: as a word and within one."""
    return f"{CANARY} in {field}, and {CANARY}{field}."


def typed(setting: Setting, **changes: object) -> RaisingDraft:
    """A concern with the canary in every field."""
    texts = (
        "child",
        "group",
        "observed",
        "action",
        "name",
        "job",
        "others",
        "place",
        "child_words",
        "opinion",
    )
    return filled(setting.raising().new_draft(), **({name: words(name) for name in texts} | changes))


def front_sheet() -> ChildDetails:
    """A front sheet with the canary in every field."""
    people = (RelatedPerson(words("relative"), words("relationship"), words("telephone")),)
    texts = (
        "full_name", "known_as", "date_of_birth_note", "group", "sex", "ethnicity", "language", "upn", "address",
        "status", "social_worker", "keeps_safe_today", "paper_file",
    )  # fmt: skip
    details = ChildDetails("", other_names=(words("other name"),), date_of_birth="3 May 2022", people=people)
    return replace(details, **{name: words(name) for name in texts})


def begin(root: Path) -> None:
    """Sets up, raises concerns, and is killed while the lead types."""
    setting = set_up(make_workplace(root, Ticking()))
    secret(" ".join(setting.words[:4]).encode())
    draft = typed(setting)
    setting.raising().keep(draft)
    setting.raising().send(draft)
    given_up = typed(setting)
    setting.raising().keep(given_up)
    setting.raising().discard(given_up)
    setting.raising().keep(typed(setting, observed=words("unfinished")))
    desk = setting.unlock()
    desk.receiving.receive(
        ReceiveDraft(
            EntryId(draft.id),
            new_child=front_sheet(),
            categories=(Category.PHYSICAL,),
            remark=words("remark"),
        )
    )
    desk.drafts.keep("decision", draft.id, {"reason": words("decision draft")})
    os.kill(os.getpid(), signal.SIGKILL)


def go_on(root: Path) -> None:
    """Unlocks again and does everything else that a lead does; ends with a fault of the program."""
    setting = elm_row(root, datetime(2026, 11, 23, 14, 0, tzinfo=UTC))
    install_fault_hooks(lambda reference: None)
    with suppress(EnvironmentFault):
        setting.unlock(words("passphrase"))
    desk = setting.unlock()
    secret(desk.session.ledger.key)
    secret(desk.session.identity.signing.private_bytes())
    secret(desk.session.inbox_pairs()[1].private_bytes())
    child = desk.children.rows(CANARY)[0].id
    concern = desk.children.open(child).concerns[0].id
    follow_up(desk, concern)
    hand_over(desk, child, root)
    thread = threading.Thread(target=fail, args=(words("thread"),))
    thread.start()
    thread.join()
    second = root / "second"
    desk.backups.set_second_place(second)
    desk.backups.at_lock()
    desk.session.close()
    put_back(setting, second, root)
    fail(words("fault"))


def follow_up(desk: Desk, concern: EntryId) -> None:
    """Finds, reads, decides, notes, corrects and keeps a concern, and takes up an unfinished one."""
    desk.concerns.rows(desk.concerns.ids(ConcernsQuery(text=CANARY)))
    desk.receiving.suggestions(concern)
    desk.concerns.open(concern)
    desk.drafts.kept("decision", concern)
    desk.drafts.discard("decision", concern)
    desk.deciding.decide(
        DecisionDraft(
            concern,
            DecisionCode.MONITOR,
            words("reason"),
            "7 December 2026",
            words("follow_up"),
            words("outcome"),
        )
    )
    note = NoteDraft(
        NoteKind.WITH_FAMILY, "today 08:55", words("note"), words("source"), words("said"), words("thought"), concern
    )  # fmt: skip
    desk.noting.note(note)
    desk.correcting.amend(AmendDraft(concern, {"place": words("new place")}, words("amending")))
    desk.concerns.hold(HoldDraft(concern, HoldReason.LEAD_JUDGEMENT, words("holding")))
    with suppress(Refused):
        desk.deciding.decide(DecisionDraft(concern, None, words("refused")))
    desk.receiving.take_up(desk.receiving.unfinished()[0].id)
    assert isinstance(desk.today, TodayService)
    desk.today.today()


def hand_over(desk: Desk, child: ChildId, root: Path) -> None:
    """Makes papers: one is printed, a chronology and a pack are saved on purpose."""
    saved = root / "saved"
    chronology = desk.outputs.chronology(child)
    paper = Paper(child, OutputKind.CHRONOLOGY)
    desk.outputs.printed(paper, chronology.pages, "office printer")
    desk.outputs.saved(paper, chronology, saved / "chronology.pdf")
    draft = TransferDraft(child, words("setting"), words("lead"), words("address"), words("telephone"))
    desk.transfers.preview(draft)
    pack = desk.transfers.prepare(draft)
    secret(pack.passphrase.encode())
    desk.transfers.save(pack, saved / desk.transfers.file_name(pack))


def put_back(setting: Setting, backups: Path, root: Path) -> None:
    """Restores the record on another computer; the words of the sheet are typed wrongly first."""
    bare = make_workplace(root, Ticking(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)), "new-pc")
    service = RestoringService(bare)
    service.words_problem(words("recovery"))
    with suppress(EnvironmentFault):
        service.restore(service.list(backups)[0].path, bare.documents, words("recovery"), OTHER_PASSPHRASE)


def fail(about: str) -> None:
    """Fails as a program does that has a mistake in it, with a child's words at hand."""
    raise ValueError(about)


if __name__ == "__main__":
    stretch_quickly(setattr)
    {"begin": begin, "go on": go_on}[sys.argv[2]](Path(sys.argv[1]))
