"""The command line: the window, the demonstration, and the check of a setting folder.

``python -m safeguard_desktop`` opens the window. ``demo [--out DIR]`` does the whole journey on an
invented setting. ``verify FOLDER`` checks a record and exits with 0 (sound), 1 (damaged or tampered
with) or 2 (could not be checked).
"""

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path

from safeguard_desktop import __version__
from safeguard_desktop.wording import commands as words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    # Windows consoles may not speak UTF-8; a sentence must never end in an error about its letters.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    parsed = _parser().parse_args(arguments)
    run = {"demo": _demo, "verify": _verify}.get(parsed.command, _window)
    return run(parsed)


@contextmanager
def without_collections() -> Iterator[None]:
    """Let nothing look for garbage while modules load: there is none, and looking takes a tenth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="safeguard_desktop", description=words.WHAT_IT_IS)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command")
    demo = commands.add_parser("demo", help=words.DEMO)
    demo.add_argument("--out", type=Path, help=words.DEMO_OUT)
    verify = commands.add_parser("verify", help=words.VERIFY)
    verify.add_argument("folder", type=Path)
    verify.add_argument("--passphrase-file", type=Path, help=words.PASSPHRASE_FILE)
    verify.add_argument("--head", help=words.HEAD)
    return parser


def _window(_parsed: argparse.Namespace) -> int:
    with without_collections():
        from safeguard_desktop.app import run  # noqa: PLC0415  # Qt is loaded for the window only

    return run()


def _demo(parsed: argparse.Namespace) -> int:
    from safeguard_desktop.app import run_demo  # noqa: PLC0415  # Qt is loaded for the window only

    return run_demo(parsed.out)


def _verify(parsed: argparse.Namespace) -> int:
    from safeguard_desktop.domain.entries import Head  # noqa: PLC0415  # keeps the window's start quick
    from safeguard_desktop.services.office.verifying import verdict_lines, verify_folder  # noqa: PLC0415  # as above
    from safeguard_desktop.wording import verifying as findings  # noqa: PLC0415  # as above

    try:
        head = Head.parse(parsed.head) if parsed.head else None
        passphrase = _passphrase(parsed.passphrase_file, findings.PASSPHRASE_NEEDED)
    except (ValueError, OSError) as error:
        print(
            findings.NOT_A_HEAD
            if isinstance(error, ValueError)
            else findings.COULD_NOT_CHECK.format(why=error.strerror)
        )
        return 2
    verdict = verify_folder(parsed.folder, passphrase, head)
    print("\n".join(verdict_lines(verdict)))
    return verdict.exit_code


def _passphrase(path: Path | None, prompt: str) -> str:
    if path is None:
        return getpass(prompt)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return lines[0] if lines else ""


if __name__ == "__main__":
    sys.exit(main())
