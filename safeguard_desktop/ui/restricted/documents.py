"""Documents on the page of what is kept for named people: listed below their entry, attached, and shown one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.entries import DocumentAttached
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.attaching.documents import OpenDocument
from safeguard_desktop.services.kept_documents.attaching import KeptAttachingService
from safeguard_desktop.services.restricted.rows import KeptGroup, KeptRow
from safeguard_desktop.ui.attaching.document_page import DocumentPage, DocumentWords, child_of
from safeguard_desktop.ui.attaching.form import AttachForm, AttachTo, AttachWords
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    IconLabel,
    LinkButton,
    MutedText,
    Row,
    SecondaryButton,
    StrongText,
)
from safeguard_desktop.wording import attaching as document_words
from safeguard_desktop.wording import restricted as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording.times import event_text, instant_text

Chosen = Callable[[str], object]
"""What is done with the document that was chosen."""


class DocumentRow(Column):
    """One document below its entry: what it is, from whom, its corrections, and what can be done with it."""

    def __init__(
        self, row: KeptRow, document: DocumentAttached, opened: Chosen, corrected: Chosen | None
    ) -> None:
        super().__init__(2)
        said = Column(2)
        said.add(StrongText(document.description))
        said.add(BodyText(document_words.document_text(document)))
        day = words.DATED.format(day=event_text(document.when)) if document.when is not None else ""
        source = document_words.FROM.format(source=document.source) if document.source else ""
        about = " · ".join(filter(None, (day, source)))
        if about:
            said.add(MutedText(about))
        said.add(MutedText(words.recorded(instant_text(row.recorded_at), row.recorder_name)))
        for amendment in row.amendments:
            body = amendment.body
            said.add(
                MutedText(story.corrected_line(amendment.recorded_at, amendment.recorder_name, body.reason))
            )
            for change in body.changes:
                said.add(
                    BodyText(
                        story.correction_line(change.field, change.before, change.after), selectable=True
                    )
                )
        acts: list[QWidget] = [self._open_button(row, document, opened)]
        if corrected is not None:
            acts.append(self._correct_button(row, document, corrected))
        said.add(Acts(*acts))
        icon = IconLabel("file-text", Tone.MUTED, 18)
        across = Row(icon)
        across.add(said, 1)
        across.body.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        self.add(across)

    def _open_button(self, row: KeptRow, document: DocumentAttached, opened: Chosen) -> SecondaryButton:
        button = SecondaryButton(document_words.OPEN, "lock-open", name=f"open_{row.id}_button")
        button.setAccessibleName(document_words.OPEN_NAMED.format(what=document.description))
        button.clicked.connect(partial(opened, row.id))
        return button

    def _correct_button(self, row: KeptRow, document: DocumentAttached, corrected: Chosen) -> LinkButton:
        button = LinkButton(words.CORRECT, "pen-line", name=f"correct_{row.id}_button")
        button.setAccessibleName(f"{words.CORRECT}: {document.description}")
        button.clicked.connect(partial(corrected, row.id))
        return button


class DocumentList(Column):
    """The documents of one entry, the oldest first. `corrected` is None where nothing may be added any more."""

    def __init__(self, row: KeptRow, opened: Chosen, corrected: Chosen | None) -> None:
        super().__init__(Space.MEDIUM)
        self.body.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        self.add(StrongText(words.DOCUMENTS))
        for each in row.documents:
            if isinstance(each.body, DocumentAttached):
                self.add(DocumentRow(each, each.body, opened, corrected))


class KeptAttachForm(AttachForm):
    """The form that attaches, for those who can read the entry that it is about; its draft is its writer's alone."""

    def __init__(
        self, attaching: KeptAttachingService, group: KeptGroup, bench: Bench, papers: Papers
    ) -> None:
        who = words.attach_who([named.name for named in group.readers], with_sheet=group.with_sheet)
        self.said = AttachWords("kept_attach_form", words.KEEP_ACT, who, words.DOCUMENT_WHEN_HINT)
        own = replace(bench, drafts=attaching.drafts)
        super().__init__(attaching, own, papers, lambda: AttachTo(EntryId(self.about)))


class KeptDocumentPage(DocumentPage):
    """A document that is kept for named people; it leads back to the page of what is kept."""

    place = Place.KEPT_DOCUMENT
    said = DocumentWords(
        words.DOCUMENT_BACK,
        words.DOCUMENT_SAVE_WARNING,
        words.DOCUMENT_SAVED,
        words.DOCUMENT_PRINTED,
        words.DOCUMENT_WHO,
    )

    @override
    def go_back(self, opened: OpenDocument | None) -> None:
        self.go(Place.RESTRICTED, child_of(opened) if opened is not None else "")
