"""The deputy of Elm Row as a second person who reads the record, without the journey that invites her."""

from msgspec.structs import replace

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.office.keys import LEDGER_NAME, ledger_facts, open_database_key
from safeguard_desktop.services.session import unlock
from safeguard_desktop.vault.identity import new_identity, wrap_identity
from safeguard_desktop.vault.register import sign_register
from safeguard_desktop.vault.slots import seal_slot, slot_header
from tests.elm_row import LEAST, Setting

DEPUTY_PASSPHRASE = "amber kettle nineteen slow orchards"


def add_deputy(setting: Setting) -> PersonId:
    """Let the deputy read the record, signed by the lead, who is the only approver."""
    desk = setting.unlock()
    session = desk.session
    chain, folder = session.chain, session.folder
    (deputy,) = chain.latest.with_role(Role.DEPUTY)
    identity = new_identity(deputy.id)
    sealing = identity.sealing.public_bytes()
    keyed = replace(deputy, sealing_key=sealing, signing_key=identity.signing.public_bytes())
    facts = ledger_facts(chain.latest)
    version = replace(
        chain.latest,
        version=chain.latest.version + 1,
        previous=chain.digest(chain.latest.version),
        made_at=session.now(),
        people=tuple(keyed if person.id == deputy.id else person for person in chain.latest.people),
        ledgers=(replace(facts, readers=(*facts.readers, deputy.id)),),
    )
    key = open_database_key(folder, chain, session.identity.person, session.identity.sealing)
    header = slot_header(chain.setting_id, facts.id, deputy.id, facts.generation, version.made_at)
    folder.write_person_key(deputy.id, wrap_identity(identity, DEPUTY_PASSPHRASE, LEAST))
    folder.write_slot(LEDGER_NAME, facts.generation, deputy.id, seal_slot(key, sealing, header))
    folder.write_register(version.version, sign_register(version, [session.signer]))
    session.close()
    return deputy.id


def deputy_desk(setting: Setting, deputy: PersonId) -> Desk:
    """The desk of the deputy; close its session when done."""
    return open_desk(unlock(setting.workplace, setting.path, deputy, DEPUTY_PASSPHRASE))
