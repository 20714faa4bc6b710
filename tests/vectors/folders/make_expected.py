"""Writes expected.json anew, as the independent verifier sees it: ``python -m tests.vectors.folders.make_expected``.

Read the difference before you commit it: that file is the promise, and this only saves typing.
"""

import json
import tempfile
from pathlib import Path

from tests.vectors.folders.all_cases import CASES
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.record import make_record
from tests.vectors.folders.verifying import independently, names


def main() -> None:
    """Make the record, spoil a copy of it for each case, and write down what is found."""
    expected = {}
    with tempfile.TemporaryDirectory() as place:
        record = make_record(Path(place))
        for name, attack in CASES.items():
            it = Attacker(record, Path(place) / name)
            attack(it)
            code, found = independently(it)
            head = it.head
            it.head = ""
            matters = bool(head) and independently(it)[0] != code
            expected[name] = {
                "what": attack.__doc__, "exit": code, "found": names(found), "head_given": bool(head),
                "head_matters": matters,
            }  # fmt: skip
    text = json.dumps(expected, indent=1, ensure_ascii=False)
    (Path(__file__).parent / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
