"""The verbs of start.py: what each needs, what it runs, and with which surroundings."""

import os
import subprocess
import sys
from pathlib import Path

from bootstrap.console import say
from bootstrap.faults import CANNOT_SET_UP, SetUpFault
from bootstrap.lock import read_lock
from bootstrap.machine import has_screen
from bootstrap.place import Place, is_ready, wanted_stamp
from bootstrap.qt_libraries import environment_for

ROOT = Path(__file__).resolve().parent.parent.parent

PROGRAM = ("-m", "safeguard_desktop")
TESTS = ("-m", "pytest")
ALL_TESTS = (*TESTS, "--numprocesses=auto", "--maxprocesses=8", "--dist=worksteal")
"""The whole suite uses every core; a few chosen tests start sooner without that."""

DEVELOPMENT = {
    "test": TESTS,
    "prove": (*TESTS, "-m", "prove", "--timeout=3600", "--verbose"),
    "bench": ("-m", "tests.benchmarks"),
    "build": ("-m", "hatchling", "build", "--target", "wheel"),
}
SEVERAL = ("lint", "check")
CHECKS = (
    ("style", ("-m", "ruff", "check", ".")),
    ("layout", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy")),
    (
        "import contracts",
        ("-c", "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"),
    ),
)

COVERAGE = ("-m", "coverage")
COVERED = ("domain", "vault", "storage", "services", "bundles")
LEAST_COVERED = 95
"""Per cent of lines and branches that the tests run in each of these parts."""

USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

NO_SCREEN = (
    "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the program cannot be shown.\n"
    "Start it from a desktop, or try `demo`, which needs no screen and leaves pictures of every page."
)


def surroundings(environment: dict[str, str], verb: str, system: str) -> dict[str, str]:
    """Returns the variables for what is started: those given, and what an empty environment lacks.

    Args:
        environment: the variables that start.py was started with.
        verb: the verb, since tests never use the screen and the demonstration can do without one.
        system: as `platform.system()` says it.
    """
    result = dict(environment)
    if os.name != "nt":
        result.setdefault("PATH", USUAL_PATH)
    home = Path("~").expanduser()
    if "HOME" not in result and os.name != "nt" and home.is_dir():
        result["HOME"] = str(home)
    if result.pop("PYTHONDONTWRITEBYTECODE", ""):
        # Whoever sets this wants no files between the sources. Without any, each start compiles 800 modules for 1.5 s,
        # and the tests start the program some fifty times.
        result.setdefault("PYTHONPYCACHEPREFIX", str(Place(ROOT).bytecode))
    without_screen = verb in DEVELOPMENT or verb in SEVERAL or not has_screen(environment, system)
    if without_screen and verb != "":
        result.setdefault("QT_QPA_PLATFORM", "offscreen")
    return result


def main(arguments: list[str]) -> int:
    """Sets up what the verb needs and runs it. Returns the exit code of what was run.

    Args:
        arguments: the command line without the program's own name.
    """
    verb = arguments[0] if arguments else ""
    place = Place(ROOT)
    for_development = verb in DEVELOPMENT or verb in SEVERAL
    system = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}.get(sys.platform, sys.platform)
    environment = surroundings(dict(os.environ), verb, system)
    os.environ.update(environment)
    if not verb and not has_screen(environment, system) and "QT_QPA_PLATFORM" not in environment:
        say(NO_SCREEN)
        return 2
    try:
        _set_up_if_needed(place, for_development=for_development)
    except SetUpFault as fault:
        print(f"\n{fault}", file=sys.stderr)
        return CANNOT_SET_UP
    except KeyboardInterrupt:
        print("\nStopped. Start again to go on from here.", file=sys.stderr)
        return 130
    environment |= environment_for(place)
    if verb == "lint":
        return lint(place, environment)
    if verb == "check":
        return check(place, environment, arguments[1:])
    return _run(place, environment, command_for(verb, arguments), in_checkout=for_development)


def _set_up_if_needed(place: Place, *, for_development: bool) -> None:
    lock = read_lock(place.lock_file)
    if is_ready(place, wanted_stamp(lock, for_development=for_development)):
        return
    # Loaded late: a second start has no need of an installer's modules and does not wait for them.
    from bootstrap.setting_up import set_up  # noqa: PLC0415  # see above

    set_up(place, lock, for_development=for_development)


def command_for(verb: str, arguments: list[str]) -> tuple[str, ...]:
    """Returns what the environment's Python is given for a command line. Unknown verbs are the program's own."""
    if arguments == ["test"]:
        return ALL_TESTS
    if verb in DEVELOPMENT:
        return (*DEVELOPMENT[verb], *arguments[1:])
    return (*PROGRAM, *arguments)


def lint(place: Place, environment: dict[str, str]) -> int:
    """Runs style, layout, types and import contracts, all of them even where one fails."""
    failed = []
    for name, command in CHECKS:
        say(f"== {name}")
        if _run_and_wait(place, environment, command):
            failed.append(name)
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return int(bool(failed))


def check(place: Place, environment: dict[str, str], arguments: list[str]) -> int:
    """Runs everything that `lint` does and then the tests, these even where something failed before.

    All tests together have to reach nearly all of what holds the record; a few chosen ones cannot.
    """
    lint_code = lint(place, environment)
    say("== tests")
    if arguments:
        return _run_and_wait(place, environment, (*TESTS, *arguments)) or lint_code
    tests_code = _run_and_wait(place, environment, (*COVERAGE, "run", *ALL_TESTS))
    return tests_code or reach(place, environment) or lint_code


def reach(place: Place, environment: dict[str, str]) -> int:
    """Tells what the tests that were measured did not reach, and whether each part is reached nearly whole."""
    _run_and_wait(place, environment, (*COVERAGE, "combine", "--quiet"))
    failed = []
    for part in COVERED:
        say(f"== reached in {part}")
        command = (
            *COVERAGE,
            "report",
            f"--include=safeguard_desktop/{part}/*",
            f"--fail-under={LEAST_COVERED}",
        )
        if _run_and_wait(place, environment, command):
            failed.append(part)
    if failed:
        say(f"Less than {LEAST_COVERED} % of lines and branches are reached in: {', '.join(failed)}.")
    return int(bool(failed))


def _run_and_wait(place: Place, environment: dict[str, str], command: tuple[str, ...]) -> int:
    return subprocess.run([str(place.python), *command], env=environment, cwd=ROOT, check=False).returncode


def _run(place: Place, environment: dict[str, str], command: tuple[str, ...], *, in_checkout: bool) -> int:
    """Becomes the command where the system can do that, and otherwise waits for it."""
    if in_checkout:
        os.chdir(ROOT)
    if os.name == "nt":  # there, a program that becomes another one loses its terminal
        return subprocess.run([str(place.python), *command], env=environment, check=False).returncode
    return os.execve(place.python, [str(place.python), *command], environment)
