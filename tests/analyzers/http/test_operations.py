"""Operations, parameters and actions of requests."""

import pytest

from access import Action, FieldIn, GapPlace, GapReason, SeenAs, SubjectKind, Use
from analyzers.http import BadTemplate, HttpAnalyser
from tests.analyzers.http.exchanges import (
    ANALYSER,
    DETECTOR,
    FORM,
    GATE,
    PSEUDONYMS,
    answer,
    fields,
    gap,
    phone,
    pseudonym,
    pseudonyms,
    request,
    rows,
)


@pytest.mark.parametrize(
    ("method", "target", "operation"),
    [
        ("GET", "/customers/42", "GET /customers/{id}"),
        ("GET", "/customers/42/", "GET /customers/{id}"),
        ("GET", "//customers/./42?x=1", "GET /customers/{id}"),
        ("GET", "/a/../customers/42", "GET /customers/{id}"),
        ("GET", "http://crm.example/customers/42#top", "GET /customers/{id}"),
        ("DELETE", "/customers/42", "DELETE /customers/{id}"),
        ("POST", "/customers/search", "POST /customers/search"),
        ("GET", "/accounts/a/orders/b", "GET /accounts/{accountId}/orders/{orderId}"),
        ("GET", "/reports/arrears-2024.csv", "GET /reports/{kind}-{year}.csv"),
        ("GET", "/api/v1/customers/13812345678/orders", "GET /api/v1/customers/{}/orders"),
        ("GET", "/api/v1/customers/%31%338/orders", "GET /api/v1/customers/{}/orders"),
        ("GET", "/张伟", "GET /{}"),
        ("GET", "/", "GET /"),
        ("OPTIONS", "*", "OPTIONS /{}"),
        ("get", "/customers", "GET /customers"),
        ("138FROB", "/customers", "OTHER /customers"),
    ],
)
def test_an_operation_is_named_without_any_value(method: str, target: str, operation: str) -> None:
    assert ANALYSER.request(request(method, target)).operation == operation


@pytest.mark.parametrize(
    ("target", "parameter", "category"),
    [
        ("/customers/C42", "/id", "customer_id"),
        ("/accounts/a99/orders/5", "/accountId", "account_id"),
        ("/subscribers/13812345678/usage", "/msisdn", "mobile_number"),
        ("/api/customers/C42/orders", "/1", "customer_id"),
        ("/api/phone/13812345678", "/1", "mobile_number"),
        ("/zork/11010519491231002X", "/2", "id_number"),
        ("/customers?phone=13812345678", "?phone", "mobile_number"),
        ("/customers?id=42", "?id", "customer_id"),
        ("/customers?filter[mobile]=138%201234%205678", "?filter.mobile", "mobile_number"),
        ("/search?q=13812345678", "?q", "mobile_number"),
        ("/customers?mobile=%2531%2533812345678", "?mobile", "mobile_number"),
        ("/customers;phone=13812345678", "?phone", "mobile_number"),
    ],
)
def test_a_parameter_is_touched_as_a_predicate(target: str, parameter: str, category: str) -> None:
    analysis = ANALYSER.request(request("GET", target))
    assert fields(analysis)[parameter] == category
    touch = next(t for t in analysis.touches if t.resource.path.endswith("#" + parameter))
    assert (touch.field_in, touch.used) == (FieldIn.REQUEST, Use.PREDICATE)


def test_an_order_number_in_a_path_is_no_person() -> None:
    analysis = ANALYSER.request(request("GET", "/accounts/a99/orders/20240305000001"))
    assert fields(analysis) == {"/accountId": "account_id"}


def test_a_phone_number_as_a_customers_id_is_found_under_both_kinds() -> None:
    analysis = ANALYSER.request(request("GET", "/customers/13812345678"))
    assert {(r.kind, r.seen_as) for r in analysis.subjects} == {
        (SubjectKind.CUSTOMER, SeenAs.ASKED_FOR),
        (SubjectKind.PHONE, SeenAs.ASKED_FOR),
    }
    assert phone("13812345678") in pseudonyms(analysis)


def test_a_list_of_numbers_in_one_parameter_is_a_list_of_people() -> None:
    numbers = [f"138{n:08}" for n in range(20)]
    analysis = ANALYSER.request(request("GET", "/customers?phones=" + ",".join(numbers)))
    assert analysis.subject_count == 20


def test_an_unlisted_word_in_a_path_is_folded_and_told() -> None:
    analysis = ANALYSER.request(request("GET", "/frobnicate/42"))
    assert analysis.operation == "GET /{}/{}"
    assert gap(analysis, GapReason.UNLISTED, GapPlace.TARGET) is not None
    assert ANALYSER.request(request("GET", "/customers/42/orders")).gaps == ()


@pytest.mark.parametrize(
    ("method", "target", "action", "read_only"),
    [
        ("GET", "/customers/1", Action.READ, True),
        ("HEAD", "/customers/1", Action.READ, True),
        ("OPTIONS", "/customers", Action.OTHER, True),
        ("POST", "/customers", Action.COLLECT, False),
        ("PUT", "/customers/1", Action.UPDATE, False),
        ("PATCH", "/customers/1", Action.UPDATE, False),
        ("DELETE", "/customers/1", Action.DELETE, False),
        ("POST", "/customers/search", Action.READ, False),
        ("POST", "/customer/queryList", Action.READ, False),
        ("POST", "/customer/update", Action.UPDATE, False),
        ("POST", "/customer/delete", Action.DELETE, False),
        ("GET", "/customer/delete", Action.DELETE, False),
        ("GET", "/subscribers/export", Action.EXPORT, True),
        ("POST", "/oauth/token", Action.LOGIN, False),
        ("GET", "/health", Action.OTHER, True),
        ("FROB", "/customers", Action.UNKNOWN, False),
    ],
)
def test_an_action_follows_method_and_verb(
    method: str, target: str, action: Action, read_only: bool
) -> None:
    analysis = ANALYSER.request(request(method, target))
    assert (analysis.action, analysis.read_only) == (action, read_only)


def test_a_method_in_a_header_is_believed_and_proves_nothing() -> None:
    override = ((b"X-HTTP-Method-Override", b"DELETE"),)
    for method in ("POST", "GET"):
        analysis = ANALYSER.request(request(method, "/customers/1", headers=override))
        assert (analysis.action, analysis.read_only) == (Action.DELETE, False)


@pytest.mark.parametrize(
    ("kind", "headers"),
    [
        (b"text/csv", ()),
        (b"application/json", ((b"Content-Disposition", b'attachment; filename="c.json"'),)),
        (b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ()),
        (b"application/vnd.ms-excel", ()),
    ],
)
def test_a_read_that_gives_a_file_is_an_export(
    kind: bytes, headers: tuple[tuple[bytes, bytes], ...]
) -> None:
    given = answer(b'[{"phone":"13812345678"}]', kind, headers=headers)
    assert ANALYSER.exchange(request("GET", "/customers"), given).action is Action.EXPORT
    failed = answer(b"{}", kind, 500, headers)
    assert ANALYSER.exchange(request("GET", "/customers"), failed).action is Action.READ


def test_what_is_created_is_written_and_what_is_searched_is_asked_for() -> None:
    person = {"custName": "张伟", "mobile": "13812345678"}
    created = ANALYSER.request(request("POST", "/customers", person))
    assert fields(created) == {
        "request$.custName": "user_name",
        "request$.mobile": "mobile_number",
    }
    assert {t.used for t in created.touches} == {Use.WRITTEN}
    assert {r.seen_as for r in created.subjects} == {SeenAs.WRITTEN}
    assert created.row_count == 1
    searched = ANALYSER.request(request("POST", "/customers/search", person))
    assert {t.used for t in searched.touches} == {Use.PREDICATE}
    assert {r.seen_as for r in searched.subjects} == {SeenAs.ASKED_FOR}


def test_a_form_is_read_like_a_document() -> None:
    body = b"custName=%E5%BC%A0%E4%BC%9F&contact[phone]=138+1234+5678&agree=on"
    analysis = ANALYSER.request(request("POST", "/customers", body, FORM))
    assert fields(analysis) == {
        "request$.custName": "user_name",
        "request$.contact.phone": "contact_phone",
    }
    assert pseudonyms(analysis) == {phone("13812345678")}


def test_a_form_in_gbk_is_read() -> None:
    body = b"custName=%D5%C5%CE%B0"
    touch = ANALYSER.request(request("POST", "/customers", body, FORM)).touches[0]
    assert touch.known_by == "name_and_value"


def test_what_a_delete_names_is_deleted_and_what_is_around_it_asked_for() -> None:
    deleted = ANALYSER.request(request("DELETE", "/customers/C42"))
    assert {r.seen_as for r in deleted.subjects} == {SeenAs.DELETED}
    order = ANALYSER.request(request("DELETE", "/accounts/a99/orders/5"))
    assert [(r.pseudonym, r.seen_as) for r in order.subjects] == [
        (pseudonym(SubjectKind.ACCOUNT, "a99"), SeenAs.ASKED_FOR)
    ]


def test_request_and_answer_have_different_rows() -> None:
    analysis = ANALYSER.exchange(
        request("GET", "/customers?phone=13812345678"), answer({"custId": "C1"})
    )
    assert rows(analysis) == [{phone("13812345678")}, {pseudonym(SubjectKind.CUSTOMER, "C1")}]
    assert analysis.subject_count == 1


def test_a_shape_names_every_path_and_depends_on_nothing_else() -> None:
    one = ANALYSER.exchange(
        request("POST", "/customers?dry=1", {"custName": "张伟"}),
        answer({"data": {"id": 1, "ok": True}}),
    ).shape
    other = ANALYSER.exchange(
        request("POST", "/customers?dry=2", {"custName": "李娜"}),
        answer({"data": {"id": 2, "ok": None}}),
    ).shape
    assert one is not None
    assert other is not None
    assert one.paths[1:] == ("request$.custName", "$.data.id", "$.data.ok")
    assert one == other
    assert len(one.id) == 16
    more = ANALYSER.exchange(
        request("POST", "/customers?dry=1", {"custName": "张伟", "age": 4}),
        answer({"data": {"id": 1}}),
    ).shape
    assert more is not None
    assert more.id != one.id


@pytest.mark.parametrize(
    "template", ["customers", "GET", "/customers/{", "/customers/{1x}", "/c/{a}{", ""]
)
def test_a_wrong_template_is_refused_with_its_text(template: str) -> None:
    with pytest.raises(BadTemplate) as refused:
        HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, [template])
    assert f'"{template}"' in str(refused.value)
