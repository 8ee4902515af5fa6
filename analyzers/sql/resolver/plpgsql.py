"""Bodies in plpgsql: every statement in them, and which values reach what they return.

Variables carry values: a body is gone through until no variable gains a source.
"""

from __future__ import annotations

import re
from typing import Any

import pgparse

from analyzers.sql.facts import Overload
from analyzers.sql.neutral import Literal
from analyzers.sql.resolver import calls, pins, queries, statements
from analyzers.sql.resolver.run import PREDICATE, Run, Why
from analyzers.sql.resolver.scope import NOTHING, Output, Scope, merge, merged

Node = dict[str, Any]
_STATEMENT, _ASSIGNMENT = 0, 3
"""How an expression of the tree is to be read. Source: PostgreSQL's RawParseMode."""
_ASSIGNED = re.compile(r'\s*("[^"]+"|[\w$]+)(?:\s*\.\s*("[^"]+"|[\w$]+)|\s*\[[^\]]*\])*\s*:?=')
_ROUNDS = 16
"""Times that a body is gone through: values pass from variable to variable, seldom through three."""
_TAG = "$whosaw_body$"


def outputs(run: Run, overload: Overload, scope: Scope) -> list[Output]:
    """Give what a plpgsql function returns.

    Raises:
        ValueError: the body does not parse.
    """
    returns = overload.returns or "void"
    word = "setof " if overload.returns_set else ""
    if returns.lower().startswith("setof "):
        word = ""
    arguments = ", ".join(
        f'"{one.name}" {one.type_name}' if one.name else one.type_name
        for one in overload.arguments
        if one.mode in ("i", "b", "v")
    )
    returned = f"returns {word}{returns}" if returns.lower() != "trigger" else "returns trigger"
    if any(one.mode == "t" for one in overload.arguments) or returns.lower().startswith("table"):
        listed = ", ".join(f'"{a.name}" {a.type_name}' for a in overload.arguments if a.mode == "t")
        returned = f"returns table({listed})" if listed else "returns setof record"
    text = (
        f"create function f({arguments}) {returned} language plpgsql as {_TAG}{overload.body}{_TAG}"
    )
    found = block(run, text, scope)
    named = [one.name for one in overload.arguments if one.mode in ("o", "b", "t") and one.name]
    if named and len(found) != len(named):
        given = scope.given or {}
        every = merged(one for _, one in found)
        return [(name, merge(given.get(name.lower(), NOTHING), every)) for name in named]
    return found


def block(run: Run, text: str, scope: Scope) -> list[Output]:
    """Give what the body in a CREATE FUNCTION returns."""
    try:
        found = pgparse.parse_pgsql(text)
    except pgparse.PGQueryError:
        message = "a body that does not parse"
        raise ValueError(message) from None
    reader = _Reader(run, scope)
    for function in found:
        reader.function(function.get("PLpgSQL_function", {}))
    return reader.returned


class _Reader:
    def __init__(self, run: Run, scope: Scope) -> None:
        self._run = run
        self._scope = scope
        self.returned: list[Output] = []
        self._names: list[str] = []
        scope.given = scope.given if scope.given is not None else {}
        self._given = scope.given

    def function(self, fields: Node) -> None:
        """Go through a function until its variables gain nothing."""
        for datum in fields.get("datums", ()):
            for kind, one in datum.items():
                name = one.get("refname", "")
                self._names.append(name)
                if name and kind != "PLpgSQL_recfield":
                    self._given.setdefault(name.lower(), NOTHING)
        for name in ("new", "old", "found", "sqlstate", "sqlerrm"):
            self._given.setdefault(name, NOTHING)
        for _ in range(_ROUNDS):
            before = dict(self._given)
            self.returned = []
            for datum in fields.get("datums", ()):
                for one in datum.values():
                    self._default(one)
            self._walk(fields.get("action", {}))
            if before == self._given:
                break
        else:
            self._run.gap(Why.UNCLEAR)

    def _default(self, datum: Node) -> None:
        for key in ("default_val", "cursor_explicit_expr"):
            if key in datum:
                self._assign([datum.get("refname", "")], self._expression(datum[key]))

    def _walk(self, node: Any) -> None:
        if isinstance(node, list):
            for one in node:
                self._walk(one)
            return
        if not isinstance(node, dict):
            return
        for kind, fields in node.items():
            if kind == "PLpgSQL_expr":
                self._expression({kind: fields})
            elif kind.startswith("PLpgSQL_stmt_") and isinstance(fields, dict):
                self._statement(kind.removeprefix("PLpgSQL_stmt_"), fields)
            elif kind not in ("datums", "datatype"):
                self._walk(fields)

    def _statement(self, kind: str, fields: Node) -> None:
        """Look at one statement; what is not named here is walked as it is."""
        rest = dict(fields)
        found: list[Output] = []
        if kind in ("dynexecute", "dynfors") and "query" in rest:
            found = self._dynamic(rest.pop("query"))
        elif kind in ("fors", "forc", "execsql", "open", "perform", "assign", "foreach_a"):
            for key in ("query", "sqlstmt", "expr"):
                if key in rest:
                    found += self._expression(rest.pop(key))
        elif kind == "raise":
            self._raised(rest)
            return
        if "dynquery" in rest:
            found += self._dynamic(rest.pop("dynquery"))
        if kind == "return_query":
            if "query" in rest:
                found += self._expression(rest.pop("query"))
            self._return(found)
        elif kind in ("return", "return_next"):
            self._returned_value(rest)
        elif kind == "assign":
            self._assign(self._assigned_name(fields), found)
        elif kind == "open" and isinstance(fields.get("curvar"), int):
            self._assign(self._datum(fields["curvar"]), found)
        elif kind in ("fetch", "forc") and isinstance(fields.get("curvar"), int):
            cursor = self._datum(fields["curvar"])
            given = self._given.get(cursor[0].lower(), NOTHING) if cursor else NOTHING
            found = [("", given)]
        self._into(rest, found)
        self._walk(rest)

    def _raised(self, fields: Node) -> None:
        """Note the values of RAISE: its message goes to the client."""
        options = [one.get("PLpgSQL_raise_option", {}) for one in fields.get("options", ())]
        for node in (*fields.get("params", ()), *(one.get("expr", {}) for one in options)):
            self._run.show(self._expression(node))

    def _returned_value(self, rest: Node) -> None:
        if "expr" in rest:
            self._return(self._expression(rest.pop("expr")))
        elif isinstance(rest.get("retvarno"), int):
            names = self._datum(rest["retvarno"])
            found = self._given.get(names[0].lower(), NOTHING) if names else NOTHING
            self._return([(names[0] if names else "", found)])

    def _return(self, found: list[Output]) -> None:
        if not self.returned:
            self.returned = list(found)
        elif len(found) == len(self.returned):
            self.returned = queries.by_position(self.returned, found)
        else:
            every = merged(one for _, one in (*self.returned, *found))
            self.returned = [("", every)]

    def _into(self, fields: Node, found: list[Output]) -> None:
        for key in ("target", "var", "row", "rec"):
            target = fields.get(key)
            if not isinstance(target, dict):
                continue
            for one in target.values():
                if not isinstance(one, dict):
                    continue
                names = [field.get("name", "") for field in one.get("fields", ())]
                if names:
                    self._assign(names, found, each=True)
                else:
                    self._assign([one.get("refname", "")], found)

    def _assign(self, names: list[str], found: list[Output], *, each: bool = False) -> None:
        every = merged(one for _, one in found)
        for at, name in enumerate(names):
            source = found[at][1] if each and at < len(found) == len(names) else every
            known = self._given.get(name.lower(), NOTHING)
            self._given[name.lower()] = merge(known, source)

    def _datum(self, number: int) -> list[str]:
        return [self._names[number]] if 0 <= number < len(self._names) else []

    def _assigned_name(self, fields: Node) -> list[str]:
        query = fields.get("expr", {}).get("PLpgSQL_expr", {}).get("query", "")
        match = _ASSIGNED.match(query)
        if match:
            return [match[1].strip('"')]
        return self._datum(fields.get("varno", -1))

    def _expression(self, node: Node) -> list[Output]:
        """Give what an expression or statement of the body gives."""
        fields = node.get("PLpgSQL_expr", {})
        text, mode = fields.get("query", ""), fields.get("parseMode", 2)
        if mode >= _ASSIGNMENT:
            match = _ASSIGNED.match(text)
            text = text[match.end() :] if match else text
        if mode != _STATEMENT:
            text = f"select {text}"
        try:
            found = self._run.catalog.parse(text)
        except (ValueError, RecursionError):
            self._run.gap(Why.UNCLEAR)
            return []
        given: list[Output] = []
        for statement in found:
            given = statements.of_any(self._run, statement, self._scope)
        for _, sources in given:
            self._run.use(sources, PREDICATE)
        return given

    def _dynamic(self, node: Node) -> list[Output]:
        """Give what a statement gives that the body makes at run time, where it is a constant."""
        text = node.get("PLpgSQL_expr", {}).get("query", "")
        try:
            (statement,) = self._run.catalog.parse(f"select {text}")
        except (ValueError, RecursionError):
            self._run.gap(Why.DYNAMIC)
            return []
        statements.of_any(self._run, statement, self._scope)
        items = getattr(statement, "items", [])
        value = pins.bare(items[0].value) if len(items) == 1 else None
        if not isinstance(value, Literal):
            self._run.gap(Why.DYNAMIC)
            return []
        return [("", calls.of_text(self._run, value.text))]
