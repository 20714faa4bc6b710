"""What comes from another setting: a pack that waits until its sender is made sure of, and a file on paper.

The pack was made once with the program, by a nursery that is as invented as everybody here; packs stay readable.
"""

from safeguard_desktop.domain.entries.arriving import ArrivalWay, SetAsideReason
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.resources import resource_path
from safeguard_desktop.services.arriving.book import FileDraft

_PACK = "pack-from-elsewhere.pdf"


def receive_a_pack(scene: Scene) -> None:
    """Set a pack aside while nobody there can be reached, then make sure of its sender and take it in."""
    arriving, words = scene.desk.arriving, desk_words()
    found = arriving.packs.look_into(resource_path("example", _PACK), words.arrived_passphrase[0])
    arriving.packs.set_aside(found.pack, SetAsideReason.UNKNOWN_SENDER, words.arrived_aside[0])
    arriving.packs.accept_sender(found.pack, words.arrived_how[0])
    taken = arriving.packs.take_in(found.pack, None)
    receipt = arriving.receipts.of(found.pack)
    if receipt is not None:
        arriving.receipts.save(receipt, scene.office.papers / receipt.name)
    child = ChildId(taken.changed.id)
    for proposal in arriving.book.proposals(child):
        arriving.book.answer(child, proposal, keep=True, reason=words.arrived_keep[0])


def receive_paper(scene: Scene) -> None:
    """Write down what came on paper about a child who came before."""
    known = next(child.id for child in scene.roster.children if child.id is not None)
    words = desk_words()
    scene.desk.arriving.book.receive_file(
        FileDraft(
            known, words.dual_setting[0], way=ArrivalWay.PAPER, when="now", text=words.arrived_paper[0],
            pages_typed="6", kept_at=words.drawer[0],
        )
    )  # fmt: skip


ALL = (receive_a_pack, receive_paper)
"""What is told on the last day of the story."""
