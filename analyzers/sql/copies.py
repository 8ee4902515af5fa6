"""COPY: what flows, which way, and how its rows are written."""

from access import Action
from analyzers.sql.draft import Draft
from analyzers.sql.notes import Effect, Place
from analyzers.sql.reading import CopyPlan
from analyzers.sql.tree import Node, constant_of, nodes, only, strings


def copy(fields: Node) -> Draft:
    """Say what a COPY does; a file or program of the server's own makes no rows on the wire."""
    from_client = bool(fields.get("is_from"))
    draft = Draft(Action.COLLECT if from_client else Action.EXPORT)
    draft.opaque = 1 if fields.get("is_program") else 0
    if "relation" in fields:
        _of_table(draft, fields, from_client=from_client)
    else:
        _of_query(draft, fields.get("query", {}))
    if "filename" not in fields and not fields.get("is_program"):
        draft.copy = _plan(fields, to_client=not from_client)
    return draft


def _of_table(draft: Draft, fields: Node, *, from_client: bool) -> None:
    columns = strings(nodes(fields, "attlist"))
    item = draft.table(fields["relation"])
    draft.copied = tuple(columns)
    if from_client:
        item.written.update(columns)
        item.written_whole = not columns
        draft.walk.run(fields.get("whereClause", {}), Place.FILTER)
        return
    item.only = True  # COPY of a table leaves out those that inherit from it
    if columns:
        item.used[Place.OUTPUT] = set(columns)
    else:
        item.starred.add(Place.OUTPUT)


def _of_query(draft: Draft, query: Node) -> None:
    draft.walk.run(query)
    effects = draft.walk.effects
    if Effect.DELETE_ALL in effects:
        draft.action = Action.DESTROY
    kind, inner = only(query)
    plain = kind == "SelectStmt" and "larg" not in inner and not inner.get("valuesLists")
    key = "targetList" if plain else "returningList"
    draft.selected = tuple(node.get("ResTarget", {}).get("val", {}) for node in nodes(inner, key))


def _plan(fields: Node, *, to_client: bool) -> CopyPlan:
    options: dict[str, str] = {}
    for node in nodes(fields, "options"):
        option = node.get("DefElem", {})
        _, argument = only(option.get("arg", {}))
        value = argument.get("sval") or constant_of(option.get("arg", {}))
        options[option.get("defname", "")] = "true" if value is None else value
    written = options.get("format", "text")
    csv = written == "csv"
    quote = _one_byte(options.get("quote"), '"')
    return CopyPlan(
        to_client=to_client,
        columns=None,
        written=written,
        delimiter=_one_byte(options.get("delimiter"), "," if csv else "\t"),
        null=options.get("null", "" if csv else "\\N"),
        quote=quote,
        escape=_one_byte(options.get("escape"), quote),
        header=options.get("header", "false") not in ("false", "off", "0"),
    )


def _one_byte(sign: str | None, default: str) -> str:
    """Give a sign of the options; the server refuses a COPY in which it is not one byte."""
    return sign if sign is not None and len(sign.encode()) == 1 else default
