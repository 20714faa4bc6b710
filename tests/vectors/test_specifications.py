"""The lists in the specifications, in the independent verifier and in the program are the same."""

import ast
import hashlib
import json
import re
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

from safeguard_desktop.domain.entries.codec import BODY_TYPES, RESTRICTED_TYPES
from safeguard_desktop.domain.entries.header import EntryHeader
from safeguard_desktop.domain.register import RegisterVersion
from safeguard_desktop.storage.checking import FindingCode
from safeguard_desktop.storage.guard import Certificate
from safeguard_desktop.storage.schema import OBJECTS

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "safeguard_desktop"
LISTS = json.loads((HERE / "independent_verifier.json").read_text(encoding="utf-8"))
LEDGER = (PACKAGE / "storage" / "LEDGER.md").read_text(encoding="utf-8")
RESTRICTED = {
    f"{kind}/{version}": body
    for (kind, version), body in RESTRICTED_TYPES.items()
    if (kind, version) not in BODY_TYPES
}
TOP: dict[str, type[msgspec.Struct]] = {
    f"{kind}/{version}": body for (kind, version), body in BODY_TYPES.items()
} | {
    "header": EntryHeader,
    "certificate": Certificate,
    "Register": RegisterVersion,
}


def written(wanted: Any) -> str:
    """A type of the program as the lists write it; parts are checked field by field in turn."""
    if get_origin(wanted) in {tuple, list}:
        arguments = get_args(wanted)
        return "pair" if arguments == (str, str) else f"[{written(arguments[0])}]"
    if get_origin(wanted) in {UnionType, Union}:
        (known,) = (each for each in get_args(wanted) if each is not NoneType)
        return f"{written(known)}?"
    wanted = getattr(wanted, "__supertype__", wanted)
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return "|".join(str(each) for each in wanted)
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return fields_of(wanted)
    return {str: "text", int: "int", bool: "bool", bytes: "bytes"}[wanted]


def fields_of(struct: type[msgspec.Struct]) -> str:
    hints = get_type_hints(struct)
    fields = ((field, written(hints[field.name])) for field in msgspec.structs.fields(struct))
    return (
        "{" + " ".join(f"{field.name}{'' if field.required else '='}:{kind}" for field, kind in fields) + "}"
    )


def unfolded(name: str, within: str = "fields") -> str:
    """The same, out of the lists."""

    def part(kind: str) -> str:
        if kind.startswith("[") or kind.endswith("?"):
            inner = part(kind.strip("[]?"))
            return f"[{inner}]" if kind.startswith("[") else f"{inner}?"
        kind = "bytes" if kind.startswith("bytes") else kind
        return unfolded(kind) if kind in LISTS["fields"] else kind

    fields = (field.split(":") for field in LISTS[within][name].split())
    return "{" + " ".join(f"{field}:{part(kind)}" for field, kind in fields) + "}"


@pytest.mark.parametrize("name", TOP)
def test_the_fields_that_the_verifier_knows_are_those_that_the_program_writes(name: str) -> None:
    ours = fields_of(TOP[name])
    if name == "Register":  # in KEYS.md every field has to be there
        ours = ours.replace("=:", ":")
    assert ours == unfolded(name)


@pytest.mark.parametrize("name", RESTRICTED)
def test_the_fields_of_restricted_kinds_are_those_that_the_program_writes(name: str) -> None:
    assert fields_of(RESTRICTED[name]) == unfolded(name, "restricted")


def test_restricted_kinds_stand_in_the_lists_and_in_the_specification() -> None:
    (block,) = re.findall(r"```restricted\n(.*?)```", LEDGER, re.DOTALL)
    said = re.findall(r"^(\S+)\n((?:    .*\n)+)", block, re.MULTILINE)
    assert {name: " ".join(fields.split()) for name, fields in said} == LISTS["restricted"]
    assert LISTS["restricted"].keys() == RESTRICTED.keys()
    too = [f"{kind}/{version}" for kind, version in RESTRICTED_TYPES if (kind, version) in BODY_TYPES]
    assert LISTS["restricted_too"].split() == too
    (sentence,) = re.findall(
        r"which stand only inside a circle. These may as well: (.*?)\.\n", LEDGER, re.DOTALL
    )
    assert [name.strip("`,") for name in sentence.split()] == too


def test_every_kind_of_entry_is_in_the_verifiers_list() -> None:
    assert {name for name in LISTS["fields"] if "/" in name} == {name for name in TOP if "/" in name}


def test_the_schema_that_the_verifier_knows_is_the_programs() -> None:
    ours = {
        f"{kind} {name}": hashlib.sha256(sql.encode()).hexdigest()[:16]
        for (kind, name), sql in OBJECTS.items()
    }
    assert LISTS["schema"] == ours


def test_the_schema_in_the_specification_is_the_programs() -> None:
    (block,) = re.findall(r"```sql\n(.*?)```", LEDGER, re.DOTALL)
    assert sorted(filter(None, (each.strip() for each in re.split(r";\n\n", block)))) == sorted(
        OBJECTS.values()
    )


def test_the_fields_in_the_specification_are_those_that_the_verifier_knows() -> None:
    (block,) = re.findall(r"```fields\n(.*?)```", LEDGER, re.DOTALL)
    said = {
        name: " ".join(fields.split())
        for name, fields in re.findall(r"^(\S+)\n((?:    .*\n)+)", block, re.MULTILINE)
    }
    keys = {
        "SealHeader",
        "SignedHeader",
        "Signature",
        "IdentityHeader",
        "Kdf",
        "Register",
        "Setting",
        "Contacts",
    }
    keys |= {"Person", "Ledger"}
    assert said == {name: fields for name, fields in LISTS["fields"].items() if name not in keys}


def test_the_specification_names_every_finding() -> None:
    assert [finding for finding in FindingCode if f"| `{finding}` |" not in LEDGER] == []


@pytest.mark.parametrize("name", ["independent_verifier", "independent_circles"])
def test_the_independent_verifier_imports_nothing_of_the_program(name: str) -> None:
    tree = ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    modules += [each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names]
    others = [each for each in modules if each.startswith(("safeguard_desktop", "tests"))]
    assert set(others) <= {"tests.vectors.independent_verifier"}  # what the second file takes from the first
    assert "importlib" not in modules
