"""Settings that a statement makes: SET, `set_config`, RESET, DISCARD."""

from access import Action
from analyzers.sql.draft import Draft
from analyzers.sql.tree import Node, constant_of, name_parts, nodes, unwrapped

PREFIX = "whosaw."
_PATH = "search_path"
ANY_PATH = ""
"""The search path where it is not known, as after a RESET: any schema may be meant."""
USER = "$user"
"""Stands in a search path for the schema that bears the name of the current role."""


def variable_set(fields: Node) -> Draft:
    """Say what SET and RESET do."""
    draft = Draft(Action.OTHER, session_only=True, sets_local=bool(fields.get("is_local")))
    name = fields.get("name", "").lower()
    kind = fields.get("kind")
    if kind == "VAR_RESET_ALL":
        _all_reset(draft)
    elif kind in ("VAR_RESET", "VAR_SET_DEFAULT", "VAR_SET_CURRENT"):
        _set(draft, name, None)
    elif kind == "VAR_SET_VALUE":
        values = [
            value for node in nodes(fields, "args") if (value := constant_of(node)) is not None
        ]
        _set(draft, name, ", ".join(map(_quoted, values)) if name == _PATH else ", ".join(values))
    return draft


def discard(fields: Node) -> Draft:
    """Say what DISCARD does: ALL also ends every setting."""
    draft = Draft(Action.OTHER, session_only=True)
    if fields.get("target", "DISCARD_ALL") == "DISCARD_ALL":
        _all_reset(draft)
    return draft


def set_by_function(draft: Draft, select: Node) -> None:
    """Note `SELECT set_config('whosaw.purpose', 'x', false)`, also with a parameter as value.

    A call that stands elsewhere, or whose setting is not a constant, may set any search path.
    """
    calls = sum(name == "set_config" for _, name in draft.walk.functions)
    for node in nodes(select, "targetList") if calls else ():
        kind, call = unwrapped(node.get("ResTarget", {}).get("val", {}))
        schema, name = name_parts(nodes(call, "funcname")) if kind == "FuncCall" else (None, "")
        arguments = nodes(call, "args")
        if name != "set_config" or schema not in (None, "pg_catalog") or len(arguments) != 3:
            continue
        setting = (constant_of(arguments[0]) or "").lower()
        if not setting:
            continue
        calls -= 1
        draft.sets_local = constant_of(arguments[2]) not in _FALSE
        kind, value = unwrapped(arguments[1])
        if kind == "A_Const":
            _set(draft, setting, constant_of(arguments[1]))
        elif kind == "ParamRef" and setting.startswith(PREFIX):
            parameter = (setting.removeprefix(PREFIX), value.get("number", 0))
            draft.set_parameters = (*draft.set_parameters, parameter)
        elif setting == _PATH:
            draft.search_path = ANY_PATH
    if calls:
        draft.search_path = ANY_PATH


_FALSE = frozenset(("false", "f", "off", "0", "no", "n"))


def _set(draft: Draft, name: str, value: str | None) -> None:
    if name == _PATH:
        draft.search_path = ANY_PATH if value is None else value
    elif name.startswith(PREFIX):
        draft.sets = (*draft.sets, (name.removeprefix(PREFIX), value))


def _all_reset(draft: Draft) -> None:
    draft.sets = (("*", None),)
    draft.search_path = ANY_PATH


def _quoted(name: str) -> str:
    plain = name.isidentifier() and name == name.lower()
    return name if plain else '"' + name.replace('"', '""') + '"'


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
