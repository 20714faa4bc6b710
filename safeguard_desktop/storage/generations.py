"""Which backups stay: the newest, then one a day, a week, a month."""

from datetime import timedelta

from safeguard_desktop.domain.clock import from_text
from safeguard_desktop.domain.ids import LedgerId
from safeguard_desktop.storage.manifest import BackupInfo

_GENERATIONS = (
    ("%Y-%m-%d", timedelta(days=14)),
    ("%G-%V", timedelta(weeks=8)),
    ("%Y-%m", timedelta(days=400)),
)
_NEWEST_KEPT = 10


def kept(infos: tuple[BackupInfo, ...]) -> tuple[BackupInfo, ...]:
    """Return which backups stay: for each ledger the newest ten, then one a day, a week, a month.

    Ages are counted from the newest backup, not from the clock, so that a wrong clock removes
    nothing. Nothing is kept for longer than 400 days, since a destruction is complete only when the
    last backup that holds the body is gone.
    """
    staying = [info for ledger in {info.ledger for info in infos} for info in _kept_of(ledger, infos)]
    return tuple(sorted(staying, key=lambda info: (info.at, info.seq), reverse=True))


def _kept_of(ledger: LedgerId, infos: tuple[BackupInfo, ...]) -> list[BackupInfo]:
    dated = sorted(
        ((from_text(info.at), info) for info in infos if info.ledger == ledger),
        key=lambda pair: (pair[0], pair[1].seq),
        reverse=True,
    )
    newest = dated[0][0]
    staying = {info.path: info for _, info in dated[:_NEWEST_KEPT]}
    for pattern, longest in _GENERATIONS:
        taken: set[str] = set()
        for at, info in dated:
            if newest - at <= longest and at.strftime(pattern) not in taken:
                taken.add(at.strftime(pattern))
                staying[info.path] = info
    return list(staying.values())
