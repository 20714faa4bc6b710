"""The words of documents: attaching them, the list of them, looking at one, saving one out."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.documents import (
    LARGEST,
    LARGEST_AT_ONCE,
    MEGABYTE,
    MOST_AT_ONCE,
    DocumentType,
    TakenOut,
)
from safeguard_desktop.domain.entries import DocumentAttached
from safeguard_desktop.wording.story import pages_count
from safeguard_desktop.wording.translate import _, ngettext

TYPES: Final[Mapping[DocumentType, str]] = {
    DocumentType.PDF: _("PDF"),
    DocumentType.JPEG: _("Picture (JPEG)"),
    DocumentType.PNG: _("Picture (PNG)"),
    DocumentType.GIF: _("Picture (GIF)"),
    DocumentType.WEBP: _("Picture (WebP)"),
    DocumentType.TIFF: _("Picture (TIFF)"),
    DocumentType.BMP: _("Picture (BMP)"),
    DocumentType.WORD: _("Text document"),
    DocumentType.SPREADSHEET: _("Spreadsheet"),
    DocumentType.PRESENTATION: _("Presentation"),
    DocumentType.EMAIL: _("E-mail"),
    DocumentType.TEXT: _("Plain text"),
    DocumentType.AUDIO: _("Sound"),
    DocumentType.VIDEO: _("Film"),
    DocumentType.ARCHIVE: _("Archive of files"),
    DocumentType.OTHER: _("Another kind of file"),
}
TAKEN_OUT: Final[Mapping[TakenOut, str]] = {
    TakenOut.PLACE: _("where it was taken"),
    TakenOut.CAMERA: _("when and with what it was made"),
    TakenOut.WORDS: _("words hidden in it"),
    TakenOut.OTHER_PICTURES: _("further pictures hidden in it"),
    TakenOut.AFTER_ITS_END: _("what followed the end of the picture"),
}

ATTACH: Final = _("Attach documents")
ATTACH_TITLE: Final = _("Attach documents")
ATTACH_ACT: Final = _("Keep in the record")
ATTACH_SAVED: Final = _("Attached, and kept encrypted in the record.")
ATTACH_TO_ENTRY: Final = _("Attach a document")
LIMITS_TOLD: Final = _(
    "PDF, pictures, Word, e-mail and other files; up to {one} MB each, {all} MB and {count} files at once. "
    "They are kept whole and encrypted. The files that you choose stay where they are: delete them there yourself."
).format(one=LARGEST // MEGABYTE, all=LARGEST_AT_ONCE // MEGABYTE, count=MOST_AT_ONCE)
OPEN_TO_ALL: Final = _(
    "Everybody who reads this record can open what you attach here, and it goes with the child’s file when that moves on. A "
    "police notice about domestic abuse, or anything else that only some of you may read, belongs under “Kept for named "
    "people” on the child’s page."
)
FILES: Final = _("Which files?")
CHOOSE: Final = _("Choose files…")
CHOOSE_MORE: Final = _("Choose more files…")
CHOOSE_TITLE: Final = _("Files to attach")
NONE_CHOSEN: Final = _("No file is chosen yet.")
LOOKING: Final = _("Looking at the files")
KEEPING: Final = _("Keeping the documents")
REMOVE: Final = _("Take off the list")
REMOVE_NAMED: Final = _("Take {name} off the list")
DESCRIPTION: Final = _("What is it?")
DESCRIPTION_HINT: Final = _("Such as “Minutes of the conference” or “Letter from the health visitor”.")
SOURCE: Final = _("Who gave it to you?")
SOURCE_HINT: Final = _("Name and agency. Some agencies want to be asked before their papers go on to others.")
WHEN: Final = _("What date stands on it?")
WHEN_HINT: Final = _("It then stands at that day in the chronology.")
SHOWS_NONE: Final = _("None of these files is or holds such a picture")
SHOWS_NONE_HINT: Final = _("Nor do its pages or attachments.")
FORBIDDEN_TITLE: Final = _("No picture is kept here")
FORBIDDEN: Final = _(
    "This concern is about pictures that nobody may look at, copy, print, forward or keep. Do not open them and do not "
    "copy them. Write down what was said about them, which device they are on and who has it, and ask the police what "
    "happens to it."
)
NEAR_TITLE: Final = _("Is it one of those pictures?")
NEAR: Final = _(
    "A concern about this child is about pictures that nobody may look at, copy or keep. If a file is or holds one of "
    "them, do not attach it."
)
INJURY_TITLE: Final = _("Staff do not photograph injuries")
INJURY: Final = _(
    "Mark them on a body map and describe them instead. Attach a picture of an injury only if police, health or the "
    "family took it and gave it to you."
)
TAKEN_OUT_TITLE: Final = _("Taken out of the pictures")
TAKEN_OUT_NOTE: Final = _(
    "The picture itself stays as it is. What nobody sees in it is not kept; the record notes what was taken out, "
    "and the check value of the file as it came."
)
PICTURE_TAKEN_OUT: Final = _("{name}: {what}")

WHY_NOT: Final[Mapping[str, str]] = {
    "empty": _("The file is empty. Check it where it lies."),
    "too_large": _(
        "The file is larger than {size} MB. Split it, or save it smaller, and choose it again."
    ).format(size=LARGEST // MEGABYTE),
    "not_a_file": _("This is not a file. Choose the file itself."),
    "not_there": _("The file could not be read. See that it is still there and not open elsewhere."),
    "heic": _(
        "This is a photograph in a format (HEIC or AVIF) that most schools cannot open. Save it as JPEG and choose that."
    ),
    "program": _("This is a program. Programs are never kept in the record."),
    "locked": _(
        "This PDF is locked with a password that nobody may know in years to come. Save or print it as a PDF without one, "
        "and choose that."
    ),
    "too_many_dots": _("This picture is too large to be shown. Save it with fewer dots and choose that."),
    "cannot_be_read": _(
        "This file is damaged or not what it says it is. Open it in the program that it comes from, save it again, and "
        "choose that."
    ),
}
CANNOT_BE_SHOWN: Final = _("Its pages cannot be shown here; it is kept as it is and can be saved out.")

WHAT_IT_IS: Final = _("What it is")
DOCUMENTS: Final = _("Documents")
NO_DOCUMENTS: Final = _("Nothing is attached yet")
NO_DOCUMENTS_HINT: Final = _(
    "Letters, minutes, plans, drawings and other files can be kept here, whole and encrypted."
)
READING: Final = _("Opening the document")
BACK_TO_CHILD: Final = _("Back to the child")
BACK_TO_CONCERN: Final = _("Back to the concern")
BACK_TO_LIST: Final = _("All documents")
OPEN: Final = _("Open")
OPEN_NAMED: Final = _("Open: {what}")
OPEN_ENTRY: Final = _("Open the document")
PRINT: Final = _("Print")
SAVE: Final = _("Save a copy outside the record…")
SAVE_TITLE: Final = _("Save a copy outside the record")
SAVE_WARNING: Final = _(
    "Outside the record nothing protects it any more: not encrypted, and nobody sees who opens it. Save it only if somebody "
    "has to have the file itself, and delete the copy when it has gone. The record notes that you saved it."
)
STAYS: Final = _(
    "Your access has ended. You can look at it as before; it cannot be printed or saved, since that could not be written down."
)
SAVE_YES: Final = _("Choose where to save it")
SAVE_NO: Final = _("Leave it in the record")
SAVED: Final = _("Saved, and written down in the record.")
PRINTED: Final = _("Written down in the record.")
FILE_KIND: Final = _("Document")
NOT_SHOWN_TITLE: Final = _("This kind of file is not shown here")
NOT_SHOWN: Final = _(
    "PDF and pictures are shown page by page. To read this one, save a copy outside the record and open it in its own program. "
    "It may hold a program of its own (a macro): do not let it run."
)
CANNOT_BE_READ_TITLE: Final = _("Its pages cannot be shown")
CANNOT_BE_READ: Final = _(
    "The document is whole, but it could not be drawn. Save a copy and try it in another program."
)
OF_CHILD: Final = _("For the child")
FROM: Final = _("From {source}")
FROM_LABEL: Final = _("From")
DAY_LABEL: Final = _("Dated")
KEPT_AS: Final = _("Kept as")
WENT_TO: Final = _("Went to")
CHECK_VALUE: Final = _("Check value")
CAME_AS: Final = _("As it came")
TAKEN_OUT_LABEL: Final = _("Taken out")


WHY_OF_OTHERS: Final = _("Other children have a part in them. Ask the sender if you need them.")
WHY_TOO_MUCH: Final = _("They do not fit into one file. Ask the sender for them.")


def size_text(size: int) -> str:
    """Return a size as people say it."""
    if size >= MEGABYTE:
        return _("{size} MB").format(size=f"{size / MEGABYTE:.1f}")
    return _("{size} kB").format(size=max(round(size / 1000), 1))


def documents_count(count: int) -> str:
    """Return how many documents there are."""
    return ngettext("{count} document", "{count} documents", count)


def facts_text(kind: DocumentType, pages: int, size: int) -> str:
    """Return what a file is, in a line: its type, its pages where they are counted, its size."""
    return " · ".join(filter(None, (TYPES[kind], pages_count(pages) if pages else "", size_text(size))))


def document_text(document: DocumentAttached) -> str:
    """Return what a document is, in a line, with its name."""
    return " · ".join((document.name, facts_text(document.type, document.pages, document.size)))


def taken_out_text(taken_out: tuple[TakenOut, ...]) -> str:
    """Return what was taken out of a picture."""
    return ", ".join(TAKEN_OUT[each] for each in taken_out)


def of_concern(number: int) -> str:
    """Return to which concern documents belong; one from another setting has no number here."""
    return _("Concern no. {number}").format(number=number) if number else _("Concern from another setting")
