"""Linking a child with another one who has a file, and ending a link. Source: S53; UI.md (child's page)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from typing_extensions import override

from safeguard_desktop.domain.codes import LinkKind
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildRow, LinkRow
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.child.linking import LinkingService
from safeguard_desktop.services.inbox.drafts import LinkDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, ChoiceField, LineField, ListField
from safeguard_desktop.wording import child_file as words
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.times import date_text

_MOST_OFFERED = 30


class LinkForm(DeskForm):
    """Which other child, how the two belong together, and more in words."""

    def __init__(self, linking: LinkingService, children: ChildrenService, bench: Bench) -> None:
        super().__init__("link_form", words.LINK, words.LINK_ACT, bench)
        self._linking, self._children = linking, children
        self._wanted = ""
        self.find_field = self.add_field(LineField("other_name", words.LINK_FIND, optional=True))
        self.other_child = self.add_field(ListField("other_child", words.LINK_OTHER, []))
        relations = [Choice(kind.value, labels.LINK_KINDS[kind]) for kind in LinkKind]
        self.relation = self.add_field(ChoiceField("relation", words.LINK_RELATION, relations))
        self.words = self.add_field(
            LineField("link_words", words.LINK_WORDS, words.LINK_WORDS_HINT, optional=True)
        )
        self.add_acts()
        self.find_field.edited.connect(self._find)

    @override
    def prefill(self) -> None:
        self._wanted = ""
        self._find()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        self._wanted = answers.get("other_child", "")
        super().restore(answers)
        self._find()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._linking.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._linking.link(draft)

    def draft(self) -> LinkDraft:
        """Returns what is answered."""
        other, relation = self.other_child.chosen(), self.relation.chosen()
        return LinkDraft(
            child=ChildId(self.about),
            other=ChildId(other) if other else None,
            relation=LinkKind(relation) if relation else None,
            words=self.words.text(),
        )

    def _find(self) -> None:
        text = self.find_field.text()
        self.bench.tasks.run(
            lambda: self._children.rows(text), self._on_found, self._on_failed, latest="link", owner=self
        )

    def _on_found(self, rows: Sequence[ChildRow]) -> None:
        others = [row for row in rows if row.id != self.about][:_MOST_OFFERED]
        chosen = self.other_child.chosen() or self._wanted
        self.other_child.offer([Choice(row.id, _line(row)) for row in others])
        only = others[0].id if len(others) == 1 and self.find_field.text() else ""
        offered = {row.id for row in others}
        self.other_child.choose(chosen if chosen in offered else only or None)


class EndLinkForm(DeskForm):
    """Which link has ended, or never was."""

    def __init__(self, linking: LinkingService, bench: Bench) -> None:
        super().__init__("end_link_form", words.END_LINK, words.END_LINK_ACT, bench)
        self._linking = linking
        self.other_child = self.add_field(ListField("other_child", words.END_LINK_WHICH, []))
        self.reason = self.add_field(LineField("link_words", words.END_LINK_REASON, optional=True))
        self.add_acts()

    @override
    def prefill(self) -> None:
        child = ChildId(self.about)
        self.bench.tasks.run(
            lambda: self._linking.of_child(child), self._on_found, self._on_failed, latest="links", owner=self
        )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        found = () if self.other_child.chosen() else (Problem("other_child", "missing"),)
        return lambda: found

    @override
    def save(self) -> Callable[[], Changed]:
        child, other, reason = (
            ChildId(self.about),
            ChildId(self.other_child.chosen() or ""),
            self.reason.text(),
        )
        return lambda: self._linking.end(child, other, reason)

    def _on_found(self, links: Sequence[LinkRow]) -> None:
        self.other_child.offer(
            [
                Choice(link.other.id, f"{_line(link.other)} · {labels.LINK_KINDS[link.relation]}")
                for link in links
            ]
        )
        self.other_child.choose(links[0].other.id if len(links) == 1 else None)


def _line(row: ChildRow) -> str:
    """Returns a child with what tells two of one name apart."""
    return ", ".join(
        part
        for part in (row.full_name, child_words.born(date_text(row.date_of_birth), ""), row.group)
        if part
    )
