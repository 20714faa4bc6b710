"""What anybody who can reach the inbox may put there: the public key is all that it takes. KEYS.md 9."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import pytest

from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, KeptDraft, Submission, encode
from safeguard_desktop.domain.entries.bodies import Attestation, Author, ConcernRaised
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId, new_entry_id
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.attesting import signed_by_author, with_author_as_proved
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, seal_to_inbox
from safeguard_desktop.services.inbox.raised import FORM
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.signing import PersonSigner, SigningKeyPair
from tests.elm_row import Setting, Ticking, filled
from tests.services.steps import raise_one

AT = "2026-11-23T09:00:00Z"


def body_by(author: Author, attestation: Attestation | None = None) -> ConcernRaised:
    return ConcernRaised(
        reference="K7F-2QM",
        child_typed="Maya Wojcik",
        when=EventTime(words="today"),
        observed="Something made up.",
        action="Nothing yet.",
        author=author,
        raised_at=AT,
        attestation=attestation,
    )


@dataclass(frozen=True)
class Stranger:
    """Somebody with write access to the folder and the register, and no key."""

    setting: Setting

    def put_concern(self, body: ConcernRaised, inside: str, name: str = "") -> None:
        self._put(encode(Submission(SUBMISSION_FORMAT, inside, body)), EnvelopeKind.CONCERN, name or inside)

    def put_draft(self, inside: str, name: str = "", form: str = FORM) -> None:
        draft = KeptDraft(SUBMISSION_FORMAT, inside, form, "", AT, {"child": "Maya"})
        self._put(encode(draft), EnvelopeKind.DRAFT, name or inside)

    def _put(self, plain: bytes, kind: EnvelopeKind, name: str) -> None:
        folder = SettingFolder(self.setting.path)
        raw = seal_to_inbox(plain, read_chain(folder, None), kind, name, AT)
        folder.write_inbox(f"{name}.{kind.value}", raw)


@pytest.fixture
def stranger(setting: Setting) -> Stranger:
    return Stranger(setting)


@pytest.mark.parametrize("name", ["abc", "A" * 32, "g" * 32, "0" * 31 + "-"])
def test_an_id_that_no_entry_can_have_does_not_lock_the_lead_out(
    setting: Setting, stranger: Stranger, name: str
) -> None:
    stranger.put_concern(body_by(Author("Nobody")), name)
    stranger.put_draft(name)
    concern = raise_one(setting)
    desk = setting.unlock()
    try:
        assert [row.id for row in desk.receiving.waiting()] == [concern]
        assert desk.receiving.unreadable() == 1
        assert desk.receiving.unfinished() == ()
        with pytest.raises(EnvironmentFault):
            desk.receiving.take_up(EntryId(name))
    finally:
        desk.session.close()


def test_a_file_that_says_inside_that_it_is_another_is_not_taken(
    desk: Desk, stranger: Stranger, clock: Ticking
) -> None:
    inside, name = new_entry_id(clock()), new_entry_id(clock())
    stranger.put_concern(body_by(Author("Nobody")), inside, name)
    stranger.put_draft(inside, name)
    assert desk.receiving.take_in() == ()
    assert desk.receiving.unreadable() == 1
    assert desk.receiving.unfinished() == ()


def test_an_unfinished_form_of_another_kind_is_not_offered_as_a_concern(
    desk: Desk, stranger: Stranger, clock: Ticking
) -> None:
    stranger.put_draft(new_entry_id(clock()), form="decision")
    assert desk.receiving.unfinished() == ()


def test_whoever_claims_to_be_the_lead_is_a_name_as_typed(
    desk: Desk, setting: Setting, stranger: Stranger, clock: Ticking
) -> None:
    concern = new_entry_id(clock())
    claimed = Author("Asha Patel", "Room leader", setting.lead)
    stranger.put_concern(body_by(claimed, Attestation(setting.lead, 1, bytes(64))), concern)
    desk.receiving.take_in()
    body = desk.concerns.view(concern).as_amended
    assert body.author == Author("Asha Patel", "Room leader")
    assert body.attestation is None
    assert body.observed == "Something made up."


def test_a_person_who_is_signed_in_is_a_confirmed_author(desk: Desk, setting: Setting) -> None:
    draft = filled(desk.raising.new_draft(), name="Asha Patel", job="Room leader")
    desk.raising.send(draft)
    desk.receiving.take_in()
    body = desk.concerns.view(EntryId(draft.id)).as_amended
    assert body.author == Author("Asha Patel", "Room leader", setting.lead)
    assert body.attestation is not None
    assert desk.raising.new_draft().name == "Asha Patel"


def test_whoever_is_signed_in_and_writes_for_somebody_else_confirms_nothing(desk: Desk) -> None:
    draft = filled(desk.raising.new_draft(), name="Kit Moreno")
    desk.raising.send(draft)
    desk.receiving.take_in()
    assert desk.concerns.view(EntryId(draft.id)).as_amended.author.person is None


def _of_register(body: ConcernRaised, version: int) -> Attestation:
    assert body.attestation is not None
    return msgspec.structs.replace(body.attestation, register=version)


Change = Callable[[ConcernRaised], ConcernRaised]
CHANGES: dict[str, Change] = {
    "another word": lambda body: msgspec.structs.replace(body, observed="Something else."),
    "another time": lambda body: msgspec.structs.replace(body, raised_at="2026-11-23T09:00:01Z"),
    "another name": lambda body: msgspec.structs.replace(
        body, author=msgspec.structs.replace(body.author, name="Kit Moreno")
    ),
    "another person": lambda body: msgspec.structs.replace(
        body, author=msgspec.structs.replace(body.author, person=PersonId("0" * 16))
    ),
    "no signature": lambda body: msgspec.structs.replace(body, attestation=None),
    "a later register": lambda body: msgspec.structs.replace(body, attestation=_of_register(body, 2)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_signature_is_over_every_word_of_one_concern(desk: Desk, clock: Ticking, change: Change) -> None:
    session, concern = desk.session, new_entry_id(clock())
    signed = signed_by_author(body_by(Author("Asha Patel")), concern, session.chain, session.signer)
    assert with_author_as_proved(signed, concern, session.chain) == signed
    changed = with_author_as_proved(change(signed), concern, session.chain)
    assert (changed.author.person, changed.attestation) == (None, None)
    moved = with_author_as_proved(signed, new_entry_id(clock()), session.chain)
    assert moved.author.person is None


def test_a_signature_with_another_key_than_the_registers_confirms_nobody(desk: Desk, clock: Ticking) -> None:
    session, concern = desk.session, new_entry_id(clock())
    signer = PersonSigner(session.person.id, SigningKeyPair.generate())
    signed = signed_by_author(body_by(Author("Asha Patel")), concern, session.chain, signer)
    assert with_author_as_proved(signed, concern, session.chain).author.person is None


def test_the_id_of_something_in_the_record_is_never_written_over(
    desk: Desk, setting: Setting, stranger: Stranger
) -> None:
    concern = raise_one(setting)
    desk.receiving.take_in()
    stranger.put_concern(body_by(Author("Nobody")), concern)
    assert desk.receiving.take_in() == ()
    assert desk.concerns.view(concern).as_amended.author.name == "Kit Moreno"
    with pytest.raises(Refused):
        desk.concerns.view(EntryId("0" * 32))


def test_a_fault_of_the_record_itself_is_not_counted_as_an_unreadable_file(
    desk: Desk, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    raise_one(setting)

    monkeypatch.setattr(desk.session.ledger, "secrets", lambda _use: {})
    with pytest.raises(EnvironmentFault) as fault:
        desk.receiving.take_in()
    assert fault.value.code is FaultCode.DAMAGED
