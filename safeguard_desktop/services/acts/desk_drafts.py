"""What the lead is in the middle of writing at the desk, kept encrypted. Source: X12.

A form gives its name and what it is about; what was typed comes back when the same form is opened
again, after a lock, a crash or a power cut. What the disk would not take waits in memory, encrypted
as it would lie on the disk, so that a lock loses nothing either: `Unwritten`.
"""

import hashlib
from contextlib import suppress

from typing_extensions import override

from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, KeptDraft, decode_draft, encode
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.inbox.envelopes import (
    EnvelopeKind,
    PersonalFile,
    PersonalName,
    open_from_inbox,
    open_personal,
    seal_to_inbox,
    seal_to_person,
)
from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.register_changes import SignedIn


class Drafts:
    """Keeps the unfinished forms of whoever is signed in. Subclasses say whose key they are encrypted to."""

    def __init__(self, who: SignedIn) -> None:
        """Keep who is signed in."""
        self._session = who

    def keep(self, form: str, about: str, fields: dict[str, str]) -> None:
        """Keep what has been typed so far.

        Raises:
            EnvironmentFault: the folder cannot be written; the draft waits in memory.
        """
        draft_id, at = self._id(form, about), to_text(self._session.workplace.clock())
        kept = KeptDraft(SUBMISSION_FORMAT, draft_id, form, about, at, fields)
        self._unwritten.put(
            self._session.folder, self._name(draft_id), self._sealed(encode(kept), draft_id, at)
        )
        self.write_waiting()

    def write_waiting(self) -> None:
        """Put what waits for room on the disk there, as far as there is room now."""
        self._unwritten.write()

    def kept(self, form: str, about: str) -> dict[str, str] | None:
        """Return what was kept for that form, or None where there is nothing that can be read."""
        draft = self._read(self._name(self._id(form, about)))
        return draft.fields if draft is not None and (draft.form, draft.about) == (form, about) else None

    def mine(self) -> tuple[KeptDraft, ...]:
        """Return every form that whoever is signed in has begun and not saved, the one left longest ago first.

        What cannot be opened is left out, and so are the forms of others: they find them when they unlock.
        """
        folder = self._session.folder
        names = {*folder.inbox_files(), *self._unwritten.names(folder)}
        found = (self._read(name) for name in names)
        return tuple(sorted((draft for draft in found if draft is not None), key=lambda draft: draft.kept_at))

    def discard(self, form: str, about: str) -> None:
        """Take away what was kept, because it has been recorded or is not wanted."""
        name = self._name(self._id(form, about))
        self._unwritten.drop(self._session.folder, name)
        self._session.folder.remove_inbox(name)

    def _name(self, draft_id: str) -> str:
        raise NotImplementedError

    def _sealed(self, plain: bytes, draft_id: str, at: str) -> bytes:
        raise NotImplementedError

    def _opened(self, raw: bytes, draft_id: str) -> bytes:
        raise NotImplementedError

    @property
    def _unwritten(self) -> Unwritten:
        return Unwritten(self._session.workplace)

    def _raw(self, name: str) -> bytes | None:
        """Return a draft as it was kept last: in memory where the disk had no room."""
        folder = self._session.folder
        waiting = self._unwritten.get(folder, name)
        if waiting is not None or name not in folder.inbox_files():
            return waiting
        with suppress(EnvironmentFault):
            return folder.read_inbox(name)
        return None

    def _read(self, name: str) -> KeptDraft | None:
        """Return what a file of that name holds, if it is a form of whoever is signed in and can be read."""
        draft_id = name.partition(".")[0].partition("-")[0]
        raw = self._raw(name) if name == self._name(draft_id) else None
        if raw is None:
            return None
        try:
            draft = decode_draft(self._opened(raw, draft_id))
        except EnvironmentFault:
            return None
        return draft if self._id(draft.form, draft.about) == draft_id else None

    def _id(self, form: str, about: str) -> str:
        # The same form about the same thing by the same person always finds its draft again.
        text = f"{self._session.identity.person}/{form}/{about}"
        return hashlib.sha256(text.encode()).hexdigest()[:32]


class DeskDrafts(Drafts):
    """Keeps forms of the children's record, encrypted to its inbox as an unfinished concern is."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        super().__init__(session)
        self._reader = session

    @override
    def _name(self, draft_id: str) -> str:
        return f"{draft_id}.draft"

    @override
    def _sealed(self, plain: bytes, draft_id: str, at: str) -> bytes:
        return seal_to_inbox(plain, self._reader.chain, EnvelopeKind.DRAFT, draft_id, at)

    @override
    def _opened(self, raw: bytes, draft_id: str) -> bytes:
        named = (EnvelopeKind.DRAFT, draft_id)
        return open_from_inbox(raw, self._reader.chain, named, self._reader.inbox_pairs())


class OwnDrafts(Drafts):
    """Keeps forms about adults, encrypted to whoever is writing and to nobody else. KEYS.md 4.4."""

    @override
    def _name(self, draft_id: str) -> str:
        return str(self._named(draft_id))

    @override
    def _sealed(self, plain: bytes, draft_id: str, at: str) -> bytes:
        who = self._session
        me = who.chain.latest.person(who.identity.person)
        if me is None:
            raise EnvironmentFault(FaultCode.REGISTER_FORGED)
        return seal_to_person(plain, who.chain, (EnvelopeKind.DRAFT, draft_id), me, at)

    @override
    def _opened(self, raw: bytes, draft_id: str) -> bytes:
        return open_personal(raw, self._session.chain, self._named(draft_id), self._session.identity)

    def _named(self, draft_id: str) -> PersonalName:
        return PersonalName(draft_id, self._session.identity.person, PersonalFile.UNSENT)
