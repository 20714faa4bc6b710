"""Checking a whole setting folder, as a stranger would: register, keys, and every entry.

Nothing is written, nothing is repaired. Source: X10, DESIGN section 4 ("that is what verification
is for").
"""

from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import MATTERS_LEDGER
from safeguard_desktop.services.office.keys import (
    ledger_facts,
    open_database_key,
    open_identity,
    read_chain,
)
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.opening import Origin
from safeguard_desktop.storage.verification import Finding, Known, Verified, examine_file
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.signing import check_signature
from safeguard_desktop.wording import verifying as words
from safeguard_desktop.wording.faults import fault_sentence

_TAMPERED = frozenset(
    {
        FaultCode.REGISTER_FORGED,
        FaultCode.REGISTER_OLDER,
        FaultCode.DAMAGED,
        FaultCode.TAMPERED,
        FaultCode.ROLLED_BACK,
        FaultCode.UNREADABLE,
    }
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. `head` is the end of the record; None where it could not be read.

    `unchecked` says what stood in the way of checking; `head_checked` whether the record was
    compared with a head that was kept elsewhere. `not_read` are the records that this passphrase does not open.
    """

    findings: tuple[Finding, ...] = ()
    faults: tuple[EnvironmentFault, ...] = ()
    unchecked: EnvironmentFault | None = None
    head: Head | None = None
    head_checked: bool = False
    not_read: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether everything was checked and nothing was found."""
        return not self.findings and not self.faults and self.unchecked is None

    @property
    def exit_code(self) -> int:
        """Return 0 for sound, 1 for damaged or tampered with, 2 for could not be checked."""
        if self.findings or self.faults:
            return 1
        return 2 if self.unchecked else 0


def verify_folder(
    path: Path, passphrase: str, head: Head | None = None, progress: Progress | None = None
) -> Verdict:
    """Check the setting folder at `path` with a reader's passphrase.

    Never raises an EnvironmentFault: what is in the way is part of the verdict.
    """
    try:
        folder = SettingFolder(path)
        chain = read_chain(folder, None)
        keys = _database_keys(folder, chain, passphrase)
        results: list[Verified] = []
        for name, key in keys.items():
            origin = Origin(ledger_facts(chain.latest, name).id, chain.setting_id)
            known = Known(check_signature, chain.key_at, origin, None if results else head)
            results.append(examine_file(folder.ledger_path(name), key, known, progress))
    except EnvironmentFault as fault:
        if fault.code in _TAMPERED:
            return Verdict(faults=(fault,))
        return Verdict(unchecked=fault)
    return Verdict(
        findings=tuple(found for result in results for found in result.findings),
        head=results[0].head,
        head_checked=head is not None,
        not_read=tuple(facts.name for facts in chain.latest.ledgers if facts.name not in keys),
    )


def _database_keys(folder: SettingFolder, chain: RegisterChain, passphrase: str) -> dict[str, bytes]:
    """Return the database keys, by the name of the ledger, of whichever reader the passphrase is of."""
    fault = EnvironmentFault(FaultCode.WRONG_PASSPHRASE)
    invited = {person for person, _version in folder.invitations() if not folder.has_person_key(person)}
    matters = chain.latest.ledger(MATTERS_LEDGER)
    readers = (*ledger_facts(chain.latest).readers, *(matters.readers if matters else ()))
    for reader in dict.fromkeys(readers):
        if reader in invited:
            continue  # there is no passphrase yet that could be wrong
        try:
            pair = open_identity(folder, chain, reader, passphrase).sealing
            names = [facts.name for facts in chain.latest.ledgers if reader in facts.readers]
            return {name: open_database_key(folder, chain, reader, pair, name) for name in names}
        except EnvironmentFault as found:
            if found.code is not FaultCode.WRONG_PASSPHRASE:
                fault = found
    raise fault


def verdict_lines(verdict: Verdict) -> tuple[str, ...]:
    """Return the verdict as plain lines, one for each finding."""
    lines = [words.finding_line(found.code.value, found.seq, found.detail) for found in verdict.findings]
    lines += [_fault_line(fault) for fault in verdict.faults]
    if verdict.unchecked is not None:
        lines.append(words.COULD_NOT_CHECK.format(why=_fault_line(verdict.unchecked)))
    if verdict.is_sound:
        lines.append(words.SOUND.format(entries=verdict.head.seq if verdict.head else 0))
    lines += [words.NOT_READ.format(record=words.RECORDS.get(name, name)) for name in verdict.not_read]
    if verdict.head is not None:
        lines.append(words.NEWEST.format(head=verdict.head))
    if verdict.is_sound:
        lines.append(words.HEAD_MATCHES if verdict.head_checked else words.NOT_CHECKED_FOR_ROLL_BACK)
    return tuple(lines)


def _fault_line(fault: EnvironmentFault) -> str:
    return words.fault_line(fault.code.value, str(fault_sentence(fault)))
