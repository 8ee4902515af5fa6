"""Writes what the rules' headers say as Markdown: the reference page, or one rule of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyzers.rules.columns import REGISTERS, VIEWS
from analyzers.rules.rule import Rule

_PROVES = {
    "disproves": "disproves (a row is a breach on the face of the log)",
    "indicates": "indicates (a human has to look)",
    "answers": "answers",
}

_HEAD = """\
# Rules and questions

This page is written from the headers of `analyzers/rules/*.sql`, by `python -m docs.check
--write`; a test holds it against them.

`P9.3` is Article 9 paragraph 3 of the Protection Rules (电信和互联网用户个人信息保护规定, MIIT
Order 24 of 2013), `P13(6)` its Article 13 item 6; `R` stands for the Registration Rules (Order 25). The
tier is the article that sets the penalty. Of the Registration Rules only Articles 1 to 7 and 16
were read in the final text. None of this is legal advice.

## What comes of a rule

* **passed**: it was tested on the accesses of the period and found nothing.
* **findings**: one per *cause* (the columns of `group_by`), with its accesses counted and the
  five oldest as examples. The cause that clears most accesses comes first. A finding's id is a
  digest of rule and cause, the same in every run.
* **not testable**: a register it needs was never loaded, is empty, or is valid through a moment
  before the latest access of the period (without `valid_through` a register speaks for nothing
  after its loading); or the period holds no access at all, or, where a rule looks for the people of
  a register, none that names anybody by a kind of identifier which that register has. A rule
  of your own whose SQL is refused is not testable either. What cannot be tested has not passed.

A rule whose `window` is not `all` is judged day by day, and what a day gave is kept: it is judged
again when accesses of that day (or of days within the window) came late, were labelled anew or are
gone, and when a register that it reads was loaded. `check --full` keeps and uses nothing. Both give
the same.

Beside each stands how many accesses the period holds and how many of them could not be read.

## What counts as use

In every rule the same: whosaw allowed it; it went well, or how it ended is not known, or it
failed after rows had come; and it touched a category of personal information, or could not be
read.

```sql
SELECT count(*) AS uses
FROM access
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
```

Attempts that were denied are in the log, and are not use.
"""

_LIMITS = """\
## What an access log cannot show

Whether a use was proportionate in substance (P5, P9.3); that the rules were published at the
premises (P8); the wording of the notice, the way to query and correct, and what refusing means
(P9.2); deceit or force (P9.3); a sale for money (P10); how well agents are supervised (P11);
that a contact is valid (P12); how media are kept (P13(4)); intrusion and virus protection
(P13(5)); the network's own protection (P13(7)); Articles 6, 7, 18 to 21 and 24; the truth of a
registered identity (R6, R10); anything that goes past the proxy (consoles of databases,
backups, replicas, files). For these the yearly self-inspection needs an attestation per article
beside what is tested here.
"""

_FORMAT = """\
## A rule file

`analyzers/rules/<id>.sql`: a TOML header in the leading `-- ` comments, then one SELECT.

| key | in | meaning |
|---|---|---|
| `id` | all | as the file is called |
| `title_en`, `title_zh` | all | one line each |
| `proves` | all | `disproves`, `indicates` or `answers` (a question) |
| `clause` | rules | the article; questions may have one |
| `tier` | rules | the penalty article |
| `severity` | rules | `critical`, `high`, `medium`, `low`, `info` |
| `registers` | where read | every register the SQL reads, so that the rule is not tested without it |
| `parameters.<name>` | where used | `default` (none: must be given), `unit`, `meaning` |
| `group_by` | rules | the columns that are one cause |
| `counted_in` | rules | the column that says how many accesses a row stands for; without it one |
| `sentence_en`, `sentence_zh` | rules | text with `{column}` and `{accesses}`, or one per `problem` |
| `clears_en`, `clears_zh` | rules | what would clear it |
| `one_change_en`, `one_change_zh` | rules | "one mapping line clears them", or one per `problem` |
| `waits_for_en`, `waits_for_zh` | rules | what it waits for (with `registers`: while one is missing) |
| `window` | rules | what an access is judged by: `access` (itself), `day`, `30 days`; else `all` |
| `subjects_of` | rules | the register whose people it looks for among the accesses |
| `false_positives`, `limits` | rules, questions | lists of sentences |

A rule's SELECT gives one row per access at fault and cause, with `access_id`, `seen_at` and the
columns of `group_by`; whosaw picks the period, groups and counts. A question's SELECT gives its
answer as it stands and picks its period itself. Placeholders are `$name` for parameters, and
`$since` (inclusive) and `$until` (exclusive), both text: `CAST($since AS TIMESTAMPTZ)`. Ask
`NOT EXISTS` rather than whether a column of an outer join is NULL, so that the SQL means the
same in other engines.

A rule reads these and nothing else:

"""

_CASES = """\

`…_until`, `due_at`, `service_ended_at`, `withdrawn_at` and `retired_at` are the first moment at
which a row no longer holds.

## A case file

`analyzers/rules/<id>.test.toml` stands beside each: cases with at least one that finds and one
that stays quiet. A row gives only the columns that matter; the rest is that of an access nobody
objects to (`analyzers/rules/case_rows.py`).

```toml
[[rows.purposes]]            # rows of every case that does not give its own for the table
purpose = "care"             # in_service = true unless the row says otherwise

[[case]]
name = "an access that declares no purpose is a finding of its account"
access = [
  { account = "svc_report", without = ["purpose"], times = 3 },
  { account = "li.na", touches = [{ category = "address" }], subjects = [{ subject_id = "wang" }] },
]
findings = [{ problem = "undeclared", account = "svc_report", without = ["purpose"], accesses = 3 }]
```

| key of a case | meaning |
|---|---|
| `name` | a true sentence |
| `access`, `log_gap`, or a register | its rows |
| `findings_register` | rows of the register `findings` |
| `parameters` | values for the rule's parameters |
| `since`, `until` | the period; the year 2026 UTC unless given |
| `missing` | registers that were never loaded |
| `valid_through` | register to last day (UTC); the end of the period unless given |
| `findings` | the causes expected, in any order, `accesses` among their columns |
| `quiet = true` | the rule passes |
| `not_testable` | the registers at fault, or `["access"]` for a log without accesses |
| `answers` | for questions: the rows expected, in their order |

| key of a row | meaning |
|---|---|
| a column | its value |
| `without` | columns that are NULL; in an expected row, columns that must be |
| `times` | that many such rows |
| `touches`, `subjects` | of an access: its rows in `touch` and `subject_access` |

Accesses are numbered from 1 (`access_id = 1` in an expected row) and a second apart from
2026-07-01 10:00 in China on. A person may be called by any word.

`python -m tests.analyzers.rules.mutate` puts small faults into every rule (a condition dropped
or negated, `<` for `<=`, AND for OR, a parameter one off) and tells which of them no case
catches.
"""


def reference(rules: Sequence[Rule]) -> str:
    """Give the whole page."""
    judged = [rule for rule in rules if not rule.is_question]
    questions = [rule for rule in rules if rule.is_question]
    parts = [
        _HEAD,
        "## Rules\n",
        _table(judged),
        *(section(rule) for rule in judged),
        "## Questions\n",
        *(section(rule) for rule in questions),
        _LIMITS,
        _FORMAT + _tables() + _CASES,
    ]
    return "\n".join(parts)


def section(rule: Rule) -> str:
    """Give what is said of one rule or question."""
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}"
    yield ""
    yield f"{rule.title_en} · {rule.title_zh}"
    yield ""
    facts = [f"clause {rule.clause}"] if rule.clause else []
    if not rule.is_question:
        facts += [f"tier {rule.tier}", rule.severity.value, _PROVES[rule.proves.value]]
        facts.append("one cause: " + ", ".join(rule.group_by))
    if rule.registers:
        facts.append("needs " + ", ".join(rule.registers))
    if rule.days_around is not None:
        facts.append(f"window {rule.window}")
    if facts:
        yield " · ".join(facts)
        yield ""
    for name, wanted in rule.parameters.items():
        default = "must be given" if wanted.default is None else f"default {wanted.default!r}"
        yield f"* parameter `{name}` ({wanted.unit}, {default}): {wanted.meaning}"
    for problem, english in rule.sentences_en.items():
        yield f"* says: {english} · {rule.sentences_zh[problem]}"
    if rule.waits_for_en:
        yield f"* while it waits: {rule.waits_for_en} · {rule.waits_for_zh}"
    if rule.clears_en:
        yield f"* cleared by: {rule.clears_en} · {rule.clears_zh}"
    for text in rule.false_positives:
        yield f"* false positive: {text}"
    for text in rule.limits:
        yield f"* limit: {text}"


def _table(rules: Sequence[Rule]) -> str:
    lines = ["| rule | clause | tier | severity | title | needs |", "|---|---|---|---|---|---|"]
    for rule in rules:
        needs = ", ".join(rule.registers) or "–"
        lines.append(
            f"| [{rule.id}](#{_anchor(rule)}) | {rule.clause} | {rule.tier} "
            f"| {rule.severity.value} | {rule.title_en} | {needs} |"
        )
    return "\n".join(lines) + "\n"


def _anchor(rule: Rule) -> str:
    return rule.id.lower().replace(".", "")


def _tables() -> str:
    lines = ["| | columns |", "|---|---|"]
    for kind, tables in (("view", VIEWS), ("register", REGISTERS)):
        for name, columns in tables.items():
            lines.append(f"| {kind} `{name}` | {', '.join(columns)} |")
    return "\n".join(lines) + "\n"
