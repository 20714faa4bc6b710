"""What the raising form becomes: bodies of submissions, and the fields of a draft that is kept.

Words and names are exactly as typed. Source: S21, S22, S35, S44, S46, S47, S89, S101.
"""

from contextlib import suppress

from msgspec.structs import replace

from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, KeptDraft
from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.entries.bodies import Author, ConcernRaised
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.domain.ids import EntryId, new_reference
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft

FORM = "raising"
_TEXTS = (
    "child", "group", "when", "observed", "action", "name", "job", "others", "place",
    "child_words", "opinion", "child_was_told", "spoken_with", "direct_referral",
)  # fmt: skip
_ROUTING = ("must_not_see", "adult", "position", "children", "subject", "subject_of")


def raised_body(draft: RaisingDraft, when: EventTime, at: str, *, unfinished: bool = False) -> ConcernRaised:
    """Return the body of the entry that a draft about a child becomes."""
    return ConcernRaised(
        reference=draft.reference,
        child_typed=draft.child,
        when=when,
        observed=draft.observed,
        action=draft.action,
        author=Author(draft.name, draft.job),
        raised_at=at,
        class_typed=draft.group,
        others_typed=draft.others,
        place=draft.place,
        child_words=draft.child_words,
        opinion=draft.opinion,
        child_was_told=draft.child_was_told,
        told_no_secrets=draft.told_no_secrets,
        unfinished=unfinished,
        spoken_with=draft.spoken_with,
        direct_referral=draft.direct_referral,
    )


def adult_body(draft: RaisingDraft, when: EventTime, at: str) -> AdultConcern:
    """Return the body of a submission that a draft about an adult becomes."""
    return AdultConcern(
        reference=draft.reference,
        adult=draft.adult,
        position=position_of(draft),
        when=when,
        observed=draft.observed,
        action=draft.action,
        author=Author(draft.name, draft.job),
        raised_at=at,
        children=draft.children,
        place=draft.place,
        said=draft.child_words,
        opinion=draft.opinion,
    )


def position_of(draft: RaisingDraft) -> AdultPosition:
    """Return what the adult does here; not known where nobody said."""
    with suppress(ValueError):
        return AdultPosition(draft.position)
    return AdultPosition.NOT_KNOWN


def kept_draft(draft: RaisingDraft, at: str) -> KeptDraft:
    """Return a draft as it is kept: its fields as text. `about` says whether it is about an adult."""
    fields = {name: getattr(draft, name) for name in _TEXTS}
    fields["reference"] = draft.reference
    fields["told_no_secrets"] = "yes" if draft.told_no_secrets else ""
    if draft.about is About.ADULT or draft.must_not_see != MustNotSee.NOBODY:
        fields |= {"about": draft.about or ""} | {name: getattr(draft, name) or "" for name in _ROUTING}
    return KeptDraft(SUBMISSION_FORMAT, draft.id, FORM, "", at, fields)


def draft_from_fields(draft_id: EntryId, fields: dict[str, str]) -> RaisingDraft:
    """Return the draft that was put away with `kept_draft`."""
    draft = RaisingDraft(
        id=draft_id,
        reference=fields.get("reference") or new_reference(),
        about=About.ADULT if fields.get("about") == About.ADULT else About.CHILD,
        must_not_see=fields.get("must_not_see") or MustNotSee.NOBODY.value,
        told_no_secrets=bool(fields.get("told_no_secrets")),
    )
    return replace(draft, **{name: fields.get(name, "") for name in (*_TEXTS, *_ROUTING[1:])})
