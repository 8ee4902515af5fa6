"""The reader follows a log while it is written, and gives each frame once."""

import asyncio
import struct
import threading
import tracemalloc
import zlib
from pathlib import Path

import pytest

from ledger.reader import START, JournalReader, NewerFormat, Position, slots
from ledger.segment import SegmentHeader, segment_name
from tests.ledger.journals import bodies, open_journal, read_all, segment_paths, written_log


def strangers_reading(slot_folder: Path) -> list[tuple[int, bytes]]:
    """Read an undamaged log, written from docs/reference/journal.md alone."""
    found = []
    for path in sorted(slot_folder.glob("[0-9]*.log")):
        raw = path.read_bytes()
        magic, layout, at = struct.unpack_from("<8sHH", raw)
        assert magic == b"whosaw-j"
        assert layout == 1
        while at + 34 <= len(raw):
            length, check = struct.unpack_from("<II", raw, at)
            if length == 0:
                break
            assert zlib.crc32(raw[at : at + 4] + raw[at + 8 : at + 34 + length]) == check
            _, number = struct.unpack_from("<HQ", raw, at + 8)
            found.append((number, raw[at + 34 : at + 34 + length]))
            at += 34 + length
    return found


def test_a_reader_written_from_the_specification_reads_the_same(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 700)
    assert len(segment_paths(tmp_path)) > 2
    batch = read_all(tmp_path)
    assert batch.flaws == []
    assert bodies(batch) == wanted
    assert [(frame.seq, frame.body) for frame in batch.frames] == strangers_reading(
        tmp_path / "sql-0"
    )


def test_salts_are_random_and_versions_are_the_records(tmp_path: Path) -> None:
    written_log(tmp_path, 300)
    frames = read_all(tmp_path).frames
    assert len({frame.salt for frame in frames}) == 301
    assert {frame.version for frame in frames} == {1}


@pytest.mark.parametrize("most", [1, 7, 5000])
def test_reading_goes_on_from_any_position_without_loss_or_repetition(
    tmp_path: Path, most: int
) -> None:
    wanted = written_log(tmp_path, 400)
    assert bodies(read_all(tmp_path, most=most)) == wanted


def test_a_position_can_be_made_of_any_frames_own_place(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 400)
    frames = read_all(tmp_path).frames
    for index in (0, 1, 137, 399, 400):
        frame = frames[index]
        rest = read_all(tmp_path, after=Position(frame.segment, frame.end, frame.seq))
        assert bodies(rest) == wanted[index + 1 :]
        assert rest.flaws == []


def test_a_read_takes_about_as_many_bytes_as_it_may(tmp_path: Path) -> None:
    written_log(tmp_path, 400)
    batch = JournalReader(tmp_path, "sql-0").read(most_bytes=10_000)
    assert not batch.complete
    assert 10_000 <= sum(len(body) for body in bodies(batch)) < 10_500


def test_a_log_without_segments_is_read_as_empty(tmp_path: Path) -> None:
    (tmp_path / "sql-0").mkdir()
    batch = read_all(tmp_path)
    assert (batch.frames, batch.flaws, batch.position, batch.complete) == ([], [], START, True)
    assert slots(tmp_path / "nowhere") == []


def test_slots_are_the_folders_that_have_a_log(tmp_path: Path) -> None:
    for prefix in ("sql", "http", "http"):
        open_journal(tmp_path, prefix).close()
    (tmp_path / "sql-7").mkdir()
    (tmp_path / "note.txt").write_text("not a slot")
    assert slots(tmp_path) == ["http-0", "sql-0"]


def test_a_reader_follows_while_the_writer_writes_through_many_segments(tmp_path: Path) -> None:
    wanted = [f"{number}".encode() * 20 for number in range(6000)]
    journal = open_journal(tmp_path)

    def write() -> None:
        async def all_of_them() -> None:
            for start in range(0, len(wanted), 10):
                await asyncio.gather(*map(journal.append, wanted[start : start + 10]))

        asyncio.run(all_of_them())
        journal.close()

    writer = threading.Thread(target=write)
    writer.start()
    reader = JournalReader(tmp_path, "sql-0")
    position = START
    seen: list[bytes] = []
    while len(seen) < len(wanted) + 1:
        alive = writer.is_alive()
        batch = reader.read(position, most=97)
        assert batch.flaws == []
        seen += bodies(batch)
        position = batch.position
        assert alive or not batch.complete or len(seen) == len(wanted) + 1
    writer.join()
    assert seen[1:] == wanted
    assert len(segment_paths(tmp_path)) > 5


def test_what_was_recorded_before_a_read_began_is_in_it(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    reader = JournalReader(tmp_path, "sql-0")
    position = START
    for number in range(800):
        seq = journal.append_sync(b"x" * 200)
        batch = reader.read(position)
        assert batch.complete
        assert batch.position.seq == seq == number + 2
        position = batch.position
    journal.close()


def test_reading_goes_on_behind_segments_that_retention_dropped(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 700)
    paths = segment_paths(tmp_path)
    position = JournalReader(tmp_path, "sql-0").read(most=int(paths[1].stem) - 1).position
    assert position.segment == paths[0].name
    paths[0].unlink()
    batch = read_all(tmp_path, after=position)
    assert batch.flaws == []
    assert bodies(batch) == wanted[position.seq :]


def test_a_segment_is_never_loaded_whole(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, segment_bytes=16 * 1024 * 1024)
    for _ in range(40):
        journal.append_sync(b"x" * 400_000)
    reader = JournalReader(tmp_path, "sql-0")
    tracemalloc.start()
    position = START
    count = 0
    while not (batch := reader.read(position, most=1)).complete:
        position = batch.position
        count += 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    journal.close()
    assert count == 41
    assert peak < 4 * 400_000


def test_a_segment_of_a_later_layout_is_refused_after_what_comes_before_it(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 3)
    raw = bytearray(SegmentHeader(5, 4, 202611, "sql-0").to_bytes())
    struct.pack_into("<H", raw, 8, 2)
    struct.pack_into("<I", raw, 12, zlib.crc32(bytes(raw[:12] + raw[16:])))
    (tmp_path / "sql-0" / segment_name(5)).write_bytes(raw)
    reader = JournalReader(tmp_path, "sql-0")
    batch = reader.read()
    assert bodies(batch) == wanted
    assert not batch.complete
    with pytest.raises(NewerFormat):
        reader.read(batch.position)
    with pytest.raises(NewerFormat):
        open_journal(tmp_path)
