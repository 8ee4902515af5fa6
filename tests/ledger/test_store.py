"""The DuckDB files: locked, shared by threads, a month added while questions run."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from access import Whole
from ledger.registers import REGISTERS
from ledger.resident import VIEWS
from ledger.store import Store, StoreInUse, StoreTooNew
from tests.ledger.ledgers import append_all, journal_in, load, rows, store_in
from tests.ledger.synthetic import record

VIEWS_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "views.md"


def test_the_instance_refuses_files_settings_and_attaching_even_to_the_ledger(tmp_path):
    with store_in(tmp_path) as store:
        store.add_month("2026-07")
        for sql in (
            "SELECT * FROM read_text('/etc/hostname')",
            "COPY (SELECT 1) TO 'out.csv'",
            f"ATTACH '{tmp_path}/other.duckdb' AS other",
            "SET GLOBAL memory_limit = '1MB'",
            "SET GLOBAL enable_external_access = true",
            "INSTALL httpfs",
            "CREATE TABLE month.x (a INTEGER)",
            "INSERT INTO m2026_07.rec (seq) VALUES (1)",
            "DROP VIEW access",
        ):
            with pytest.raises(duckdb.Error), store.read() as connection:
                connection.execute(sql).fetchall()


def test_a_python_variable_is_no_table(tmp_path):
    import pyarrow as pa

    arrow_table = pa.table({"a": [1]})
    with (
        store_in(tmp_path) as store,
        pytest.raises(duckdb.CatalogException),
        store.read() as connection,
    ):
        connection.execute("SELECT * FROM arrow_table").fetchall()
    assert arrow_table.num_rows == 1


def test_memory_is_limited_and_what_does_not_fit_is_refused_not_fatal(tmp_path):
    store = Store(tmp_path / "ledger", memory="100MB", threads=2)
    with store.read() as connection:
        assert connection.execute("SELECT current_setting('memory_limit')").fetchall() == [
            ("95.3 MiB",)
        ]
        with pytest.raises(duckdb.OutOfMemoryException):
            connection.execute("SELECT list(range) FROM range(200000000)").fetchall()
    assert rows(store, "SELECT count(*) FROM access") == [(0,)]
    store.close()


def test_a_month_is_added_after_the_lock_and_all_views_see_it(tmp_path):
    with store_in(tmp_path) as store:
        store.add_month("2026-07")
        store.add_month("2026-08")
        with store.write() as connection:
            connection.execute("INSERT INTO m2026_08.rec (seq, system) VALUES (1, 'crm')")
        store.add_month("2026-09")

        assert store.months == ("2026-07", "2026-08", "2026-09")
        assert rows(store, "SELECT seq, system FROM access") == [(1, "crm")]


def test_a_month_is_added_while_readers_go_on_without_pause(tmp_path):
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, *(Whole(record(n)) for n in range(1, 51)))
        load(store, tmp_path)
        going = threading.Event()
        going.set()

        def counts() -> set[int]:
            seen = set()
            while going.is_set():
                seen.add(rows(store, "SELECT count(*) FROM access")[0][0])
            return seen

        with ThreadPoolExecutor(3) as threads:
            reading = [threads.submit(counts) for _ in range(3)]
            for month in range(8, 13):
                store.add_month(f"2026-{month:02d}")
            going.clear()

        assert [seen.result() for seen in reading] == [{50}] * 3
        assert len(store.months) == 6


def test_a_question_that_runs_is_not_cut_by_a_new_month(tmp_path):
    with store_in(tmp_path) as store:
        started, finish = threading.Event(), threading.Event()
        answers = []

        def ask() -> None:
            with store.read() as connection:
                connection.execute("SELECT 1").fetchall()
                started.set()
                assert finish.wait(30)
                answers.append(connection.execute("SELECT count(*) FROM access").fetchall())

        asking = threading.Thread(target=ask)
        asking.start()
        assert started.wait(30)
        adding = threading.Thread(target=store.add_month, args=("2026-07",))
        adding.start()
        assert store.months == ()
        finish.set()
        asking.join()
        adding.join()

        assert answers == [[(0,)]]
        assert store.months == ("2026-07",)


def test_a_transaction_that_fails_leaves_nothing(tmp_path):
    with store_in(tmp_path) as store:
        store.add_month("2026-07")

        def fail_half_way() -> None:
            with store.write() as connection:
                connection.execute("INSERT INTO m2026_07.rec (seq) VALUES (1)").fetchall()
                connection.execute("INSERT INTO m2026_07.rec (seq) VALUES ('x')").fetchall()

        with pytest.raises(duckdb.ConversionException):
            fail_half_way()

        assert rows(store, "SELECT count(*) FROM access") == [(0,)]


def test_another_process_cannot_open_the_files_and_is_told_so(tmp_path):
    code = (
        "import sys; from pathlib import Path; from ledger.store import Store, StoreInUse\n"
        "try: Store(Path(sys.argv[1]))\n"
        "except StoreInUse as error: print(error)\n"
    )
    with store_in(tmp_path) as store:
        store.add_month("2026-07")
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "ledger")],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )

    assert "is open in another process" in done.stdout
    assert issubclass(StoreInUse, Exception)


def test_files_are_for_their_owner_only(tmp_path):
    with store_in(tmp_path) as store:
        store.add_month("2026-07")

        assert (tmp_path / "ledger").stat().st_mode & 0o777 == 0o700
        assert store.file("2026-07").stat().st_mode & 0o777 == 0o600


def test_a_file_of_a_later_release_is_not_touched(tmp_path):
    with store_in(tmp_path) as store:
        store.add_month("2026-07")
        with store.write() as connection:
            connection.execute("UPDATE m2026_07.about SET format = 99")
    with pytest.raises(StoreTooNew, match="format 99"):
        Store(tmp_path / "ledger")


def test_what_is_no_month_is_no_file(tmp_path):
    with store_in(tmp_path) as store:
        for month in ("2026-13", "../../x", "2026-07' AS x; --", ""):
            with pytest.raises(ValueError, match="month"):
                store.add_month(month)
        assert sorted(file.name for file in (tmp_path / "ledger").glob("*.duckdb")) == [
            "registers.duckdb"
        ]


def _documented() -> dict[str, list[tuple[str, str]]]:
    tables: dict[str, list[tuple[str, str]]] = {}
    for line in VIEWS_PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## `"):
            tables[line.split("`")[1]] = []
        elif line.startswith("| `") and tables:
            name, kind = (cell.strip().strip("`") for cell in line.split("|")[1:3])
            tables[list(tables)[-1]].append((name, kind))
    return tables


def test_the_views_have_the_columns_that_the_reference_says_in_its_order(tmp_path):
    documented = _documented()
    with store_in(tmp_path) as store:
        for view in sorted(VIEWS):
            real = [(row[0], row[1]) for row in rows(store, f"DESCRIBE {view}")]
            real = [
                (name, kind.replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ"))
                for name, kind in real
            ]
            assert documented.get(view) == real, view

    assert set(documented) == set(VIEWS)
    assert set(REGISTERS) <= set(VIEWS)


def test_access_touch_and_subject_access_are_as_the_design_says(tmp_path):
    # DESIGN §10, copied; the order is part of the contract with analysts.
    access = (
        "access_id seen_at person person_trust account account_kind client_address site system "
        "server protocol operation operation_id purpose purpose_from ticket approval recipient "
        "action decision outcome error_code categories sensitivity row_count subject_count "
        "subject_count_is bytes_out duration_ms reading gaps session_id trace_id instance seq "
        "catalog_version settings_version"
    )
    touch = (
        "access_id seen_at person account system operation purpose action outcome row_count field "
        "field_in category category_zh sensitivity used form certainty known_by"
    )
    subject_access = (
        "subject_id subject_kind key_epoch seen_as certainty in_bulk access_id seen_at person account "
        "system operation purpose action outcome categories subject_count"
    )
    with store_in(tmp_path) as store:
        for view, columns in (
            ("access", access),
            ("touch", touch),
            ("subject_access", subject_access),
        ):
            assert [row[0] for row in rows(store, f"DESCRIBE {view}")] == columns.split()
