"""The program has no way to a network: nothing that could open a connection is ever imported."""

import ast
from pathlib import Path

from tests.architecture.sources import modules, nodes

WAYS_OUT = frozenset({
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "websockets", "xmlrpc",
})  # fmt: skip
_OF_QT = frozenset({"QtNetwork", "QtWebEngineCore", "QtWebSockets", "QtHttpServer"})


def _imported(path: Path) -> set[str]:
    """The packages that a module imports, and the parts of Qt. Our own modules may be called as they like."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            package, _, part = node.module.partition(".")
            found |= {
                package,
                *({part, *(alias.name for alias in node.names)} if package == "PySide6" else ()),
            }
    return found


def test_no_module_of_the_program_can_talk_to_a_network() -> None:
    found = {path.name: _imported(path) & (WAYS_OUT | _OF_QT) for path in modules("safeguard_desktop")}
    assert len(found) > 200
    assert {name: ways for name, ways in found.items() if ways} == {}


def test_a_way_out_would_be_noticed(tmp_path: Path) -> None:
    path = tmp_path / "leak.py"
    path.write_text("from PySide6 import QtNetwork\nimport urllib.request\n", encoding="utf-8")
    assert _imported(path) >= {"QtNetwork", "urllib"}
