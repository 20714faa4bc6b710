"""Setting up by keyboard: five screens, the passphrase that the program suggests, four words from the paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.ui.demo.keyboard import read, words_in_sight
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.wording import example


@dataclass(frozen=True)
class Secrets:
    """What a lead keeps in her head, and what she keeps on paper."""

    passphrase: str
    recovery_words: tuple[str, ...]


def set_up(stage: Stage, place: Path) -> Secrets:
    """Sets up Elm Row in a folder, from the first page of a computer that knows no setting, to the start page."""
    keyboard = stage.keyboard
    stage.look("first-start")
    keyboard.push("set_up_button")
    _answer_setting(stage, place)
    keyboard.push("continue_button")
    stage.fill(example.PEOPLE)
    stage.look("set-up-people")
    keyboard.push("continue_button")
    passphrase = _choose_passphrase(stage)
    keyboard.push("continue_button")
    words = _copy_the_words(stage)
    keyboard.push("continue_button")
    stage.look("set-up-check")
    keyboard.push("continue_button")
    stage.look("set-up-done")
    keyboard.push("made_unlock_button")
    return Secrets(passphrase, words)


def _answer_setting(stage: Stage, place: Path) -> None:
    keyboard = stage.keyboard
    keyboard.fill("setting_name", example.SETTING["setting_name"])
    keyboard.choose("kind", SettingKind.PRE_SCHOOL.value)
    keyboard.fill("address", example.SETTING["address"])
    keyboard.fill("phone", example.SETTING["phone"])
    keyboard.fill("place", str(place))
    stage.look("set-up-setting")


def _choose_passphrase(stage: Stage) -> str:
    """Takes the passphrase that is drawn, writes it down in her head, and types it once more."""
    keyboard = stage.keyboard
    keyboard.push("suggest_button")
    passphrase = read("suggestion")
    keyboard.push("use_suggestion_button")
    keyboard.fill("passphrase_again", passphrase)
    stage.look("set-up-passphrase")
    return passphrase


def _copy_the_words(stage: Stage) -> tuple[str, ...]:
    """Copies all words from the screen onto paper, and types back those that are asked for."""
    keyboard = stage.keyboard
    keyboard.push("recovery_preview_button")
    stage.look("set-up-recovery-sheet-on-paper")
    keyboard.press("Escape")
    keyboard.push("recovery_by_hand_button")
    paper = {
        int(number): word
        for number, dot, word in (line.partition(". ") for line in words_in_sight())
        if dot and number.isdecimal()
    }
    keyboard.tab_until(lambda widget: widget.objectName().startswith("word_"), "word_")
    while keyboard.at.startswith("word_"):
        keyboard.write(paper[int(keyboard.at.split("_")[1])])
        keyboard.press("Tab")
    stage.look("set-up-recovery-sheet")
    return tuple(paper[position] for position in sorted(paper))
