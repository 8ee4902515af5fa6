"""One identifier has one canonical form, however it is written; other identifiers have others."""

import re
from pathlib import Path

import phonenumbers
import pytest
from faker import Faker
from hypothesis import given
from hypothesis import strategies as st
from stdnum import imei as stdnum_imei
from stdnum.cn import ric

from access import SubjectKind
from analyzers.detection import Pseudonymiser, canonical, identify, identities, subject_kind

PHONE = SubjectKind.PHONE

FIVE_WAYS = [
    "13812345678",
    "+86 138 1234 5678",
    "0086-138-1234-5678",
    "86 13812345678",
    "8613812345678",
    "１３８１２３４５６７８",
    "(+86)138-1234-5678",
    "tel:+8613812345678",
    "013812345678",
    " 13812345678\u00a0",
    "\u202d13812345678\u202c",
    "138\u20111234\u20115678",
    "13812345678.0",
    "1.3812345678E10",
    "1.3812345678e+10",
    str(13812345678),
]


@pytest.mark.parametrize("written", FIVE_WAYS)
def test_a_mobile_number_has_one_form(written: str) -> None:
    assert canonical(PHONE, written) == "+8613812345678"


def test_a_mobile_number_has_one_pseudonym_from_http_sql_and_integers() -> None:
    pseudonymiser = Pseudonymiser(bytes(32), 1)
    forms = {canonical(PHONE, written) for written in FIVE_WAYS}
    assert len({pseudonymiser.subject(PHONE, form) for form in forms if form is not None}) == 1
    assert None not in forms


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("010-62345678", "+861062345678"),
        ("(010)62345678", "+861062345678"),
        ("01062345678", "+861062345678"),
        ("+86 10 6234 5678", "+861062345678"),
        ("010-62345678转801", "+861062345678"),
        ("010-62345678-801", "+861062345678"),
        ("0755 2345 6789", "+8675523456789"),
        ("62345678", "62345678"),
        ("6234 5678", "62345678"),
        ("+852 9123 4567", "+85291234567"),
        ("0085291234567", "+85291234567"),
        ("1064812345678", "+861064812345678"),
    ],
)
def test_other_telephone_numbers_have_one_form(written: str, form: str) -> None:
    assert canonical(PHONE, written) == form


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "138****1234",
        "10086",
        "95588",
        "400-800-1234",
        "12345",
        "1732419600",  # a time in seconds
        "1732419600000",  # and in milliseconds
        "2024-11-24",
        "13812345678,13912345678",
        "abc",
        "1" * 300,
        "35",
    ],
)
def test_what_is_no_whole_personal_number_has_no_form(written: str) -> None:
    assert canonical(PHONE, written) is None


def test_the_form_is_e164_as_phonenumbers_writes_it() -> None:
    fake = Faker("zh_CN")
    fake.seed_instance(4)
    for _ in range(500):
        number = fake.phone_number()
        parsed = phonenumbers.parse(number, "CN")
        expected = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        assert canonical(PHONE, number) == expected


DOCUMENT = SubjectKind.ID_DOCUMENT


@pytest.mark.parametrize(
    "written",
    [
        "11010519491231002X",
        "11010519491231002x",
        "110105 19491231 002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105491231002",
        "110105-491231-002",
    ],
)
def test_an_identity_number_has_one_form_of_18_characters(written: str) -> None:
    # The example of GB 11643-1999 itself, and the same person's number of the first generation.
    assert canonical(DOCUMENT, written) == "11010519491231002X"


def test_a_legacy_number_gets_the_check_character_that_stdnum_calculates() -> None:
    for legacy in ("110105491231002", "440106620315221", "320102751108033"):
        form = canonical(DOCUMENT, legacy)
        assert form is not None
        assert form[:17] == legacy[:6] + "19" + legacy[6:]
        assert ric.calc_check_digit(form) == form[17]


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("e1234 5678", "E12345678"),
        ("H12345678(01)", "H1234567801"),
        ("军字第1234567号", "军字第1234567号"),
        ("张三", None),
        ("LI LEI", None),
        ("", None),
    ],
)
def test_other_documents_are_in_capitals_without_separators(written: str, form: str | None) -> None:
    assert canonical(DOCUMENT, written) == form


@pytest.mark.parametrize(
    "written", ["35-209900-176148-1", "352099001761481", "35209900176148", "3520990017614823"]
)
def test_an_imei_has_one_form_with_its_check_digit(written: str) -> None:
    form = canonical(SubjectKind.IMEI, written)
    assert form == "352099001761481"
    assert stdnum_imei.is_valid(form)


@pytest.mark.parametrize(
    ("kind", "written", "form"),
    [
        (SubjectKind.CUSTOMER, "C00012345", "c00012345"),
        (SubjectKind.CUSTOMER, " c00012345 ", "c00012345"),
        (SubjectKind.CUSTOMER, "10001", "10001"),
        (SubjectKind.CUSTOMER, "10001.0", "10001"),
        (SubjectKind.CUSTOMER, "１０００１", "10001"),
        (SubjectKind.CUSTOMER, "00010001", "00010001"),
        (
            SubjectKind.CUSTOMER,
            "550E8400-E29B-41D4-A716-446655440000",
            "550e8400e29b41d4a716446655440000",
        ),
        (
            SubjectKind.CUSTOMER,
            "{550e8400-e29b-41d4-a716-446655440000}",
            "550e8400e29b41d4a716446655440000",
        ),
        (
            SubjectKind.CUSTOMER,
            "550e8400e29b41d4a716446655440000",
            "550e8400e29b41d4a716446655440000",
        ),
        (SubjectKind.CUSTOMER, "null", None),
        (SubjectKind.ACCOUNT, "Zhang.Wei", "zhang.wei"),
        (SubjectKind.ACCOUNT, "TRUE", None),
        (SubjectKind.EMAIL, "Zhang.Wei@Example.COM", "zhang.wei@example.com"),
        (SubjectKind.EMAIL, "mailto:zhang@例子.中国", "zhang@xn--fsqu00a.xn--fiqs8s"),
        (SubjectKind.EMAIL, "no address", None),
        (SubjectKind.IMSI, "imsi-460001234567890", "460001234567890"),
        (SubjectKind.IMSI, "460 00 1234567890", "460001234567890"),
        (SubjectKind.IMSI, "46000", None),
        (SubjectKind.ICCID, "8986 0012 3456 7890 123F", "8986001234567890123"),
        (SubjectKind.ICCID, "89860012345678901234", "89860012345678901234"),
        (SubjectKind.BANK_CARD, "6222 0212-3456 7890 123", "6222021234567890123"),
        (SubjectKind.BANK_CARD, "6222 **** 0123", None),
    ],
)
def test_each_kind_has_its_form(kind: SubjectKind, written: str, form: str | None) -> None:
    assert canonical(kind, written) == form


PAGE = Path("docs/reference/subjects.md").read_text(encoding="utf-8")
TABLE = re.findall(r"^\| ([a-z_, ]+) \| [^|]+ \| `([^`]+)` \| `([^`]+)` \|$", PAGE, re.MULTILINE)


def test_the_reference_has_an_example_of_every_kind() -> None:
    assert {kind for kinds, _, _ in TABLE for kind in kinds.split(", ")} == set(SubjectKind)


@pytest.mark.parametrize(("kinds", "written", "form"), TABLE)
def test_the_reference_tells_the_truth(kinds: str, written: str, form: str) -> None:
    for kind in kinds.split(", "):
        assert canonical(SubjectKind(kind), written) == form


@given(st.sampled_from(SubjectKind), st.text(max_size=40))
def test_a_form_is_its_own_form_and_nothing_raises(kind: SubjectKind, written: str) -> None:
    form = canonical(kind, written)
    if form is not None:
        assert canonical(kind, form) == form


@given(st.sampled_from(SubjectKind), st.text("0123456789 -+().xXfFeE", max_size=24))
def test_a_form_of_number_like_text_is_its_own_form(kind: SubjectKind, written: str) -> None:
    form = canonical(kind, written)
    if form is not None:
        assert canonical(kind, form) == form


@given(st.integers(10**10 * 13, 10**10 * 20 - 1).map(lambda n: str(n)[:11]), st.data())
def test_two_different_mobile_numbers_have_two_forms(number: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(3, 10))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != number[position]]))
    other = number[:position] + digit + number[position + 1 :]
    assert canonical(PHONE, number) != canonical(PHONE, other)


def test_an_account_that_is_a_phone_number_stands_for_both() -> None:
    assert identities("account_id", "138-1234-5678") == (
        (SubjectKind.ACCOUNT, "138-1234-5678"),
        (PHONE, "+8613812345678"),
    )
    assert identities("customer_id", "C1") == ((SubjectKind.CUSTOMER, "c1"),)


def test_a_mailbox_of_an_operator_named_after_a_phone_stands_for_both() -> None:
    assert (PHONE, "+8613812345678") in identities("email", "13812345678@139.com")
    assert identities("email", "13812345678@example.com") == (
        (SubjectKind.EMAIL, "13812345678@example.com"),
    )


def test_passwords_tokens_and_names_identify_nobody() -> None:
    for category in ("password", "auth_token", "user_name", "address", "sim_secret"):
        assert subject_kind(category) is None
        assert identities(category, "13812345678") == ()


@pytest.mark.parametrize(
    ("category", "value"),
    [("mobile_number", "13812345678"), ("id_number", "11010519491231002X"), ("email", "A@b.cn"),
     ("imsi", "460001234567890"), ("iccid", "8986001234567890123"), ("imei", "352099001761481"),
     ("bank_account", "4111111111111111"), ("customer_id", "C42"), ("account_id", "zhang"),
     ("landline_number", "010-62345678"), ("landline_number", "62345678"),
     ("passport_number", "E12345678"), ("id_number_legacy15", "110105491231002")],
)  # fmt: skip
def test_what_an_analyst_types_is_found_under_the_form_that_was_recorded(
    category: str, value: str
) -> None:
    recorded = identities(category, value)
    assert recorded
    assert set(recorded) <= set(identify(value))
