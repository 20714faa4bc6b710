"""Writes the test vectors of storage/LEDGER.md: ``python -m tests.vectors.ledgers.make_vectors``.

Each case is a ledger file that is laid over the folder ``common`` (register, keys, slots) and differs
from a sound one in one way. ``expected.json`` names for each what verification finds, or the fault
that opening tells. Salts are random, so the files differ from run to run; what is found does not.
"""

import json
import shutil
import tempfile
from pathlib import Path

from safeguard_desktop.storage.chain import origin_link
from safeguard_desktop.storage.folder import SettingFolder
from tests.vectors.keys.people import LEAD, PASSPHRASE, SETTING
from tests.vectors.ledgers.attacks import drop_models, unguarded
from tests.vectors.ledgers.cases import CASES, Case
from tests.vectors.ledgers.setting import ALL_ENTRIES, KEY, LEDGER_ID, write_common, write_ledger

HERE = Path(__file__).parent


def write(name: str, case: Case, work: Path) -> dict[str, object]:
    """Write one case and return what is expected of it."""
    folder = SettingFolder(work / name)
    shutil.copytree(work / "common", folder.path)
    path = folder.ledger_path("children")
    head = write_ledger(folder, work / f"{name} heads")
    if case.entries != ALL_ENTRIES:
        path.unlink()
        write_ledger(folder, work / f"{name} heads of the short one", entries=case.entries)
    if name == "sound-empty":
        head = f"0:{origin_link(LEDGER_ID, SETTING).hex()}"
    with unguarded(path) as connection:
        drop_models(connection)
        if case.attack is not None:
            case.attack(connection)
    if case.spoil is not None:
        case.spoil(path)
    target = HERE / "cases" / name
    target.mkdir(parents=True)
    shutil.copy(path, target / "children.log")
    expected: dict[str, object] = {"why": case.why, "register_versions": case.register_versions}
    if case.has_head:
        expected["head"] = head
    return expected | ({"fault": case.fault} if case.fault else {"findings": case.findings})


def main() -> None:
    """Write everything anew."""
    for part in ("common", "cases"):
        shutil.rmtree(HERE / part, ignore_errors=True)
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        write_common(SettingFolder(work / "common"))
        expected = {
            "database_key": KEY.hex(),
            "ledger": LEDGER_ID,
            "setting": SETTING,
            "person": LEAD.id,
            "passphrase": PASSPHRASE,
            "cases": {name: write(name, case, work) for name, case in CASES.items()},
        }
        shutil.copytree(work / "common", HERE / "common")
    text = json.dumps(expected, indent=1, ensure_ascii=False)
    (HERE / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
