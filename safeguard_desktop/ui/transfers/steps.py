"""The pages of the journey. Each only fills in and reads out; what follows what is the journey's matter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.answers import answers_of, give_answers
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.papers.look_card import LookCard
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.theme import Tone, grow
from safeguard_desktop.ui.transfers.ahead import SharedAhead
from safeguard_desktop.ui.transfers.journey import TransferStep
from safeguard_desktop.ui.widgets import (
    Answer,
    AnswerList,
    Banner,
    CheckField,
    Column,
    DateField,
    Field,
    LineField,
    MutedText,
    SecondaryButton,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import leaving as leaving_words
from safeguard_desktop.wording import transfers as words

Answers = dict[str, str]


class WhereStep(Column):
    """Where the child goes, and whom the file is for."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.child_label = StrongText("")
        self.ahead = SharedAhead()
        self.to_setting = LineField("to_setting", words.TO_SETTING)
        self.to_lead = LineField("to_lead", words.TO_LEAD, words.TO_LEAD_HINT)
        self.to_address = TextField("to_address", words.TO_ADDRESS, optional=True, least_lines=2)
        self.to_phone = LineField("to_phone", words.TO_PHONE, words.TO_PHONE_HINT, optional=True)
        self.leaving = DateField("leaving", words.LEAVING, bench.dates.coming, words.LEAVING_HINT)
        self.summary = TextField(
            "pack_summary", words.SUMMARY, words.SUMMARY_HINT, optional=True, least_lines=4
        )
        self.begin_button = SecondaryButton(words.SUMMARY_BEGIN, "list", name="summary_begin_button")
        self.siblings = CheckField(
            "names_siblings", leaving_words.NAME_SIBLINGS, leaving_words.NAME_SIBLINGS_HINT
        )
        fields = (
            self.to_setting, self.to_lead, self.to_address, self.to_phone, self.leaving, self.summary,
        )  # fmt: skip
        self.fields: dict[str, Field] = {field.objectName(): field for field in fields}
        for part in (
            self.child_label,
            Banner(Tone.ACCENT, words.CONSENT),
            self.ahead,
            *fields,
            Acts(self.begin_button),
            self.siblings,
        ):
            self.add(part)

    def draft(self, child: str) -> TransferDraft:
        """Returns what is answered."""
        return TransferDraft(
            child=ChildId(child),
            to_setting=self.to_setting.text(),
            to_lead=self.to_lead.text(),
            to_address=self.to_address.text(),
            to_phone=self.to_phone.text(),
            leaving_typed=self.leaving.text(),
            summary=self.summary.text(),
            names_siblings=self.siblings.is_checked(),
        )

    def fill_from(self, draft: TransferDraft) -> None:
        """Fills in what is known of where the child goes."""
        texts: dict[LineField | TextField, str] = {
            self.to_setting: draft.to_setting, self.to_lead: draft.to_lead, self.to_address: draft.to_address,
            self.to_phone: draft.to_phone, self.leaving: draft.leaving_typed,
        }  # fmt: skip
        for field, text in texts.items():
            field.set_text(text)

    def answers(self) -> Answers:
        """Returns what is typed, for the draft that is kept."""
        return answers_of(self.fields.values())

    def restore(self, answers: Answers) -> None:
        """Fills in what was kept."""
        give_answers(self.fields.values(), answers)

    def empty(self) -> None:
        """Takes every answer away. Whether to name anybody is asked anew for each pack."""
        self.siblings.set_checked(False)
        give_answers(self.fields.values(), dict.fromkeys(self.fields, ""))


class PreviewStep(Column):
    """The pages, in memory."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.preview = PdfPreview(bench.tasks, "transfer_preview")
        grow(self.preview, QWidget.setMinimumHeight, 480)
        self.missing_banner = Banner(Tone.CAUTION, "", title=words.NOT_SHOWN)
        self.missing_banner.hide()
        self.before = LookCard("transfer_look")
        for part in (MutedText(words.PREVIEW_INTRO), self.before, self.missing_banner, self.preview):
            self.add(part)

    def show_pages(self, output: Output) -> None:
        """Shows the pages, what to look at in them, and which letters no font could show."""
        self.before.show_look(output.look)
        self.missing_banner.set_text("\n".join(output.missing))
        self.missing_banner.setVisible(bool(output.missing))
        self.preview.load(output.pdf)

    def empty(self) -> None:
        """Lets go of the pages."""
        self.before.empty()
        self.preview.clear()


class CheckStep(Column):
    """Every answer once more, each with a link that changes it."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = AnswerList()
        self.add(self.answers)
        self.add(MutedText(words.PASSPHRASE_COMES))

    def show_answers(self, child: str, draft: TransferDraft, pages: int) -> None:
        """Shows what was answered."""
        where, look = TransferStep.WHERE.value, TransferStep.PREVIEW.value
        self.answers.set_answers(
            (
                Answer(where, words.CHILD, child),
                Answer(where, words.TO_SETTING, draft.to_setting),
                Answer(where, words.TO_LEAD, draft.to_lead),
                Answer(where, words.TO_ADDRESS, draft.to_address),
                Answer(where, words.TO_PHONE, draft.to_phone),
                Answer(where, words.LEAVING, draft.leaving_typed),
                Answer(where, words.SUMMARY, draft.summary),
                Answer(where, leaving_words.NAME_SIBLINGS, labels.YES_NO[_yes(draft)]),
                Answer(look, words.STEP_PREVIEW, words.pages(pages)),
            )
        )


def _yes(draft: TransferDraft) -> YesNo:
    return YesNo.YES if draft.names_siblings else YesNo.NO
