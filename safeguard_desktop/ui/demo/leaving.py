"""A child leaves, by keyboard: the transfer pack is looked through, checked, made and saved."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.wording import example


@dataclass(frozen=True)
class Told:
    """What the sender reads out to the new setting over the telephone."""

    passphrase: str
    fingerprint: str


def make_pack(stage: Stage, leaving: str) -> Told:
    """Makes and saves the pack of the child whose page is open; `leaving` is a date as people write it."""
    keyboard = stage.keyboard
    keyboard.push("more_button")
    keyboard.push("transfer_button")
    stage.fill({**example.TRANSFER, "leaving": leaving})
    stage.look("transfer-where-to")
    keyboard.push("continue_button")
    stage.look("transfer-pages")
    keyboard.push("continue_button")
    stage.look("transfer-check")
    keyboard.push("continue_button")
    told = Told(read("pack_passphrase_edit"), read("pack_fingerprint_edit"))
    keyboard.push("save_pack_button")
    stage.look("transfer-made")
    keyboard.push("pack_done_button")
    stage.look("transfers")
    return told
