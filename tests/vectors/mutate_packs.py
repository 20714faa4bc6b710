"""Changes a sound pack at random and judges it: `python -m tests.vectors.mutate_packs COUNT SEED`.

Outside: bits, bytes, blocks and ends of the encrypted file. Inside: the same in an attachment or in what a page draws,
after which the file is encrypted anew, as somebody with the passphrase can. It prints what was found how often, the
longest time and the most memory, and ends with 1 where a change counted as sound, or a record that is not the sender's.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

import pikepdf

from safeguard_desktop.services.arriving import judging
from tests.vectors.judge_packs import in_this_process
from tests.vectors.make_packs import PASSPHRASE, Pack

Change = Callable[[random.Random, bytes], bytes]


def _flip(choose: random.Random, raw: bytes) -> bytes:
    place = choose.randrange(len(raw))
    return raw[:place] + bytes([raw[place] ^ 1 << choose.randrange(8)]) + raw[place + 1 :]


def _cut(choose: random.Random, raw: bytes) -> bytes:
    return raw[: choose.randrange(len(raw))]


def _take_out(choose: random.Random, raw: bytes) -> bytes:
    place = choose.randrange(len(raw))
    return raw[:place] + raw[place + 1 + choose.randrange(40) :]


def _put_in(choose: random.Random, raw: bytes) -> bytes:
    place = choose.randrange(len(raw))
    return raw[:place] + choose.randbytes(1 + choose.randrange(40)) + raw[place:]


def _swap(choose: random.Random, raw: bytes) -> bytes:
    one, two = sorted(choose.sample(range(len(raw)), 2))
    size = min(16, two - one, len(raw) - two)
    return (
        raw[:one] + raw[two : two + size] + raw[one + size : two] + raw[one : one + size] + raw[two + size :]
    )


def _overwrite(choose: random.Random, raw: bytes) -> bytes:
    place = choose.randrange(len(raw))
    fill = choose.choice((b"\0", b"\xff", b"9", b"<<", b"/", b"[", b"endobj"))
    return raw[:place] + fill * choose.randrange(1, 60) + raw[place + 60 :]


CHANGES: tuple[Change, ...] = (_flip, _flip, _flip, _cut, _take_out, _put_in, _swap, _overwrite)


def inside(choose: random.Random, raw: bytes) -> bytes:
    """Returns the pack with one change in what is encrypted, under the same passphrase again."""
    change, out = choose.choice(CHANGES), BytesIO()
    with pikepdf.open(BytesIO(raw), password=PASSPHRASE) as document:
        name = choose.choice((*document.attachments.keys(), ""))
        if name:
            document.attachments[name] = change(choose, document.attachments[name].get_file().read_bytes())
        else:
            document.pages[0].Contents = document.make_stream(
                change(choose, b"BT /F1 12 Tf (A page) Tj ET " * 4)
            )
        encryption = pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=6)
        document.save(out, encryption=encryption, fix_metadata_version=False)
    comment = raw[raw.rindex(b"\n%SFD-SIGN") :]
    return out.getvalue().rstrip(b"\r\n") + comment


def most_memory() -> int:
    """Returns the most memory, in bytes, that this process had since it began; 0 where the system does not say.

    What `getrusage` says begins with that of whoever started the process (measured).
    """
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii")) if status.exists() else None
    return int(found[1]) * 1024 if found else 0


def main() -> int:
    warnings.simplefilter("ignore")  # that a passphrase was not needed is no news here
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    raw, choose, found, longest, wrong = Pack().finished(), random.Random(seed), Counter[str](), 0.0, []
    with patch.object(judging, "run", in_this_process):
        sound = judging.judge(raw, PASSPHRASE)
        for number in range(count):
            changed = inside(choose, raw) if choose.random() < 0.25 else choose.choice(CHANGES)(choose, raw)
            begun = time.monotonic()
            pack = judging.judge(changed, PASSPHRASE)
            longest = max(longest, time.monotonic() - begun)
            found[pack.outcome] += 1
            is_theirs = not pack.can_be_taken_in or pack.record == sound.record
            if not is_theirs or (pack.outcome == "sound" and changed != raw):
                wrong.append(number)
    print(json.dumps({"found": found, "longest": longest, "memory": most_memory(), "wrong": wrong}))
    return 1 if wrong or sound.outcome != "sound" else 0


if __name__ == "__main__":
    sys.exit(main())
