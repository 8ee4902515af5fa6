"""The record's format is frozen: these bytes were written by hand from docs/reference/record.md."""

from uuid import UUID

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import access
from access import (
    AccessRecord,
    Action,
    Boot,
    Certainty,
    CountIs,
    Decision,
    Declared,
    DeclaredBy,
    FieldIn,
    Final,
    Form,
    Gap,
    GapPlace,
    GapReason,
    IdentitySource,
    Intent,
    KnownBy,
    NotCanonical,
    Operator,
    Outcome,
    Part,
    Place,
    Principal,
    PrincipalKind,
    Protocol,
    Purpose,
    Reading,
    Resource,
    SeenAs,
    SubjectKind,
    SubjectRef,
    Touch,
    Trust,
    Use,
    Whole,
    from_bytes,
    to_bytes,
)

RECORD = AccessRecord(
    access_id=bytes(range(16)),
    seen_at=1_790_000_000_000_000,
    duration=1500,
    system="crm",
    server="10.0.0.4:5432",
    protocol=Protocol.POSTGRESQL,
    principal=Principal(
        "svc_care", PrincipalKind.SERVICE, IdentitySource.DATABASE_USER, Trust.VERIFIED
    ),
    operator=Operator("E1001", IdentitySource.SQL_COMMENT, Trust.ASSERTED),
    place=Place("10.3.2.9", ("10.3.2.1",), "Chengdu"),
    purpose=Purpose(Declared("customer-care", DeclaredBy.SQL_COMMENT)),
    operation="select msisdn from subscriber where customer_id = $1",
    operation_id=b"o" * 16,
    shape_id=None,
    action=Action.READ,
    touches=(
        Touch(
            Resource("crm", "public.subscriber.msisdn"),
            FieldIn.RESULT,
            "mobile_number",
            3,
            Use.DISCLOSED,
            Form.CLEAR,
            Certainty.SURE,
            KnownBy.RESULT_COLUMN,
        ),
    ),
    subjects=(SubjectRef(SubjectKind.CUSTOMER, b"p" * 16, 1, SeenAs.ASKED_FOR, Certainty.SURE, 0),),
    subject_count=1,
    subject_count_is=CountIs.EXACT,
    row_count=1,
    bytes_in=90,
    bytes_out=120,
    gaps=(Gap(GapReason.UNLISTED, GapPlace.STATEMENT, 2),),
    reading=Reading.POSSIBLE,
    decision=Decision.ALLOWED,
    outcome=Outcome.OK,
    error_code=None,
    error_class=None,
    session_id=b"s" * 16,
    trace_id=None,
    instance="sql-0",
    catalog_version="c0ffee",
    settings_version="5e77",
)


def _str(text: str) -> bytes:
    raw = text.encode()
    return (bytes([0xA0 | len(raw)]) if len(raw) < 32 else bytes([0xD9, len(raw)])) + raw


def _bin(raw: bytes) -> bytes:
    return bytes([0xC4, len(raw)]) + raw


def _array(*items: bytes) -> bytes:
    head = bytes([0x90 | len(items)]) if len(items) < 16 else b"\xdc" + len(items).to_bytes(2)
    return head + b"".join(items)


def test_the_bytes_of_a_record_are_those_of_the_specification():
    nil = b"\xc0"
    by_hand = _array(
        _str("whole"),
        _array(
            _bin(bytes(range(16))),
            b"\xcf" + (1_790_000_000_000_000).to_bytes(8),
            b"\xcd" + (1500).to_bytes(2),
            _str("crm"),
            _str("10.0.0.4:5432"),
            _str("postgresql"),
            _array(_str("svc_care"), _str("service"), _str("database_user"), _str("verified")),
            _array(_str("E1001"), _str("sql_comment"), _str("asserted")),
            _array(_str("10.3.2.9"), _array(_str("10.3.2.1")), _str("Chengdu")),
            _array(_array(_str("customer-care"), _str("sql_comment")), nil, nil, nil),
            _str("select msisdn from subscriber where customer_id = $1"),
            _bin(b"o" * 16),
            nil,
            _str("read"),
            _array(
                _array(
                    _array(_str("crm"), _str("public.subscriber.msisdn")),
                    _str("result"),
                    _str("mobile_number"),
                    b"\x03",
                    _str("disclosed"),
                    _str("clear"),
                    _str("sure"),
                    _str("result_column"),
                )
            ),
            _array(
                _array(
                    _str("customer"),
                    _bin(b"p" * 16),
                    b"\x01",
                    _str("asked_for"),
                    _str("sure"),
                    b"\x00",
                )
            ),
            b"\x01",
            _str("exact"),
            b"\x01",
            b"\x5a",
            b"\x78",
            _array(_array(_str("unlisted"), _str("statement"), b"\x02")),
            _str("possible"),
            _str("allowed"),
            _str("ok"),
            nil,
            nil,
            _bin(b"s" * 16),
            nil,
            _str("sql-0"),
            _str("c0ffee"),
            _str("5e77"),
            nil,
            b"\x90",
        ),
    )

    assert by_hand == to_bytes(Whole(RECORD))


@pytest.mark.parametrize("kind", [Whole, Intent, Final])
def test_a_frame_reads_back_as_it_was_written(kind):
    assert from_bytes(to_bytes(kind(RECORD))) == kind(RECORD)


def test_a_frame_of_an_older_writer_reads_with_the_default_of_what_it_lacks():
    raw = msgspec.msgpack.decode(to_bytes(Whole(RECORD)))
    raw[1] = raw[1][:-1]

    assert from_bytes(msgspec.msgpack.encode(raw)) == Whole(RECORD)


def test_a_frame_of_a_newer_writer_reads_without_what_it_adds():
    raw = msgspec.msgpack.decode(to_bytes(Whole(RECORD)))
    raw[1].append("something new")

    assert from_bytes(msgspec.msgpack.encode(raw)) == Whole(RECORD)


def test_another_format_version_is_refused_with_both_numbers():
    with pytest.raises(NotCanonical, match="format 2 is not known .* knows 1"):
        from_bytes(to_bytes(Whole(RECORD)), version=2)


@given(st.binary(max_size=200))
@example(b"\x91\xa1\x80")  # the tag of a frame is no UTF-8
@example(b"\x92\xa4boot\x91\xa1\xff")
def test_damaged_bytes_are_refused_without_quoting_them(body):
    try:
        from_bytes(body)
    except NotCanonical as error:
        assert str(error) == f"a frame body of {len(body)} bytes does not decode"


@given(
    st.integers(0, 2**16),
    st.integers(0, 2**31),
    st.lists(st.binary(min_size=16, max_size=16), max_size=9),
)
def test_parts_read_back_whatever_they_hold(number, rows, pseudonyms):
    refs = tuple(
        SubjectRef(SubjectKind.PHONE, p, 1, SeenAs.RETURNED, Certainty.SURE, n)
        for n, p in enumerate(pseudonyms)
    )
    part = Part(b"a" * 16, number, (), refs, (), rows)

    assert from_bytes(to_bytes(part)) == part


def test_every_enumeration_is_written_as_its_own_text():
    boot = Boot(1, "sql-0", b"b" * 16, 0, "0.1.0", "c", "s")

    assert to_bytes(boot)[:6] == b"\x98\xa4boot"
    assert UUID(bytes=RECORD.access_id).hex == RECORD.access_id.hex()


def test_the_vocabulary_is_exported_whole():
    defined = {
        name
        for module in vars(access).values()
        if getattr(module, "__name__", "").startswith("access.")
        for name, thing in vars(module).items()
        if not name.startswith("_") and getattr(thing, "__module__", None) == module.__name__
    }

    assert defined <= set(access.__all__)
