"""Runs a program under strace and reads what it did to files: every change, in order, with its bytes.

Only the system's own record of calls is complete: the database writes from C, past anything that Python could
watch. Where strace is not there and cannot be fetched without root, the tests that need it are skipped and say so.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from bootstrap.debian import apt_options, is_debian_like

ROOT = Path(__file__).resolve().parents[2]

_CALLS = (
    "open,openat,creat,close,dup,dup2,dup3,fcntl,lseek,write,pwrite64,writev,pwritev,pwritev2,truncate,ftruncate,"
    "fallocate,copy_file_range,sendfile,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,"
    "symlink,symlinkat,fsync,fdatasync,sync_file_range"
)
OPENS = "open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,memfd_create"
"""What names a file or makes one, without what is written: much of that may go to other processes."""
_LINE = re.compile(r"(?P<pid>\d+) +(?:<\.\.\. )?(?P<name>\w+)(?P<rest>.*)")
_RESULT = re.compile(r"\) += (?P<value>-?\d+)")
_TOKEN = re.compile(
    r'"(?P<text>[^"]*)"(?P<cut>\.\.\.)?|(?P<number>-?\w+)<(?P<path>[^>]*)>|(?P<word>[\w|]+)|(?P<other>[^\w"])'
)


@dataclass(frozen=True, slots=True)
class Call:
    """One call that succeeded. `handle` is the number of an open file where the call names one, else -1.

    `paths` are whole paths; `text` is what was written; `words` are the other arguments as strace shows them.
    """

    name: str
    result: int
    handle: int
    paths: tuple[str, ...]
    text: bytes
    words: tuple[str, ...]


@cache
def strace() -> tuple[str, ...]:
    """The command that is strace; skips the test where there is none to be had."""
    for command in chain([("strace",)], _fetched()):
        if shutil.which(command[-1]) and _may_trace(command):
            return command
    pytest.skip("strace is not here or may not be used, and nothing else sees every write of the database")


def _may_trace(command: tuple[str, ...]) -> bool:
    return (
        subprocess.run([*command, "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0
    )


def _fetched() -> Iterator[tuple[str, ...]]:
    """Yields strace from the system's own archive, unpacked beside our environment; that needs no root."""
    place = ROOT / ".venv" / "strace"
    if not place.is_dir() and is_debian_like():
        with suppress(OSError, subprocess.SubprocessError):
            _fetch(place)
    libraries = sorted({str(path.parent) for path in place.glob("usr/lib/**/libunwind*")})
    # The program that is traced finds Qt's own libraries in the same way.
    libraries += filter(None, [os.environ.get("LD_LIBRARY_PATH", "")])
    yield ("env", f"LD_LIBRARY_PATH={':'.join(libraries)}", str(place / "usr" / "bin" / "strace"))


def _fetch(place: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        state, root = Path(folder), Path(folder) / "root"
        (state / "lists" / "partial").mkdir(parents=True)
        (state / "cache" / "archives" / "partial").mkdir(parents=True)
        # An archive that does not answer is not waited for: the tests can be skipped.
        options = [*apt_options(state), "-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=0"]
        for act in (["update"], ["download", "strace", "libunwind8"]):
            subprocess.run(
                ["apt-get", *options, *act], cwd=state, capture_output=True, check=True, timeout=90
            )
        for package in state.glob("*.deb"):
            subprocess.run(["dpkg-deb", "-x", str(package), str(root)], check=True)
        shutil.copytree(root, place, symlinks=True)


def record(
    arguments: Sequence[str],
    environment: dict[str, str],
    trace: Path,
    keep_open: Sequence[int] = (),
    calls: str = _CALLS,
) -> subprocess.CompletedProcess[bytes]:
    """Runs this Python with those arguments, and leaves the record of its calls in `trace`."""
    command = [*strace(), "-f", "-y", "--seccomp-bpf", "-qq", "-xx", "-s", str(1 << 26), "-o", str(trace)]
    command += ["-e", f"trace={calls}", "-e", "signal=none", sys.executable, *arguments]
    return subprocess.run(
        command,
        env=environment,
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=3500,
        pass_fds=keep_open,
    )


def surroundings(home: Path) -> dict[str, str]:
    """The variables for a program that is recorded: everything that it may keep lies under `home`."""
    places = {
        name: str(home / name.lower())
        for name in ("TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    }
    places |= {"XDG_STATE_HOME": str(home / "state"), "XDG_RUNTIME_DIR": str(home / "run"), "HOME": str(home)}
    for place in places.values():
        Path(place).mkdir(exist_ok=True, mode=0o700)
    # A program that is traced is not measured as well: what the measure writes is not the program's.
    here = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return {**here, **places, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}


def read_calls(trace: Path) -> Iterator[Call]:
    """Yields the calls of a record that succeeded, in the order in which they ended."""
    begun: dict[str, str] = {}
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is None:
                continue
            pid, rest = found["pid"], found["rest"]
            if " resumed>" in rest[:10]:
                rest = begun.pop(pid) + rest.split(" resumed>", 1)[1].lstrip()
            elif rest.rstrip().endswith("<unfinished ...>"):
                begun[pid] = rest.rsplit("<unfinished", 1)[0]
                continue
            call = _call(found["name"], rest)
            if call is not None:
                yield call


def _call(name: str, rest: str) -> Call | None:
    end = rest.rfind(") ")
    result = _RESULT.match(rest, end)
    if result is None or result["value"].startswith("-"):
        return None
    return _read_arguments(name, int(result["value"]), rest[1:end])


def _read_arguments(name: str, result: int, arguments: str) -> Call:
    handle, base, paths, texts, words = -1, "", list[str](), list[bytes](), list[str]()
    for token in _TOKEN.finditer(arguments):
        if token["number"] is not None:
            base = os.fsdecode(_plain(token["path"]))
            handle = int(token["number"]) if handle < 0 and token["number"].isdigit() else handle
        elif token["text"] is not None and name in _TAKES_PATHS:
            paths.append(os.path.normpath(Path(base) / os.fsdecode(_plain(token["text"]))))
        elif token["text"] is not None:
            if token["cut"]:
                raise ValueError("the record does not hold all that was written")
            texts.append(_plain(token["text"]))
        elif token["word"] is not None:
            words.append(token["word"])
    return Call(name, result, handle, tuple(paths or ([base] if base else [])), b"".join(texts), tuple(words))


_TAKES_PATHS = frozenset(
    {
        "open", "openat", "creat", "truncate", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir",
        "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat",
    }
)  # fmt: skip


def _plain(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
