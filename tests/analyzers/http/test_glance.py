"""What is known by heart is read fast; whatever differs from it is read as if nothing were known."""

import json
from collections.abc import Callable

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from access import Analysis, Resource, SubjectKind
from analyzers.http import HttpAnalyser
from analyzers.http.glance import Glance
from tests.analyzers.http.exchanges import (
    DETECTOR,
    GATE,
    PSEUDONYMS,
    answer,
    fields,
    phone,
    pseudonyms,
    request,
)

Body = dict[str, object]


def page(number: int, size: int = 3) -> Body:
    records = [
        {
            "custName": "王小芳",
            "msisdn": f"138{10**7 + number * 10 + n}",
            "planName": "畅享 99",
            "remark": f"level {n}",
            "balance": n + 0.5,
            "count": n,
        }
        for n in range(size)
    ]
    return {"code": 0, "data": {"list": records, "total": size}}


def records(body: Body) -> list[Body]:
    return body["data"]["list"]  # type: ignore[index, no-any-return]


def fresh() -> HttpAnalyser:
    return HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, (), ())


def trained() -> HttpAnalyser:
    one = fresh()
    for number in range(140):
        ask(one, orjson.dumps(page(number)))
    return one


def ask(one: HttpAnalyser, body: bytes) -> Analysis:
    return one.exchange(request("GET", "/customers"), answer(body))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each message that a glance was taken at was read by it."""
    found: list[bool] = []
    reads = Glance.reads

    def counting(self: Glance, *given: object) -> bool:
        found.append(reads(self, *given))  # type: ignore[arg-type]
        return found[-1]

    monkeypatch.setattr(Glance, "reads", counting)
    return found


def same(one: Analysis, other: Analysis) -> None:
    """Hold that two say the same; in what order they met it is nobody's concern."""
    assert set(one.touches) == set(other.touches)
    assert pseudonyms(one) == pseudonyms(other)
    assert (one.row_count, one.subject_count, one.subject_count_is, one.reading) == (
        other.row_count,
        other.subject_count,
        other.subject_count_is,
        other.reading,
    )
    assert (set(one.gaps), one.shape) == (set(other.gaps), other.shape)


def test_a_message_of_a_known_kind_is_read_at_a_glance(counted: list[bool]) -> None:
    one = trained()
    counted.clear()
    analysis = ask(one, orjson.dumps(page(900, 7)))

    assert counted == [True]
    assert fields(analysis)["$.data.list[*].msisdn"] == "mobile_number"
    assert {phone(f"1381000900{n}") for n in range(7)} <= pseudonyms(analysis)
    assert (analysis.row_count, analysis.subject_count) == (7, 7)


def set_(key: str, value: object) -> Callable[[Body], None]:
    return lambda body: records(body)[1].update({key: value})


CHANGES: dict[str, Callable[[Body], object]] = {
    "a number in a word": set_("planName", "13912345678"),
    "an address in a word": set_("planName", "a.b@example.com"),
    "a number in a remark": set_("remark", "call 13912345678"),
    "a masked name": set_("custName", "王**"),
    "a name masked otherwise": set_("custName", "王某"),
    "a number masked by letters": set_("msisdn", "138xxxx5678"),
    "a number masked by large letters": set_("msisdn", "138XXXX5678"),
    "a number masked by dots": set_("msisdn", "138●●●●5678"),
    "a number masked by full-width asterisks": set_("msisdn", "138＊＊＊＊5678"),
    "an identifier masked by a character": set_("msisdn", "138某5678"),
    "a name masked by crosses": set_("custName", "王××"),
    "a number in full-width digits": set_("remark", "１３９１２３４５６７８"),
    "a number in circled digits": set_("remark", "①③⑨①②③④⑤⑥⑦⑧"),
    "a number in mathematical digits": set_("planName", "𝟏𝟑𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖"),
    "an address of full width": set_("remark", "a.b＠example.com"),
    "a number in groups": set_("remark", "139 1234-5678 2024-01-02"),
    "full-width marks around a number": set_("remark", "（13912345678）"),
    "full-width marks around nothing": set_("remark", "（无）"),
    "a document for an identifier": set_("msisdn", "eyJpZENhcmRObyI6IjExMDEwNTE5NDkxMjMxMDAyWCJ9"),
    "a document in a remark": set_("remark", '{"idCardNo":"11010519491231002X"}'),
    "a document in base64": set_("remark", "eyJpZENhcmRObyI6IjExMDEwNTE5NDkxMjMxMDAyWCJ9"),
    "a form in a remark": set_("remark", "msisdn=13912345678&a=b"),
    "a number among numbers": set_("count", 13912345678),
    "a negative number": set_("count", -13912345678),
    "a number no float holds": set_("balance", 2**60 + 1),
    "a text among numbers": set_("count", "13912345678"),
    "a text alone": lambda body: body.update(code="13912345678"),
    "an object for a text": set_("remark", {"mobile": "13912345678"}),
    "an object for a number": set_("count", {"mobile": "13912345678"}),
    "a list for a number": set_("count", ["13912345678"]),
    "nothing for a text": set_("remark", None),
    "nothing for a number": set_("count", None),
    "one more field": set_("contactPhone", "13912345678"),
    "one field less": lambda body: records(body)[2].pop("remark"),
    "another field": lambda body: (
        records(body)[0].pop("remark"),
        records(body)[0].update(email="a.b@example.com"),
    ),
    "a record that is none": lambda body: records(body).append("13912345678"),  # type: ignore[arg-type]
    "a list without elements": lambda body: records(body).clear(),
    "an object for the list": lambda body: body["data"].update(  # type: ignore[attr-defined]
        list={"mobile": "13912345678"}
    ),
    "a text for an object": lambda body: body.update(data="13912345678"),
    "one more field around": lambda body: body.update(operator="13912345678"),
    "one more field inside": lambda body: body["data"].update(mobile="13912345678"),  # type: ignore[attr-defined]
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_not_as_it_was_is_read_as_if_nothing_were_known(
    change: str,
) -> None:
    body = page(77)
    CHANGES[change](body)
    raw = orjson.dumps(body)

    same(ask(trained(), raw), ask(fresh(), raw))


@pytest.mark.parametrize(
    "raw",
    [
        b'{"code":0,"code":1,"data":%s}',
        b'{"code":0,"data":{"list":[{"mobile":"13912345678"}]},"data":%s}',
        b'{"code":0,"data":%s,"d\\u0061ta":{"mobile":"13912345678"}}',
    ],
)
def test_a_key_that_stands_twice_is_noticed(raw: bytes, counted: list[bool]) -> None:
    one = trained()
    counted.clear()
    analysis = ask(one, raw % orjson.dumps(page(5)["data"]))

    assert True not in counted
    if b"mobile" in raw:
        assert phone("13912345678") in pseudonyms(analysis)


VALUES = st.one_of(
    st.sampled_from(["13912345678", "11010519491231002X", "张*", "a@b.cn", "王某", '{"a":1}', ""]),
    st.text(max_size=12),
    st.integers(-(2**62), 2**62),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.none(),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(["mobile", "x"]), st.text(max_size=3), max_size=2),
)


@example([(0, "balance", "张*")], False)
@example([(0, "remark", "11010519491231002X"), (1, "remark", 13926)], False)
@example([(0, "custName", "13912345678"), (1, "custName", "11010519491231002X")], False)
@example([(0, "custName", "a@b.cn"), (1, "custName", "13912345678")], False)
@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 2),
            st.sampled_from(
                ["custName", "msisdn", "planName", "remark", "balance", "count", "new"]
            ),
            VALUES,
        ),
        max_size=3,
    ),
    st.booleans(),
)
def test_any_value_in_any_place_gives_the_same(
    changes: list[tuple[int, str, object]], spaced: bool
) -> None:
    body = page(31)
    for at, key, value in changes:
        records(body)[at][key] = value
    raw = json.dumps(body, ensure_ascii=spaced).encode("utf-8", "replace")
    same(ask(_TRAINED, orjson.dumps(page(8))), ask(fresh(), orjson.dumps(page(8))))
    known, new = ask(_TRAINED, raw), ask(fresh(), raw)
    if set(known.touches) == set(new.touches):
        same(known, new)
        return
    # Who knows a path keeps what it knew beside what one more value says, and links that to nobody.
    assert held(known) >= held(new)
    assert pseudonyms(known) == pseudonyms(new)
    assert (set(known.gaps), known.shape, known.row_count) == (
        set(new.gaps),
        new.shape,
        new.row_count,
    )


def held(one: Analysis) -> set[tuple[Resource, str]]:
    return {(touch.resource, touch.category) for touch in one.touches}


_TRAINED = trained()


@pytest.mark.parametrize("body", [b'{"data":{}}', b'{"a":{"b":{}},"c":{}}', b"{}", b'{"a":[{}]}'])
def test_a_message_without_a_value_is_read_as_often_as_it_comes(body: bytes) -> None:
    one = fresh()
    for _ in range(200):
        assert ask(one, body).touches == ()


def test_what_is_one_by_its_values_alone_makes_nobody_of_the_others() -> None:
    body = page(31)
    records(body)[0]["remark"] = "11010519491231002X"
    records(body)[1]["remark"] = 13926
    found = [
        s for s in ask(fresh(), orjson.dumps(body)).subjects if s.kind is SubjectKind.ID_DOCUMENT
    ]
    assert len(found) == 1
