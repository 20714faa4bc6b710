"""The words of the archive: what its first page says to a stranger, and what the window says to whoever makes it.

The pages speak to somebody who has never seen the program and may read them in 75 years: nothing is taken as known.
Source: X15; guidance.md section 6.
"""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

ACT: Final = _("Make an archive")
SECTION: Final = _("When the setting closes, or a lead retires")
SECTION_HINT: Final = _(
    "An archive is the whole record in one folder, as PDF and plain data, for whoever keeps it after you. It can be read without this program. Nothing is removed by making it."
)
INTRO: Final = _(
    "The whole record in one folder, to be read without this program, by somebody who never knew the setting."
)
WHAT_COMES: Final = _("What is in it")
WHAT_COMES_LINES: Final = (
    _("A first page that tells a stranger how to open and read everything, with names and roles spelt out."),
    _("One PDF for each child: front sheet, chronology, concerns, documents. Other children are not named."),
    _("Every entry of the record as it was written, as plain data; documents of several children beside it."),
)
WHAT_STAYS: Final = _("Kept apart; not in this archive")
WHAT_STAYS_TEXT: Final = _(
    "Whatever is kept for named people, worries about adults, and what has not come into the record yet. The archive has one passphrase, which would open them to everybody who has it."
)
BEFORE: Final = _("Before you begin")
BEFORE_TEXT: Final = _(
    "Choose a folder on a drive that will be kept, such as a new memory stick. The passphrase is shown once, when the archive is made: write it on paper, to be kept in another place than the archive. Stay on this page until then: to go elsewhere stops it. That an archive was made is written down, with your name."
)
CHOOSE: Final = _("Choose a folder and make it")
CHOOSE_TITLE: Final = _("Where is the archive to lie?")
BACK: Final = _("Back to Keeping")
MAKING: Final = _("Making the archive, one child after the other.")
CANCELLED: Final = _("Stopped. What had been written of the archive is taken away again.")
MADE: Final = _("The archive is made")
MADE_SAID: Final = _("The archive is made, and that is written down.")
LIES_IN: Final = _("It lies in the folder “{name}”, in the place that you chose.")
PASSPHRASE_TELL: Final = _(
    "Write it on paper now. Keep the paper in another place than the archive, and tell whoever will keep it where it is."
)
PASSPHRASE_ONCE: Final = _("It is shown only now. If it is lost, the archive opens to nobody: make it again.")
TRY: Final = _("Open the file “{name}” with the passphrase once, on another computer, before you rely on it.")

TITLE: Final = "Safeguarding archive"
SUBTITLE: Final = "Read this page first"
DOCUMENT_SUBTITLE: Final = "A document of several children"
CHILD_SUBTITLE: Final = "From a safeguarding archive"
TITLE_CHILD: Final = "Child protection file: archive"
CHILD_HANDLING: Final = (
    "Confidential. How everything in this archive is opened and read stands on page one of the file “{first}” in the "
    "same folder. The child’s documents, and the same entries as plain data, are attached to this PDF. Words, roles and "
    "initials are explained at the end."
).format(first="0-read-this-first.pdf")
LEFT_OUT: Final = (
    "These parts of the record are not in this child’s file. Every entry as it was written stands in the plain data of "
    "the file “0-read-this-first.pdf”."
)
NOTHING_LEFT_OUT: Final = "Nothing that this record holds about the child is left out of this file."
OF_OTHERS_WHY: Final = "Each lies in a file of its own in this archive; “0-read-this-first.pdf” lists them."
HOLDS_INTRO: Final = (
    "Whoever keeps this archive is asked to keep the entries listed here. They were kept until two people agreed to end "
    "this, with reasons. Good practice, not a statutory ban."
)
STATE_NOTE: Final = (
    "The newest entry of the record when this archive was made. Each entry is tied to the one before it: whoever has "
    "the record itself can see from these groups that nothing before this entry was changed or taken away."
)
NUMBER: Final = "Archive number"
FILE_NUMBER: Final = "Number in the archive"
IN_THIS_FILE: Final = "What is in this file"
FOOT: Final = "Safeguarding {number} · {state}"

WHAT: Final = "What this is"
WHAT_TEXT: Final = (
    "This folder holds the whole safeguarding record of {setting}: what people there were worried about for children in "
    "their care, and what was done. It was kept with a computer program called Safeguard Desktop. You do not need that "
    "program, and you do not need to have known anybody named here."
)
HOW: Final = "How to open and read it"
HOW_STEPS: Final = (
    (
        "1. You have opened this file, so you have the passphrase. The same passphrase opens every PDF in this folder. "
        "Each follows the international standard ISO 32000-2 (PDF 2.0), encrypted with AES, 256 bits. Any program that "
        "reads PDF and asks for a password opens it."
    ),
    (
        "2. Look for the child in the list “The children” further on, by name and date of birth. It says which file is that "
        "child’s. Open that file and read it like a book: contents, front sheet, chronology, concerns."
    ),
    (
        "3. Inside each PDF lie further files, called attachments. Most readers list them under a paper clip. In a child’s "
        "file they are the child’s documents, and “record.json”: the same entries as plain data."
    ),
    (
        "4. Attached to this file are “record-001.json” and so on: every entry of the record as it was written, in order, "
        "and “contents.json”: the list of files. JSON is plain text (UTF-8). A program that shows text reads it."
    ),
)
CARE: Final = "Handle with care."
CARE_TEXT: Final = (
    "This file names every child. A child’s own file names no other child and can be handed on by itself, if the law "
    "allows; this one cannot. Keep passphrase and folder apart."
)
MADE_BY: Final = "Who made it, and when"
MAKER: Final = "Made"
SETTING: Final = "Setting"
ADDRESS: Final = "Address"
HEAD: Final = "State of the record"
HEAD_TEXT: Final = (
    "{head}\nEach entry is tied to the one before it; this is the last one that is in this archive."
)
COUNTS: Final = "How much"
PARTS: Final = "What each file is"
FILE_NAME: Final = "{name}, {pages}"
INDEX_TOLD: Final = "This file. It names everybody."
CHILD_TOLD: Final = "{name}\nDate of birth: {born}"
BORN_UNKNOWN: Final = "not known"
CHILDREN: Final = "The children"
DOCUMENTS: Final = "Documents of several children"
DOCUMENTS_TEXT: Final = "Each lies whole inside a PDF of its own, as an attachment."
DOCUMENT: Final = "The document"
DOCUMENT_WHAT: Final = "What it is"
DOCUMENT_FROM: Final = "Where it is from"
DOCUMENT_HELD: Final = "The document is attached to this page as “{name}”. It may name several children."
DATA: Final = "How the plain data is laid out"
DATA_TERMS: Final = (
    ("entries", "What was written down, in order. An entry is never changed; what corrects it comes later."),
    ("number, id", "The place of an entry in the record, and the name by which others refer to it."),
    ("kind, kind_in_words", "What sort of entry it is. Words with hyphens or underscores are plain English."),
    (
        "recorded_at",
        "When it was written: date and time in UTC, which is Greenwich time without summer time.",
    ),
    ("recorded_by", "Who wrote it, and that person’s roles at the time."),
    ("children", "Whom it is about, by id and name, and the part that each had in it."),
    ("refers_to", "The earlier entries that it follows, corrects or ends."),
    (
        "body",
        "What it says. It is empty where it was lawfully destroyed, or where it is bytes of a document.",
    ),
    ("issued", "In a child’s record.json: one entry as text, which is JSON again, signed by the setting."),
)
APART: Final = "Kept apart; not in this archive"
APART_TERMS: Final = (
    (
        "What is kept for named people",
        "Some entries may only be read by people who are named for them. If there were any, they are not in this archive.",
    ),
    (
        "Worries about adults",
        "They are kept in a record of their own. If there were any, they are not in this archive.",
    ),
    (
        "What was not in the record yet",
        "A concern that was sent and not yet taken into the record, and what was half written.",
    ),
    (
        "What was destroyed",
        "Files whose time had come and that two people destroyed. A certificate of each stands in the plain data.",
    ),
)
PEOPLE: Final = "People, roles, initials and words"
PEOPLE_TEXT: Final = (
    "Everybody who ever had a part in keeping this record, with their roles, and what words mean."
)
INITIALS: Final = "{name} ({initials})"
MORE_WORDS: Final = (
    ("DDSL", "Deputy designated safeguarding lead: stands in for the designated safeguarding lead."),
    (
        "LADO",
        "Local authority designated officer: told when an adult who works with children may have harmed one.",
    ),
    (
        "MASH",
        "Multi-agency safeguarding hub: where social care, police and health took in worries about children.",
    ),
    ("EHCP", "Education, health and care plan of a child with special educational needs."),
    ("SEND", "Special educational needs and disability."),
    ("UPN", "Unique pupil number, which a child had in schools in England."),
    ("JSON", "JavaScript Object Notation: plain text with names and values, described in RFC 8259."),
    ("SHA-256", "A check number of a file: if one letter of the file changes, the number changes."),
)
README_NAME: Final = "READ-ME.txt"
README: Final = (
    "SAFEGUARDING ARCHIVE {number}\n"
    "\n"
    "This folder holds confidential records about children. If you have found it, hand it to the setting named\n"
    "below, to whoever followed it, or to the local authority’s children’s services. Copy nothing.\n"
    "\n"
    "Setting: {setting}\n"
    "Made on: {day}\n"
    "\n"
    "How to read it: every file here is a PDF, encrypted (AES-256, PDF 2.0). Open “{first}” first, in any program that\n"
    "reads PDF. It asks for a password: that is the passphrase, which is kept in another place, on paper. It is six\n"
    "words with hyphens between them, in small letters. Page one of that file says everything else.\n"
)


def children_count(count: int) -> str:
    """Return how many children there are."""
    return ngettext("{count} child", "{count} children", count)


def entries_count(count: int) -> str:
    """Return how many entries there are."""
    return ngettext("{count} entry", "{count} entries", count)


def files_count(count: int) -> str:
    """Return how many files there are."""
    return ngettext("{count} file", "{count} files", count)


def initials(name: str) -> str:
    """Return a name with its initials, by which notes may speak of a person."""
    letters = "".join(part[0].upper() for part in name.split() if part[0].isalpha())
    return INITIALS.format(name=name, initials=letters) if len(letters) > 1 else name


def counts(children: int, entries: int, files: int) -> str:
    """Return how much an archive holds."""
    return " · ".join((children_count(children), entries_count(entries), files_count(files)))
