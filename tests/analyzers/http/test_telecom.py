"""Realistic answers of a telecom's APIs: who is in them, in which fields, and what is not personal."""

from typing import Any

import pytest
from faker import Faker

from access import Action, Certainty, CountIs, FieldIn, Form, Reading, SeenAs, SubjectKind, Use
from tests.analyzers.http.exchanges import (
    ANALYSER,
    answer,
    fields,
    phone,
    pseudonym,
    pseudonyms,
    read,
    request,
    rows,
)


def customer(fake: Faker, number: int) -> dict[str, Any]:
    return {
        "customerId": f"C{number:08}",
        "custName": fake.name(),
        "msisdn": fake.phone_number(),
        "idCardNo": fake.ssn(),
        "address": fake.address(),
        "email": fake.email(),
        "gender": fake.random_element(("男", "女")),
        "birthday": fake.date(),
        "imsi": f"46000{number:010}",
        "status": "ACTIVE",
        "starLevel": 3,
        "orderCount": number % 7,
        "createTime": "2024-03-05T10:12:00",
        "channelCode": f"CH{number % 9}",
        "version": 12,
        "lastOrderNo": f"2024030500{number:08}",
    }


def customers(count: int) -> list[dict[str, Any]]:
    fake = Faker("zh_CN")
    fake.seed_instance(2013)
    return [customer(fake, number) for number in range(count)]


PERSONAL = {
    "customerId": "customer_id",
    "custName": "user_name",
    "msisdn": "mobile_number",
    "idCardNo": "id_number",
    "address": "address",
    "email": "email",
    "gender": "gender",
    "birthday": "birth_date",
    "imsi": "imsi",
    "starLevel": "profile_tag",
}


def test_a_customer_list_gives_each_personal_field_once_and_no_other() -> None:
    listed = customers(200)
    analysis = read({"code": 0, "message": "ok", "data": {"list": listed, "total": 200}})
    assert fields(analysis) == {f"$.data.list[*].{n}": c for n, c in PERSONAL.items()}
    assert all(t.field_in is FieldIn.RESPONSE and t.used is Use.DISCLOSED for t in analysis.touches)
    likely = {t.category for t in analysis.touches if t.certainty is not Certainty.SURE}
    assert likely == set()
    assert analysis.operation == "GET /customers"
    assert (analysis.action, analysis.read_only) == (Action.READ, True)
    assert (analysis.reading, analysis.gaps) == (Reading.EXACT, ())


def test_a_customer_list_gives_every_person_with_all_identifiers_in_one_row() -> None:
    listed = customers(200)
    analysis = read({"data": {"list": listed}})
    assert (analysis.row_count, analysis.subject_count) == (200, 200)
    assert analysis.subject_count_is is CountIs.EXACT
    assert rows(analysis) == [
        {
            pseudonym(SubjectKind.CUSTOMER, c["customerId"]),
            phone(c["msisdn"]),
            pseudonym(SubjectKind.ID_DOCUMENT, c["idCardNo"]),
            pseudonym(SubjectKind.EMAIL, c["email"]),
            pseudonym(SubjectKind.IMSI, c["imsi"]),
        }
        for c in listed
    ]


def test_one_customer_asked_for_by_number_is_one_person() -> None:
    analysis = ANALYSER.exchange(
        request("GET", "/customers/C00000042"),
        answer({"code": 0, "data": {"id": "C00000042", "name": "张伟", "phone": "13812345678"}}),
    )
    assert analysis.operation == "GET /customers/{id}"
    assert fields(analysis) == {
        "/id": "customer_id",
        "$.data.id": "customer_id",
        "$.data.name": "user_name",
        "$.data.phone": "mobile_number",
    }
    assert (analysis.row_count, analysis.subject_count) == (1, 1)
    customer_id = pseudonym(SubjectKind.CUSTOMER, "C00000042")
    assert {(r.pseudonym, r.seen_as) for r in analysis.subjects} == {
        (customer_id, SeenAs.ASKED_FOR),
        (customer_id, SeenAs.RETURNED),
        (phone("13812345678"), SeenAs.RETURNED),
    }


def test_a_persons_many_orders_are_one_person_and_many_rows() -> None:
    orders = [{"orderNo": f"20240305{n:010}", "custId": "C7", "amount": n} for n in range(50)]
    analysis = read({"orders": orders}, target="/orders")
    assert (analysis.row_count, analysis.subject_count) == (50, 1)
    assert fields(analysis)["$.orders[*].custId"] == "customer_id"
    assert "$.orders[*].orderNo" not in fields(analysis)


def test_call_records_name_both_ends_and_link_nobody() -> None:
    records = [
        {"callingNumber": "13812345678", "calledNumber": f"139{n:08}", "callDuration": 60 + n}
        for n in range(40)
    ]
    analysis = read({"records": records}, target="/subscribers/13812345678/calls")
    assert (analysis.row_count, analysis.subject_count) == (40, 41)
    assert all(len(row) == 1 for row in rows(analysis)[1:])
    assert phone("13812345678") in pseudonyms(analysis)
    assert phone("13900000039") in pseudonyms(analysis)
    assert {c for p, c in fields(analysis).items() if p.startswith("$")} >= {
        "mobile_number",
        "service_time",
    }


def test_numbers_of_others_do_not_share_a_row_with_the_customer() -> None:
    analysis = read(
        {
            "custId": "C1",
            "mobile": "13812345678",
            "emergencyContactPhone": "13912345678",
            "remark": "let his wife know, 13712345678",
        }
    )
    assert rows(analysis)[0] == {pseudonym(SubjectKind.CUSTOMER, "C1"), phone("13812345678")}
    assert rows(analysis)[1:] == [{phone("13912345678")}, {phone("13712345678")}]
    assert analysis.subject_count == 3


def test_a_number_repeated_in_a_remark_is_the_same_person() -> None:
    analysis = read({"custId": "C1", "mobile": "13812345678", "remark": "call 13812345678"})
    assert analysis.subject_count == 1


def test_masked_fields_are_touched_as_masked_and_name_nobody() -> None:
    analysis = read({"custName": "张*", "mobile": "138****5678", "idCardNo": "110105********002X"})
    assert {t.form for t in analysis.touches} == {Form.MASKED}
    assert {t.used for t in analysis.touches} == {Use.MASKED}
    assert analysis.subjects == ()


def test_an_identity_number_as_an_integer_keeps_all_its_digits() -> None:
    # Beyond 2^53, where a float would lose the last digits.
    analysis = read({"custName": "张伟", "idCardNo": 440106196203152219})
    assert pseudonym(SubjectKind.ID_DOCUMENT, "440106196203152219") in pseudonyms(analysis)


def test_a_card_number_beyond_64_bits_keeps_all_its_digits() -> None:
    analysis = read(b'{"iccid": 89860012345678901234}')
    assert pseudonym(SubjectKind.ICCID, "89860012345678901234") in pseudonyms(analysis)


@pytest.mark.parametrize(
    "written",
    ["13812345678", 13812345678, 13812345678.0, "+86 138-1234-5678", "１３８１２３４５６７８"],
)
def test_a_phone_number_is_one_person_in_every_form(written: object) -> None:
    assert pseudonyms(read({"mobile": written})) == {phone("13812345678")}


def test_a_remark_is_searched_and_a_product_list_is_nothing() -> None:
    analysis = read({"remark": "客户要求改号，联系13912345678", "phone": "13812345678"})
    assert fields(analysis) == {"$.phone": "mobile_number", "$.remark": "mobile_number"}
    remark = next(t for t in analysis.touches if t.resource.path.endswith("remark"))
    assert remark.certainty is Certainty.LIKELY
    products = [{"id": n, "name": "5G 畅享 99", "price": 99, "code": f"P{n}"} for n in range(9)]
    assert read({"data": products}, target="/products").touches == ()


def test_a_phone_number_in_the_ten_thousandth_remark_is_found() -> None:
    listed = [{"remark": f"note {n}"} for n in range(10_000)]
    listed[9_999]["remark"] = "call 138 1234 5678"
    assert pseudonyms(read(listed)) == {phone("13812345678")}


def test_numbers_that_begin_late_in_a_column_are_found() -> None:
    listed = [{"value": f"level {n}"} for n in range(100)]
    listed += [{"value": f"138{n:08}"} for n in range(100)]
    analysis = read(listed, target="/attributes")
    assert fields(analysis) == {"$[*].value": "mobile_number"}
    assert analysis.subject_count == 100


def test_a_bare_name_beside_a_phone_number_is_likely_a_persons() -> None:
    analysis = read({"name": "John Smith", "phone": "13812345678"}, target="/x")
    assert fields(analysis)["$.name"] == "user_name"
    name = next(t for t in analysis.touches if t.resource.path.endswith("name"))
    assert name.certainty is Certainty.LIKELY
    assert read({"name": "Gold", "price": 5}, target="/x").touches == ()


def test_a_map_keyed_by_phone_numbers_is_a_list_of_people() -> None:
    analysis = read({"13812345678": {"custName": "张伟"}, "13912345678": {"custName": "李娜"}})
    assert fields(analysis) == {"$.{key}": "mobile_number", "$.{key}:value.custName": "user_name"}
    assert rows(analysis) == [{phone("13812345678")}, {phone("13912345678")}]


def test_a_list_of_bare_numbers_is_a_list_of_people() -> None:
    numbers = [f"138{n:08}" for n in range(500)]
    assert read(numbers).subject_count == 500
    assert read({"msisdns": numbers}).subject_count == 500
    assert read({"id": "C1", "phones": numbers[:2]}).subject_count == 1
    analysis = read({"remark": ",".join(numbers[:20])})
    assert analysis.subject_count == 20


def test_json_inside_a_string_is_opened() -> None:
    analysis = read({"ext": '{"custName":"张伟","mobile":"13812345678"}'})
    assert fields(analysis) == {"$.ext.custName": "user_name", "$.ext.mobile": "mobile_number"}


def test_a_self_care_login_touches_the_password_and_makes_no_subject_of_the_account() -> None:
    analysis = ANALYSER.exchange(
        request("POST", "/login", {"username": "zhangwei", "password": "S3cret!"}),
        answer({"access_token": "eyJhbGciOi.J9.x", "expires": 3600}),
    )
    assert analysis.action is Action.LOGIN
    assert set(fields(analysis).values()) == {"account_id", "password", "auth_token"}
    assert analysis.subjects == ()


def test_the_operators_of_a_record_are_no_data_subjects() -> None:
    analysis = read(
        {
            "custId": "C1",
            "operatorName": "王芳",
            "operId": "9527",
            "createdBy": "lina",
            "staffNo": "A1",
        }
    )
    assert fields(analysis) == {"$.custId": "customer_id"}


def test_a_records_own_number_is_not_the_customers() -> None:
    calls = [{"id": n, "msisdn": "13812345678", "seconds": 9} for n in range(3)]
    for target in ("/subscribers/1/calls", "/zork", "/lookup"):
        analysis = read({"data": calls}, target=target)
        assert fields(analysis)["$.data[*].msisdn"] == "mobile_number"
        assert "$.data[*].id" not in fields(analysis), target


def test_times_in_milliseconds_are_no_numbers_of_things() -> None:
    assert read([{"gmt": 1_450_000_000_000 + n} for n in range(40)]).touches == ()
