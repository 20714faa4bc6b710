"""Writing a request to see records down: it takes no key, and goes to the lead like a concern. Source: S97, X18."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.bundles.receipt import receipt_name
from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, KeptDraft, RequestSubmission, Slip, encode
from safeguard_desktop.domain.clock import local, to_text
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.entries import RecordsRequested
from safeguard_desktop.domain.entries.bodies import Author
from safeguard_desktop.domain.errors import EnvironmentFault, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, new_entry_id, new_reference
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Frozen, Person
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.inbox.attesting import signed_by_author
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, seal_to_inbox
from safeguard_desktop.services.inbox.own_slips import OwnSlips
from safeguard_desktop.services.inbox.routing import to_tell
from safeguard_desktop.services.inbox.sent import SentConcerns
from safeguard_desktop.services.inbox.unwritten import OUT_OF_REACH, Unwritten
from safeguard_desktop.services.office.known import KnownSettings
from safeguard_desktop.services.staff.accounts import staff_now
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.register import RegisterChain

_REQUIRED = ("who", "whose", "when", "name")
_TEXTS = ("reference", "who", "relation", "whose", "when", "text", "name", "job")
REQUEST_FORM = "request"
"""The name under which a half-written request is kept; it is no form of anybody who reads the record."""


class RequestDraft(Frozen, frozen=True):
    """The form as typed. `whose` is the child's name as people know it: no list of children is open here."""

    id: str
    reference: str
    who: str = ""
    relation: str = ""
    whose: str = ""
    asked: RecordsAsked | None = None
    way: ContactWay | None = None
    when: str = ""
    text: str = ""
    name: str = ""
    job: str = ""


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request that is durably on its way. `at` is UTC text, `tell` whom to tell in person."""

    reference: str
    at: str
    tell: tuple[str, ...]


class TakingDownService:
    """Takes a request down and gets it to the lead."""

    def __init__(
        self,
        workplace: Workplace,
        path: Path,
        author: Person | None = None,
        signer: Signer | None = None,
        slips: OwnSlips | None = None,
    ) -> None:
        """Keep the setting's folder; `author` is the person signed in, `signer` signs in that name."""
        self._workplace = workplace
        self._folder = SettingFolder(path)
        self._author = author
        self._signer = signer
        self._slips = slips
        self._unwritten = Unwritten(workplace)
        self._seen_last: RegisterChain | None = None

    def new_draft(self) -> RequestDraft:
        """Return an empty draft, with the name of whoever is signed in."""
        author, now = self._author, self._workplace.clock()
        return RequestDraft(
            new_entry_id(now),
            new_reference(),
            name=author.name if author is not None else "",
            job=author.job if author is not None else "",
        )

    def understood(self, text: str) -> EventTime | None:
        """Return how a time as typed is understood, or None where it is not."""
        return parse_when(text, local(self._workplace.clock()).replace(tzinfo=None))

    def problems(self, draft: RequestDraft) -> tuple[Problem, ...]:
        """Return what is still to be answered; "not known" is always an answer."""
        found = [
            Problem(f"request_{name}", "missing") for name in _REQUIRED if not getattr(draft, name).strip()
        ]
        found += [
            Problem(f"request_{name}", "missing") for name in ("asked", "way") if getattr(draft, name) is None
        ]
        wrong = when_problems(draft.when, local(self._workplace.clock()).replace(tzinfo=None))
        return (*found, *(Problem("request_when", problem.code) for problem in wrong))

    def keep(self, draft: RequestDraft) -> None:
        """Keep what has been typed so far, encrypted to those who read the record. Source: X12.

        Raises:
            EnvironmentFault: the folder cannot be written; what is typed waits in memory.
        """
        chain, at = self.look(), to_text(self._workplace.clock())
        plain = encode(KeptDraft(SUBMISSION_FORMAT, draft.id, REQUEST_FORM, "", at, _fields_of(draft)))
        raw = seal_to_inbox(plain, chain, EnvelopeKind.DRAFT, draft.id, at)
        self._unwritten.put(self._folder, _draft_name(draft.id), raw)

    def discard(self, draft: RequestDraft) -> None:
        """Take away what was kept, because it is not wanted. Raises EnvironmentFault."""
        self._unwritten.drop(self._folder, _draft_name(draft.id))
        self._folder.remove_inbox(_draft_name(draft.id))

    def send(self, draft: RequestDraft) -> SentRequest:
        """Send the request; returns once it is durable. Sending the same draft twice is once.

        Raises:
            Refused: answers are missing (``INCOMPLETE``, with the problems).
            EnvironmentFault: the folder cannot be written; what was typed stays with the caller.
        """
        found = self.problems(draft)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        chain, at = KnownSettings(self._workplace).chain(self._folder), to_text(self._workplace.clock())
        plain = encode(RequestSubmission(SUBMISSION_FORMAT, draft.id, self._body(draft, chain, at)))
        raw = seal_to_inbox(plain, chain, EnvelopeKind.CONCERN, draft.id, at)
        self._folder.write_inbox(f"{draft.id}.request", raw)
        with suppress(EnvironmentFault):
            self.discard(draft)
        self._keep_copy(draft, chain, raw, at)
        tell = tuple(person.name for person in to_tell(staff_now(self._folder, chain)))
        return SentRequest(draft.reference, at, tell)

    def look(self) -> RegisterChain:
        """Return the register; as it was seen last, where the folder is out of reach just now.

        Raises:
            EnvironmentFault: it cannot be read, or does not hold.
        """
        try:
            self._seen_last = KnownSettings(self._workplace).chain(self._folder)
        except EnvironmentFault as fault:
            if self._seen_last is None or fault.code not in OUT_OF_REACH:
                raise
        return self._seen_last

    def _keep_copy(self, draft: RequestDraft, chain: RegisterChain, raw: bytes, at: str) -> None:
        """Keep this computer's copy. The request is where it belongs, whether that succeeds or not."""
        with suppress(EnvironmentFault):
            SentConcerns(self._workplace.profile, chain.setting_id).keep_request(
                receipt_name(draft.reference), raw
            )
        if self._slips is not None:
            with suppress(EnvironmentFault):
                self._slips.sent(Slip(SUBMISSION_FORMAT, draft.id, draft.reference, at, at, is_request=True))

    def _body(self, draft: RequestDraft, chain: RegisterChain, at: str) -> RecordsRequested:
        body = requested_body(draft, self.understood(draft.when) or EventTime(words=draft.when), at)
        if self._signer is None or self._author is None or draft.name.strip() != self._author.name:
            return body
        return signed_by_author(body, EntryId(draft.id), chain, self._signer)


def requested_body(draft: RequestDraft, when: EventTime, at: str) -> RecordsRequested:
    """Return what the record says of a request; what was left open is said to be not known. `at` is UTC text."""
    return RecordsRequested(
        reference=draft.reference,
        who=draft.who,
        whose=draft.whose,
        asked=draft.asked or RecordsAsked.NOT_KNOWN,
        way=draft.way or ContactWay.OTHER,
        when=when,
        author=Author(draft.name, draft.job),
        raised_at=at,
        relation=draft.relation,
        text=draft.text,
    )


def request_from(kept: KeptDraft) -> RequestDraft:
    """Return a half-written request as it was kept."""
    fields = kept.fields
    asked, way = fields.get("asked", ""), fields.get("way", "")
    texts = {name: fields.get(name, "") for name in _TEXTS}
    texts["reference"] = texts["reference"] or new_reference()
    return RequestDraft(
        id=kept.id,
        asked=RecordsAsked(asked) if asked in {*RecordsAsked} else None,
        way=ContactWay(way) if way in {*ContactWay} else None,
        **texts,
    )


def _fields_of(draft: RequestDraft) -> dict[str, str]:
    texts = {name: getattr(draft, name) for name in _TEXTS}
    return texts | {"asked": draft.asked or "", "way": draft.way or ""}


def _draft_name(draft: str) -> str:
    return f"{draft}.draft"
