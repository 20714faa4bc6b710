"""A concern that nobody has received yet, as lists show it: with what its author typed. Source: S36, S48."""

from dataclasses import replace

from safeguard_desktop.domain.entries import ConcernRaised
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.concern.amending import amended
from safeguard_desktop.services.models import Models


def as_it_waits(row: ConcernRow, models: Models) -> ConcernRow:
    """Return the row with the name as typed, and whether somebody outside was told already.

    Where its words cannot be read, nothing is added.
    """
    view = models.chronology.entry(row.id)
    if view is None or not isinstance(view.body, ConcernRaised):
        return row
    body = amended(view.body, view.amendments)
    return replace(row, child_name=body.child_typed, told_outside=bool(body.direct_referral.strip()))
