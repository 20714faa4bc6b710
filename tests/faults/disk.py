"""A disk that keeps what was synced and may lose, keep or tear everything else when the power goes.

It is driven by the record of a real run. A file's unsynced writes are kept, dropped or scrambled in sectors of
512 bytes; names that were added, changed or taken away are only certain once their folder was synced. That is
harsher than most file systems, which also write names down in order.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random

from tests.faults.recording import Call

SECTOR = 512


class Loss(StrEnum):
    """What becomes of everything that was not synced."""

    ALL_LOST = "all lost"
    ALL_KEPT = "all kept"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes put into a file; where `text` is None, the file was cut or stretched to end at `place`."""

    place: int
    text: bytes | None


@dataclass(eq=False)
class File:
    """A file: what is certain to be there, what a running program sees, and what lies between."""

    synced: bytes = b""
    now: bytearray = field(default_factory=bytearray)
    unsynced: list[Write] = field(default_factory=list)

    def apply(self, write: Write) -> None:
        """Changes the file as the running program sees it."""
        _apply(self.now, write)
        self.unsynced.append(write)

    def sync(self) -> None:
        """Makes the file certain as it is."""
        if self.unsynced:
            self.synced = bytes(self.now)
            self.unsynced.clear()

    def after(self, loss: Loss, chance: Random) -> bytes:
        """The content that is found after the power went."""
        if loss is Loss.ALL_LOST or not self.unsynced:
            return self.synced
        if loss is Loss.ALL_KEPT:
            return bytes(self.now)
        found = bytearray(self.synced)
        for write in self.unsynced:
            for part in _sectors(write):
                fate = chance.random()
                if fate < 0.1 and part.text is not None:
                    _apply(found, Write(part.place, chance.randbytes(len(part.text))))
                elif fate < 0.55:
                    _apply(found, part)
        return bytes(found)


@dataclass(eq=False)
class Folder:
    """A folder: names that are certain, names that a running program sees, and the changes between."""

    synced: dict[str, "Node"] = field(default_factory=dict)
    now: dict[str, "Node"] = field(default_factory=dict)
    unsynced: list[dict[str, "Node | None"]] = field(default_factory=list)

    def change(self, names: dict[str, "Node | None"]) -> None:
        """Gives or takes names, all of them in one step."""
        _rename(self.now, names)
        self.unsynced.append(names)

    def sync(self) -> None:
        """Makes the names certain as they are."""
        if self.unsynced:
            self.synced = dict(self.now)
            self.unsynced.clear()

    def after(self, loss: Loss, chance: Random) -> dict[str, "Node"]:
        """The names that are found after the power went."""
        if loss is Loss.ALL_LOST or not self.unsynced:
            return self.synced
        if loss is Loss.ALL_KEPT:
            return self.now
        found = dict(self.synced)
        in_order, until = chance.random() < 0.5, chance.randint(0, len(self.unsynced))
        for place, names in enumerate(self.unsynced):
            if place < until if in_order else chance.random() < 0.5:
                _rename(found, names)
        return found


Node = File | Folder


@dataclass
class _Handle:
    node: Node
    place: int = 0
    at_end: bool = False


class Disk:
    """One folder of the file system and all that lies in it, as a record of calls changes it."""

    def __init__(self, root: Path, before: Path) -> None:
        """Stands for the folder `root` of the record; what lies in `before` lay there, all of it synced."""
        self._root = str(root)
        self._top = _read(before)
        self._open: dict[int, _Handle] = {}

    def apply(self, call: Call) -> bool:
        """Does what a call did; tells whether it changed, or made certain, anything here."""
        act = getattr(self, f"_{_SAME.get(call.name, call.name)}", None)
        if act is None:
            raise NotImplementedError(call.name)
        return bool(act(call))

    def after(self, loss: Loss, chance: Random, into: Path) -> None:
        """Writes what is found after the power went into a new folder."""
        _write_folder(self._top, loss, chance, into)

    def _openat(self, call: Call) -> bool:
        found = self._find(call.paths[0])
        self._open.pop(call.result, None)
        if found is None:
            return False
        folder, name = found
        flags = next((word for word in call.words if word.startswith("O_")), "").split("|")
        node, changed = (folder.now.get(name) if name else folder), False
        if node is None:
            node, changed = File(), True
            folder.change({name: node})
        if "O_TRUNC" in flags and isinstance(node, File):
            node.apply(Write(0, None))
            changed = True
        self._open[call.result] = _Handle(node, at_end="O_APPEND" in flags)
        return changed

    def _close(self, call: Call) -> bool:
        self._open.pop(call.handle, None)
        return False

    def _dup(self, call: Call) -> bool:
        if call.handle in self._open:
            raise NotImplementedError("a second handle of one file")
        return False

    def _fcntl(self, call: Call) -> bool:
        return self._dup(call) if call.words and call.words[0].startswith("F_DUPFD") else False

    def _lseek(self, call: Call) -> bool:
        if call.handle in self._open:
            self._open[call.handle].place = call.result
        return False

    def _write(self, call: Call) -> bool:
        handle = self._open.get(call.handle)
        if handle is None or not isinstance(handle.node, File):
            return False
        place = len(handle.node.now) if handle.at_end else handle.place
        handle.node.apply(Write(place, call.text[: call.result]))
        handle.place = place + call.result
        return True

    def _pwrite64(self, call: Call) -> bool:
        handle = self._open.get(call.handle)
        if handle is None or not isinstance(handle.node, File):
            return False
        handle.node.apply(Write(int(call.words[-1]), call.text[: call.result]))
        return True

    def _ftruncate(self, call: Call) -> bool:
        handle = self._open.get(call.handle)
        if handle is None or not isinstance(handle.node, File):
            return False
        handle.node.apply(Write(int(call.words[-1]), None))
        return True

    def _fsync(self, call: Call) -> bool:
        handle = self._open.get(call.handle)
        if handle is None:
            return False
        handle.node.sync()
        return True

    def _rename(self, call: Call) -> bool:
        before, after = (self._find(path) for path in call.paths)
        if before is None or after is None:
            if before is not after:
                raise NotImplementedError("a file that moves in or out")
            return False
        node = before[0].now[before[1]]
        if before[0] is after[0]:
            before[0].change({before[1]: None, after[1]: node})
        else:
            before[0].change({before[1]: None})
            after[0].change({after[1]: node})
        return True

    def _unlink(self, call: Call) -> bool:
        found = self._find(call.paths[0])
        if found is not None:
            found[0].change({found[1]: None})
        return found is not None

    def _mkdir(self, call: Call) -> bool:
        found = self._find(call.paths[0])
        if found is not None:
            found[0].change({found[1]: Folder()})
        return found is not None

    def _find(self, path: str) -> tuple[Folder, str] | None:
        """The folder that a path leads to and the last name in it; None where it lies elsewhere."""
        if path == self._root:
            return self._top, ""
        if not path.startswith(f"{self._root}/"):
            return None
        *above, name = path[len(self._root) + 1 :].split("/")
        folder = self._top
        for part in above:
            inner = folder.now[part]
            if not isinstance(inner, Folder):
                raise NotADirectoryError(part)
            folder = inner
        return folder, name


_SAME = {
    "open": "openat",
    "fdatasync": "fsync",
    "renameat": "rename",
    "renameat2": "rename",
    "unlinkat": "unlink",
    "rmdir": "unlink",
    "mkdirat": "mkdir",
    "dup2": "dup",
    "dup3": "dup",
}


def _apply(found: bytearray, write: Write) -> None:
    if len(found) < write.place:
        found.extend(bytes(write.place - len(found)))
    if write.text is None:
        del found[write.place :]
    else:
        found[write.place : write.place + len(write.text)] = write.text


def _sectors(write: Write) -> Iterator[Write]:
    if write.text is None:
        yield write
        return
    place, end = write.place, write.place + len(write.text)
    while place < end:
        until = min((place // SECTOR + 1) * SECTOR, end)
        yield Write(place, write.text[place - write.place : until - write.place])
        place = until


def _rename(found: dict[str, Node], names: dict[str, Node | None]) -> None:
    for name, node in names.items():
        if node is None:
            found.pop(name, None)
        else:
            found[name] = node


def _read(path: Path) -> Folder:
    names: dict[str, Node] = {}
    for inner in path.iterdir():
        if inner.is_dir():
            names[inner.name] = _read(inner)
        else:
            raw = inner.read_bytes()
            names[inner.name] = File(raw, bytearray(raw))
    return Folder(names, dict(names))


def _write_folder(folder: Folder, loss: Loss, chance: Random, into: Path) -> None:
    into.mkdir()
    for name, node in folder.after(loss, chance).items():
        if isinstance(node, Folder):
            _write_folder(node, loss, chance, into / name)
        else:
            handle = os.open(into / name, os.O_WRONLY | os.O_CREAT, 0o600)
            os.write(handle, node.after(loss, chance))
            os.close(handle)
