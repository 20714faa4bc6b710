r"""Opens Safeguard Desktop from a checkout, and gets everything that it needs first.

    python3 packaging/start.py            opens the program
    python3 packaging/start.py demo       shows the main job from end to end, on invented people
    python3 packaging/start.py test       runs the tests
    python3 packaging/start.py check      style, types, import contracts, tests (lint: the same without the tests)
    python3 packaging/start.py bench      measures it (--quick leaves out the largest log)
    python3 packaging/start.py prove      runs the long forms of the tests
    python3 packaging/start.py build      makes a wheel in dist/

Anything else goes to the program's own command line, such as `verify FOLDER`. On Windows: py packaging\start.py

This file stays readable to any Python since 2.7, so that an old one can say what is the matter with it.
"""

import sys

OLDEST = (3, 11)
NEWEST = (3, 14)


def _wrong_python(version):
    # type: (tuple[int, int]) -> str
    """Returns what to tell whoever starts this with a Python that it cannot use, or an empty string."""
    if OLDEST <= version <= NEWEST:
        return ""
    return (
        "This is Python "
        + ".".join(map(str, version))
        + ". Safeguard Desktop needs Python 3.11, 3.12, 3.13 or 3.14.\n"
        "Install one of them (python.org has installers; Debian 12 and Ubuntu 24.04 bring one along)\n"
        "and start again with it, for example: python3.12 packaging/start.py"
    )


if __name__ == "__main__":
    trouble = _wrong_python(sys.version_info[:2])
    if trouble:
        sys.exit(trouble)
    if sys.argv[1:] in (["-h"], ["--help"], ["help"]):
        print(__doc__)
        sys.exit(0)
    from bootstrap.commands import main

    sys.exit(main(sys.argv[1:]))
