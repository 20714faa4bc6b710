"""Who was told how a worry is recorded here. Source: S21."""

import pytest

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.staff_told import StaffToldDraft


def test_the_lead_writes_down_who_was_told_and_when(desk: Desk) -> None:
    """S21"""
    assert desk.staff.told.told() == ()
    assert desk.staff.told.problems(StaffToldDraft("\n ", "", "")) == (
        Problem("told_names", "missing"),
        Problem("told_when", "missing"),
    )
    assert desk.staff.told.problems(StaffToldDraft("Kit", "3 December 2030")) == (
        Problem("told_when", "in_future"),
    )
    with pytest.raises(Refused) as refused:
        desk.staff.told.write(StaffToldDraft())
    assert refused.value.code is RefusalCode.INCOMPLETE
    changed = desk.staff.told.write(
        StaffToldDraft(" Kit Moreno \n\nAna Sole\nKit Moreno", "today 8:15", "All signed.")
    )
    assert changed.kind == "staff_told"
    desk.staff.told.write(StaffToldDraft("Jo Hill", "today 8:50"))
    later, first = desk.staff.told.told()
    assert (later.names, first.names) == (("Jo Hill",), ("Kit Moreno", "Ana Sole"))
    assert (first.when.words, first.text, first.recorded_by) == ("today 8:15", "All signed.", "Asha Patel")
