"""Make the labelled exchanges from the templates: `python -m tests.labelled.make_exchanges`.

A template names each field together with its label, so a label is written by hand once and stands
beside the field; this script invents values, puts the fields into a form (JSON, CSV, XML …) and
writes the path of every value down with the label. The same templates and seed give the same files.

A block of a template file:

    == mall.member | github:owner/repo:path        doc name | source
    key label maker                                 a field; children of an object are indented
    list[3] !cdr                                    a list of three; !label is the container's
    %as response json GET /url/{cust}?x={-:page} wrap=mall n=3 c=cdr

`label` is an alias of CATEGORY (`-` is none), with `:masked` or `:hashed` for the form. `maker`
names how the value is invented (default: by the label; without one, by the field's name), or is
`=a/b` for a choice of literals, `=#1` for JSON literals.
"""

import json
import sys
from pathlib import Path
from typing import Any

from tests.labelled.making.templates import blocks, build, check_names, parse_tree
from tests.labelled.making.values import CATEGORY

HERE = Path(__file__).resolve().parent


def generate() -> dict[str, list[dict[str, Any]]]:
    """All exchanges by file name."""
    out: dict[str, list[dict[str, Any]]] = {}
    for file in sorted((HERE / "templates").glob("*.txt")):
        rows = out.setdefault(f"{file.stem}.jsonl", [])
        for name, source, lines, uses in blocks(file.read_text(encoding="utf-8")):
            tree = parse_tree(lines)
            check_names(tree)
            for i, use in enumerate(uses, 1):
                try:
                    rows.append(build(f"{name}.{i}", source, tree, use))
                except Exception as error:
                    raise ValueError(f"{file.name}: {name}.{i}: {error}") from error
    return out


def dumps(rows: list[dict[str, Any]]) -> str:
    """The text of a file."""
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)


def summary(rows: list[dict[str, Any]]) -> str:
    """The counts that the README shows."""
    leaves = [(row, leaf) for row in rows for leaf in row["leaves"]]
    public = sum(row["source"] != "own" for row, _ in leaves)
    none = sum(leaf["category"] is None for _, leaf in leaves)
    lines = [
        f"{len(rows):,} exchanges, {len(leaves):,} labelled leaves: {public / len(leaves):.1%} of "
        f"public schemas, {none / len(leaves):.1%} without a category.",
        "",
        "| form | exchanges | leaves |",
        "|---|---|---|",
    ]
    kinds: dict[str, list[int]] = {}
    for row in rows:
        count = kinds.setdefault(row["content_type"].split(";")[0] or "(URL only)", [0, 0])
        count[0] += 1
        count[1] += len(row["leaves"])
    lines += [f"| {k} | {a} | {b:,} |" for k, (a, b) in sorted(kinds.items())]
    lines += ["", "| category | leaves | of public schemas | masked or hashed | containers |"]
    lines += ["|---|---|---|---|---|"]
    for category in [*dict.fromkeys(CATEGORY.values()), None]:
        mine = [(row, leaf) for row, leaf in leaves if leaf["category"] == category]
        shared = sum(row["source"] != "own" for row, _ in mine)
        formed = sum("form" in leaf for _, leaf in mine)
        held = sum(c["category"] == category for row in rows for c in row["containers"])
        lines.append(f"| {category or '(none)'} | {len(mine):,} | {shared:,} | {formed} | {held} |")
    return "\n".join(lines) + "\n"


BEGIN, END = "<!-- counts -->\n", "<!-- end of counts -->"


def main() -> int:
    """Write the files, and the counts into the README."""
    folder = HERE / "exchanges"
    folder.mkdir(exist_ok=True)
    made = generate()
    for name, rows in made.items():
        (folder / name).write_text(dumps(rows), encoding="utf-8")
    readme = HERE / "README.md"
    text = readme.read_text(encoding="utf-8")
    counts = summary([row for rows in made.values() for row in rows])
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    readme.write_text(before + BEGIN + counts + END + after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
