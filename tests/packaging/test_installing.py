"""What a person is told when installing fails, and that an environment really is made."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from bootstrap import installing, pip_wheel
from bootstrap.console import Counter
from bootstrap.faults import SetUpFault
from bootstrap.place import Place


@pytest.mark.parametrize(
    ("output", "told"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "The disk is full.",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "is not the file that"),
        ("WARNING: Retrying ... NewConnectionError('Failed to establish')", "could not be reached"),
        ("ssl.SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED", "could not be reached"),
        ("ERROR: [Errno 13] Permission denied: 'x'", "may not be written"),
        ("ERROR: No matching distribution found for one==1", "has no file for this computer"),
        ("Segmentation fault", "Segmentation fault"),
    ],
)
def test_each_way_in_which_installing_fails_is_told_in_words(output: str, told: str) -> None:
    assert told in str(installing.failure_of(output))


def test_an_environment_is_made_and_one_that_works_is_kept(tmp_path: Path) -> None:
    place = Place(tmp_path)
    installing.make_environment(place)
    kept = place.venv / "kept"
    kept.touch()
    installing.make_environment(place)
    assert kept.exists()
    assert subprocess.run([place.python, "-c", "pass"], check=False).returncode == 0


def test_an_environment_that_was_left_half_made_is_made_again(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.python.parent.mkdir(parents=True)
    place.python.write_text("not a program", encoding="utf-8")
    installing.make_environment(place)
    assert subprocess.run([place.python, "-c", "pass"], check=False).returncode == 0


def test_the_environment_finds_the_program_from_any_folder_even_after_a_move(tmp_path: Path) -> None:
    place = Place(tmp_path / "before")
    (place.root / "safeguard_desktop").mkdir(parents=True)
    (place.root / "safeguard_desktop" / "__init__.py").write_text("found = True", encoding="utf-8")
    installing.make_environment(place)
    installing.link_checkout(place)
    moved = Place(place.root.rename(tmp_path / "after"))
    done = subprocess.run(
        [moved.python, "-c", "import safeguard_desktop as s; assert s.found"], cwd="/", check=False
    )
    assert done.returncode == 0


def test_a_wheel_of_pip_that_was_already_fetched_is_used_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"the published file"
    monkeypatch.setattr(pip_wheel, "SHA256", hashlib.sha256(content).hexdigest())
    monkeypatch.setattr(pip_wheel, "_wheels", lambda _: iter([content]))
    wheel = pip_wheel.fetch_pip(tmp_path)
    assert wheel.read_bytes() == content
    monkeypatch.setattr(pip_wheel, "_wheels", lambda _: pytest.fail("it was fetched a second time"))
    assert pip_wheel.fetch_pip(tmp_path) == wheel


def test_a_wheel_of_pip_that_is_another_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pip_wheel, "_wheels", lambda _: iter([b"something else"]))
    with pytest.raises(SetUpFault, match="not the published file"):
        pip_wheel.fetch_pip(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_any_index_the_person_is_told_to_connect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pip_wheel, "indexes", lambda *_: [(tmp_path / "nowhere").as_uri()])
    with pytest.raises(SetUpFault, match="could not be reached"):
        pip_wheel.fetch_pip(tmp_path)


def test_the_wheel_of_pip_is_found_on_the_index_that_is_configured(tmp_path: Path) -> None:
    folder = tmp_path / "index" / "pip"
    folder.mkdir(parents=True)
    (folder / pip_wheel.FILE_NAME).write_bytes(b"wheel")
    page = f'<a href="pip-1.0.tar.gz">old</a> <a href="{pip_wheel.FILE_NAME}#sha256=00">new</a>'
    (folder / "index.html").write_text(page, encoding="utf-8")
    assert list(pip_wheel._wheels([(tmp_path / "index").as_uri()])) == [b"wheel"]


def test_an_index_is_named_by_a_file_and_a_variable_counts_more(tmp_path: Path) -> None:
    system, own = tmp_path / "system.conf", tmp_path / "own.conf"
    system.write_text("[global]\nindex-url = https://one.example/simple\n", encoding="utf-8")
    own.write_text(
        "[install]\nextra-index-url =\n  https://two.example/a\n  https://two.example/b\n", encoding="utf-8"
    )
    assert pip_wheel.indexes({}, []) == [pip_wheel.PUBLIC_INDEX]
    more = ["https://two.example/a", "https://two.example/b"]
    assert pip_wheel.indexes({}, [system, own, tmp_path / "none"]) == ["https://one.example/simple", *more]
    set_by_hand = {"PIP_INDEX_URL": "https://three.example", "PIP_EXTRA_INDEX_URL": "https://four.example"}
    assert pip_wheel.indexes(set_by_hand, [system, own]) == ["https://three.example", "https://four.example"]


def test_a_configuration_that_cannot_be_read_is_left_to_pip(tmp_path: Path) -> None:
    broken = tmp_path / "pip.conf"
    broken.write_text("no section\n", encoding="utf-8")
    assert pip_wheel.indexes({}, [broken]) == [pip_wheel.PUBLIC_INDEX]


def test_one_line_counts_on_a_terminal_and_each_has_its_own_elsewhere(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for is_terminal, lines in ((True, 1), (False, 2)):
        counter = Counter(2, is_terminal=is_terminal)
        counter.next("one")
        counter.next("two")
        counter.finish()
        shown = capsys.readouterr().out
        assert shown.count("\n") == lines
        assert "2 of 2  two" in shown


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Collecting cffi==2.1.1 (from -r wanted.txt (line 1))", "cffi"),
        ("Processing /an/index/rl_accel-0.9.1-cp311-cp311-win_amd64.whl (from -r wanted.txt)", "rl-accel"),
        ("  Downloading cffi-2.1.1.whl (200 kB)", ""),
        ("Looking in indexes: https://one.example", ""),
    ],
)
def test_a_package_is_counted_when_it_begins_to_arrive(line: str, name: str) -> None:
    assert installing.arriving(line) == name
