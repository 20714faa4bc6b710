"""One computer of the example: the real program on a profile of its own, and the keyboard in front of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from safeguard_desktop.domain.clock import system_clock
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.demo.keyboard import Keyboard
from safeguard_desktop.ui.picker import FilePicker, Pick, PickRequest
from safeguard_desktop.ui.start import StartWindow
from safeguard_desktop.ui.surroundings import Surroundings


class Program(Protocol):
    """The program as the composition root puts it together."""

    around: Surroundings
    start: StartWindow

    def show(self) -> None:
        """Shows the start window."""

    def close(self) -> None:
        """Locks if need be, and waits for the worker."""


MakeProgram = Callable[[QApplication, Workplace, FilePicker], Program]


@dataclass
class Chosen:
    """The system's file window, which would need a person: `folder` has been chosen in it already."""

    folder: Path

    def choose(
        self, _parent: QWidget, request: PickRequest, chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        """Answers at once: with the folder, or with the suggested file in it."""
        chosen((self.folder / request.suggested if request.pick is Pick.SAVE else self.folder,))


@dataclass(frozen=True)
class Office:
    """A computer, its program, and how its keys are pressed."""

    workplace: Workplace
    picker: Chosen
    program: Program
    keyboard: Keyboard


@dataclass
class OfficeClock:
    """The clock of a computer of the example, which may be some days behind until the present is to be played."""

    behind: timedelta = timedelta()

    def __call__(self) -> datetime:
        """Returns the present of that computer."""
        return system_clock() - self.behind


@dataclass(frozen=True)
class Computer:
    """A computer that knows no setting yet: where its files lie, what it is called, which time it has."""

    folder: Path
    name: str
    clock: OfficeClock = field(default_factory=OfficeClock)


def open_office(app: QApplication, make_program: MakeProgram, computer: Computer, linger_ms: int) -> Office:
    """Starts the program on a computer; its windows are not shown yet."""
    workplace = Workplace(computer.folder / "profile", computer.folder, computer.clock, computer.name)
    workplace.profile.mkdir(parents=True)
    picker = Chosen(computer.folder)
    program = make_program(app, workplace, picker)
    return Office(workplace, picker, program, Keyboard(program.around.tasks, linger_ms))
