"""Fetches packages of Debian and Ubuntu without root, into a folder, beside what the system has.

apt does the fetching and checks the signatures of the system's own archives; its lists and its cache lie in a
folder of ours, so nothing of the system is written to.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from bootstrap.faults import SetUpFault

_KEPT = ("usr/lib", "lib")

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


def is_debian_like() -> bool:
    """Whether apt and dpkg are there to fetch and unpack packages."""
    return bool(shutil.which("apt-get") and shutil.which("apt-cache") and shutil.which("dpkg-deb"))


def apt_options(state: Path) -> list[str]:
    """Returns the options that keep apt's hands off the system: its lists, cache and lock lie in `state`."""
    return [
        "-o", f"Dir::State={state}", "-o", f"Dir::State::lists={state / 'lists'}",
        "-o", "Dir::State::status=/var/lib/dpkg/status", "-o", f"Dir::Cache={state / 'cache'}",
        "-o", "Debug::NoLocking=1", "-o", "APT::Sandbox::User=", "-o", "Acquire::Languages=none", "-qq",
    ]  # fmt: skip


def fetch(wanted: list[tuple[str, ...]], into: Path) -> None:
    """Fetches and unpacks packages.

    Args:
        wanted: for each package the names that it may have; releases differ.
        into: the folder that they are unpacked in, as if it were the root folder.

    Raises:
        SetUpFault: the archive could not be reached or lacks a package.
    """
    with tempfile.TemporaryDirectory(prefix="safeguard-apt-") as folder:
        state = Path(folder)
        (state / "lists" / "partial").mkdir(parents=True)
        (state / "cache" / "archives" / "partial").mkdir(parents=True)
        options = apt_options(state)
        _run(["apt-get", *options, "update"], state)
        _run(["apt-get", *options, "download", *choose_names(wanted, _shown(wanted, options, state))], state)
        for package in state.glob("*.deb"):
            _run(["dpkg-deb", "-x", str(package), str(state / "root")], state)
        _keep(state / "root", into)


def choose_names(wanted: list[tuple[str, ...]], shown: str) -> list[str]:
    """Returns for each package the first of its names that this release knows, each once.

    Args:
        wanted: the names that each package may have.
        shown: what `apt-cache show` said of all of them; it leaves out what it does not know.
    """
    known = {line.removeprefix("Package: ") for line in shown.splitlines() if line.startswith("Package: ")}
    return sorted({next((name for name in names if name in known), names[-1]) for names in wanted})


def _shown(wanted: list[tuple[str, ...]], options: list[str], state: Path) -> str:
    # One call for all: each has to read the lists of the whole archive.
    command = [
        "apt-cache",
        *options,
        "show",
        "--no-all-versions",
        *{name for names in wanted for name in names},
    ]
    return subprocess.run(
        command, cwd=state, capture_output=True, check=False, text=True, errors="replace"
    ).stdout


def _run(command: list[str], cwd: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False, text=True)
    # An update fails as a whole where one of several archives does not answer; the download decides.
    if done.returncode and "update" not in command:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        raise SetUpFault(
            f"The system's package archive did not give what Qt needs ({' '.join(last)}).",
            "Connect to the internet and start again, or have these installed: libgl1 libegl1 libxkbcommon0"
            " libfontconfig1 libdbus-1-3 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1.",
        )


def _keep(unpacked: Path, into: Path) -> None:
    """Moves the libraries to where they stay, and leaves documentation behind."""
    shutil.rmtree(into, ignore_errors=True)
    for part in _KEPT:
        if (unpacked / part).is_dir():
            shutil.copytree(unpacked / part, into / part, symlinks=True)
    (into / "fonts.conf").write_text(_FONTS, encoding="utf-8")
