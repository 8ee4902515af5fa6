"""The exchanges by a second hand: each leaf labelled once, in known categories, as many as said."""

import collections
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.labelled.make_second import generate
from tests.labelled.making.second_people import ALIASES, MAKERS
from tests.labelled.test_exchanges import CATEGORIES, body_paths, kind, pinned

HERE = Path(__file__).resolve().parent
FILES = sorted((HERE / "second").glob("*.jsonl"))
ROWS = [json.loads(line) for f in FILES for line in f.read_text(encoding="utf-8").splitlines()]
LEAVES = [leaf for row in ROWS for leaf in row["leaves"]]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["doc_id"])
def test_every_leaf_is_labelled_exactly_once(row: dict[str, Any]) -> None:
    labelled = [leaf["path"] for leaf in row["leaves"]]
    of_body = {p for p in labelled if p.startswith("$")}
    found = body_paths(row, of_body)
    assert len(labelled) == len(set(labelled))
    assert sorted(found) == sorted(p for p in of_body if "|graphql" not in p)

    url = urlsplit(row["url"])
    query = [f"?{unquote(k)}" for k, _ in parse_qsl(url.query, keep_blank_values=True)]
    assert sorted(query) == sorted(p for p in labelled if p.startswith("?"))
    segments = url.path.removeprefix("/").split("/")
    assert all(segments[int(p[1:])] for p in labelled if p.startswith("/"))
    for held in row["containers"]:
        assert [p for p in labelled if p.startswith(held["path"])], held


@pytest.mark.parametrize(
    "file",
    [*FILES, *sorted((HERE.parent / "exchanges").glob("*.jsonl"))],
    ids=lambda file: file.stem,
)
def test_no_mail_address_and_no_hotline_is_somebody_s(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    providers = r"(?:@|%40)(?:gmail|yahoo|hotmail|outlook|icloud|qq|126|163|sina|139|189)\.c"
    assert re.findall(providers, text) == []
    called = {
        re.sub(r"\D", "", number) for number in re.findall(r"(?<!\d)400-?\d{3}-?\d{4}(?!\d)", text)
    }
    assert called <= {"4000001234"}


def test_categories_are_known_and_none_is_absent() -> None:
    held = {c["category"] for row in ROWS for c in row["containers"]}
    used = {leaf["category"] for leaf in LEAVES} - {None} | held

    assert {c for c in ALIASES.values() if c} | {c for c, _ in MAKERS.values() if c} <= CATEGORIES
    assert used == CATEGORIES


def test_counts() -> None:
    none = sum(leaf["category"] is None for leaf in LEAVES)

    assert len({row["doc_id"] for row in ROWS}) == len(ROWS) >= 140
    assert len(LEAVES) >= 3_000
    assert 0.55 <= none / len(LEAVES) <= 0.65
    assert len({kind(row) for row in ROWS}) >= 13
    assert collections.Counter(leaf.get("form") for leaf in LEAVES)["masked"] >= 20
    said = f"{len(ROWS)} exchanges, {len(LEAVES):,} leaves, {none / len(LEAVES):.1%} without a category"
    assert said in (HERE / "README.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not pinned(), reason="another faker than the lock's invents other values")
def test_the_texts_give_the_files_again() -> None:
    made = generate()

    assert {f.name for f in FILES} == set(made)
    for file in FILES:
        assert file.read_text(encoding="utf-8") == made[file.name], file.name


def test_nothing_of_this_machine_or_of_a_registry_is_in_the_files() -> None:
    for file in (HERE / "second").iterdir():
        text = file.read_text(encoding="utf-8")
        assert re.findall(r"/work/|/home/|/root/|/tmp/|pypi\.|npmjs|proxy\.golang", text) == []
