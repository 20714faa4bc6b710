"""Every way to a word: what the pages, searches, papers and lists of a reader say, and what anybody can try without."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.errors import EnvironmentFault, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.briefing.own_notes import OwnNotesService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.office.keys import open_database_key, read_chain
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from safeguard_desktop.services.staff.staff_session import StaffSession
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.vault.sealing import open_sealed
from safeguard_desktop.vault.slots import open_slot
from safeguard_desktop.wording import tellings as telling_words
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.refusals import refusal_sentence
from tests.documents.reading import page_texts, whole_text
from tests.elm_row import PASSPHRASE
from tests.leaks.story import Story
from tests.leaks.table import rows, word_of
from tests.matters_people import matters_of

Way = Callable[[Desk, Story], object]


def _pack(desk: Desk, story: Story) -> str:
    made = desk.transfers.prepare(TransferDraft(story.child, "Larch Lane Primary", "Jo Ferrant"))
    return whole_text(made.plain.pdf)


def _archive(desk: Desk, _story: Story) -> str:
    """Every page and every attachment of an archive, opened with its passphrase."""
    with TemporaryDirectory() as place:
        made = desk.keeping.archive.make(Path(place), lambda _done, _total: None)
        return "".join(_read(path, made.passphrase) for path in sorted(Path(place, made.folder).iterdir()))


def _read(path: Path, passphrase: str) -> str:
    if path.suffix != ".pdf":
        return path.read_text("utf-8")
    with pikepdf.open(path, password=passphrase) as pdf:
        attached = [
            spec.get_file().read_bytes().decode("utf-8", "replace") for spec in pdf.attachments.values()
        ]
    return "".join((*page_texts(path.read_bytes(), passphrase), *attached))


def _finds(found: Callable[[str], object]) -> list[object]:
    return [found(word_of(row)) for row in rows()]


def _counts(desk: Desk, _story: Story) -> list[str]:
    """The words for which a search counts something: nobody may learn so that there is anything."""
    words = map(word_of, rows())
    return [word for word in words if desk.concerns.find(ConcernsQuery(text=word), 1).total]


def _completes(desk: Desk, _story: Story) -> list[object]:
    return _finds(lambda word: (desk.receiving.matching(word), desk.children.rows(word)))


def _personal(desk: Desk, _story: Story) -> list[object]:
    mine = desk.personal
    return [mine.rows(), *(mine.open(row.id) for row in mine.rows())] + [
        mine.open_unfinished(row.id) for row in mine.unfinished()
    ]


def _refusals(desk: Desk, story: Story) -> list[str]:
    """What is said where something cannot be done."""
    tries: tuple[Callable[[], object], ...] = (
        lambda: desk.concerns.view(EntryId(story.child)),
        lambda: desk.receiving.open_unfinished(story.concern),
        lambda: desk.personal.open(story.concern),
        lambda: desk.restricted.of_child(story.child).groups[9],
    )
    return [_sentence(each) for each in tries]


def _sentence(tried: Callable[[], object]) -> str:
    try:
        return str(tried())
    except Refused as refused:
        return str(refusal_sentence(refused)) + str(refused)
    except EnvironmentFault as fault:
        return str(fault_sentence(fault)) + str(fault)
    except IndexError as error:
        return str(error)


def _driver(desk: Desk, _story: Story) -> str:
    """Every table of the database, read past all services with the key that the role holds."""
    return _tables(desk.session.ledger)


def _tables(ledger: Ledger) -> str:
    tables = [str(name) for (name,) in ledger.select("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return str([ledger.select(f'SELECT * FROM "{name}"') for name in tables])


def _inbox(desk: Desk, _story: Story) -> list[bytes]:
    """All that was encrypted to the record, opened with the keys that the record holds, past all services."""
    session, found = desk.session, list[bytes]()
    for name in session.folder.inbox_files():
        for pair in session.inbox_pairs().values():
            with suppress(EnvironmentFault):
                found.append(open_sealed(session.folder.read_inbox(name), pair)[1])
    return found


def _shelf(desk: Desk, _story: Story) -> list[object]:
    """All that is kept for named people and opens with the keys of whoever is signed in."""
    return _kept(Circles(desk.session.record))


def _documents(desk: Desk, story: Story) -> list[object]:
    """Every document, the bytes of which stand in the record, opened by whichever page would take it."""
    kept = (row for group in desk.restricted.of_child(story.child).groups for row in group.rows)
    named = [document.id for row in kept for document in row.documents]
    ids = [entry.header.id for entry in desk.session.ledger.read_from(1) if entry.header.circle is not None]
    found: list[object] = [desk.kept_documents.documents.open(name).raw for name in named]
    for service in (desk.kept_documents.documents, desk.attaching.documents):
        found += [_sentence(partial(service.open, entry)) for entry in sorted(set(ids) - set(named))]
    return [*found, desk.attaching.documents.of_child(story.child)]


def _kept(circles: Circles) -> list[object]:
    circles.shelf.read_all()
    return [entry.body for entry in circles.shelf.entries()]


def _told(desk: Desk, _story: Story) -> list[object]:
    """The register of tellings, in words, and where each entry went."""
    rows = desk.sharing.tellings.rows(desk.sharing.tellings.find(TellingsAsked())).values()
    return [
        (row, telling_words.whom(row.telling), desk.sharing.tellings.find(TellingsAsked(item=row.entry.id)))
        for row in rows
    ]


WITH_THE_RECORD: Mapping[str, Way] = {
    "the child's page": lambda desk, story: desk.files.open(story.child),
    "the concern's page": lambda desk, story: desk.concerns.open(story.concern),
    "the chronology": lambda desk, story: desk.children.chronology(story.child),
    "documents": _documents,
    "what is kept for named people": lambda desk, story: desk.restricted.open(story.child),
    "the keys of what is kept for named people": _shelf,
    "the keys of the inbox": _inbox,
    "the search": lambda desk, _story: _finds(desk.finding.entries),
    "how much a search counts": _counts,
    "what is offered while one types": _completes,
    "what was told to whom": _told,
    "Today": lambda desk, _story: desk.today.today(),
    "forms that were begun": lambda desk, _story: desk.drafts.mine(),
    "forms that were not sent": lambda desk, _story: [
        desk.receiving.open_unfinished(row.id) for row in desk.receiving.unfinished()
    ],
    "only for me": _personal,
    "the chronology on paper": lambda desk, story: whole_text(desk.outputs.chronology(story.child).pdf),
    "the front sheet on paper": lambda desk, story: whole_text(desk.outputs.front_sheet(story.child).pdf),
    "a concern on paper": lambda desk, story: whole_text(
        desk.outputs.concern(story.child, story.concern).pdf
    ),
    "a transfer pack": _pack,
    "an archive": _archive,
    "what is said where it cannot be": _refusals,
    "the plain driver": _driver,
}
"""What whoever holds a key to the record can look at."""


def with_the_record(story: Story, name: str) -> dict[str, str]:
    """What a reader finds by each way."""
    desk = story.team.unlock(name)
    try:
        return {way: str(look(desk, story)) for way, look in WITH_THE_RECORD.items()}
    finally:
        desk.session.close()


def about_adults(story: Story, name: str) -> dict[str, str]:
    """What a reader of the record of worries about adults finds there, and with their own keys elsewhere."""
    found = without(story, name)
    with matters_of(story.team, name) as desk:
        opened = [desk.matters.open(row.id) for row in desk.matters.rows()]
        found["the pages about adults"] = str([desk.matters.rows(), *opened])
        found["the keys of what not every reader may see"] = str(_kept(desk.matters.entries.circles))
        found["the plain driver in the record about adults"] = _tables(desk.record.ledger)
    return found


def without(story: Story, name: str | None) -> dict[str, str]:
    """What anybody finds with the folder, and with their own keys if they have an account (None: they have none)."""
    found = {
        "the start window": str(SettingService(story.team.setting.workplace).look(story.team.setting.path)),
        "the plain driver without a key": _unkeyed(story, None),
    }
    if name is not None:
        return found | _with_own_keys(story, name)
    return found | {"every byte of the folder, the backups and the profile": "".join(_bytes(story))}


def _with_own_keys(story: Story, name: str) -> dict[str, str]:
    team, person = story.team, story.team.identities[name]
    setting, mine = team.setting, team.personal(name)
    return {
        "unlocking with one's own passphrase": _sentence(
            lambda: unlock(setting.workplace, setting.path, person.person, PASSPHRASE).close()
        ),
        "the key of the record by our own module": _sentence(
            lambda: open_database_key(
                team.folder, read_chain(team.folder, None), person.person, person.sealing
            )
        ),
        "the plain driver with one's own key": _unkeyed(story, person.sealing.private_bytes()[:32]),
        "everything that was encrypted, with one's own key": str(list(_opened(story, name))),
        "notes to staff": str(_notes(story, name)),
        "only for me": str([mine.rows(), *(mine.open(row.id) for row in mine.rows()), *mine.unfinished()]),
    }


def _notes(story: Story, name: str) -> object:
    """The notes that somebody finds who signs in without reading."""
    team, place = story.team, story.team.setting.workplace
    chain, heads = read_chain(team.folder, None), HeadStore(place.profile / "heads")
    session = StaffSession(place, team.folder, chain, team.identities[name], heads)
    return OwnNotesService(session).rows()


def _bytes(story: Story) -> Iterator[str]:
    """All that lies on the computer, as text in the encodings in which a word could stand there."""
    for path in _files(story):
        raw = path.read_bytes()
        yield (
            path.name
            + raw.decode("latin-1")
            + raw.decode("utf-16-le", "replace")
            + raw[1:].decode("utf-16-le", "replace")
        )


def _files(story: Story) -> Iterator[Path]:
    workplace = story.team.setting.workplace
    for root in (workplace.documents, workplace.profile):
        yield from (path for path in root.rglob("*") if path.is_file())


def _unkeyed(story: Story, key: bytes | None) -> str:
    """What the driver says of each database, opened past all of our code without its key."""
    found = []
    databases = sorted(story.team.setting.path.glob("*.log"))
    assert len(databases) == 2, "that of the children and that of worries about adults"
    for path in databases:
        with closing(dbapi2.connect(str(path))) as connection:
            if key is not None:
                connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            try:
                found.append(str(connection.execute("SELECT * FROM sqlite_master").fetchall()))
            except dbapi2.DatabaseError as refused:
                found.append(str(refused))
    return str(found)


def _opened(story: Story, name: str) -> Iterator[bytes]:
    """The plain text of every file that opens with a person's own key, whatever it is."""
    pair = story.team.identities[name].sealing
    for path in _files(story):
        raw = path.read_bytes()
        for opens in (open_sealed, open_slot):
            with suppress(EnvironmentFault):
                yield str(opens(raw, pair)).encode()
