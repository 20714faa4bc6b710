"""Packs of somebody who has keys of his own and signs whatever he likes: one value of the record is another.

What a reader has to do with such a pack is the same in FORMAT.md for every program; that two find the same is the law.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any, Final

from tests.vectors.make_packs import AMENDMENT, HOLD, NOTE, OTHER, Json, Pack, b64, entry, tagged

Place = tuple[Any, Any]
VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 1, 2, 3, 1.5, 1.0, 10**30, -(2**63), "", " ", "x", "x" * 3_000, "\u202eabc", "\0", "null",
    "2026-11-23", "2026-02-31", "2026-11-23T09:30", "2026-11-23T25:00", "2026-11-23T09:30:00.000000Z", "2026",
    "2026-13", "2026-11-23T09:30:00Z", "0000-00-00", "9999-12-31", "2026-11-23T09:30:00.000000+00:00",
    "\uff12\uff10\uff12\uff16-11-23",
    "1" * 32, "9" * 32, "Europe/London", "../../etc", "note", "hold-placed", [], {}, [[]], [None], {"": ""}, ["x"],
    "=cmd()", "AAAA", "====",
)  # fmt: skip
TEXTS: Final = (
    ('"', "\\u0022"), (":", " : "), ("{", "{\n"), ("e", "\\u0065"), ("null", "NaN"), ("1", "1e0"), ("1", "01"),
    ("}", ",}"), ("[", "[,"), ("{", '{"format":2,'), ('"id"', '"id":"9","id"'), ("a", "\\ud800"),
    ("a", "\\udc00\\ud800"),
    ("a", "\x01"), ("0", "-0"), ("2", "2.0"), ("true", "True"), ('"', "'"), ("{", "\ufeff{"), ("}", "} "), ("}", "}x"),
    ("e", "\u00e9"),
)  # fmt: skip
"""What is written otherwise in a text of JSON, and how."""


def hostile_pack(dice: random.Random) -> Pack:
    """Return a pack that is signed with the key of nobody known, and has one or two values that are others."""
    pack = Pack()
    pack.key = OTHER
    note = {**NOTE, "text": f"She drew {dice.randrange(1000)} houses."}
    pack.entries = []
    for number in range(dice.randrange(1, 4)):
        body = dice.choice((note, note, HOLD, AMENDMENT))
        kind = {id(HOLD): "hold-placed", id(AMENDMENT): "amendment"}.get(id(body), "note")
        pack.entries.append(_entry(dice, f"{number + 1:x}" * 32, kind, json.loads(json.dumps(body))))
    how = dice.randrange(6)
    if how == 0:
        spoil(dice, pack.record)
    elif how == 1:
        pack.change_manifest = lambda manifest: spoil(dice, manifest)
    elif how == 2:
        pack.change_signed = lambda signed: _sign_again(
            signed, "manifest", "pack-manifest/2", _retold(dice, signed["manifest"])
        )
    elif how == 3:
        pack.version = dice.choice(("", "1", "3", "99999999999", "x", "２", "-1", "2 "))
    elif how == 4:
        pack.number = pack.record["number"] = dice.choice(
            ("", "x" * 79, "x" * 81, "<", "&amp;", "TP-2026-0041 ")
        )
    return pack


def _entry(dice: random.Random, name: str, kind: str, body: Json) -> Json:
    """Return an entry that is as it should be, or has a fault, before it is signed or after."""
    refers = (dice.choice(("1" * 32, "9" * 32, name)),) if dice.random() < 0.7 else ()
    how = dice.randrange(7)
    if how == 0:
        spoil(dice, body)
    changed = spoilt(
        dice, {"role": "subject", "setting": "", "version": 1, "recorded_at": "2026-11-23T09:30:00.000000Z"}
    )
    said = entry(
        name,
        kind,
        body,
        refers=refers,
        is_edited=dice.random() < 0.5,
        key=OTHER,
        changed=changed if how == 1 else None,
        original=spoilt(dice, {"header": "{}", "salt": "AAAA", "body": "{}"}) if how == 2 else None,
    )
    if how == 3:
        spoil(dice, said)
    if how == 4:
        _sign_again(said, "issued", "pack-entry/2", _retold(dice, said["issued"]))
    return said


def _sign_again(said: Json, name: str, tag: str, text: str) -> None:
    said.update({name: text, "signature": b64(OTHER.sign(tagged(tag, text.encode())))})


def spoil(dice: random.Random, value: Any) -> None:
    """Change one value somewhere in it, take one away, or add one."""
    held, at = dice.choice([*_places(value)])
    how = dice.randrange(5)
    if how == 0 and isinstance(held, dict):
        del held[at]
    elif how == 1 and isinstance(held, dict):
        held["more"] = dice.choice(VALUES)
    elif how == 2 and isinstance(held, list):
        held.append(held[at])
    else:
        held[at] = dice.choice(VALUES)


def spoilt(dice: random.Random, value: Json) -> Json:
    spoil(dice, value)
    return value


def _places(value: Any) -> Iterator[Place]:
    keys = [*value] if isinstance(value, dict) else [*range(len(value))] if isinstance(value, list) else []
    for key in keys:
        yield value, key
        yield from _places(value[key])


def _retold(dice: random.Random, text: str) -> str:
    """Return the same with one sign or word written otherwise, as JSON allows it or does not."""
    before, after = dice.choice(TEXTS)
    where = [place for place in range(len(text)) if text.startswith(before, place)]
    if not where:
        return text + dice.choice((" ", "\n", "\0", "x", "{}"))
    place = dice.choice(where)
    return text[:place] + after + text[place + len(before) :]
