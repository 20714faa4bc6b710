"""Setting up: from nothing to a setting folder with one lead, in five steps.

The keys are made in memory, the recovery sheet is printed or copied and four of its words are typed
back; only then is anything written. The folder is built beside its final name and moved into place,
so that a set-up that was cut off leaves nothing that looks finished.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId, new_ledger_id, new_person_id
from safeguard_desktop.domain.register import (
    REGISTER_FORMAT,
    Contacts,
    Frozen,
    LedgerFacts,
    Person,
    RegisterVersion,
    Role,
    SettingFacts,
    SettingKind,
)
from safeguard_desktop.services.office.keys import LEDGER_NAME, ledger_facts, write_slots
from safeguard_desktop.services.office.sheet import draw_sheet, words_problem
from safeguard_desktop.services.papers.sheet import recovery_sheet
from safeguard_desktop.services.workplace import Output, Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.ledger import Origin, create_ledger
from safeguard_desktop.storage.places import check_place, looks_fit
from safeguard_desktop.vault.identity import Identity, new_identity, wrap_identity
from safeguard_desktop.vault.kdf import KdfParameters, calibrate
from safeguard_desktop.vault.recovery import (
    RecoverySeed,
    recovery_pair,
    root_pair,
    setting_id,
)
from safeguard_desktop.vault.register import digest_of, sign_register
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.signing import PersonSigner, SigningKeyPair
from safeguard_desktop.vault.slots import new_database_key
from safeguard_desktop.vault.strength import passphrase_problem, suggest_passphrase


class SetupStep(StrEnum):
    """The five screens, in order."""

    SETTING = "setting"
    PEOPLE = "people"
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    READY = "ready"


class SetupDraft(Frozen, frozen=True):
    """What the first two screens ask. `place` is the folder that will hold the setting folder."""

    setting_name: str = ""
    kind: SettingKind | None = None
    address: str = ""
    phone: str = ""
    place: str = ""
    term_start: str = ""
    term_end: str = ""
    lead_name: str = ""
    lead_job: str = ""
    lead_phone: str = ""
    deputy_name: str = ""
    deputy_phone: str = ""
    manager_name: str = ""
    manager_phone: str = ""
    chair_name: str = ""
    chair_phone: str = ""
    social_care_day: str = ""
    social_care_night: str = ""
    lado: str = ""
    police: str = ""


def next_step(draft: SetupDraft, after: SetupStep) -> SetupStep | None:
    """Return the step that follows, or None where the draft has problems or the way is at its end."""
    if problems(draft, after) or after is SetupStep.READY:
        return None
    steps = list(SetupStep)
    return steps[steps.index(after) + 1]


_MAY_BE_NAMED = ("deputy", "manager", "chair")
_REQUIRED: Mapping[SetupStep, tuple[str, ...]] = {
    SetupStep.SETTING: ("setting_name", "kind", "place"),
    SetupStep.PEOPLE: ("lead_name", "social_care_day", "lado"),
}


def problems(draft: SetupDraft, step: SetupStep) -> tuple[Problem, ...]:
    """Return what stands in the way of leaving that step."""
    missing = [name for name in _REQUIRED.get(step, ()) if not str(getattr(draft, name) or "").strip()]
    nameless = [role for role in _MAY_BE_NAMED if step is SetupStep.PEOPLE and _has_number_alone(draft, role)]
    return (
        *(Problem(name, "missing") for name in missing),
        *(Problem(f"{role}_name", "number_alone") for role in nameless),
    )


def _has_number_alone(draft: SetupDraft, role: str) -> bool:
    """Return whether a number is typed of somebody without a name, who would not be written down at all."""
    name, phone = getattr(draft, f"{role}_name"), getattr(draft, f"{role}_phone")
    return bool(phone.strip()) and not name.strip()


@dataclass(frozen=True, slots=True)
class PreparedSetting:
    """A setting whose keys exist in memory only. `asked` are the positions (from 1) to type back."""

    draft: SetupDraft
    seed: RecoverySeed
    identity: Identity
    wrapped: bytes
    recovery_words: tuple[str, ...]
    asked: tuple[int, ...]
    fingerprint: str

    @property
    def lead(self) -> PersonId:
        """The id of the lead whose passphrase was chosen."""
        return self.identity.person


class SetupService:
    """Makes a new setting."""

    def __init__(self, workplace: Workplace, shaper: TextShaper | None = None) -> None:
        """Keep the workplace, and the shaper that the recovery sheet is laid out with."""
        self._workplace = workplace
        self._shaper = shaper
        self._parameters: KdfParameters | None = None

    def suggested_place(self) -> Path:
        """Return the folder of this person's documents, or one around it where a record cannot lie in that.

        A new account may have no such folder yet, and an office often keeps it in a cloud service.
        """
        documents = self._workplace.documents
        near = (documents, *documents.parents[:2])
        return next(filter(looks_fit, near), documents)

    def place_problem(self, place: str) -> EnvironmentFault | None:
        """Return why the record cannot lie in that folder, or None where it can."""
        try:
            check_place(Path(place).expanduser())
        except EnvironmentFault as fault:
            return fault
        return None

    def suggest_passphrase(self) -> str:
        """Return a passphrase of six words drawn at random."""
        return suggest_passphrase()

    def passphrase_problem(self, draft: SetupDraft, passphrase: str, again: str) -> Problem | None:
        """Return what is wrong with the passphrase chosen, or None."""
        weak = passphrase_problem(passphrase, (draft.setting_name, draft.lead_name, draft.address))
        if weak is not None:
            return weak
        return None if passphrase == again else Problem("passphrase_again", "differs")

    def prepare(self, draft: SetupDraft, passphrase: str) -> PreparedSetting:
        """Make all keys in memory. Takes about a second: the passphrase is stretched on purpose."""
        self._parameters = self._parameters or calibrate()
        sheet, identity = draw_sheet(), new_identity(new_person_id())
        return PreparedSetting(
            draft=draft,
            seed=sheet.seed,
            identity=identity,
            wrapped=wrap_identity(identity, passphrase, self._parameters),
            recovery_words=sheet.recovery_words,
            asked=sheet.asked,
            fingerprint=setting_id(root_pair(sheet.seed).public_bytes()),
        )

    def recovery_sheet(self, prepared: PreparedSetting) -> Output:
        """Lay out the recovery sheet, in memory."""
        return recovery_sheet(
            prepared.draft.setting_name, prepared.seed, self._workplace.clock(), self._shaper
        )

    def words_problem(self, prepared: PreparedSetting, typed: Mapping[int, str]) -> tuple[Problem, ...]:
        """Return which of the words asked for were not typed back; see `services/office/sheet.py`."""
        return words_problem(prepared, typed)

    def create(self, prepared: PreparedSetting) -> Path:
        """Write the setting folder and return its path, once all of it is on the disk.

        Raises:
            EnvironmentFault: the place will not do, is full, or has such a folder already.
        """
        target = folder_path(Path(prepared.draft.place).expanduser(), prepared.draft.setting_name)
        check_place(target.parent)
        if target.exists():
            raise EnvironmentFault(FaultCode.ALREADY_EXISTS)
        folder = SettingFolder(target.with_name(f".{target.name}.setting-up-{secrets.token_hex(4)}"))
        try:
            register = self._write(folder, prepared)
            folder.move_to(target)
        except BaseException:
            folder.discard()
            raise
        HeadStore(self._workplace.profile / "heads").pin_register(
            setting_id(root_pair(prepared.seed).public_bytes()), 1, digest_of(register)
        )
        return target

    def _write(self, folder: SettingFolder, prepared: PreparedSetting) -> bytes:
        setting, inbox = SigningKeyPair.generate(), SealingKeyPair.generate()
        at = to_text(self._workplace.clock())
        version = _first_version(prepared, setting.public_bytes(), inbox.public_bytes(), at)
        register = sign_register(version, [PersonSigner(RECOVERY_PERSON, root_pair(prepared.seed))])
        folder.create()
        folder.write_register(1, register)
        folder.write_person_key(prepared.lead, prepared.wrapped)
        key, this = new_database_key(), setting_id(version.root_key)
        write_slots(folder, key, version, this)
        origin = Origin(ledger_facts(version).id, this)
        kept = {"inbox/1": inbox.private_bytes(), "setting/1": setting.private_bytes()}
        create_ledger(folder.ledger_path(LEDGER_NAME), key, origin, kept)
        return register


def _first_version(
    prepared: PreparedSetting, setting_key: bytes, inbox_key: bytes, at: str
) -> RegisterVersion:
    draft = prepared.draft
    facts = LedgerFacts(new_ledger_id(), LEDGER_NAME, 1, (prepared.lead,), inbox_key)
    return RegisterVersion(
        format=REGISTER_FORMAT,
        version=1,
        previous="",
        made_at=at,
        setting=_facts(draft),
        contacts=_contacts(draft, at),
        people=_people(prepared),
        ledgers=(facts,),
        root_key=root_pair(prepared.seed).public_bytes(),
        recovery_key=recovery_pair(prepared.seed).public_bytes(),
        setting_key=setting_key,
    )


def _facts(draft: SetupDraft) -> SettingFacts:
    terms = ((draft.term_start, draft.term_end),) if draft.term_start and draft.term_end else ()
    kind = draft.kind or SettingKind.PRE_SCHOOL
    return SettingFacts(
        draft.setting_name.strip(), kind, address=draft.address, phone=draft.phone, terms=terms
    )


def _contacts(draft: SetupDraft, at: str) -> Contacts:
    return Contacts(
        social_care_day=draft.social_care_day,
        social_care_night=draft.social_care_night,
        lado=draft.lado,
        police=draft.police or Contacts().police,
        verified_on=at[:10],
    )


def _people(prepared: PreparedSetting) -> tuple[Person, ...]:
    draft, identity = prepared.draft, prepared.identity
    lead = Person(
        id=identity.person,
        name=draft.lead_name.strip(),
        job=draft.lead_job,
        roles=(Role.LEAD,),
        phone=draft.lead_phone,
        sealing_key=identity.sealing.public_bytes(),
        signing_key=identity.signing.public_bytes(),
    )
    others = (
        (draft.deputy_name, draft.deputy_phone, Role.DEPUTY),
        (draft.manager_name, draft.manager_phone, Role.MANAGER),
        (draft.chair_name, draft.chair_phone, Role.CHAIR),
    )
    named = (
        Person(new_person_id(), name.strip(), "", (role,), phone)
        for name, phone, role in others
        if name.strip()
    )
    return (lead, *named)


def folder_path(place: Path, setting_name: str) -> Path:
    """Return where a setting of that name lies within `place`, safe on every file system."""
    kept = "".join(letter if letter.isalnum() or letter in " -_'" else " " for letter in setting_name)
    return place / f"{' '.join(kept.split())[:80] or 'Setting'}.safeguard"
