"""The exchanges by two more hands: each leaf labelled once, in known categories, as many as said."""

import collections
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.labelled.make_second import HANDS, generate
from tests.labelled.making.second_people import ALIASES, MAKERS
from tests.labelled.making.third_people import MORE
from tests.labelled.test_exchanges import CATEGORIES, body_paths, kind, pinned

HERE = Path(__file__).resolve().parent
FILES = {hand: sorted((HERE / hand).glob("*.jsonl")) for hand in HANDS}
ROWS = {
    hand: [json.loads(line) for f in files for line in f.read_text(encoding="utf-8").splitlines()]
    for hand, files in FILES.items()
}
LEAVES = {hand: [leaf for row in rows for leaf in row["leaves"]] for hand, rows in ROWS.items()}
LEAST = {"second": (140, 3_000), "third": (120, 3_500)}
"""Exchanges and leaves of each hand."""


@pytest.mark.parametrize(
    "row", [row for rows in ROWS.values() for row in rows], ids=lambda r: r["doc_id"]
)
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
    [*FILES["second"], *FILES["third"], *sorted((HERE / "exchanges").glob("*.jsonl"))],
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


@pytest.mark.parametrize("hand", HANDS)
def test_categories_are_known_and_none_is_absent(hand: str) -> None:
    held = {c["category"] for row in ROWS[hand] for c in row["containers"]}
    used = {leaf["category"] for leaf in LEAVES[hand]} - {None} | held
    made = {c for c, _ in (MAKERS | MORE).values() if c}

    assert {c for c in ALIASES.values() if c} | made <= CATEGORIES
    assert used == CATEGORIES


@pytest.mark.parametrize("hand", HANDS)
def test_counts(hand: str) -> None:
    rows, leaves = ROWS[hand], LEAVES[hand]
    none = sum(leaf["category"] is None for leaf in leaves)
    exchanges, least = LEAST[hand]

    assert len({row["doc_id"] for row in rows}) == len(rows) >= exchanges
    assert len(leaves) >= least
    assert 0.55 <= none / len(leaves) <= 0.65
    assert len({kind(row) for row in rows}) >= 13
    assert collections.Counter(leaf.get("form") for leaf in leaves)["masked"] >= 20
    said = f"{len(rows)} exchanges, {len(leaves):,} leaves, {none / len(leaves):.1%} without a category"
    assert said in (HERE / "README.md").read_text(encoding="utf-8")


def test_most_of_the_third_hand_s_names_are_of_public_interfaces() -> None:
    public = [row for row in ROWS["third"] if row["source"] != "own"]

    assert len(public) >= len(ROWS["third"]) / 2


@pytest.mark.skipif(not pinned(), reason="another faker than the lock's invents other values")
def test_the_texts_give_the_files_again() -> None:
    made = generate()
    files = {f"{hand}/{file.name}": file for hand, some in FILES.items() for file in some}

    assert set(files) == set(made)
    for name, file in files.items():
        assert file.read_text(encoding="utf-8") == made[name], name


@pytest.mark.parametrize("hand", HANDS)
def test_nothing_of_this_machine_or_of_a_registry_is_in_the_files(hand: str) -> None:
    for file in (HERE / hand).iterdir():
        text = file.read_text(encoding="utf-8")
        assert re.findall(r"/work/|/home/|/root/|/tmp/|pypi\.|npmjs|proxy\.golang", text) == []
