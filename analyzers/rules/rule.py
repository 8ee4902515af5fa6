"""Reads a rule or question: one SQL SELECT under a TOML header in comments. Text in, `Rule` out.

A rule's SELECT gives one row per access at fault (and per cause, where an access has several), with
`access_id`, `seen_at` and the columns of its `group_by`; the runner picks the period and counts. A
question's SELECT gives its answer as it stands. Placeholders are `$name`: declared parameters, and
`$since` and `$until`, which every file has. This module reads no files and runs nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from string import Formatter

import msgspec
from msgspec import Struct

from access import Proves, Severity
from analyzers.rules.columns import REGISTERS, VIEWS

Scalar = str | int | float | bool
"""What a placeholder can hold: JSON's plain values, so that they travel over any socket."""

PERIOD = ("since", "until")
"""The placeholders every file has: ISO 8601 text, `$since` inclusive, `$until` exclusive."""

PROBLEM = "problem"
"""The column of `group_by` that picks a sentence, where a rule has several."""

JUDGED_BY_DAY = frozenset({"access", "touch", "subject_access"})
"""The views whose rows have the time of their access, so that a day of them can be looked at alone."""

_TOKEN = re.compile(
    r"""'(?:[^']|'')*' | "(?:[^"]|"")*" | --[^\n]* | /\*.*?\*/
      | \$(?P<name>[A-Za-z_]\w*) | (?P<refused>;|\$\$|\$\d|\?)""",
    re.VERBOSE | re.DOTALL,
)


class RuleWrong(ValueError):
    """A rule file, or what a rule was given, is not as it must be: file, key and repair."""


class Parameter(Struct, frozen=True):
    """A threshold or choice of ours: a setting, not law. No default: it has to be given."""

    unit: str
    meaning: str
    default: Scalar | None = None


class Rule(Struct, frozen=True):
    """One rule (`proves` disproves or indicates) or question (`proves` answers).

    `tier` is the penalty article. `group_by` names the columns that are one cause. The sentences
    are by the value of `problem`, or under "" where there is one; so is `one_change`, what one change
    clears all accesses of a cause. `counted_in` names the column
    that says how many accesses a row stands for; without it each row is one. `waits_for_en` says what
    has to exist before it can be tested at all (while a register that it needs is missing, if it needs
    any: nobody can load that one); empty: nothing. `subjects_of` names the register whose people the
    rule looks for among the accesses: where no access names any of their kinds, nothing is tested.
    `window` says what an access is judged by besides the registers: `access` (itself alone), `day` or
    `30 days` (others no further away), `all` (any).
    """

    id: str
    title_en: str
    title_zh: str
    proves: Proves
    sql: str
    clause: str = ""
    tier: str = ""
    severity: Severity = Severity.INFO
    registers: tuple[str, ...] = ()
    parameters: Mapping[str, Parameter] = {}
    group_by: tuple[str, ...] = ()
    counted_in: str | None = None
    sentences_en: Mapping[str, str] = {}
    sentences_zh: Mapping[str, str] = {}
    clears_en: str = ""
    clears_zh: str = ""
    one_change_en: Mapping[str, str] = {}
    one_change_zh: Mapping[str, str] = {}
    false_positives: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    waits_for_en: str = ""
    waits_for_zh: str = ""
    subjects_of: str = ""
    window: str = "all"

    @property
    def days_around(self) -> int | None:
        """How many days before and after an access the rule looks at to judge it; None: at any.

        By that the answers of days can be kept and only those days judged again that changed.
        """
        match self.window.split():
            case ["access"]:
                return 0
            case ["day"]:
                # A day of the display zone lies in two of UTC.
                return 1
            case [count, "days"]:
                return int(count) + 1
            case _:
                return None

    @property
    def is_question(self) -> bool:
        """Tell whether this asks instead of judging."""
        return self.proves is Proves.ANSWERS


class _Header(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    title_en: str
    title_zh: str
    proves: Proves
    clause: str = ""
    tier: str = ""
    severity: Severity = Severity.INFO
    registers: tuple[str, ...] = ()
    parameters: Mapping[str, Parameter] = {}
    group_by: tuple[str, ...] = ()
    counted_in: str | None = None
    sentence_en: str | Mapping[str, str] = ""
    sentence_zh: str | Mapping[str, str] = ""
    clears_en: str = ""
    clears_zh: str = ""
    one_change_en: str | Mapping[str, str] = ""
    one_change_zh: str | Mapping[str, str] = ""
    false_positives: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    waits_for_en: str = ""
    waits_for_zh: str = ""
    subjects_of: str = ""
    window: str = "all"


_A_RULE_NEEDS = (
    "clause", "tier", "group_by", "sentence_en", "sentence_zh", "clears_en", "clears_zh", "limits",
)  # fmt: skip
_A_QUESTION_HAS_NO = ("tier", "group_by", "counted_in", "sentence_en", "sentence_zh", "subjects_of")


def parse_rule(text: str, file: str) -> Rule:
    """Read a rule file's text; `file` is its name, for messages and to check the id against.

    Raises:
        RuleWrong: names the file and the key, what was expected and what came.
    """
    header_text, sql = _split(text)
    header = _header(header_text, file)
    if file.removesuffix(".sql").rpartition("/")[2] != header.id:
        raise RuleWrong(f"{file}: id: is {header.id!r}; the file must be called {header.id}.sql")
    _check_keys(header, file)
    rule = Rule(
        sql=sql,
        sentences_en=_sentences(header, "sentence_en", file),
        sentences_zh=_sentences(header, "sentence_zh", file),
        one_change_en=_by_problem(header.one_change_en),
        one_change_zh=_by_problem(header.one_change_zh),
        **{
            name: getattr(header, name)
            for name in _Header.__struct_fields__
            if not name.startswith(("sentence", "one_change"))
        },
    )
    if set(rule.one_change_en) != set(rule.one_change_zh):
        raise RuleWrong(f"{file}: one_change_zh: must speak of the same problems as one_change_en")
    if other := _first(set(rule.one_change_en) - set(rule.sentences_en)):
        raise RuleWrong(f"{file}: one_change_en: {other} is no problem that sentence_en has")
    if set(rule.sentences_en) != set(rule.sentences_zh):
        raise RuleWrong(f"{file}: sentence_zh: must speak of the same problems as sentence_en")
    _check_sql(rule, file)
    return rule


def parse_rules(files: Mapping[str, str]) -> tuple[Rule, ...]:
    """Read the texts of several rule files by name; rules first, then questions, each by id."""
    rules = [parse_rule(text, file) for file, text in files.items()]
    return tuple(sorted(rules, key=lambda rule: (rule.is_question, natural_order(rule.id))))


def views_named(sql: str) -> set[str]:
    """Give the views of the log whose names stand in a SELECT, in FROM or elsewhere."""
    return set(re.findall(r"\w+", sql)) & set(VIEWS)


def natural_order(rule_id: str) -> tuple[tuple[int, str], ...]:
    """Give a sort key that puts P9.3-2 before P10-1."""
    parts = re.findall(r"\d+|\D+", rule_id)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def prepared(sql: str, values: Mapping[str, Scalar]) -> tuple[str, list[Scalar]]:
    """Turn `$name` placeholders into `$1`, `$2` … and give the values in that order.

    Raises:
        RuleWrong: a placeholder has no value.
    """
    order: dict[str, int] = {}

    def positional(match: re.Match[str]) -> str:
        name = match.group("name")
        if name is None:
            return match.group()
        if name not in values:
            raise RuleWrong(f"placeholder ${name} has no value")
        return f"${order.setdefault(name, len(order) + 1)}"

    text = _TOKEN.sub(positional, sql)
    return text, [values[name] for name in order]


def parameter_values(rule: Rule, given: Mapping[str, Scalar]) -> dict[str, Scalar]:
    """Give a value for each parameter of the rule; what is given for others is left aside.

    Raises:
        RuleWrong: a parameter without default is not given, or a value is of the wrong kind.
    """
    return {name: _value(rule, name, wanted, given) for name, wanted in rule.parameters.items()}


def _value(rule: Rule, name: str, wanted: Parameter, given: Mapping[str, Scalar]) -> Scalar:
    value = given.get(name, wanted.default)
    if value is None:
        raise RuleWrong(f"{rule.id}: parameter {name} must be given: {wanted.meaning}")
    if wanted.default is None:
        return value
    kind = type(wanted.default)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise RuleWrong(
            f"{rule.id}: parameter {name}: expected {_KINDS[kind]} ({wanted.unit}), "
            f"got {_KINDS[type(value)]}"
        )
    return value


_KINDS: Mapping[type, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}


def _split(text: str) -> tuple[str, str]:
    """Cut the leading comment lines off and take their `-- ` away."""
    lines = text.splitlines()
    end = next((n for n, line in enumerate(lines) if not line.startswith("--")), len(lines))
    header = "\n".join(line[2:].removeprefix(" ") for line in lines[:end])
    return header, "\n".join(lines[end:]).strip()


def _header(text: str, file: str) -> _Header:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleWrong(f"{file}: the header is no TOML: {error}") from None
    try:
        return msgspec.convert(table, _Header)
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at ")
        key = place.strip("`").removeprefix("$").removeprefix(".") or "header"
        raise RuleWrong(f"{file}: {key}: {what}") from None


def _check_keys(header: _Header, file: str) -> None:
    if header.proves is Proves.ANSWERS:
        for key in _A_QUESTION_HAS_NO:
            if getattr(header, key):
                raise RuleWrong(f"{file}: {key}: a question (proves = answers) has none")
    else:
        for key in _A_RULE_NEEDS:
            if not getattr(header, key):
                raise RuleWrong(f"{file}: {key}: missing; a rule (proves = {header.proves}) has it")
    if bool(header.waits_for_en) != bool(header.waits_for_zh):
        raise RuleWrong(f"{file}: waits_for_zh: waits_for_en and waits_for_zh come together")
    for register in header.registers:
        if register not in REGISTERS:
            known = ", ".join(REGISTERS)
            raise RuleWrong(f"{file}: registers: {register!r} is none; there are {known}")
    if not re.fullmatch(r"access|day|[1-9]\d{0,2} days|all", header.window):
        raise RuleWrong(f"{file}: window: expected access, day, a number of days or all")
    if header.subjects_of:
        with_people = [name for name in header.registers if "subject_kind" in REGISTERS[name]]
        if header.subjects_of not in with_people:
            raise RuleWrong(
                f"{file}: subjects_of: {header.subjects_of!r} is no register of people that the rule "
                f"needs; there are {', '.join(with_people) or 'none'}"
            )
    for name in header.parameters:
        if name in PERIOD or not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            raise RuleWrong(f"{file}: parameters.{name}: not a free lower-case name")


def _by_problem(said: str | Mapping[str, str]) -> Mapping[str, str]:
    """Give texts by problem; one text is that of all, under "" as sentences are."""
    return said if isinstance(said, Mapping) else ({"": said} if said else {})


def _sentences(header: _Header, key: str, file: str) -> Mapping[str, str]:
    """Give the sentences by problem, having checked the names in their braces."""
    said = getattr(header, key)
    if isinstance(said, Mapping) and PROBLEM not in header.group_by:
        raise RuleWrong(f"{file}: {key}: several sentences need the column problem in group_by")
    sentences = _by_problem(said)
    known = {*header.group_by, "accesses"}
    for sentence in sentences.values():
        try:
            names = {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
        except ValueError as error:
            raise RuleWrong(f"{file}: {key}: {error}") from None
        if unknown := sorted(names - known):
            raise RuleWrong(
                f"{file}: {key}: {{{unknown[0]}}} is not in group_by, and not {{accesses}}"
            )
    return sentences


def _check_sql(rule: Rule, file: str) -> None:
    if not rule.sql:
        raise RuleWrong(f"{file}: there is no SQL under the header")
    used = set()
    for match in _TOKEN.finditer(rule.sql):
        if refused := match.group("refused"):
            raise RuleWrong(
                f"{file}: {refused} in the SQL; write one SELECT, placeholders as $name"
            )
        if name := match.group("name"):
            used.add(name)
    if unknown := _first(used - set(rule.parameters) - set(PERIOD)):
        raise RuleWrong(f"{file}: parameters: ${unknown} stands in the SQL and is not declared")
    if unused := _first(set(rule.parameters) - used):
        raise RuleWrong(f"{file}: parameters.{unused}: declared, and ${unused} is not in the SQL")
    if rule.days_around is not None:
        if used & set(PERIOD):
            raise RuleWrong(f'{file}: window: $since and $until in the SQL ask for window = "all"')
        if other := _first(views_named(rule.sql) - JUDGED_BY_DAY):
            raise RuleWrong(f'{file}: window: {other} in the SQL asks for window = "all"')
    if rule.is_question and not set(PERIOD) <= used:
        raise RuleWrong(f"{file}: a question picks its period itself: use $since and $until")


def _first(names: Sequence[str] | set[str]) -> str | None:
    return min(names, default=None)
