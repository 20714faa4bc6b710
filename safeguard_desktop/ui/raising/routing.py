"""The two questions that decide who may be told, and the line that says to whom it goes then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal

from safeguard_desktop.domain.register import Person, SettingKind
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft
from safeguard_desktop.services.inbox.routing import (
    Delivery,
    Route,
    Staff,
    kept_from_all,
    may_be_kept_from,
)
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    CheckField,
    Choice,
    ChoiceField,
    Column,
    Field,
    IconLabel,
    Row,
    StrongText,
    put_after,
    stops_in,
)
from safeguard_desktop.wording import raising as words
from safeguard_desktop.wording.labels import role_label
from safeguard_desktop.wording.voice import isolated

_PEOPLE_FIRST: Final = (MustNotSee.NOBODY,)
_PEOPLE_LAST: Final = (MustNotSee.SEVERAL, MustNotSee.UNNAMED)


class RoutingQuestions(Column):
    """Asked before all others; nothing is typed before they are answered."""

    edited = Signal()

    def __init__(self, kind: SettingKind, staff: Staff) -> None:
        """Asks; the kind of setting decides what its people are called."""
        super().__init__()
        self._kind, self._staff = kind, staff
        self.about = ChoiceField("about", words.ABOUT, _about_choices())
        self.about.edited.connect(self.edited)
        self.add(self.about)
        self._place = Column()
        self.add(self._place)
        self.must_not_see = self._asked(None)

    def show_staff(self, staff: Staff) -> None:
        """Names the people who are here now; the answer stays where its person does."""
        before, self._staff = self._staff, staff
        if may_be_kept_from(before) == may_be_kept_from(staff):
            return
        old = self.must_not_see
        self._place.body.removeWidget(old)
        old.hide()
        old.deleteLater()
        answer = self._answer()
        self._boxes.take_down()
        self.must_not_see = self._asked(old.chosen())
        self._boxes.choose(answer)

    def _asked(self, chosen: str | None) -> ChoiceField:
        """Places the second question, with an answer if it still can be given."""
        choices = _people_choices(may_be_kept_from(self._staff), self._kind)
        field = ChoiceField("must_not_see", words.MUST_NOT_SEE, choices, words.MUST_NOT_SEE_HINT)
        field.choose(chosen if chosen in {choice.key for choice in choices} else None)
        field.edited.connect(self.edited)
        field.edited.connect(self._show_boxes)
        self._place.add(field)
        self._boxes = SeveralPeople(may_be_kept_from(self._staff))
        self._boxes.edited.connect(self.edited)
        self._place.add(self._boxes)
        # A proxy that is made later stands last in Qt's chain, and Tab would go from the end to it, never round.
        field.setFocusProxy(None)  # type: ignore[arg-type]  # the stub forbids None, Qt allows it
        put_after(stops_in(self.about)[-1], [*stops_in(field), *stops_in(self._boxes)])
        return field

    def _answer(self) -> str | None:
        """Returns the answer to the second question: one of its choices, or those who are ticked below it."""
        chosen = self.must_not_see.chosen()
        return self._boxes.answer() if chosen == MustNotSee.SEVERAL else chosen

    def _show_boxes(self) -> None:
        self._boxes.setVisible(self.must_not_see.chosen() == MustNotSee.SEVERAL)

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {"about": self.about, "must_not_see": self.must_not_see}

    def load(self, draft: RaisingDraft) -> None:
        """Shows the answers of a draft."""
        self.about.choose(draft.about)
        is_several = " " in (draft.must_not_see or "")
        self.must_not_see.choose(MustNotSee.SEVERAL if is_several else draft.must_not_see)
        self._boxes.choose(draft.must_not_see if is_several else "")
        self._show_boxes()

    def store(self, draft: RaisingDraft) -> RaisingDraft:
        """Returns the draft with these answers."""
        about = self.about.chosen()
        return replace(
            draft,
            about=About(about) if about is not None else None,
            must_not_see=self._answer(),
        )


class SeveralPeople(Column):
    """A box for each person who may be kept out; shown where more than one of them must not see it."""

    edited = Signal()

    def __init__(self, people: tuple[Person, ...]) -> None:
        super().__init__(Space.SMALL)
        self.setObjectName("several_people")
        self._boxes = {
            person.id: CheckField(f"kept_from_{person.id}", isolated(person.name)) for person in people
        }
        for box in self._boxes.values():
            box.edited.connect(self.edited)
            self.add(box)
        self.hide()

    def answer(self) -> str:
        """Returns the answer as a draft holds it: who is ticked, or that nobody is yet."""
        ticked = [person for person, box in self._boxes.items() if box.is_checked()]
        return kept_from_all(ticked) if ticked else MustNotSee.SEVERAL.value

    def choose(self, answer: str | None) -> None:
        """Ticks those whom an answer names."""
        for person, box in self._boxes.items():
            box.set_checked(person in (answer or "").split())

    def take_down(self) -> None:
        """Takes the boxes away, because other people are here now."""
        self.hide()
        self.deleteLater()


class DeliveryLine(Row):
    """Says to whom it goes, as soon as that is known."""

    def __init__(self) -> None:
        super().__init__(IconLabel("users-round", Tone.ACCENT, 20), spacing=Space.SMALL)
        self.setObjectName("delivery_line")
        self._text = StrongText()
        self.add(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while nothing is known."""
        return self._text.text()

    def show_delivery(self, to: Delivery, kept_from: str) -> None:
        """Shows who can read it; `kept_from` is whoever must not see it, as the confirmation says it."""
        names = tuple(person.name for person in to.people)
        said = words.goes_to_record(names) if to.route is Route.INBOX else words.goes_to(names)
        self._text.setText(" ".join(part for part in (said, kept_from) if part) if to.takes_words else "")
        self.setVisible(to.takes_words)
        self.setAccessibleName(self._text.text())


def _about_choices() -> list[Choice]:
    return [Choice(member.value, *words.ABOUT_CHOICES[member.value]) for member in About]


def _people_choices(people: tuple[Person, ...], kind: SettingKind) -> list[Choice]:
    """Returns nobody, then everybody who could come to see it, then more than one, and somebody else."""
    named = [
        Choice(person.id, words.with_roles(person.name, [role_label(role, kind) for role in person.roles]))
        for person in people
    ]
    first, last = (
        [Choice(member.value, *words.MUST_NOT_SEE_CHOICES[member.value]) for member in members]
        for members in (_PEOPLE_FIRST, _PEOPLE_LAST)
    )
    return [*first, *named, *last]
