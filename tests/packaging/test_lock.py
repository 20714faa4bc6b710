"""The lock: its two sections, and what stands in the one that is shipped."""

import re
import tomllib
from pathlib import Path

import pytest

from bootstrap.lock import DEVELOPMENT_MARK, RUNTIME_MARK, package_names, parse_lock, read_lock

ROOT = Path(__file__).resolve().parent.parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"

SMALL = f"""# A remark.
{RUNTIME_MARK}
one==1.0 \\
    --hash=sha256:aa
two-more==2.5.1 ; sys_platform == 'win32' \\
    --hash=sha256:bb
{DEVELOPMENT_MARK}
three==3 ; python_full_version < '3.12' \\
    --hash=sha256:cc
"""


def test_the_sections_are_told_apart() -> None:
    lock = parse_lock(SMALL)
    assert package_names(lock.runtime, "win32") == ["one", "two-more"]
    assert package_names(lock.development, "linux") == ["three"]
    assert "three" not in lock.section(for_development=False)
    assert package_names(lock.section(for_development=True), "win32") == ["one", "two-more", "three"]


def test_a_package_for_another_system_is_not_counted() -> None:
    assert package_names(parse_lock(SMALL).runtime, "linux") == ["one"]


@pytest.mark.parametrize("mark", [RUNTIME_MARK, DEVELOPMENT_MARK])
def test_a_lock_without_its_marks_is_refused(mark: str) -> None:
    with pytest.raises(ValueError, match="two sections"):
        parse_lock(SMALL.replace(mark, ""))
    with pytest.raises(ValueError, match="two sections"):
        parse_lock(SMALL + mark)


def test_the_shipped_lock_has_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = read_lock(LOCK)

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=!~ ;\[]", entry)[0].lower().replace("_", "-") for entry in requirements}

    assert names(project["project"]["dependencies"]) <= set(package_names(lock.runtime))
    assert names(project["dependency-groups"]["dev"]) <= set(
        package_names(lock.section(for_development=True))
    )


def test_every_package_of_the_shipped_lock_has_a_digest_and_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text


def test_the_version_of_qt_that_damages_python_is_not_in_the_lock() -> None:
    assert "pyside6-essentials==6.12.0" not in LOCK.read_text(encoding="utf-8")
