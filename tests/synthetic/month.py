"""Makes the synthetic month: journal frames and register files of a telecom, the same from one seed.

    python -m tests.synthetic.month [FOLDER] [--accesses 3000000] [--subscribers 1000000]

lists what is planted, or with a folder writes `journal/` (one slot) and `registers/*.csv`. Loading them
is the reader's: `register load`, `staff` first, with a `valid_through` after January 2026.
"""

from __future__ import annotations

import argparse
import csv
import heapq
import random
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from access import AccessRecord, Boot, Form, Frame, SeenAs, Whole, to_bytes
from ledger import files
from ledger.log_writer import LogWriter, end_of_log
from ledger.segment import month_of
from tests.synthetic import (
    breaches,
    breaches_of_order,
    breaches_of_registration,
    near_misses,
    near_misses_of_order,
    near_misses_of_people,
    telecom,
)
from tests.synthetic.plan import (
    RESERVED,
    SHANGHAI,
    Plan,
    Who,
    access_record,
    cell,
    customer,
    micros,
    phone,
)

SEED = 20130901
SINCE = datetime(2026, 1, 1, tzinfo=SHANGHAI)
UNTIL = datetime(2026, 2, 1, tzinfo=SHANGHAI)
SLOT = "http-0"
_LAST = datetime(2026, 1, 31, 23, 59, 59, tzinfo=SHANGHAI)
"""The latest access: what is open is judged up to it."""
_SEGMENT = 64 * 1024 * 1024
_TOGETHER = 1000
"""Frames a write, as a busy proxy groups them."""


class Month(NamedTuple):
    """What was made: the plan, and how many accesses there are beside the planted ones."""

    plan: Plan
    ordinary: int


def planned(subscribers: int) -> Plan:
    """Give the plan: the same for every size of the month."""
    plan = Plan(subscribers)
    breaches.plant(plan)
    breaches_of_order.plant(plan)
    breaches_of_registration.plant(plan)
    near_misses.plant(plan)
    near_misses_of_people.plant(plan)
    near_misses_of_order.plant(plan)
    near_misses.attempts(plan)
    return plan


def make(folder: Path, accesses: int, subscribers: int) -> Month:
    """Write the month into a folder."""
    plan = planned(subscribers)
    planted = plan.planted()
    ordinary = accesses - len(planted)
    write_journal(
        folder / "journal",
        heapq.merge(planted, traffic(ordinary, subscribers), key=lambda record: record.seen_at),
        plan,
    )
    write_registers(folder / "registers", plan)
    return Month(plan, ordinary)


def traffic(count: int, subscribers: int) -> Iterator[AccessRecord]:
    """Give what everybody does all day, in order of time: nothing of it is at fault.

    The last one is at the last second of the month.
    """
    draw = random.Random(SEED)
    begin, step = micros(SINCE), (micros(_LAST) - micros(SINCE)) / max(count - 1, 1)
    served = subscribers - RESERVED
    duties: dict[str, list[telecom.Duty]] = {}
    for duty in telecom.DUTIES:
        duties.setdefault(duty.post, []).append(duty)
    people = [(telecom.post_of(n), n) for n in range(telecom.STAFF)]
    people += [("seller", 50_000 + n) for n in range(2 * telecom.AGENTS)]
    for number in range(count):
        post, at = people[int(draw.random() * len(people))]
        duty = duties[post][int(draw.random() * len(duties[post]))]
        who = Who(telecom.account(at), telecom.person(at))
        one = int(draw.random() * served)
        yield ordinary(1_000_000 + number, begin + int(number * step), who, duty, one)


def ordinary(number: int, when: int, who: Who, duty: telecom.Duty, one: int) -> AccessRecord:
    """Make the record of a duty done to one subscriber."""
    written = {"collect": SeenAs.WRITTEN, "update": SeenAs.WRITTEN, "delete": SeenAs.DELETED}
    return access_record(
        number,
        when,
        who,
        (one,),
        system=duty.system,
        purpose=duty.purpose,
        action=duty.action,
        operation=duty.operation,
        categories=duty.categories,
        form=Form.MASKED if duty.masked else Form.CLEAR,
        seen_as=written.get(duty.action, SeenAs.RETURNED),
        ticket=f"T-{number}" if duty.action == "update" else None,
        recipient=duty.recipient,
    )


def write_journal(folder: Path, records: Iterable[AccessRecord], plan: Plan) -> None:
    """Write a log as a proxy leaves it: a boot, then each access as one whole frame."""
    files.make_folder(folder)
    files.make_folder(folder / SLOT)
    now = [0]
    writer: LogWriter | None = None
    together: list[Frame] = []

    def write() -> None:
        nonlocal writer
        if writer is None:
            writer = LogWriter(folder / SLOT, end_of_log(folder / SLOT), _SEGMENT, lambda: now[0])
            boot = Boot(now[0], SLOT, b"boot-id-of-tests", 0, "0.1.0", "0123456789ab", "ba98")
            together.insert(0, boot)
        portion = writer.write([to_bytes(frame) for frame in together])
        while portion.error is None and len(portion.seqs) < len(together):
            del together[: len(portion.seqs)]
            portion = writer.write([to_bytes(frame) for frame in together])
        assert portion.error is None
        together.clear()

    gaps = sorted(plan.gaps, key=lambda gap: gap.ended_at)
    for record in records:
        if len(together) >= _TOGETHER or (
            together and month_of(now[0]) != month_of(record.seen_at)
        ):
            write()
        now[0] = record.seen_at
        while gaps and gaps[0].ended_at <= record.seen_at:
            together.append(gaps.pop(0))
        together.append(Whole(record))
    write()
    if writer is not None:
        writer.close()


def write_registers(folder: Path, plan: Plan) -> None:
    """Write the registers' files, numbered in the order in which they have to be loaded."""
    folder.mkdir(parents=True)
    for number, name in enumerate((*plan.registers, "service_status", "consents")):
        rows: Iterable[telecom.Row] = plan.registers.get(name) or _of_subscribers(name, plan)
        _write(folder / f"{number:02}-{name}.csv", rows)


def load_order(folder: Path) -> list[tuple[str, Path]]:
    """Give the registers and their files. `staff` stands before those that name its posts."""
    found = [(path.stem[3:], path) for path in sorted((folder / "registers").glob("*.csv"))]
    return sorted(found, key=lambda one: one[0] != "staff")


def _of_subscribers(name: str, plan: Plan) -> Iterator[telecom.Row]:
    for number in range(plan.subscribers):
        row = {"customer_id": customer(number), "phone": phone(number)}
        if name == "service_status":
            ended = plan.ended.get(number)
            yield row | {"service_ended_at": cell(ended) if ended else ""}
        else:
            del row["phone"]
            for given in plan.consents.get(number, ({"given_at": "2024-01-01"},)):
                yield row | given


def _write(path: Path, rows: Iterable[telecom.Row]) -> None:
    every = list(rows)
    columns = list(dict.fromkeys(column for row in every for column in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(every)


def listing(plan: Plan) -> Iterator[str]:
    """Give the plan in words: each breach with what has to be found, then the near-misses."""
    for breach in plan.breaches:
        yield f"{breach.rule}: {breach.name}"
        for one in breach.expected:
            cause = ", ".join(f"{name} {text}" for name, text in one.cause)
            yield f"    found by {one.rule}: {cause} ({one.accesses} accesses)"
    for near in plan.near_misses:
        yield f"nearly {near.rule}: {near.name}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="without one: only list the plan")
    parser.add_argument("--accesses", type=int, default=3_000_000)
    parser.add_argument("--subscribers", type=int, default=1_000_000)
    given = parser.parse_args()
    if given.folder is None:
        print("\n".join(listing(planned(given.subscribers))))
        return
    month = make(given.folder, given.accesses, given.subscribers)
    print(
        f"{month.ordinary} ordinary accesses, {len(month.plan.breaches)} breaches, "
        f"{len(month.plan.near_misses)} near-misses"
    )


if __name__ == "__main__":
    main()
