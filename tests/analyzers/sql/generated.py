"""Random statements about telecom.sql from a seed; the server refuses those that make no sense."""

from random import Random

TABLES = {
    "subscriber": [
        "id",
        "cust_id",
        "msisdn",
        "id_number",
        "real_name",
        "address",
        "plan_id",
        "email",
    ],
    "plan": ["id", "plan_name", "price"],
    "account": ["account_no", "cust_id", "bank_account", "balance"],
    "contact": ["id", "cust_id", "contact_phone", "relation"],
    "subscriber_vip": ["id", "cust_id", "msisdn", "vip_level", "manager"],
    "v_subscriber": ["id", "cust_id", "number", "plan_id"],
    "v_nested": ["number", "bank_account"],
    "m_numbers": ["cust_id", "msisdn"],
    "archive.subscriber": ["id", "msisdn", "closed_at"],
}


class Statements:
    """Makes statements; each is one of many shapes, nested up to a few levels."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._names = 0

    def statement(self) -> str:
        """Give the next one."""
        kind = self._random.random()
        if kind < 0.7:
            return self._select(3)
        if kind < 0.8:
            text = self._expression([("subscriber", "subscriber")], 0)
            where = self._condition([("subscriber", "subscriber")], 2)
            change = f"update subscriber set {self._target()} = {text}::text where {where}"
        elif kind < 0.9:
            where = self._condition([("contact", "contact")], 2)
            change = f"delete from contact where {where}"
        else:
            change = f"insert into audit (what) select x::text from ({self._select(2)}) x"
        return change + self._random.choice(("", "", " returning *", " returning 1"))

    def _target(self) -> str:
        return self._random.choice(("msisdn", "address", "email", "real_name"))

    def _name(self) -> str:
        self._names += 1
        return f"q{self._names}"

    def _select(self, depth: int) -> str:
        head = ""
        extra: list[tuple[str, str]] = []
        if depth > 1 and self._random.random() < 0.3:
            name = self._random.choice((self._name(), "subscriber", "account"))
            head = f"with {name} as ({self._select(depth - 2)}) "
            extra.append((name, "?"))
        source, items = self._from(depth, extra)
        query = f"{head}select {self._outputs(items, depth)} from {source}"
        if self._random.random() < 0.6:
            query += f" where {self._condition(items, depth)}"
        if self._random.random() < 0.2:
            query += f" order by {self._expression(items, 0)}"
        if self._random.random() < 0.15:
            query = f"({query}) union all ({self._select(depth - 2)})" if depth > 1 else query
        return query

    def _from(self, depth: int, extra: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
        text, item = self._item(depth, extra)
        items = [item]
        for _ in range(self._random.choice((0, 0, 1, 1, 2))):
            other, item = self._item(depth, extra)
            items.append(item)
            match self._random.randrange(5):
                case 0:
                    text += f" natural join {other}"
                case 1:
                    text += f" join {other} using (cust_id)"
                case 2:
                    text += f", {other}"
                case 3:
                    text += (
                        f" left join lateral {other} on {self._condition(items, 1)}"
                        if other.startswith("(")
                        else f" cross join {other}"
                    )
                case _:
                    text += f" join {other} on {self._condition(items, 1)}"
        if len(items) > 1 and self._random.random() < 0.15 and "," not in text:
            name = self._name()
            return f"({text}) as {name}", [(name, "?")]
        return text, items

    def _item(self, depth: int, extra: list[tuple[str, str]]) -> tuple[str, tuple[str, str]]:
        if extra and self._random.random() < 0.6:
            name, table = self._random.choice(extra)
            return name, (name, table)
        if depth > 1 and self._random.random() < 0.3:
            name = self._name()
            return f"({self._select(depth - 1)}) {name}", (name, "?")
        table = self._random.choice(list(TABLES))
        if self._random.random() < 0.3:
            return table, (table.rpartition(".")[2], table)
        name = self._name()
        if self._random.random() < 0.1:
            return f"{table} as {name}(k, l)", (name, "?kl")
        return f"{table} {name}", (name, table)

    def _outputs(self, items: list[tuple[str, str]], depth: int) -> str:
        chosen = []
        for _ in range(self._random.choice((1, 1, 2, 3))):
            kind = self._random.random()
            name, _ = self._random.choice(items)
            if kind < 0.12:
                chosen.append("*")
            elif kind < 0.24:
                chosen.append(f"{name}.*")
            elif kind < 0.3:
                chosen.append(name)
            elif kind < 0.36:
                chosen.append(f"to_jsonb({name})")
            elif kind < 0.42:
                chosen.append(f"count({self._expression(items, 0)}) over ()")
            else:
                chosen.append(self._expression(items, depth))
            if self._random.random() < 0.3 and chosen[-1][-1] != "*":
                chosen[-1] += f" as {self._random.choice(('cust_id', 'msisdn', 'id', 'x'))}"
        return ", ".join(chosen)

    def _expression(self, items: list[tuple[str, str]], depth: int) -> str:
        name, table = self._random.choice(items)
        kind = self._random.random()
        if depth > 1 and kind < 0.12:
            return f"(select max(z::text) from ({self._select(depth - 2)}) z)"
        if kind < 0.25:
            return f"upper(({self._column(name, table)})::text)"
        if kind < 0.32:
            return f"coalesce(({self._column(name, table)})::text, 'x')"
        if kind < 0.36:
            return f"case when {name} is null then 'a' else {self._column(name, table)}::text end"
        return self._column(name, table)

    def _column(self, name: str, table: str) -> str:
        columns = TABLES.get(table) or self._random.choice(
            (["k", "l"], ["x", "id"], ["cust_id", "msisdn"], *TABLES.values())
        )
        column = self._random.choice(columns)
        return self._random.choice(
            (f"{name}.{column}", f"{name}.{column}", column, f"({name}).{column}")
        )

    def _condition(self, items: list[tuple[str, str]], depth: int) -> str:
        left = self._expression(items, 0)
        match self._random.randrange(8):
            case 0:
                return f"{left}::text = 'x'"
            case 1 if depth > 1:
                return f"exists (select 1 from ({self._select(depth - 2)}) e where e is not null)"
            case 2 if depth > 1:
                return f"{left}::text in (select y::text from ({self._select(depth - 2)}) y)"
            case 3:
                return f"({left}) is not null or {self._expression(items, 0)}::text <> 'y'"
            case 4:
                return f"not ({left}::text like '%a')"
            case 5:
                return f"{left}::text = any (array[{self._expression(items, 0)}::text, 'b'])"
            case 6:
                return f"({left}::text, 'a') = ({self._expression(items, 0)}::text, 'a')"
            case _:
                return f"{left}::text = {self._expression(items, 0)}::text"
