"""The form in which the lead writes down who asks for what, for whom, and how that was made sure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.access.codes import RequesterKind
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import NameMatch
from safeguard_desktop.services.access.assessing import AssessingService
from safeguard_desktop.services.access.drafts import AssessDraft
from safeguard_desktop.services.asking.answering import RequestRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.access.forms import CheckFields
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.receiving.child_choice import NEW_CHILD, ChildChoice, suggested
from safeguard_desktop.ui.receiving.which_child import FindChildren
from safeguard_desktop.ui.widgets import Choice, ChoiceField, TextField
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import asking as asking_words

_FOR_THEMSELVES: Final = frozenset({None, RequesterKind.DATA_SUBJECT, RequesterKind.PUBLIC})
_NO_CHILD: Final = RecordsAsked.INFORMATION


class AssessForm(DeskForm):
    """What is asked for in law, who asks, whose record it is, and how that is known."""

    def __init__(self, assessing: AssessingService, find: FindChildren, bench: Bench) -> None:
        super().__init__("request_assess_form", words.ASSESS_TITLE, words.ASSESS_ACT, bench)
        self._assessing, self._find = assessing, find
        self._row: RequestRow | None = None
        self.asked = self.add_field(
            ChoiceField("assess_asked", words.ASSESS_ASKED, choices_of(asking_words.ASKED_OF))
        )
        self.requester = self.add_field(
            ChoiceField("assess_requester", words.ASSESS_REQUESTER, choices_of(words.REQUESTERS))
        )
        self.child = ChildChoice("child", words.ASSESS_CHILD, offers_new=False)
        self.child.asked.connect(self._offer)
        self.add(self.child)
        self.identity = CheckFields(self, "identity", words.IDENTITY, words.IDENTITY_HOW, bench)
        self.authority = CheckFields(self, "authority", words.AUTHORITY, words.AUTHORITY_HOW, bench)
        self.note = self.add_field(TextField("assess_note", words.ASSESS_NOTE, optional=True, least_lines=2))
        self.add_acts()
        for field in (self.asked, self.requester):
            field.edited.connect(self._show_what_applies)

    @override
    def begin(self, about: str) -> None:
        """Begins once it is known what was written down at the door."""
        request = EntryId(about)

        def work() -> tuple[RequestRow, tuple[NameMatch, ...]]:
            row = self._assessing.row(request)
            return row, self._find(row.body.whose)

        self.bench.tasks.run(
            work,
            lambda found: self._begin_with(about, *found),
            self.trouble.show_failure,
            latest="request assess form",
            owner=self,
        )

    @override
    def prefill(self) -> None:
        self.child.begin()
        row = self._row
        if row is not None and row.course.assessed is not None:
            before = row.course.assessed.body
            self.asked.choose(before.asked.value)
            self.requester.choose(before.requester.value)
            self.note.set_text(before.note)
        for check in (self.identity, self.authority):
            check.when.set_text(self.bench.dates.now())
        self._show_what_applies()

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | {"child": self.child.chosen()}

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.child.choose(answers.get("child", ""))
        self._show_what_applies()

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        own = self.fields
        self.fields = {**own, self.child.field.objectName(): self.child.field}
        super().show_problems(problems)
        self.fields = own

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._assessing.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._assessing.assess(draft)

    def draft(self) -> AssessDraft:
        """Returns what is answered."""
        asked, child = chosen_of(self.asked, RecordsAsked), self.child.chosen()
        has_child = child not in {"", NEW_CHILD} and asked is not _NO_CHILD
        return AssessDraft(
            EntryId(self.about),
            asked,
            chosen_of(self.requester, RequesterKind),
            ChildId(child) if has_child else None,
            self.identity.draft(),
            self.authority.draft(),
            self.note.text(),
        )

    def _begin_with(self, about: str, row: RequestRow, matches: tuple[NameMatch, ...]) -> None:
        self._row = row
        super().begin(about)
        offered = suggested(matches)
        self.child.offer(offered, is_asked=bool(row.body.whose.strip()))
        if row.course.child is not None:
            self.child.choose(row.course.child)

    def _offer(self, text: str) -> None:
        row = self._row
        name = text or (row.body.whose if row is not None else "")

        def work() -> tuple[Choice, ...]:
            return suggested(self._find(name))

        self.bench.tasks.run(work, self.child.offer, latest="request children offered", owner=self)

    def _show_what_applies(self) -> None:
        requester = chosen_of(self.requester, RequesterKind)
        self.child.setVisible(chosen_of(self.asked, RecordsAsked) is not _NO_CHILD)
        self.identity.show_what_applies()
        self.authority.show(is_asked=requester not in _FOR_THEMSELVES)
