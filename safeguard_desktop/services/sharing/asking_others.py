"""Asking somebody outside for what they know: the rules of sharing hold for that too. Source: S31."""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import Agreement, ContactWay, ReasonNotTold
from safeguard_desktop.domain.entries import InformationRequested
from safeguard_desktop.domain.entries.sharing import LegalBasis
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.sharing.bases import bases_of, edition_of, usual_basis
from safeguard_desktop.domain.sharing.codes import Article6, Purpose, RecipientKind
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting import due_iso, due_problems
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_subject, complete, subject_changed
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class AskedDraft:
    """What we ask of somebody outside; without a time it was now, without a day no answer is owed.

    Without a `basis` it rests on what is usual in this kind of setting.
    """

    about: Subject
    to_kind: RecipientKind | None = None
    to_name: str = ""
    to_organisation: str = ""
    asked_for: str = ""
    why: str = ""
    purpose: Purpose | None = None
    family: Agreement | None = None
    not_sought: ReasonNotTold | None = None
    family_words: str = ""
    way: ContactWay | None = ContactWay.TELEPHONE
    when: str = ""
    answer_due_typed: str = ""
    basis: Article6 | None = None


class AskingOthersService:
    """Records what was asked of somebody outside. The answer stands on Today until it has come."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models, and the guidance."""
        self._session = session
        self._models = models
        self._guidance = guidance

    def problems(self, draft: AskedDraft) -> tuple[Problem, ...]:
        """Return what is missing: whom, what, why and what for, and how the family stands to it."""
        now = self._session.wall_clock()
        name = draft.to_name.strip() or draft.to_organisation.strip()
        answers = {
            "asked_to_kind": draft.to_kind,
            "asked_to_name": name,
            "asked_for": draft.asked_for.strip(),
            "asked_why": draft.why.strip(),
            "asked_purpose": draft.purpose,
            "asked_family": draft.family,
        }
        found = [Problem(field, "missing") for field, answer in answers.items() if not answer]
        if draft.family is Agreement.NOT_SOUGHT and draft.not_sought is None:
            found.append(Problem("asked_not_sought", "missing"))
        found += self._basis_problems(draft)
        if draft.answer_due_typed.strip():
            found += due_problems(draft.answer_due_typed, now.date(), "answer_due")
        return (*found, *when_problems(draft.when, now))

    def bases(self) -> tuple[Article6, ...]:
        """Return the bases that it may rest on today, those first that are usual here."""
        return bases_of(self._guidance.kind, self._guidance.law())

    def usual_basis(self) -> Article6 | None:
        """Return the basis that is filled in; None where the kind of setting does not tell."""
        return usual_basis(self._guidance.kind, self._guidance.law())

    def _basis_problems(self, draft: AskedDraft) -> list[Problem]:
        basis = draft.basis or self.usual_basis()
        if basis is Article6.CONSENT and draft.family is not Agreement.GIVEN:
            return [Problem("asked_basis", "needs_agreement")]
        return [] if basis is not None else [Problem("asked_basis", "missing")]

    def record(self, draft: AskedDraft) -> Changed:
        """Record what was asked.

        Raises:
            Refused: answers are missing, or there is no such concern or child.
        """
        complete(self.problems(draft))
        concern = draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        body = self._body(draft)
        self._session.append(self._session.new_entry(body, children, (concern,) if concern else ()))
        return subject_changed(concern, children)

    def _body(self, draft: AskedDraft) -> InformationRequested:
        if draft.to_kind is None or draft.purpose is None:
            raise Refused(RefusalCode.INCOMPLETE)
        session, basis = self._session, draft.basis or self.usual_basis()
        return InformationRequested(
            to_kind=draft.to_kind,
            way=draft.way or ContactWay.TELEPHONE,
            when=as_typed(draft.when, session.wall_clock()),
            asked_for=draft.asked_for,
            why=draft.why,
            purpose=draft.purpose,
            edition=self._guidance.sharing_edition(),
            to_name=draft.to_name,
            to_organisation=draft.to_organisation,
            family=draft.family,
            not_sought=draft.not_sought if draft.family is Agreement.NOT_SOUGHT else None,
            family_words=draft.family_words,
            basis=LegalBasis(basis, edition=edition_of(basis, None)),
            answer_due=due_iso(draft.answer_due_typed, session.today()),
            concern=draft.about.concern,
        )
