"""What can go wrong, in four families.

`Problem` is a value: something in a form that the person can put right. `Refused` is a permission
or a hold. `EnvironmentFault` is the world outside: a disk, a lock, a damaged file, a wrong
passphrase. Anything else is a bug. No error ever carries a name or a word of a concern: only
codes, ids and numbers; the sentence is made in ``wording/``.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right in a form: which field, and what is the matter with it."""

    field: str
    code: str


class RefusalCode(StrEnum):
    """Why the program will not do a thing that was asked of it."""

    NOT_A_READER = "not_a_reader"
    ON_HOLD = "on_hold"
    NEEDS_CERTIFICATE = "needs_certificate"
    INCOMPLETE = "incomplete"
    ALREADY_DONE = "already_done"
    UNKNOWN_SUBJECT = "unknown_subject"
    NOT_YOURS = "not_yours"
    NOBODY_TO_READ = "nobody_to_read"
    NOT_AN_APPROVER = "not_an_approver"
    NOT_STAFF = "not_staff"
    APPEND_ONLY = "append_only"
    NEEDS_SECOND_PERSON = "needs_second_person"
    LAST_READER = "last_reader"
    NEVER_ON_PAPER = "never_on_paper"
    NOT_INVITED = "not_invited"
    INVITATION_RUN_OUT = "invitation_run_out"
    INVITATION_UNSOUND = "invitation_unsound"
    WAIT_WITH_PIN = "wait_with_pin"
    WRONG_PIN = "wrong_pin"
    PIN_GONE = "pin_gone"
    NEEDS_SHEET = "needs_sheet"
    NEEDS_ANOTHER_PERSON = "needs_another_person"
    FOR_LEAD_AND_APPROVERS = "for_lead_and_approvers"
    ABOUT_A_READER = "about_a_reader"
    STILL_KEPT = "still_kept"
    NOT_WITH_RESTRICTED = "not_with_restricted"
    NOT_WITH_DISCLOSURE = "not_with_disclosure"
    FROM_ELSEWHERE = "from_elsewhere"


class Refused(Exception):
    """A permission, a hold or a rule stands in the way; repeating the call will not help."""

    def __init__(self, code: RefusalCode, problems: tuple[Problem, ...] = (), count: int = 0) -> None:
        """Keep the code, the problems where the refusal is about missing answers, and a number.

        `count` is what is left: tries after a wrong PIN, seconds where one has to wait.
        """
        super().__init__(code.value)
        self.code = code
        self.problems = problems
        self.count = count


class FaultCode(StrEnum):
    """What the world outside did to us. Each has its own sentence and its own way out."""

    WRONG_PASSPHRASE = "wrong_passphrase"
    WRONG_RECOVERY_WORDS = "wrong_recovery_words"
    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"
    NOT_A_LOG = "not_a_log"
    OPEN_ELSEWHERE = "open_elsewhere"
    DISK_FULL = "disk_full"
    MOVED_AWAY = "moved_away"
    READ_ONLY = "read_only"
    NETWORK_SHARE = "network_share"
    CLOUD_FOLDER = "cloud_folder"
    NOT_FOUND = "not_found"
    ALREADY_EXISTS = "already_exists"
    PERMISSION = "permission"
    REGISTER_FORGED = "register_forged"
    REGISTER_OLDER = "register_older"
    ROLLED_BACK = "rolled_back"
    TAMPERED = "tampered"
    UNREADABLE = "unreadable"
    BACKUP_UNSOUND = "backup_unsound"
    INPUT_OUTPUT = "input_output"


class EnvironmentFault(Exception):
    """Something outside the program failed; `code` says what, `detail` says where.

    `detail` may hold a count, a host name, an id or the name of a part of the setting folder, never
    a word of a record.
    """

    def __init__(self, code: FaultCode, detail: str = "") -> None:
        """Keep the code and the harmless detail."""
        super().__init__(f"{code.value}: {detail}" if detail else code.value)
        self.code = code
        self.detail = detail
