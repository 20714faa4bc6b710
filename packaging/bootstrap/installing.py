"""Makes the environment and installs the locked wheels into it. Interrupted, it goes on where it was."""

import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from bootstrap import pip_wheel
from bootstrap.console import Counter, say
from bootstrap.faults import SetUpFault
from bootstrap.lock import package_names
from bootstrap.place import Place

_LINES_SHOWN = 12

_FAILURES = (
    (
        ("No space left on device", "not enough space on the disk"),
        "The disk is full.",
        "Make room for 1 GB and start again; what has arrived is kept.",
    ),
    (
        ("DO NOT MATCH THE HASHES",),
        "A package is not the file that this version of the program was made with.",
        "Nothing of it was installed. Try again on another network; if it happens again, report it.",
    ),
    (
        ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "ReadTimeoutError", "Connection reset",
         "ProtocolError", "ProxyError", "network is unreachable", "CERTIFICATE_VERIFY_FAILED", "IncompleteRead"),
        "The Python package index could not be reached, or the connection broke.",
        "Connect to the internet and start again; what has arrived is kept. Behind a proxy, set HTTPS_PROXY.",
    ),
    (
        ("Permission denied", "Access is denied"),
        "Files in the folder may not be written.",
        "Close the program if it is open, or copy the whole folder to a place of your own, and start again.",
    ),
    (
        ("No matching distribution found", "is not a supported wheel on this platform"),
        "The package index has no file for this computer.",
        "If you use an index of your own, it may lack some packages: compare it with packaging/requirements.lock.",
    ),
)  # fmt: skip


def failure_of(output: str) -> SetUpFault:
    """Returns what to tell the person, judged by what the installer said."""
    for signs, happened, to_do in _FAILURES:
        if any(sign.lower() in output.lower() for sign in signs):
            return SetUpFault(happened, to_do)
    last = "\n".join(output.strip().splitlines()[-_LINES_SHOWN:])
    return SetUpFault("Installing the packages failed. The installer's last words were:", last)


def make_environment(place: Place) -> None:
    """Makes `.venv` where there is none that works, without pip; packages that lie in a working one are kept."""
    if place.python.exists() and _answers([str(place.python), "-c", "pass"]):
        return
    say("Making an environment in .venv ...")
    shutil.rmtree(place.venv, ignore_errors=True)
    try:
        # Links keep an environment working when the system's Python gets a bug fix; Windows needs copies.
        venv.create(place.venv, symlinks=os.name != "nt", with_pip=False)
    except OSError as error:
        raise SetUpFault(
            f"The environment in .venv could not be made ({error.strerror}).",
            "Check that you may write in this folder and that the disk has room, and start again.",
        ) from error


def _answers(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def pip_command(place: Place) -> list[str]:
    """Returns how to call pip: the known version where it can be had, otherwise the one inside this Python.

    Raises:
        SetUpFault: there is neither.
    """
    try:
        wheel = pip_wheel.fetch_pip(place.venv)
    except SetUpFault:
        if importlib.util.find_spec("ensurepip") is None:
            raise
        # An index that pip can reach through its own settings may still be out of reach for us.
        if not _answers([str(place.python), "-m", "ensurepip", "--default-pip"]):
            raise
        return [str(place.python), "-m", "pip", "--retries", "1"]  # we have tried already
    return [str(place.python), str(wheel / "pip")]


def install(place: Place, section: str, purpose: str) -> None:
    """Installs a section of the lock: wheels only, each checked against its digest.

    Args:
        place: the checkout.
        section: requirements with hashes.
        purpose: what they are for, for the line that the person sees.

    Raises:
        SetUpFault: with the reason as far as the installer's output shows it.
    """
    names = package_names(section)
    say(f"Installing {len(names)} packages {purpose} ...")
    wanted = place.venv / "wanted.txt"
    wanted.write_text(section, encoding="utf-8")
    command = [
        *pip_command(place), "install", "--require-hashes", "--only-binary", ":all:", "--no-compile", "--no-deps",
        "--disable-pip-version-check", "--no-input", "--progress-bar", "off", "--requirement", str(wanted),
    ]  # fmt: skip
    output = _run_counting(command, Counter(len(names)), place.log)
    if output is not None:
        raise failure_of(output)
    wanted.unlink()


def arriving(line: str) -> str:
    """Returns the package that a line of pip's output begins with, or an empty string for any other line."""
    if line.startswith("Collecting "):
        return line.split()[1].split("==", maxsplit=1)[0]
    if line.startswith("Processing ") and ".whl" in line:  # from an index on this computer
        return line.split()[1].rpartition("/")[2].split("-")[0].replace("_", "-")
    return ""


def _run_counting(command: list[str], counter: Counter, log: Path) -> str | None:
    """Runs pip, counts what it collects, and returns its output if it failed."""
    lines: list[str] = []
    environment = {**os.environ, "PYTHONUTF8": "1", "PIP_ROOT_USER_ACTION": "ignore", "PIP_USER": "0"}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        encoding="utf-8",
        errors="replace",
        close_fds=False,  # so that it keeps the turn if this start is killed and it is not
    ) as pip:
        assert pip.stdout is not None  # noqa: S101  # it was asked for above
        for line in pip.stdout:
            lines.append(line)
            name = arriving(line)
            if name:
                counter.next(name)
    counter.finish()
    with log.open("a", encoding="utf-8") as file:
        file.writelines(lines)
    return "".join(lines) if pip.returncode else None


def link_checkout(place: Place) -> None:
    """Lets the environment's Python find the program from any folder.

    The path is written relative to the file, so that the whole folder may be moved.
    """
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = place.venv / ("Lib/site-packages" if os.name == "nt" else f"lib/{name}/site-packages")
    (packages / "safeguard-desktop-checkout.pth").write_text(
        os.path.relpath(place.root, packages) + "\n", encoding="ascii"
    )
