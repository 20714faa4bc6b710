"""The rows of what is to be done: tasks, referrals, what staff were told to read."""

from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.arrived_fold import opened
from safeguard_desktop.storage.models.briefing_fold import fold_briefing
from safeguard_desktop.storage.models.parts import parts_of
from safeguard_desktop.storage.models.referral_fold import fold_referral
from safeguard_desktop.storage.models.task_fold import fold_task

_PUT_TASK = (
    "INSERT OR REPLACE INTO m_tasks (seq, concern, kind, due_on, owner, owner_name, is_open, ended_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_WITH_FOLLOWERS = (
    "SELECT e.seq, e.header, b.body FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE e.seq = ?1 "
    "OR e.seq IN (SELECT seq FROM m_followers WHERE of_seq = ?1) ORDER BY e.seq"
)
_PUT_REFERRAL = (
    "INSERT OR REPLACE INTO m_referrals (seq, concern, made_from, kind, gaps, outcome, is_open, is_written, "
    "written_due, lead_open, stage, advice, wants) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_IS_REFERRAL = "SELECT 1 FROM m_referrals WHERE seq = ?"
_WITH_ALL = (
    "SELECT e.seq, e.header, b.body FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE e.seq = ?1 "
    "OR e.seq IN (SELECT seq FROM m_followers WHERE of_seq = ?1) "
    "OR e.seq IN (SELECT seq FROM m_amendments WHERE of_seq = ?1) ORDER BY e.seq"
)
_PUT_BRIEFING = (
    "INSERT OR REPLACE INTO m_briefings (seq, until, is_note, is_ended, unread) VALUES (?, ?, ?, ?, ?)"
)
_CONCERN_OF_PART = "SELECT concern FROM m_parts WHERE seq = ?"


def put_task(database: Database, seq: int) -> None:
    """Work out what is to be done from the entry that asks for it and those that followed it."""
    task = fold_task([opened(part) for part in parts_of(database, _WITH_FOLLOWERS, (seq,))])
    if task is None:
        return
    row = (
        seq, _concern_of(database, seq), task.kind, task.due_on, task.owner, task.owner_name, task.is_open,
        task.ended_at,
    )  # fmt: skip
    database.run(_PUT_TASK, row)


def put_referral(database: Database, seq: int) -> None:
    """Work out what a referral comes to: what it lacks, whether it is open, how it ended."""
    fold = fold_referral(parts_of(database, _WITH_ALL, (seq,)))
    if fold is None:
        return
    now = fold.now
    wants = now.is_open or now.lead_open or bool(now.gaps)
    row = (
        seq, _concern_of(database, seq), fold.made_from, now.body.kind, " ".join(now.gaps),
        now.outcome or "", now.is_open, now.is_written, now.body.written_due, now.lead_open, now.stage,
        fold.advice, wants,
    )  # fmt: skip
    database.run(_PUT_REFERRAL, row)


def is_referral(database: Database, seq: int) -> bool:
    """Whether an entry is kept as a referral."""
    return bool(database.select(_IS_REFERRAL, (seq,)))


def put_briefing(database: Database, seq: int) -> None:
    """Work out who has read what staff were told, and whether it was ended."""
    told = fold_briefing(parts_of(database, _WITH_FOLLOWERS, (seq,)))
    if told is not None:
        database.run(_PUT_BRIEFING, (seq, told.until, told.is_note, told.is_ended, told.unread))


def _concern_of(database: Database, seq: int) -> int | None:
    rows = database.select(_CONCERN_OF_PART, (seq,))
    return rows[0][0] if rows else None
