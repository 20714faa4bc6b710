"""A concern that only named people have, as a document. Source: S44, S35."""

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.bodies import Author, ConcernRaised
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.times import event_text, instant_or_empty, minute_text


def personal_document(
    body: AdultConcern | ConcernRaised, setting: str, printed: str, kept_from: str
) -> content.PersonalDocument:
    """Return what the paper says; `printed` is when and by whom, in words."""
    return content.PersonalDocument(
        setting=setting,
        printed=printed,
        reference=body.reference,
        is_about_adult=isinstance(body, AdultConcern),
        about=body.adult if isinstance(body, AdultConcern) else body.child_typed,
        event=_event(body.when),
        raised=instant_or_empty(body.raised_at),
        author=_author(body.author),
        fact=body.observed,
        action=body.action,
        position=labels.ADULT_POSITIONS[body.position] if isinstance(body, AdultConcern) else "",
        children=body.children if isinstance(body, AdultConcern) else body.others_typed,
        where=body.place,
        said=body.said if isinstance(body, AdultConcern) else body.child_words,
        opinion=body.opinion,
        kept_from=kept_from,
    )


def _event(when: EventTime) -> content.Event:
    if not when.is_known or when.earliest != when.latest:
        return content.Event(date=event_text(when), words=when.words)
    day, _, clock = minute_text(when.earliest).rpartition(", ")
    return content.Event(date=day, time=clock, words=when.words)


def _author(author: Author) -> content.Author:
    is_known = author.person is not None
    authorship = content.Authorship.CONFIRMED if is_known else content.Authorship.AS_TYPED
    return content.Author(name=author.name, role=author.job, authorship=authorship)
