"""What means the same is answered the same: other aliases, parentheses, a CTE or view around it."""

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzers.sql.question import answer
from tests.analyzers.sql.resolver.cases import SETS

TABLES = {
    "person": ["id", "number", "email", "name"],
    "line": ["line_id", "id", "plan", "note"],
    "call": ["line_id", "called", "seconds"],
    "plan": ["code", "title", "price"],
}
VIEWS = {"v_line": "select l.line_id, p.number as phone from line l join person p using (id)"}
COLUMNS = TABLES | {"v_line": ["line_id", "phone"]}
Naming = Callable[[int], str]


class Written(NamedTuple):
    """How a query is written: what its aliases are called, whether parentheses are added."""

    name: Naming
    around: str
    """`{}` with parentheses around it or without."""

    def column(self, source: int, column: str) -> str:
        """Write a column of the source of that number."""
        return self.around.format(f"{self.name(source)}.{column}")


class Query(NamedTuple):
    """A query over tables or queries, each with a number that stands for its alias."""

    sources: tuple[tuple[int, "str | Query"], ...]
    items: tuple[tuple[int, str, str], ...]
    """Source, column and a frame around it, such as `upper({}::text)`."""
    conditions: tuple[tuple[int, str, str], ...]
    order: tuple[int, str] | None
    inner: "tuple[int, str, Query] | None"
    """`column in (query)`."""

    def outputs(self) -> list[str]:
        """Give the names of its columns."""
        return [f"c{at}" for at in range(len(self.items))]

    def written(self, how: Written) -> str:
        """Write it."""
        items = ", ".join(
            f"{frame.format(how.column(source, column))} as c{at}"
            for at, (source, column, frame) in enumerate(self.items)
        )
        sources = ", ".join(
            f"{made if isinstance(made, str) else '(' + made.written(how) + ')'} as {how.name(at)}"
            for at, made in self.sources
        )
        conditions = [
            how.around.format(frame.format(how.column(source, column)))
            for source, column, frame in self.conditions
        ]
        if self.inner is not None:
            source, column, query = self.inner
            conditions.append(f"{how.column(source, column)}::text in ({query.written(how)})")
        where = f" where {' and '.join(conditions)}" if conditions else ""
        order = f" order by {how.column(*self.order)}" if self.order is not None else ""
        return f"select {items} from {sources}{where}{order}"


FRAMES = [
    "{}",
    "{}",
    "upper({}::text)",
    "coalesce({}::text, 'x')",
    "case when {} is null then 1 end",
]
CONDITIONS = ["{}::text = 'x'", "{} is not null", "length({}::text) > 3 or false"]


@st.composite
def queries(draw: st.DrawFn, depth: int = 2, wide: int = 3) -> Query:
    """Make queries up to `depth` inside each other."""
    numbers = st.integers(min_value=0, max_value=10**6)
    sources: list[tuple[int, str | Query]] = []
    columns: list[tuple[int, str]] = []
    for number in draw(st.lists(numbers, min_size=1, max_size=3, unique=True)):
        nested = depth > 0 and draw(st.integers(0, 3)) == 0
        made: str | Query = (
            draw(queries(depth - 1)) if nested else draw(st.sampled_from(sorted(COLUMNS)))
        )
        sources.append((number, made))
        names = COLUMNS[made] if isinstance(made, str) else made.outputs()
        columns += [(number, name) for name in names]
    column = st.sampled_from(columns)
    framed = st.tuples(column, st.sampled_from(FRAMES)).map(lambda one: (*one[0], one[1]))
    tested = st.tuples(column, st.sampled_from(CONDITIONS)).map(lambda one: (*one[0], one[1]))
    inner = None
    if depth > 0 and draw(st.booleans()):
        inner = (*draw(column), draw(queries(depth - 1, 1)))
    return Query(
        tuple(sources),
        tuple(draw(st.lists(framed, min_size=1, max_size=wide))),
        tuple(draw(st.lists(tested, max_size=2))),
        draw(st.none() | column),
        inner,
    )


def plainly(number: int) -> str:
    return f"t{number}"


def oddly(number: int) -> str:
    """Give an alias that begins like the name of a table or column."""
    return f"{('id', 'person', 'Name', 'plan', 'email')[number % 5]}_{number}"


PLAIN = Written(plainly, "{}")


def answered(sql: str, views: dict[str, str] | None = None) -> dict[str, object]:
    question = {"schema": TABLES, "views": {**VIEWS, **(views or {})}, "sql": sql}
    return {one: answer(question)[one] for one in (*SETS, "resolution")}


@given(queries())
@settings(deadline=None, max_examples=150)
def test_other_aliases_change_nothing(query: Query) -> None:
    told = answered(query.written(PLAIN))
    assert told["resolution"] == "exact"
    assert answered(query.written(Written(oddly, "{}"))) == told


@given(queries())
@settings(deadline=None, max_examples=150)
def test_parentheses_change_nothing(query: Query) -> None:
    told = answered(query.written(PLAIN))
    assert answered(query.written(Written(plainly, "(({}))"))) == told
    assert answered(f"(({query.written(PLAIN)}))") == told


@given(queries())
@settings(deadline=None, max_examples=150)
def test_a_cte_a_derived_table_or_a_view_around_it_changes_nothing(query: Query) -> None:
    text = query.written(PLAIN)
    told = answered(text)
    assert answered(f"with w as ({text}) select * from w") == told
    assert answered(f"select w.* from ({text}) as w") == told
    assert answered("select * from w", {"w": text}) == told
    assert answered("with x as (select * from w) select * from x", {"w": text}) == told


def test_an_alias_of_a_tables_name_is_an_alias() -> None:
    told = answered("select person.title from plan as person")
    assert told["read"] == ["plan.title"]
