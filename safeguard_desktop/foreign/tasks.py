"""What the child process can be asked to do, each as ``module:function``.

A task is a function of two arguments, the question (msgpack, from the program) and the foreign bytes, that returns a
msgspec struct, or raises `Unreadable` with a code. Its module is loaded before the door shuts: what it needs later
(a decoder, a codec, a plugin) has to be imported there at the top, since nothing can be opened any more.
"""

from enum import StrEnum


class Task(StrEnum):
    """The tasks by name."""

    PACK = "safeguard_desktop.foreign.pack:take_apart"
    LOOK = "safeguard_desktop.foreign.looking:look"
    MEASURE_PDF = "safeguard_desktop.foreign.pdf_pages:measure"
    DRAW_PDF = "safeguard_desktop.foreign.pdf_pages:draw"
    MEASURE_PICTURE = "safeguard_desktop.foreign.pictures:measure"
    DRAW_PICTURE = "safeguard_desktop.foreign.pictures:draw"
    SLIP = "safeguard_desktop.foreign.slip:read_slip"
    LIST = "safeguard_desktop.foreign.lists:read_list"
