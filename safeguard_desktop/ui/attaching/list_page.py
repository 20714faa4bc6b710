"""The documents of a child or of a concern, the newest first, with the form that attaches beside them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.services.attaching.attaching import AttachingService
from safeguard_desktop.services.attaching.desk import AttachingDesk
from safeguard_desktop.services.attaching.documents import DocumentRow, DocumentsOf, DocumentsService
from safeguard_desktop.ui.attaching.form import AttachForm, AttachTo
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    Column,
    EmptyState,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    StrongText,
    put_after,
)
from safeguard_desktop.wording import attaching as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording.times import event_text

_FORM = "attach"


class DocumentsPage(DeskPage):
    """Its subject is a child, a concern, or an entry to which something is to be attached."""

    kinds = frozenset({"child", "concern"})

    def __init__(self, services: AttachingDesk, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.DOCUMENTS, bench)
        self._documents: DocumentsService = services.documents
        self._attaching: AttachingService = services.attaching
        self._papers = papers
        self._shown = DocumentsOf(())
        self._is_new = True
        self.forms = FormsBeside("documents_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self._take_keyboard_back)
        self.attach_button = PrimaryButton(words.ATTACH, "file-plus", name="attach_button")
        self.attach_button.clicked.connect(self._open_form)
        self.back_button = SecondaryButton(words.BACK_TO_CHILD, "arrow-left", name="leave_documents_button")
        self.back_button.clicked.connect(self._go_back)
        self._whose = MutedText("")
        self._list = Refill(Space.MEDIUM)
        page = ScrollPage(widest=900)
        page.column.body.setSpacing(Space.MEDIUM)
        for part in (
            PageTitle(words.DOCUMENTS), self._whose, Acts(self.attach_button, self.back_button), self._list,
        ):  # fmt: skip
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
            self._list.empty()
        self._is_new = True
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        subject = self.subject
        self.ask(lambda: self._documents.of(subject), self._on_found, latest="documents")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.attach_button

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_found(self, found: DocumentsOf) -> None:
        self._shown = found
        self._whose.setText(found.name or words.of_concern(found.number))
        self.back_button.setText(words.BACK_TO_CONCERN if found.concern else words.BACK_TO_CHILD)
        opens: list[QWidget] = []
        with self._list.refilled() as fill:
            for row in found.rows:
                fill(self._card(row, opens))
            if not found.rows:
                fill(EmptyState("files", words.NO_DOCUMENTS, words.NO_DOCUMENTS_HINT))
        put_after(self.back_button, opens)
        is_first, self._is_new = self._is_new, False
        if is_first and found.is_entry:
            self._is_settled = True
            self._open_form()
        self.settle()

    def _card(self, row: DocumentRow, opens: list[QWidget]) -> Card:
        document = row.document
        said = Column(2)
        said.add(StrongText(document.description))
        said.add(BodyText(words.document_text(document)))
        day = event_text(document.when) if document.when is not None else ""
        source = words.FROM.format(source=document.source) if document.source else ""
        number = words.of_concern(row.number) if row.number and self._shown.child else ""
        about = " · ".join(filter(None, (day, source, number)))
        if about:
            said.add(MutedText(about))
        said.add(MutedText(story.recorded_line(row.entry)))
        button = SecondaryButton(words.OPEN, "file-text", name=f"open_{row.id}_button")
        button.setAccessibleName(words.OPEN_NAMED.format(what=document.description))
        button.clicked.connect(partial(self.go, Place.DOCUMENT, row.id))
        opens.append(button)
        across = Row()
        across.add(said, 1)
        across.add(button)
        card = Card()
        card.body.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        card.add(across)
        return card

    def _open_form(self) -> None:
        self.forms.open_form(_FORM, self._made_form, self.subject)

    def _made_form(self) -> AttachForm:
        return AttachForm(self._attaching, self.bench, self._papers, self._attach_to)

    def _attach_to(self) -> AttachTo:
        about = self._shown.about
        return AttachTo(about, None if about is not None else self._shown.child)

    def _go_back(self) -> None:
        shown = self._shown
        if shown.concern is not None:
            self.go(Place.CONCERN, shown.concern)
        elif shown.child is not None:
            self.go(Place.CHILD, shown.child)

    def _on_form_saved(self) -> None:
        self.say(words.ATTACH_SAVED)
        self._take_keyboard_back()

    def _take_keyboard_back(self) -> None:
        self.attach_button.setFocus()
