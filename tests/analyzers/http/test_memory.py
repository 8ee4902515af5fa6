"""What is remembered of an endpoint changes what a message costs, never what is said of it."""

import random

import orjson
import pytest
from faker import Faker
from msgspec import structs

from access import Analysis, Certainty, GapPlace, GapReason, Reading
from analyzers.catalog import Decision, State, SystemCatalogue
from analyzers.http import HttpAnalyser
from analyzers.http.memory import Kind
from analyzers.http.trie import MOST_NODES
from tests.analyzers.http.exchanges import (
    DETECTOR,
    GATE,
    PSEUDONYMS,
    answer,
    fields,
    gap,
    phone,
    pseudonyms,
    request,
)

FAKE = Faker("zh_CN")
FAKE.seed_instance(25)


def analyser(decisions: SystemCatalogue | None = None) -> HttpAnalyser:
    return HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, (), (), decisions)


def customer(number: int) -> dict[str, object]:
    return {
        "custName": FAKE.name(),
        "msisdn": FAKE.phone_number(),
        "address": FAKE.address(),
        "note": f"level {number % 7}",
        "createTime": "2024-03-05T10:12:00",
        "count": number,
    }


def read(one: HttpAnalyser, body: object, target: str = "/customers") -> Analysis:
    return one.exchange(request("GET", target), answer(body))


def trained(times: int = 40, size: int = 5) -> HttpAnalyser:
    one = analyser()
    for at in range(times):
        read(one, {"data": [customer(at + n) for n in range(size)]})
    return one


def same(one: Analysis, other: Analysis) -> None:
    assert set(one.touches) == set(other.touches)
    assert one.shape == other.shape
    assert (one.row_count, one.subject_count, set(one.gaps)) == (
        other.row_count,
        other.subject_count,
        set(other.gaps),
    )
    assert pseudonyms(one) == pseudonyms(other)


ODD: tuple[dict[str, object], ...] = (
    {},
    {"custName": "张*"},
    {"msisdn": "138****5678"},
    {"msisdn": None},
    {"msisdn": 13812345678},
    {"note": "call 13912345678"},
    {"note": "13912345678"},
    {"note": "138 1234 5678"},
    {"note": "zhang@example.com"},
    {"note": '{"mobile":"13912345678"}'},
    {"note": "eyJtb2JpbGUiOiIxMzkxMjM0NTY3OCJ9"},
    {"note": "a=1&mobile=13912345678"},
    {"note": {"mobile": "13912345678"}},
    {"note": ["13912345678"]},
    {"note": "北京市朝阳区建国路88号2单元301室"},
    {"note": "00:1a:2b:3c:4d:5e"},
    {"address": "电话13912345678，北京市"},
    {"count": 13912345678},
    {"count": "13912345678"},
    {"count": 1.5},
    {"13912345678": 1},
    {"email": "zhang@example.com"},
    {"createTime": "13912345678"},
    {"custName": "x" * 300},
)


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("at", [0, 2])
def test_an_odd_value_is_said_as_by_one_who_remembers_nothing(
    odd: dict[str, object], at: int
) -> None:
    listed = [customer(n) for n in range(3)]
    listed[at] = {**listed[at], **odd}
    body = {"data": listed}
    same(read(trained(), body), read(analyser(), body))


def test_a_million_values_later_an_ordinary_message_is_said_as_the_first() -> None:
    one = trained(60)
    body = {"data": [customer(n) for n in range(4)]}
    same(read(one, body), read(analyser(), body))
    same(read(one, body), read(analyser(), body))


def test_a_path_whose_data_changes_its_kind_is_learned_anew() -> None:
    one = analyser()
    for at in range(60):
        read(one, {"data": [{"value": f"level {n + at}"} for n in range(9)]}, "/attributes")
    changed = {"data": [{"value": f"138{n:08}"} for n in range(9)]}
    assert fields(read(one, changed, "/attributes")) == {"$.data[*].value": "mobile_number"}
    for at in range(60):
        body = {"data": [{"value": f"138{n + at:08}"} for n in range(9)]}
        assert fields(read(one, body, "/attributes")) == {"$.data[*].value": "mobile_number"}
    back = {"data": [{"value": "level 9"}]}
    assert fields(read(one, back, "/attributes")) == {}


def test_records_with_optional_fields_are_judged_by_what_stands_beside() -> None:
    one = analyser()
    for _ in range(40):
        read(one, {"name": "John Smith", "phone": "13812345678"}, "/x")
        read(one, {"name": "Gold", "price": 5}, "/x")
    assert (
        fields(read(one, {"name": "Jane Doe", "phone": "13812345678"}, "/x"))["$.name"]
        == "user_name"
    )
    assert "$.name" not in fields(read(one, {"name": "Silver", "price": 5}, "/x"))


def test_nothing_that_was_read_stays_in_memory() -> None:
    one = trained()
    planted, person = "13787654321", "欧阳慕容晴"
    read(one, {"data": [{**customer(1), "custName": person, "note": person, "new": person}] * 3})
    read(one, {"data": [{**customer(1), "msisdn": planted, planted: {planted: planted}}] * 3})
    read(one, {"data": [{"new": int(planted), "attrCode": planted, "attrValue": planted}]})
    seen: set[int] = set()
    stack: list[object] = [one]
    while stack:
        held = stack.pop()
        if id(held) in seen or held is DETECTOR or held is GATE:
            continue
        seen.add(id(held))
        if isinstance(held, str | int):
            assert planted not in str(held)
            assert person not in str(held)
        if isinstance(held, dict):
            stack += [*held.keys(), *held.values()]
        elif isinstance(held, list | tuple | set | frozenset):
            stack += held
        else:
            names = [n for c in type(held).__mro__ for n in getattr(c, "__slots__", ())]
            stack += [getattr(held, n) for n in names if isinstance(n, str) and hasattr(held, n)]
            stack += vars(held).values() if hasattr(held, "__dict__") else ()


def test_what_one_message_fills_does_not_fold_the_paths_of_the_next() -> None:
    one = trained()
    draw = random.Random(1)
    words = ["".join(draw.choices("abcdefghij", k=5)) for _ in range(400)]
    for at in range(20):
        flood = {f"{words[n]}{words[at]}": {"x": 1, words[n]: {"y": 2}} for n in range(400)}
        analysis = read(one, {"data": [flood]})
        assert analysis.reading is Reading.POSSIBLE
        assert analysis.shape is not None
        assert len(analysis.shape.paths) <= MOST_NODES
    body = {"data": [customer(n) for n in range(3)]}
    same(read(one, body), read(analyser(), body))


def test_nothing_that_rests_on_samples_says_so_and_a_later_hit_corrects_it() -> None:
    one = analyser()
    name = "name"
    ordinary = [{name: f"Gold {n}", "price": n} for n in range(300)]
    for at in (10, 20):
        asked = structs.replace(request("GET", "/x"), started_at=at)
        analysis = one.exchange(asked, answer({"data": ordinary}))
        assert gap(analysis, GapReason.SAMPLED, GapPlace.RESPONSE_BODY) is not None
        assert analysis.reading is Reading.POSSIBLE
    people = [{name: FAKE.name(), "price": n} for n in range(300)]
    [correction] = read(one, {"data": people}, "/x").corrections
    assert correction.touch.resource.path == "GET /{}#$.data[*].name"
    assert correction.touch.certainty is Certainty.POSSIBLE
    assert (correction.touch.category, correction.since, correction.until) == ("user_name", 10, 20)
    assert correction.accesses == 2


def decided(path: str, category: str | None, state: State = State.CONFIRMED) -> SystemCatalogue:
    return SystemCatalogue(
        "crm", "v", paths={("GET /customers 2xx", path): Decision(category, state)}
    )


def test_a_decision_on_a_path_beats_the_detector() -> None:
    body = {"data": [customer(n) for n in range(3)]}
    nothing = analyser(decided("$.data[*].msisdn", None))
    other = analyser(decided("$.data[*].note", "im_account"))
    proposal = analyser(decided("$.data[*].msisdn", None, State.PROPOSED))
    for _ in range(40):
        assert "$.data[*].msisdn" not in fields(read(nothing, body))
        assert fields(read(other, body))["$.data[*].note"] == "im_account"
        assert fields(read(proposal, body))["$.data[*].msisdn"] == "mobile_number"
    assert read(nothing, body).subjects == ()


def test_a_decision_on_a_path_holds_for_its_operation_alone() -> None:
    one = analyser(decided("$.msisdn", None))
    assert fields(read(one, {"msisdn": "13812345678"}, "/subscribers")) == {
        "$.msisdn": "mobile_number"
    }


def test_settled_paths_cost_no_classification() -> None:
    one = trained(60)
    kinds = [
        field.memory.kind
        for trie, _ in one._tries._known.values()
        for node in (trie.root.children["data"].item,)
        if node is not None
        for plan in node.plans.values()
        for field in plan.fields
        if field.memory is not None
    ]
    assert kinds
    assert Kind.NEW not in kinds
    body = orjson.dumps({"data": [customer(1)]})
    assert phone(orjson.loads(body)["data"][0]["msisdn"]) in pseudonyms(read(one, body))
