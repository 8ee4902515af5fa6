"""The telecom of `telecom.sql` on a real server, and analysers for it and for a schema by hand."""

import asyncio
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from access import Certainty, Form, SessionState
from analyzers.catalog.catalogue import parse_catalogue
from analyzers.catalog.text_gate import ListedText, TextField, TextGate
from analyzers.detection import Detector, Pseudonymiser
from analyzers.sql import Column, Function, SchemaFacts, SqlAnalyser, Table
from proxy.introspect import snapshot
from tests.servers import PostgresServer

HERE = Path(__file__).parent
SYSTEM = "crm"
KEYS = ("person", "purpose", "ticket", "traceparent")
SESSION = SessionState("app", "crm", search_path='"$user", public')
PSEUDONYMISER = Pseudonymiser(b"a key for tests of thirty-two b.", 7)


class AllPersonal:
    """A detector to which every column is personal, so that a touch is made of each."""

    category = "user_name"
    sensitivity = 2
    certainty = Certainty.SURE
    form = Form.CLEAR
    other = False

    def column(
        self,
        table: str,
        column: str,
        type_name: str,
        comment: str,
        *,
        siblings: Sequence[str] = (),
    ) -> "AllPersonal":
        del table, column, type_name, comment, siblings
        return self


@cache
def detector() -> Detector:
    """Give the real detector with the real catalogue."""
    folder = HERE.parents[2] / "analyzers" / "catalog"
    return Detector(parse_catalogue((folder / "categories.json").read_bytes()))


def gate(*names: str, pattern: str | None = None) -> TextGate:
    """Give a gate that lists SQL names, or lets through those of a pattern."""
    patterns = {TextField.SQL_NAME: pattern} if pattern else {}
    listed = ListedText({TextField.SQL_NAME: frozenset(names)}, patterns)
    return TextGate(listed, PSEUDONYMISER.digest)


def analyser(
    facts: SchemaFacts | None = None, *, all_personal: bool = False, names: tuple[str, ...] = ()
) -> SqlAnalyser:
    """Give an analyser of `FACTS` or of other facts."""
    chosen = AllPersonal() if all_personal else detector()
    return SqlAnalyser(SYSTEM, facts or FACTS, chosen, PSEUDONYMISER, gate(*names), KEYS)


def table(
    name: str,
    columns: str,
    oid: int = 0,
    *,
    schema: str = "public",
    kind: str = "r",
    reads: tuple[str, ...] = (),
    children: tuple[str, ...] = (),
    calls: tuple[str, ...] | None = None,
) -> Table:
    """Give a table whose columns are all text."""
    made = tuple(Column(one, at, "text", 25) for at, one in enumerate(columns.split(), 1))
    return Table(schema, name, kind, oid, made, "", reads, children, calls)


FACTS = SchemaFacts(
    SYSTEM,
    "crm",
    "e1",
    (
        table("subscriber", "cust_id msisdn id_number real_name address", 20001),
        table("cdr", "calling_number called_number start_time", 20002),
        table("plan", "code title price", 20003),
        table(
            "v_numbers",
            "number",
            20004,
            kind="v",
            reads=("public.subscriber.msisdn",),
            calls=("pg_catalog.texteq",),
        ),
        table(
            "v_restless",
            "number",
            20005,
            kind="v",
            reads=("public.subscriber.msisdn",),
            calls=("public.restless",),
        ),
        table("v_unseen", "number", 20006, kind="v"),
        table("v_unsaid", "number", 20009, kind="v", reads=("public.subscriber.msisdn",)),
        table("parent", "code msisdn", 20010, children=("public.heir",)),
        table("heir", "code msisdn address", 20011),
        table("subscriber", "cust_id msisdn", 20007, schema="archive"),
        table("Odd Table", "Mobile", 20008),
    ),
    (
        Function("public", "number_of", "s", ("public.subscriber.msisdn",)),
        Function("public", "hidden", "s"),
        Function("public", "restless", "v", ()),
        Function("public", "add_one", "i", ()),
    ),
    ("app",),
    ("archive", "public"),
)


def start_telecom(server: PostgresServer, database: str) -> SchemaFacts:
    """Make the database and give the facts that introspection reads of it."""
    server.psql(f"create database {database}")
    server.psql((HERE / "telecom.sql").read_text(), database=database)
    return asyncio.run(
        snapshot(
            system=SYSTEM,
            host="127.0.0.1",
            port=server.port,
            user="postgres",
            database=database,
        )
    )


def corpus(name: str = "corpus.sql") -> list[str]:
    """Give the statements of a corpus, one a line, comment lines left out."""
    lines = (HERE / name).read_text().splitlines()
    return [re.sub(r";$", "", line) for line in lines if line and not line.startswith("--")]
