"""Function calls of sqlglot's tree → neutral calls, by the name that stands in the text.

sqlglot gives many functions a class of its own, some wrapped in others (`YEAR(d)` is
`Year(TsOrDsToDate(d))`); all their arguments are kept, wrappers that the text does not have fall away.
"""

from __future__ import annotations

from sqlglot import exp

from analyzers.sql.glot import expressions
from analyzers.sql.glot.reader import Reader
from analyzers.sql.neutral import Call, Expression, Inserted

_WRAPPERS = (exp.TsOrDsToDate, exp.TsOrDsToTimestamp, exp.TsOrDsToTime, exp.Order, exp.Distinct)
_CLAUSES = (exp.Limit, exp.Offset)
_WORD_FIRST = frozenset(("get_format", "raise"))
"""Their first argument is a word of the grammar, where sqlglot sees a column."""
_SEQUENCES = frozenset(("nextval", "lastval", "setval"))
"""MariaDB's: their first argument is a sequence's name."""
_FORMS: dict[type, str] = {
    exp.TsOrDsToDate: "date",
    exp.Coalesce: "coalesce",
    exp.StrPosition: "locate",
    exp.TimeToStr: "date_format",
    exp.GroupConcat: "group_concat",
    exp.CurrentSchema: "database",
    exp.NumberToStr: "format",
    exp.Chr: "char",
    exp.Length: "length",
    exp.Substring: "substring",
    exp.Trim: "trim",
    exp.Extract: "extract",
    exp.MatchAgainst: "match",
}


def call(reader: Reader, node: exp.Func) -> Call:
    """Give a function call; `Call.names` is in small letters."""
    name = _name(reader, node)
    made = Call((name,))
    args = dict(node.args)
    if isinstance(node, exp.Anonymous | exp.AnonymousAggFunc):
        args.pop("this", None)
        if name in _WORD_FIRST or (name in _SEQUENCES and reader.spelling.dialect == "mariadb"):
            for word in node.expressions[:1]:
                for inner in word.find_all(exp.Identifier):
                    reader.name(inner)
            args["expressions"] = node.expressions[1:]
    for value in args.values():
        _take(reader, made, value)
    return made


def _name(reader: Reader, node: exp.Func) -> str:
    if isinstance(node, exp.Anonymous | exp.AnonymousAggFunc):
        this = node.args["this"]
        return (this if isinstance(this, str) else reader.name(this)).lower()
    place = reader.place(node)
    if place >= 0:
        end = node.meta.get("end", place) + 1
        written = reader.text[place:end].lower()
        if written.isidentifier():
            return written
    form = _FORMS.get(type(node))
    return form or node.sql_name().lower()


def _take(reader: Reader, made: Call, value: object) -> None:
    """Add an argument to a call: a value, or DISTINCT, ORDER BY, a star."""
    if isinstance(value, list):
        for inner in value:
            _take(reader, made, inner)
        return
    if not isinstance(value, exp.Expr):
        return
    kind = type(value)
    if kind is exp.Star:
        made.star = True
        if any(value.args.values()):
            made.args += expressions.gathered(reader, value)
    elif kind is exp.Distinct:
        made.distinct = True
        for inner in value.args.values():
            _take(reader, made, inner)
    elif kind is exp.Order:
        _take(reader, made, value.args.get("this"))
        made.order += expressions.many(reader, value.expressions)
    elif kind in _CLAUSES or (kind in _WRAPPERS and reader.place(value) < 0):
        for inner in value.args.values():
            _take(reader, made, inner)
    elif kind not in expressions.NO_EXPRESSIONS:
        made.args.append(expressions.one(reader, value))


def inserted(reader: Reader, node: exp.Anonymous) -> Expression | None:
    """Give MySQL's `VALUES(c)` in ON DUPLICATE KEY UPDATE, None for another function."""
    if str(node.args["this"]).upper() not in ("VALUES", "VALUE") or len(node.expressions) != 1:
        return None
    names = list(node.expressions[0].find_all(exp.Identifier))
    if not names:
        return None
    found = [reader.name(name) for name in names]
    return Inserted(found[-1])


def windowed(reader: Reader, node: exp.Expr) -> Expression:
    """Give what FILTER, OVER, WITHIN GROUP and the treatment of nulls stand around."""
    if isinstance(node, exp.Window):
        made = windowed(reader, node.this)
        if isinstance(made, Call):
            made.over = expressions.window(reader, node)
        else:
            reader.doubt("over", expressions.gathered(reader, node, frozenset(("this",))))
        return made
    if isinstance(node, exp.Filter):
        made = windowed(reader, node.this)
        where = node.expression
        condition = expressions.one(reader, where.this if isinstance(where, exp.Where) else where)
        if isinstance(made, Call):
            made.filter = condition
        else:
            reader.doubt("filter", [condition])
        return made
    if isinstance(node, exp.WithinGroup):
        made = windowed(reader, node.this)
        order = node.expression
        if isinstance(made, Call):
            made.order += expressions.many(reader, order.expressions)
        return made
    if isinstance(node, exp.IgnoreNulls | exp.RespectNulls):
        return windowed(reader, node.this)
    return expressions.one(reader, node)
