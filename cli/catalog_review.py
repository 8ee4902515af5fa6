"""`whosaw catalog review`: a person decides, one field at a time, or a table of decisions at once."""

from __future__ import annotations

import os
import sys
import termios
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from analyzers.catalog.review import (
    Field,
    accepted,
    changed,
    of_same_name,
    refused,
    waiting,
)
from analyzers.catalog.system_file import NO_CATEGORY
from cli.catalog_batch import decisions_of
from cli.catalog_files import Shelf, login_name, moment_now
from cli.console import cleaned, line, note, out, show
from cli.door import WrongUse
from cli.options import Language, Output, Where, flattened, language_of
from cli.tables import number
from cli.words import counted, meaning, say
from proxy.catalogue import today
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from analyzers.catalog import DataCategory, Entry, Key

_SAME_SHOWN = 5
_LONGEST_LINE = 4096
"""Bytes of a typed line: what a terminal takes at most."""
_SAVE_EVERY = 10
"""Decisions after which they are saved: a terminal that is closed loses no more than these."""


@flattened
def review(
    output: Output,
    where: Where,
    systems: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SYSTEM]...", help="Only these systems. Default: all."),
    ] = None,
    system: Annotated[
        list[str] | None,
        typer.Option("--system", metavar="NAME", help="The same, as an option."),
    ] = None,
    least: Annotated[
        float, typer.Option("--min", min=0, max=1, help="Least confidence of a proposal.")
    ] = 0.0,
    most: Annotated[
        float, typer.Option("--max", min=0, max=1, help="Most confidence of a proposal.")
    ] = 1.0,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who decides. Default: your login.")
    ] = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch",
            metavar="CSV",
            help="Take the decisions of a table: catalog list --csv, column decision filled in.",
        ),
    ] = None,
) -> None:
    """Decide what waits: proposals, disputes, decisions that have expired.

    What many exchanges show and no machine is sure of comes first. Keys: y yes, n none (asks why),
    c another category, a all of this name, s skip, u undo, q save and end. Decisions are written
    into the files of the catalogue; commit them. After that: whosaw serve reload.

    Examples:
      whosaw catalog review crm
      whosaw catalog review --min .5 --max .85
      whosaw catalog review --batch decided.csv --by li.na
    """
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    shelf = Shelf.of(loaded)
    wanted = (*(systems or ()), *(system or ()))
    shelf.expect(wanted, loaded)
    name = by or login_name()
    if not name.strip():
        message = "--by: this account has no name. Say who decides: --by li.na"
        raise WrongUse(message)
    if batch is not None:
        _batch(shelf, batch, name, language)
        return
    fields = waiting(shelf.files, today(), systems=wanted, least=least, most=most)
    if not fields:
        line(say("review_nothing", language), "green")
        return
    if not sys.stdin.isatty():
        message = "review reads keys from a terminal. Give decisions in a table: --batch FILE"
        raise WrongUse(message)
    sitting = Sitting(shelf, fields, name, language)
    try:
        sitting.run()
    finally:
        sitting.save()
        sitting.tell()


def _batch(shelf: Shelf, file: Path, by: str, language: Language) -> None:
    categories = shelf.catalogue().categories
    changes = decisions_of(file, shelf.files, categories, by, moment_now())
    by_system = {one.system: one for one in shelf.files}
    for system, entries in changes.items():
        shelf.save(by_system[system], entries)
    count = sum(len(entries) for entries in changes.values())
    told = counted(count, "decision", language)
    line(say("batch_saved", language, decisions=told, file=file))


@dataclass(slots=True)
class _Step:
    """What one key did: fields with what they were before, so that it can be undone."""

    at: int
    before: dict[tuple[str, Key], Entry | None]


@dataclass(slots=True)
class Sitting:
    """One sitting of a person before the catalogue."""

    shelf: Shelf
    fields: list[Field]
    by: str
    language: Language
    decided: dict[tuple[str, Key], Entry] = field(default_factory=dict)
    _steps: list[_Step] = field(default_factory=list)
    _unsaved: dict[tuple[str, Key], Entry] = field(default_factory=dict)
    _began: float = field(default_factory=time.monotonic)
    _at: int = 0

    def run(self) -> None:
        """Ask until everything is decided or skipped, or the person ends it."""
        with _single_keys():
            self._ask()

    def _ask(self) -> None:
        while self._at < len(self.fields):
            one = self.fields[self._at]
            if (one.system, one.key) in self.decided:
                self._at += 1
                continue
            self._show(one)
            if not self._decide(one):
                return

    def save(self) -> None:
        """Write what was decided into the files."""
        by_system = {file.system: file for file in self.shelf.files}
        for system, file in by_system.items():
            entries = {key: entry for (name, key), entry in self._unsaved.items() if name == system}
            if entries:
                self.shelf.save(file, entries)
        self._unsaved.clear()

    def tell(self) -> None:
        """Say what was done."""
        count = len(self.decided)
        seconds = (time.monotonic() - self._began) / count if count else 0.0
        line(
            say(
                "review_saved",
                self.language,
                decisions=counted(count, "decision", self.language),
                left=number(len(self.fields) - count),
                seconds=f"{seconds:.1f}",
            )
        )

    def _decide(self, one: Field) -> bool:
        """Take keys until the field is decided or skipped; False ends the sitting."""
        every = False
        while True:
            group = self._group(one) if every else [one]
            key = _key()
            match key:
                case "y":
                    return self._set(group, accepted)
                case "n":
                    reason = _asked(say("review_reason", self.language))
                    if reason:
                        return self._set(group, partial(_refused, reason))
                case "c":
                    category = self._category()
                    if category is not None:
                        return self._set(group, partial(_changed, category))
                case "a":
                    every = not every
                    group = self._group(one)
                    if every:
                        line(say("review_keys_all", self.language, count=len(group)), "bold")
                        continue
                case "s" | " ":
                    self._steps.append(_Step(self._at, {}))
                    self._at += 1
                    return True
                case "u":
                    if self._undo():
                        return True
                case "q" | "\x03" | "\x04" | "":
                    return False
                case _:
                    pass
            line(say("review_keys", self.language), "dim")

    def _group(self, one: Field) -> list[Field]:
        """Give the fields of the same name that nobody has decided in this sitting."""
        same = of_same_name(one, self.fields)
        return [other for other in same if (other.system, other.key) not in self.decided]

    def _set(self, group: list[Field], decide: Callable[[Entry, str, str], Entry]) -> bool:
        step = _Step(self._at, {})
        for one in group:
            place = (one.system, one.key)
            entry = decide(one.entry, self.by, moment_now())
            step.before[place] = self.decided.get(place)
            self.decided[place] = self._unsaved[place] = entry
            what = entry.category or f"{NO_CATEGORY} ({entry.reason})"
            shown = cleaned(str(one.key))
            line(say("review_done", self.language, field=shown, what=what), "green")
            if entry.category is None and one.entry.by and one.entry.category is not None:
                note(say("review_taken", self.language), "yellow")
        self._steps.append(step)
        self._at += 1
        if len(self._unsaved) >= _SAVE_EVERY:
            self.save()
        return True

    def _undo(self) -> bool:
        if not self._steps:
            line(say("review_no_undo", self.language))
            return False
        step = self._steps.pop()
        entries = {(one.system, one.key): one.entry for one in self.fields}
        for place, before in step.before.items():
            self.decided.pop(place, None)
            # What was saved meanwhile is written back; what was not is simply not written.
            self._unsaved[place] = before or entries[place]
        self._at = step.at
        shown = cleaned(str(self.fields[step.at].key))
        line(say("review_undone", self.language, field=shown), "yellow")
        return True

    def _category(self) -> str | None:
        categories = self.shelf.catalogue().categories
        while True:
            given = _asked(say("review_category", self.language))
            if given == "?":
                _list_categories(categories)
            elif given in categories:
                return given
            elif not given:
                return None
            else:
                near = ", ".join(_nearest(given, categories)) or "?"
                line(say("review_unknown", self.language, near=near), "yellow")

    def _show(self, one: Field) -> None:
        language, entry = self.language, one.entry
        left = say("review_place", language, at=self._at + 1, total=len(self.fields))
        show("")
        line(f"── {left} ── {one.system}", "dim")
        line(cleaned(str(one.key)), "bold")
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="dim")
        grid.add_column(overflow="fold")
        category = self.shelf.catalogue().categories.get(entry.category or "")
        title = (category.zh if language is Language.ZH else category.en) if category else ""
        state = meaning(entry.state.value, language)
        figure = f"{entry.confidence:.2f}" if entry.confidence is not None else state
        what = say("review_is", language, category=entry.category or NO_CATEGORY, confidence=figure)
        grid.add_row(
            meaning(entry.state.value, language),
            Text.assemble((what, "cyan"), (f"  {title}", "dim")),
        )
        if entry.seen:
            grid.add_row("", cleaned(entry.seen))
        if entry.against:
            grid.add_row("", Text(cleaned(entry.against), style="red"))
        if entry.by:
            grid.add_row("", f"{entry.by} {entry.at} {entry.reason}".strip())
        if entry.exchanges:
            shown = counted(entry.exchanges, "time", language)
            grid.add_row("", say("review_exchanges", language, exchanges=shown))
        same = [
            f"{name} {cleaned(str(key))}: {self._standing(name, key, other)}"
            for name, key, other in one.same_name[:_SAME_SHOWN]
        ]
        if len(one.same_name) > _SAME_SHOWN:
            more = number(len(one.same_name) - _SAME_SHOWN)
            same.append(say("review_more", language, count=more))
        for number_of_line, text in enumerate(same):
            grid.add_row("" if number_of_line else say("review_same", language), text)
        show(grid)
        line(say("review_keys", language), "dim")

    def _standing(self, system: str, key: Key, entry: Entry) -> str:
        now = self.decided.get((system, key), entry)
        return f"{now.category or NO_CATEGORY}, {meaning(now.state.value, self.language)}"


def _refused(reason: str, entry: Entry, by: str, at: str) -> Entry:
    return refused(entry, by, at, reason)


def _changed(category: str, entry: Entry, by: str, at: str) -> Entry:
    return changed(entry, category, by, at)


@contextmanager
def _single_keys(*, wanted: bool = True) -> Iterator[None]:
    """Have the terminal give keys one by one (not `wanted`: lines); what was typed ahead stays."""
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    modes = list(before)
    keys = termios.ICANON | termios.ECHO
    modes[3] = modes[3] & ~keys if wanted else modes[3] | keys
    try:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, modes)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _key() -> str:
    """Wait for one key; "" at the end of the input."""
    try:
        return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")
    except KeyboardInterrupt:
        return "\x03"


def _asked(prompt: str) -> str:
    """Ask for a line; "" where none is given."""
    try:
        with _single_keys(wanted=False):
            out().print(Text(prompt), end="")
            sys.stdout.flush()
            return os.read(sys.stdin.fileno(), _LONGEST_LINE).decode("utf-8", "replace").strip()
    except KeyboardInterrupt:
        return ""


def _list_categories(categories: Mapping[str, DataCategory]) -> None:
    grid = Table.grid(padding=(0, 2))
    for category in sorted(categories.values(), key=lambda one: one.id):
        grid.add_row(category.id, category.zh, Text(category.en, style="dim"))
    show(grid)


def _nearest(given: str, categories: Mapping[str, DataCategory]) -> list[str]:
    """Give categories that may be meant: by a part of the id or name, else by likeness."""
    folded = given.casefold()
    part = [
        one.id
        for one in categories.values()
        if folded in one.id or folded in one.zh or folded in one.en.casefold()
    ]
    return part[:5] or get_close_matches(folded, list(categories), n=3, cutoff=0.5)
