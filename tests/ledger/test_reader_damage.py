"""The reader says what is wrong with a log that was damaged, and takes nothing whole for damage."""

import random
import shutil
import struct
import tracemalloc
from pathlib import Path

import pytest

from ledger import files
from ledger.reader import FlawKind, JournalReader
from ledger.scan import WINDOW_BYTES
from ledger.segment import FRAME_HEADER_BYTES, SegmentHeader, frame_bytes, segment_name
from tests.ledger.journals import (
    SEED,
    bodies,
    boundaries,
    open_journal,
    read_all,
    segment_paths,
    written_log,
)


def test_a_frame_half_written_is_not_told_as_damage_and_is_read_when_it_is_whole(
    tmp_path: Path,
) -> None:
    written_log(tmp_path, 3)
    path = segment_paths(tmp_path)[0]
    raw = path.read_bytes()
    start, end = boundaries(path)[-2:]
    for cut in range(start, end):
        path.write_bytes(raw[:cut] + bytes(2000))
        batch = read_all(tmp_path)
        assert len(batch.frames) == 3
        assert batch.flaws == []
        assert batch.half_frame == any(raw[start:cut])
        path.write_bytes(raw)
        again = read_all(tmp_path, after=batch.position)
        assert len(again.frames) == 1
        assert again.flaws == []
        assert not again.half_frame


def test_every_cut_through_the_last_frames_is_told_once_the_slot_is_opened_again(
    tmp_path: Path,
) -> None:
    whole = tmp_path / "whole"
    wanted = written_log(whole, 6, size=60)
    before = read_all(whole)
    at = boundaries(segment_paths(whole)[0])
    whole_bytes = segment_paths(whole)[0].read_bytes()
    for cut in range(at[-4], at[-1]):
        folder = tmp_path / str(cut)
        shutil.copytree(whole, folder)
        path = segment_paths(folder)[0]
        path.write_bytes(path.read_bytes()[:cut])
        open_journal(folder).close()
        left = sum(1 for end in at[1:] if end <= cut)
        batch = read_all(folder)
        assert bodies(batch) == [*wanted[:left], f"boot sql-0 {left}".encode()]
        if cut in at:
            assert batch.flaws == []
        else:
            assert [flaw.kind for flaw in batch.flaws] == [FlawKind.TORN_TAIL, FlawKind.GIVEN_UP]
            torn = whole_bytes[at[left] : cut].rstrip(b"\0")
            assert (batch.flaws[0].offset, batch.flaws[0].length) == (at[left], len(torn))
            assert (batch.flaws[1].first_seq, batch.flaws[1].last_seq) == (left + 1, left + 1)
        # A reader that had been behind the cut sees it, wherever it was made.
        later = read_all(folder, after=before.position)
        assert later.flaws[0].kind is FlawKind.SHORTENED
        assert bodies(later) == [f"boot sql-0 {left}".encode()]
        shutil.rmtree(folder)


def test_every_cut_through_an_earlier_segment_is_told(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 6, size=60)
    journal = open_journal(tmp_path)
    journal.append_sync(b"later")
    journal.close()
    path = segment_paths(tmp_path)[0]
    raw = path.read_bytes()
    at = boundaries(path)
    for cut in range(at[-1]):
        path.write_bytes(raw[:cut])
        batch = read_all(tmp_path)
        left = sum(1 for end in at[1:] if end <= cut)
        assert bodies(batch) == [*wanted[:left], b"boot sql-0 7", b"later"]
        missing = batch.flaws[-1]
        assert missing.kind is FlawKind.MISSING
        assert (missing.first_seq, missing.last_seq) == (left + 1, 7)


def test_every_wrong_bit_in_an_earlier_frame_is_told_and_costs_that_frame_only(
    tmp_path: Path,
) -> None:
    wanted = written_log(tmp_path, 40)
    path = segment_paths(tmp_path)[0]
    raw = path.read_bytes()
    at = boundaries(path)
    draw = random.Random(SEED)
    headers = [8 * start + bit for start in at[:3] for bit in range(8 * FRAME_HEADER_BYTES)]
    anywhere = [draw.randrange(8 * at[0], 8 * at[-2]) for _ in range(300)]
    for bit in headers + anywhere:
        wrong = bytearray(raw)
        wrong[bit // 8] ^= 1 << bit % 8
        path.write_bytes(wrong)
        batch = read_all(tmp_path)
        hit = sum(1 for end in at[1:] if end <= bit // 8)
        assert bodies(batch) == wanted[:hit] + wanted[hit + 1 :]
        assert [flaw.kind for flaw in batch.flaws] == [FlawKind.UNREADABLE, FlawKind.MISSING]
        assert batch.flaws[0].offset == at[hit]
        assert batch.flaws[0].length == at[hit + 1] - at[hit]
        assert batch.flaws[1].first_seq == batch.flaws[1].last_seq == hit + 1
        assert not batch.half_frame


def test_every_wrong_bit_in_the_last_frame_is_told(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 4, size=40)
    path = segment_paths(tmp_path)[0]
    raw = path.read_bytes()
    start, end = boundaries(path)[-2:]
    for bit in range(8 * start, 8 * end):
        wrong = bytearray(raw)
        wrong[bit // 8] ^= 1 << bit % 8
        path.write_bytes(wrong)
        live = read_all(tmp_path)
        assert bodies(live) == wanted[:-1]
        assert live.half_frame
    open_journal(tmp_path).close()
    finished = read_all(tmp_path)
    assert [flaw.kind for flaw in finished.flaws] == [FlawKind.TORN_TAIL, FlawKind.GIVEN_UP]


def test_a_damaged_segment_header_is_told_and_its_frames_are_read(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 400)
    path = segment_paths(tmp_path)[1]
    raw = bytearray(path.read_bytes())
    raw[33] ^= 4
    path.write_bytes(raw)
    batch = read_all(tmp_path)
    assert bodies(batch) == wanted
    assert [(flaw.kind, flaw.segment) for flaw in batch.flaws] == [(FlawKind.BAD_HEADER, path.name)]


def test_a_segment_under_another_slots_name_is_told(tmp_path: Path) -> None:
    wanted = written_log(tmp_path, 3)
    (tmp_path / "sql-0").rename(tmp_path / "http-0")
    batch = read_all(tmp_path, "http-0")
    assert [flaw.kind for flaw in batch.flaws] == [FlawKind.BAD_HEADER]
    assert bodies(batch) == wanted


def test_a_segment_that_is_gone_is_told_by_its_numbers(tmp_path: Path) -> None:
    written_log(tmp_path, 700)
    paths = segment_paths(tmp_path)
    firsts = [int(path.stem) for path in paths]
    paths[1].unlink()
    batch = read_all(tmp_path)
    (flaw,) = batch.flaws
    assert (flaw.kind, flaw.first_seq, flaw.last_seq) == (
        FlawKind.MISSING,
        firsts[1],
        firsts[2] - 1,
    )
    assert len(batch.frames) == 701 - (firsts[2] - firsts[1])


@pytest.mark.parametrize("at_a_frame", [True, False])
def test_a_page_of_zeros_in_a_finished_segment_is_told(tmp_path: Path, at_a_frame: bool) -> None:
    wanted = written_log(tmp_path, 400)
    path = segment_paths(tmp_path)[0]
    raw = path.read_bytes()
    start = boundaries(path)[70] if at_a_frame else boundaries(path)[70] + 40
    path.write_bytes(raw[:start] + bytes(4096) + raw[start + 4096 :])
    batch = read_all(tmp_path)
    kept = [body for body in wanted if body in bodies(batch)]
    assert bodies(batch) == kept
    assert len(kept) < len(wanted)
    kinds = [flaw.kind for flaw in batch.flaws]
    assert kinds == [FlawKind.UNREADABLE, FlawKind.MISSING]
    assert batch.flaws[1].last_seq - batch.flaws[1].first_seq + 1 == len(wanted) - len(kept)


def test_frames_that_a_machine_lost_and_their_numbers_given_again_are_told(tmp_path: Path) -> None:
    written_log(tmp_path, 9)
    position = read_all(tmp_path).position
    path = segment_paths(tmp_path)[0]
    path.write_bytes(path.read_bytes()[: boundaries(path)[7]] + bytes(3000))
    journal = open_journal(tmp_path)
    journal.append_sync(b"after the power came back")
    journal.close()
    batch = read_all(tmp_path, after=position)
    (shortened, repeated) = batch.flaws
    assert shortened.kind is FlawKind.SHORTENED
    assert (repeated.kind, repeated.first_seq, repeated.last_seq) == (FlawKind.REPEATED, 8, 10)
    assert bodies(batch) == [b"boot sql-0 7", b"after the power came back"]


def test_damage_over_more_than_a_window_is_passed_over(tmp_path: Path) -> None:
    large = 16 * 1024 * 1024
    journal = open_journal(tmp_path, segment_bytes=large)
    for number in range(900):
        journal.append_sync(b"%d:" % number + b"x" * 1000)
    journal.close()
    path = segment_paths(tmp_path)[0]
    raw = bytearray(path.read_bytes())
    noise = random.Random(SEED).randbytes(600_000)
    raw[100_000:700_000] = noise
    path.write_bytes(raw)
    batch = read_all(tmp_path)
    assert [flaw.kind for flaw in batch.flaws] == [FlawKind.UNREADABLE, FlawKind.MISSING]
    assert batch.flaws[0].length >= 600_000
    assert batch.frames[-1].seq == 901
    missing = batch.flaws[1].last_seq - batch.flaws[1].first_seq + 1
    assert len(batch.frames) + missing == 901


def test_a_damaged_length_does_not_make_the_reader_load_what_is_not_there(tmp_path: Path) -> None:
    written_log(tmp_path, 3)
    path = segment_paths(tmp_path)[0]
    start = boundaries(path)[1]
    for length in (0, 8 * 1024 * 1024, 0xFFFFFFFF):
        raw = bytearray(path.read_bytes())
        struct.pack_into("<I", raw, start, length)
        path.write_bytes(raw)
        tracemalloc.start()
        batch = read_all(tmp_path)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert len(batch.frames) == 3
        assert peak < 1_000_000


def test_a_log_that_was_shortened_says_so_once(tmp_path: Path) -> None:
    written_log(tmp_path, 9)
    position = read_all(tmp_path).position
    path = segment_paths(tmp_path)[0]
    path.write_bytes(path.read_bytes()[: boundaries(path)[7]])
    batch = read_all(tmp_path, after=position)
    (flaw,) = batch.flaws
    assert flaw.kind is FlawKind.SHORTENED
    assert flaw.offset + flaw.length == position.offset
    assert read_all(tmp_path, after=batch.position).flaws == []


@pytest.mark.parametrize("stale", [1, 2, 3])
@pytest.mark.parametrize("which", [4, 9])
def test_a_write_whose_later_pages_are_seen_first_is_not_told_as_damage(
    tmp_path: Path, stale: int, which: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first looks show a frame's last bytes as zeros still, and whole frames behind it."""
    wanted = written_log(tmp_path, 9)
    end = boundaries(segment_paths(tmp_path)[0])[which + 1]
    looks = 0
    really = files.read_at

    def look(descriptor: int, size: int, offset: int) -> bytes:
        nonlocal looks
        seen = really(descriptor, size, offset)
        if offset + len(seen) < end or size < 100 or looks == stale:
            return seen
        looks += 1
        return seen[: end - offset - 3] + bytes(3) + seen[end - offset :]

    monkeypatch.setattr(files, "read_at", look)
    batch = JournalReader(tmp_path, "sql-0").read()
    assert batch.flaws == []
    assert bodies(batch) == wanted[: len(batch.frames)]
    assert len(batch.frames) >= which
    if stale == 1 or which == 4:
        assert bodies(batch) == wanted
        assert not batch.half_frame
    assert bodies(read_all(tmp_path, after=batch.position)) == wanted[len(batch.frames) :]


def test_an_earlier_frame_inside_a_damaged_one_is_not_taken_for_the_next(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    inner = frame_bytes(1, 1, bytes(16), b"boot sql-0 0 of another log")
    wanted = [b"before", b"holds " + inner + b" whole", b"behind", b"more"]
    for body in wanted:
        journal.append_sync(body)
    journal.close()
    path = segment_paths(tmp_path)[0]
    raw = bytearray(path.read_bytes())
    raw[boundaries(path)[2] + 20] ^= 1
    path.write_bytes(raw)
    assert bodies(read_all(tmp_path))[1:] == [b"before", b"behind", b"more"]


def test_the_next_frame_is_found_where_two_windows_meet(tmp_path: Path) -> None:
    slot = tmp_path / "sql-0"
    slot.mkdir()
    header = SegmentHeader(1, 0, 202611, "sql-0").to_bytes()
    following = frame_bytes(2, 1, bytes(16), b"behind the damage")
    for shift in range(-5, 45):
        damaged = bytearray(b"\xee" * (1 + WINDOW_BYTES - shift))
        (slot / segment_name(1)).write_bytes(header + damaged + following)
        batch = read_all(tmp_path)
        assert bodies(batch) == [b"behind the damage"]
        assert batch.flaws[0].length == len(damaged)
