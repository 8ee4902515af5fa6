"""Reads the fields of a GraphQL API from its schema: SDL, or the JSON of an introspection query.

An answer's paths are those of queries without aliases, each type followed once on a path. Source:
GraphQL Specification, October 2021.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
from graphql import (
    GraphQLError,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    build_client_schema,
    build_schema,
    get_named_type,
    get_nullable_type,
)

from analyzers.catalog import Key
from proxy.introspect.fields import Source, SourceField, SourceRefused

DEEPEST = 6
"""Levels of a query that are followed; deeper ones are counted as left out."""
MOST_FIELDS = 20_000
_ROUTE = "POST /graphql"


def read_graphql(name: str, text: str, route: str = _ROUTE) -> Source:
    """Give the fields of every query, mutation and subscription, and their arguments.

    `route` is the operation under which the API is reached.

    Raises:
        SourceRefused: the text is no schema.
    """
    schema = _schema(name, text)
    reader = _Reader(route)
    for root in (schema.query_type, schema.mutation_type, schema.subscription_type):
        if root is not None:
            reader.read_root(root)
    return Source(f"graphql {name}", tuple(reader.fields.values()), dict(reader.left_out))


def _schema(name: str, text: str) -> GraphQLSchema:
    try:
        if text.lstrip()[:1] != "{":
            return build_schema(text)
        document: Any = msgspec.json.decode(text)
        found = document.get("data", document) if isinstance(document, dict) else document
        return build_client_schema(found)
    except msgspec.DecodeError as problem:
        raise SourceRefused(f"{name}: no valid JSON: {problem}.") from None
    except GraphQLError as problem:
        place = f", line {problem.locations[0].line}" if problem.locations else ""
        raise SourceRefused(f"{name}{place}: no GraphQL schema: {problem.message}") from None
    except (TypeError, ValueError, LookupError, RecursionError):
        raise SourceRefused(
            f"{name}: expected a GraphQL schema: SDL, or the JSON that an introspection query gives."
        ) from None


class _Reader:
    def __init__(self, route: str) -> None:
        self._route = route
        self.fields: dict[Key, SourceField] = {}
        self.left_out: Counter[str] = Counter()

    def read_root(self, root: GraphQLObjectType) -> None:
        """Read what can be asked of a root type."""
        for name, field in root.fields.items():
            for label, argument in field.args.items():
                self._argument(f"request$.variables.{label}", label, (name,), argument.type, ())
                self._describe(f"request$.variables.{label}", argument.description)
            self._answer(f"$.data.{name}", name, ("data",), field, frozenset(), ())

    def _answer(
        self,
        path: str,
        name: str,
        above: tuple[str, ...],
        field: GraphQLField,
        seen: frozenset[str],
        beside: tuple[str, ...],
    ) -> None:
        path, kind = _unwrapped(path, field.type)
        named = get_named_type(kind)
        inner: dict[str, GraphQLField] = {}
        if isinstance(named, GraphQLUnionType):
            for member in named.types:
                inner |= member.fields
        elif isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
            inner = named.fields
        if not inner:
            self._add(path, name, above, beside, named.name, field.description or "")
            return
        if named.name in seen:
            return
        if len(above) >= DEEPEST or len(self.fields) >= MOST_FIELDS:
            self.left_out["fields beyond the limit"] += len(inner)
            return
        for label, child in inner.items():
            others = tuple(other for other in inner if other != label)
            below = (*above, name)
            self._answer(f"{path}.{label}", label, below, child, seen | {named.name}, others)

    def _argument(
        self, path: str, name: str, above: tuple[str, ...], kind: Any, seen: tuple[str, ...]
    ) -> None:
        path, kind = _unwrapped(path, kind)
        named = get_named_type(kind)
        if not isinstance(named, GraphQLInputObjectType):
            self._add(path, name, above, (), named.name, "")
            return
        if named.name in seen or len(seen) >= DEEPEST:
            return
        for label, child in named.fields.items():
            below = f"{path}.{label}"
            self._argument(below, label, (*above, name), child.type, (*seen, named.name))
            self._describe(below, child.description)

    def _describe(self, path: str, description: str | None) -> None:
        key = Key(self._route, path)
        known = self.fields.get(key)
        if known is not None and description and not known.comment:
            self.fields[key] = msgspec.structs.replace(known, comment=description)

    def _add(
        self,
        path: str,
        name: str,
        above: tuple[str, ...],
        beside: tuple[str, ...],
        type_name: str,
        comment: str,
    ) -> None:
        key = Key(self._route, path)
        parent = above[-1] if above else ""
        field = SourceField(key, name, parent, above, beside, type_name, comment)
        self.fields.setdefault(key, field)


def _unwrapped(path: str, kind: Any) -> tuple[str, Any]:
    """Give the path and type of what is inside lists."""
    kind = get_nullable_type(kind)
    while isinstance(kind, GraphQLList):
        path, kind = f"{path}[*]", get_nullable_type(kind.of_type)
    return path, kind
