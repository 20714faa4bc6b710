"""The certificate of a destruction as a PDF in memory, printed or saved by whoever asks for it."""

from pathlib import Path

from safeguard_desktop.documents.certificate import CertificateDocument, compose_certificate
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.keeping.finishing import BackupsLeft, DestructionRow, FinishingService
from safeguard_desktop.services.keeping.retention import RetentionService
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.wording import keeping as words
from safeguard_desktop.wording.times import date_text, instant_text


class CertificatePapers:
    """Makes the certificate of one destruction."""

    def __init__(
        self,
        session: Session,
        finishing: FinishingService,
        retention: RetentionService,
        shaper: TextShaper | None,
    ) -> None:
        """Keep what the paper is made from."""
        self._session, self._finishing, self._retention = session, finishing, retention
        self._shaper = shaper

    def certificate(self, act: EntryId) -> Output:
        """Return the certificate of a destruction. Raises Refused where there is no such one."""
        row = self._finishing.row(act)
        body = row.body
        document = CertificateDocument(
            making=making(self._session),
            reference=body.reference,
            facts=tuple(self._facts(row)),
            checks=tuple(words.CHECKS[code] for code in body.checked if code in words.CHECKS),
            backups=backup_lines(row.left),
        )
        return finished(compose_certificate(document, self._shaper))

    def save(self, output: Output, path: Path) -> None:
        """Save it where the person says. Raises EnvironmentFault."""
        write_durably(path, output.pdf)

    def _facts(self, row: DestructionRow) -> list[tuple[str, str]]:
        body, entry = row.body, row.entry
        until = self._finishing.chronology_until(entry.id)
        rule = next((each for each in self._retention.rules() if each.rule.key == body.rule), None)
        return [
            (words.REFERENCE, body.reference),
            (words.WHAT, words.WHAT_FILE),
            (words.GROUND, words.GROUNDS[body.ground]),
            (words.RULE, f"{rule.rule.title} ({rule.edition})" if rule is not None else words.AFTER_TRANSFER),
            (words.DUE_ON, date_text(body.due_on)),
            (words.FROM_TO, words.span(date_text(body.first_day), date_text(body.last_day))),
            (words.HOW_MUCH, words.how_much(body.count, body.left)),
            (words.DESTROYED_AT, instant_text(entry.recorded_at)),
            (words.SIGNED_BY, f"{entry.recorder_name}\n{entry.person_name}"),
            *([(words.CHRONOLOGY_STAYS, words.chronology_until(until))] if until is not None else []),
            (words.LOOKED_OVER, looked_over(row)),
        ]


def backup_lines(left: BackupsLeft) -> tuple[str, ...]:
    """Return what is to be said about the backups that still hold what was destroyed."""
    lines = (
        [words.backups_left(len(left.names), date_text(left.until)), *left.names]
        if left.names
        else [words.NO_BACKUPS_LEFT]
    )
    return (*lines, *([words.SECOND_IS_AWAY] if left.second_is_away else []))


def looked_over(row: DestructionRow) -> str:
    """Return what looking the record over came to."""
    if row.checked is None:
        return words.NOT_FINISHED
    return words.CHECKED_CLEAN if row.checked.is_clean else words.CHECKED_NOT_CLEAN
