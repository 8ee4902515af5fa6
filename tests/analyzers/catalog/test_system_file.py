"""The text of one system's file: what it may say, and how it is told what is wrong."""

import hashlib
from datetime import date
from importlib.resources import files

import pytest

from access import Form
from analyzers.catalog import (
    Catalogue,
    CatalogueError,
    Decision,
    Entry,
    Key,
    State,
    SystemFile,
    last_days,
    packed,
    parse_catalogue,
    parse_whole,
    read_files,
    read_system_file,
    unpacked,
)

SEED = files("analyzers.catalog").joinpath("categories.json").read_bytes()
DAY = date(2026, 11, 24)

CRM = """\
# The words of our BOSS.
version: 1
system: crm
categories:
  extends: builtin-cn-2013
  employee_no: {zh: 工号, en: Employee number, sensitivity: 1, names: [gh, 工号]}
terms:
  - {match: UIM_NO, category: iccid, note: "SIM serial in our BOSS"}
  - {match: "re:^(cust|kh)_?bh$", category: customer_id}
  - {match: addr, under: "**.registry", category: none, note: "service registry, not postal"}
db:
  public.t_cust.zjhm: {category: id_number, state: confirmed, by: li.na, at: 2026-11-24T06:00Z,
                       seen: "comment 证件号码; gb11643 200/200"}
  t_cust.memo: {category: free_text_pi, state: proposed, confidence: 0.64}   # ask the owner
api:
  "GET /cust/{id} 200":
    "$.data.list[*].mobile":
      category: mobile_number
      form: masked
      state: confirmed
      by: li.na
      at: 2026-11-24
    "$.data.list[*].billSeq": {category: none, state: overridden, was: id_number,
                               reason: "bill number; some pass the checksum",
                               by: li.na, at: 2026-11-24, expires: 2026-12-31}
scanned:
  - {source: "postgresql crm", at: 2026-11-24T05:00Z, fields: 412, proposed: 57}
"""


def _built_in() -> Catalogue:
    return parse_catalogue(SEED)


def _read(text: str) -> SystemFile:
    return read_system_file("crm.yaml", text, _built_in().categories)


def test_a_file_says_what_stands_in_it() -> None:
    read = _read(CRM)
    assert read.system == "crm"
    assert read.entries[Key("", "t_cust.memo")] == Entry(
        "free_text_pi", State.PROPOSED, confidence=0.64
    )
    masked = read.entries[Key("GET /cust/{id} 200", "$.data.list[*].mobile")]
    assert (masked.category, masked.form, masked.by) == ("mobile_number", Form.MASKED, "li.na")
    none = read.entries[Key("GET /cust/{id} 200", "$.data.list[*].billSeq")]
    assert (none.category, none.was, none.expires) == (None, "id_number", "2026-12-31")
    assert [(s.fields, s.proposed) for s in read.scanned] == [(412, 57)]
    assert read.lines[Key("", "t_cust.memo")] == 14


def test_the_whole_catalogue_answers_for_each_system() -> None:
    catalogue = parse_whole(SEED, {"crm.yaml": CRM}, DAY)
    crm = catalogue.for_system("crm")
    assert crm.column("public.t_cust.zjhm") == Decision("id_number", State.CONFIRMED)
    proposal = crm.column("t_cust.memo")
    assert proposal is not None
    assert not proposal.binds
    assert crm.path("GET /cust/{custId} 200", "$.data.list[0].mobile") == Decision(
        "mobile_number", State.CONFIRMED, Form.MASKED
    )
    assert crm.term("kh_bh", ()) == Decision("customer_id", State.CONFIRMED)
    assert crm.term("kh_bh_type", ()) is None
    assert catalogue.categories["employee_no"].zh == "工号"
    assert {"uimNo", "billSeq", "zjhm", "工号"} <= catalogue.field_names
    assert catalogue.for_system("billing").column("public.t_cust.zjhm") is None


def test_the_version_is_the_digest_of_seed_and_files() -> None:
    alone = parse_whole(SEED, {}, DAY)
    assert alone.version == hashlib.sha256(SEED).hexdigest()[:12]
    whole = hashlib.sha256(SEED + b"\0crm.yaml\0" + CRM.encode()).hexdigest()
    assert parse_whole(SEED, {"crm.yaml": CRM}, DAY).version == whole[:12]
    assert alone.version == parse_catalogue(SEED).version


def test_what_has_expired_no_longer_holds() -> None:
    last = parse_whole(SEED, {"crm.yaml": CRM}, date(2026, 12, 31)).for_system("crm")
    assert last.path("GET /cust/{id} 200", "$.data.list[*].billSeq") is not None
    after = parse_whole(SEED, {"crm.yaml": CRM}, date(2027, 1, 1)).for_system("crm")
    assert after.path("GET /cust/{id} 200", "$.data.list[*].billSeq") is None
    assert last_days([_read(CRM)]) == {date(2026, 12, 31)}


def test_words_of_the_whole_house_hold_in_every_system_and_yield_to_a_systems_own() -> None:
    house = """\
version: 1
system: "*"
categories:
  badge: {zh: 门禁卡, en: Badge, sensitivity: 2}
terms:
  - {match: kh, category: badge}
  - {match: uim_no, category: imsi}
"""
    own = "version: 1\nsystem: door\ndb:\n  t.kh: {category: badge, state: proposed}\n"
    catalogue = parse_whole(SEED, {"house.yaml": house, "crm.yaml": CRM, "door.yaml": own}, DAY)
    for system in ("crm", "door", "unheard-of"):
        assert catalogue.for_system(system).term("kh", ()) == Decision("badge", State.CONFIRMED)
    assert catalogue.for_system("crm").term("uim_no", ()) == Decision("iccid", State.CONFIRMED)
    assert catalogue.for_system("door").term("uim_no", ()) == Decision("imsi", State.CONFIRMED)


def test_the_packed_form_says_the_same() -> None:
    built_in = _built_in()
    texts = {"crm.yaml": CRM}
    read = read_files(texts, built_in)
    again = unpacked(packed("0123456789ab", built_in, read), built_in, DAY)
    assert again is not None
    direct = parse_whole(SEED, texts, DAY)
    assert again.version == "0123456789ab"
    assert again.categories == direct.categories
    assert again.field_names == direct.field_names
    assert again.for_system("crm").column("t_cust.zjhm") == direct.for_system("crm").column(
        "t_cust.zjhm"
    )


def test_what_another_release_packed_is_not_taken() -> None:
    built_in = _built_in()
    other = Catalogue("other", built_in.categories, built_in.field_names)
    assert unpacked(packed("0", other, ()), built_in, DAY) is None
    with pytest.raises(CatalogueError):
        unpacked(b"\xc1", built_in, DAY)


def test_a_file_that_did_not_change_is_not_read_again() -> None:
    built_in = _built_in()
    first = read_files({"crm.yaml": CRM}, built_in)
    again = read_files({"crm.yaml": CRM}, built_in, [(CRM, first[0])])
    assert again[0] is first[0]


_HEAD = "version: 1\nsystem: crm\n"
_CONFIRMED = "state: confirmed, by: li.na"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("system: crm\n", "crm.yaml, line 1: expected `version: 1`"),
        ("version: 2\nsystem: crm\n", "crm.yaml, line 1, version: expected `version: 1`"),
        ("version: 1\n", "expected `system: NAME`"),
        (_HEAD + "extra: 1\n", "crm.yaml, line 3, extra: unknown key"),
        (_HEAD + "db: [1]\n", "line 3, db: expected keys with values"),
        (
            _HEAD + "db:\n  t.a: {category: phone, state: proposed}\n",
            "crm.yaml, line 4, db > t.a > category: no category of this name is known",
        ),
        (
            _HEAD + "db:\n  t.a: {category: imsi, state: sure}\n",
            "line 4, db > t.a > state: expected `state`, one of proposed, confirmed",
        ),
        (_HEAD + "db:\n  t.a: {category: imsi, state: confirmed}\n", "needs `by`"),
        (
            _HEAD + f"db:\n  t.a: {{category: none, {_CONFIRMED}}}\n",
            "line 4, db > t.a: `category: none` needs a `reason`",
        ),
        (_HEAD + "db:\n  t.a: {category: none, state: proposed}\n", "a proposal names a category"),
        (
            _HEAD + "db:\n  t.a: {category: imsi, state: proposed}\n"
            "  t.a: {category: imei, state: proposed}\n",
            "crm.yaml, line 5, db > t.a: stands in line 4 already",
        ),
        (
            _HEAD + "db:\n  t.a: {category: imsi, state: proposed}\n"
            "  T.A: {category: imei, state: proposed}\n",
            "line 5, db > T.A: the same field stands in line 4 already",
        ),
        (
            _HEAD + 'api:\n  "GET /c/{id} 200":\n    $.a: {category: imsi, state: proposed}\n'
            '  "GET /c/{no} 200":\n    $.a: {category: imsi, state: proposed}\n',
            "line 7, api > GET /c/{no} 200 > $.a: the same field stands in line 5 already",
        ),
        (_HEAD + "db:\n  zjhm: {category: imsi, state: proposed}\n", "expected `table.column`"),
        (_HEAD + "api:\n  /cust:\n    $.a: {category: imsi}\n", "expected an operation"),
        (
            _HEAD + f"db:\n  t.a: {{category: imsi, {_CONFIRMED}, at: yesterday}}\n",
            "line 4, db > t.a > at: expected a date such as 2026-11-24",
        ),
        (
            _HEAD + f"db:\n  t.a: {{category: imsi, {_CONFIRMED}, expires: 24.11.2026}}\n",
            "expires: expected a date such as 2027-11-24",
        ),
        (
            _HEAD + "db:\n  t.a: {category: imsi, state: proposed, confidence: 1.5}\n",
            "confidence: expected a number from 0 to 1",
        ),
        (_HEAD + "terms:\n  - {match: 're:(', category: imsi}\n", "no valid regular expression"),
        *(
            (
                _HEAD + f"db:\n  t.a: {{category: imsi, state: proposed, {key}: {number}}}\n",
                f"line 4, db > t.a > {key}: expected a number from 0 to {most}",
            )
            for key, number, most in (
                ("exchanges", "inf", "1e+15"),
                ("exchanges", "nan", "1e+15"),
                ("exchanges", "1e300", "1e+15"),
                ("confidence", "nan", "1"),
            )
        ),
        (
            _HEAD + "scanned:\n  - {source: a, at: 2026-11-24, fields: inf, proposed: 1}\n",
            "expected a number from 0 to 1e+15",
        ),
        (
            _HEAD + "terms:\n  - {match: 're:a{99999999999999999999}', category: imsi}\n",
            "line 4, terms > [0] > match: no valid regular expression",
        ),
        (
            _HEAD + f"terms:\n  - {{match: 're:{'(' * 3000}{')' * 3000}', category: imsi}}\n",
            "at most 200 characters",
        ),
        ('version: "\\U00FFFFFF"\n', "crm.yaml: no valid YAML"),
        (
            _HEAD + 'db:\n  t.a: {category: "\\uD800"}\n',
            "line 4, db > t.a > category: half of a pair",
        ),
        (_HEAD + 'db:\n  "\\uD800.a": {category: imsi}\n', "line 4, db: half of a pair"),
        (
            _HEAD + "categories:\n  badge: {zh: 卡, en: B, sensitivity: 1, value_regex: B-}\n",
            "badge > value_regex: values are not looked for by patterns of the house. Remove it",
        ),
        (_HEAD + "terms:\n  - {category: imsi}\n", "terms > [0]: expected `match`"),
        (_HEAD + "categories:\n  extends: gdpr\n", "expected `extends: builtin-cn-2013`"),
        (_HEAD + "categories:\n  badge: {zh: 卡, en: Badge}\n", "expected `sensitivity`"),
        (
            _HEAD + "categories:\n  imsi: {zh: 卡, en: Badge, sensitivity: 1}\n",
            "whosaw brings a category of this name",
        ),
        (_HEAD + "db: &a\n  t.a: {category: imsi, state: proposed}\n", "anchors (&)"),
        (_HEAD + "db:\n  t.a: *b\n", "no valid YAML"),
        (_HEAD + "db:\n  t.a: {category: imsi\n", "no valid YAML"),
        (_HEAD + "a: " + "[" * 20_000 + "\n", "crm.yaml"),
        ('version: 1\nsystem: "*"\ndb:\n  t.a: {category: imsi, state: proposed}\n', "terms only"),
    ],
)
def test_a_wrong_file_is_told_where_and_what(text: str, said: str) -> None:
    with pytest.raises(CatalogueError) as raised:
        parse_whole(SEED, {"crm.yaml": text}, DAY)
    assert said in str(raised.value)


def test_two_files_of_one_system_are_refused() -> None:
    with pytest.raises(CatalogueError, match=r"b\.yaml.*has the file a\.yaml already"):
        parse_whole(SEED, {"a.yaml": _HEAD, "b.yaml": _HEAD}, DAY)


def test_two_files_that_say_different_things_of_a_category_are_refused() -> None:
    def file(system: str, sensitivity: int) -> str:
        category = f"{{zh: 卡, en: Badge, sensitivity: {sensitivity}}}"
        return f"version: 1\nsystem: {system}\ncategories:\n  badge: {category}\n"

    parse_whole(SEED, {"a.yaml": file("a", 1), "b.yaml": file("b", 1)}, DAY)
    with pytest.raises(CatalogueError, match="says something else of it"):
        parse_whole(SEED, {"a.yaml": file("a", 1), "b.yaml": file("b", 2)}, DAY)
