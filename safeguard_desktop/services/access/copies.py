"""The copy that goes out: built anew from what is given, without a word of what is kept back. Source: guidance.md 7.

The pages are drawn from texts out of which the withheld places were taken before. Nothing of the record's own file is
in it: no attachment, no other version, no name in its properties or its outline.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from safeguard_desktop.bundles.pack import PackInfo
from safeguard_desktop.bundles.passphrase import draw_passphrase
from safeguard_desktop.documents import content, render_access
from safeguard_desktop.domain.access.codes import CheckState, SecondReading
from safeguard_desktop.domain.codes import OutputKind, RecordsAsked
from safeguard_desktop.domain.documents import LARGEST_TOGETHER
from safeguard_desktop.domain.entries import RequestSecondRead
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.access.copied import (
    copied_entries,
    given,
    given_documents,
    kept_back,
    listed_documents,
)
from safeguard_desktop.services.access.drafts import SecondReadingDraft
from safeguard_desktop.services.access.items import ItemRow, ItemsService
from safeguard_desktop.services.asking.answering import RequestRow, RequestsService
from safeguard_desktop.services.asking.history import Written, written
from safeguard_desktop.services.attaching.documents import DocumentsService
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.papers.outputs import OutputsService, Paper
from safeguard_desktop.services.papers.sealing import sealed_file
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.wording import access_paper as paper_words
from safeguard_desktop.wording.asking import ASKED_OF
from safeguard_desktop.wording.times import date_text, event_text


@dataclass(frozen=True, slots=True)
class CopyStanding:
    """How far the copy is. `undecided` entries are still to be decided; `copy` is the digest of what it says.

    `second` is the second reading of just this copy, or None; `is_second_mine` tells that whoever is signed in decided
    about an entry, and so cannot be the second reader.
    """

    undecided: int
    given: int
    is_known_who: bool
    copy: str = ""
    second: Written[RequestSecondRead] | None = None
    is_second_mine: bool = False

    @property
    def can_be_made(self) -> bool:
        """Whether every entry is decided about and something of them is given."""
        return not self.undecided and self.given > 0

    @property
    def can_go_out(self) -> bool:
        """Whether it is known who asks, and somebody else has read it, or nobody could."""
        return self.can_be_made and self.is_known_who and self.second is not None


class CopiesService:
    """Makes the copy, and records who else read it."""

    def __init__(
        self,
        session: Session,
        models: Models,
        requests: RequestsService,
        items: ItemsService,
        outputs: OutputsService,
    ) -> None:
        """Keep what it is made of."""
        self._session = session
        self._models = models
        self._requests = requests
        self._items = items
        self._outputs = outputs
        self._documents = DocumentsService(session, models)

    def standing(self, request: EntryId) -> CopyStanding:
        """Return how far the copy is.

        Raises:
            Refused: there is no such request.
        """
        row, items = self._requests.row(request), self._items.rows(request)
        decided = [item for item in items if item.decision is not None]
        mine = self._session.identity.person
        found = CopyStanding(
            undecided=len(items) - len(decided),
            given=given(items),
            is_known_who=_is_known_who(row),
            is_second_mine=any(
                item.decided is not None and item.decided.view.recorder == mine for item in decided
            ),
        )
        if not found.can_be_made:
            return found
        copy = _digest(self._document(row, items), items)
        readings = written(self._models, RequestSecondRead).get(request, ())
        second = next((one for one in reversed(readings) if one.body.copy == copy), None)
        return CopyStanding(
            found.undecided, found.given, found.is_known_who, copy, second, found.is_second_mine
        )

    def pages(self, request: EntryId) -> Output:
        """Return the pages in memory.

        Raises:
            Refused: there is no such request, an entry is not decided about, or nothing is given.
        """
        row, items = self._requests.row(request), self._items.rows(request)
        open_items = sum(item.decision is None for item in items)
        if open_items or not given(items):
            raise Refused(RefusalCode.INCOMPLETE, (Problem("copy", "not_decided"),), open_items)
        if (
            sum(each.document.size for each in given_documents(items).values() if each.document)
            > LARGEST_TOGETHER
        ):
            raise Refused(RefusalCode.INCOMPLETE, (Problem("copy", "too_much"),))
        return finished(render_access(self._document(row, items), self._outputs.shaper))

    def seal(self, request: EntryId) -> PreparedPack:
        """Return the same as one encrypted file, under a new passphrase.

        Raises:
            Refused: as `pages`; or it is not known who asks, or nobody else has read it and nothing says why.
        """
        plain, passphrase, row = self.pages(request), draw_passphrase(), self._requests.row(request)
        found, child = self.standing(request), row.course.child
        if child is None or not found.can_go_out:
            read = () if found.second is not None else (Problem("copy", "not_read"),)
            known = () if found.is_known_who else (Problem("copy", "not_known_who"),)
            raise Refused(RefusalCode.INCOMPLETE, (*read, *known))
        files = {name: self._read(item) for name, item in self._enclosed(request).items()}
        info = PackInfo(
            title=paper_words.DOCUMENT_TITLE,
            number=_number(row),
            setting=self._session.chain.latest.setting.name,
        )
        sealed = sealed_file(plain.pdf, info, passphrase, files)
        digest = hashlib.sha256(sealed).hexdigest()
        return PreparedPack(
            entry=request,
            child=child,
            number=_number(row),
            passphrase=passphrase,
            plain=plain,
            sealed=sealed,
            digest=digest,
            fingerprint=fingerprint_text(digest),
        )

    def save(self, made: PreparedPack, path: Path) -> Changed:
        """Save the encrypted file where the lead says, and write that down."""
        sealed = Output(made.sealed, made.plain.pages, (), made.digest)
        return self._outputs.saved(self.paper(made), sealed, path)

    def paper(self, made: PreparedPack) -> Paper:
        """Return what it is in the record when it is printed or saved."""
        return Paper(made.child, OutputKind.ACCESS_COPY, decision=made.entry)

    def second_problems(self, draft: SecondReadingDraft) -> tuple[Problem, ...]:
        """Return what is missing: how it was read and by whom, or why by nobody.

        Raises:
            Refused: there is no such request.
        """
        standing, found = self.standing(draft.request), list[Problem]()
        if not standing.can_be_made:
            found.append(Problem("reader_way", "not_decided"))
        if draft.way is None:
            found.append(Problem("reader_way", "missing"))
        if draft.way is SecondReading.HERE and standing.is_second_mine:
            found.append(Problem("reader_way", "decided_by_you"))
        if draft.way is SecondReading.ELSEWHERE:
            found += [
                Problem(f"reader_{name}", "missing")
                for name in ("who", "when")
                if not getattr(draft, name).strip()
            ]
            wrong = when_problems(draft.when, self._session.wall_clock())
            found += [Problem("reader_when", one.code) for one in wrong if one.code != "missing"]
        if draft.way is SecondReading.NOBODY and not draft.text.strip():
            found.append(Problem("reader_text", "missing"))
        return tuple(dict.fromkeys(found))

    def record_second(self, draft: SecondReadingDraft) -> Changed:
        """Record that somebody else read just this copy, or why nobody could.

        Raises:
            Refused: answers are missing, an entry is not decided about, or the request is answered.
        """
        complete(self.second_problems(draft))
        if draft.way is None:
            raise Refused(RefusalCode.INCOMPLETE)
        if self._requests.row(draft.request).answer is not None:
            raise Refused(RefusalCode.ALREADY_DONE)
        is_here, is_elsewhere = draft.way is SecondReading.HERE, draft.way is SecondReading.ELSEWHERE
        now = self._session.wall_clock()
        body = RequestSecondRead(
            draft.request,
            copy=self.standing(draft.request).copy,
            way=draft.way,
            text=draft.text,
            who=self._session.person.name if is_here else draft.who if is_elsewhere else "",
            when=as_typed(draft.when, now) if is_elsewhere else None,
        )
        self._session.append(self._session.new_entry(body, (), (draft.request,)))
        return Changed("request", draft.request)

    def _document(self, row: RequestRow, items: tuple[ItemRow, ...]) -> content.AccessDocument:
        return content.AccessDocument(
            making=making(self._session),
            number=_number(row),
            cover=self._cover(row, items),
            entries=tuple(copied_entries(items)),
            withheld=tuple(kept_back(items, self._items.rules())),
        )

    def _enclosed(self, request: EntryId) -> dict[str, ItemRow]:
        return given_documents(self._items.rows(request))

    def _read(self, item: ItemRow) -> bytes:
        return self._documents.read(self._documents.row(item.item))

    def _cover(self, row: RequestRow, items: tuple[ItemRow, ...]) -> tuple[tuple[str, str], ...]:
        """Return what the copy says of itself. The child is named on it only to whom the child's record is given."""
        child = row.course.child
        name = self._models.children.row(child) if child is not None else None
        is_childs = row.asked is not RecordsAsked.ABOUT_THEMSELVES
        pairs = (
            (paper_words.FOR, row.body.who),
            (paper_words.ABOUT, name.full_name if name is not None and is_childs else ""),
            (paper_words.ASKED_FOR, ASKED_OF[row.asked]),
            (paper_words.ASKED_ON, event_text(row.body.when) if row.body.when.is_known else ""),
            (paper_words.ANSWERED_ON, date_text(self._session.today().isoformat())),
            (paper_words.HOLDS, paper_words.holds(given(items))),
            (paper_words.DOCUMENTS, listed_documents(given_documents(items))),
        )
        return tuple((label, text) for label, text in pairs if text)


def _is_known_who(row: RequestRow) -> bool:
    assessed = row.course.assessed
    if assessed is None:
        return False
    sure = {CheckState.CHECKED, CheckState.NOT_NEEDED}
    return assessed.body.identity.state in sure and assessed.body.authority.state in sure


def _digest(document: content.AccessDocument, items: tuple[ItemRow, ...]) -> str:
    """Return the digest of what a copy says and holds; who makes it, and when, is not part of that."""
    said = (document.number, document.entries, document.withheld)
    held = tuple(item.document.digest for item in given_documents(items).values() if item.document)
    return hashlib.sha256(msgspec.json.encode((*said, held) if held else said)).hexdigest()


def _number(row: RequestRow) -> str:
    return f"AR-{row.body.reference}"
