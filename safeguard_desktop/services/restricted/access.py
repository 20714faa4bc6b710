"""Giving one more person access to what is kept for named people, and ending it, in whichever record it lies."""

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.drafts import AccessDraft
from safeguard_desktop.services.restricted.own_drafts import UntoldDrafts
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


class GivingAccess:
    """Appends who reads a circle from now on. What was readable stays so: nothing can take that back."""

    def __init__(self, record: Record, circles: Circles) -> None:
        """Keep the record, and what is open of its circles."""
        self._record, self._circles = record, circles
        self.drafts = UntoldDrafts(record.who)

    def give_problems(self, draft: AccessDraft) -> tuple[Problem, ...]:
        """Return what is missing before somebody is given access: who, and why."""
        return _problems(draft)

    def give_access(self, draft: AccessDraft) -> Changed:
        """Let one more person read all that is kept there.

        Raises:
            Refused: answers are missing, or one of the two is not a reader.
        """
        complete(self.give_problems(draft))
        acts, title = self._circles.acts(), self._circles.shelf.title(draft.circle)
        circle, before = acts.up_to_date(self._circles.open_circle(draft.circle), title)
        _, granted = acts.granted(circle, str(draft.person), title, draft.reason)
        self._record.append(*before, *granted)
        return self._changed(draft.circle)

    def end_problems(self, draft: AccessDraft) -> tuple[Problem, ...]:
        """Return what is missing before somebody's access ends."""
        mine = draft.person is not None and draft.person == self._record.who.identity.person
        return (Problem("reader", "not_oneself"),) if mine else _problems(draft)

    def end_access(self, draft: AccessDraft) -> Changed:
        """Let somebody read nothing that is added from now on; what was readable stays so.

        Raises:
            Refused: answers are missing, whoever is signed in is no reader of it, or the person is none.
        """
        complete(self.end_problems(draft))
        circle = self._circles.open_circle(draft.circle)
        if draft.person not in circle.access.readers:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        acts = self._circles.acts()
        gone = {str(draft.person), *(circle.access.people() - set(acts.readers()))}
        _, ended = acts.ended(circle, gone, self._circles.shelf.title(draft.circle), draft.reason)
        self._record.append(*ended)
        return self._changed(draft.circle)

    def _changed(self, circle: str) -> Changed:
        return Changed("restricted", circle)


def _problems(draft: AccessDraft) -> tuple[Problem, ...]:
    found = [] if draft.person else [Problem("reader", "missing")]
    return tuple(found) if draft.reason.strip() else (*found, Problem("reason", "missing"))
