"""COPY: what flows, which way, and how its rows are written."""

from analyzers.sql.neutral import Copy
from analyzers.sql.reading import CopyPlan
from analyzers.sql.resolver import Catalog, Resolution


def plan_of(
    statement: Copy, resolution: Resolution, catalog: Catalog, path: tuple[str, ...]
) -> CopyPlan | None:
    """Give the plan of a COPY whose rows go over the wire, None of any other."""
    if not statement.by_wire:
        return None
    options = statement.options
    written = options.get("format", "text")
    csv = written == "csv"
    quote = _one_byte(options.get("quote"), '"')
    columns = _given(resolution) if statement.to else _taken(statement, catalog, path)
    return CopyPlan(
        to_client=statement.to,
        columns=columns,
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


def _given(resolution: Resolution) -> tuple[str, ...] | None:
    """Give the columns that go out, "" for one that is not the very value of one base column."""
    if None in resolution.outputs or (not resolution.outputs and resolution.gaps):
        return None
    return tuple([_one(output[1]) for output in resolution.outputs if output is not None])


def _one(paths: tuple[str, ...]) -> str:
    """Give the column that a result column is: of a table and those that inherit from it, its own."""
    names = {path.rpartition(".")[2] for path in paths}
    return paths[0] if len(names) == 1 else ""


def _taken(statement: Copy, catalog: Catalog, path: tuple[str, ...]) -> tuple[str, ...] | None:
    """Give the columns that come in, None where the table is not known."""
    if statement.table is None:
        return None
    relation = catalog.relation(statement.table.names, path)
    if not relation.known or relation.rest is not None or relation.several:
        return None
    names = statement.columns or list(relation.columns)
    return tuple([next(iter(relation.columns.get(name, ())), "") for name in names])
