"""The demonstration: plays the journey on a folder of its own and says what it left there.

Everything is real but the system's file window, which would need a person. The profile lies in that folder too, so
that nothing of the person's own is read or changed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from PySide6.QtCore import QElapsedTimer, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.services.office.verifying import Verdict, verdict_lines, verify_folder
from safeguard_desktop.ui.demo.about_adults import look_at_worries_about_adults
from safeguard_desktop.ui.demo.acts import LEAD, Matters, see_that_it_was_received, work_at_the_desk
from safeguard_desktop.ui.demo.camera import Camera
from safeguard_desktop.ui.demo.keyboard import Stuck
from safeguard_desktop.ui.demo.leaving import Told
from safeguard_desktop.ui.demo.office import Computer, MakeProgram, Office, open_office
from safeguard_desktop.ui.demo.raising import raise_several
from safeguard_desktop.ui.demo.reading import open_child
from safeguard_desktop.ui.demo.restoring import restore
from safeguard_desktop.ui.demo.setting_up import Secrets, set_up
from safeguard_desktop.ui.demo.staff import read_note
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.ui.demo.weeks_before import WeeksBefore
from safeguard_desktop.ui.faults import install_fault_hooks, remove_fault_hooks
from safeguard_desktop.ui.theme import Scheme
from safeguard_desktop.wording import demo as words
from safeguard_desktop.wording import example
from safeguard_desktop.wording.faults import fault_sentence

MakeApplication = Callable[[Appearance], QApplication]
_LINGER_MS: Final = 900
_FIRST, _SECOND = "office-pc", "another-computer"


def demonstrate(
    out: Path | None, make_application: MakeApplication, make_program: MakeProgram, *, is_shown: bool
) -> int:
    """Does the whole journey and returns the exit code: 0, or 1 if it did not get to its end.

    Args:
        out: An empty folder, or one that is to be made; None for a fresh one among the temporary files.
        make_application: Makes Qt's application in a given look.
        make_program: Puts the program together for a computer and a way to choose files.
        is_shown: Whether somebody looks on: then it goes slowly and stays open at the end.
    """
    try:
        folder = _fresh_folder(out)
    except OSError as error:
        return _fail(words.CANNOT_WRITE.format(folder=out, why=error.strerror))
    if folder is None:
        return _fail(words.NOT_EMPTY.format(folder=out))
    if not is_shown:
        qInstallMessageHandler(_pass_on)
    app = make_application(Appearance(Scheme.LIGHT.value))
    references: list[str] = []
    install_fault_hooks(references.append)
    try:
        code = Demonstration(app, make_program, folder, is_shown=is_shown).play()
    except Stuck as stuck:
        code = _fail(words.STOPPED.format(what=stuck.what, where=stuck.where))
    except EnvironmentFault as fault:
        code = _fail(words.FAULT.format(fault=fault_sentence(fault)))
    finally:
        remove_fault_hooks()
        qInstallMessageHandler(None)
    if references:
        code = _fail(words.BUG.format(reference=references[0]))
    return code


class Demonstration:
    """The example while it is played."""

    def __init__(self, app: QApplication, make_program: MakeProgram, folder: Path, *, is_shown: bool) -> None:
        self._app, self._make_program, self._folder = app, make_program, folder
        self._is_shown = is_shown
        self._camera = Camera(folder)
        self._weeks = WeeksBefore()
        self._since_set_up = QElapsedTimer()

    def play(self) -> int:
        """Plays everything and returns the exit code.

        Raises:
            Stuck: The keyboard did not get any further.
            EnvironmentFault: The disk did not let it.
        """
        _tell(words.BEGIN)
        _tell(words.FOLDER.format(folder=self._folder))
        try:
            return self._play()
        except Stuck:
            self._camera.take("stopped-here")
            self._camera.finish()
            raise

    def _play(self) -> int:
        office = self._open(Computer(self._folder, _FIRST, self._weeks.clock))
        stage = self._stage(office)
        office.program.show()
        office.keyboard.settle()
        _tell(words.SETTING_UP)
        secrets = set_up(stage, self._folder)
        self._since_set_up.start()
        (setting,) = self._folder.glob("*.safeguard")
        _tell(words.WEEKS_BEFORE)
        weeks = self._weeks.write(office, setting, secrets.passphrase)
        _tell(words.worries_before(weeks.worries))
        told = self._work(stage, office, secrets, weeks.children[0].name.spoken)
        verdict = self._verify(office, setting, secrets.passphrase)
        restored = self._restore(office, secrets)
        self._leave_summary(setting, secrets, told, {"head": str(verdict.head), "restored": str(restored)})
        if not verdict.is_sound:
            return _fail(words.NOT_SOUND)
        if self._is_shown:
            unlock(stage, secrets.passphrase, LEAD)
            _tell(words.OPEN_NOW)
            self._app.exec()
        office.program.close()
        return 0

    def _work(self, stage: Stage, office: Office, secrets: Secrets, talked_of: str) -> Told:
        """Raises, receives, decides, reads, makes the pack, and locks; `talked_of` has the longest story so far."""
        stage.look("start-page")
        stage.tell(words.RAISING)
        references, today = raise_several(stage), local(office.workplace.clock()).date()
        told = work_at_the_desk(stage, secrets.passphrase, Matters(references, talked_of, today))
        stage.tell(words.LOCKING)
        lock(stage)
        see_that_it_was_received(stage, references[0])
        stage.tell(words.READING_A_NOTE)
        read_note(stage, example.STAFF_PASSPHRASE)
        stage.tell(words.ABOUT_ADULTS)
        look_at_worries_about_adults(stage, example.MANAGER_PASSPHRASE)
        return told

    def _verify(self, office: Office, setting: Path, passphrase: str) -> Verdict:
        """Checks the record on the worker, as the command `verify` does."""
        _tell(words.VERIFYING)
        verdicts: list[Verdict] = []
        office.program.around.tasks.run(partial(verify_folder, setting, passphrase), verdicts.append)
        office.keyboard.settle()
        (verdict,) = verdicts
        for line in verdict_lines(verdict):
            _tell(line)
        return verdict

    def _restore(self, first: Office, secrets: Secrets) -> Path:
        """Restores the backup on a computer that knows nothing, looks at it there, and comes back."""
        _tell(words.RESTORING)
        office = self._open(Computer(self._folder / _SECOND, _SECOND))
        (office.picker.folder,) = self._folder.glob("*.safeguard-backups")
        stage = self._stage(office)
        office.program.show()
        first.program.start.hide()
        office.keyboard.settle()
        passphrase = restore(stage, secrets.recovery_words, office.workplace.documents)
        unlock(stage, passphrase, LEAD)
        open_child(stage, example.NEW_MAYA["full_name"])
        stage.look("restored-child")
        lock(stage)
        first.program.start.show()
        office.program.start.hide()
        office.program.close()
        first.program.start.activateWindow()
        first.keyboard.settle()
        (restored,) = office.workplace.documents.glob("*.safeguard")
        return restored

    def _leave_summary(self, setting: Path, secrets: Secrets, told: Told, more: Mapping[str, str]) -> None:
        """Writes down where everything is, and says it."""
        self._camera.finish()
        (pack,) = self._folder.glob("*TP-*.pdf")
        seconds = round(self._since_set_up.elapsed() / 1000, 1)
        summary = {
            "setting": str(setting),
            "passphrase": secrets.passphrase,
            "recovery_words": secrets.recovery_words,
            "pack": str(pack),
            "pack_passphrase": told.passphrase,
            "pack_fingerprint": told.fingerprint,
            "restored_passphrase": example.NEW_PASSPHRASE,
            "seconds_after_set_up": seconds,
            "pictures": self._camera.taken,
            **more,
        }
        path = self._folder / "summary.json"
        path.write_text(json.dumps(summary, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        _tell(words.DONE.format(seconds=seconds))
        _tell(words.SETTING_IS.format(path=setting))
        _tell(words.PACK_IS.format(path=pack))
        _tell(words.SUMMARY_IS.format(path=path))
        _tell(words.pictures(len(self._camera.taken)))

    def _open(self, computer: Computer) -> Office:
        return open_office(self._app, self._make_program, computer, _LINGER_MS if self._is_shown else 0)

    def _stage(self, office: Office) -> Stage:
        return Stage(office.keyboard, self._camera.take, _tell)


def _fresh_folder(out: Path | None) -> Path | None:
    """Returns a folder in which nothing is yet; None if there is something.

    Raises:
        OSError: It cannot be made or read.
    """
    if out is None:
        return Path(mkdtemp(prefix="safeguard-desktop-demo-")).resolve()
    folder = out.expanduser().resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return None if any(folder.iterdir()) else folder


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Passes on what Qt says, but for what it says of every window where there is no screen."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _fail(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return 1
