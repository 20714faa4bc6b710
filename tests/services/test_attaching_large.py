"""Issue 6, done when 7: a 30 MB PDF and 40 photographs attached, viewed and packed, and no file written for it."""

import gc
import io
import os
from pathlib import Path

import pikepdf
import pytest

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from tests.elm_row import Setting
from tests.file_samples import a_pdf, a_photograph
from tests.services.steps import add_child
from tests.watching_files import written_files

PAGE_BYTES = 4096


def megabytes() -> float:
    """What this process holds in memory."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE_BYTES / 1e6


def attach_view_and_pack(desk: Desk, child: ChildId, paths: tuple[Path, ...]) -> None:
    seen = desk.attaching.attaching.look_at(paths)
    assert not [file.problem for file in seen if file.problem]
    desk.attaching.attaching.attach(AttachDraft(None, child, seen, "From the conference"))
    rows = desk.attaching.documents.of_child(child)
    for row in (rows[0], rows[-1]):
        opened = desk.attaching.documents.open(row.id)
        for page in range(len(opened.sizes)):
            assert desk.attaching.documents.draw(opened, page, 300.0).dots
    pack = desk.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    with pikepdf.open(io.BytesIO(pack.sealed), password=pack.passphrase) as file:
        assert len(file.attachments) == len({row.document.digest for row in rows}) + 2


@pytest.mark.prove
@pytest.mark.timeout(600)
@pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="only Linux tells what a process holds this way"
)
def test_a_large_pdf_and_forty_photographs_are_kept_viewed_and_packed_with_no_file_written(
    setting: Setting, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "minutes.pdf").write_bytes(a_pdf(3, size=30_000_000))
    for number in range(40):
        (folder / f"IMG_{number}.jpg").write_bytes(
            a_photograph(size=(1600, 1200 + number)) + os.urandom(300_000)
        )
    paths = tuple(sorted(folder.iterdir()))
    desk = setting.unlock()
    attach_view_and_pack(desk, add_child(desk), paths[:3] + paths[-1:])
    before = megabytes()
    with written_files() as written:
        attach_view_and_pack(desk, add_child(desk, "Idris Penhallow"), paths)
    assert {Path(name).suffix for name in written} <= {".head"}
    assert megabytes() < before * 1.10
    desk.session.close()
