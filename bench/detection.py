"""How fast bodies are read: MB/s beside `orjson.loads` of the same bodies and beside Presidio.

Run: `python -m bench.detection [--seconds 3] [--no-peers]`, one core, one process, all in one run.
Customer lists of 1 to 200 records with the fields a telecom's care API answers with; all values are
made up here, checksums included, and no body is read twice in a row. The endpoint is known: a hundred
messages have passed.

`detection`: bytes → touches, drift checks on. `subjects`: the same and the pseudonym of every
identifier. `exchange`: all of it, request and record's shape included. Presidio runs its own pattern
recognizers (no model) in a throw-away environment from `peers-detection.lock`.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

import orjson

from access import FieldIn, HttpAnswer, HttpExchange, SeenAs, Use
from analyzers.catalog import SystemCatalogue, TextGate, parse_catalogue
from analyzers.detection import Detector, Pseudonymiser
from analyzers.detection.plans import id_check_character
from analyzers.http import HttpAnalyser
from analyzers.http.bodies import read_body
from analyzers.http.content import read_content
from analyzers.http.judge import Context, Judge
from analyzers.http.memory import Side
from analyzers.http.trie import Labels, Trie
from analyzers.http.walk import Walk
from analyzers.vocabulary import built_in_texts

SIZES = (1, 3, 20, 50, 200)
BODIES = 32
KNOWN = 100
SURNAMES = "王李张刘陈杨黄赵吴周"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
LOCK = Path(__file__).parent / "peers-detection.lock"
HEADERS = ((b"content-type", b"application/json"),)
GOAL, TIMES = 0.15, 8


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


def listed(draw: random.Random, size: int) -> bytes:
    records = [customer(draw) for _ in range(size)]
    return orjson.dumps({"code": 0, "data": {"list": records, "total": size}})


def speed(read: Callable[[bytes], object], bodies: Sequence[bytes], seconds: float) -> float:
    """Give megabytes a second over all bodies, the best of the rounds that fit."""
    size = sum(map(len, bodies))
    best = 0.0
    until = time.perf_counter() + seconds
    while time.perf_counter() < until or not best:
        start = time.perf_counter()
        for body in bodies:
            read(body)
        best = max(best, size / (time.perf_counter() - start) / 1e6)
    return best


class Readers:
    """The stages of the analyser, each along an endpoint that knows its paths."""

    def __init__(self) -> None:
        seed = Path(__file__).parent.parent / "analyzers/catalog/categories.json"
        catalogue = parse_catalogue(seed.read_bytes())
        pseudonymiser = Pseudonymiser(b"k" * 32, 1)
        gate = TextGate(built_in_texts(catalogue), pseudonymiser.digest)
        self._detector = Detector(catalogue)
        self._judge = Judge("crm", self._detector, pseudonymiser, SystemCatalogue())
        self._trie = Trie(Labels(gate), "$", "customers", ("customers",))
        side = Side(FieldIn.RESPONSE, Use.DISCLOSED, SeenAs.RETURNED)
        self._context = Context("GET /customers", side)
        self._analyser = HttpAnalyser("crm", self._detector, pseudonymiser, gate, ["/customers"])
        self._request = HttpExchange(
            "crm", "HTTP/1.1", 0, "192.0.2.1", 1, "s", "GET", "/customers", (), b"", b"0" * 16
        )

    def _walked(self, body: bytes) -> Walk:
        walk = Walk(self._trie, 1)
        content = read_content(HEADERS, body, complete=True)
        read_body(walk, content, self._detector, error=False)
        return walk

    def detection(self, body: bytes) -> object:
        """Give the touches, drift checks on."""
        return self._judge.touched(self._walked(body), self._context, 0)

    def subjects(self, body: bytes) -> object:
        """Give the touches and the pseudonyms of all identifiers."""
        return self._judge.judge(self._walked(body), self._context, 0)

    def exchange(self, body: bytes) -> object:
        """Give the analysis of a whole exchange."""
        answer = HttpAnswer(200, "OK", HEADERS, body, 0)
        return self._analyser.exchange(self._request, answer)


def presidio(bodies: Sequence[bytes], seconds: float) -> str:
    """Give what Presidio's patterns reach over the same bodies, or why that is not known."""
    with tempfile.TemporaryDirectory(prefix="whosaw-peers-") as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        install += ["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
        done = subprocess.run(install, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode:
            return f"skipped: {LOCK.name} cannot be installed"
        asked = json.dumps({"seconds": seconds, "bodies": [body.decode() for body in bodies]})
        command = [python, str(Path(__file__).parent / "_presidio.py")]
        done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)
        if done.returncode:
            return f"skipped: {done.stderr.strip().splitlines()[-1]}"
        told = json.loads(done.stdout)
        return f"{told['mb_s']:.3f} MB/s ({told['recognizers']} recognizers)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--no-peers", action="store_true")
    given = parser.parse_args()
    seconds = given.seconds
    os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[-1]})
    draw = random.Random(20130901)
    print("records  bytes   orjson  detection ratio times  subjects ratio  exchange ratio   µs")
    for size in SIZES:
        bodies = [listed(draw, size) for _ in range(BODIES)]
        readers = Readers()
        for _ in range(KNOWN // BODIES + 1):
            for body in bodies:
                readers.subjects(body)
                readers.exchange(body)
        stages = (orjson.loads, readers.detection, readers.subjects, readers.exchange)
        plain, detection, subjects, exchange = (speed(s, bodies, seconds / 5) for s in stages)
        length = len(bodies[0])
        print(
            f"{size:>7} {length:>6} {plain:>8.0f} {detection:>10.1f} {detection / plain:>5.3f}"
            f" {plain / detection:>5.1f} {subjects:>9.1f} {subjects / plain:>5.3f}"
            f" {exchange:>9.1f} {exchange / plain:>5.3f} {length / exchange:>5.0f}"
        )
    print(f"goals: ratio of detection >= {GOAL}, times at 1 KB <= {TIMES}")
    if not given.no_peers:
        bodies = [listed(draw, 50) for _ in range(4)]
        print(f"presidio's patterns, 50 records: {presidio(bodies, seconds)}")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
