"""Random statements about the telecom, in shapes that name resolution stumbles over.

Every statement comes from a seed. The server refuses those that make no sense: about half.
"""

from collections.abc import Callable
from random import Random

TABLES = {
    "subscriber": "subscriber_id cust_no msisdn id_number real_name email plan_id home note",
    "plan": "plan_id name monthly_fee kind",
    "account": "account_id subscriber_id bank_name bank_card balance currency",
    "cdr": "call_id subscriber_id caller callee started_at seconds cell_id",
    "ticket": "ticket_id subscriber_id opened_by subject body handler",
    "consent": "subscriber_id purpose granted channel",
    "employee": "emp_id name boss dept phone",
    "stage": "cust_no msisdn real_name id_number amount",
    "kehu": "kehu_id xingming shenfenzheng shouji dizhi taocan",
    "huadan": "huadan_id kehu_id zhujiao beijiao",
    '"客户"': '"编号" "姓名" "身份证号" "手机号"',
    "archive.subscriber": "subscriber_id cust_no msisdn id_number",
    "v_active": "subscriber_id cust_no msisdn real_name plan_id",
    "v_active_plan": "subscriber_id number plan_name monthly_fee",
    "v_deeper": "n card tail",
    "v_union": "subscriber_id msisdn",
    "v_masked": "subscriber_id msisdn id_hash",
    "v_count": "plan_id n last_opened",
    "v_cte": "caller total",
    "m_usage": "subscriber_id seconds calls",
    "subscriber_vip": "subscriber_id msisdn email manager discount",
}
WRITABLE = ("plan", "account", "stage", "kehu", "employee", "v_plain", "v_active")
Range = tuple[str, list[str]]
"""What FROM gives a query: a name, and its columns."""


class Statements:
    """Makes statements; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._names = 0
        self._ctes: list[Range] = []

    def statement(self) -> str:
        """Give the next one."""
        self._ctes = []
        head = self._with() if self._chance(0.3) else ""
        kind = self._random.random()
        if kind < 0.6:
            text, _ = self._query(3)
            return head + text
        return (
            head
            + self._random.choice(
                (self._update, self._delete, self._insert, self._insert, self._merge)
            )()
        )

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _name(self) -> str:
        self._names += 1
        return f"q{self._names}"

    def _with(self) -> str:
        parts: list[str] = []
        for _ in range(self._random.randint(1, 3)):
            # Names of tables too: a CTE hides the table.
            name = self._random.choice((self._name(), "plan", "kehu", self._name()))
            if any(name == known for known, _ in self._ctes):
                continue
            if self._chance(0.15):
                body, columns = self._delete() + " returning *", TABLES["stage"].split()
            else:
                body, columns = self._query(1)
            if self._chance(0.3) and columns:
                columns = [self._name() for _ in columns]
                parts.append(f"{name} ({', '.join(columns)}) as ({body})")
            else:
                parts.append(f"{name} as ({body})")
            self._ctes.append((name, columns))
        return f"with {', '.join(parts)} " if parts else ""

    def _query(self, depth: int, outer: list[Range] | None = None) -> tuple[str, list[str]]:
        if depth > 0 and self._chance(0.15):
            left, columns = self._select(depth - 1, outer, 2)
            right, _ = self._select(depth - 1, outer, 2)
            word = self._random.choice(("union", "union all", "except", "intersect"))
            tail = self._random.choice(("", " order by 1", f" order by {columns[0]}"))
            return f"({left}) {word} ({right}){tail}", columns
        return self._select(depth, outer, self._random.randint(1, 3))

    def _select(self, depth: int, outer: list[Range] | None, count: int) -> tuple[str, list[str]]:
        ranges, source = self._from(depth)
        seen = ranges + (outer or [])
        items, columns, grouped = [], [], self._chance(0.15)
        group = [self._column(ranges) for _ in range(self._random.randint(1, 2))]
        for at in range(count):
            if grouped:
                inner = self._random.choice((*group, f"max({self._expression(seen, 0)})"))
            else:
                inner = self._expression(seen, depth)
            if self._chance(0.12) and not grouped and count == 1:
                star = self._random.choice(("*", f"{self._random.choice(ranges)[0]}.*"))
                items.append(star)
                columns += [one for _, some in ranges for one in some]
                continue
            if self._chance(0.8):
                # An alias that is a column's name as well: ORDER BY and GROUP BY tell them apart.
                name = self._random.choice((self._name(), self._column(ranges).rpartition(".")[2]))
                items.append(f"{inner} as {name}" if name.isidentifier() else f"{inner} as c{at}")
                columns.append(name if name.isidentifier() else f"c{at}")
            else:
                items.append(f"{inner} as c{at}")
                columns.append(f"c{at}")
        distinct = self._random.choice(("", "", "", "", "distinct "))
        text = f"select {distinct}{', '.join(items)} from {source}"
        if self._chance(0.5):
            text += f" where {self._condition(seen, depth)}"
        if grouped:
            text += f" group by {', '.join(group)}"
            if self._chance(0.4):
                text += f" having max({self._expression(seen, 0)}) > 'a'"
        if self._chance(0.25):
            key = self._random.choice((columns[0], "1", self._expression(ranges, 0)))
            text += f" order by {key}"
        if self._chance(0.1):
            text += " limit 3"
        return text, columns

    def _from(self, depth: int) -> tuple[list[Range], str]:
        first, text = self._source(depth)
        ranges = [first]
        for _ in range(self._random.choice((0, 0, 1, 1, 2))):
            second, right = self._source(depth, ranges)
            kind = self._random.choice((", ", "join", "left join", "full join", "natural join"))
            if kind == ", ":
                text = f"{text}, {right}"
            elif kind == "natural join":
                text = f"{text} natural join {right}"
            else:
                shared = [one for one in second[1] if any(one in some for _, some in ranges)]
                if shared and self._chance(0.5):
                    text = f"{text} {kind} {right} using ({shared[0]})"
                else:
                    both = [*ranges, second]
                    condition = f"{self._column(both)}::text = {self._column(both)}::text"
                    text = f"{text} {kind} {right} on {condition}"
            ranges.append(second)
        if len(ranges) == 2 and "," not in text and self._chance(0.1):
            name = self._name()
            columns = list(dict.fromkeys(one for _, some in ranges for one in some))
            return [(name, columns)], f"({text}) {name}"
        return ranges, text

    def _source(self, depth: int, before: list[Range] | None = None) -> tuple[Range, str]:
        kind = self._random.random()
        name = self._name()
        if self._ctes and kind < 0.2:
            table, columns = self._random.choice(self._ctes)
            return (name, columns), f"{table} {name}"
        if depth > 0 and kind < 0.4:
            lateral = before is not None and self._chance(0.4)
            text, columns = self._query(depth - 1, before if lateral else None)
            if self._chance(0.25):
                columns = [self._name() for _ in columns]
                return (name, columns), f"lateral ({text}) {name} ({', '.join(columns)})"
            return (name, columns), f"{'lateral ' if lateral else ''}({text}) {name}"
        if before and kind < 0.46:
            column = self._column(before)
            return (name, ["x"]), f"lateral unnest(array[{column}::text]) {name} (x)"
        if kind < 0.5:
            return (name, ["a", "b"]), f"(values (1, 'x'), (2, 'y')) {name} (a, b)"
        table = self._random.choice(list(TABLES))
        columns = TABLES[table].split()
        if self._chance(0.3) and "." not in table:
            return (table, columns), table
        if self._chance(0.1):
            new = [self._name() for _ in columns[:2]]
            return (name, [*new, *columns[2:]]), f"{table} as {name} ({', '.join(new)})"
        return (name, columns), f"{table} {name}"

    def _column(self, ranges: list[Range]) -> str:
        name, columns = self._random.choice(ranges)
        column = self._random.choice(columns)
        return column if self._chance(0.3) else f"{name}.{column}"

    def _expression(self, ranges: list[Range], depth: int) -> str:
        column = self._column(ranges)
        row = self._random.choice(ranges)[0]
        plain: list[Callable[[], str]] = [
            lambda: column,
            lambda: column,
            lambda: f"{column}::text",
            lambda: f"coalesce({column}::text, {self._column(ranges)}::text)",
            lambda: f"lower({column}::text) || 'x'",
            lambda: f"case when {column} is null then {self._column(ranges)}::text else 'x' end",
            lambda: row,
            lambda: f"({row}).{column.rpartition('.')[2]}",
            lambda: f"to_jsonb({row})",
            lambda: f"array[{column}::text, {self._column(ranges)}::text]",
            lambda: f"row({column}, {row})",
            lambda: f"count(*) over (partition by {column} order by {self._column(ranges)})",
            lambda: "1",
        ]
        if depth > 0 and self._chance(0.25):
            text, _ = self._select(depth - 1, ranges, 1)
            word = self._random.choice(("", "", "exists ", "array"))
            return f"{word}({text}{' limit 1' if not word and 'limit' not in text else ''})"
        return self._random.choice(plain)()

    def _condition(self, ranges: list[Range], depth: int) -> str:
        column = self._column(ranges)
        if depth > 0 and self._chance(0.3):
            text, _ = self._select(depth - 1, ranges, 1)
            return self._random.choice(
                (
                    f"exists ({text})",
                    f"{column}::text in (select z::text from ({text}) y (z))",
                    f"not {column}::text = any (select z::text from ({text}) y (z))",
                )
            )
        other = self._column(ranges)
        return self._random.choice(
            (
                f"{column} is not null",
                f"{column}::text = 'x'",
                f"{column}::text < {other}::text and {self._column(ranges)} is distinct from null",
                f"({column}, {other}) is null",
                f"{self._random.choice(ranges)[0]} is not null",
                f"{column}::text like 'a%' or {other}::text ~ 'x'",
            )
        )

    def _writable(self) -> tuple[str, list[str]]:
        table = self._random.choice(WRITABLE)
        return table, TABLES.get(table, "cust_no email msisdn").split()

    def _returning(self, ranges: list[Range]) -> str:
        if self._chance(0.5):
            return ""
        item = self._random.choice(("*", self._expression(ranges, 1), f"{ranges[0][0]}.*", "old.*"))
        return f" returning {item}"

    def _update(self) -> str:
        table, columns = self._writable()
        ranges: list[Range] = [(table, columns)]
        source = ""
        if self._chance(0.5):
            more, text = self._from(1)
            ranges += more
            source = f" from {text}"
        target = self._random.choice(columns)
        value = self._random.choice(("null", "default", self._expression(ranges, 1)))
        where = f" where {self._condition(ranges, 2)}" if self._chance(0.8) else ""
        return f"update {table} set {target} = {value}{source}{where}{self._returning(ranges)}"

    def _delete(self) -> str:
        columns = TABLES["stage"].split()
        ranges: list[Range] = [("stage", columns)]
        return f"delete from stage where {self._condition(ranges, 2)}"

    def _insert(self) -> str:
        table, columns = self._writable()
        ranges: list[Range] = [(table, columns)]
        some = self._random.sample(columns, 1)
        text, _ = self._select(2, None, 1)
        conflict = ""
        if table in {"plan", "employee"} and self._chance(0.6):
            conflict = f" on conflict ({columns[0]}) do " + self._random.choice(
                (
                    "nothing",
                    f"update set {columns[1]} = excluded.{columns[3]}",
                    f"update set {columns[1]} = {table}.{columns[3]} || excluded.{columns[1]}"
                    f" where {table}.{columns[0]} > 1",
                )
            )
        returning = self._returning(ranges)
        if "old" not in returning and self._chance(0.3):
            return f"insert into {table} default values{conflict}{returning}"
        return f"insert into {table} ({some[0]}) {text}{conflict}{returning}"

    def _merge(self) -> str:
        table, columns = self._writable()
        source, text = self._source(1)
        ranges: list[Range] = [(table, columns), source]
        actions = self._random.sample(
            (
                f"when matched then update set {columns[1]} = {self._column([source])}::text",
                f"when matched and {self._condition(ranges, 1)} then delete",
                f"when not matched then insert ({columns[1]}) values ({self._column([source])}::text)",
                "when not matched by source then delete",
                "when not matched then do nothing",
            ),
            self._random.randint(1, 2),
        )
        on = f"{table}.{columns[1]}::text = {self._column([source])}::text"
        return (
            f"merge into {table} using {text} on {on} {' '.join(actions)}{self._returning(ranges)}"
        )
