"""Cases: a question asked under a case is kept with its answer, and nothing of its asker's is."""

import stat
from datetime import UTC, datetime

import pytest

from access import SubjectKind, Whole, to_bytes
from ledger.case_values import WITHHELD
from ledger.kept import AskDays
from ledger.questions import Ask, AskWho, Caller
from tests.ledger.ledgers import journal_in, resident_in
from tests.ledger.synthetic import record, subject_id

ANALYST = Caller(1001, "lihua")
NUMBER = "13900000007"


@pytest.fixture
def ledger(tmp_path):
    with journal_in(tmp_path) as journal:
        for number in range(1, 11):
            journal.append_sync(to_bytes(Whole(record(number))))
    with resident_in(tmp_path) as resident:
        yield resident


def asked(ledger, sql, parameters=(), **more):
    return ledger.ask(Ask(sql, list(parameters), case="17-03", **more), ANALYST)


def kept(ledger, number=1, name="rows"):
    return ledger.cases.cases.table("17-03", number, name)


def entries(ledger):
    return ledger.cases.cases.entries("17-03")


def test_question_and_answer_are_kept_under_the_case_and_its_journal_id(ledger):
    answer = asked(
        ledger, "SELECT access_id, account FROM access WHERE person = ?", ["E1001"], name="accesses"
    )

    [entry] = entries(ledger)
    assert kept(ledger).to_pylist() == answer.table.to_pylist()
    assert (entry.number, entry.account, entry.uid) == (1, "lihua", 1001)
    assert (entry.question_id, entry.tables) == (answer.question_id, {"rows": 10})
    assert (entry.name, entry.parameters) == ("accesses", ("E1001",))
    assert entry.asked.endswith("SELECT access_id , account FROM access WHERE person = ?")


def test_what_is_asked_without_a_case_is_kept_nowhere(ledger, tmp_path):
    ledger.ask(Ask("SELECT 1 FROM access"), ANALYST)

    assert not (tmp_path / "ledger" / "cases").exists()


def test_only_the_ledgers_account_can_read_a_case(ledger, tmp_path):
    asked(ledger, "SELECT account FROM access")

    folder = tmp_path / "ledger" / "cases"
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_questions_are_numbered_in_their_order_and_cases_stay_apart(ledger):
    for _ in range(3):
        asked(ledger, "SELECT account FROM access LIMIT 1")
    ledger.ask(Ask("SELECT 1 FROM access", case="other"), ANALYST)

    assert [entry.number for entry in entries(ledger)] == [1, 2, 3]
    assert ledger.cases.cases.cases() == ("17-03", "other")


def test_who_saw_is_kept_with_pseudonyms_and_without_the_number(ledger, tmp_path):
    ledger.who(AskWho([NUMBER], case="17-03"), ANALYST)

    identifiers = kept(ledger, name="identifiers").to_pylist()
    assert {row["subject_id"] for row in identifiers} == {
        str(subject_id(SubjectKind.PHONE, NUMBER)),
        str(subject_id(SubjectKind.CUSTOMER, "C7")),
    }
    assert kept(ledger).num_rows == 1
    for path in (tmp_path / "ledger" / "cases").rglob("*"):
        assert path.is_dir() or NUMBER.encode() not in path.read_bytes()


BROUGHT = (
    f"SELECT '{NUMBER}' AS found, account FROM access LIMIT 1",
    f"SELECT 'x' || '{NUMBER}' AS found, account FROM access LIMIT 1",
    "SELECT '1390000' || '0007' AS found, account FROM access LIMIT 1",
    f"SELECT $${NUMBER}$$ AS found, account FROM access LIMIT 1",
    f"SELECT ['{NUMBER}'] AS found, account FROM access LIMIT 1",
    f"SELECT {NUMBER} AS found, account FROM access LIMIT 1",
    f"SELECT CAST('{NUMBER}' AS BIGINT) AS found, account FROM access LIMIT 1",
    f"SELECT struct_pack(a := '{NUMBER}') AS found, account FROM access LIMIT 1",
    "SELECT '张伟' AS found, account FROM access LIMIT 1",
    f'SELECT account AS "{NUMBER}", account FROM access LIMIT 1',
    f"SELECT '{NUMBER}', account FROM access LIMIT 1",
    f"SELECT reverse('{NUMBER[::-1]}') AS found, account FROM access LIMIT 1",
    f"SELECT CAST(reverse('{NUMBER[::-1]}') AS BIGINT) AS found, account FROM access LIMIT 1",
    "SELECT chr(24352) || chr(20255) AS found, account FROM access LIMIT 1",
    "SELECT 1 AS 张伟, account FROM access LIMIT 1",
    "SELECT 1 AS zhang_wei_13900000007, account FROM access LIMIT 1",
)


def test_what_an_asker_wrote_into_his_question_is_not_kept(ledger, tmp_path):
    for number, sql in enumerate(BROUGHT, 1):
        asked(ledger, sql)

        table = kept(ledger, number)
        assert table.column_names[1] == "account", sql
        assert table["account"].to_pylist() == ["svc_crm"], sql
        held = b"".join(
            path.read_bytes() for path in (tmp_path / "ledger").rglob("*") if path.is_file()
        )
        for value in (NUMBER.encode(), "张伟".encode(), int(NUMBER).to_bytes(8, "little")):
            assert value not in held, sql


def test_columns_keep_the_names_of_the_views_and_no_others(ledger):
    asked(ledger, "SELECT account, account, person AS zhang_wei FROM access LIMIT 1")

    assert kept(ledger).column_names == ["account", "column 2", "column 3"]


def test_what_an_asker_wrote_and_the_log_has_too_is_kept(ledger):
    sql = "SELECT account, [purpose] AS purposes FROM access WHERE account = 'svc_crm' AND purpose = ?"
    asked(ledger, sql, ["billing-inquiry"])

    assert kept(ledger)["account"].to_pylist() == ["svc_crm"] * 10
    assert kept(ledger)["purposes"].to_pylist() == [["billing-inquiry"]] * 10


def test_a_parameter_that_may_be_somebodys_is_withheld(ledger):
    asked(ledger, "SELECT 1 FROM access WHERE ticket = ? OR row_count = ?", [NUMBER, int(NUMBER)])

    assert entries(ledger)[0].parameters == (WITHHELD, WITHHELD)


def test_an_answer_that_cannot_be_kept_is_given_and_the_asker_warned(ledger, tmp_path):
    (tmp_path / "ledger" / "cases").write_bytes(b"no folder")

    answer = asked(ledger, "SELECT account FROM access")

    assert answer.table.num_rows == 10
    assert any(text.startswith("not kept in the case: 17-03") for text in answer.warnings)


def test_what_is_answered_day_by_day_is_kept_too(ledger):
    sql = (
        "SELECT epoch_us(seen_at) // 86400000000 AS utc_day, account, count(*) AS n FROM access "
        "WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ) "
        "AND seen_at >= CAST($window_since AS TIMESTAMPTZ) "
        "AND seen_at < CAST($window_until AS TIMESTAMPTZ) GROUP BY ALL"
    )
    since, until = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 8, 1, tzinfo=UTC)
    ledger.ask_days(AskDays(sql, {}, since, until, 0, case="17-03"), ANALYST)

    assert kept(ledger)["account"].to_pylist() == ["svc_crm"]
    assert kept(ledger)["column 3"].to_pylist() == [10]
