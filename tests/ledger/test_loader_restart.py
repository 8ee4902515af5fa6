"""The loader's restarts and month changes: nothing lost, nothing twice, nothing left behind."""

from __future__ import annotations

from uuid import UUID

import duckdb
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access import Final, Intent, Outcome, Part, SubjectKind, Whole
from ledger import loader as loader_module
from ledger.loader import Loader
from tests.ledger.ledgers import append_all, journal_in, load, rows, store_in
from tests.ledger.synthetic import JULY, open_journal, record, subject, subject_id

AUGUST = JULY + 31 * 86_400_000_000


def _id(number: int, seen_at: int = JULY) -> UUID:
    return UUID(bytes=record(number, seen_at).access_id)


def test_a_month_change_goes_on_in_a_new_file_with_what_was_open(tmp_path):
    now = JULY
    begun = record(1, outcome=Outcome.UNKNOWN, subjects=())
    part = Part(begun.access_id, 1, (), (subject(SubjectKind.PHONE, "13911110000", row=1),), (), 1)
    with journal_in(tmp_path, clock=lambda: now) as journal, store_in(tmp_path) as store:
        append_all(journal, Intent(begun), part, Intent(record(2, outcome=Outcome.UNKNOWN)))
        loader = load(store, tmp_path)
        assert store.months == ("2026-07",)
        now = AUGUST
        append_all(journal, Whole(record(3, AUGUST)))
        loader.round()
        # A loader that knows nothing must find in the new month what was open in the old one.
        append_all(journal, Final(msgspec.structs.replace(begun, outcome=Outcome.OK)))
        again = load(store, tmp_path)

        assert store.months == ("2026-07", "2026-08")
        assert rows(store, "SELECT access_id, outcome FROM access ORDER BY 1") == sorted(
            [(_id(1), "ok"), (_id(3, AUGUST), "ok")]
        )
        assert rows(store, "SELECT count(*) FROM m2026_08.rec") == [(2,)]
        assert rows(store, "SELECT subject_id FROM subject_access WHERE access_id = ?", _id(1)) == [
            (subject_id(SubjectKind.PHONE, "13911110000"),)
        ]
        assert [state.open for state in again.slots()] == [1]


def test_months_in_one_batch_are_each_stored_in_their_file(tmp_path):
    now = JULY
    with journal_in(tmp_path, clock=lambda: now) as journal:
        append_all(journal, Whole(record(1)))
        now = AUGUST
        append_all(journal, Whole(record(2, AUGUST)))
    with store_in(tmp_path) as store:
        load(store, tmp_path)

        assert rows(store, "SELECT count(*) FROM m2026_07.rec") == [(1,)]
        assert rows(store, "SELECT count(*) FROM m2026_08.rec") == [(1,)]


class _Interrupted(Exception):
    pass


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_restarts_anywhere_lose_nothing_and_store_nothing_twice(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("restarts")
    kinds = data.draw(st.lists(st.sampled_from("wip"), min_size=1, max_size=25))
    frames = []
    expected = {}
    for number, kind in enumerate(kinds, 1):
        made = record(number)
        if kind == "w":
            frames.append(Whole(made))
            expected[_id(number)] = "ok"
            continue
        frames.append(Intent(msgspec.structs.replace(made, outcome=Outcome.UNKNOWN)))
        people = (subject(SubjectKind.PHONE, f"138{number:08d}", row=1),)
        frames.append(Part(made.access_id, 1, (), people, (), 1))
        expected[_id(number)] = "unknown"
        if kind == "p":
            frames.append(Final(made))
            expected[_id(number)] = "ok"
    batch = data.draw(st.integers(1, 7))
    stops = data.draw(st.sets(st.integers(1, 30), max_size=6))
    whole_insert = loader_module._set_watermark
    calls = 0

    def interrupted(*arguments):
        nonlocal calls
        calls += 1
        if calls in stops:
            raise _Interrupted
        return whole_insert(*arguments)

    with journal_in(folder) as journal:
        append_all(journal, *frames)
    open_journal(folder / "journal").close()
    with pytest.MonkeyPatch.context() as patch, store_in(folder) as store:
        patch.setattr(loader_module, "BATCH", batch)
        patch.setattr(loader_module, "_set_watermark", interrupted)
        done = False
        while not done:
            loader = Loader(store, folder / "journal", lambda: JULY)
            try:
                done = loader.round() and loader.round()
            except _Interrupted:
                continue

        assert sorted(rows(store, "SELECT access_id, outcome FROM access")) == sorted(
            expected.items()
        )
        streamed = [number for number, kind in enumerate(kinds, 1) if kind != "w"]
        assert sorted(
            rows(
                store,
                "SELECT access_id FROM subject_access JOIN access USING (access_id) "
                "WHERE subject_id NOT IN (SELECT unnest(list_transform(subjects, lambda s: "
                "s.subject_id)) FROM month.rec)",
            )
        ) == sorted((_id(number),) for number in streamed)
        assert rows(store, "SELECT count(*) FROM month.pending") == [(0,)]


def test_a_store_that_cannot_be_written_is_loaded_later_without_loss(tmp_path, monkeypatch):
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Whole(record(1)))
        loader = Loader(store, tmp_path / "journal", lambda: JULY)
        with monkeypatch.context() as patch:

            def full(*_):
                raise duckdb.IOException("no space left")

            patch.setattr(loader_module, "_set_watermark", full)
            with pytest.raises(duckdb.IOException):
                loader.round()
        assert rows(store, "SELECT count(*) FROM access") == [(0,)]
        assert loader.complete_to == 0
        loader.round()

        assert rows(store, "SELECT count(*) FROM access") == [(1,)]
        assert rows(store, "SELECT count(*) FROM month.pair") == [(1,)]
        assert loader.complete_to == JULY
