"""The neutral tree's expressions."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from analyzers.sql.neutral.queries import Query


class Quoted(str):
    """A name that stood in quotes. SQLite: `"x"` that names no column is the string 'x'."""

    __slots__ = ()


Names = tuple[str, ...]
"""A qualified name, outermost part first: (schema, table, column), (table,), …"""


class Column(Struct, gc=False):
    """A name that stands for a column, alias, whole row or (SQLite) string: `c`, `t.c`, `s.t.c`."""

    names: Names
    at: int = -1
    """Where the name begins in the text, in the front end's unit (PostgreSQL: bytes); -1 unknown."""


class Star(Struct, gc=False):
    """`*` or `t.*` in a select list, in RETURNING or as argument (`count(t.*)`)."""

    names: Names = ()
    """The qualifier, () for the bare star."""
    but: Names = ()
    """Columns left out (`* EXCEPT (a)`)."""


class LiteralKind(StrEnum):
    """What a literal is."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    BITS = "bits"


class Literal(Struct, gc=False):
    """A constant. `text` is its value without quotes and escapes: never to be recorded."""

    kind: LiteralKind
    text: str
    at: int = -1
    """Where it begins in the text, as `Column.at`."""


class Parameter(Struct, gc=False):
    """`$1`, `?` (numbered from 1 in the order of the text), `:name` (`name`, number 0)."""

    number: int
    name: str = ""


class Variable(Struct, gc=False):
    """A variable of the session or server: MySQL `@x`, `@@x`; no column of any table."""

    name: str


class Window(Struct, gc=False):
    """`OVER (…)` or an entry of WINDOW. `name` is that of a window it refers to or defines."""

    name: str = ""
    partition: list[Expression] = []
    order: list[Expression] = []
    frame: list[Expression] = []


class Call(Struct, gc=False):
    """A function call. `names` is folded; `count(*)` has `star`.

    Grammar functions (COALESCE, EXTRACT, XMLELEMENT, JSON_OBJECT …) may come as calls too, by their
    plain name in small letters. `named`: arguments bear names (`f(a => 1)`); they stand in `args` by
    their values.
    """

    names: Names
    args: list[Expression] = []
    star: bool = False
    distinct: bool = False
    order: list[Expression] = []
    filter: Expression | None = None
    over: Window | None = None
    named: bool = False
    grammar: bool = False
    """Written as grammar (COALESCE, CURRENT_DATE …): no function of that name is meant."""


class Field(Struct, gc=False):
    """`(x).name`: a field of a composite value, or a function in field notation."""

    value: Expression
    name: str


class AllFields(Struct, gc=False):
    """`(x).*`: all fields of a composite value."""

    value: Expression


class SubqueryKind(StrEnum):
    """How a query stands in an expression."""

    SCALAR = "scalar"
    """`(SELECT …)`; with `left`, a row comparison `(a, b) = (SELECT …)`."""
    EXISTS = "exists"
    ANY = "any"
    """`x IN (SELECT …)`, `x = ANY (SELECT …)`; NOT IN is an Operation "not" around it."""
    ALL = "all"
    ARRAY = "array"


class Subquery(Struct, gc=False):
    """A query in an expression. `left` are the expressions compared with its columns."""

    kind: SubqueryKind
    query: Query
    left: list[Expression] = []
    operator: str = "="
    own: bool = False
    """As `Operation.own`."""


class Operation(Struct, gc=False):
    """Anything that makes a value of values.

    `operator` in small letters. These matter to the resolver, with arguments in this order:
    "and", "or" (two or more), "not", "=", "<>", "<", "<=", ">", ">=", "is" (`IS NOT DISTINCT FROM`,
    MySQL `<=>`), "in" (left, then the list's items), "between" (left, low, high), "like" (left,
    pattern), "any" (`left = ANY (array)`: left, array), "is null", "is not null", "row", "array" (its
    elements), "collate" (value). "not in", "not between", "not like" are their own operators. All
    others ("+", "||", "at time zone", "[]" subscripts …) are
    alike: values derived from all arguments.
    """

    operator: str
    args: list[Expression]
    own: bool = False
    """The operator is not one of the server's: a function runs that somebody wrote."""


class Case(Struct, gc=False):
    """`CASE operand WHEN condition THEN value … ELSE otherwise END`."""

    conditions: list[Expression]
    values: list[Expression]
    operand: Expression | None = None
    otherwise: Expression | None = None


class Cast(Struct, gc=False):
    """`value::type`. `type_names` is the type's name, element type for arrays."""

    value: Expression
    type_names: Names = ()
    own: bool = False
    """The type is not one of the server's: it may be a domain, whose checks run."""


class Inserted(Struct, gc=False):
    """MySQL `VALUES(c)` in ON DUPLICATE KEY UPDATE: the value that was to be inserted in `c`."""

    name: str


class Default(Struct, gc=False):
    """DEFAULT as a value; MySQL `DEFAULT(c)` too."""


class Assigned(Struct, gc=False):
    """MySQL `@x := value`: the value, kept in a variable."""

    name: str
    value: Expression


class Unclear(Struct, gc=False):
    """An expression the front end has no words for; `args` are the expressions found below it."""

    reason: str
    args: list[Expression] = []


Expression = (
    Column | Star | Literal | Parameter | Variable | Call | Field | AllFields | Subquery | Operation
    | Case | Cast | Inserted | Default | Assigned | Unclear
)  # fmt: skip
