"""The loader: each frame of the journal becomes what it should in the store, exactly once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import msgspec

from access import (
    Counted,
    Final,
    Gap,
    GapPlace,
    GapReason,
    Intent,
    LogFailurePolicy,
    LogGap,
    LogGapReason,
    Outcome,
    Part,
    Question,
    RegisterLoaded,
    SeenAs,
    Shape,
    ShapeSeen,
    SubjectKind,
    Whole,
    to_bytes,
)
from tests.ledger.ledgers import append_all, journal_in, load, rows, store_in
from tests.ledger.synthetic import JULY, record, subject, subject_id, touch


def _id(number: int, seen_at: int = JULY) -> UUID:
    return UUID(bytes=record(number, seen_at).access_id)


def test_a_whole_frame_is_a_row_of_every_view(tmp_path):
    made = record(7, gaps=(Gap(GapReason.UNLISTED, GapPlace.HEADER, 2),), trace_id=b"\x01" * 16)
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Whole(made))
        load(store, tmp_path)

        assert rows(
            store,
            "SELECT access_id, seen_at, person, person_trust, account, account_kind, client_address, "
            "site, system, server, protocol, purpose, purpose_from, ticket, action, decision, outcome, "
            "categories, sensitivity, row_count, subject_count, subject_count_is, bytes_out, "
            "duration_ms, reading, gaps, trace_id, instance, seq FROM access",
        ) == [
            (
                _id(7),
                datetime(2026, 7, 1, 0, 0, 0, 7, UTC),
                "E1001",
                "claimed",
                "svc_crm",
                "service",
                "10.3.2.9",
                "call-centre",
                "crm",
                "10.0.0.5:5432",
                "postgresql",
                "billing-inquiry",
                "session_variable",
                None,
                "read",
                "allowed",
                "ok",
                ["mobile_number"],
                3,
                1,
                1,
                "exact",
                120,
                1.5,
                "exact",
                ["unlisted:header"],
                "01" * 16,
                "sql-0",
                2,
            )
        ]
        assert rows(
            store,
            "SELECT access_id, field, field_in, category, category_zh, sensitivity, used, form, "
            "certainty, known_by, row_count FROM touch",
        ) == [
            (
                _id(7),
                "public.subscriber.msisdn",
                "result",
                "mobile_number",
                "手机号码",
                3,
                "disclosed",
                "clear",
                "sure",
                "result_column",
                1,
            )
        ]
        assert rows(
            store,
            "SELECT subject_id, subject_kind, key_epoch, seen_as, certainty, in_bulk, access_id "
            "FROM subject_access ORDER BY subject_kind",
        ) == [
            (
                subject_id(SubjectKind.CUSTOMER, "C7"),
                "customer",
                1,
                "returned",
                "sure",
                False,
                _id(7),
            ),
            (
                subject_id(SubjectKind.PHONE, "13900000007"),
                "phone",
                1,
                "returned",
                "sure",
                False,
                _id(7),
            ),
        ]


def test_enumerations_are_never_null_even_of_an_access_by_nobody(tmp_path):
    from access import NOBODY, Purpose

    made = record(1, principal=NOBODY, operator=None, purpose=Purpose(), touches=(), subjects=())
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Whole(made))
        load(store, tmp_path)

        assert rows(
            store,
            "SELECT person, person_trust, account, account_kind, purpose, purpose_from, categories, "
            "sensitivity, gaps FROM access",
        ) == [(None, "none", None, "unknown", None, "none", [], 0, [])]


def test_an_access_of_intent_parts_and_final_is_one_row_with_all_that_its_frames_tell(tmp_path):
    begun = record(3, outcome=Outcome.UNKNOWN, subjects=(), touches=(touch("public.a.x", "name"),))
    first = Part(
        begun.access_id,
        1,
        (touch(),),
        (subject(SubjectKind.PHONE, "13911110000", row=1),),
        (Gap(GapReason.SAMPLED, GapPlace.RESULT, 1),),
        1,
    )
    second = Part(
        begun.access_id, 2, (touch(),), (subject(SubjectKind.PHONE, "13911110001", row=2),), (), 2
    )
    ended = msgspec.structs.replace(
        begun,
        outcome=Outcome.OK,
        row_count=2,
        subject_count=2,
        gaps=(Gap(GapReason.SAMPLED, GapPlace.RESULT, 2),),
    )
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Intent(begun), first, second)
        loader = load(store, tmp_path)
        assert rows(store, "SELECT count(*) FROM access") == [(0,)]
        assert loader.slots()[0].open == 1
        append_all(journal, Final(ended))
        loader.round()

        assert rows(
            store, "SELECT outcome, row_count, subject_count, categories, gaps FROM access"
        ) == [("ok", 2, 2, ["mobile_number", "name"], ["sampled:result"])]
        assert rows(store, "SELECT field FROM touch ORDER BY 1") == [
            ("public.a.x",),
            ("public.subscriber.msisdn",),
        ]
        assert rows(
            store, "SELECT subject_id, subject_count FROM subject_access ORDER BY 1"
        ) == sorted(
            [
                (subject_id(SubjectKind.PHONE, "13911110000"), 2),
                (subject_id(SubjectKind.PHONE, "13911110001"), 2),
            ]
        )
        assert rows(store, "SELECT gaps[1].count FROM month.rec") == [(3,)]
        assert rows(store, "SELECT count(*) FROM month.pending") == [(0,)]


def test_an_intent_without_a_final_is_a_row_unknown_after_the_next_boot(tmp_path):
    begun = record(3, outcome=Outcome.UNKNOWN, subjects=(), subject_count=0)
    people = tuple(subject(SubjectKind.PHONE, f"137{n:08d}", row=n) for n in range(1, 31))
    with store_in(tmp_path) as store:
        with journal_in(tmp_path) as journal:
            append_all(
                journal,
                Intent(begun),
                Part(begun.access_id, 1, (), people[:20], (), 20),
                Part(begun.access_id, 2, (), people[10:], (), 40),
                Intent(record(4, outcome=Outcome.UNKNOWN)),
            )
            load(store, tmp_path)
            assert rows(store, "SELECT count(*) FROM access") == [(0,)]
        with journal_in(tmp_path):
            load(store, tmp_path)

        assert rows(
            store,
            "SELECT access_id, outcome, row_count, subject_count, subject_count_is FROM access "
            "ORDER BY access_id",
        ) == [(_id(3), "unknown", 40, 30, "at_least"), (_id(4), "unknown", 1, 1, "unknown")]
        assert rows(store, "SELECT count(DISTINCT subject_id) FROM subject_access") == [(32,)]


def test_the_count_of_people_is_right_when_boot_and_parts_come_in_one_batch(tmp_path):
    begun = record(3, outcome=Outcome.UNKNOWN, subjects=(), subject_count=0)
    people = tuple(subject(SubjectKind.PHONE, f"139{n:08d}", row=n) for n in range(1, 31))
    with journal_in(tmp_path) as journal:
        append_all(journal, Intent(begun), Part(begun.access_id, 1, (), people, (), 30))
    with journal_in(tmp_path), store_in(tmp_path) as store:
        load(store, tmp_path)

        assert rows(store, "SELECT outcome, subject_count FROM access") == [("unknown", 30)]


def test_other_frames_each_have_their_table(tmp_path):
    frames = (
        ShapeSeen(Shape(b"s" * 16, "crm", "SELECT 1", ("result:a.b.c",))),
        ShapeSeen(Shape(b"s" * 16, "crm", "SELECT 1", ("result:a.b.c",))),
        LogGap(
            JULY,
            JULY + 5_000_000,
            "sql-0",
            ("crm", "billing"),
            LogGapReason.DISK_FULL,
            LogFailurePolicy.PASS,
            3,
            -1,
            "E1",
            "INC42",
        ),
        Counted(JULY + 60_000_000, "crm", "GET /health", 12, 480),
        Question(
            JULY,
            b"q" * 16,
            "lin",
            1001,
            "audit",
            "17-03",
            "exports",
            (subject(SubjectKind.PHONE, "13911110000", SeenAs.ASKED_FOR),),
            4,
            "ok",
        ),
        RegisterLoaded(JULY, "staff", "lin", 1001, 5, b"\xab" * 32, "2026-12-31"),
    )
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, *frames)
        load(store, tmp_path)

        start = datetime(2026, 7, 1, tzinfo=UTC)
        assert rows(store, "SELECT * FROM month.shape") == [
            (UUID(bytes=b"s" * 16), "crm", "SELECT 1", ["result:a.b.c"])
        ]
        assert rows(store, "SELECT * FROM log_gap") == [
            (
                start,
                datetime(2026, 7, 1, 0, 0, 5, tzinfo=UTC),
                "sql-0",
                ["crm", "billing"],
                "disk_full",
                "pass",
                3,
                None,
                "E1",
                "INC42",
            )
        ]
        assert rows(store, "SELECT * FROM counted_access") == [
            (datetime(2026, 7, 1, 0, 1, tzinfo=UTC), "crm", "GET /health", 12, 480, "sql-0")
        ]
        asked = subject_id(SubjectKind.PHONE, "13911110000")
        assert rows(store, "SELECT * EXCLUDE (question_id) FROM question_log") == [
            (start, "lin", 1001, "audit", "17-03", "exports", [asked], 4, "ok", "sql-0", 6)
        ]
        assert rows(store, "SELECT * FROM register_log") == [
            (start, "staff", "lin", 1001, 5, "ab" * 32, date(2026, 12, 31), "sql-0", 7)
        ]
        assert rows(store, "SELECT instance, last_seq FROM month.boot") == [("sql-0", 0)]


def test_a_frame_whose_body_cannot_be_read_is_a_gap_and_loading_goes_on(tmp_path):
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Whole(record(1)))
        journal.append_sync(b"\x93no frame of ours")
        append_all(journal, Whole(record(2)))
        load(store, tmp_path)

        assert rows(store, "SELECT access_id FROM access ORDER BY 1") == [(_id(1),), (_id(2),)]
        assert rows(store, "SELECT instance, reason, explanation FROM log_gap") == [
            ("sql-0", "io_error", "frame 3 of sql-0 is whole but its body cannot be read")
        ]


def test_missing_numbers_are_a_gap_with_the_times_around_it(tmp_path):
    with journal_in(tmp_path) as journal:
        append_all(journal, *(Whole(record(n, JULY + n * 1_000_000)) for n in range(1, 4)))
    [segment] = (tmp_path / "journal" / "sql-0").glob("*.log")
    raw = bytearray(segment.read_bytes())
    body = to_bytes(Whole(record(2, JULY + 2_000_000)))
    raw[raw.index(body) + 5] ^= 0xFF
    segment.write_bytes(raw)
    with store_in(tmp_path) as store:
        load(store, tmp_path)

        found = rows(store, "SELECT started_at, ended_at, reason, passed FROM log_gap")
        # Access 1 was seen at 1.000001 s and took 1,500 µs; access 3 is the next that can be read.
        began = datetime(2026, 7, 1, 0, 0, 1, 1501, UTC)
        ended = datetime(2026, 7, 1, 0, 0, 3, 1503, UTC)
        assert set(found) == {(began, ended, "io_error", None)}
        assert rows(
            store, "SELECT count(*) FROM log_gap WHERE explanation LIKE 'numbers 3 to 3 %'"
        ) == [(1,)]
        assert rows(store, "SELECT access_id FROM access ORDER BY 1") == [
            (_id(1, JULY + 1_000_000),),
            (_id(3, JULY + 3_000_000),),
        ]


def test_bytes_cut_off_by_a_death_are_a_gap_that_passed_nothing(tmp_path):
    with journal_in(tmp_path) as journal:
        append_all(journal, Whole(record(1)))
    [segment] = (tmp_path / "journal" / "sql-0").glob("*.log")
    with segment.open("ab") as file:
        file.write(b"\x50\x00\x00\x00\x12\x34")
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Whole(record(2)))
        load(store, tmp_path)

        assert rows(store, "SELECT count(*) FROM access") == [(2,)]
        assert rows(store, "SELECT DISTINCT reason, passed FROM log_gap") == [("crash", 0)]


def test_two_identifiers_in_one_row_are_linked_and_two_of_one_kind_are_not(tmp_path):
    made = record(
        1,
        subjects=(
            subject(SubjectKind.PHONE, "13911110000", row=1),
            subject(SubjectKind.PHONE, "13911110001", row=1),
            subject(SubjectKind.CUSTOMER, "C1", row=1),
            subject(SubjectKind.ACCOUNT, "A1", row=2),
            subject(SubjectKind.ACCOUNT, "A2", SeenAs.ASKED_FOR),
        ),
    )
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Whole(made), Whole(msgspec.structs.replace(made, access_id=b"x" * 16)))
        load(store, tmp_path)

        customer = subject_id(SubjectKind.CUSTOMER, "C1")
        phones = {subject_id(SubjectKind.PHONE, f"1391111000{n}") for n in (0, 1)}
        found = rows(store, "SELECT subject_id, other_id, known_by FROM link")
        assert sorted(found) == sorted(
            [(customer, phone, "seen_together") for phone in phones]
            + [(phone, customer, "seen_together") for phone in phones]
        )


def test_slots_are_loaded_each_from_its_own_place(tmp_path):
    with (
        store_in(tmp_path) as store,
        journal_in(tmp_path, "http") as http,
        journal_in(tmp_path, "sql") as sql,
    ):
        append_all(http, Whole(record(1, instance="http-0")))
        load(store, tmp_path)
        append_all(sql, Whole(record(2)))
        loader = load(store, tmp_path)

        assert rows(store, "SELECT instance, seq FROM access ORDER BY 1") == [
            ("http-0", 2),
            ("sql-0", 2),
        ]
        assert [(state.slot, state.last_seq) for state in loader.slots()] == [
            ("http-0", 2),
            ("sql-0", 2),
        ]
