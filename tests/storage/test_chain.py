"""The formulas of the chain, held to values worked out by hand from LEDGER.md."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.storage.chain import (
    body_digest,
    entry_link,
    file_salt,
    origin_link,
    signed_certificate,
    signed_link,
)


def test_a_body_is_hashed_with_its_salt_and_both_lengths() -> None:
    expected = sha256(b"safeguard-desktop/body/1" + b"\0" * 7 + b"\x02ab" + b"\0" * 7 + b"\x03xyz").digest()
    assert body_digest(b"ab", b"xyz") == expected


def test_a_link_is_made_of_the_link_before_the_header_and_the_digest() -> None:
    before, digest = b"p" * 32, b"d" * 32
    expected = sha256(b"safeguard-desktop/link/1" + before + b"\0" * 7 + b"\x02{}" + digest).digest()
    assert entry_link(before, b"{}", digest) == expected


def test_the_first_link_names_ledger_and_setting() -> None:
    expected = sha256(b"safeguard-desktop/origin/1" + b"\xab" * 16 + b"\xcd" * 32).digest()
    assert origin_link(LedgerId("ab" * 16), SettingId("cd" * 32)) == expected


def test_what_is_signed_begins_with_its_own_name() -> None:
    assert signed_link(b"l" * 32) == b"safeguard-desktop/entry/1" + b"l" * 32
    assert signed_certificate(b"{}") == b"safeguard-desktop/certificate/1" + b"\0" * 7 + b"\x02{}"


def test_a_file_begins_with_a_mark_of_its_key() -> None:
    assert file_salt(b"k" * 32) == sha256(b"safeguard-desktop/file-salt/1" + b"k" * 32).digest()[:16]


@given(st.binary(max_size=40), st.binary(max_size=40), st.integers(1, 39))
def test_bytes_that_move_from_salt_to_body_change_the_digest(salt: bytes, body: bytes, moved: int) -> None:
    whole = salt + body
    if moved < len(whole) and moved != len(salt):
        assert body_digest(salt, body) != body_digest(whole[:moved], whole[moved:])
