"""Fuses what a field's name says with what its values look like into one verdict.

Name alone .85, name and values .95, values alone .5 to .8; sure from .85, likely from .5, below that
none (an audit log leans to recall). A decision of the catalogue beats both. Pure but for a cache of
names; holds no value.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from access import Certainty, Form, KnownBy
from analyzers.catalog import Catalogue, Decision
from analyzers.detection import column_prefix, columns, plans
from analyzers.detection.chinese import address_marks
from analyzers.detection.evidence import (
    CONFIRMS,
    LIKELY,
    SAMPLES,
    SURE,
    by_values,
    contradicts,
    labelled,
    weigh,
)
from analyzers.detection.names import SUPPORTED, NameReader, NameReading
from analyzers.detection.plans import is_service_number
from analyzers.detection.records import record_category
from analyzers.detection.samples import few, form_of, more
from analyzers.detection.scene import Scene
from analyzers.detection.text import FoundValue, found_in_text, is_prose
from analyzers.detection.typed_columns import original
from analyzers.detection.unnamed import infer
from analyzers.detection.values import ValueReading, read_value


class Verdict(Struct, frozen=True):
    """What a field holds. `confidence` is from 0 to 1; `certainty` is what the record keeps of it.

    `evidence` says what spoke for it (`name:pinyin`, `value:gb11643 31/32`, `comment`,
    `catalog:confirmed`), never a value. `other`: it is another person's than the record's (the called
    number of a call, a contact): it must not be linked to the record's own.
    """

    category: str
    sensitivity: int
    confidence: float
    certainty: Certainty
    form: Form
    known_by: KnownBy
    evidence: tuple[str, ...] = ()
    other: bool = False


class Detector:
    """Gives verdicts on fields and columns of one system under one catalogue."""

    def __init__(self, catalogue: Catalogue, system: str = "") -> None:
        self._sensitivity: dict[str, int] = {
            c.id: c.sensitivity for c in catalogue.categories.values()
        }
        self._decisions = catalogue.for_system(system)
        self._names = NameReader(catalogue)

    def field(
        self,
        name: str,
        parent: str,
        values: Sequence[str],
        *,
        siblings: Sequence[str] = (),
        ancestors: Sequence[str] = (),
    ) -> Verdict | None:
        """Tell what a field holds, from its name, what is around it and up to 32 distinct values.

        `parent` is the nearest word that says something of the field: an object's key, a table, a word
        of the route; "" where there is none. `ancestors` are all keys above, the route's words first;
        `siblings` the names in the same object or row. Empty values are not counted.
        """
        above = tuple(ancestors) if ancestors else ((parent,) if parent else ())
        if parent and above[-1] != parent:
            above = (*above, parent)
        decision = self._decisions.term(name, above)
        texts = islice(dict.fromkeys(v for v in values if v), SAMPLES)
        if decision is not None and decision.binds:
            return self.decided(decision, [read_value(text) for text in texts])
        scene = self._names.scene(above, tuple(siblings))
        reading = self._names.read_in(name, scene)
        samples = few(reading, texts)
        named = labelled(samples) or self._by_name(reading, samples, scene)
        if named is not None and named[1] >= LIKELY and named[0] != "free_text_pi":
            return self._verdict(*named, form_of(samples, named[0], hashed=reading.hashed), reading)
        more(reading, samples, texts)
        silent = not reading.candidates and not reading.negative
        alone = by_values(samples, scene, negative=reading.negative, silent=silent)
        alone = labelled(samples) or alone
        best = max((x for x in (named, alone) if x is not None), key=lambda x: x[1], default=None)
        prose = self._prose(reading, values)
        if prose is not None and (best is None or best[1] < prose.confidence):
            return prose
        if best is None or best[0] == "free_text_pi":
            return None
        return self._verdict(*best, form_of(samples, best[0], hashed=False), reading)

    def unnamed(
        self,
        columns: Sequence[tuple[int, Sequence[str]]],
        known: Sequence[Verdict | None],
        ancestors: Sequence[str],
    ) -> list[Verdict | None]:
        """Tell what columns of a row without names hold, from all of them together.

        `columns` are their numbers in the row and their values, `known` the verdicts on each by itself.
        """
        scene = self._names.scene(tuple(ancestors), ())
        alone = [verdict.category if verdict is not None else None for verdict in known]
        inferred = infer(columns, alone, scene)
        verdicts = list(known)
        for number, (at, values) in enumerate(columns):
            category = inferred.get(at, alone[number])
            if category is None:
                verdicts[number] = None
            elif category != alone[number]:
                form = form_of(list(map(read_value, values)), category, hashed=False)
                verdicts[number] = self._verdict(
                    category, SUPPORTED, KnownBy.VALUE, ("value:row",), form, NameReading()
                )
        return verdicts

    def column(
        self,
        table: str,
        column: str,
        type_name: str,
        comment: str,
        *,
        siblings: Sequence[str] = (),
    ) -> Verdict | None:
        """Tell what a database column holds, from its name, table, type, comment and other columns.

        The head of a comment (before the first sign of punctuation) is a name too, and wins where it
        says something: `zjhm` with 主叫号码 is a called number, not a document.
        """
        decision = self._decisions.column(f"{table}.{column}")
        if decision is None or not decision.binds:
            decision = self._decisions.term(column, tuple(table.split(".")))
        if decision is not None and decision.binds:
            return self.decided(decision, ())
        prefix = column_prefix.unprefixed(column, siblings, self._names.means)
        if prefix:
            column = column[len(prefix) :]
            siblings = [column_prefix.without(prefix, name) for name in siblings]
        scene = self._names.table(table.rpartition(".")[2], tuple(siblings))
        column = original(column, siblings)
        read = columns.read_column(self._names, scene, column, type_name, comment)
        if read is None:
            return None
        category, confidence, reading = read
        form = Form.HASHED if reading.hashed else Form.CLEAR
        return self._verdict(category, confidence, KnownBy.NAME, (), form, reading)

    def record(
        self,
        name: str,
        ancestors: Sequence[str],
        fields: Sequence[tuple[str, str | None]],
        inside: str = "",
    ) -> Verdict | None:
        """Give the category that describes a whole record, None where there is none.

        `name` is the container's key, `ancestors` the keys above it (the route's words first), `fields`
        the names in the record with the category of each; `inside` the key of the object around it.
        """
        found = record_category(self._names, name, tuple(ancestors), fields, inside)
        if found is None or found[0] not in self._sensitivity:
            return None
        category, confidence, why = found
        reading = NameReading(why=why)
        return self._verdict(category, confidence, KnownBy.NAME, (), Form.CLEAR, reading)

    def decided(self, decision: Decision, samples: Sequence[ValueReading] = ()) -> Verdict | None:
        """Give the verdict that a decision of the catalogue is: the caller asked it of a path."""
        if decision.category is None or decision.category not in self._sensitivity:
            return None
        form = decision.form or form_of(list(samples), decision.category, hashed=False)
        return Verdict(
            decision.category,
            self._sensitivity[decision.category],
            1.0,
            Certainty.SURE,
            form,
            KnownBy.CATALOG,
            (f"catalog:{decision.state.value}",),
        )

    def best_name(self, names: Sequence[tuple[str, str]], value: str) -> tuple[str, str]:
        """Give the name and parent, of several, under which a step of a path says most.

        Behind `bills` stands a bill's number, nothing of what it holds.
        """
        best, most = names[0], 0.0
        for at, pair in enumerate(names if len(names) > 1 else ()):
            verdict = self.field(*pair, (value,))
            if verdict is None or (at and verdict.category in _CONTENTS):
                continue
            if verdict.confidence > most:
                best, most = pair, verdict.confidence
        return best

    def fits(self, verdict: Verdict | None, name: str, value: str) -> bool:
        """Tell cheaply whether one more value cannot change a verdict: a test for drift.

        True for a value of the kind seen before, for an empty one, and where the verdict rests on the
        name alone. A verdict of none does not fit a value that would be likely alone.
        """
        if not value:
            return True
        if verdict is None:
            return len(value) < _SHORTEST_TELLING or not _tells(read_value(value))
        quick = _QUICK.get(verdict.category)
        if quick is not None and verdict.form is Form.CLEAR and quick(value) is not None:
            return True
        if verdict.known_by is KnownBy.CATALOG:
            return True
        if verdict.category not in CONFIRMS:
            if len(value) < _SHORTEST_PROOF and verdict.category not in _SAID_BY_WORDS:
                return True
            return not contradicts(verdict.category, verdict.confidence, read_value(value))
        return fits_category(verdict, value)

    def leaf(self, verdict: Verdict, value: str) -> tuple[str, Form] | None:
        """Give the category and form of one value under its path's verdict, None for none.

        A list of telephone numbers may hold mobile and fixed ones, one of remarks some with personal
        values in them and some without.
        """
        category = verdict.category
        if category == "free_text_pi":
            prose = is_prose(value) and (_holds_values(value) or _holds_address(value))
            held = prose or _is_telephone(value)
            return (category, verdict.form) if held else None
        if category not in _VARYING or not value:
            return category, verdict.form
        if category in _TELEPHONES and is_service_number(value):
            return None
        reading = read_value(value)
        for passed in reading.passes:
            if passed in _VARYING[category]:
                category = passed
                break
        if category not in self._sensitivity:
            category = verdict.category
        return category, reading.form if reading.form is not Form.HASHED else verdict.form

    def sensitivity(self, category: str) -> int:
        """Give the sensitivity of a category of the catalogue, 0 for one it does not know."""
        return self._sensitivity.get(category, 0)

    def values_in_text(self, text: str) -> tuple[FoundValue, ...]:
        """Give the values that stand inside a longer text, in order. Names are not found there."""
        return tuple(found for found in found_in_text(text) if found.category in self._sensitivity)

    def _by_name(
        self, reading: NameReading, samples: list[ValueReading], scene: Scene
    ) -> tuple[str, float, KnownBy, tuple[str, ...]] | None:
        """Weigh each meaning of a name by the values; give the best."""
        best: tuple[str, float, KnownBy, tuple[str, ...]] | None = None
        if reading.formless:
            return (*reading.candidates[0], KnownBy.NAME, ())
        for category, confidence in reading.candidates:
            weighed = weigh(category, confidence, samples, hashed=reading.hashed)
            if best is None or weighed[1] > best[1]:
                best = weighed
        return best

    def _prose(self, reading: NameReading, values: Sequence[str]) -> Verdict | None:
        """Give the verdict on text with personal values in it."""
        if "free_text_pi" not in self._sensitivity:
            return None
        for value in islice(values, SAMPLES):
            named = any(category == "free_text_pi" for category, _ in reading.candidates)
            spoken = named or "：" in value or ":" in value
            if is_prose(value) and (_holds_values(value) or (spoken and _holds_address(value))):
                return self._verdict(
                    "free_text_pi",
                    0.8 if named else 0.7,
                    KnownBy.NAME_AND_VALUE if named else KnownBy.VALUE,
                    ("value:in_text",),
                    Form.CLEAR,
                    reading,
                )
        return None

    def _verdict(
        self,
        category: str,
        confidence: float,
        known_by: KnownBy,
        evidence: tuple[str, ...],
        form: Form,
        reading: NameReading,
    ) -> Verdict | None:
        sensitivity = self._sensitivity.get(category)
        if sensitivity is None or confidence < LIKELY:
            return None
        certainty = Certainty.SURE if confidence >= SURE else Certainty.LIKELY
        named = () if known_by is KnownBy.VALUE else (reading.why,)
        return Verdict(
            category,
            sensitivity,
            round(confidence, 3),
            certainty,
            form,
            known_by,
            (*named, *evidence),
            reading.other,
        )


_QUICK: Mapping[str, Callable[[str], object]] = {
    "mobile_number": plans.MOBILE.fullmatch,
    "landline_number": plans.LANDLINE.fullmatch,
    "contact_phone": plans.MOBILE.fullmatch,
    "id_number": re.compile(r"[1-8][0-9]{5}(?:19|20)[0-9]{9}[0-9X]", re.ASCII).fullmatch,
    "imsi": plans.IMSI.fullmatch,
    "iccid": plans.ICCID.fullmatch,
    "email": re.compile(r"[a-z0-9._-]{1,64}@[a-z0-9.-]{3,64}", re.ASCII).fullmatch,
}
"""Forms in which nine of ten values of a category come: no closer look is needed at those."""

_CONTENTS = frozenset(
    {
        *("billing_info", "payment_record", "subscription_info", "usage_volume", "profile_tag"),
        *("complaint_record", "service_time", "communication_content", "contact_list"),
    }
)
"""What is in a record: no number that it is asked for by."""
_SHORTEST_PROOF = 11
"""Characters of the shortest value that says by its form alone what it is: a telephone number."""
_SAID_BY_WORDS = frozenset({"customer_id", "occupation_employer", "device_id"})
"""Shorter values speak against these names too: a mere word, a mere number."""
_SHORTEST_TELLING = 6
"""Characters of the shortest value that means something without a name."""

_PHONES = frozenset({"mobile_number", "landline_number", "iot_number"})
_TELEPHONES = _PHONES | {"contact_phone"}
_VARYING: Mapping[str, frozenset[str]] = {
    "mobile_number": _PHONES,
    "landline_number": _PHONES,
    "iot_number": _PHONES,
    "contact_phone": frozenset(),
    "id_number": frozenset({"id_number_legacy15", "unit_identity", "passport_number"}),
    "user_name": frozenset(),
    "address": frozenset(),
    "id_doc_address": frozenset(),
    "email": frozenset(),
    "bank_account": frozenset(),
    "mac_address": frozenset({"mobile_number"}),
}
"""Categories whose values may each be of a kind or form of their own."""


def _tells(reading: ValueReading) -> bool:
    """Tell whether a value would mean something without a name."""
    return bool(reading.passes) and reading.passes[0] in _TELLING


_TELLING = frozenset(
    {
        *("id_number", "id_number_legacy15", "mobile_number", "landline_number", "email"),
        *("bank_account", "imsi", "iccid", "address", "vehicle_id", "mac_address", "unit_identity"),
    }
)


def fits_category(verdict: Verdict, value: str) -> bool:
    """Tell whether a value is of the category and form of a verdict."""
    reading = read_value(value)
    if reading.form is not verdict.form:
        return False
    return reading.trivial or not CONFIRMS[verdict.category].isdisjoint(reading.passes)


def _is_telephone(text: str) -> bool:
    """Tell whether a remark is a telephone number of a person and nothing else."""
    passes = read_value(text).passes
    return bool(passes) and passes[0] in _PHONES and not is_service_number(text)


def _holds_address(text: str) -> bool:
    """Tell whether a remark has a postal address in it, with most marks of one."""
    return address_marks(text) > _MARKS - 1


_MARKS = 4


def _holds_values(text: str) -> bool:
    """Tell whether a text has a personal value in it."""
    return next(found_in_text(text), None) is not None
