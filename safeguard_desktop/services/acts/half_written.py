"""Forms behind the lock that were begun and not saved, each with what it is about. Source: X12; UI.md (Today)."""

from dataclasses import dataclass
from typing import Final

from safeguard_desktop.bundles.submission import KeptDraft
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ChildRow, ConcernRow
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts, Drafts
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

    @property
    def is_about_adults(self) -> bool:
        """Whether it is one of the forms of the page of worries about adults."""
        return self.form.startswith("matter_") or self.form in {"take_in_form", "write_down_form"}


def half_written(drafts: DeskDrafts, own: Drafts, models: Models) -> tuple[HalfWritten, ...]:
    """Return the forms that whoever is unlocked has begun and not saved; one without a word is none.

    `own` are those that nobody else can open: about adults, or for named people. One of them that is about nothing
    that can be gone to from here is left out: it is there again where it was begun.
    """
    mine = [_found(models, draft) for draft in drafts.mine() if _is_begun(draft)]
    for_me = (_found(models, draft) for draft in own.mine() if _is_begun(draft))
    return (*mine, *(row for row in for_me if row.concern or row.child or row.is_about_adults))


def _is_begun(draft: KeptDraft) -> bool:
    return draft.form.endswith(_FORM_ENDS) and any(value.strip() for value in draft.fields.values())


def _found(models: Models, draft: KeptDraft) -> HalfWritten:
    about = draft.about
    view = models.chronology.entry(EntryId(about))
    concern = models.concerns.row(concern_of(models, view)) if view is not None else None
    if concern is not None and concern.state is ConcernState.WAITING:
        concern = as_it_waits(concern, models)
    child = None
    if concern is None:
        inside = view.children[:1] if view is not None else ()
        child = models.children.row(inside[0].child if inside else ChildId(about))
    return HalfWritten(draft.form, about, draft.kept_at, concern, child)
