"""The seed reads whole, and a wrong one says where it is wrong."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from analyzers.catalog import CatalogueError, parse_catalogue

SEED = Path("analyzers/catalog/categories.json").read_bytes()

ONE: dict[str, Any] = {
    "id": "pet_name",
    "zh": "宠物名",
    "en": "Pet's name",
    "clause": "P4.open",
    "sensitivity": 1,
    "names_en_strong": ["pet_name"],
}


def seed(*categories: dict[str, Any]) -> bytes:
    return json.dumps({"version": "test", "categories": categories}).encode()


def test_the_seed_has_every_category_of_its_text_and_no_other() -> None:
    raw = json.loads(SEED)["categories"]
    categories = parse_catalogue(SEED).categories
    assert [c["id"] for c in raw] == list(categories)
    assert all(categories[c["id"]].sensitivity == c["sensitivity"] for c in raw)
    assert all(categories[c["id"]].clause == c["clause"] for c in raw)


def test_the_version_is_the_start_of_the_texts_digest() -> None:
    assert parse_catalogue(SEED).version == hashlib.sha256(SEED).hexdigest()[:12]
    assert parse_catalogue(SEED + b"\n").version != parse_catalogue(SEED).version


@pytest.mark.parametrize(
    "spelling", ["cust_name", "custName", "CustName", "CUST_NAME", "cust-name", "custname"]
)
def test_a_name_of_the_catalogue_is_listed_in_every_usual_spelling(spelling: str) -> None:
    assert spelling in parse_catalogue(SEED).field_names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"{", "not valid JSON"),
        (b"\xff\xfe", "not valid JSON"),
        (seed(), "`categories` is empty"),
        (seed(ONE, ONE), "categories[1] (pet_name): this id stands there twice"),
        (seed({**ONE, "sensitivity": 5}), 'category "pet_name"'),
        (seed({**ONE, "sensitivity": "high"}), "Expected `int`"),
        (seed({**ONE, "id": "Pet Name"}), "matching regex"),
        (seed({**ONE, "colour": "red"}), "unknown field `colour`"),
        (seed({k: v for k, v in ONE.items() if k != "clause"}), "missing required field `clause`"),
        (seed({**ONE, "value_regex": "("}), "value_regex does not compile"),
        (seed({**ONE, "names_zh": [" "]}), "an empty field name"),
        (seed({**ONE, "names_weak_pinyin": ["cw"]}), "names_pinyin lacks"),
    ],
)
def test_a_wrong_catalogue_says_what_is_wrong_and_where(text: bytes, said: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        parse_catalogue(text)
    assert said in str(refused.value)
