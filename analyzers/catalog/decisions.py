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
    by: str = ""
    approved_by: str = ""


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
        rule = self._rule(name, parents)
        return rule.decision if rule is not None else None

    def term_of(self, name: str, parents: Sequence[str]) -> Term | None:
        """Give the term that `term` goes by."""
        rule = self._rule(name, parents)
        return rule.term if rule is not None else None

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

    def _rule(self, name: str, parents: Sequence[str]) -> "_Rule | None":
        for rule in self._exact.get(joined(name), ()):
            if rule.holds_under(parents):
                return rule
        short = name[:LONGEST_NAME]
        for pattern, rule in self._patterns:
            if pattern.search(short) is not None and rule.holds_under(parents):
                return rule
        return None

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

    __slots__ = ("_under", "decision", "term")

    def __init__(self, term: Term) -> None:
        self.term = term
        self.decision = Decision(term.category, State.CONFIRMED, term.form)
        self._under = _under(term.under) if term.under else None

    def holds_under(self, parents: Sequence[str]) -> bool:
        """Tell whether it holds below these keys."""
        if self._under is None:
            return True
        return _lies_under(self._under, _kept(parents))


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


_OUTERMOST, _NEAREST = 16, 48
"""Keys around a field that `under` looks at, a security limit; those between are left out. A table has
two around its columns, a route and a body together some twelve."""
_ANY_NUMBER = None
"""The step `**`."""

_Under = tuple[tuple[str, ...] | None, ...]
"""Steps, each as the pieces between its `*`."""


def _kept(parents: Sequence[str]) -> list[str]:
    if len(parents) > _OUTERMOST + _NEAREST:
        parents = (*parents[:_OUTERMOST], *parents[-_NEAREST:])
    return [parent[:LONGEST_NAME].casefold() for parent in parents]


def _under(glob: str) -> _Under:
    """Give the steps of the keys around a field that a term is limited to."""
    steps: list[tuple[str, ...] | None] = []
    for step in glob.casefold().split("."):
        if step != "**":
            steps.append(tuple(step.split("*")))
        elif not steps or steps[-1] is not _ANY_NUMBER:
            steps.append(_ANY_NUMBER)
    return tuple(steps)


def _lies_under(steps: _Under, parents: Sequence[str]) -> bool:
    """Match steps and keys in time that grows with both, not with the ways to put them together.

    Behind a `**` the first fit is kept: what a later one could do, it can as well.
    """
    step = at = 0
    again: tuple[int, int] | None = None
    while at < len(parents):
        pieces = steps[step] if step < len(steps) else ()
        if pieces is _ANY_NUMBER:
            step += 1
            again = (step, at)
        elif step < len(steps) and _fits(pieces, parents[at]):
            step, at = step + 1, at + 1
        elif again is not None:
            step, at = again[0], again[1] + 1
            again = (step, at)
        else:
            return False
    return all(rest is _ANY_NUMBER for rest in steps[step:])


def _fits(pieces: tuple[str, ...], name: str) -> bool:
    """Tell whether a name consists of these pieces with anything between them."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1:
        return name == first
    end = len(name) - len(last)
    if not name.startswith(first) or not name.endswith(last) or end < len(first):
        return False
    at = len(first)
    for piece in pieces[1:-1]:
        found = name.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True
