"""Judges every pack of a folder as the program does: `python -m tests.vectors.judge_packs FOLDER PASSPHRASE`.

The program starts a child for each pack; here the task runs in this process, which does nothing else, under the same
limits of the parser. tests/foreign tries the child itself.
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path
from unittest.mock import patch

import msgspec

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.pack import take_apart
from safeguard_desktop.foreign.pack_parts import PackParts, PackQuestion
from safeguard_desktop.foreign.runner import CannotBeRead
from safeguard_desktop.services.arriving import judging


def in_this_process(_task: str, question: PackQuestion, foreign: bytes, *_kind: object) -> PackParts:
    try:
        return take_apart(msgspec.msgpack.encode(question), foreign)
    except Unreadable as reason:
        raise CannotBeRead(reason.code) from None


def main() -> None:
    warnings.simplefilter("ignore")  # that a passphrase was not needed is no news here
    folder, passphrase = sys.argv[1:]
    with patch.object(judging, "run", in_this_process):
        found = {
            path.stem: judging.judge(path.read_bytes(), passphrase).outcome.value
            for path in sorted(Path(folder).glob("*.pdf"))
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
