"""Whether an entry of another setting can be shown here: its times have to be some.

Pages and the order of a story are worked out from times. Whoever signs packs could else send an entry that no page
here can show.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

import msgspec

from safeguard_desktop.domain.clock import LOCAL_ZONE, from_text, minute_from_text
from safeguard_desktop.domain.entries.arriving import Issued
from safeguard_desktop.domain.entries.bodies import EntryBody

_ISO_DAYS: Final = frozenset({"until", "since", "floor", "answer_due", "written_due", "date_of_birth"})
_INSTANTS: Final = frozenset({"recorded_at", "raised_at", "made_at"})
_FIRST_DAY: Final = "2026-01-01"


def has_sound_times(issued: Issued, body: EntryBody) -> bool:
    """Whether every day, minute and instant in an entry is one."""
    try:
        from_text(issued.recorded_at)
        for name, value in _texts(msgspec.to_builtins(body)):
            _check(name, value)
    except ValueError:
        return False
    return True


def _texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        if bool(value.get("earliest")) != bool(value.get("latest")):
            raise ValueError(name)
        for key, each in value.items():
            yield from _texts(each, str(key))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each, name)


def _check(name: str, text: str) -> None:
    """Pass where the text is what its field asks for. Raises ValueError."""
    if not text:
        return
    if name in {"earliest", "latest"}:
        minute_from_text(text)
    elif name == "zone" and text != LOCAL_ZONE:
        raise ValueError(name)
    elif name in _INSTANTS:
        from_text(text)
    elif name.endswith("_on") or name in _ISO_DAYS:
        _day(text)


def _day(text: str) -> None:
    """Pass where the text is an ISO day, month or year. Raises ValueError."""
    date.fromisoformat(text if len(text) >= len(_FIRST_DAY) else (text + _FIRST_DAY[4:])[: len(_FIRST_DAY)])
