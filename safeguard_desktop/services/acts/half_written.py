"""Forms behind the lock that were begun and not saved, each with what it is about. Source: X12; UI.md (Today)."""

from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ChildRow, ConcernRow
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.inbox.waiting import as_it_waits
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.subjects import concern_of

_FORM_ENDS: Final = "_form"
"""How the names of forms end; saved filters and the like are kept in the same place, and are no form."""


@dataclass(frozen=True, slots=True)
class HalfWritten:
    """A form that was begun. `about` is what its page opens it about; `kept_at` is UTC text.

    `concern` or `child` is what that belongs to; neither where the form is about no child.
    """

    form: str
    about: str
    kept_at: str
    concern: ConcernRow | None = None
    child: ChildRow | None = None


def half_written(drafts: DeskDrafts, models: Models) -> tuple[HalfWritten, ...]:
    """Return the forms that whoever is unlocked has begun and not saved; one without a word is none."""
    return tuple(
        _found(models, draft.form, draft.about, draft.kept_at)
        for draft in drafts.mine()
        if draft.form.endswith(_FORM_ENDS) and any(value.strip() for value in draft.fields.values())
    )


def _found(models: Models, form: str, about: str, kept_at: str) -> HalfWritten:
    view = models.chronology.entry(EntryId(about))
    concern = models.concerns.row(concern_of(models, view)) if view is not None else None
    if concern is not None and concern.state is ConcernState.WAITING:
        concern = as_it_waits(concern, models)
    child = models.children.row(ChildId(about)) if concern is None else None
    return HalfWritten(form, about, kept_at, concern, child)
