"""How the time of a reading grows with the length of hostile text: the analyser's curve."""

import random
import time
from collections.abc import Callable
from itertools import pairwise

from access import SessionState
from analyzers.sql import SqlAnalyser

SIZES = (4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 512_000, 1_024_000)
LOOP_MS = 20.0
_ARM = "select msisdn from subscriber"
_GARBAGE = "ab1 '\"$;()-*/\\\n\t,.:=<>张\udc80\0"


def _repeated(head: str, piece: str, tail: str = "", between: str = "") -> Callable[[int], str]:
    def make(size: int) -> str:
        count = max(1, (size - len(head) - len(tail)) // (len(piece) + len(between)))
        return head + between.join([piece] * count) + tail

    return make


def _nested(opening: str, inner: str, closing: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        count = max(1, (size - len(inner)) // (len(opening) + len(closing)))
        return opening * count + inner + closing * count

    return make


def _garbage(size: int) -> str:
    return "".join(random.Random(3).choices(_GARBAGE, k=size))


SHAPES: dict[str, Callable[[int], str]] = {
    "IN list of numbers": _repeated(f"{_ARM} where id in (", "123456", ")", ","),
    "IN list of phone numbers": _repeated(f"{_ARM} where msisdn in (", "'13812345678'", ")", ","),
    "rows of VALUES": _repeated(
        "insert into subscriber (id, msisdn, name) values ", "(1, '13812345678', 'x')", "", ", "
    ),
    "one literal": _repeated(f"{_ARM} where msisdn = '", "x", "'"),
    "arms of UNION ALL": _repeated("", _ARM, "", " union all "),
    "AND": _repeated(f"{_ARM} where ", "id = 1", "", " and "),
    "OR with parentheses": _repeated(f"{_ARM} where ", "(id = 1 or msisdn = '2')", "", " and "),
    "select list": _repeated("select ", "msisdn", " from subscriber", ", "),
    "columns by alias": _repeated("select ", "s.msisdn as a", " from subscriber s", ", "),
    "parentheses": _nested("(", _ARM, ")"),
    "sub-queries": _nested("select * from (", _ARM, ") x"),
    "joins": _repeated("select 1 from subscriber", " join subscriber using (id)"),
    "CTEs": _repeated("with ", f"c as ({_ARM})", " select 1", ", "),
    "a chain of +": _repeated("select 1", "+1", " from subscriber"),
    "CASE": _repeated("select case ", "when id = 1 then msisdn ", "end from subscriber"),
    "function calls": _nested("lower(", "msisdn", ")"),
    "statements": _repeated("", f"{_ARM} where id = 1", "", "; "),
    "comments": _repeated(_ARM, " /* purpose='x' */"),
    "open comments": _repeated(_ARM, "/* "),
    "open comments in a row": _repeated(_ARM, "/*"),
    "signs": _repeated("select 1 ", "+-", "1"),
    "quotes": _repeated("", "'"),
    "double quotes": _repeated("", '"'),
    "dollar quotes": _repeated("", "$a$b$"),
    "backslashes": _repeated("select E'", "\\"),
    "spaces": _repeated(_ARM, " ", "x x x"),
    "names of tables": _repeated("", "subscriber "),
    "digits": _repeated("select ", "1"),
    "garbage": _garbage,
}


def curve(analyser: SqlAnalyser, session: SessionState) -> None:
    """Print the time of each shape at each size, and the worst growth of a doubling."""
    print(
        "ms, cold, by length in thousands of characters; growth: the worst of a doubling over 1 ms"
    )
    print(" " * 26 + "".join(f"{size // 1000:8}" for size in SIZES) + "  growth")
    worst: dict[int, float] = {}
    for name, make in SHAPES.items():
        times = []
        for size in SIZES:
            text = make(size)
            best = float("inf")
            for _ in range(2):
                analyser.forget()
                start = time.thread_time()
                analyser.statements(text, session)
                best = min(best, (time.thread_time() - start) * 1000)
            times.append(best)
            worst[size] = max(worst.get(size, 0), best)
        growth = max((b / a for a, b in pairwise(times) if a > 1), default=0)
        print(f"  {name:24}" + "".join(f"{one:8.1f}" for one in times) + f"{growth:8.1f}")
    inline = max((size for size in SIZES if worst[size] < LOOP_MS), default=0)
    print(f"  all under {LOOP_MS:.0f} ms up to {inline:,} characters\n")
