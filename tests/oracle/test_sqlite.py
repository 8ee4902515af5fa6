"""The SQLite judge says what a person reads in the statement."""

import pytest

from tests.oracle.answer import Refused
from tests.oracle.corpus import FOLDER, read_corpus
from tests.oracle.sqlite import SqliteJudge


def test_what_a_person_reads_in_a_statement_is_what_the_judge_says() -> None:
    judge = SqliteJudge(read_corpus(FOLDER / "telecom_sqlite"))
    for statement, read in {
        "select Name from PLAN where kind = 'x' order by monthly_fee": "name kind monthly_fee",
        "select * from plan": "plan_id name monthly_fee kind",
        'select "kind" from plan where name = "no such column"': "kind name",
        "select count(*) from plan": "",
        "update plan set name = kind where monthly_fee > 1": "kind monthly_fee",
        "delete from plan where kind = 'y' returning name": "kind name",
    }.items():
        assert judge.ask(statement).read == {f"plan.{one}" for one in read.split()}, statement
    view = judge.ask("select total from v_total where caller = 'x'")
    assert view.read == {"cdr.caller", "cdr.seconds"}
    joined = judge.ask("select bank_card from subscriber join account using (subscriber_id)")
    assert joined.read - joined.spare == {"account.bank_card"}
    assert joined.spare == {"account.subscriber_id", "subscriber.subscriber_id"}
    judged = judge.ask(
        "select subscriber.subscriber_id from subscriber join account using (subscriber_id)"
    )
    assert judged.need == {"subscriber.subscriber_id"}
    assert judged.spare == {"account.subscriber_id"}
    with pytest.raises(Refused):
        judge.ask("select nothing from plan")
    judge.close()
