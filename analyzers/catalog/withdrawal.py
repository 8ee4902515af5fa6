"""What of a person's word no longer stands in a catalogue, and no second person has agreed.

Two states are compared by what they answer, for every column, path and term that either names: an
entry can be taken away by a more specific one, by a term, or by its category becoming less.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from access import Form
from analyzers.catalog.assembly import assembled
from analyzers.catalog.catalogue import EVERY_SYSTEM, Catalogue
from analyzers.catalog.comparison import Complaint, Problem, changes, two_persons
from analyzers.catalog.decisions import PATTERN, Decision, SystemCatalogue, Term
from analyzers.catalog.proposals import Known
from analyzers.catalog.system_file import Key, OwnCategory, SystemFile

_AGREE = "A second person has to agree: `approved_by` other than `by`."
_ALWAYS = date.min
"""The day by which both sides are compared: what has expired is a problem of its own."""


class _Said(Struct, frozen=True):
    """What binds of a field: a category or none, and whether two persons stand behind it."""

    category: str | None
    form: Form | None
    approved: bool


class _Side:
    """One state of the catalogue for one system."""

    def __init__(self, files: Sequence[SystemFile], built_in: Catalogue, system: str) -> None:
        by_system = {file.system: file for file in files}
        house = by_system.get(EVERY_SYSTEM, SystemFile("", EVERY_SYSTEM))
        self.file = by_system.get(system, SystemFile("", system))
        self.terms = self.file.terms if system == EVERY_SYSTEM else self.file.terms + house.terms
        whole = assembled(built_in, files, "", _ALWAYS)
        self._decisions: SystemCatalogue = whole.for_system(system)
        self._levels = {one.id: one.sensitivity for one in whole.categories.values()}
        self._known = Known(self.file.entries)

    def level(self, category: str | None) -> int:
        """Give a category's sensitivity, -1 for none and for one that is gone."""
        return self._levels.get(category, -1) if category is not None else -1

    def said_of(self, key: Key) -> _Said | None:
        """Give what binds of a field: its entry, else a term."""
        found = (
            self._decisions.path(key.operation, key.path)
            if key.operation
            else self._decisions.column(key.path)
        )
        if found is not None and found.binds:
            return _Said(found.category, found.form, self._is_approved(key, found))
        name, parents = _surroundings(key)
        return self.said_by_terms(name, parents)

    def said_by_terms(self, name: str, parents: Sequence[str]) -> _Said | None:
        """Give what the words of the house say of a name."""
        term = self._decisions.term_of(name, parents)
        if term is None:
            return None
        return _Said(term.category, term.form, two_persons(term.by, term.approved_by))

    def _is_approved(self, key: Key, decision: Decision) -> bool:
        """Tell whether all entries that may have decided it stand on two persons."""
        known = self._known.key_of(key)
        keys = [known] if known is not None else _near(key, self.file.entries)
        entries = [self.file.entries[one] for one in keys]
        deciding = [one for one in entries if one.decision() == decision]
        return bool(deciding) and all(two_persons(one.by, one.approved_by) for one in deciding)


def taken_away(
    base: Sequence[SystemFile], files: Sequence[SystemFile], built_in: Catalogue
) -> list[Complaint]:
    """Give what was decided in `base` and stands no more; `built_in` has whosaw's categories."""
    found: list[Complaint] = []
    of_house: set[tuple[Key, str]] = set()
    alone = [one for one in changes(base, files) if not one.approved]
    prolonged = {(one.system, one.key) for one in alone if one.prolonged}
    shortened = {(one.system, one.key) for one in alone if one.shortened}
    for system in sorted({file.system for file in (*base, *files)}):
        before, after = _Side(base, built_in, system), _Side(files, built_in, system)
        found += _fields(before, after)
        terms = [one for one in _terms(before, after) if (one.key, one.text) not in of_house]
        if system == EVERY_SYSTEM:
            of_house = {(one.key, one.text) for one in terms}
        found += terms
        found += _categories(before.file, after.file, files)
        found += [
            _complaint(after, key, "none holds longer than was agreed")
            for of, key in sorted(prolonged)
            if of == system
        ]
        found += [
            _complaint(after, key, "what was confirmed is to end, or sooner")
            for of, key in sorted(shortened)
            if of == system
        ]
    return found


def _fields(before: _Side, after: _Side) -> Iterator[Complaint]:
    named = (*before.file.entries, *after.file.entries)
    for key in dict.fromkeys(asked for one in named for asked in (one, *_wider(one))):
        old, new = before.said_of(key), after.said_of(key)
        lost = _lost(before, old, after, new)
        if lost:
            yield _complaint(after, key, lost)


def _lost(before: _Side, old: _Said | None, after: _Side, new: _Said | None) -> str:
    """Say what is lost from one answer to the next, "" where nothing is or two persons agreed."""
    if old is None or old.category is None or (new is not None and new.approved):
        return ""
    if new is None or after.level(new.category) < before.level(old.category):
        return f"{old.category} was confirmed and is taken away"
    if old.form in (None, Form.CLEAR) and new.form not in (None, Form.CLEAR):
        return f"{old.category} was confirmed as clear and is now {new.form}"
    return ""


def _terms(before: _Side, after: _Side) -> Iterator[Complaint]:
    """Compare the words of the house: exact ones by what is answered, patterns by themselves."""
    told: set[Key] = set()
    for term in (*before.terms, *after.terms):
        if term.match.startswith(PATTERN):
            continue
        parents = _sample(term.under)
        lost = _lost(
            before,
            before.said_by_terms(term.match, parents),
            after,
            after.said_by_terms(term.match, parents),
        )
        key = Key("", term.match)
        if lost and key not in told:
            told.add(key)
            yield _complaint(after, key, lost)
    old, new = _patterns(before.terms), _patterns(after.terms)
    for term in new:
        if _is_new(term, old) and term.category is None and not _agreed(term):
            yield _complaint(after, Key("", term.match), "a new pattern says none of what it fits")
    for term in old:
        if term.category is not None and not _still_speaks(term, old, new, before, after):
            yield _complaint(
                after, Key("", term.match), f"a pattern that said {term.category} is taken away"
            )


def _still_speaks(
    term: Term, old: Sequence[Term], new: Sequence[Term], before: _Side, after: _Side
) -> bool:
    """Tell whether a pattern says at least what it said, with nothing new before it that says less."""
    level = before.level(term.category)
    for other in new:
        enough = after.level(other.category) >= level and other.form in (
            None,
            Form.CLEAR,
            term.form,
        )
        if (other.match, other.under) == (term.match, term.under):
            return enough or _agreed(other)
        if _is_new(other, old) and not enough and not _agreed(other):
            return False
    return False


def _patterns(terms: Iterable[Term]) -> list[Term]:
    return [term for term in terms if term.match.startswith(PATTERN)]


def _is_new(term: Term, old: Iterable[Term]) -> bool:
    said = (term.match, term.under, term.category, term.form)
    return all(said != (one.match, one.under, one.category, one.form) for one in old)


def _agreed(term: Term) -> bool:
    return two_persons(term.by, term.approved_by)


def _categories(
    before: SystemFile, after: SystemFile, files: Sequence[SystemFile]
) -> Iterator[Complaint]:
    """Compare the categories of the house: gone, less sensitive, or known by fewer names."""
    now = {one.id: (file, one) for file in files for one in file.categories}
    for old in before.categories:
        file, new = now.get(old.id, (after, None))
        lost = _less(old, new)
        if lost:
            key = Key("", f"categories > {old.id}")
            yield Complaint(
                Problem.TAKEN_AWAY, file.file, 0, before.system, key, f"{lost}. {_AGREE}"
            )


def _less(old: OwnCategory, new: OwnCategory | None) -> str:
    if new is None:
        return "the category is taken away"
    if two_persons(new.by, new.approved_by):
        return ""
    if new.sensitivity < old.sensitivity:
        return f"its sensitivity was {old.sensitivity} and is {new.sensitivity}"
    gone = set(old.names) - set(new.names)
    return f"names are taken away: {', '.join(sorted(gone))}" if gone else ""


def _complaint(side: _Side, key: Key, what: str) -> Complaint:
    file = side.file
    line = file.lines.get(key, 0)
    return Complaint(Problem.TAKEN_AWAY, file.file, line, file.system, key, f"{what}. {_AGREE}")


def _wider(key: Key) -> tuple[Key, ...]:
    """Give the less exact questions that an entry also answers: without schema, by class of status."""
    if not key.operation:
        return (Key("", key.path.partition(".")[2]),) if key.path.count(".") >= 2 else ()
    route, _, status = key.operation.rpartition(" ")
    if not re.fullmatch(r"[1-5]\d\d", status):
        return ()
    return (Key(f"{route} {status[0]}xx", key.path),)


def _near(key: Key, entries: Iterable[Key]) -> list[Key]:
    """Give the entries that answer a less exact question, or a more exact one."""
    if not key.operation:
        return [one for one in entries if key in _wider(one) or one in _wider(key)]
    route = re.sub(r" [1-5](?:\d\d|xx)$", "", key.operation)
    return [
        one
        for one in entries
        if one.path.removeprefix("request") == key.path.removeprefix("request")
        and re.sub(r" [1-5](?:\d\d|xx)$", "", one.operation) == route
    ]


def _surroundings(key: Key) -> tuple[str, tuple[str, ...]]:
    """Give a field's name and the names around it, as a term is asked."""
    if not key.operation:
        *parents, name = key.path.split(".")
        return name, tuple(parents)
    route = re.match(r"[A-Z]+ (/\S*)", key.operation)
    words = [word for word in route[1].split("/") if word and word[0] != "{"] if route else []
    steps = [re.sub(r"\[[^\]]*\]$", "", step) for step in re.split(r"[.|]", key.path)[:-1]]
    return key.name, (*words, *(step for step in steps if step not in {"$", "request$"}))


def _sample(under: str) -> tuple[str, ...]:
    """Give names around a field that a limit fits."""
    return tuple(step.replace("*", "x") for step in under.split(".") if step not in {"", "**"})
