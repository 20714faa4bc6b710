"""Sees that what is shipped from elsewhere is shipped with its licence."""

from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, short

FROM_ELSEWHERE = sorted(
    folder
    for kind in ("fonts", "icons")
    for folder in (ROOT / "resources" / kind).iterdir()
    if folder.is_dir()
)


@pytest.mark.parametrize("folder", [*FROM_ELSEWHERE, ROOT / "resources" / "words"], ids=short)
def test_a_licence_lies_beside_what_comes_from_elsewhere(folder: Path) -> None:
    texts = [path for path in folder.iterdir() if path.name.startswith(("LICENSE", "COPYRIGHT"))]
    assert texts
    assert all(len(path.read_text(encoding="utf-8")) > 200 for path in texts)


def test_every_folder_of_resources_is_explained() -> None:
    explained = (ROOT / "resources" / "README.md").read_text(encoding="utf-8")
    folders = [path.name for path in (ROOT / "resources").iterdir() if path.is_dir()]
    assert [name for name in folders if f"`{name}/" not in explained] == []
