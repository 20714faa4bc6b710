"""The vectors of LEDGER.md: what verification finds in each, and the fault that opening tells."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.ledger import Ledger, Origin
from safeguard_desktop.storage.verification import Known, verify_file
from safeguard_desktop.vault.identity import unwrap_identity
from safeguard_desktop.vault.register import read_register
from safeguard_desktop.vault.signing import check_signature
from safeguard_desktop.vault.slots import open_slot

VECTORS = Path(__file__).parents[1] / "vectors" / "ledgers"
EXPECTED: dict[str, Any] = json.loads((VECTORS / "expected.json").read_text(encoding="utf-8"))
KEY = bytes.fromhex(EXPECTED["database_key"])


def laid_out(name: str, root: Path) -> SettingFolder:
    """The setting folder of a case: what all share, with the case's ledger in it."""
    folder = SettingFolder(root / f"{name}.safeguard")
    shutil.copytree(VECTORS / "common", folder.path)
    shutil.copy(VECTORS / "cases" / name / "children.log", folder.ledger_path("children"))
    for path in (folder.path / "register").iterdir():
        if int(path.stem) > EXPECTED["cases"][name]["register_versions"]:
            path.unlink()
    return folder


def known_of(folder: SettingFolder, case: dict[str, Any]) -> Known:
    register = read_register(folder.register_files())
    origin = Origin(LedgerId(EXPECTED["ledger"]), SettingId(EXPECTED["setting"]))
    assert register.setting_id == origin.setting
    head = Head.parse(case["head"]) if "head" in case else None
    return Known(check_signature, register.key_at, origin, head)


@pytest.mark.parametrize("name", sorted(EXPECTED["cases"]))
def test_verification_finds_what_the_vectors_say(name: str, tmp_path: Path) -> None:
    case, folder = EXPECTED["cases"][name], laid_out(name, tmp_path)
    path = folder.ledger_path("children")
    before = path.read_bytes()
    known = known_of(folder, case)
    if "fault" in case:
        with pytest.raises(EnvironmentFault) as fault:
            verify_file(path, KEY, known)
        assert fault.value.code == case["fault"]
    else:
        found = verify_file(path, KEY, known)
        assert [[finding.code, finding.seq] for finding in found] == case["findings"]
    assert path.read_bytes() == before, "verification writes nothing"


@pytest.mark.parametrize("name", sorted(EXPECTED["cases"]))
def test_opening_tells_a_fault_and_lets_nothing_unsound_by(name: str, tmp_path: Path) -> None:
    case, folder = EXPECTED["cases"][name], laid_out(name, tmp_path)
    register = read_register(folder.register_files())

    def open_ledger() -> Ledger:
        path = folder.ledger_path("children")
        return Ledger.open(path, KEY, check_signature, register.key_at, HeadStore(tmp_path / "heads"))

    # Holds, certificates, strays and a head kept elsewhere are looked at by verification alone.
    only_verified = {
        "head-missing",
        "head-differs",
        "holds",
        "certificate",
        "body-without-entry",
        "origin",
        "page",
        "structure",
    }
    told = {finding for finding, _ in case.get("findings", ())} - only_verified
    if "fault" in case or told:
        with pytest.raises(EnvironmentFault) as fault:
            open_ledger()
        allowed = {case["fault"]} if "fault" in case else {"tampered", "newer_version", "damaged"}
        assert fault.value.code in allowed
    elif not {finding for finding, _ in case.get("findings", ())} & {"origin", "page"}:
        open_ledger().close()


def test_the_passphrase_of_the_vectors_opens_their_slot(tmp_path: Path) -> None:
    folder = laid_out("sound", tmp_path)
    identity = unwrap_identity(folder.read_person_key(EXPECTED["person"]), EXPECTED["passphrase"])
    assert open_slot(folder.read_slot("children", 1, identity.person), identity.sealing) == KEY


def test_there_is_a_vector_for_each_attack_that_verification_promises_to_find() -> None:
    found = {finding for case in EXPECTED["cases"].values() for finding, _ in case.get("findings", ())}
    for promised in (
        "body-changed",
        "sequence",
        "previous",
        "schema",
        "signature",
        "recorder-unknown",
        "head-missing",
    ):
        assert promised in found
