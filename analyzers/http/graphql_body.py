"""A GraphQL request → a tree of the literals in its text: `{field: {argument: value}}`.

Variables stand beside the text and are read as JSON. The text itself is structure; only its literals
and comments are data. A directive's arguments are those of a field of its name; the comments are the
document's field without a name. graphql-core parses, with a limit on tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphql import GraphQLError, Source, parse
from graphql.language import ast

from analyzers.detection import WORTH_A_LOOK
from analyzers.http.json_text import Pairs

MOST_TOKENS = 10_000
"""Tokens of a request's text, a security limit; a long query of a portal has some hundreds."""

_COMMENT = re.compile(r'"""(?:\\"""|.)*?"""|"(?:\\.|[^"\\\n])*"|#([^\n\r]*)', re.DOTALL)
"""A comment, or a string, in which none begins."""


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
                tree.extend(_directives(variable))
        tree.extend(_directives(definition))
        selections = getattr(definition, "selection_set", None)
        if selections is not None:
            tree.extend(_fields(selections))
    comments = [found[1] for found in _COMMENT.finditer(text) if found[1]] if "#" in text else []
    spoken = "\n".join(one.strip() for one in comments if WORTH_A_LOOK.search(one) is not None)
    if spoken:
        tree.append(("", spoken))
    return tree


def _directives(node: ast.Node) -> Pairs:
    """Give the arguments of the directives of a node."""
    directives: Iterable[ast.DirectiveNode] = getattr(node, "directives", None) or ()
    found = Pairs()
    for directive in directives:
        arguments = _arguments(directive)
        if arguments:
            found.append((directive.name.value, arguments))
    return found


def _arguments(node: ast.FieldNode | ast.DirectiveNode) -> Pairs:
    found = Pairs()
    for argument in node.arguments or ():
        value = _literal(argument.value)
        if value is not None:
            found.append((argument.name.value, value))
    return found


def _fields(selections: ast.SelectionSetNode) -> Pairs:
    found = Pairs()
    for selection in selections.selections:
        inner = Pairs()
        if isinstance(selection, ast.FieldNode):
            inner.extend(_arguments(selection))
        inner.extend(_directives(selection))
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
