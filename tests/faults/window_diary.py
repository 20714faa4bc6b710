"""A lead's day through the real windows, with a word in every field that stands nowhere else in the world.

Run as ``python -m tests.faults.window_diary FOLDER STICK`` without a screen. What is secret besides words is told as in
`diary`; the day has two mistakes of the program in it, one on Qt's thread and one on the worker's.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QTimer

from safeguard_desktop.app import Program, make_application
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.ui.boxes import Boxes
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.faults import install_fault_hooks
from safeguard_desktop.ui.picker import FilePicker
from safeguard_desktop.ui.printing import Printers
from safeguard_desktop.ui.shell.watching import LockCause
from tests.elm_row import PASSPHRASE, Setting, Ticking, make_workplace, set_up
from tests.faults.diary import CANARY, fail, secret, typed, words
from tests.faults.handling_documents import ChoosesMany, attach, look_at_and_print, pack
from tests.faults.window_hands import Hands, Nowhere
from tests.stretching import stretch_quickly
from tests.ui.front import Answers


def raise_concern(hands: Hands, setting: Setting) -> str:
    """Raises a concern on the form, which is kept while it is typed."""
    hands.press("raise_button")
    page = hands.program.start.raising
    assert page is not None
    page.form.routing.about.button("child").click()
    page.form.routing.must_not_see.button("nobody").click()
    draft = typed(setting)
    page.form.writing.load(draft)
    page.form.edited.emit()
    page._keeper._timer.timeout.emit()
    hands.settle()
    concern = page.form.draft().id
    page.foot.send_button.click()
    hands.settle()
    hands.press("sent_done_button")
    return concern


def unlock(hands: Hands, passphrase: str) -> None:
    """Types a passphrase on the start page."""
    hands.fill("passphrase", passphrase)
    hands.press("unlock_button")


def work(hands: Hands, concern: str) -> None:
    """Receives, decides, notes, corrects and keeps the concern."""
    hands.go(Place.RECEIVE, concern)
    hands.press("child_new_radio")
    hands.fill("full_name")
    hands.fill("remark")
    hands.press("receive_form_save_button")
    hands.go(Place.CONCERN, concern)
    hands.press("decide_button")
    hands.press("decision_internal_support_radio")
    hands.fill("reason")
    hands.press("decision_form_save_button")
    hands.press("note_button")
    hands.press("kind_telephone_call_radio")
    hands.fill("when", "today 08:55")
    for name in ("text", "child_words", "opinion"):
        hands.fill(name)
    hands.press("concern_note_form_save_button")
    hands.press("more_button")
    hands.press("amend_button")
    hands.fill("place")
    hands.fill("amend_reason")
    hands.press("amend_form_save_button")
    hands.press("hold_button")
    hands.press("reason_code_dsl_judgement_radio")
    hands.fill("reason")
    hands.press("hold_form_save_button")
    hands.press("note_button")
    hands.fill("text", words("half a note"))


def keep_documents(hands: Hands, child: ChildId, files: Iterable[Path]) -> None:
    """Attaches what lies on a stick, and looks at the first of it and prints it."""
    *_others, first = attach(hands, child, files, words("description"))
    assert look_at_and_print(hands, first) == 1


def hand_over(hands: Hands, child: ChildId, folder: Path) -> None:
    """Prints and saves a chronology, and makes a pack."""
    saved = folder / "saved"
    saved.mkdir()
    picker = hands.program.around.picker
    assert isinstance(picker, ChoosesMany)
    hands.go(Place.CHILD, child)
    hands.go(Place.CHRONOLOGY, child)
    hands.press("print_chronology_button")
    hands.press("print_button")
    picker.path = saved / "chronology.pdf"
    hands.press("save_chronology_button")
    secret(pack(hands, child, saved / "TP-1.pdf").encode())


def main(folder: Path, stick: Path) -> None:
    """Lives through the day; on the stick lie files from outside."""
    setting = set_up(make_workplace(folder, Ticking()))
    app = make_application(Appearance())
    picker: FilePicker = ChoosesMany()
    boxes: Boxes = Answers()
    printers: Printers = Nowhere()
    hands = Hands(Program(app, setting.workplace, picker, boxes, printers))
    install_fault_hooks(lambda reference: None)
    hands.program.doors.front_door().settings.remember(setting.path)
    hands.program.show()
    hands.settle()
    concern = raise_concern(hands, setting)
    unlock(hands, words("passphrase"))
    unlock(hands, PASSPHRASE)
    opened = hands.program.opened
    assert opened is not None
    work(hands, concern)
    QTimer.singleShot(0, lambda: fail(words("timer")))
    hands.program.around.tasks.run(lambda: fail(words("worker")), print)
    hands.settle()
    hands.go(Place.SEARCH)
    hands.fill("search", CANARY)
    child = next(iter(opened.desk.children.rows(CANARY))).id
    keep_documents(hands, child, sorted(stick.iterdir()))
    hand_over(hands, child, folder)
    opened.window.lock(LockCause.CHOSEN)
    hands.settle()
    hands.program.close()


if __name__ == "__main__":
    stretch_quickly(setattr)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
