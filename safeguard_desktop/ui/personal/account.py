"""One concern that is only for this person, told on the page: facts, then what was seen apart from what was said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.entries import ConcernRaised
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.services.inbox.drafts import About, RaisingDraft
from safeguard_desktop.services.inbox.personal import PersonalView
from safeguard_desktop.services.inbox.raised import position_of
from safeguard_desktop.ui.concerns.raised_card import raised_card
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.telling import Told
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, Card, Fact, KeyValueList, Section
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import personal as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording.labels import ADULT_POSITIONS
from safeguard_desktop.wording.raising import people_and
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import event_text, instant_or_empty

_NAME_WIDTH = 190


def fill_view(fill: Callable[[QWidget], None], view: PersonalView) -> None:
    """Shows a concern in full: by when to tell whom, what was raised, who else has it, what the guidance says."""
    if view.kept_from:
        title = words.must_not_see(view.kept_from)
        fill(Banner(Tone.CAUTION, words.KEPT_FROM_TEXT, title=title, icon_name="eye-off"))
    if view.row.about is About.ADULT:
        fill(_deadlines(view))
    fill(_raised(view.body))
    if view.with_whom:
        card = Card()
        card.add(KeyValueList([Fact(words.WITH_WHOM, people_and(view.with_whom))], name_width=_NAME_WIDTH))
        fill(card)
    if view.guidance:
        rules = Section(words.RULES)
        for rule in view.guidance:
            rules.add(guidance_banner(rule))
        fill(rules)


def fill_unfinished(fill: Callable[[QWidget], None], draft: RaisingDraft) -> None:
    """Shows a form that was not sent as it was left, with its gaps."""
    card = Card()
    is_adult = draft.about is About.ADULT
    facts = (
        Fact(words.ADULT if is_adult else words.CHILD, draft.adult if is_adult else draft.child),
        Fact(words.POSITION, ADULT_POSITIONS[position_of(draft)] if is_adult else ""),
        Fact(words.CHILDREN, draft.children),
        Fact(concern_words.HAPPENED, draft.when),
        Fact(concern_words.PLACE, draft.place),
        Fact(concern_words.RAISED_BY, " · ".join(part for part in (draft.name, draft.job) if part)),
    )
    card.add(KeyValueList([fact for fact in facts if fact.value], name_width=_NAME_WIDTH))
    said = Told(Telling.CHILD_WORDS, draft.child_words, words.SAID if is_adult else "")
    _tell(card, draft.observed, said, draft.opinion, draft.action)
    fill(card)


def _raised(body: AdultConcern | ConcernRaised) -> Card:
    if isinstance(body, ConcernRaised):
        return raised_card(body)
    card = Card()
    when = event_text(body.when)
    typed = concern_words.words_typed(body.when.words)
    facts = (
        Fact(words.ADULT, body.adult),
        Fact(words.POSITION, ADULT_POSITIONS[body.position]),
        Fact(words.CHILDREN, body.children),
        Fact(concern_words.HAPPENED, when if body.when.words in when else f"{when}\n{typed}"),
        Fact(concern_words.PLACE, body.place),
        Fact(concern_words.RAISED_BY, story.author_line(body.author)),
        Fact(concern_words.WRITTEN, instant_or_empty(body.raised_at)),
    )
    card.add(KeyValueList([fact for fact in facts if fact.value], name_width=_NAME_WIDTH))
    _tell(card, body.observed, Told(Telling.CHILD_WORDS, body.said, words.SAID), body.opinion, body.action)
    return card


def _tell(card: Card, observed: str, said: Told, opinion: str, action: str) -> None:
    """Tells what was seen, what was said, what its author makes of it, what was done: each apart. Source: S35."""
    texts = (Told(Telling.FACT, observed), said, Told(Telling.OPINION, opinion), Told(Telling.DONE, action))
    for told in texts:
        if told.text:
            card.add(ToldText(told))


def _deadlines(view: PersonalView) -> Card:
    """Says whom to tell and by when. Source: guidance.md sections 2.3 and 3."""
    card = Card(words.WHEN_TITLE)
    card.setObjectName("deadlines_card")
    facts = [
        Fact(words.AT_ONCE, words.POLICE),
        Fact(words.BY_NEXT_WORKING_DAY, f"{words.LADO}\n{view.contacts.lado or words.NO_NUMBER}"),
    ]
    if view.tell_ofsted_by:
        facts.append(Fact(words.by_day(view.tell_ofsted_by), words.OFSTED))
    card.add(KeyValueList(facts, name_width=_NAME_WIDTH))
    return card
