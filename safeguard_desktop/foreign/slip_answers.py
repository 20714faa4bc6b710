"""What is asked of a filled-in slip, and what comes back: apart from the task, which loads what only the child may."""

from __future__ import annotations

import msgspec


class SlipQuestion(msgspec.Struct, frozen=True):
    """There is nothing to ask: a slip has no passphrase."""


class SlipAnswers(msgspec.Struct, frozen=True):
    """What somebody filled in, by the names of the fields; `items_match` is ``yes``, ``no`` or empty."""

    pack_number: str = ""
    check_code: str = ""
    received_on: str = ""
    received_by: str = ""
    role: str = ""
    school: str = ""
    items_match: str = ""
    what_differs: str = ""
