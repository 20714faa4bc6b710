"""Makes packaging/requirements.lock anew from pyproject.toml: for maintainers, after changing a dependency.

It needs `uv` on the path, which resolves for all platforms at once. The lock has two sections, so that the
program can be opened without fetching what only its developers need.
"""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from bootstrap.lock import DEVELOPMENT_MARK, RUNTIME_MARK

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
UV = [
    "uv",
    "pip",
    "compile",
    "pyproject.toml",
    "--universal",
    "--generate-hashes",
    "--python-version",
    "3.11",
]
QUIET = ["--no-emit-index-url", "--no-annotate", "--no-header", "--quiet"]


def resolve(*extra: str, start_from: str = "") -> list[str]:
    """Returns the locked requirements, one string each with its hashes.

    Args:
        extra: further arguments for uv.
        start_from: a lock whose versions are kept where they still fit.
    """
    scratch = LOCK.with_suffix(".new")
    scratch.write_text(start_from, encoding="utf-8")
    try:
        subprocess.run(
            [*UV, *QUIET, *extra, "--output-file", str(scratch)],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        lines = scratch.read_text(encoding="utf-8").splitlines()
    finally:
        scratch.unlink()
    starts = [number for number, line in enumerate(lines) if line[:1].isalnum()] + [len(lines)]
    return ["\n".join(lines[a:b]) for a, b in pairwise(starts)]


def main() -> int:
    """Writes the lock: what runs first, then what is only needed to develop. Keeps versions unless told `--upgrade`."""
    before = "" if "--upgrade" in sys.argv else LOCK.read_text(encoding="utf-8")
    everything = resolve("--group", "dev", start_from=before)
    runtime = resolve(start_from="\n".join(everything))
    wanted = {entry.split()[0] for entry in runtime}
    development = [entry for entry in everything if entry.split()[0] not in wanted]
    parts = [
        "# Made by packaging/make_lock.py. Every file that may be installed, by its SHA-256.",
        RUNTIME_MARK,
        *runtime,
        DEVELOPMENT_MARK,
        *development,
    ]
    LOCK.write_text("\n".join(parts) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(runtime)} packages to run, {len(development)} more to develop.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
