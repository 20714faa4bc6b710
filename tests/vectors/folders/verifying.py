"""Runs both verifiers on a folder, and says what each found in the same words."""

import re
from pathlib import Path

import pytest

from safeguard_desktop.__main__ import main
from tests.vectors import independent_verifier
from tests.vectors.folders.attacker import Attacker

_FINDING = re.compile(r"^(?:Entry (\d+)|The record): .*\[([a-z-]+)\]", re.MULTILINE)
_FAULT = re.compile(r"\[([a-z_]+)\]$", re.MULTILINE)

Outcome = tuple[int, set[str]]
"""The exit code, and the names of findings with their sequences, or the fault."""


def independently(it: Attacker) -> Outcome:
    """What the verifier that shares no code with the program finds."""
    code, lines = independent_verifier.verify(it.path, it.passphrase, it.head)
    return code, {" ".join(line.split()[1:3]) for line in lines if not line.startswith("sound")}


def with_the_program(it: Attacker, capsys: pytest.CaptureFixture[str]) -> Outcome:
    """What the program's own command finds."""
    passphrase = Path(f"{it.path}.passphrase")
    passphrase.write_text(it.passphrase + "\n", encoding="utf-8")
    head = ["--head", it.head] if it.head else []
    capsys.readouterr()
    code = main(["verify", str(it.path), "--passphrase-file", str(passphrase), *head])
    said = capsys.readouterr().out
    found = {f"{name} {seq or 0}" for seq, name in _FINDING.findall(said)}
    return code, found or _fault_in(said, code)


def _fault_in(said: str, code: int) -> set[str]:
    return set(_FAULT.findall(said)) if code else set()


def names(found: set[str]) -> list[str]:
    """Only the names, without sequences and details."""
    return sorted({each.split()[0] for each in found})
