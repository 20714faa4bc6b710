"""The receipts of a setting in one file, as a backup holds them. LEDGER.md, section 9.

There is a receipt for every concern that was ever sent, and they stay: whoever has a reference may ask for years. As
files of their own they made a backup of ten years last for seconds, nearly all of them spent on waiting for the disk.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.folder import LARGEST_RECEIPT

RECEIPTS: Final = "receipts"
BOX: Final = "receipts.zip"
LARGEST_BOX: Final = 256 << 20

_NAME: Final = re.compile(r"[A-Za-z0-9-]+\.receipt")
_MOST: Final = 200_000


def put_together(folder: Path, box: Path) -> None:
    """Write the receipts of a folder into one new file, not compressed. Nothing else in the folder is taken."""
    with box.open("xb") as file, ZipFile(file, "w", ZIP_STORED) as into:
        for path in sorted(folder.iterdir()):
            if _NAME.fullmatch(path.name) and path.is_file():
                # Without a time of its own: the file says nothing about when anything was received.
                into.writestr(ZipInfo(path.name), path.read_bytes())


def take_apart(raw: bytes, folder: Path) -> tuple[Path, ...]:
    """Write the receipts of such a file into a folder that has none of them; return where they are.

    Raises:
        EnvironmentFault: ``BACKUP_UNSOUND``: it is no such file, or it holds something else.
    """
    try:
        with ZipFile(BytesIO(raw)) as box:
            return tuple(_take_out(box, info, folder) for info in _receipts_of(box))
    except (BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "receipts") from error


def _receipts_of(box: ZipFile) -> list[ZipInfo]:
    infos = box.infolist()
    names = {info.filename for info in infos}
    if len(infos) > _MOST or len(names) < len(infos) or not all(map(_is_receipt, infos)):
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "receipts")
    return infos


def _is_receipt(info: ZipInfo) -> bool:
    """Whether it is named and stored as one: what is compressed might be a bomb."""
    is_plain = info.compress_type == ZIP_STORED and info.file_size == info.compress_size
    return bool(_NAME.fullmatch(info.filename)) and is_plain and info.file_size <= LARGEST_RECEIPT


def _take_out(box: ZipFile, info: ZipInfo, folder: Path) -> Path:
    path = folder / info.filename
    with path.open("xb") as file:
        file.write(box.read(info))
    path.chmod(0o600)
    return path
