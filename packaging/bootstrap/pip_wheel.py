"""Gets one known version of pip without pip: many Pythons come without it (Debian's, for one).

The index is the one that pip itself would use; the file is checked against the digest written here, so it does
not matter who hands it over.
"""

import configparser
import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

from bootstrap.faults import SetUpFault

FILE_NAME = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
PUBLIC_INDEX = "https://pypi.org/simple"
SECONDS = 30


class _Links(HTMLParser):
    """Collects the addresses of an index page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


def link_to_pip(page: str, address: str) -> str | None:
    """Returns where an index page says that the wheel lies, or None.

    Args:
        page: the page's HTML.
        address: the page's own address, which its links may be relative to.
    """
    links = _Links()
    links.feed(page)
    for link in links.found:
        target = urldefrag(urljoin(address, link)).url
        if target.rsplit("/", 1)[-1] == FILE_NAME:
            return target
    return None


def configuration_files(environment: Mapping[str, str], home: Path) -> list[Path]:
    """Returns the files that pip reads its configuration from, the one that counts most last."""
    if environment.get("PIP_CONFIG_FILE"):
        return [Path(environment["PIP_CONFIG_FILE"])]
    if sys.platform == "win32":
        folders = [environment.get("PROGRAMDATA"), environment.get("APPDATA")]
        return [Path(folder) / "pip" / "pip.ini" for folder in folders if folder]
    own = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    files = [
        Path("/etc/xdg/pip/pip.conf"),
        Path("/etc/pip.conf"),
        home / ".pip" / "pip.conf",
        own / "pip" / "pip.conf",
    ]
    if sys.platform == "darwin":
        support = Path("Library/Application Support/pip/pip.conf")
        files = [Path("/") / support, *files, home / support]
    return files


def indexes(environment: Mapping[str, str], files: list[Path]) -> list[str]:
    """Returns the addresses of the package indexes, first the one to ask first."""
    main, more = PUBLIC_INDEX, ""
    for file in files:
        parser = configparser.RawConfigParser()
        try:
            parser.read(file, encoding="utf-8")
        except (OSError, configparser.Error, UnicodeDecodeError):
            continue  # pip will name the mistake in its own words when its turn comes
        for section in ("global", "install"):
            main = parser.get(section, "index-url", fallback=main)
            more = parser.get(section, "extra-index-url", fallback=more)
    main = environment.get("PIP_INDEX_URL") or main
    more = environment.get("PIP_EXTRA_INDEX_URL") or more
    return [main, *more.split()]


def _read(address: str) -> bytes:
    with urlopen(address, timeout=SECONDS) as answer:
        return bytes(answer.read())


def _wheels(addresses: list[str]) -> Iterator[bytes]:
    for index in addresses:
        page = f"{index.rstrip('/')}/pip/"
        if page.startswith("file:"):
            page += "index.html"
        try:
            target = link_to_pip(_read(page).decode("utf-8", "replace"), page)
            if target:
                yield _read(target)
        except (OSError, URLError, ValueError):
            continue


def fetch_pip(folder: Path) -> Path:
    """Puts the wheel of pip in a folder and returns its path; one that lies there already is used again.

    Raises:
        SetUpFault: no index could be reached, or none had the file, or the file is not the expected one.
    """
    wheel = folder / FILE_NAME
    if wheel.exists() and hashlib.sha256(wheel.read_bytes()).hexdigest() == SHA256:
        return wheel
    environment = dict(os.environ)
    for content in _wheels(indexes(environment, configuration_files(environment, Path("~").expanduser()))):
        if hashlib.sha256(content).hexdigest() != SHA256:
            raise SetUpFault(
                f"The index sent a {FILE_NAME} that is not the published file.",
                "Nothing was installed. Try again on another network; if it happens again, tell whoever runs this one.",
            )
        wheel.write_bytes(content)
        return wheel
    raise SetUpFault(
        "The Python package index could not be reached.",
        "Connect to the internet and start again (behind a proxy, set HTTPS_PROXY; PIP_INDEX_URL names another index).",
    )
