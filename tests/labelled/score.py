"""How well the detector agrees with the labels.

    python -m tests.labelled.score                # exchanges and columns, totals
    python -m tests.labelled.score --columns      # columns only, with and without comments
    python -m tests.labelled.score --exchanges    # exchanges only, by leaf and by exchange
    python -m tests.labelled.score --table        # also a line for each category
    python -m tests.labelled.score --show 40      # also the worst confusions

A leaf counts once: right, missed, or given a wrong category (which is both a miss and a false find).
Null values are leaves like others. `macro` is the mean F1 of the categories that are labelled.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

HERE = Path(__file__).resolve().parent
SEED = HERE.parents[1] / "analyzers/catalog/categories.json"


class Pair(NamedTuple):
    """One thing labelled: what it is called in a list of errors, its label, what was answered."""

    where: str
    label: str | None
    answer: str | None


class Score(NamedTuple):
    """Totals over pairs."""

    precision: float
    recall: float
    f1: float
    macro: float
    negatives: float
    """Share of the things without a category that were given one."""
    count: int


def score(pairs: Sequence[Pair]) -> Score:
    """Give the totals."""
    right = sum(1 for p in pairs if p.label is not None and p.label == p.answer)
    answered = sum(1 for p in pairs if p.answer is not None)
    labelled = sum(1 for p in pairs if p.label is not None)
    negative = [p for p in pairs if p.label is None]
    flagged = sum(1 for p in negative if p.answer is not None)
    f1s = [f1 for f1, *_ in by_category(pairs).values()]
    return Score(
        right / max(answered, 1),
        right / max(labelled, 1),
        2 * right / max(answered + labelled, 1),
        sum(f1s) / max(len(f1s), 1),
        flagged / max(len(negative), 1),
        len(pairs),
    )


def by_category(pairs: Sequence[Pair]) -> dict[str, tuple[float, int, int, int]]:
    """Give F1, labelled, answered and right of each labelled category."""
    labelled = Counter(p.label for p in pairs if p.label is not None)
    answered = Counter(p.answer for p in pairs if p.answer is not None)
    right = Counter(p.label for p in pairs if p.label is not None and p.label == p.answer)
    return {
        c: (2 * right[c] / (labelled[c] + answered[c]), labelled[c], answered[c], right[c])
        for c in sorted(labelled)
    }


def read(pattern: str) -> list[dict[str, Any]]:
    """Give the lines of the labelled files."""
    return [
        json.loads(line)
        for file in sorted(HERE.glob(pattern))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def detector() -> Detector:
    """Give a detector under the seed."""
    return Detector(parse_catalogue(SEED.read_bytes()))


FIRST, SECOND, THIRD = "exchanges/*.jsonl", "second/*.jsonl", "third/*.jsonl"
"""Exchanges by the first, by a second and by a third hand."""
OWN, PUBLIC = "columns_own_*.jsonl", "columns_public_*.jsonl"
"""Tables made up in the style of the trade, and tables of public programs."""
THIRD_COLUMNS = "columns_third_*.jsonl"
"""Tables of other public programs, by a third hand: for totals, not to tune on."""


def column_pairs(*, comments: bool, files: str = OWN) -> list[Pair]:
    """Ask for each labelled column of some files."""
    rows = read(files)
    tables: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        tables[row["source"], row["table"]].append(row["column"])
    asked = detector()
    pairs = []
    for row in rows:
        comment = (row.get("comment") or "") if comments else ""
        verdict = asked.column(
            row["table"],
            row["column"],
            row.get("type") or "",
            comment,
            siblings=tables[row["source"], row["table"]],
        )
        where = f"{row['table']}.{row['column']}" + (f" ({comment})" if comment else "")
        pairs.append(Pair(where, row["category"], verdict.category if verdict else None))
    return pairs


def exchange_pairs(files: str = FIRST) -> tuple[list[Pair], list[Pair]]:
    """Ask for each labelled exchange of some files.

    Give pairs by leaf or container, and by exchange and category.
    """
    from analyzers.http.question import HttpQuestions

    answer = HttpQuestions(parse_catalogue(SEED.read_bytes())).answer
    leaves: list[Pair] = []
    exchanges: list[Pair] = []
    for row in read(files):
        known = {x["path"]: x["category"] for x in row["leaves"]}
        containers = {(x["path"], x["category"]) for x in row.get("containers", ())}
        asked = {k: v for k, v in row.items() if k not in {"leaves", "containers", "source"}}
        findings = [(f["path"], f["category"]) for f in answer(asked)["findings"]]
        wanted = containers | {(path, c) for path, c in known.items() if c is not None}
        leaves.extend(compare(row["doc_id"], known, containers, findings))
        exchanges.extend(of_sets(row["doc_id"], {c for _, c in wanted}, {c for _, c in findings}))
    return leaves, exchanges


def compare(
    doc: str,
    leaves: dict[str, str | None],
    containers: set[tuple[str, str]],
    findings: Iterable[tuple[str, str]],
) -> list[Pair]:
    """Give a pair a leaf; a category more on the same path, and a container, is a pair of its own."""
    found: dict[str, list[str]] = defaultdict(list)
    for path, category in findings:
        found[path].append(category)
    pairs = []
    for path, label in leaves.items():
        answers = found.pop(path, [])
        best = label if label in answers else next(iter(answers), None)
        pairs.append(Pair(f"{doc} {path}", label, best))
        pairs.extend(Pair(f"{doc} {path}", None, more) for more in answers if more != best)
    for path, category in sorted(containers):
        answers = found.get(path, [])
        if category in answers:
            answers.remove(category)
            pairs.append(Pair(f"{doc} {path}", category, category))
        else:
            pairs.append(Pair(f"{doc} {path}", category, None))
    pairs.extend(Pair(f"{doc} {path}", None, c) for path, more in found.items() for c in more)
    return pairs


def of_sets(doc: str, wanted: set[str], found: set[str]) -> list[Pair]:
    """Give a pair for each category that an exchange has or is said to have."""
    return [
        Pair(doc, c if c in wanted else None, c if c in found else None)
        for c in sorted(wanted | found)
    ]


def show(title: str, pairs: Sequence[Pair], *, table: bool, errors: int) -> None:
    """Print totals, and on request categories and errors."""
    s = score(pairs)
    print(
        f"{title:<26} n={s.count:<6} P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}"
        f"  macro {s.macro:.3f}  negatives flagged {s.negatives:.1%}"
    )
    if table:
        for category, (f1, labelled, answered, right) in by_category(pairs).items():
            counts = f"{labelled:>5} labelled {answered:>5} found {right:>5} right"
            print(f"    {category:<24} F1 {f1:.3f}  {counts}")
    if errors:
        confused: dict[tuple[str, str], list[str]] = defaultdict(list)
        for p in pairs:
            if p.label != p.answer:
                confused[p.label or "-", p.answer or "-"].append(p.where)
        worst = sorted(confused.items(), key=lambda kv: -len(kv[1]))[:errors]
        for (label, answer), where in worst:
            print(f"  {label} -> {answer}  {len(where)}: {'; '.join(where[:8])}")


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--columns", action="store_true", help="columns only")
    parser.add_argument("--exchanges", action="store_true", help="exchanges only")
    parser.add_argument("--table", action="store_true", help="a line for each category")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="the worst N confusions")
    args = parser.parse_args()
    both = args.columns == args.exchanges
    if both or args.exchanges:
        for files, whose in ((FIRST, ""), (SECOND, "second hand: "), (THIRD, "third hand: ")):
            leaves, exchanges = exchange_pairs(files)
            show(f"{whose}leaves", leaves, table=args.table, errors=args.show)
            show(f"{whose}exchange, category", exchanges, table=False, errors=0)
    if both or args.columns:
        parts = ((OWN, "own"), (PUBLIC, "public"), (THIRD_COLUMNS, "third"))
        for comments, how in ((True, "with comments"), (False, "without")):
            found = {whose: column_pairs(comments=comments, files=f) for f, whose in parts}
            for whose, pairs in found.items():
                show(f"columns {whose} {how}", pairs, table=args.table, errors=args.show)
            show(f"columns {how}", found["own"] + found["public"], table=False, errors=0)


if __name__ == "__main__":
    main()
