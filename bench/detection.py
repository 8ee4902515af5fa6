"""How fast bodies are analysed: MB/s and the ratio to `orjson.loads` in the same run.

Run: `python -m bench.detection [--seconds 3]`. Customer lists of 1 to 200 records with the fields a
telecom's care API answers with; all values are made up here, checksums included.
"""

import argparse
import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import orjson

from access import HttpAnswer, HttpExchange
from analyzers.catalog import TextGate, parse_catalogue
from analyzers.detection import Detector, Pseudonymiser
from analyzers.detection.plans import id_check_character
from analyzers.http import HttpAnalyser, built_in_texts

SIZES = (1, 5, 20, 50, 200)
SURNAMES = "王李张刘陈杨黄赵吴周"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"


def customer(draw: random.Random) -> dict[str, object]:
    first17 = f"1101{draw.choice('0158')}5{draw.randint(1950, 2005)}{draw.randint(1, 12):02}"
    first17 += f"{draw.randint(1, 28):02}{draw.randint(0, 999):03}"
    return {
        "customerId": f"C{draw.randint(10**8, 10**9 - 1)}",
        "custName": draw.choice(SURNAMES) + "".join(draw.sample(GIVEN, 2)),
        "msisdn": f"1{draw.choice(('38', '39', '86', '50'))}{draw.randint(0, 10**8 - 1):08}",
        "idCardNo": first17 + id_check_character(first17),
        "address": f"北京市朝阳区建国路{draw.randint(1, 400)}号{draw.randint(1, 30)}号楼",
        "email": f"u{draw.randint(1, 10**6)}@example.com",
        "status": draw.choice(("ACTIVE", "SUSPENDED", "CLOSED")),
        "planName": draw.choice(("5G 畅享 99", "5G 畅享 129", "流量王 39")),
        "openDate": f"20{draw.randint(10, 24)}-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}",
        "balance": round(draw.uniform(0, 500), 2),
        "imsi": f"46000{draw.randint(0, 10**10 - 1):010}",
        "starLevel": draw.randint(1, 5),
        "createdAt": f"2024-0{draw.randint(1, 9)}-11T10:00:00Z",
        "version": draw.randint(1, 90),
    }


def speed(run: Callable[[], object], size: int, seconds: float) -> float:
    """Give megabytes a second, the best of the rounds that fit."""
    best = 0.0
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        start = time.perf_counter()
        run()
        best = max(best, size / (time.perf_counter() - start) / 1e6)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3.0)
    seconds = parser.parse_args().seconds
    draw = random.Random(20130901)
    catalogue = parse_catalogue(
        (Path(__file__).parent.parent / "analyzers/catalog/categories.json").read_bytes()
    )
    pseudonymiser = Pseudonymiser(b"k" * 32, 1)
    gate = TextGate(built_in_texts(catalogue), pseudonymiser.digest)
    analyser = HttpAnalyser("crm", Detector(catalogue), pseudonymiser, gate, ["/customers"])
    exchange = HttpExchange(
        "crm", "HTTP/1.1", 0, "192.0.2.1", 1, "s", "GET", "/customers", (), b"", b"0" * 16
    )
    print(
        f"{'records':>8} {'bytes':>9} {'orjson MB/s':>12} {'analysis MB/s':>14} {'ratio':>7} {'µs':>9}"
    )
    for size in SIZES:
        records = [customer(draw) for _ in range(size)]
        body = orjson.dumps({"code": 0, "data": {"list": records, "total": size}})
        answer = HttpAnswer(200, "OK", ((b"content-type", b"application/json"),), body, 0)
        plain = speed(partial(orjson.loads, body), len(body), seconds / 10)
        ours = speed(partial(analyser.exchange, exchange, answer), len(body), seconds / 5)
        micros = len(body) / ours
        print(
            f"{size:>8} {len(body):>9} {plain:>12.0f} {ours:>14.1f} {ours / plain:>7.3f} {micros:>9.0f}"
        )


if __name__ == "__main__":
    main()
