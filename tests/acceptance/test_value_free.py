"""Law three: no value of a data subject is in anything whosaw wrote or printed.

Two hundred values go through both doors in every place that can carry one; then every sink is
searched for each of them in sixteen encodings. A control logs ten on purpose: all must be found.
"""

import contextlib
import json
import socket

import duckdb
import pytest

from access import Boot, to_bytes
from ledger.journal import Durability, Journal
from tests.acceptance.house import House, postgres_with_schema
from tests.acceptance.planted import Planted, http_requests, nonsense, raw_http, send_sql
from tests.acceptance.sinks import betrayed, encodings, everything_written
from tests.acceptance.upstream import Upstream

COMMANDS = [
    ("status",),
    ("status", "--json"),
    ("doctor",),
    ("accesses", "--since", "1h", "--limit", "100000"),
    ("accesses", "--since", "1h", "--json", "--limit", "100000"),
    ("accesses", "--since", "1h", "--csv", "--limit", "100000"),
    ("query",),
    ("query", "exports", "--since", "1h"),
    ("query", "select * from access", "--json"),
    ("query", "select * from touch", "--json"),
    ("query", "select * from subject_access", "--json"),
    ("query", "select * from log_gap", "--json"),
    ("check", "--since", "1h"),
    ("check", "--since", "1h", "--json"),
    ("register", "list"),
]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Send all planted values, ask all questions, stop; gives planted values and every sink."""
    root = tmp_path_factory.mktemp("value_free")
    planted = Planted()
    said: dict[str, bytes] = {}
    with postgres_with_schema(root / "postgres") as postgres, Upstream() as upstream:
        house = House(root / "house", upstream.port, postgres, debug=True)
        house.folder.mkdir()
        house.configure()
        register = root / "service_status.csv"
        rows = [f"{planted.take('phone')},2026-01-01T00:00:00+08:00" for _ in range(5)]
        register.write_text("phone,service_ended_at\n" + "\n".join(rows) + "\n")
        wrong = root / "wrong.csv"
        name, secret = planted.take("name"), planted.take("secret")
        wrong.write_text(f"phone,service_ended_at\n{name},{secret}\n", encoding="utf-8")
        house.start()
        try:
            answers = [raw_http(house.care_port, request) for request in http_requests(planted)]
            statements = send_sql(house, planted)
            for noise in nonsense(planted):
                with (
                    contextlib.suppress(OSError),
                    socket.create_connection(("127.0.0.1", house.crm_port), timeout=5) as client,
                ):
                    client.sendall(noise)
                    client.recv(100)
            runs = [house.whosaw(*command) for command in COMMANDS]
            runs += [
                house.whosaw("register", "load", str(file), "--as", "service_status")
                for file in (register, wrong)
            ]
            known = "\n".join(planted.values)
            runs.append(house.whosaw("who", "--stdin", "--since", "1h", given=known))
            runs.append(house.whosaw("who", planted.kinds["phone"][0]))
            runs.append(house.whosaw("who", "--stdin", "--debug", given="\0" + known))
            first = json.loads(house.whosaw("accesses", "--since", "1h", "--json").stdout)
            rows_of_first = first["rows"] if isinstance(first, dict) else first
            runs.append(house.whosaw("explain", "access", str(rows_of_first[0]["access_id"])))
        finally:
            house.stop()
        for number, run in enumerate(runs):
            said[f"stdout {number}"] = run.stdout.encode()
            said[f"stderr {number}"] = run.stderr.encode()
        sinks = everything_written(house.folder, root)
        yield planted, sinks | said, answers, statements, house, root


def test_all_two_hundred_values_were_carried(written):
    planted, _, answers, statements, _, _ = written

    assert len(set(planted.values)) == 200
    assert planted.used == 200
    assert sum(a.startswith(b"HTTP/1.1 ") for a in answers) > 100
    assert statements > 100


def test_the_values_reached_the_upstreams_and_came_back(written):
    planted, _, answers, _, _, _ = written
    came_back = [v for v in planted.values if any(v.encode() in a for a in answers)]

    assert len(came_back) > 20


def test_there_are_records_of_both_doors(written):
    _, sinks, _, _, _, _ = written
    frames = b"".join(content for name, content in sinks.items() if name.startswith("frames"))

    assert frames.count(b"Whole(") > 100
    assert frames.count(b"Final(") > 20
    assert b"Protocol.HTTP1" in frames
    assert b"Protocol.POSTGRESQL" in frames


def test_no_command_failed_by_a_fault_of_its_own(written):
    _, sinks, _, _, _, _ = written
    said = {name: text for name, text in sinks.items() if name.startswith(("stdout", "stderr"))}

    assert sum(len(text) > 0 for text in said.values()) >= len(COMMANDS)
    assert [name for name, text in said.items() if b"a fault of whosaw" in text] == []


def test_no_value_is_in_anything_that_was_written_or_printed(written):
    planted, sinks, _, _, _, _ = written
    found = betrayed(planted.values, sinks)

    # Only kinds, sinks and encodings are shown: a failing test must not print values either.
    kinds = {value: kind for kind, values in planted.kinds.items() for value in values}
    assert sorted({(kinds[value], sink, how) for value, sink, how in found}) == []


def test_a_control_that_logs_ten_values_is_found_out_ten_times(written, tmp_path):
    planted, _, _, _, _, _ = written
    ten = [planted.kinds[kind][n] for kind in planted.kinds for n in (1, 2)]
    house = tmp_path / "house"
    (house / "var" / "log").mkdir(parents=True)
    codes = ["plain", "percent", "hex", "json", "utf-16-le", "base64-1", "python-bytes"]
    for value, how in zip(ten, codes, strict=False):
        (house / "var" / "log" / f"{how}.log").write_bytes(b"said " + encodings(value)[how])
    with duckdb.connect(str(house / "ledger.duckdb")) as database:
        database.execute("create table said (deep struct(list varchar[]))")
        database.execute("insert into said values ({'list': [?]})", [ten[7]])
        database.execute("create table blobs as select encode(?) as b", [ten[8]])
    journal = Journal.open(
        house / "var" / "journal", "x", durability=Durability.PROCESS, segment_bytes=65536,
        deadline_s=5, clock=lambda: 1_790_000_000_000_000,
        boot=lambda slot, seq: to_bytes(Boot(1, slot, b"b" * 16, seq, ten[9], "c", "s")),
    )  # fmt: skip
    journal.close()

    found = {value for value, _, _ in betrayed(ten, everything_written(house, tmp_path))}

    assert len(found) == 10
