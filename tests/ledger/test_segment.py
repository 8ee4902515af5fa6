"""The bytes of segments: docs/reference/journal.md is the specification, its examples are read here."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.segment import (
    FRAME_HEADER_BYTES,
    GAP_BLOCK_BYTES,
    MAX_BODY,
    MAX_GAP_BODY,
    NewerFormat,
    SegmentHeader,
    StoredFrame,
    first_seq_of,
    frame_bytes,
    frame_length,
    frames_like,
    gap_block,
    month_end,
    month_of,
    read_frame,
    read_gap_block,
    read_header,
    segment_name,
)

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "journal.md"

bodies = st.binary(min_size=1, max_size=300)
numbers = st.integers(1, 2**64 - 1)
salts = st.binary(min_size=16, max_size=16)


def example(heading: str) -> bytes:
    """Give the bytes of the hex dump under a heading of the specification."""
    section = PAGE.read_text().split(f"\n## {heading}\n")[1]
    dump = section.split("```\n")[1]
    lines = [line.split("  ")[1] for line in dump.splitlines()]
    return bytes.fromhex(" ".join(lines))


def decoded(raw: bytes) -> StoredFrame | None:
    """Read a frame at the start of a file that holds nothing else."""
    if len(raw) < FRAME_HEADER_BYTES:
        return None
    length = frame_length(raw, 0)
    return None if length is None or length > len(raw) else read_frame(raw, 0, length, "x.log", 0)


def test_the_specifications_example_of_a_segment_header_is_what_is_written() -> None:
    assert example("Segment header") == SegmentHeader(4711, 4709, 202611, "http-0").to_bytes()


def test_the_specifications_example_of_a_frame_is_what_is_written() -> None:
    salt = bytes(range(16))
    assert example("Frame") == frame_bytes(4711, 1, salt, b"a body")


def test_a_frame_is_laid_out_as_the_specification_says() -> None:
    covered = struct.pack("<I", 6) + struct.pack("<HQ", 1, 4711) + bytes(range(16)) + b"a body"
    whole = covered[:4] + struct.pack("<I", zlib.crc32(covered)) + covered[4:]
    assert frame_bytes(4711, 1, bytes(range(16)), b"a body") == whole


def test_the_specifications_example_of_a_gap_block_is_what_is_written() -> None:
    start = example("Gap block")
    assert gap_block(b"a body") == start + bytes(16 * 1024 - len(start))


@given(numbers, st.integers(0, 65535), salts, bodies)
def test_a_frame_reads_back_as_it_was_written(
    seq: int, version: int, salt: bytes, body: bytes
) -> None:
    frame = decoded(frame_bytes(seq, version, salt, body))
    assert frame is not None
    assert (frame.seq, frame.version, frame.salt, frame.body) == (seq, version, salt, body)
    assert frame.end == FRAME_HEADER_BYTES + len(body)


@given(numbers, salts, bodies, st.data())
def test_a_frame_that_is_cut_or_followed_by_zeros_after_a_cut_is_not_read(
    seq: int, salt: bytes, body: bytes, draw: st.DataObject
) -> None:
    whole = frame_bytes(seq, 1, salt, body)
    cut = draw.draw(st.integers(0, len(whole) - 1))
    assert decoded(whole[:cut]) is None
    zeroed = whole[:cut] + bytes(len(whole) - cut)
    assert zeroed == whole or decoded(zeroed) is None


@given(numbers, salts, bodies, st.data())
def test_a_frame_with_one_wrong_bit_is_not_read(
    seq: int, salt: bytes, body: bytes, draw: st.DataObject
) -> None:
    whole = bytearray(frame_bytes(seq, 1, salt, body))
    bit = draw.draw(st.integers(0, 8 * len(whole) - 1))
    whole[bit // 8] ^= 1 << bit % 8
    assert decoded(bytes(whole)) is None


def test_zeros_and_impossible_lengths_are_no_frame() -> None:
    assert frame_length(bytes(FRAME_HEADER_BYTES), 0) is None
    assert frame_length(struct.pack("<I", MAX_BODY + 1) + bytes(30), 0) is None
    assert frame_length(struct.pack("<I", MAX_BODY) + bytes(30), 0) == MAX_BODY + 34


@given(
    numbers, st.integers(0, 2**64 - 1), st.from_regex(r"[a-z][a-z0-9-]{0,50}-[0-9]", fullmatch=True)
)
def test_a_segment_header_reads_back_as_it_was_written(
    first: int, previous: int, slot: str
) -> None:
    header = SegmentHeader(first, previous, 202611, slot)
    assert len(header.to_bytes()) == 96
    assert read_header(header.to_bytes() + b"more") == header


def test_a_segment_header_with_any_wrong_bit_or_missing_byte_is_not_read() -> None:
    whole = SegmentHeader(4711, 4709, 202611, "http-0").to_bytes()
    for bit in range(8 * len(whole)):
        wrong = bytearray(whole)
        wrong[bit // 8] ^= 1 << bit % 8
        assert read_header(bytes(wrong)) is None
    for cut in range(len(whole)):
        assert read_header(whole[:cut]) is None


def test_a_whole_header_of_a_later_layout_is_refused_and_not_taken_for_damage() -> None:
    raw = bytearray(SegmentHeader(1, 0, 202611, "http-0").to_bytes())
    struct.pack_into("<H", raw, 8, 2)
    struct.pack_into("<I", raw, 12, zlib.crc32(bytes(raw[:12] + raw[16:])))
    with pytest.raises(NewerFormat, match="layout 2"):
        read_header(bytes(raw))


def test_segment_names_sort_as_their_numbers() -> None:
    firsts = [1, 9, 10, 99, 100, 2**63, 2**64 - 1]
    names = [segment_name(first) for first in firsts]
    assert names == sorted(names)
    assert [first_seq_of(name) for name in names] == firsts
    assert [first_seq_of(name) for name in (".next", "lock", "gap", "1.log", names[0] + "~")] == [
        None
    ] * 5


@pytest.mark.parametrize(
    ("at", "month", "end"),
    [
        (0, 197001, 31 * 86_400),
        (1_793_491_200, 202611, 1_796_083_200),
        (1_796_083_199, 202611, 1_796_083_200),
        (1_796_083_200, 202612, 1_798_761_600),
        (1_798_761_599, 202612, 1_798_761_600),
        (1_835_395_200, 202802, 1_835_481_600),  # 29 February 2028
    ],
)
def test_months_begin_and_end_in_utc(at: int, month: int, end: int) -> None:
    # Expected values: `date -u -d @SECONDS`.
    assert month_of(at * 1_000_000) == month
    assert month_of(at * 1_000_000 + 999_999) == month
    assert month_end(month) == end * 1_000_000


@pytest.mark.parametrize("after", [0, 1, 4710, 65_534, 65_535, 131_070, 2**40 + 65_535])
def test_the_next_frame_is_found_among_other_bytes(after: int) -> None:
    noise = bytes(range(256)) * 3 + bytes(500)
    for ahead in (1, 2, 50_000, 65_536):
        frame = frame_bytes(after + ahead, 1, bytes(16), b"a body")
        found = [match.start() - 8 for match in frames_like(after).finditer(noise + frame + noise)]
        assert len(noise) in found


@given(st.binary(max_size=MAX_GAP_BODY))
def test_a_gap_block_holds_its_note(body: bytes) -> None:
    assert len(gap_block(body)) == GAP_BLOCK_BYTES
    assert read_gap_block(gap_block(body)) == body


def test_an_empty_gap_block_holds_nothing_and_a_damaged_one_says_that_there_was_a_note() -> None:
    assert read_gap_block(bytes(GAP_BLOCK_BYTES)) is None
    whole = gap_block(b"a body")
    for bit in range(8 * 26):
        wrong = bytearray(whole)
        wrong[bit // 8] ^= 1 << bit % 8
        assert read_gap_block(bytes(wrong)) == b""
    for cut in range(1, 26):
        assert read_gap_block(whole[:cut]) == b""
