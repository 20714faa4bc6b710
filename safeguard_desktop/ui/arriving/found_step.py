"""The second step: what the pack was found to be, whether it is theirs, which child it is, and what becomes of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.arriving.arrived_pack import ArrivedPack, PackOutcome
from safeguard_desktop.services.arriving.packs import ChildMatch, Difference, PackLook, Standing
from safeguard_desktop.ui.arriving.found_facts import FoundFacts
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    Choice,
    ChoiceField,
    ErrorSummary,
    Field,
    LineField,
    ListField,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    TextLabel,
)
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.story import FIELDS
from safeguard_desktop.wording.times import date_text

NEW: Final = "new"
_UNSURE: Final = frozenset({Standing.UNKNOWN, Standing.CHANGED})


class FoundStep(ScrollPage):
    """Shows a pack, and asks what has to be known before it is taken in."""

    accept_chosen = Signal()
    take_chosen = Signal()
    aside_chosen = Signal()
    longer_chosen = Signal()
    retype_chosen = Signal()
    again_chosen = Signal()
    which_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(980)
        self.setObjectName("arriving_found_step")
        self.title = PageTitle("")
        self.summary = ErrorSummary()
        self.sound, self.doubt = Banner(Tone.GOOD, " "), Banner(Tone.CAUTION, " ")
        self.before = Banner(Tone.CAUTION, words.BEFORE)
        self.facts = FoundFacts()
        self.sender_card, self.which_card = Card(words.SENDER_TITLE), Card()
        self.standing_label = TextLabel("")
        self.digits_edit = QLineEdit()
        self.sender_how = LineField("sender_how", words.SENDER_HOW)
        self.accept_button = PrimaryButton(words.ACCEPT, "check", name="accept_sender_button")
        self.which = ChoiceField("which_child", words.WHICH_TITLE, ())
        self.differs_label = MutedText()
        self.how_known = LineField("how_known", words.WHY_THIS_CHILD, words.WHY_HINT)
        self.longer_button = PrimaryButton(words.LOOK_LONGER, "search", name="look_longer_button")
        self.retype_button = PrimaryButton(words.RETYPE, "pencil", name="retype_passphrase_button")
        self.take_button = PrimaryButton(words.TAKE_IN, "download", name="take_in_button")
        self.aside_button = SecondaryButton(words.SET_ASIDE, "circle-x", name="set_aside_button")
        self.again_button = SecondaryButton(words.ANOTHER, name="another_pack_button")
        self.aside_card = Card(words.SET_ASIDE)
        self.aside_code = ListField(
            "aside_code",
            words.SET_ASIDE_WHY,
            [Choice(key.value, text) for key, text in words.REASONS.items()],
        )
        self.aside_note = LineField("aside_note", words.SET_ASIDE_NOTE, optional=True)
        self.aside_act = PrimaryButton(words.SET_ASIDE_ACT, name="set_aside_act_button")
        self._lay_out()
        self._connect()

    @property
    def fields(self) -> dict[str, Field]:
        """The questions by the names under which problems are told."""
        return {
            "sender_how": self.sender_how, "which_child": self.which, "how_known": self.how_known,
            "aside_code": self.aside_code, "sender": self.sender_how,
        }  # fmt: skip

    @property
    def child(self) -> ChildId | None:
        """The child of this setting that was chosen; None for a new one, or while nobody is chosen."""
        chosen = self.which.chosen()
        return ChildId(chosen) if chosen not in {None, NEW} else None

    def show_look(self, look: PackLook, *, was_patient: bool = False) -> None:
        """Shows what was found, and the questions that belong to it; `was_patient` where it had got more time."""
        self.empty()
        pack, can = look.pack, look.pack.can_be_taken_in
        self.title.setText(pack.number or words.TITLE)
        is_slow = pack.outcome is PackOutcome.TOO_SLOW
        said = words.TOO_SLOW_AGAIN if is_slow and was_patient else words.OUTCOMES[pack.outcome]
        for banner in (self.sound, self.doubt):
            banner.set_text(said)
        self.sound.setVisible(pack.outcome is PackOutcome.SOUND)
        self.doubt.setVisible(pack.outcome is not PackOutcome.SOUND)
        self.before.setVisible(look.is_taken_before)
        self.facts.show_pack(pack)
        self.facts.setVisible(can)
        self.show_standing(look)
        self.which_card.setVisible(can)
        self.longer_button.setVisible(is_slow)
        self.retype_button.setVisible(pack.outcome is PackOutcome.WRONG_PASSPHRASE)
        self.take_button.setVisible(can)
        if pack.record is not None:
            self._offer(pack, look.matches)

    def show_standing(self, look: PackLook) -> None:
        """Shows what is known of the sender; whoever is known needs no more questions."""
        is_unsure = look.standing in _UNSURE
        self.sender_card.setVisible(look.pack.can_be_taken_in)
        self.standing_label.setText(words.STANDINGS[look.standing])
        self.digits_edit.setText(look.digits)
        for part in (self.sender_intro, self.digits_edit, self.sender_how, self.accept_button):
            part.setVisible(is_unsure)

    def show_differences(self, differences: tuple[Difference, ...]) -> None:
        """Says where the front sheet here reads otherwise."""
        fields = ", ".join(FIELDS.get(each.field, each.field).lower() for each in differences)
        self.differs_label.setText(words.DIFFERS.format(fields=fields) if fields else "")
        self.differs_label.setVisible(bool(fields))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Says what is missing, at the top and beside the questions."""
        said = [(found.field, problem_text(found)) for found in problems]
        self.summary.show_problems(said, self.fields)

    def problems(self) -> tuple[Problem, ...]:
        """Returns what is missing before the pack can be taken in."""
        chosen = self.which.chosen()
        if chosen is None:
            return (Problem("which_child", "missing"),)
        is_unsaid = chosen != NEW and not self.how_known.text().strip()
        return (Problem("how_known", "missing"),) if is_unsaid else ()

    def empty(self) -> None:
        """Takes everything that was shown and typed away."""
        self.summary.clear()
        self.facts.empty()
        self.aside_card.hide()
        self.show_differences(())
        for field in (self.sender_how, self.how_known, self.aside_note):
            field.set_text("")
        self.which.offer((), "")
        self.aside_code.choose(None)

    def _offer(self, pack: ArrivedPack, matches: tuple[ChildMatch, ...]) -> None:
        known = [
            Choice(
                match.child.id,
                told_apart(match.child.full_name, match.child.told_apart_by),
                ". ".join(filter(None, (words.MATCH_WHY[match.why], date_text(match.child.date_of_birth)))),
            )
            for match in matches
        ]
        name = pack.record.child.full_name if pack.record is not None else ""
        self.which.offer(
            [*known, Choice(NEW, words.NEW_CHILD.format(name=name))], "" if known else words.NO_MATCH
        )

    def _connect(self) -> None:
        self.accept_button.clicked.connect(self.accept_chosen)
        self.longer_button.clicked.connect(self.longer_chosen)
        self.retype_button.clicked.connect(self.retype_chosen)
        self.take_button.clicked.connect(self.take_chosen)
        self.aside_act.clicked.connect(self.aside_chosen)
        self.again_button.clicked.connect(self.again_chosen)
        self.which.edited.connect(self.which_chosen)
        self.aside_button.clicked.connect(self._on_aside_button_clicked)

    def _on_aside_button_clicked(self) -> None:
        self.aside_card.show()
        self.aside_code.focus_control()

    def _lay_out(self) -> None:
        self.sender_intro = MutedText(words.SENDER_INTRO)
        self.digits_edit.setReadOnly(True)
        self.digits_edit.setObjectName("sender_digits_edit")
        self.digits_edit.setAccessibleName(words.SENDER_TITLE)
        for known in (
            self.standing_label, self.sender_intro, self.digits_edit, self.sender_how, Acts(self.accept_button),
        ):  # fmt: skip
            self.sender_card.add(known)
        for question in (self.which, self.differs_label, self.how_known):
            self.which_card.add(question)
        for answer in (self.aside_code, self.aside_note, Acts(self.aside_act)):
            self.aside_card.add(answer)
        acts = Acts(
            self.longer_button, self.retype_button, self.take_button, self.aside_button, self.again_button
        )
        for part in (
            self.title, self.sound, self.doubt, self.before, self.summary, self.facts, self.sender_card,
            self.which_card, acts, self.aside_card,
        ):  # fmt: skip
            self.add(part)
