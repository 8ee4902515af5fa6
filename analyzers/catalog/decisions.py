"""What people have decided of one system: terms of the house, columns, paths of its API.

The detector asks here first. A human decision beats it, a machine's proposal does not
(`Decision.binds`). Look-ups only; the text they come from is read in `system_file`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from access import Form
from analyzers.catalog.words import LONGEST_NAME, joined


class State(StrEnum):
    """Who has spoken for an entry, and whether it still stands."""

    PROPOSED = "proposed"
    """A machine only."""
    CONFIRMED = "confirmed"
    """A person agreed with the machine, or wrote it himself."""
    OVERRIDDEN = "overridden"
    """A person decided otherwise than the machine."""
    DISPUTED = "disputed"
    """A person decided, and samples have contradicted him since."""


class Decision(Struct, frozen=True):
    """What is said of a field. `category` None: it holds no personal information.

    `form` None: nothing is said of it, the values tell.
    """

    category: str | None
    state: State
    form: Form | None = None

    @property
    def binds(self) -> bool:
        """Tell whether it beats the detector: a person's word, unless it hides what is disputed."""
        if self.state is State.DISPUTED:
            return self.category is not None
        return self.state is not State.PROPOSED


class Term(Struct, frozen=True, omit_defaults=True):
    """A word of the house: `match` is a field's name, or `re:` and a regular expression.

    `under` limits it to names below: steps with points between them, outermost first, `*` for one
    step and `**` for any number.
    """

    match: str
    category: str | None
    form: Form | None = None
    under: str = ""
    note: str = ""


class SystemCatalogue:
    """The decisions of one system, made for look-up. Without any it answers None at little cost."""

    def __init__(
        self,
        name: str = "",
        version: str = "",
        *,
        terms: Iterable[Term] = (),
        columns: Mapping[str, Decision] | None = None,
        paths: Mapping[tuple[str, str], Decision] | None = None,
    ) -> None:
        self.name = name
        self.version = version
        self._exact: dict[str, list[_Rule]] = {}
        self._patterns: list[tuple[re.Pattern[str], _Rule]] = []
        for term in terms:
            self._add_term(term)
        self._columns = dict(columns or {})
        self._tails = _tails(self._columns)
        self._paths = {
            (operation_key(operation), path_key(path)): decision
            for (operation, path), decision in (paths or {}).items()
        }
        self._classes = _classes(self._paths)

    def term(self, name: str, parents: Sequence[str]) -> Decision | None:
        """Give what the house means by a field's name; `parents` are the keys around it.

        Names are compared by their words, so `UIM_NO` also stands for `uimNo`. `parents` begin with
        the outermost: the route's words and keys above, or schema and table.
        """
        if not self._exact and not self._patterns:
            return None
        for rule in self._exact.get(joined(name), ()):
            if rule.holds_under(parents):
                return rule.decision
        short = name[:LONGEST_NAME]
        for pattern, rule in self._patterns:
            if pattern.search(short) is not None and rule.holds_under(parents):
                return rule.decision
        return None

    def column(self, path: str) -> Decision | None:
        """Give what was decided of a column, `schema.table.column` or `table.column`.

        The schema may be left out here or there as long as that leaves one decision.
        """
        if not self._columns:
            return None
        folded = path.casefold()
        found = self._columns.get(folded)
        if found is not None:
            return found
        if folded.count(".") < 2:
            return self._tails.get(folded)
        return self._columns.get(folded.partition(".")[2])

    def path(self, operation: str, path: str) -> Decision | None:
        """Give what was decided of a path, `$.data.list[*].mobile`, of an operation.

        `operation` is `GET /cust/{id} 200` for an answer, without a status for a request. What was
        decided for `2xx` or without a status holds for every such answer too. The body of a request
        may be `request$` or `$`.
        """
        if not self._paths:
            return None
        wanted, where = operation_key(operation), path_key(path)
        route, status = _split_status(wanted)
        tried = (wanted, f"{route} {status[:1]}xx", route) if status else (wanted,)
        for key in tried:
            found = self._paths.get((key, where))
            if found is not None:
                return found
        if not status and where.startswith((_ROOT, _REQUEST)):
            other = where.removeprefix(_REQUEST.rstrip(_ROOT))
            return self._paths.get((wanted, other if other != where else f"request{where}"))
        return self._classes.get((wanted, where)) if status.endswith("xx") else None

    def _add_term(self, term: Term) -> None:
        rule = _Rule(term)
        if term.match.startswith(PATTERN):
            pattern = re.compile(term.match.removeprefix(PATTERN), re.IGNORECASE)
            self._patterns.append((pattern, rule))
        else:
            self._exact.setdefault(joined(term.match), []).append(rule)


PATTERN = "re:"
"""What a term begins with whose rest is a regular expression."""


class _Rule:
    """A term's decision and where it holds."""

    __slots__ = ("_under", "decision")

    def __init__(self, term: Term) -> None:
        self.decision = Decision(term.category, State.CONFIRMED, term.form)
        self._under = _under(term.under) if term.under else None

    def holds_under(self, parents: Sequence[str]) -> bool:
        """Tell whether it holds below these keys."""
        if self._under is None:
            return True
        return self._under.fullmatch(_steps(parents)) is not None


def operation_key(operation: str) -> str:
    """Give an operation as it is compared: names of variables in a route do not count."""
    return _VARIABLE.sub("{}", operation.strip())


def path_key(path: str) -> str:
    """Give a path as it is compared: every element of a list is `[*]`."""
    return _ELEMENT.sub("[*]", path.strip())


_ROOT = "$"
_REQUEST = "request$"
_VARIABLE = re.compile(r"\{[^{}/]*\}")
_ELEMENT = re.compile(r"\[\d*\]")
_STATUS = re.compile(r" ([1-5](?:\d\d|xx))$")


def _split_status(operation: str) -> tuple[str, str]:
    found = _STATUS.search(operation)
    return (operation[: found.start()], found[1]) if found else (operation, "")


def _tails(columns: Mapping[str, Decision]) -> dict[str, Decision]:
    """Give the decisions by `table.column`, where those of all schemas agree."""
    found: dict[str, Decision | None] = {}
    for path, decision in columns.items():
        if path.count(".") >= 2:
            tail = path.partition(".")[2]
            found[tail] = decision if found.get(tail, decision) == decision else None
    return {tail: decision for tail, decision in found.items() if decision is not None}


def _classes(paths: Mapping[tuple[str, str], Decision]) -> dict[tuple[str, str], Decision]:
    """Give the decisions by class of status, where those of all its statuses agree."""
    found: dict[tuple[str, str], Decision | None] = {}
    for (operation, path), decision in paths.items():
        route, status = _split_status(operation)
        if status and not status.endswith("xx"):
            key = (f"{route} {status[0]}xx", path)
            found[key] = decision if found.get(key, decision) == decision else None
    return {key: decision for key, decision in found.items() if decision is not None}


_STEP_END = "\x1f"
"""Stands after every step: names may hold points."""


def _steps(parents: Iterable[str]) -> str:
    return "".join(f"{parent.casefold()}{_STEP_END}" for parent in parents)


def _under(glob: str) -> re.Pattern[str]:
    """Give the pattern of the keys around a field that a term is limited to."""
    parts = []
    for step in glob.casefold().split("."):
        if step == "**":
            parts.append(f"(?:[^{_STEP_END}]*{_STEP_END})*")
        else:
            wild = "[^" + _STEP_END + "]*"
            parts.append(wild.join(re.escape(part) for part in step.split("*")) + _STEP_END)
    return re.compile("".join(parts))
