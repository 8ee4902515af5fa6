"""How often a value that is none passes a check: random values of the same outer form.

    python -m tests.labelled.false_pass [--count 200000]

Prints the rate measured beside the constant that the detector weighs with (`evidence.ALONE`). Random
values, not values of some business: an order number that begins with a date passes the date more often.
"""

import argparse
import random
from collections.abc import Callable
from typing import NamedTuple

from analyzers.detection.evidence import ALONE
from analyzers.detection.values import read_value

SEED = 20130901
COUNT = 200_000


class Rate(NamedTuple):
    """One check: its category, the outer form in words, the measured and the constant rate."""

    category: str
    form: str
    measured: float
    constant: float


def _digits(draw: random.Random, length: int) -> str:
    return "".join(draw.choices("0123456789", k=length))


def _dated(draw: random.Random) -> str:
    """18 digits with a province and a day of the calendar where identity numbers have them."""
    day = f"{draw.randint(1950, 2020)}{draw.randint(1, 12):02}{draw.randint(1, 28):02}"
    return (
        f"{draw.choice(('1101', '3301', '4403', '5101'))}{_digits(draw, 2)}{day}{_digits(draw, 4)}"
    )


def _dated15(draw: random.Random) -> str:
    """15 digits with a province in front: what is left to chance is the day."""
    return draw.choice(("11", "33", "44", "51")) + _digits(draw, 13)


def _from_one(draw: random.Random) -> str:
    return "1" + _digits(draw, 10)


def _card(draw: random.Random) -> str:
    return "62" + _digits(draw, 17)


def _serial(draw: random.Random) -> str:
    return draw.choice("35") + _digits(draw, 14)


def _fifteen(draw: random.Random) -> str:
    return _digits(draw, 15)


def _nineteen(draw: random.Random) -> str:
    return "89" + _digits(draw, 17)


def _fixed(draw: random.Random) -> str:
    return "0" + _digits(draw, draw.choice((10, 11)))


def _unit(draw: random.Random) -> str:
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    return "91" + _digits(draw, 6) + "".join(draw.choices(signs, k=10))


FORMS: tuple[tuple[str, str, Callable[[random.Random], str]], ...] = (
    ("id_number", "18 digits, province and birth date right", _dated),
    ("id_number_legacy15", "15 digits, province right", _dated15),
    ("mobile_number", "11 digits from 1", _from_one),
    ("bank_account", "19 digits from 62", _card),
    ("imei", "15 digits from 3 or 5", _serial),
    ("imsi", "15 digits", _fifteen),
    ("iccid", "19 digits from 89", _nineteen),
    ("landline_number", "11 or 12 digits from 0", _fixed),
    ("unit_identity", "18 signs of GB 32100 from 91", _unit),
)


def rates(count: int = COUNT, seed: int = SEED) -> list[Rate]:
    """Measure every form."""
    draw = random.Random(seed)
    found = []
    for category, form, make in FORMS:
        passed = sum(1 for _ in range(count) if category in read_value(make(draw)).passes)
        found.append(Rate(category, form, passed / count, ALONE[category][2]))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=COUNT)
    print(f"{'category':<20} {'outer form':<42} {'measured':>9} {'constant':>9}")
    for rate in rates(parser.parse_args().count):
        print(f"{rate.category:<20} {rate.form:<42} {rate.measured:>9.4f} {rate.constant:>9.4f}")


if __name__ == "__main__":
    main()
