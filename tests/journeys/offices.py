"""Two settings, each at an office PC of its own: what its lead does there when a child leaves or a pack comes.

Each step presses keys and nothing else. Both programs run in one process; only the window of the lead who sits down is
in sight, and what one of them is told by telephone is handed over by the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import ReceiptWay, TransferState, TransferStepKind, TransferWay
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.ui.demo.keyboard import Keyboard, read
from safeguard_desktop.ui.demo.reading import open_child
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.ui.desk.places import Place, shortcut_to
from safeguard_desktop.ui.receiving.child_choice import NEW_CHILD
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.day import is_in_sight
from tests.journeys.playing import Play, play


@dataclass(frozen=True)
class Posted:
    """A pack on its way: its file, and what its sender reads out by telephone."""

    number: str
    file: Path
    passphrase: str


@dataclass
class OfficePc:
    """The computer of one setting, and its lead in front of it."""

    play: Play
    others: list[OfficePc]

    @property
    def keys(self) -> Keyboard:
        """The keyboard."""
        return self.play.keyboard

    @property
    def desk(self) -> Desk:
        """What lies behind the window, to compare with what stands on it."""
        assert self.play.program.opened is not None
        return self.play.program.opened.desk

    @property
    def window(self) -> QWidget:
        """The window in sight: the desk's, or the start window."""
        opened = self.play.program.opened
        return opened.window if opened is not None else self.play.program.start

    @contextmanager
    def sitting(self) -> Iterator[OfficePc]:
        """The lead sits down, unlocks, does what is to be done, and locks when she goes."""
        for other in self.others:
            other.window.hide()
        self.window.show()
        self.window.activateWindow()
        unlock(self.play.stage, PASSPHRASE)
        yield self
        lock(self.play.stage)

    def looks(self, name: str) -> None:
        """A page is worth a picture."""
        self.play.stage.look(name)

    def goes_to(self, place: Place) -> None:
        """She goes to a place of the rail."""
        self.keys.press(shortcut_to(place))

    def sees(self, *words: str) -> None:
        """These words stand on the screen."""
        for each in words:
            assert self.play.shows(each), f"{each!r} is not in sight"

    # The setting that the child leaves

    def writes_down_who_leaves(self, child: str, setting: str, lead: str) -> None:
        """From the child's page: why, when, where to."""
        open_child(self.play.stage, child)
        self.opens_more("leaving_button")
        self.keys.choose("leaving_reason", "in_year_move")
        self.play.stage.fill({"last_day": "today", "leaving_to": setting, "leaving_to_lead": lead})
        self.looks("leaving-form")
        self.keys.press("Ctrl+Return")

    def opens_from_today(self, entry: EntryId) -> None:
        """She opens what Today names."""
        self.goes_to(Place.TODAY)
        self.keys.push(f"open_task_{entry}_button")

    def makes_the_pack(self) -> Posted:
        """From the page of the leaver that is open: it is looked through, checked, made and saved."""
        self.keys.push("leaver_make_button")
        for step in ("where", "pages", "check"):
            self.looks(f"pack-{step}")
            self.keys.push("continue_button")
        passphrase = read("pack_passphrase_edit")
        self.keys.push("save_pack_button")
        self.looks("pack-made")
        self.keys.push("pack_done_button")
        number = self.row(self.here).number
        return Posted(number, self.play.workplace.documents / f"{number}.pdf", passphrase)

    def saves_the_slip(self) -> Path:
        """She saves the slip that goes with the pack that is open."""
        self.keys.push("leaver_slip_button")
        return self.play.workplace.documents / f"{self.row(self.here).number}-slip.pdf"

    def sends(self, called: str) -> None:
        """She writes down how the pack that is open went."""
        self.keys.push("leaver_sent_button")
        self.keys.fill("called", called)
        self.keys.choose("transfer_way", TransferWay.ENCRYPTED_EMAIL.value)
        self.looks("sent-form")
        self.keys.press("Ctrl+Return")

    def says_what_happened(self, step: TransferStepKind, **told: str) -> None:
        """She writes down what became known of the pack that is open."""
        self.keys.push("leaver_step_button")
        self.keys.choose("transfer_step", step.value)
        self.play.stage.fill(told)
        self.looks(f"step-{step.value}")
        self.keys.press("Ctrl+Return")

    def is_told_by_telephone(self, step: TransferStepKind, code: str, by: str, **told: str) -> None:
        """The new setting rings and reads the check code out."""
        self.keys.push("leaver_step_button")
        self.keys.choose("transfer_step", step.value)
        self.keys.choose("receipt_way", ReceiptWay.TELEPHONE.value)
        self.play.stage.fill({"check_code": code, "by_name": by, **told})
        self.looks(f"telephone-{step.value}")
        self.keys.press("Ctrl+Return")

    def takes_in(self, file: Path) -> None:
        """She takes in what came back, from the list."""
        self.goes_to(Place.TRANSFERS)
        self.play.picker.folder = file
        self.looks("leavers")
        self.keys.push("take_in_receipt_button")
        self.play.picker.folder = self.play.workplace.documents
        self.looks("taken-in")

    # The setting to which the child comes

    def opens_the_pack(self, posted: Posted) -> None:
        """The file that came by e-mail, with what was told by telephone."""
        self.goes_to(Place.TRANSFERS)
        self.keys.push("receive_pack_button")
        self.play.picker.folder = posted.file
        self.keys.push("choose_pack_button")
        self.play.picker.folder = self.play.workplace.documents
        self.keys.fill("arrival_passphrase", posted.passphrase)
        self.looks("receive-file")
        self.keys.press("Return")
        self.looks("receive-found")

    def makes_sure_of_the_sender(self, digits: str, how: str) -> None:
        """She has the digits read out, compares them, and accepts packs from there."""
        assert read("sender_digits_edit") == digits
        self.keys.fill("sender_how", how)
        self.keys.push("accept_sender_button")

    def takes_into_the_record(self, child: str = NEW_CHILD, why: str = "") -> Path:
        """She says which child it is, takes the pack in, and saves the receipt for its sender."""
        self.keys.choose("which_child", child)
        if why:
            self.keys.fill("how_known", why)
        self.looks("receive-match")
        self.keys.push("take_in_button")
        self.looks("receive-taken")
        self.keys.push("save_receipt_button")
        return max(self.play.workplace.documents.glob("*.receipt"), key=lambda path: path.name)

    # Looking

    def opens_more(self, name: str) -> None:
        """She opens an act that may stand behind "More" on the page that is open."""
        if not is_in_sight(name):
            self.keys.push("more_button")
        self.keys.push(name)

    @property
    def here(self) -> EntryId:
        """The leaver whose page is open."""
        opened = self.play.program.opened
        assert opened is not None
        assert opened.window.here.place is Place.LEAVER
        return EntryId(opened.window.here.subject)

    def row(self, entry: EntryId) -> LeaverRow:
        """A leaving or a pack as the record has it."""
        row = self.desk.leaving.leavers.row(entry)
        assert row is not None
        return row

    def state(self, number: str) -> TransferState:
        """How far a pack is."""
        row = self.desk.leaving.leavers.pack_of_number(number)
        assert row is not None
        assert row.transfer is not None
        return row.transfer.state

    def leaving_of(self, child: str) -> EntryId:
        """The open leaving, or pack, of a child."""
        (row,) = [row for row in self.desk.leaving.leavers.rows(only_open=True) if row.child_name == child]
        return row.entry.id


@contextmanager
def office_pcs(app: QApplication, *settings: Setting) -> Iterator[list[OfficePc]]:
    """The program on the computer of each setting, on which it was opened before; nobody sits there yet."""
    offices: list[OfficePc] = []
    with ExitStack() as stack:
        for setting in settings:
            SettingService(setting.workplace).remember(setting.path)
            office = OfficePc(stack.enter_context(play(app, setting.workplace)), [])
            offices.append(office)
        for office in offices:
            office.others = [other for other in offices if other is not office]
        yield offices
