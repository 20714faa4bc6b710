"""The text of a referral, put together from the record: to paste into the local form, and as a paper.

The local form always wins; this is what most of them ask, in their usual order. What the record does not say is
shown as not known, so that nobody takes a gap for an answer. Source: S55, S103; guidance.md section 10.5.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from safeguard_desktop.documents import render_referral
from safeguard_desktop.documents.content import ReferralDocument, ReferralPart
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.child import ChildDetails, PersonKind, RelatedPerson, YesNo
from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.codes import AgencyCode
from safeguard_desktop.domain.entries import AgencyContact, FamilyContact, Note, Referral
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.domain.referrals import ReferralNow
from safeguard_desktop.services.acts.referring import ReferringService
from safeguard_desktop.services.papers.front import front_sheet
from safeguard_desktop.services.papers.kept_names import kept_names, said_of
from safeguard_desktop.services.papers.look import Look, LookAt
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.papers.pack import ChildRecord, legend
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import referral_text as words
from safeguard_desktop.wording import referrals as referral_words
from safeguard_desktop.wording.documents import born_text
from safeguard_desktop.wording.times import date_text, event_text

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReferralText:
    """What a referral says, part by part, and the same as one text. `missing` counts what is not known."""

    parts: tuple[ReferralPart, ...]
    text: str
    missing: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What the text is put together from; everything in it reads as it may be read in this child's papers."""

    record: ChildRecord
    now: ReferralNow
    bodies: tuple[EntryBody, ...]
    earlier: tuple[ReferralRow, ...]
    say: Callable[[str], str]

    @property
    def details(self) -> ChildDetails:
        """The front sheet."""
        return self.record.child.details


class ReferralPapers:
    """Puts the text of a referral together, and makes its paper."""

    def __init__(
        self,
        session: Session,
        records: RecordService,
        referring: ReferringService,
        shaper: TextShaper | None,
        raised_by: RaisedByService,
    ) -> None:
        """Keep what it is made of, the shaper for scripts that need one, and who knows whose names are kept."""
        self._session = session
        self._records = records
        self._referring, self._raised_by = referring, raised_by
        self._shaper = shaper

    def child_of(self, referral: EntryId) -> ChildId:
        """Return the child whom a referral is about first of all.

        Raises:
            Refused: there is no such referral.
        """
        row = self._referring.row(referral)
        if row is None or row.child is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return row.child

    def text(self, referral: EntryId, *, names_siblings: bool = False) -> ReferralText:
        """Return what a referral says, as far as the record knows it.

        Raises:
            Refused: there is no such referral.
        """
        return _text(self._parts(self._known(referral, names_siblings=names_siblings)))

    def output(self, referral: EntryId, *, names_siblings: bool = False) -> Output:
        """Return the same as a PDF in memory.

        Raises:
            Refused: there is no such referral.
        """
        known = self._known(referral, names_siblings=names_siblings)
        parts = self._parts(known)
        document = ReferralDocument(
            making=making(self._session),
            child=front_sheet(self.child_of(referral), known.details),
            others=legend(known.record.others),
            parts=parts,
        )
        return finished(render_referral(document, self._shaper), _look(known, referral, _text(parts).missing))

    def _known(self, referral: EntryId, *, names_siblings: bool) -> _Known:
        child = self.child_of(referral)
        row, record = self._referring.row(referral), self._records.of(child, names_siblings=names_siblings)
        now, concern = self._referring.now(referral), row.concern if row is not None else None
        told = [each.view for each in record.concerns if each.view.row.id == concern]
        views = [view for each in told for view in (each.raised, *each.followed)] or [
            each.entry for each in record.chronology
        ]
        bodies = tuple(body for view in views if (body := view.now_reads) is not None)
        earlier = tuple(each for each in self._referring.of_child(child) if each.entry.id != referral)
        return _Known(record, now, bodies, earlier, record.reading.telling.text)

    def _parts(self, known: _Known) -> tuple[ReferralPart, ...]:
        """Return the parts; whoever raised the matter in confidence is left out of what was written of it."""
        out = kept_names(self._raised_by, known.record)
        reason, voices, risks, agreement = (
            tuple((label, out.text(value)) for label, value in rows)
            for rows in (_reason(known), _voices(known), _risks(known), _agreement(known))
        )
        kept = tuple((each.what, each.why) for each in said_of(out))
        parts = (
            (words.CHILD, _child(known.details)),
            (words.FAMILY, _family(known.details)),
            (words.REASON, reason),
            (words.VOICES, voices),
            (words.RISKS, risks),
            (words.HELP, _help(known)),
            (words.AGREEMENT, agreement),
            (words.REFERRER, (*self._referrer(known), *kept)),
        )
        return tuple(ReferralPart(title=title, rows=_with_gaps(rows)) for title, rows in parts)

    def _referrer(self, known: _Known) -> Rows:
        version, body = self._session.chain.latest, known.now.body
        person, today = self._session.person, local(self._session.workplace.clock()).date()
        return (
            (words.REFERRER_NAME, ", ".join(filter(None, (person.name, person.job)))),
            (
                words.REFERRER_SETTING,
                ", ".join(filter(None, (version.setting.name, version.setting.address))),
            ),
            (words.REFERRER_PHONE, person.phone or version.setting.phone),
            (words.REFERRER_DATE, date_text(today.isoformat())),
            (words.MADE_AT, event_text(body.when)),
            (words.SPOKE_TO, ", ".join(filter(None, (body.organisation, body.spoke_to)))),
            (words.THEIR_REFERENCE, body.their_reference),
            (words.CONFIDENTIALITY, ""),
        )


def _look(known: _Known, referral: EntryId, missing: int) -> Look:
    """Return what is to be looked at before it leaves: names, and how much of the form is not known."""
    if not missing:
        return known.record.look
    gaps = LookAt(referral_words.TODAY_GROUP, (words.how_many_missing(missing),), referral)
    return replace(known.record.look, missing=(gaps,))


def _child(details: ChildDetails) -> Rows:
    confidential = words.ADDRESS_CONFIDENTIAL if details.address_is_confidential else ""
    doctors = (person for person in details.people if _is_doctor(person))
    return (
        (words.FULL_NAME, details.full_name),
        (words.KNOWN_AS, ", ".join(filter(None, (details.known_as, *details.other_names)))),
        (words.BORN, born_text(date_text(details.date_of_birth), details.date_of_birth_note)),
        (words.SEX, details.sex),
        (words.ETHNICITY, details.ethnicity),
        (words.RELIGION, ""),
        (words.LANGUAGE, details.language),
        (words.NHS_NUMBER, ""),
        (words.UPN, details.upn),
        (words.ADDRESS, "\n".join(filter(None, (details.address, confidential)))),
        (words.DOCTOR, _people(doctors)),
        (words.GROUP, details.group),
        (words.DISABILITY, ""),
    )


def _family(details: ChildDetails) -> Rows:
    people = [person for person in details.people if person.kind is not PersonKind.PROFESSIONAL]
    holders = (person.name for person in people if person.parental_responsibility is YesNo.YES)
    household = (person for person in people if person.lives_with_child is YesNo.YES)
    elsewhere = (person for person in people if person.lives_with_child is not YesNo.YES)
    return (
        (words.HOUSEHOLD, _people(household)),
        (words.RESPONSIBILITY, ", ".join(holders)),
        (words.OTHERS, _people(elsewhere)),
    )


def _reason(known: _Known) -> Rows:
    body, say = known.now.body, known.say
    raised = next(
        iter(each.view.as_amended for each in known.record.concerns if _is_about(each.view, body)), None
    )
    return (
        (words.KIND, referral_words.KINDS[body.kind]),
        (words.LEVEL, body.threshold),
        (words.RATIONALE, say(body.rationale)),
        (words.SAID, say(body.said)),
        (words.HAPPENED, raised.observed if raised is not None else ""),
        (words.HAPPENED_AT, event_text(raised.when) if raised is not None else ""),
        (words.PLACE, raised.place if raised is not None else ""),
        (words.DONE, raised.action if raised is not None else ""),
        (words.IMPACT, ""),
    )


def _voices(known: _Known) -> Rows:
    spoken = [body.child_words for body in known.bodies if getattr(body, "child_words", "")]  # type: ignore[attr-defined]  # as asked for
    parents = [
        body.response or body.said for body in known.bodies if isinstance(body, FamilyContact) and body.made
    ]
    return ((words.CHILD_WORDS, _lines(spoken)), (words.PARENTS, _lines(parents)))


def _risks(known: _Known) -> Rows:
    opinions = [body.opinion for body in known.bodies if getattr(body, "opinion", "")]  # type: ignore[attr-defined]  # as asked for
    seen = [body.text for body in known.bodies if isinstance(body, Note)]
    calls = (body for body in known.bodies if isinstance(body, AgencyContact))
    police = [event_text(body.when) for body in calls if body.agency is AgencyCode.POLICE]
    return (
        (words.STRENGTHS, known.details.keeps_safe_today),
        (words.OPINION, _lines(opinions)),
        (words.SINCE, _lines(seen)),
        (words.SAFETY, ", ".join(police)),
    )


def _help(known: _Known) -> Rows:
    sheet = front_sheet(known.record.reading.child, known.details)
    professionals = (person for person in known.details.people if person.kind is PersonKind.PROFESSIONAL)
    earlier = [
        " · ".join(
            (date_text(row.made_from[:10]), referral_words.KINDS[row.kind],
             referral_words.OUTCOMES[row.outcome] if row.outcome is not None else words.OUTCOME_OPEN)
        )
        for row in known.earlier
    ]  # fmt: skip
    return (
        (words.STATUS, sheet.status),
        (words.EARLIER, _lines(earlier)),
        (words.AGENCIES, _people(professionals)),
        (words.SOCIAL_WORKER, known.details.social_worker),
    )


def _agreement(known: _Known) -> Rows:
    body, say = known.now.body, known.say
    codes = labels.REASONS_NOT_TOLD
    without = codes[body.agreement_reason_code] if body.agreement_reason_code is not None else ""
    untold = codes[body.family_reason_code] if body.family_reason_code is not None else ""
    told = labels.FAMILY_TOLD[body.family] if body.family is not None else ""
    rows: Rows = (
        (words.AGREED, labels.AGREEMENTS[body.agreement] if body.agreement is not None else ""),
        (words.PARENTS_TOLD, told),
    )
    more = (
        (words.WITHOUT_AGREEMENT, ". ".join(filter(None, (without, say(body.agreement_reason))))),
        (words.NOT_TOLD, ". ".join(filter(None, (untold, say(body.family_reason))))),
    )
    return (*rows, *((label, value) for label, value in more if value))


def _is_about(view: object, body: Referral) -> bool:
    return body.concern is not None and getattr(getattr(view, "row", None), "id", "") == body.concern


def _is_doctor(person: RelatedPerson) -> bool:
    said = f"{person.relationship} {person.organisation}".casefold().split()
    return person.kind is PersonKind.PROFESSIONAL and bool({"gp", "doctor", "surgery"} & {*said})


def _people(people: Iterable[RelatedPerson]) -> str:
    return _lines(
        ", ".join(filter(None, (person.name, person.relationship, person.organisation, person.phone)))
        for person in people
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _with_gaps(rows: Rows) -> Rows:
    return tuple((label, value.strip() or words.NOT_KNOWN) for label, value in rows)


def _text(parts: tuple[ReferralPart, ...]) -> ReferralText:
    lines: list[str] = []
    for part in parts:
        lines += [part.title.upper(), *(f"{label}: {value}" for label, value in part.rows), ""]
    missing = sum(value == words.NOT_KNOWN for part in parts for _label, value in part.rows)
    return ReferralText(parts, "\n".join(lines).rstrip() + "\n", missing)
