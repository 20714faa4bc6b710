"""What was raised, as a page shows it: when, by whom, and what, with fact, child's words and opinion apart."""

from __future__ import annotations

from safeguard_desktop.domain.entries import ConcernRaised
from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.ui.desk.story import tell
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.widgets import BodyText, Card, Fact, KeyValueList, MutedText
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording.times import event_text, instant_text


def raised_facts(body: ConcernRaised) -> tuple[Fact, ...]:
    """Returns who, when and where, with what was typed beside how it was understood."""
    typed = words.words_typed(body.when.words)
    when = event_text(body.when)
    facts = [
        Fact(words.COLUMN_CHILD, " · ".join(part for part in (body.child_typed, body.class_typed) if part)),
        Fact(words.HAPPENED, f"{when}\n{typed}" if body.when.words not in when else when),
        Fact(words.PLACE, body.place),
        Fact(words.RAISED_BY, story.author_line(body.author)),
        Fact(words.WRITTEN, instant_text(body.raised_at) if body.raised_at else ""),
        Fact(words.OTHERS, body.others_typed),
        Fact(words.CHILD_WAS_TOLD, body.child_was_told),
        Fact(words.SPOKEN_WITH, body.spoken_with),
        Fact(words.DIRECT_REFERRAL, body.direct_referral),
    ]
    return tuple(fact for fact in facts if fact.value)


def raised_card(body: ConcernRaised) -> Card:
    """Returns a card with what was raised."""
    card = Card()
    card.add(KeyValueList(raised_facts(body), name_width=150))
    for told in tell(body).texts:
        card.add(ToldText(told))
    if body.told_no_secrets:
        card.add(MutedText(words.TOLD_NO_SECRETS))
    if body.unfinished:
        card.add(MutedText(words.UNFINISHED))
    return card


def corrections(view: ConcernView) -> Card:
    """Returns what was corrected in it: who, when, why, and each text before and after."""
    card = Card(story.CORRECTED)
    for amendment in view.raised.amendments:
        body = amendment.body
        by = story.corrected_line(amendment.recorded_at, amendment.recorder_name, body.reason)
        card.add(MutedText(by))
        for change in body.changes:
            card.add(
                BodyText(story.correction_line(change.field, change.before, change.after), selectable=True)
            )
    return card
