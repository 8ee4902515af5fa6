"""What the analyser remembers by normal form: a hit says what reading the text itself would say."""

import os
from collections.abc import Iterator
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlglot import Dialect
from sqlglot.tokenizer_core import TokenType

from access import SessionState
from analyzers.sql import SchemaFacts, SqlAnalyser, StatementReading
from analyzers.sql.ddl import parts_of
from analyzers.sql.memory import CACHED, CACHED_LENGTH, LONG_LENGTH
from analyzers.sql.normal import doubts_of, normal
from analyzers.sql.question_schema import facts_of, schema_part
from tests.analyzers.sql.telecom import (
    KEYS,
    PSEUDONYMISER,
    SESSION,
    AllPersonal,
    analyser,
    gate,
)
from tests.oracle.corpus import Corpus, corpora

SOAK = bool(os.environ.get("WHOSAW_SOAK"))
CORPORA = [corpus for corpus in corpora() if corpus.dialect == "postgres"]
LOOK_UP = "select address from subscriber where msisdn = '{}'"
PHONES = [f"138{number:08d}" for number in range(20)]


class _Phones(AllPersonal):
    """A detector to which every column holds telephone numbers: every literal may name somebody."""

    category = "mobile_number"


def of_corpus(corpus: Corpus) -> tuple[SqlAnalyser, SessionState]:
    parts = parts_of(corpus.schema, "postgres").question()
    facts: SchemaFacts = facts_of(schema_part({"dialect": "postgres", **parts}))
    session = SessionState("app", facts.database, search_path=", ".join(corpus.search_path))
    return SqlAnalyser("s", facts, _Phones(), PSEUDONYMISER, gate(), KEYS), session


def cold(sql: SqlAnalyser, text: str, session: SessionState = SESSION) -> StatementReading:
    """Read a text as if no other had been read before."""
    sql.forget()
    return sql.statement(text, session)


def said(reading: StatementReading) -> StatementReading:
    """Give all of a reading but where literals stand in the text that it was made from."""
    return msgspec.structs.replace(reading, literal_uses=())


def varied(text: str, random: Random) -> str | None:
    """Give the text with other values in its strings and numbers, by sqlglot's tokens."""
    pieces: list[str] = []
    at = 0
    for token in Dialect.get_or_raise("postgres").tokenize(text):
        written = text[token.start : token.end + 1]
        if token.token_type is TokenType.STRING and written[0] == written[-1] == "'":
            new = f"'{random.choice(STRINGS)}'"
        elif token.token_type is TokenType.NUMBER and written.isdigit():
            new = random.choice(NUMBERS if len(written) < 10 else BIG_NUMBERS)
        else:
            continue
        pieces += (text[at : token.start], new)
        at = token.end + 1
    return "".join(pieces) + text[at:] if pieces else None


STRINGS = ["", "x", "13812345678", "2020-01-01", "a%", "1", "{13912345678,13812345678}", "é张"]
NUMBERS = ["0", "1", "2", "3", "007", "42", "138123456"]
BIG_NUMBERS = ["13812345678", "13912345678", "99999999999999999999", "2147483648"]


def pairs(corpus: Corpus, seed: int) -> Iterator[tuple[str, str]]:
    random = Random(seed)
    for statement in corpus.statements:
        if len(statement.sql) > CACHED_LENGTH:
            continue
        try:
            other = varied(statement.sql, random)
        except Exception:  # noqa: BLE001 - what sqlglot cannot cut has no variant
            continue
        if other is not None:
            yield statement.sql, other


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_a_text_read_by_another_ones_reading_is_read_as_by_itself(corpus: Corpus) -> None:
    sql, session = of_corpus(corpus)
    for text, other in pairs(corpus, 1):
        cold(sql, text, session)
        by_form = sql.statement(other, session)
        assert said(by_form) == said(cold(sql, other, session)), other


def test_most_texts_of_the_corpora_share_a_reading() -> None:
    tried = shared = named = 0
    for corpus in CORPORA:
        if not corpus.name.startswith(("telecom", "pgbench", "benchbox")):
            continue
        sql, session = of_corpus(corpus)
        for text, other in pairs(corpus, 2):
            cold(sql, text, session)
            before = sql.cached
            reading = sql.statement(other, session)
            tried += 1
            shared += sql.cached == before
            named += sql.cached == before and bool(reading.literals)
    assert tried > 300
    assert shared > 0.7 * tried
    assert named > 20


_VALUES = [
    *("'x'", "''", "'it''s'", "1", "2", "10", "0.5", "13812345678", "'13812345678'", "-1"),
    *("$1", "E'a'", "N'a'", "B'1'", "$$a$$", "'a'\n'b'", "null", "1e5", "'a%'"),
    *("'138'\n'12345678'", "'13812345678''1'", "'13812345678'\n''"),
    *("date '2020-01-01'", "138", "'1'", "'2'::text", "lower('x')", "- 5", "5.", "'{1,2}'"),
]
_SHAPES = [
    "select {} , msisdn from subscriber where msisdn = {}",
    "select msisdn, address from subscriber where msisdn in ({}, {}) order by {}",
    "select address from subscriber where msisdn IN ({},{},{}) and cust_id in ({}, {})",
    "select msisdn, count(*) from subscriber group by {}, address having count(*) > {} limit {}",
    "select distinct on ({}) msisdn from subscriber offset {}",
    "insert into subscriber (msisdn, address) values ({}, {}), ({}, {})",
    "insert into subscriber values ({}, {})",
    "update subscriber set msisdn = {} where cust_id = {}",
    "delete from subscriber where msisdn like {} or msisdn = any ({})",
    "select * from subscriber where msisdn between {} and {} /* person='{}' */",
    "/* ticket=T{} */ select msisdn from subscriber where (msisdn, cust_id) = ({}, {})",
    "select * from subscriber s join (values ({}), ({})) v(n) on v.n = s.msisdn",
    'select \'a\' "t{}", "{}" from subscriber where msisdn={}',
    "select query_to_xml({}, true, true, {}) from subscriber",
    "select set_config('search_path', {}, false)",
    "select msisdn from subscriber where msisdn = {} -- {}",
    "execute p ({}, {})",
    "copy subscriber (msisdn) from stdin (delimiter {})",
    "set search_path = {}; select msisdn from subscriber where msisdn = {}",
    "select {}::regclass, hidden({}) from subscriber",
    "select a[{}:{}] from subscriber, lateral f({}) a",
    "select cast({} as varchar({})), interval({}) {} from subscriber",
]


def _filled(shape: str, values: list[str]) -> str:
    parts = shape.split("{}")
    return parts[0] + "".join(v + part for v, part in zip(values, parts[1:], strict=False))


def test_two_statements_of_one_key_have_one_reading_but_for_whom_they_name() -> None:
    random = Random(5)
    texts = [statement.sql for corpus in CORPORA for statement in corpus.statements]
    texts += [_filled(shape, random.choices(_VALUES, k=8)) for shape in _SHAPES for _ in range(300)]
    sql = analyser()
    by_key: dict[str, str] = {}
    shared = named = 0
    for text in texts:
        form = normal(text)
        if form is None or len(text) > CACHED_LENGTH:
            continue
        first = by_key.setdefault(form.key, text)
        if first == text:
            continue
        cold(sql, first)
        before = sql.cached
        by_form = sql.statement(text, SESSION)
        shared += sql.cached == before
        named += sql.cached == before and bool(by_form.literals)
        assert said(by_form) == said(cold(sql, text)), text
    assert shared > 500
    assert named > 50


_FILLING = st.lists(st.sampled_from(_VALUES), min_size=8, max_size=8)


@pytest.mark.soak
@settings(max_examples=20_000 if SOAK else 300, deadline=None)
@given(st.sampled_from(_SHAPES), _FILLING, _FILLING)
def test_whatever_values_stand_in_a_text_its_reading_is_its_own(
    shape: str, values: list[str], others: list[str]
) -> None:
    sql = analyser()
    text, other = _filled(shape, values), _filled(shape, others)
    sql.statement(text, SESSION)
    assert said(sql.statement(other, SESSION)) == said(cold(sql, other))


def test_a_hit_names_the_subjects_of_its_own_text() -> None:
    sql = analyser()
    first = sql.statement(LOOK_UP.format(PHONES[0]), SESSION)
    second = sql.statement(LOOK_UP.format(PHONES[1]), SESSION)
    assert sql.cached == 1
    assert first.literals != second.literals
    assert second.literals == cold(sql, LOOK_UP.format(PHONES[1])).literals


def test_a_hit_takes_the_declarations_of_its_own_text() -> None:
    sql = analyser()
    sql.statement(LOOK_UP.format("x") + " /* ticket='T1' */", SESSION)
    second = sql.statement("/* person=li */" + LOOK_UP.format("y"), SESSION)
    third = sql.statement(LOOK_UP.format("z") + "/* ticket='T2',other='o' */", SESSION)
    assert (second.comments, third.comments) == ((("person", "li"),), (("ticket", "T2"),))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("'x'\n'y'", "'138'\n'12345678'"),
        ("'x'\n'y'", "'13812345678'\n'1'"),
        ("'x' \t\r\n 'y'", "'138' \t\r\n '12345678'"),
        ("'x''y'", "'13812345678''1'"),
        ("'x'''", "'13812345678'''"),
    ],
)
def test_a_string_in_several_pieces_is_one_value(one: str, other: str) -> None:
    sql = analyser()
    for value in (one, one.replace("x", "z")):
        sql.statement(LOOK_UP[:-4] + value, SESSION)
    found = sql.statement(LOOK_UP[:-4] + other, SESSION)
    assert said(found) == said(cold(sql, LOOK_UP[:-4] + other))


@pytest.mark.parametrize("cast", ["::varchar(11)", "::numeric(11,0)::numeric(11,0)"])
@pytest.mark.parametrize("kind", ["", " symmetric"])
def test_equal_bounds_name_somebody_however_many_casts_they_have(cast: str, kind: str) -> None:
    sql = analyser()
    text = f"select address from subscriber where msisdn between{kind} '{{}}'{cast * 6} and '{{}}'"
    for first in ("1", "3"):
        sql.statement(text.format(first, "2"), SESSION)
    for low, high in ((PHONES[0], PHONES[0]), (PHONES[0], PHONES[1])):
        found = sql.statement(text.format(low, high), SESSION)
        assert said(found) == said(cold(sql, text.format(low, high)))


@pytest.mark.parametrize("end", ["", ") and 1" * 1400])
def test_the_bounds_of_a_text_full_of_between_are_each_looked_at_once(end: str) -> None:
    form = normal("select 1 where " + "1 between (" * 1400 + "1" + end)
    assert form is not None
    assert sum(map(len, doubts_of(form.key).equal)) < 1500


def test_lists_of_any_length_share_a_reading() -> None:
    sql = analyser()
    text = "select address from subscriber where msisdn in ({})"
    for count in (2, 3, 20):
        numbers = ", ".join(f"'{phone}'" for phone in PHONES[:count])
        assert len(sql.statement(text.format(numbers), SESSION).literals) == count
    assert sql.cached == 1


def test_ordinals_do_not_share_a_reading() -> None:
    sql = analyser()
    for ordinal in (1, 2, 1):
        sql.statement(f"select msisdn, address from subscriber order by {ordinal}", SESSION)
    assert sql.cached == 2


@pytest.mark.parametrize(
    "state",
    [
        msgspec.structs.replace(SESSION, search_path="archive"),
        msgspec.structs.replace(SESSION, user="other"),
        msgspec.structs.replace(SESSION, database="other"),
        msgspec.structs.replace(SESSION, sql_mode="ANSI_QUOTES"),
    ],
)
def test_another_environment_shares_nothing(state: SessionState) -> None:
    sql = analyser()
    sql.statement(LOOK_UP.format("x"), SESSION)
    sql.statement(LOOK_UP.format("y"), state)
    assert sql.cached == 2


def test_all_of_a_session_but_what_it_declares_is_in_the_key() -> None:
    declared = {"application_name", "variables"}
    changed = {"user", "database", "search_path", "role", "temporary", "sql_mode"}
    assert set(SessionState.__struct_fields__) == declared | changed


ROWS = ",".join(f"(${at}, ${at + 1})" for at in range(1, 6000, 2))
LONG_INSERT = f"insert into subscriber (msisdn, address) values {ROWS}"


def test_a_long_text_that_names_nobody_is_read_once() -> None:
    sql = analyser()
    assert len(LONG_INSERT) > CACHED_LENGTH
    first = sql.statements(LONG_INSERT, SESSION)
    assert first[0].parameters
    assert sql.statements(LONG_INSERT, SESSION) is first


def test_a_long_text_that_names_somebody_is_not_kept() -> None:
    sql = analyser()
    text = f"{LONG_INSERT}, ('13812345678', 'x')"
    first = sql.statements(text, SESSION)
    assert first[0].literals
    assert sql.statements(text, SESSION) is not first


def test_the_length_of_long_texts_kept_is_bounded() -> None:
    sql = analyser()
    first = sql.statements(LONG_INSERT, SESSION)
    fill = "select 1" + " " * (LONG_LENGTH // 4)
    for number in range(4):
        sql.statements(f"{fill} as a{number}", SESSION)
    assert sql.statements(LONG_INSERT, SESSION) is not first


def test_forms_are_bounded() -> None:
    sql = analyser()
    for number in range(CACHED + 10):
        sql.statement(f"select msisdn as a{number} from subscriber where cust_id = 1", SESSION)
    assert sql.cached_forms == CACHED
