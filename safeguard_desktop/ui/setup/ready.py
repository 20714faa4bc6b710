"""The fifth screen: check your answers, and once the record is written, what it is and what comes next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from safeguard_desktop.services.office.setup import PreparedSetting, SetupDraft, SetupStep
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Answer,
    AnswerList,
    Banner,
    Column,
    Fact,
    KeyValueList,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
)
from safeguard_desktop.wording import setup as words
from safeguard_desktop.wording.labels import SETTING_KINDS


class ReadyStep(Column):
    """Every answer with a link that changes it. The passphrase is not among them."""

    change_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._answers = AnswerList()
        self._answers.change_chosen.connect(self._on_change_chosen)
        self.add(MutedText(words.READY_CHECK))
        self.add(self._answers)

    def show_draft(self, draft: SetupDraft) -> None:
        """Shows the answers."""
        setting, people = SetupStep.SETTING.value, SetupStep.PEOPLE.value
        kind = SETTING_KINDS[draft.kind] if draft.kind is not None else ""
        rows = (
            (setting, words.SETTING_NAME, draft.setting_name),
            (setting, words.KIND, kind),
            (setting, words.PLACE, draft.place),
            (people, words.LEAD, _person(draft.lead_name, draft.lead_phone)),
            (people, words.DEPUTY_NAME, _person(draft.deputy_name, draft.deputy_phone)),
            (people, words.MANAGER_NAME, _person(draft.manager_name, draft.manager_phone)),
            (people, words.CHAIR_NAME, _person(draft.chair_name, draft.chair_phone)),
            (people, words.SOCIAL_CARE_DAY, draft.social_care_day),
            (people, words.SOCIAL_CARE_NIGHT, draft.social_care_night),
            (people, words.LADO, draft.lado),
        )
        # The key of an answer must be its own; the step is what stands before the number.
        self._answers.set_answers(
            [Answer(f"{step}_{number}", label, text) for number, (step, label, text) in enumerate(rows)]
        )

    def _on_change_chosen(self, key: str) -> None:
        self.change_chosen.emit(key.partition("_")[0])


class MadePage(ScrollPage):
    """The record is there: where it lies, its fingerprint, and what to do next."""

    unlock_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("made_page")
        self._title, self._facts = PageTitle(), KeyValueList()
        self.unlock_button = PrimaryButton(words.READY_UNLOCK, "lock-open", name="made_unlock_button")
        self.unlock_button.clicked.connect(self.unlock_chosen)
        self._good = Banner(Tone.GOOD, words.READY_NEXT)
        for widget in (self._title, self._good, self._facts, self.unlock_button):
            self.add(widget)

    def show_made(self, prepared: PreparedSetting, path: Path) -> None:
        """Shows what was made."""
        self._title.setText(words.ready_title(prepared.draft.setting_name))
        self._facts.set_facts(
            [
                Fact(words.READY_PLACE, str(path)),
                Fact(words.READY_FINGERPRINT, fingerprint_text(prepared.fingerprint)),
            ]
        )
        self.unlock_button.setFocus()


def _person(name: str, phone: str) -> str:
    return " · ".join(part for part in (name, phone) if part)
