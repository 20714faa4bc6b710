"""The one place where a person chooses a file or a folder.

Views take a `FilePicker` and tests give them one that has chosen already. Qt's own window is used, not the system's:
that one runs beside the program, does not hear the key that hides everything, and on Windows remembers the names of
files. Qt's writes the folders that were visited into its settings, so its history is emptied.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtWidgets import (
    QFileDialog,  # noqa: TID251  # this is the wrapper that the ban speaks of
    QHeaderView,
    QListView,
    QTreeView,
    QWidget,
)

from safeguard_desktop.ui.once import Once
from safeguard_desktop.ui.theme import first_size


class Pick(Enum):
    """What is to be chosen."""

    FILE = "file"
    FILES = "files"
    FOLDER = "folder"
    SAVE = "save"


@dataclass(frozen=True)
class PickRequest:
    """What to ask for.

    `suggested` is a file name, never with a child's name in it. `kind` and `suffix` say what sort of file, such as
    ("PDF document", "pdf"); what is opened may have one of several, with spaces between.
    """

    pick: Pick
    title: str
    start: Path
    suggested: str = ""
    kind: str = ""
    suffix: str = ""


class FilePicker(Protocol):
    """Lets a person choose, and calls with what was chosen: nothing if the window was closed."""

    def choose(
        self, parent: QWidget, request: PickRequest, chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        """Opens the choice and returns at once."""


class WindowFilePicker:
    """Qt's own file window, or that of the system where `is_native` is True."""

    def __init__(self, *, is_native: bool = False) -> None:
        self._is_native = is_native

    def choose(
        self, parent: QWidget, request: PickRequest, chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        """Opens the choice and calls `chosen` once it is closed."""
        dialog = self._dialog(parent, request)
        dialog.finished.connect(Once(dialog, lambda result: _finish(dialog, bool(result), chosen)).fire)
        dialog.open()

    def _dialog(self, parent: QWidget, request: PickRequest) -> QFileDialog:
        """Returns the window for a request."""
        dialog = QFileDialog(parent, request.title, str(request.start))
        dialog.setObjectName("file_dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not self._is_native)
        dialog.resize(first_size(dialog, 860, 540))
        # Qt's "Computer", which has drives and sticks, stands first.
        dialog.setSidebarUrls([QUrl("file:"), *map(QUrl.fromLocalFile, _usual_places())])
        dialog.setFileMode(_MODES[request.pick])
        _give_words_room(dialog)
        if request.pick is Pick.FOLDER:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
        if request.pick is Pick.SAVE:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(request.suffix)
            dialog.selectFile(request.suggested)
        if request.suffix:
            endings = " ".join(f"*.{suffix}" for suffix in request.suffix.split())
            dialog.setNameFilter(f"{request.kind} ({endings})")
        return dialog


def _usual_places() -> list[str]:
    """Returns where people keep files: their own folder, desktop, documents and downloads, as far as they are there."""
    kinds = (
        QStandardPaths.StandardLocation.HomeLocation,
        QStandardPaths.StandardLocation.DesktopLocation,
        QStandardPaths.StandardLocation.DocumentsLocation,
        QStandardPaths.StandardLocation.DownloadLocation,
    )
    places = dict.fromkeys(QStandardPaths.writableLocation(kind) for kind in kinds)
    return [place for place in places if Path(place).is_dir()]


def _give_words_room(dialog: QFileDialog) -> None:
    """Lets names, sizes and days be read whole where there is room: Qt gives each column the width of its heading."""
    files, places = dialog.findChild(QTreeView, "treeView"), dialog.findChild(QListView, "sidebar")
    if files is None or places is None:  # the system's own window
        return
    head = files.header()
    head.setStretchLastSection(False)
    for column in range(head.count()):
        is_name = column == 0
        mode = QHeaderView.ResizeMode.Stretch if is_name else QHeaderView.ResizeMode.ResizeToContents
        head.setSectionResizeMode(column, mode)
    widest = places.sizeHintForColumn(0) + 2 * places.frameWidth() + places.iconSize().width()
    places.setMinimumWidth(min(widest, dialog.width() // 3))


_MODES = {
    Pick.FILE: QFileDialog.FileMode.ExistingFile,
    Pick.FILES: QFileDialog.FileMode.ExistingFiles,
    Pick.FOLDER: QFileDialog.FileMode.Directory,
    Pick.SAVE: QFileDialog.FileMode.AnyFile,
}


def _finish(dialog: QFileDialog, is_accepted: bool, chosen: Callable[[tuple[Path, ...]], None]) -> None:
    """Reports what was chosen and leaves no trace of where."""
    paths = tuple(Path(name) for name in dialog.selectedFiles()) if is_accepted else ()
    dialog.setHistory([])
    dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
    dialog.deleteLater()
    chosen(paths)
