"""The pages about what is kept and what goes: documents, an archive, a file whose time has come, its certificate."""

from __future__ import annotations

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.keeping.codes import HumanCheck
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.keeping.destroying import DestroyDraft
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.places import Place
from tests.elm_row import PASSPHRASE, Setting
from tests.file_samples import a_letter, a_pdf
from tests.journeys import test_nothing_typed_is_lost as typed
from tests.journeys.something_of_everything import Elm, written
from tests.looks.studio import Studio
from tests.services.team import MANAGER_PASSPHRASE, Team


def look_at_what_is_kept(studio: Studio) -> None:
    """Each of these pages, over a record that has something for it."""
    setting = studio.setting()
    elm = written(setting)
    subjects = enriched(setting, elm)
    with studio.at(setting.workplace) as here:
        unlock(here.stage, PASSPHRASE, "Asha Patel")
        for number, (place, subject) in enumerate(subjects):
            typed.go(here, place, subject)
            here.stage.look(f"{place}-{number}")


def enriched(setting: Setting, elm: Elm) -> list[tuple[Place, str]]:
    """Attach documents, destroy a file, and return the pages with what they are about."""
    desk = setting.unlock()
    try:
        documents = attach(desk, elm.child)
        kept = attach_kept(desk, elm.child)
        certificate = destroy_one(setting, desk)
        return [
            (Place.DOCUMENTS, elm.child),
            *((Place.DOCUMENT, document) for document in documents),
            (Place.RESTRICTED, elm.child),
            (Place.KEPT_DOCUMENT, kept),
            (Place.KEEPING, ""),
            (Place.DESTROY, elm.due),
            (Place.DESTROY, elm.child),
            (Place.CERTIFICATE, certificate),
            (Place.ARCHIVE, ""),
            (Place.PERSONAL, ""),
            (Place.NAMES_TOLD, ""),
        ]
    finally:
        desk.session.close()


def attach(desk: Desk, child: ChildId) -> list[EntryId]:
    """A document of three pages, and one that is not shown here."""
    for name, kind, raw, pages in (
        ("Minutes.pdf", DocumentType.PDF, a_pdf(3), 3),
        ("Letter.docx", DocumentType.WORD, a_letter(), 0),
    ):
        file = LookedAt(name, kind, raw, pages)
        what = f"{name.partition('.')[0]} of the core group"
        desk.attaching.attaching.attach(AttachDraft(None, child, (file,), what, "Sam Okafor, social worker"))
    return [row.id for row in desk.attaching.documents.of_child(child)]


def attach_kept(desk: Desk, child: ChildId) -> EntryId:
    """A document of what is kept for named people."""
    about = desk.restricted.of_child(child).groups[0].rows[0]
    letter = LookedAt("Notice.pdf", DocumentType.PDF, a_pdf(1), 1)
    desk.kept_documents.attaching.attach(AttachDraft(about.id, None, (letter,), "Notice of the police"))
    return desk.restricted.of_child(child).groups[0].rows[0].documents[0].id


def destroy_one(setting: Setting, desk: Desk) -> EntryId:
    """A file whose time has come, destroyed by two people."""
    gone = ChildId(desk.children.add(ChildDetails("Robin Sparrow", date_of_birth="2000-02-03")).id)
    agreement = Agreement(Team(setting, desk).with_manager(), MANAGER_PASSPHRASE)
    desk.keeping.destroying.destroy(DestroyDraft(gone, tuple(HumanCheck)), agreement)
    return desk.keeping.finishing.rows()[0].entry.id
