"""One file of the catalogue: what people and machines say of one system's fields.

Text in, typed entries out; the text's own form (comments, order) is kept by `editing`. The format is
docs/reference/catalog.md.
"""

import math
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime

from msgspec import Struct

from access import Form
from analyzers.catalog import yaml_text
from analyzers.catalog.catalogue import EVERY_SYSTEM
from analyzers.catalog.decisions import (
    PATTERN,
    Decision,
    State,
    Term,
    operation_key,
    path_key,
)
from analyzers.catalog.patterns import trouble_with
from analyzers.catalog.quick_yaml import read_quickly
from analyzers.catalog.yaml_text import Place, Text, as_mapping

FORMAT = "1"
NO_CATEGORY = "none"
"""What stands for "no personal information" in a file."""
BUILT_IN = "builtin-cn-2013"
"""The name of the categories that whosaw brings."""

DATABASE = "db"
API = "api"

_TOP = ("version", "system", "categories", "terms", DATABASE, API, "scanned")
_ENTRY = (
    *("category", "form", "state", "confidence", "seen", "exchanges", "against"),
    *("was", "reason", "by", "approved_by", "at", "expires", "note"),
)
_TERM = ("match", "category", "form", "under", "by", "approved_by", "note")
_CATEGORY = ("zh", "en", "clause", "sensitivity", "names", "by", "approved_by", "note")
_SCANNED = ("source", "at", "fields", "proposed")
_SYSTEM = re.compile(r"[a-z][a-z0-9_-]{0,39}|\*")
_CATEGORY_ID = re.compile(r"[a-z][a-z0-9_]{1,40}")
_OPERATION = re.compile(r"[A-Z]+ /\S*(?: [1-5](?:\d\d|xx))?|(?:query|mutation|subscription)\b.*")
_MOST_COUNTED = 1e15
"""The largest count that stands in a file: larger ones are no longer exact, nor can they be packed."""
_BY_WHOM = (State.CONFIRMED, State.OVERRIDDEN)


class Key(Struct, frozen=True, order=True):
    """What an entry is about: a column (`operation` "") or a path of an operation."""

    operation: str
    path: str

    def __str__(self) -> str:
        """Give it as people read it."""
        return f"{self.operation} {self.path}" if self.operation else self.path

    @property
    def name(self) -> str:
        """The field's own name: the last step of the path."""
        last = re.split(r"[.|]", self.path)[-1]
        return re.sub(r"\[[^\]]*\]$", "", last).lstrip("?$/@")


class Entry(Struct, frozen=True, omit_defaults=True):
    """What is said of one field. `category` None: no personal information.

    `confidence` is from 0 to 1; `seen` what a machine went by, `against` what contradicts a person;
    `exchanges` how often it was seen on the wire; `was` the category before; `at` when it was
    decided, or else proposed; `expires` the last day on which it holds.
    """

    category: str | None
    state: State
    form: Form | None = None
    confidence: float | None = None
    seen: str = ""
    exchanges: int = 0
    against: str = ""
    was: str = ""
    reason: str = ""
    by: str = ""
    approved_by: str = ""
    at: str = ""
    expires: str = ""
    note: str = ""

    def decision(self) -> Decision:
        """Give what it means to the detector."""
        return Decision(self.category, self.state, self.form)

    def holds_on(self, day: date) -> bool:
        """Tell whether it has not expired."""
        return not self.expires or day <= date.fromisoformat(self.expires)


class OwnCategory(Struct, frozen=True, omit_defaults=True):
    """A category that the house adds to those that whosaw brings."""

    id: str
    zh: str
    en: str
    sensitivity: int
    clause: str = "house"
    names: tuple[str, ...] = ()
    note: str = ""
    by: str = ""
    approved_by: str = ""


class Scanned(Struct, frozen=True, omit_defaults=True):
    """That a machine looked at a source: how many fields it has, how many it proposed."""

    source: str
    at: str
    fields: int
    proposed: int


class SystemFile(Struct, frozen=True, omit_defaults=True):
    """One file, read. `file` is its name, for errors and lists."""

    file: str
    system: str
    categories: tuple[OwnCategory, ...] = ()
    terms: tuple[Term, ...] = ()
    entries: dict[Key, Entry] = {}
    scanned: tuple[Scanned, ...] = ()
    lines: dict[Key, int] = {}


def read_system_file(file: str, text: str, categories: Collection[str]) -> SystemFile:
    """Read one file; `categories` are the ids that whosaw brings.

    Raises:
        CatalogueError: with file, line, keys and what to do.
    """
    top = read_quickly(file, text)
    top.only(_TOP)
    nowhere = Place(file, 1, (), 0, 0)
    if top.text("version") != FORMAT:
        raise (top.items["version"].place if "version" in top.items else nowhere).wrong(
            f"expected `version: {FORMAT}`, the only format this release reads."
        )
    system = top.text("system") or ""
    if not _SYSTEM.fullmatch(system):
        raise (top.items["system"].place if "system" in top.items else nowhere).wrong(
            'expected `system: NAME`, the system\'s name in whosaw.toml, or "*" for all systems.'
        )
    own = tuple(_own_categories(top))
    known = frozenset(categories) | {category.id for category in own}
    terms = tuple(_term(value, known) for value in top.sequence("terms"))
    entries: dict[Key, Entry] = {}
    lines: dict[Key, int] = {}
    for key, value in _keys(top, system):
        entries[key] = _entry(value, known)
        lines[key] = value.place.line
    scanned = tuple(_scanned(value) for value in top.sequence("scanned"))
    return SystemFile(file, system, own, terms, entries, scanned, lines)


def _own_categories(top: yaml_text.Mapping) -> Iterator[OwnCategory]:
    section = top.mapping("categories")
    if section is None:
        return
    for name, value in section.items.items():
        if name == "extends":
            if section.text(name) != BUILT_IN:
                raise value.place.wrong(f"expected `extends: {BUILT_IN}`.")
            continue
        if not _CATEGORY_ID.fullmatch(name):
            raise section.key_places[name].wrong(
                "the id of a category is a small letter, then a-z 0-9 _."
            )
        body = as_mapping(value)
        if body is None:
            raise section.key_places[name].wrong("expected zh, en and sensitivity.")
        if "value_regex" in body.items:
            raise body.key_places["value_regex"].wrong(
                "values are not looked for by patterns of the house. Remove it; give `names`."
            )
        body.only(_CATEGORY)
        texts = {key: body.text(key) or "" for key in ("zh", "en")}
        for key, text in texts.items():
            if not text:
                raise body.place.wrong(f"expected `{key}`, the category's name.")
        sensitivity = body.text("sensitivity") or ""
        if sensitivity not in {"0", "1", "2", "3", "4"}:
            raise body.place.wrong("expected `sensitivity`, from 0 (none) to 4.")
        names = tuple(_text(name) for name in body.sequence("names"))
        yield OwnCategory(
            name,
            texts["zh"],
            texts["en"],
            int(sensitivity),
            body.text("clause") or "house",
            names,
            body.text("note") or "",
            body.text("by") or "",
            body.text("approved_by") or "",
        )


def _term(value: yaml_text.Value, known: Collection[str]) -> Term:
    body = as_mapping(value)
    if body is None:
        raise value.place.wrong("expected `match` and `category`.")
    body.only(_TERM)
    match = body.text("match") or ""
    if not match:
        raise body.place.wrong("expected `match`: a field's name, or re: and a pattern.")
    if match.startswith(PATTERN):
        trouble = trouble_with(match.removeprefix(PATTERN))
        if trouble:
            raise body.items["match"].place.wrong(trouble)
    return Term(
        match,
        _category(body, known),
        _form(body),
        body.text("under") or "",
        body.text("note") or "",
        body.text("by") or "",
        body.text("approved_by") or "",
    )


def _keys(top: yaml_text.Mapping, system: str) -> Iterator[tuple[Key, yaml_text.Mapping]]:
    """Give the keys of all entries, each once, with their bodies."""
    seen: dict[tuple[str, str], Place] = {}

    def once(key: Key, same: tuple[str, str], place: Place) -> Key:
        before = seen.setdefault(same, place)
        if before is not place:
            raise place.wrong(
                f"the same field stands in line {before.line} already. Remove one of them."
            )
        return key

    for section in (DATABASE, API):
        if section in top.items and system == EVERY_SYSTEM:
            raise top.key_places[section].wrong(
                'a file for all systems ("*") holds categories and terms only.'
            )
    columns = top.mapping(DATABASE)
    if columns is not None:
        for path, value in columns.items.items():
            place = columns.key_places[path]
            if path.count(".") < 1 or "" in path.split("."):
                raise place.wrong("expected `table.column` or `schema.table.column`.")
            yield once(Key("", path), ("", path.casefold()), place), _body(value)
    operations = top.mapping(API)
    if operations is None:
        return
    for operation, value in operations.items.items():
        if not _OPERATION.fullmatch(operation):
            raise operations.key_places[operation].wrong(
                "expected an operation: `GET /customers/{id} 200`; without a status it holds for "
                "requests and all answers."
            )
        paths = as_mapping(value)
        for path, inner in (paths.items if paths is not None else {}).items():
            place = paths.key_places[path] if paths is not None else value.place
            same = (operation_key(operation), path_key(path))
            yield once(Key(operation, path), same, place), _body(inner)


def _body(value: yaml_text.Value) -> yaml_text.Mapping:
    body = as_mapping(value)
    if body is None:
        raise value.place.wrong("expected `category` and `state`.")
    return body


def _entry(body: yaml_text.Mapping, known: Collection[str]) -> Entry:
    body.only(_ENTRY)
    category = _category(body, known)
    state = _state(body)
    texts = {key: body.text(key) or "" for key in _ENTRY}
    if state is State.PROPOSED and category is None:
        raise body.place.wrong("a proposal names a category. Decide it, or remove the line.")
    if state in _BY_WHOM and not texts["by"]:
        raise body.place.wrong(f"`{state.value}` needs `by`: who decided.")
    if category is None and state in _BY_WHOM and not texts["reason"]:
        raise body.place.wrong("`category: none` needs a `reason`.")
    for key in ("at", "expires"):
        _check_date(body, key, texts[key])
    if texts["expires"] and state is State.PROPOSED:
        raise body.place.wrong("only decisions expire; a proposal is decided or removed.")
    if texts["was"] not in {"", NO_CATEGORY, *known}:
        raise body.items["was"].place.wrong("no category of this name is known.")
    return Entry(
        category,
        state,
        _form(body),
        _number(body, "confidence", 1.0),
        texts["seen"],
        int(_number(body, "exchanges", _MOST_COUNTED) or 0),
        texts["against"],
        texts["was"],
        texts["reason"],
        texts["by"],
        texts["approved_by"],
        texts["at"],
        texts["expires"],
        texts["note"],
    )


def _category(body: yaml_text.Mapping, known: Collection[str]) -> str | None:
    text = body.text("category")
    if text is None:
        raise body.place.wrong(f"expected `category`: an id, or {NO_CATEGORY}.")
    if text == NO_CATEGORY:
        return None
    if text not in known:
        raise body.items["category"].place.wrong(
            "no category of this name is known. docs/reference/catalog.md lists them; add your own "
            "under `categories`."
        )
    return text


def _state(body: yaml_text.Mapping) -> State:
    text = body.text("state") or ""
    try:
        return State(text)
    except ValueError:
        place = body.items["state"].place if "state" in body.items else body.place
        allowed = ", ".join(state.value for state in State)
        raise place.wrong(f"expected `state`, one of {allowed}.") from None


def _form(body: yaml_text.Mapping) -> Form | None:
    text = body.text("form")
    if text is None:
        return None
    try:
        return Form(text)
    except ValueError:
        allowed = ", ".join(form.value for form in Form)
        raise body.items["form"].place.wrong(f"expected one of {allowed}.") from None


def _scanned(value: yaml_text.Value) -> Scanned:
    body = _body(value)
    body.only(_SCANNED)
    texts = {key: body.text(key) or "" for key in _SCANNED}
    _check_date(body, "at", texts["at"])
    fields, proposed = (
        int(_number(body, key, _MOST_COUNTED) or 0) for key in ("fields", "proposed")
    )
    return Scanned(texts["source"], texts["at"], fields, proposed)


def _number(body: yaml_text.Mapping, key: str, most: float) -> float | None:
    text = body.text(key)
    if text is None:
        return None
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not math.isfinite(number) or not 0 <= number <= most:
        raise body.items[key].place.wrong(f"expected a number from 0 to {most:g}.")
    return number


def _text(value: yaml_text.Value) -> str:
    if not isinstance(value, Text) or not value.text.strip():
        raise value.place.wrong("expected a text.")
    return value.text


def _check_date(body: yaml_text.Mapping, key: str, text: str) -> None:
    if not text:
        return
    try:
        if key == "expires":
            date.fromisoformat(text)
        else:
            moment(text)
    except ValueError:
        example = "2027-11-24" if key == "expires" else "2026-11-24T06:00Z"
        raise body.items[key].place.wrong(f"expected a date such as {example}.") from None


def moment(text: str) -> datetime:
    """Read a date or a moment, UTC where no zone is said.

    Raises:
        ValueError: it is none.
    """
    read = datetime.fromisoformat(text)
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)


def entries_by_name(entries: Mapping[Key, Entry]) -> dict[str, list[Key]]:
    """Give the keys by the field's own name, in small letters."""
    found: dict[str, list[Key]] = {}
    for key in entries:
        found.setdefault(key.name.casefold(), []).append(key)
    return found
