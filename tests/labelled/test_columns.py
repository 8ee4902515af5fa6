"""The labelled columns are many, whole, of known categories, and what their sources say."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.labelled import make_columns

HERE = Path(__file__).resolve().parent
FILES = sorted(HERE.glob("columns_*.jsonl"))
KEYS = ["id", "source", "table", "column", "type", "comment", "category"]
ROWS = [json.loads(line) for file in FILES for line in file.read_text("utf-8").splitlines()]
THIRD = [
    json.loads(line)
    for file in sorted(HERE.glob("columns_third_*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
]
PUBLIC = [
    json.loads(line)
    for file in sorted(HERE.glob("columns_public_*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
]
SOURCE = re.compile(r"(?:debian|pypi):[a-z0-9][a-z0-9.+-]* [0-9][\w.+~-]*")


def test_enough_columns_of_enough_tables():
    assert len(ROWS) >= 7000
    assert len({(row["source"], row["table"]) for row in ROWS}) >= 700


def test_many_columns_are_of_public_schemas():
    assert len(PUBLIC) >= 2600
    assert len(PUBLIC) >= 0.4 * len(ROWS)
    assert len({(row["source"], row["table"]) for row in PUBLIC}) >= 300
    assert len({row["source"] for row in PUBLIC}) >= 15


def test_public_columns_are_not_all_technical():
    assert sum(row["category"] is None for row in PUBLIC) <= 0.85 * len(PUBLIC)


def test_the_third_hand_has_many_columns_of_people_and_their_doings():
    assert len(THIRD) >= 1000
    assert len({(row["source"], row["table"]) for row in THIRD}) >= 70
    assert 0.55 <= sum(row["category"] is None for row in THIRD) / len(THIRD) <= 0.75


def test_the_third_hand_has_other_sources_with_the_counts_that_are_told():
    assert not {row["source"] for row in THIRD} & {row["source"] for row in PUBLIC}
    said = (HERE / "COLUMNS.md").read_text("utf-8")
    part = said.partition("## A third hand")[2].partition("\n## ")[0]
    told = re.findall(r"^\| (\S+ \S+) \| .* \| (\d+) \| (\d+) \|$", part, flags=re.MULTILINE)
    columns = Counter(row["source"] for row in THIRD)
    tables = Counter(source for source, _ in {(row["source"], row["table"]) for row in THIRD})
    assert told == [
        (source, str(columns[source]), str(tables[source])) for source in sorted(columns)
    ]


def test_a_file_has_one_source():
    for file in FILES:
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        assert len({row["source"] for row in rows}) == 1


def test_most_columns_hold_nothing_personal():
    nothing = sum(row["category"] is None for row in ROWS)
    assert 0.6 <= nothing / len(ROWS) <= 0.75


def test_with_and_without_comments():
    silent = sum(not row["comment"] for row in ROWS)
    assert 0.25 <= silent / len(ROWS) <= 0.6


def test_every_category_a_column_can_have_occurs():
    counts = Counter(row["category"] for row in ROWS)
    assert set(counts) - {None} == set(make_columns.LABELS.values())


def test_rows_are_well_formed():
    for row in ROWS:
        assert list(row) == KEYS
        assert row["table"]
        assert row["column"]
        assert row["source"] == "own" or SOURCE.fullmatch(row["source"])
        assert len(row["comment"]) <= 80 or row["source"] == "own"
        if row["source"] == "own":  # a slip in the notation leaves its marks behind
            assert not re.search(r"[=;\n]", row["column"] + row["type"] + row["comment"])


def test_comments_of_sources_under_the_gpl_are_but_their_first_words():
    said = (HERE / "COLUMNS.md").read_text("utf-8")
    strict = set(re.findall(r"^\| (\S+ \S+) \| A?GPL", said, flags=re.MULTILINE))
    assert {row["source"] for row in PUBLIC + THIRD} > strict
    assert len(strict) >= 10
    assert not [row["id"] for row in ROWS if row["source"] in strict and len(row["comment"]) > 30]


def test_ids_are_unique():
    assert [key for key, n in Counter(row["id"] for row in ROWS).items() if n > 1] == []


def test_call_records_have_no_category_of_their_own():
    # such categories stand on a record, never on a column that is a number or a time
    whole = {"call_detail", "sms_record", "login_record"}
    assert not [row["id"] for row in ROWS if row["category"] in whole]


@pytest.mark.parametrize("source", sorted(HERE.glob("columns_own_*.txt")), ids=lambda p: p.stem)
def test_files_are_up_to_date(source: Path):
    assert source.with_suffix(".jsonl").read_text("utf-8") == make_columns.render(source)
