"""Two hundred values that no sink may hold, made up from a seed, and the traffic that carries them."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import gzip
import io
import json
import random
import socket
import string
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

import asyncpg
import psycopg

from cli.demo.subscribers import subscribers

if TYPE_CHECKING:
    from tests.acceptance.house import House

PER_KIND = 40
SEED = 20130901


class Planted:
    """The values, by kind; `take` gives the next one of a kind and counts it as planted."""

    def __init__(self, seed: int = SEED) -> None:
        source = random.Random(seed)
        people = subscribers(PER_KIND, seed)
        letters = string.ascii_letters + string.digits
        # Names have a middle dot and five characters: two alone would be found by chance.
        self.kinds: dict[str, list[str]] = {
            "name": [f"{p.name[0]}尔罕·{p.name[1:]}买提{n}" for n, p in enumerate(people)],
            "phone": [p.msisdn for p in people],
            "id": [p.id_number for p in people],
            "address": [f"{p.address}{n}单元" for n, p in enumerate(people)],
            "secret": ["".join(source.choices(letters, k=18)) for _ in people],
        }
        self._next = dict.fromkeys(self.kinds, 0)

    @property
    def values(self) -> list[str]:
        """Give all of them."""
        return [value for values in self.kinds.values() for value in values]

    @property
    def used(self) -> int:
        """Give how many different ones the traffic carried."""
        return sum(min(n, PER_KIND) for n in self._next.values())

    def take(self, kind: str) -> str:
        """Give the next value of a kind, round and round."""
        number = self._next[kind]
        self._next[kind] = number + 1
        return self.kinds[kind][number % PER_KIND]


def raw_http(port: int, request: bytes, timeout: float = 10) -> bytes:
    """Send bytes and read until the server closes or the answer's length is there."""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as client:
        client.sendall(request)
        answer = b""
        with contextlib.suppress(TimeoutError):
            while chunk := client.recv(65536):
                answer += chunk
        return answer


def _request(
    method: str,
    target: str,
    headers: dict[str, str],
    body: bytes = b"",
    answer: bytes | None = None,
) -> bytes:
    if answer is not None:
        headers = headers | {"X-Answer": base64.b64encode(answer).decode()}
    head = f"{method} {target} HTTP/1.1\r\nHost: care\r\nConnection: close\r\n"
    head += "".join(f"{k}: {v}\r\n" for k, v in headers.items())
    if body:
        head += f"Content-Length: {len(body)}\r\n"
    return head.encode("utf-8") + b"\r\n" + body


def http_requests(planted: Planted) -> list[bytes]:
    """Give requests that carry planted values in every place HTTP has."""
    t = planted.take
    found: list[bytes] = []
    for kind in planted.kinds:
        q = quote(t(kind))
        person = {t("name"): t("phone"), "idCardNo": t("id"), "address": t(kind)}
        found += [
            _request("GET", f"/customers/{quote(t(kind))}", {}),
            _request("GET", f"/{q}/{quote(t(kind))}?{quote(t(kind))}={quote(t(kind))}", {}),
            _request("GET", f"/echo?phone={quote(t(kind))}&q={quote(t('name'))}", {}),
            _request("GET", "/echo", {"Authorization": f"Bearer {t('secret')}"}),
            _request("GET", "/echo", {"Authorization": "Basic " + base64.b64encode(
                f"{t(kind)}:{t('secret')}".encode()).decode()}),
            *(
                _request("GET", "/echo", {name: quote(t(kind))})
                for name in ("X-Account", "X-Purpose", "X-Ticket", "X-Approval", "X-Recipient",
                             "X-Forwarded-For", "Cookie", "Referer", "User-Agent", "traceparent",
                             "X-Request-Id", "Accept-Language", "If-None-Match")
            ),
            _request("POST", "/customers", {"Content-Type": "application/json"},
                     json.dumps(person).encode()),
            _request("POST", "/customers", {"Content-Type": "application/json"},
                     json.dumps(person, ensure_ascii=False).encode(),
                     json.dumps({"data": {"list": [person, {"mobile": t("phone")}]}}).encode()),
            _request("POST", "/customers", {"Content-Type": "application/x-www-form-urlencoded"},
                     f"{quote(t(kind))}={quote(t(kind))}&password={t('secret')}".encode()),
            _request("POST", "/customers", {"Content-Type": "application/json"},
                     b'{"broken": "' + t(kind).encode()),
            _request("POST", "/customers", {"Content-Type": "application/json",
                     "Content-Encoding": "gzip"}, gzip.compress(json.dumps(person).encode())),
            _request("POST", "/customers", {"Content-Type": "text/plain"}, t(kind).encode()),
            _request("PUT", f"/customers/{q}", {"Content-Type": t("secret")}, t(kind).encode()),
            _request("GET", "/echo", {"X-Answer-Type": "text/html"}, b"",
                     f"<table><tr><th>{t(kind)}</th></tr><tr><td>{t('phone')}</td></tr></table>".encode()),
            _request("GET", "/echo", {"X-Answer-Type": "text/csv"}, b"",
                     f"{t(kind)},phone\n{t('name')},{t('phone')}\n".encode()),
            _request("GET", "/echo", {"X-Answer-Status": "500", "X-Answer-Type": "text/plain"}, b"",
                     f"no such customer: {t(kind)}".encode()),
            _request("GET", "/echo", {"X-Answer-Status": "400"}, b"",
                     json.dumps({"error": f"bad value {t(kind)}", t(kind): 1}).encode()),
            _request("GET", "/echo", {"X-Answer-Header": base64.b64encode(t(kind).encode()).decode()}),
            _request(t("secret"), "/echo", {}),
            f"GET /{t('phone')} {t('secret')}\r\n\r\n".encode(),
            f"{t('secret')}\r\n{t('phone')}\r\n\r\n".encode(),
        ]  # fmt: skip
    return found


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def sql_statements(planted: Planted) -> list[str]:
    """Give statements that carry planted values in every place SQL text has."""
    t = planted.take
    found: list[str] = []
    for kind in planted.kinds:
        found += [
            f"select name, msisdn from subscriber where msisdn = {_text(t(kind))}",
            f"select msisdn as \"{t(kind)}\" from subscriber \"{t(kind)}\"",
            f"insert into subscriber values ({_text(t('secret'))}, {_text(t('name'))}, "
            f"{_text(t('id'))}, {_text(t('phone'))}, {_text(t('address'))}, {_text(t(kind))})",
            "select * from subscriber",
            f"select * from \"{t(kind)}\"",
            f"select 'x' || $q${t(kind)}$q$, E'{t(kind)}', '{t(kind)}'::varchar",
            f"/* purpose={_text(t(kind))},person='{t(kind)}',ticket='{t(kind)}' */ select 1",
            f"select 1 -- purpose: {t(kind)}",
            f"set whosaw.purpose = {_text(t(kind))}",
            f"select set_config('whosaw.person', {_text(t(kind))}, false)",
            f"set application_name = {_text(t(kind))}",
            "select 1",
            "reset application_name; reset whosaw.purpose; reset whosaw.person",
            f"savepoint \"{t(kind)}\"",
            f"prepare \"{t(kind)}\" as select * from subscriber where name = {_text(t('name'))}",
            f"begin; declare \"{t(kind)}\" cursor for select * from subscriber; "
            f"fetch 3 from \"x{t(kind)}\"; commit",
            "rollback",
            f"do $$ begin raise exception 'no {t(kind)}'; end $$",
            f"do $$ begin raise notice 'seen {t(kind)}'; end $$",
            f"select ({_text(t(kind))})::int",
            f"selekt {t(kind)} from 'nowhere",
            f"notify whosaw_test, {_text(t(kind))}",
            f"comment on table note is {_text(t(kind))}",
            f"create table if not exists \"{t(kind)}\" (\"{t(kind)}\" text default {_text(t(kind))})",
            "select '" + t(kind) + "' /* " + "x" * 70_000 + " */",
            f"explain select * from subscriber where address like {_text(t('address') + '%')}",
            f"insert into note (ticket, body) select {_text(t(kind))}, name from subscriber",
            f"update subscriber set address = {_text(t('address'))} where id_number = {_text(t('id'))}",
            f"delete from subscriber where name = {_text(t('name'))} returning *",
        ]  # fmt: skip
    return found


def send_sql(house: House, planted: Planted) -> int:
    """Send everything to the database through whosaw; gives the number of statements that answered."""
    answered = 0
    for kind in planted.kinds:
        for attempt in (
            {"user": planted.take(kind), "dbname": "postgres"},
            {"user": "app", "dbname": planted.take(kind)},
            {
                "user": "app",
                "dbname": "postgres",
                "options": f"-c search_path={planted.take('phone')}",
            },
        ):
            with contextlib.suppress(psycopg.Error):
                psycopg.connect(
                    host="127.0.0.1", port=house.crm_port, sslmode="disable",
                    application_name=planted.take(kind), password=planted.take("secret"), **attempt
                ).close()  # fmt: skip
    with psycopg.connect(
        house.dsn("app"), autocommit=True, application_name=planted.take("phone")
    ) as connection:
        for statement in sql_statements(planted):
            with contextlib.suppress(psycopg.Error):
                connection.execute(statement, prepare=False)
                answered += 1
        for kind in planted.kinds:
            with contextlib.suppress(psycopg.Error):
                row = (planted.take("secret"), planted.take("name"), planted.take(kind))
                connection.execute(
                    "insert into subscriber (customer_id, name, msisdn) values (%s, %s, %s)", row
                )
                connection.execute(
                    "insert into subscriber (customer_id, name, msisdn) values (%s, %s, %s)", row
                )  # the second breaks the key: the server's DETAIL quotes the value
            with connection.cursor() as cursor, contextlib.suppress(psycopg.Error):
                with cursor.copy("copy note (ticket, body) from stdin") as copy:
                    copy.write_row((planted.take(kind), planted.take(kind)))
                with cursor.copy("copy (select * from note) to stdout") as copy:
                    for _ in copy:
                        pass
            answered += 2
    return answered + asyncio.run(_send_binary(house, planted))


async def _send_binary(house: House, planted: Planted) -> int:
    connection = await asyncpg.connect(house.dsn("app"))
    answered = 0
    try:
        for kind in planted.kinds:
            for query in (
                "select * from subscriber where msisdn = $1",
                "select name as n, $1::text as said from subscriber where address = $1",
                "update subscriber set address = $1 where msisdn = $1",
                "select * from subscriber where msisdn = any($1::text[])",
            ):
                value: object = planted.take(kind)
                with contextlib.suppress(asyncpg.PostgresError):
                    await connection.fetch(query, [value] if "any" in query else value)
                    answered += 1
            await connection.copy_from_query(
                "select * from subscriber where name <> $1", planted.take("name"),
                output=io.BytesIO(), format="binary",
            )  # fmt: skip
    finally:
        await connection.close()
    return answered


def nonsense(planted: Planted) -> list[bytes]:
    """Give what does not belong on the database's port."""
    return [
        f"GET /{planted.take('phone')} HTTP/1.1\r\n\r\n".encode(),
        planted.take("name").encode() * 40,
        b"\x00\x00\x00\x20\x00\x03\x00\x00" + planted.take("secret").encode(),
    ]


Send = Callable[[str], bytes]
