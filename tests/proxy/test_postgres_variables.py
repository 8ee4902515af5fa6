"""What a session has declared, through transactions. What is right was asked of PostgreSQL 18.

`test_the_server_says_the_same` runs every script on a real server and compares.
"""

import psycopg
import pytest

from proxy.postgres_door.variables import PREFIX, SEARCH_PATH, SessionVariables
from tests.servers import PostgresServer

SCRIPTS = {
    "outside": "SET a; read",
    "reset": "SET a; RESET; read",
    "reset_all": "SET a; RESET ALL; read",
    "committed": "BEGIN; SET a; COMMIT; read",
    "rolled_back": "SET a; BEGIN; SET b; ROLLBACK; read",
    "seen_inside": "BEGIN; SET a; read; ROLLBACK",
    "local": "SET a; BEGIN; SET LOCAL b; read; COMMIT; read",
    "local_then_session": "BEGIN; SET LOCAL a; SET b; COMMIT; read",
    "local_outside": "SET LOCAL a; read",
    "failed": "BEGIN; SET a; fail; COMMIT; read",
    "to_savepoint": "BEGIN; SET a; SAVEPOINT s; SET b; ROLLBACK TO s; read; COMMIT; read",
    "savepoint_then_rollback": "BEGIN; SAVEPOINT s; SET a; ROLLBACK; read",
    "released": "BEGIN; SAVEPOINT s; SET a; RELEASE s; COMMIT; read",
    "error_in_savepoint": "BEGIN; SET a; SAVEPOINT s; SET b; fail; ROLLBACK TO s; read; COMMIT",
    "chained": "BEGIN; SET a; COMMIT AND CHAIN; SET b; ROLLBACK; read",
    "discarded": "SET a; DISCARD ALL; read",
}


class Followed:
    """Drives `SessionVariables` as the door does."""

    def __init__(self) -> None:
        self.variables = SessionVariables(())
        self._inside = ""

    def run(self, step: str) -> str | None:
        variables = self.variables
        word, _, rest = step.partition(" ")
        match word:
            case "SET":
                value = rest.removeprefix("LOCAL ")
                variables.set(((PREFIX + "purpose", value),), local=value != rest)
            case "RESET" | "DISCARD":
                name = "*" if rest else PREFIX + "purpose"
                variables.set(((name, None),), local=False)
            case "BEGIN":
                self._inside = "T"
            case "fail":
                variables.failed()
                self._inside = "E"
            case "COMMIT" | "ROLLBACK" if not rest.startswith("TO"):
                variables.ended(("ROLLBACK",) if self._inside == "E" else (word,))
                self._inside = "T" if rest else ""
            case "ROLLBACK" | "SAVEPOINT" | "RELEASE":
                variables.ended((word,))
                self._inside = "T"
            case _:
                return dict(variables.declared()).get("purpose")
        variables.ready(self._inside or "I")
        return None


def followed(script: str) -> list[str | None]:
    session = Followed()
    steps = script.split("; ")
    return [value for step in steps for value in [session.run(step)] if step == "read"]


def asked(connection: psycopg.Connection, script: str) -> list[str | None]:
    """Do the same on a server. An empty setting is one that is not set."""
    found: list[str | None] = []
    for step in script.split("; "):
        word, _, rest = step.partition(" ")
        if step == "read":
            row = connection.execute("select current_setting('whosaw.purpose', true)").fetchone()
            found.append((row and row[0]) or None)
        elif word == "SET":
            local = "LOCAL " if rest.startswith("LOCAL ") else ""
            connection.execute(f"set {local}whosaw.purpose = '{rest.removeprefix('LOCAL ')}'")
        elif step == "RESET":
            connection.execute("reset whosaw.purpose")
        elif step == "fail":
            with pytest.raises(psycopg.errors.DivisionByZero):
                connection.execute("select 1/0")
        else:
            connection.execute(step)
    connection.execute("rollback")
    return found


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_server_says_the_same(name: str, postgres_server: PostgresServer) -> None:
    with psycopg.connect(postgres_server.uri(), autocommit=True) as connection:
        assert followed(SCRIPTS[name]) == asked(connection, SCRIPTS[name])


def test_of_several_savepoints_only_what_all_agree_on_is_kept() -> None:
    assert followed("BEGIN; SET a; SAVEPOINT 1; SET b; SAVEPOINT 2; ROLLBACK TO 1; read") == [None]
    assert followed("BEGIN; SET a; SAVEPOINT 1; SAVEPOINT 2; SET b; ROLLBACK TO 2; read") == ["a"]


def test_an_error_of_a_pipeline_undoes_what_was_set_in_it() -> None:
    variables = SessionVariables(())
    variables.set(((PREFIX + "purpose", "a"),), local=False)
    variables.failed()
    variables.ready("I")

    assert variables.declared() == ()


def test_a_reset_goes_back_to_what_the_startup_packet_said() -> None:
    variables = SessionVariables((("Whosaw.Purpose", "a"), ("search_path", "crm"), ("x", "y")))
    variables.set(((PREFIX + "purpose", "b"), (SEARCH_PATH, "other")), local=False)
    assert variables.declared() == (("purpose", "b"),)
    assert variables.search_path == "other"

    variables.set((("*", None),), local=False)
    assert variables.declared() == (("purpose", "a"),)
    assert variables.search_path == "crm"


def test_statements_on_their_way_count_in_their_order() -> None:
    variables = SessionVariables((("whosaw.purpose", "a"),))
    also = ((PREFIX + "ticket", "T"), ("*", None), (PREFIX + "person", "P"))

    assert variables.declared(also) == (("person", "P"), ("purpose", "a"))
    assert variables.declared() == (("purpose", "a"),)


def test_the_servers_word_for_the_search_path_wins() -> None:
    variables = SessionVariables((("search_path", "crm"),))
    variables.reported("public")

    assert variables.search_path == "public"


def test_no_more_settings_are_kept_than_the_limit() -> None:
    variables = SessionVariables(())
    many = [(f"{PREFIX}v{i:03}", "x") for i in range(1000)]
    variables.set(many, local=False)

    assert len(variables.declared()) == 64
    variables.set(((PREFIX + "v000", "y"),), local=False)
    assert variables.declared()[0] == ("v000", "y")
