"""The record that every folder vector begins with: Elm Row, its lead and its deputy, made by the services.

Keys are drawn anew on every run, so what these vectors hold still is the recipe, and what is found; the
frozen files beside (`tests/vectors/ledgers`) are what later versions must still read.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person, RegisterVersion
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    NoteDraft,
    ReceiveDraft,
)
from safeguard_desktop.services.office.keys import ledger_facts, open_database_key, read_chain, write_slots
from safeguard_desktop.services.session import unlock
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.identity import Identity, new_identity, unwrap_identity, wrap_identity
from safeguard_desktop.vault.recovery import root_pair, seed_from_words
from safeguard_desktop.vault.register import RegisterChain, sign_register
from safeguard_desktop.vault.signing import PersonSigner
from tests.elm_row import LEAST, PASSPHRASE, Setting, Ticking, filled, make_workplace, set_up
from tests.stretching import stretch_quickly

DEPUTY_PASSPHRASE = "velvet thimble orchard nineteen geese"


@dataclass(frozen=True)
class Record:
    """Elm Row with a register of three versions and entries of two people, and what its attackers hold.

    `older` is the whole folder as it was before the last version and the last entries; `head` is the
    end of the record as it is.
    """

    path: Path
    older: Path
    key: bytes
    head: str
    lead: Identity
    deputy: Identity
    root: PersonSigner


def make_record(place: Path) -> Record:
    """Work a few days in a new setting."""
    with pytest.MonkeyPatch.context() as patch:
        stretch_quickly(patch.setattr)
        setting = set_up(make_workplace(place, Ticking()))
    root = root_pair(seed_from_words(" ".join(setting.words)))
    _first_day(setting)
    folder = SettingFolder(setting.path)
    lead = unwrap_identity(folder.read_person_key(setting.lead), PASSPHRASE)
    key = _key_of(folder, lead)
    deputy = _give_keys_to_the_deputy(folder, lead, key)
    _note(_desk(setting, deputy.person, DEPUTY_PASSPHRASE), "Rang the health visitor. " * 400)
    older = place / "older.safeguard"
    shutil.copytree(setting.path, older)
    desk = setting.unlock()
    latest = desk.session.chain.latest
    contacts = replace(latest.contacts, police="101")
    desk.settings.change(latest.setting, contacts, {})
    _note(desk, "Spoke to his aunt. " * 400)
    desk = _desk(setting, deputy.person, DEPUTY_PASSPHRASE)
    head = str(desk.session.ledger.head())
    desk.session.close()
    return Record(setting.path, older, key, head, lead, deputy, PersonSigner(PersonId("recovery"), root))


def _first_day(setting: Setting) -> None:
    for number in range(2):
        service = setting.raising()
        service.send(filled(service.new_draft(), group=f"Group {number}"))
    desk = setting.unlock()
    for row in desk.receiving.waiting():
        details = ChildDetails(f"Maya Wojcik {row.reference}")
        desk.receiving.receive(ReceiveDraft(row.id, new_child=details, categories=(Category.PHYSICAL,)))
        decision = DecisionDraft(row.id, DecisionCode.INTERNAL_SUPPORT, "Explained by her mother.")
        desk.deciding.decide(decision)
    desk.correcting.amend(AmendDraft(row.id, {"place": "Cloakroom"}, "Left out at first."))
    desk.concerns.hold(HoldDraft(row.id, HoldReason.LEAD_JUDGEMENT, "Pattern of marks."))
    desk.session.close()


def _note(desk: Desk, text: str) -> None:
    child = desk.children.rows()[0].id
    desk.noting.note(NoteDraft(NoteKind.WITH_FAMILY, "today 08:55", text, child=child))
    desk.session.close()


def _desk(setting: Setting, who: PersonId, passphrase: str) -> Desk:
    return open_desk(unlock(setting.workplace, setting.path, who, passphrase))


def _key_of(folder: SettingFolder, reader: Identity) -> bytes:
    return open_database_key(folder, read_chain(folder, None), reader.person, reader.sealing)


def with_keys(person: Person, identity: Identity) -> Person:
    """That person of the register with the public keys of an identity."""
    sealing, signing = identity.sealing.public_bytes(), identity.signing.public_bytes()
    return replace(person, sealing_key=sealing, signing_key=signing)


def _give_keys_to_the_deputy(folder: SettingFolder, lead: Identity, key: bytes) -> Identity:
    chain = read_chain(folder, None)
    (deputy,) = (person for person in chain.latest.people if person.name == "Sam Rowe")
    identity = new_identity(deputy.id)
    people = tuple(with_keys(each, identity) if each == deputy else each for each in chain.latest.people)
    ledger = replace(ledger_facts(chain.latest), readers=(lead.person, deputy.id))
    version = replace(next_version(chain), people=people, ledgers=(ledger,))
    folder.write_register(2, sign_register(version, [lead.signer]))
    write_slots(folder, key, version, chain.setting_id)
    folder.write_person_key(deputy.id, wrap_identity(identity, DEPUTY_PASSPHRASE, LEAST))
    return identity


def next_version(chain: RegisterChain) -> RegisterVersion:
    """The version after the last, with nothing changed yet."""
    latest = chain.latest
    return replace(latest, version=latest.version + 1, previous=chain.digest(latest.version))
