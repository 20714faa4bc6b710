"""What a domestic-abuse notification asks of staff, told to them, and written down beside it for those who read it.

What is told stands in the record like any other telling of staff. That it came from the notification is written into
the same circle only: the open record must not say that this child has one. Source: S19, S99; guidance.md section 7.
"""

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import AbuseNotification, Note, RestrictedContent
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.briefing.drafts import BriefingDraft
from safeguard_desktop.services.briefing.telling_staff import TellingStaffService
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.own_drafts import UntoldDrafts
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.restricted import staff_were_told
from safeguard_desktop.wording.times import minute_words


class ForStaffService:
    """Tells staff what a notification asks of them, and links the two for its readers."""

    def __init__(self, session: Session, kept: RestrictedService, telling: TellingStaffService) -> None:
        """Keep the session, what is kept for named people, and what tells staff."""
        self._session, self._kept, self.telling = session, kept, telling

    @property
    def drafts(self) -> UntoldDrafts:
        """Where the form is kept: it begins with words that not everybody who reads the record may read."""
        return self._kept.drafts

    def problems(self, draft: BriefingDraft) -> tuple[Problem, ...]:
        """Return what is missing, as with any other telling of staff."""
        return self.telling.problems(draft)

    def tell(self, notification: EntryId, draft: BriefingDraft) -> Changed:
        """Tell staff, then write beside the notification that they were told, what, and whom.

        The telling comes first: a power cut between the two leaves staff told and the record saying so.

        Raises:
            Refused: answers are missing, or whoever is signed in cannot read that notification.
            EnvironmentFault: the record or a note cannot be written.
        """
        kept = self._kept.circles.shelf.entry(notification)
        if kept is None or not isinstance(kept.body, AbuseNotification) or draft.about.child is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        circle = self._kept.circles.open_circle(kept.circle)
        changed = self.telling.tell(draft)
        briefing = self.telling.of_child(draft.about.child)[0].row
        body = briefing.body
        names = [person.name for person in body.to] if body is not None else []
        note = Note(NoteKind.OTHER, self._now(), staff_were_told(draft.text, names))
        acts, title = self._kept.circles.acts(), self._kept.circles.shelf.title(kept.circle)
        circle, before = acts.up_to_date(circle, title)
        refers_to = (kept.id, briefing.entry.id)
        self._session.append(
            *before, acts.kept(circle, RestrictedContent(note, kept.content.children, refers_to))
        )
        return changed

    def _now(self) -> EventTime:
        now = self._session.wall_clock()
        words = minute_words(now)
        return as_typed(words, now)
