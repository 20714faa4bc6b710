"""A working day at Elm Row, by keyboard: the clock that the test moves, and what each person does at the computer.

A day is written as a diary would be: ``day.at("08:40").raises("bruise", BRUISE)``. Each step presses keys and nothing
else, and the time on the wall is the only thing that a test sets. What came of the day is read through services
afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.codes import AgencyCode, Category, DecisionCode, FamilyTold
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.demo.keyboard import Keyboard, read
from safeguard_desktop.ui.demo.raising import begin, look_up, raise_one
from safeguard_desktop.ui.demo.reading import open_child
from safeguard_desktop.ui.demo.receiving import go_to_receive, receive_known_child, receive_new_child
from safeguard_desktop.ui.desk.places import Place, shortcut_to
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.ui.receiving.child_choice import NEW_CHILD
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import people as people_words
from safeguard_desktop.wording import today as today_words
from safeguard_desktop.wording.story import concern_name
from tests.elm_row import Ticking
from tests.journeys.playing import Play

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
"""London keeps Greenwich's time in November: what is on the wall is what is in the record."""


@dataclass(frozen=True)
class Somebody:
    """Somebody who works here, with what she keeps in her head."""

    id: PersonId
    name: str
    passphrase: str


Told = Mapping[str, str]


@dataclass
class Day:
    """One day at one computer. Steps return nothing: the record is what is looked at."""

    play: Play
    clock: Ticking
    references: dict[str, str] = field(default_factory=dict)

    @property
    def keys(self) -> Keyboard:
        """The keyboard."""
        return self.play.keyboard

    @property
    def desk(self) -> Desk:
        """What lies behind the window, to compare with what stands on it."""
        assert self.play.program.opened is not None
        return self.play.program.opened.desk

    def at(self, time: str) -> Day:
        """The clock on the wall; it only goes forward."""
        hour, minute = map(int, time.split(":"))
        now = MONDAY.replace(hour=hour, minute=minute)
        assert now > self.clock.now, f"{time} is over"
        self.clock.now = now
        return self

    def sees(self, *words: str) -> None:
        """These words stand on the screen, on a label or in a story."""
        for each in words:
            assert self.play.shows(each) or each in told_in_sight(), f"{each!r} is not in sight"

    def sees_nothing_of(self, *words: str) -> None:
        """None of these words stands on the screen."""
        for each in words:
            assert not self.play.shows(each), f"{each!r} is in sight"
            assert each not in told_in_sight(), f"{each!r} is in sight"

    def sees_in(self, name: str, words: str) -> None:
        """A line or a box holds exactly these words."""
        assert read(name) == words

    # At the start window

    def unlocks(self, who: Somebody) -> None:
        """Somebody chooses her name, where another has a PIN today as well, and types her passphrase."""
        if is_in_sight("pin_edit"):
            self.keys.push("other_way_button")
        if is_in_sight(f"person_{who.id}_radio"):
            self.keys.choose("person", who.id)
        self.keys.fill("passphrase", who.passphrase)
        self.keys.press("Return")
        assert self.play.is_unlocked()
        assert self.desk.session.person.id == who.id

    def unlocks_with_pin(self, who: Somebody, pin: str) -> None:
        """Somebody opens it again with the PIN of today."""
        self.keys.fill("pin", pin)
        self.keys.press("Return")
        assert self.play.is_unlocked()
        assert self.desk.session.person.id == who.id

    def raises(self, label: str, told: Told) -> None:
        """Somebody raises a concern at the start window, without signing in."""
        self.references[label] = raise_one(self.play.stage, told)

    def begins_to_raise(self, told: Told) -> None:
        """Somebody signed in begins to write a concern down, and has not come to its end."""
        begin(self.play.stage)
        self.play.stage.fill(told)

    def asks_after(self, label: str) -> str:
        """Whoever raised a concern asks at the start window what became of it."""
        return look_up(self.play.stage, self.references[label])

    # Locking

    def locks(self) -> None:
        """Somebody locks."""
        self.keys.press("Ctrl+L")
        assert not self.play.is_unlocked()

    def hides(self) -> None:
        """Somebody hides everything at once, because a parent stands in the door."""
        self.keys.press("F9")
        assert not self.play.is_unlocked()

    def chooses_pin(self, pin: str) -> None:
        """Somebody chooses a PIN for today."""
        self.keys.press(shortcut_to(Place.PEOPLE))
        self.keys.push("choose_pin_button")
        self.keys.write(pin)
        self.keys.fill("pin_again", pin)
        self.keys.press("Return")

    # Receiving, and under which child it stands

    def receives_for_a_new_child(self, label: str, child: Told, categories: Sequence[Category]) -> None:
        """Somebody receives a concern for a child without a file."""
        go_to_receive(self.play.stage, self.references[label])
        receive_new_child(self.play.stage, child, categories)

    def receives_for(self, label: str, name: str, categories: Sequence[Category]) -> None:
        """Somebody receives a concern for a child whose name is offered."""
        go_to_receive(self.play.stage, self.references[label])
        receive_known_child(self.play.stage, name, categories)

    def goes_on_with(self, label: str, name: str, told: Told) -> None:
        """Somebody goes on with what she had begun about a child, writes the rest, and sends it."""
        self.keys.press("Ctrl+1")
        self.keys.push_act(f"{desk_words.OPEN_IT}: {name}")
        self.keys.push("go_on_writing_button")
        self.play.stage.fill(told)
        self.keys.push("raising_send_button")
        self.references[label] = read("sent_title").split()[-1]
        self.keys.push("sent_done_button")

    def moves_to_a_new_child(self, child: Told, reason: str) -> None:
        """Somebody moves the concern that is open to a child without a file."""
        self.opens_more("move_button")
        self.keys.choose("child", NEW_CHILD)
        self.play.stage.fill(child)
        self.keys.fill("move_reason", reason)
        self.saves()

    # What is done about it

    def opens_the_decision(self, label: str) -> None:
        """Somebody opens the form of the decision from Today."""
        self.keys.press("Ctrl+1")
        self.keys.push(f"open_{self.number(label)}_button")
        assert self.keys.at.startswith("decision_"), "the form has the keyboard"

    def begins_to_decide(self, label: str, decision: DecisionCode, reason: str) -> None:
        """Somebody opens the form of the decision from Today, and writes."""
        self.opens_the_decision(label)
        self.keys.choose("decision", decision.value)
        self.keys.fill("reason", reason)

    def decides(self, **more: str) -> None:
        """Somebody answers what is left of the decision that is open, and saves it."""
        self.play.stage.fill(more)
        self.saves()

    def rang(self, agency: AgencyCode, family: FamilyTold, told: Told) -> None:
        """Somebody writes down a call about the concern that is open."""
        self.begins_to_write_a_call(agency, family, told)
        self.saves()

    def saves(self) -> None:
        """Somebody saves the form that is open."""
        self.keys.press("Ctrl+Return")

    def begins_to_write_a_call(self, agency: AgencyCode, family: FamilyTold, told: Told) -> None:
        """Somebody fills the form about a call in."""
        self.keys.push("call_button")
        self.keys.choose("agency", agency.value)
        self.play.stage.fill(told)
        self.keys.choose("family", family.value)

    def spoke_with_family(self, told: Told) -> None:
        """Somebody writes down a talk with the family about the concern that is open."""
        self.opens_more("family_button")
        self.keys.choose("made", "yes")
        self.play.stage.fill(told)
        self.saves()

    # Going away

    def hands_all_over(self, to: Somebody, message: str) -> None:
        """Somebody who goes away asks another to see to all of hers."""
        self.keys.press("Ctrl+3")
        self.keys.push("handover_all_button")
        self.keys.choose("to", to.id)
        self.keys.fill("message", message)
        self.saves()

    def takes_all_that_is_handed_over(self) -> None:
        """Whoever was asked takes all of it, from Today."""
        self.keys.press("Ctrl+1")
        self.keys.push("take_all_offered_button")

    def takes_over_all_of(self, who: Somebody, reason: str) -> None:
        """Somebody takes over all that belongs to a person who is away, from Today, without being asked."""
        self.keys.press("Ctrl+1")
        self.keys.push_act(f"{today_words.TAKE_OVER_ALL}: {who.name}")
        self.keys.fill("takeover_reason", reason)
        self.saves()

    # The people

    def makes_deputy_and_invites(self, name: str) -> str:
        """The lead gives somebody the role of a deputy as well, and invites her; returns the code on the screen."""
        self.keys.press(shortcut_to(Place.PEOPLE))
        self.keys.push_act(people_words.named(people_words.CHANGE, name))
        self.keys.tick("role_deputy")
        self.saves()
        self.keys.push_act(people_words.named(people_words.INVITE, name))
        self.keys.press("Return")
        code = read("invitation_code")
        self.keys.press("Space")
        return code

    def takes_up_invitation(self, code: str, passphrase: str) -> None:
        """Whoever was invited types the code, chooses a passphrase, and is signed in."""
        self.keys.push("invitation_button")
        self.keys.write(code)
        self.keys.press("Return")
        self.keys.write(passphrase)
        self.keys.fill("passphrase_again", passphrase)
        self.keys.press("Return")
        assert self.play.is_unlocked()

    # Looking

    def opens_child(self, name: str) -> None:
        """Somebody opens a child's page from the list."""
        open_child(self.play.stage, name)

    def opens_concern(self, label: str) -> None:
        """Somebody opens a concern by its reference."""
        self.keys.press("Ctrl+K")
        self.keys.write(self.references[label])
        self.keys.press("Down")
        self.keys.press("Return")

    def opens_more(self, name: str) -> None:
        """Somebody opens an act that stands behind "More" on the page that is open."""
        self.keys.push("more_button")
        self.keys.push(name)

    def number(self, label: str) -> str:
        """What a concern is called once it is received: its number."""
        return concern_name(self.row(label).number, self.references[label])

    def row(self, label: str) -> ConcernRow:
        """A concern as the record has it."""
        concerns = self.desk.concerns
        (row,) = [
            row
            for row in concerns.rows(concerns.ids(ConcernsQuery()))
            if row.reference == self.references[label]
        ]
        return row


def is_in_sight(name: str) -> bool:
    """Whether a control of that name is on the screen."""
    return any(each.objectName() == name and each.isVisible() for each in QApplication.allWidgets())


def told_in_sight() -> str:
    """The words of the stories that are on the screen."""
    window = QApplication.activeWindow()
    stories = window.findChildren(StoryView) if window is not None else []
    return "\n".join(story.toPlainText() for story in stories if story.isVisible())
