"""The letter that says that no file is held: whom it is about, and to whom it goes. Source: guidance.md section 2.2."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.leaving.drafts import NoFileDraft
from safeguard_desktop.services.leaving.papers import LeavingPapers
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import BodyText, Choice, DateField, LineField, ListField
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording.children import told_apart


class NoFileForm(DeskForm):
    """For a child of the record of whom no concern was raised, or for one who has no record here."""

    def __init__(self, papers: LeavingPapers, bench: Bench) -> None:
        super().__init__("no_file_form", words.NO_FILE_TITLE, words.NO_FILE_ACT, bench)
        self._papers = papers
        self._made: Output | None = None
        self.add(BodyText(words.NO_FILE_INTRO))
        add = self.add_field
        self.child = add(ListField("no_file_child", words.CHILD, (), empty=words.WITHOUT_RECORD))
        self.name = add(LineField("no_file_name", words.CHILD_NAME))
        self.born = add(
            DateField("no_file_born", words.BORN, bench.dates.past, words.BORN_HINT, optional=True)
        )
        self.setting = add(LineField("to_setting", words.TO_SETTING))
        self.lead = add(LineField("to_lead", words.TO_LEAD))
        self.add_acts()
        self.child.edited.connect(self._fit)

    @override
    def prefill(self) -> None:
        self._made = None
        self.bench.tasks.run(self._papers.children, self._on_found, latest="no file for whom", owner=self)
        self._fit()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._papers.letter_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()

        def work() -> Changed:
            self._made = self._papers.letter(draft)
            return Changed("child", draft.child or "")

        return work

    def take_letter(self) -> Output | None:
        """Returns the letter that was made, once."""
        made, self._made = self._made, None
        return made

    def draft(self) -> NoFileDraft:
        """Returns what is answered."""
        chosen = self.child.chosen()
        return NoFileDraft(
            child=ChildId(chosen) if chosen is not None else None,
            child_name=self.name.text(),
            born_typed=self.born.text(),
            to_setting=self.setting.text(),
            to_lead=self.lead.text(),
        )

    def _on_found(self, rows: tuple[ChildRow, ...]) -> None:
        chosen = self.child.chosen()
        self.child.offer([Choice(row.id, told_apart(row.full_name, row.told_apart_by)) for row in rows])
        if chosen in {row.id for row in rows}:
            self.child.choose(chosen)
        self._fit()

    def _fit(self) -> None:
        is_known = self.child.chosen() is not None
        for field in (self.name, self.born):
            field.setVisible(not is_known)
