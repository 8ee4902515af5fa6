"""A GraphQL request → a tree of the literals in its text: `{field: {argument: value}}`.

Variables stand beside the text and are read as JSON. The text itself is structure; only its literals
are data. graphql-core parses, with a limit on tokens.
"""

from __future__ import annotations

from graphql import GraphQLError, Source, parse
from graphql.language import ast

from analyzers.http.json_text import Pairs

MOST_TOKENS = 10_000
"""Tokens of a request's text, a security limit; a long query of a portal has some hundreds."""


def query_tree(text: str) -> Pairs | None:
    """Give the literals of a request's text by field and argument; None where it is no request."""
    try:
        document = parse(Source(text), no_location=True, max_tokens=MOST_TOKENS)
    except (GraphQLError, RecursionError, ValueError):
        return None
    tree = Pairs()
    for definition in document.definitions:
        if isinstance(definition, ast.OperationDefinitionNode):
            for variable in definition.variable_definitions or ():
                if variable.default_value is not None:
                    tree.append((variable.variable.name.value, _literal(variable.default_value)))
        selections = getattr(definition, "selection_set", None)
        if selections is not None:
            tree.extend(_fields(selections))
    return tree


def _fields(selections: ast.SelectionSetNode) -> Pairs:
    found = Pairs()
    for selection in selections.selections:
        inner = Pairs()
        if isinstance(selection, ast.FieldNode):
            for argument in selection.arguments or ():
                value = _literal(argument.value)
                if value is not None:
                    inner.append((argument.name.value, value))
        below = getattr(selection, "selection_set", None)
        if below is not None:
            inner.extend(_fields(below))
        if not isinstance(selection, ast.FieldNode):
            found.extend(inner)
        elif inner:
            found.append((selection.name.value, inner))
    return found


def _literal(value: ast.ValueNode) -> object:
    """Give a literal as JSON has it; None for a variable, an enumeration's word and null."""
    match value:
        case ast.StringValueNode() | ast.IntValueNode() | ast.FloatValueNode():
            return value.value
        case ast.ListValueNode():
            return [_literal(one) for one in value.values]
        case ast.ObjectValueNode():
            return Pairs((field.name.value, _literal(field.value)) for field in value.fields)
        case _:
            return None
