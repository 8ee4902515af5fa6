"""Readings kept: by exact text, and by a text's normal form for all texts that differ in values only.

A reading may depend on a value in its text in four ways, and on no other: a literal names a data
subject (`literal_uses`: read anew from each text), a comment declares something (read anew too), it
is one of `doubts_of` (an ordinal, a mask's length, equal bounds), or a string is code or a name. What
is of the third kind is part of the key; of the fourth kind no reading is shared. A test holds the
resolver to that.
"""

from collections import OrderedDict
from collections.abc import Container, Hashable
from typing import NamedTuple

import msgspec

from access import GapReason, SubjectRef
from analyzers.detection import Pseudonymiser
from analyzers.sql.builtin_functions import OPAQUE
from analyzers.sql.comments import pairs
from analyzers.sql.normal import Doubts, Normal, Place, answers, doubts_of, normal, places, words_of
from analyzers.sql.reading import LiteralUse, StatementReading
from analyzers.sql.subjects import told
from analyzers.sql.words import words

CACHED = 4096
"""Readings kept of each kind: applications have a few hundred statements, ORMs a few thousand."""
_CROWDED = CACHED // 2
"""Readings from which on it counts which were used last: until then none is near its end."""
CACHED_LENGTH = 16 * 1024
"""Characters of a text whose reading is kept: longer ones carry literals and do not come twice."""
LONG_LENGTH = 2 * 1024 * 1024
"""Characters of all longer texts whose readings are kept, because they name nobody by a literal:
prepared INSERTs of thousands of rows, which are executed again and again."""

Environment = tuple[Hashable, ...]
"""All besides its text that a reading depends on."""
_Key = tuple[str, int]
"""A text or a form, and the number of the environment."""

_CODE = OPAQUE | words(
    """
set_config escape regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc
regprocedure regrole regtype to_regclass
"""
)
"""Functions that take code in a string, or may; types that make a table of a name; and ESCAPE, which
says how another string is to be read."""
_SHARED = ("select", "insert", "update", "delete", "with", "merge", "values")


class _Shared(NamedTuple):
    """What all texts of one normal form share; `uses` tell which of their literals name subjects."""

    readings: tuple[StatementReading]
    uses: tuple[tuple[LiteralUse, Place], ...]


class _First(NamedTuple):
    """The first text of a form and its reading: what others share of it is not worked out yet."""

    text: str
    form: Normal
    reading: StatementReading


class Memory:
    """The readings of one analyser. Holds texts of statements and never leaves the process."""

    def __init__(self, pseudonymiser: Pseudonymiser, comment_keys: Container[str]) -> None:
        self._pseudonymiser = pseudonymiser
        self._comment_keys = comment_keys
        self._numbers: dict[Environment, int] = {}
        self._next = 0
        self._texts: OrderedDict[_Key, tuple[StatementReading, ...]] = OrderedDict()
        self._long: OrderedDict[_Key, tuple[StatementReading, ...]] = OrderedDict()
        self._long_length = 0
        self._forms: OrderedDict[_Key, _First | _Shared | Doubts] = OrderedDict()
        """By key. For a form with doubts, what they are; with their answers the key goes on."""

    def __len__(self) -> int:
        """Tell how many texts are remembered."""
        return len(self._texts)

    @property
    def forms(self) -> int:
        """How many normal forms are remembered."""
        return len(self._forms)

    def clear(self) -> None:
        """Forget everything."""
        self._numbers.clear()
        self._texts.clear()
        self._long.clear()
        self._long_length = 0
        self._forms.clear()

    def number_of(self, environment: Environment) -> int:
        """Give the number that stands for an environment in all further calls."""
        number = self._numbers.get(environment)
        if number is None:
            if len(self._numbers) >= CACHED:
                self.clear()
            number = self._numbers[environment] = self._next
            self._next += 1
        return number

    def of_text(
        self, text: str, environment: int, *, forms: bool
    ) -> tuple[tuple[StatementReading, ...] | None, Normal | None]:
        """Give the readings of a text, and its form if that was asked for.

        `forms` False: only this very text counts.
        """
        key = (text, environment)
        known = self._texts.get(key)
        if known is not None:
            if len(self._texts) > _CROWDED:
                self._texts.move_to_end(key)
            return known, None
        if len(text) > CACHED_LENGTH:
            return self._long.get(key), None
        form = normal(text) if forms and (text.isascii() or encodes(text)) else None
        if form is None:
            return None, None
        shared = self._forms.get((form.key, environment))
        if type(shared) is _Shared and not shared.uses and not form.comments:
            if len(self._forms) > _CROWDED:
                self._forms.move_to_end((form.key, environment))
            return shared.readings, form
        return (None if shared is None else self.of_form(form, environment)), form

    def of_form(self, form: Normal, environment: int) -> tuple[StatementReading, ...] | None:
        """Give the reading of a text that differs from one read before in values only."""
        forms = self._forms
        key = (form.key, environment)
        known = forms.get(key)
        if known is None:
            return None
        if type(known) is not _Shared:
            known = self._decided(key, known) if isinstance(known, _First) else known
            if isinstance(known, Doubts):
                key = (answers(form, known), environment)
                known = forms.get(key)
                known = self._decided(key, known) if isinstance(known, _First) else known
            if not isinstance(known, _Shared):
                return None
        if len(forms) > _CROWDED:
            forms.move_to_end(key)
        if not known.uses and not form.comments:
            return known.readings
        return (
            msgspec.structs.replace(
                known.readings[0],
                literals=self._subjects(known.uses, form),
                comments=pairs(form.comments, self._comment_keys),
            ),
        )

    def keep(
        self,
        text: str,
        form: Normal | None,
        environment: int,
        readings: tuple[StatementReading, ...],
    ) -> None:
        """Remember the readings of a text, and for all texts of its form if they hold for those."""
        if len(text) > CACHED_LENGTH:
            self._keep_long((text, environment), readings)
            return
        self._texts[text, environment] = readings
        if len(self._texts) > CACHED:
            self._texts.popitem(last=False)
        if form is not None and len(readings) == 1:
            self._keep_form(_First(text, form, readings[0]), environment)

    def _keep_long(self, key: _Key, readings: tuple[StatementReading, ...]) -> None:
        length = len(key[0])
        if length > LONG_LENGTH or any(reading.literals for reading in readings):
            return
        self._long_length += length if key not in self._long else 0
        self._long[key] = readings
        while self._long_length > LONG_LENGTH:
            (text, _), _ = self._long.popitem(last=False)
            self._long_length -= len(text)

    def _keep_form(self, first: _First, environment: int) -> None:
        """Remember the first reading of a form. Whether others share it is asked when one comes."""
        key = (first.form.key, environment)
        known = self._forms.get(key)
        if isinstance(known, Doubts):
            key = (answers(first.form, known), environment)
        self._put(key, first)

    def _decided(self, key: _Key, first: _First) -> _Shared | Doubts | None:
        """Tell what the texts of a form share whose first was read, None for nothing."""
        text, form, reading = first
        uses = _placed(text, form, reading.literal_uses) if _is_shared(form, reading) else None
        if uses is None or self._subjects(uses, form) != reading.literals:
            del self._forms[key]
            return None
        shared = _Shared((msgspec.structs.replace(reading, literals=(), comments=()),), uses)
        doubts = doubts_of(form.key)
        if not any(doubts):
            self._forms[key] = shared
            return shared
        self._put((answers(form, doubts), key[1]), shared)
        if key[0] != form.key:
            return shared
        self._put(key, doubts)
        return doubts

    def _put(self, key: _Key, kept: _First | _Shared | Doubts) -> None:
        self._forms[key] = kept
        self._forms.move_to_end(key)
        if len(self._forms) > CACHED:
            self._forms.popitem(last=False)

    def _subjects(
        self, uses: tuple[tuple[LiteralUse, Place], ...], form: Normal
    ) -> tuple[SubjectRef, ...]:
        return told(
            ((use, text) for use, place in uses for text in form.values(place)),
            self._pseudonymiser,
        )


def encodes(text: str) -> bool:
    """Tell whether a text is UTF-8: no half of a surrogate pair stands in it."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_shared(form: Normal, reading: StatementReading) -> bool:
    """Tell whether a reading depends on values in its text in no way that cannot be followed."""
    return (
        form.key.lstrip(" \t\n\r\f\v(").lower().startswith(_SHARED)
        and _CODE.isdisjoint(words_of(form.key))
        and reading.search_path is None
        and not reading.temporary
        and not reading.sets
        and not reading.set_parameters
        and reading.copy is None
        and reading.inner is None
        and reading.runs is None
        and not any(gap.reason in _UNREAD for gap in reading.gaps)
    )


_UNREAD = (GapReason.UNPARSED, GapReason.TRUNCATED)


def _placed(
    text: str, form: Normal, uses: tuple[LiteralUse, ...]
) -> tuple[tuple[LiteralUse, Place], ...] | None:
    """Tell by their places in the form which literals are used, None where one is not found."""
    if not uses:
        return ()
    by_byte = places(text, form)
    found: dict[tuple[LiteralUse, Place], None] = {}
    for use in uses:
        place = by_byte.get(use.at)
        if place is None:
            return None
        found[msgspec.structs.replace(use, at=0), place] = None
    return tuple(found)
