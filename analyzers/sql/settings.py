"""Settings that a statement makes: SET, `set_config`, RESET, DISCARD."""

from msgspec import Struct

from access import SessionState
from analyzers.sql.glot import mode_of
from analyzers.sql.neutral import (
    Call,
    Column,
    Explain,
    Expression,
    Literal,
    Parameter,
    Select,
    Setting,
    Statement,
)
from analyzers.sql.resolver import Resolution, bare

PREFIX = "whosaw."
_PATH = "search_path"
_MODE = "sql_mode"
_DATABASE = "database"
"""What USE sets."""
ANY_PATH = ""
"""The search path where it is not known, as after a RESET: any schema may be meant."""
_ROLE = ("role", "session_authorization")
TEMPORARY = "pg_temp"
"""The schema of a session's temporary objects: first in every search path."""
USER = "$user"
"""Stands in a search path for the schema that bears the name of the current role."""


class Settings(Struct):
    """What a statement sets; see `StatementReading`."""

    sets: tuple[tuple[str, str | None], ...] = ()
    parameters: tuple[tuple[str, int], ...] = ()
    local: bool = False
    search_path: str | None = None
    sql_mode: str | None = None
    role: str | None = None


NO_SETTINGS = Settings()


def settings_of(statement: Statement, resolution: Resolution) -> Settings:
    """Give what a statement sets."""
    if isinstance(statement, Setting):
        return _set_by_statement(statement)
    if not resolution.functions:
        return NO_SETTINGS
    calls = sum(n for (_, name), n in resolution.functions.items() if name == "set_config")
    if not calls or (isinstance(statement, Explain) and not statement.analyze):
        return NO_SETTINGS
    return _set_by_function(statement, calls)


def _set_by_statement(node: Setting) -> Settings:
    made = Settings(local=node.local)
    if node.everything:
        made.sets = (("*", None),)
        made.search_path = ANY_PATH
        made.role = ""
    elif node.values is None:
        _set(made, node.name, None)
    elif node.name == _MODE:
        made.sql_mode = mode_of(node)
    elif node.name == _DATABASE:
        made.search_path = ", ".join(_quoted(text) for one in node.values if (text := _text(one)))
    else:
        values = [text for one in node.values if (text := _text(one)) is not None]
        path = node.name == _PATH
        _set(made, node.name, ", ".join(map(_quoted, values) if path else values))
    return made


def _text(node: Expression) -> str | None:
    node = bare(node)
    if isinstance(node, Literal):
        return None if node.kind == "null" else node.text
    return node.names[-1] if isinstance(node, Column) else None


def _set_by_function(statement: Statement, calls: int) -> Settings:
    """Note `SELECT set_config('whosaw.purpose', 'x', false)`, also with a parameter as value.

    A call that stands elsewhere, or whose setting is not a constant, may set any search path.
    """
    made = Settings()
    for item in statement.items if isinstance(statement, Select) else ():
        call = bare(item.value)
        if not isinstance(call, Call) or call.names[-1] != "set_config":
            continue
        if len(call.args) != _ARGUMENTS or (len(call.names) > 1 and call.names[-2] != "pg_catalog"):
            continue
        setting = (_text(call.args[0]) or "").lower()
        if not setting:
            continue
        calls -= 1
        made.local = _text(call.args[2]) not in _FALSE
        value = bare(call.args[1])
        if isinstance(value, Literal):
            _set(made, setting, _text(value))
        elif isinstance(value, Parameter) and setting.startswith(PREFIX):
            made.parameters += ((setting.removeprefix(PREFIX), value.number),)
        elif setting == _PATH:
            made.search_path = ANY_PATH
        elif setting in _ROLE:
            made.role = ""
    if calls > 0:
        made.search_path = ANY_PATH
        made.role = ""
    return made


_ARGUMENTS = 3
_FALSE = frozenset(("false", "f", "off", "0", "no", "n"))


def _set(made: Settings, name: str, value: str | None) -> None:
    if name == _PATH:
        made.search_path = ANY_PATH if value is None else value
    elif name in _ROLE:
        made.role = "" if value in (None, "none", "default") else value
    elif name.startswith(PREFIX):
        made.sets += ((name.removeprefix(PREFIX), value),)


def _quoted(name: str) -> str:
    plain = name.isidentifier() and name == name.lower()
    return name if plain else '"' + name.replace('"', '""') + '"'


def path_of(session: SessionState) -> tuple[str, ...]:
    """Give where a session's bare names are looked for.

    `$user` is its role where that is known, else it stays: every schema that bears a role's name.
    """
    path = search_path_of(session.search_path)
    if session.role and USER in path:
        path = tuple(session.role if name == USER else name for name in path)
    return (TEMPORARY, *path) if session.temporary else path


def search_path_of(text: str) -> tuple[str, ...]:
    """Read a search path as the server writes it: names with commas between."""
    found: list[str] = []
    for part in text.split(","):
        name = part.strip()
        if name.startswith('"') and name.endswith('"') and len(name) > 1:
            name = name[1:-1].replace('""', '"')
        else:
            name = name.lower()
        if name:
            found.append(name)
    return tuple(found)
