"""Holds `docs/reference/settings.md` to the types in `proxy/settings_types.py`.

The page has a section for each type, `## … {#…}`-free: the heading ends with the type's name in
backticks. Its table has a row for each setting: `| name | type | default | meaning |`. Type and
default follow from the types; where the type has a doc string, the meaning begins with it.
"""

from __future__ import annotations

import ast
import re
import types
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

import msgspec

from access import LogFailurePolicy
from proxy import settings_types

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTIONS = (
    settings_types.Settings,
    settings_types.LogSettings,
    settings_types.TextSettings,
    settings_types.Network,
    settings_types.HttpSystem,
    settings_types.HttpIdentity,
    settings_types.JwtSettings,
    settings_types.HttpPurpose,
    settings_types.PostgresSystem,
    settings_types.Introspection,
    settings_types.Tls,
    settings_types.SqlIdentity,
    settings_types.WebhookAlert,
    settings_types.WecomAlert,
    settings_types.DingtalkAlert,
    settings_types.MailAlert,
    settings_types.Secret,
)
_HEADING = re.compile(r"^#+ .*`(\w+)`\s*$")
_ROW = re.compile(r"^\| `(\w+)` \| (.*?) \| (.*?) \| (.*) \|$")


def settings_problems(page: Path) -> Iterator[str]:
    """Give a line for each setting that the page leaves out, adds or describes otherwise."""
    name = f"docs/reference/{page.name}"
    if not page.is_file():
        yield f"{name}: missing; it documents every setting"
        return
    written = _written(page)
    for kind in SECTIONS:
        section = kind.__name__
        rows = written.pop(section, None)
        if rows is None:
            yield f"{name}: no section whose heading ends with `{section}`"
            continue
        for setting, (type_text, default, doc) in expected(kind).items():
            row = rows.pop(setting, None)
            if row is None:
                yield f"{name}: `{section}` leaves out | `{setting}` | {type_text} | {default} | … |"
                continue
            if row[:2] != (type_text, default):
                yield (
                    f"{name}: `{section}`, row {setting} says | {row[0]} | {row[1]} |, the type "
                    f"| {type_text} | {default} |"
                )
            if len(row[2]) < 10:
                yield f"{name}: `{section}`, row {setting} has no meaning"
            if doc and doc.rstrip(".") not in row[2]:
                yield f"{name}: `{section}`, row {setting} lacks the type's words: {doc}"
        for extra in rows:
            yield f"{name}: `{section}` has no setting {extra}"
    for extra in written:
        yield f"{name}: there is no type {extra}"


def expected(kind: type[msgspec.Struct]) -> dict[str, tuple[str, str, str]]:
    """Give type, default and doc string of each setting of a type, as the page writes them."""
    docs = _doc_strings(kind)
    return {
        field.encode_name: (type_text(field.type), _default(field), docs.get(field.name, ""))
        for field in msgspec.structs.fields(kind)
    }


def type_text(kind: Any) -> str:
    """Give a type in the words of a configuration file."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        texts = [type_text(part) for part in inner if part is not type(None)]
        return " or ".join(dict.fromkeys(texts))
    if origin is Literal:
        return " ".join(f'`"{choice}"`' for choice in inner)
    if origin is tuple:
        return f"list of {type_text(inner[0])}"
    if origin is dict:
        return f"table of {type_text(inner[1])}"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " ".join(f'`"{choice.value}"`' for choice in kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return f"`{kind.__name__}`"
    return {str: "text", int: "number", bool: "yes or no"}[kind]


def _default(field: msgspec.structs.FieldInfo) -> str:
    if field.required:
        return "required"
    value = field.default
    if value is msgspec.NODEFAULT:
        value = field.default_factory()
    if value is None:
        return "none"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, LogFailurePolicy | StrEnum | str):
        return f'`"{value}"`'
    if isinstance(value, int):
        return f"`{value}`"
    return "none" if isinstance(value, msgspec.Struct) or not value else f"`{value}`"


def _doc_strings(kind: type[msgspec.Struct]) -> dict[str, str]:
    """Give the doc strings that stand under the fields of a type or its bases, on one line each."""
    names = {one.__name__ for one in kind.__mro__}
    source = Path(settings_types.__file__).read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for statement in ast.parse(source).body:
        if not isinstance(statement, ast.ClassDef) or statement.name not in names:
            continue
        for one, following in zip(statement.body, statement.body[1:], strict=False):
            if (
                isinstance(one, ast.AnnAssign)
                and isinstance(one.target, ast.Name)
                and isinstance(following, ast.Expr)
                and isinstance(following.value, ast.Constant)
            ):
                found[one.target.id] = " ".join(str(following.value.value).split())
    return found


def _written(page: Path) -> dict[str, dict[str, tuple[str, str, str]]]:
    sections: dict[str, dict[str, tuple[str, str, str]]] = {}
    rows: dict[str, tuple[str, str, str]] = {}
    for line in page.read_text(encoding="utf-8").splitlines():
        if heading := _HEADING.match(line):
            rows = sections.setdefault(heading.group(1), {})
        elif row := _ROW.match(line):
            rows[row.group(1)] = (row.group(2), row.group(3), row.group(4))
    return sections
