"""Worries about adults as lines of Today: which by its number, what to do and by when; no name. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.services.matters.due import MatterDue, MattersDue
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.today.lines import Group, TaskLine
from safeguard_desktop.wording import matters as words
from safeguard_desktop.wording.times import due_text

Opens = Callable[[str], None]
"""Goes to a worry by its id, or to the list of them with ""."""


def dated_lines(due: MattersDue, day: date, opens: Opens) -> list[tuple[str, TaskLine]]:
    """Returns what has a day, each with it."""
    return [(each.due_on, _line(each, day, opens)) for each in due.rows if each.due_on]


def undated_group(due: MattersDue, day: date, opens: Opens) -> Group:
    """Returns what has no day, and whether the record could be opened, and its keys are due."""
    lines = [_line(each, day, opens) for each in due.rows if not each.due_on]
    if due.is_shut:
        lines.append(
            TaskLine("matters_shut", (words.SHUT,), words.SHUT_LINE, words.GO_THERE, partial(opens, ""))
        )
    if due.keys_are_due:
        title = (words.KEYS_DUE_TITLE,)
        lines.append(TaskLine("matters_keys", title, words.KEYS_DUE_LINE, words.GO_THERE, partial(opens, "")))
    return Group("matters", words.TITLE, Tone.CAUTION, lines)


def whole_group(due: MattersDue, day: date, opens: Opens) -> Group:
    """Returns everything that is to be done, for a window that has no other list of what is due."""
    lines = [line for _day, line in dated_lines(due, day, opens)]
    group = undated_group(due, day, opens)
    return Group(group.key, group.heading, group.tone, [*lines, *group.lines])


def _line(due: MatterDue, day: date, opens: Opens) -> TaskLine:
    tone = Tone.STOP if is_overdue(due.due_on, day) else Tone.CAUTION
    return TaskLine(
        key=f"matter_{due.kept_as or due.number}_{due.work}{f'_{due.authority}' if due.authority else ''}",
        title=(words.on_today(due.number, due.kept_as),),
        line=words.to_do(due.work, due.authority),
        act=words.OPEN,
        open=partial(opens, due.matter),
        sign=due_text(due.due_on, day) if due.due_on else words.AT_ONCE,
        tone=tone,
    )
