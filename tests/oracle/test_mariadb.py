"""The MariaDB judge says what a person reads in the statement."""

from collections.abc import Iterator

import pytest

from tests.oracle.answer import Refused
from tests.oracle.corpus import FOLDER, read_corpus
from tests.oracle.mariadb import MariaJudge, MariaServer


@pytest.fixture(scope="module")
def judge(maria_server: MariaServer) -> Iterator[MariaJudge]:
    made = MariaJudge(maria_server, read_corpus(FOLDER / "telecom_mysql"))
    yield made
    made.close()


def of(table: str, columns: str) -> set[str]:
    return {f"{table}.{column}" for column in columns.split()}


def test_what_a_person_reads_in_a_statement_is_what_the_judge_says(judge: MariaJudge) -> None:
    for statement, read in {
        "select name from plan where kind = 'x' order by monthly_fee": "name kind monthly_fee",
        "select * from plan": "plan_id name monthly_fee kind",
        'select "kind" from plan where name = "monthly_fee"': "name",
        "select 1 /*! , kind from plan */": "kind",
        "update plan set name = 'x' where kind = 'y' order by monthly_fee limit 1": "kind monthly_fee",
        "delete from plan where kind = 'y'": "kind",
        "select KIND from plan P": "kind",
    }.items():
        assert judge.ask(statement).read == of("plan", read), statement
    joined = "update plan p join account a on a.account_id = p.plan_id set p.name = a.bank_name"
    wanted = of("plan", "plan_id") | of("account", "account_id bank_name")
    assert judge.ask(joined).read == wanted


def test_a_views_columns_are_its_definers(judge: MariaJudge) -> None:
    asked = judge.ask("select total from v_total where caller = 'x'")
    assert asked.read == of("cdr", "caller seconds")
    asked = judge.ask("select id_hash from v_masked")
    assert asked.read == of("subscriber", "subscriber_id msisdn id_number")


def test_columns_that_the_server_does_not_judge_are_spare(judge: MariaJudge) -> None:
    asked = judge.ask("select bank_card from subscriber join account using (subscriber_id)")
    assert asked.read == of("account", "bank_card")
    assert asked.spare == {"account.subscriber_id", "subscriber.subscriber_id"}
    asked = judge.ask(
        "select subscriber.subscriber_id from subscriber join account using (subscriber_id)"
    )
    assert asked.need == {"subscriber.subscriber_id"}
    assert asked.spare == {"account.subscriber_id"}
    asked = judge.ask("select 1 from plan where exists (select * from consent)")
    assert (asked.read, asked.spare) == (set(), of("consent", "subscriber_id purpose granted"))


def test_what_the_server_refuses_is_refused(judge: MariaJudge) -> None:
    for statement in ("select nothing from plan", "select 1 from nowhere", "selec 1"):
        with pytest.raises(Refused):
            judge.ask(statement)
