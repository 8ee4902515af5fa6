"""Fuses what a field's name says with what its values look like into one verdict.

Name alone .85, name and values .95, values alone .5 to .8; sure from .85, likely from .5, below that
none (an audit log leans to recall). Pure but for a cache of
names; holds no value.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from access import Certainty, Form, KnownBy
from analyzers.catalog import Catalogue
from analyzers.detection.names import STRONG, SUPPORTED, WEAK, NameReader, NameReading
from analyzers.detection.text import FoundValue, found_in_text
from analyzers.detection.values import ValueReading, read_value

SAMPLES = 32
"""Distinct values of a path that are classified: with 32 a column of order numbers (one in eleven
passes the check digit) and one of identity numbers cannot be mistaken for each other."""

SURE = 0.85
LIKELY = 0.5

_FEW = 8
"""From so many samples on the posterior speaks; with fewer the table of single values does."""
_NEGATIVE_PASSES = 30
"""A name that says *order number* is overruled only by so many passes without a miss to speak of."""


class Verdict(Struct, frozen=True):
    """What a field holds. `confidence` is from 0 to 1; `certainty` is what the record keeps of it."""

    category: str
    sensitivity: int
    confidence: float
    certainty: Certainty
    form: Form
    known_by: KnownBy


_CONFIRMS: Mapping[str, frozenset[str]] = {
    "mobile_number": frozenset({"mobile_number", "landline_number", "iot_number", "local_number"}),
    "landline_number": frozenset({"landline_number", "mobile_number", "local_number"}),
    "contact_phone": frozenset({"mobile_number", "landline_number", "local_number"}),
    "iot_number": frozenset({"iot_number", "mobile_number"}),
    "call_detail": frozenset({"mobile_number", "landline_number"}),
    "sms_record": frozenset({"mobile_number"}),
    "id_number": frozenset({"id_number", "id_number_legacy15"}),
    "id_number_legacy15": frozenset({"id_number_legacy15"}),
    "user_name": frozenset({"user_name", "latin_name"}),
    "agent_person": frozenset({"user_name", "latin_name", "id_number", "mobile_number"}),
    "address": frozenset({"address"}),
    "id_doc_address": frozenset({"address"}),
    "birth_date": frozenset({"birth_date"}),
    "bank_account": frozenset({"bank_account"}),
    "imsi": frozenset({"imsi"}),
    "imei": frozenset({"imei"}),
    "iccid": frozenset({"iccid"}),
    "email": frozenset({"email"}),
    "ip_address": frozenset({"ip_address"}),
    "mac_address": frozenset({"mac_address"}),
}
"""What confirms a category; categories without an entry rest on their names."""

_STRICT = frozenset(
    {
        *("mobile_number", "landline_number", "contact_phone", "iot_number", "email"),
        *("id_number", "id_number_legacy15", "bank_account", "imsi", "imei", "iccid"),
    }
)
"""Categories whose values always have a known form: values of none of them speak against the name."""

_TOO_LOOSE = frozenset({"latin_name", "local_number"})
"""Do not confirm a weak name: any two words and any seven digits pass."""

_ALONE: Mapping[str, tuple[float, int, float]] = {
    "id_number": (0.8, 1, 1 / 11),
    "email": (0.8, 1, 0.02),
    "iccid": (0.7, 1, 0.01),
    "address": (0.7, 1, 0.05),
    "mobile_number": (0.6, 1, 0.5),
    "imsi": (0.6, 1, 0.02),
    "landline_number": (0.55, 1, 0.1),
    "bank_account": (0.5, 2, 0.1),
    "id_number_legacy15": (0.5, 2, 0.1),
    "imei": (0.5, 4, 0.1),
}
"""Values without a name: confidence when all of a few pass, how many at least, and the share of other
values of the same outer form that pass by accident (mobile: 11 digits from 1; card: Luhn). Numbers of
things are not here: times in milliseconds of 2014 to 2017 have their form."""

_PRIOR_SILENT = 0.05
"""Share of silent names behind which a category stands, before any value is seen."""
_MOST_ALONE = 0.8

_NEVER_IN = {
    "bool": _STRICT | {"user_name", "address", "id_doc_address", "birth_date", "password"},
    "time": _STRICT | {"user_name", "address", "id_doc_address", "password", "account_id"},
    "real": _STRICT | {"user_name", "address", "id_doc_address", "birth_date", "password"},
}
"""What a column of a type cannot hold, whatever its name says."""


class Detector:
    """Gives verdicts on fields and columns under one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._sensitivity: dict[str, int] = {
            c.id: c.sensitivity for c in catalogue.categories.values()
        }
        self._names = NameReader(catalogue)

    def field(self, name: str, parent: str, values: Sequence[str]) -> Verdict | None:
        """Tell what a field holds, from its name, what is around it and up to 32 distinct values.

        `parent` is the nearest word that says something of the field: an object's key, a table, a word
        of the route; "" where there is none. Empty values are not counted.
        """
        reading = self._names.read(name, parent)
        texts = islice(dict.fromkeys(v for v in values if v), SAMPLES)
        samples = _few(reading, texts)
        named = self._by_name(reading, samples)
        if named is not None and named[1] >= LIKELY:
            return self._verdict(*named, _form(samples, named[0], hashed=reading.hashed))
        _more(reading, samples, texts)
        alone = _by_values(reading, samples)
        best = max((x for x in (named, alone) if x is not None), key=lambda x: x[1], default=None)
        if best is None:
            return None
        return self._verdict(*best, _form(samples, best[0], hashed=False))

    def column(self, table: str, column: str, type_name: str, comment: str) -> Verdict | None:
        """Tell what a database column holds, from its name, table, type and comment.

        The head of a comment (before the first sign of punctuation) is a name too, and wins where it
        says something: `zjhm` with 主叫号码 is a called number, not a document.
        """
        named = self._names.read(column, table.rpartition(".")[2])
        said = self._names.read(_head(comment), table) if comment else NameReading()
        candidates = said.candidates or named.candidates
        if not said.candidates and said.negative and named.candidates:
            candidates = tuple((c, min(conf, SUPPORTED)) for c, conf in named.candidates)
        if said.candidates and named.candidates:
            both = [c for c, _ in named.candidates if c in dict(said.candidates)]
            candidates = tuple((c, STRONG) for c in both) or candidates
        never = _NEVER_IN.get(_family(type_name), frozenset())
        for category, confidence in candidates:
            if category not in never:
                return self._verdict(
                    category,
                    LIKELY if category == "free_text_pi" and confidence >= STRONG else confidence,
                    KnownBy.NAME,
                    Form.HASHED if named.hashed else Form.CLEAR,
                )
        return None

    def sensitivity(self, category: str) -> int:
        """Give the sensitivity of a category of the catalogue, 0 for one it does not know."""
        return self._sensitivity.get(category, 0)

    def values_in_text(self, text: str) -> tuple[FoundValue, ...]:
        """Give the values that stand inside a longer text, in order. Names are not found there."""
        return tuple(found for found in found_in_text(text) if found.category in self._sensitivity)

    def _by_name(
        self, reading: NameReading, samples: list[ValueReading]
    ) -> tuple[str, float, KnownBy] | None:
        """Weigh each meaning of a name by the values; give the best."""
        best: tuple[str, float, KnownBy] | None = None
        for category, confidence in reading.candidates:
            if category == "free_text_pi" or category not in self._sensitivity:
                continue
            weighed = _weigh(category, confidence, samples, hashed=reading.hashed)
            if best is None or weighed[1] > best[1]:
                best = weighed
        return best

    def _verdict(
        self, category: str, confidence: float, known_by: KnownBy, form: Form
    ) -> Verdict | None:
        sensitivity = self._sensitivity.get(category)
        if sensitivity is None or confidence < LIKELY:
            return None
        certainty = Certainty.SURE if confidence >= SURE else Certainty.LIKELY
        return Verdict(category, sensitivity, round(confidence, 3), certainty, form, known_by)


def _few(reading: NameReading, texts: Iterator[str]) -> list[ValueReading]:
    """Read samples until they can change nothing: enough of them agree with a strong name.

    A name whose values have no form of their own needs one clear value: not all are masked then.
    """
    samples: list[ValueReading] = []
    if not reading.candidates:
        return samples
    category, confidence = reading.candidates[0]
    strong = confidence > WEAK and len(reading.candidates) == 1
    confirms = _CONFIRMS.get(category)
    for text in texts:
        sample = read_value(text)
        samples.append(sample)
        if not strong or sample.form is not Form.CLEAR or sample.trivial:
            continue
        if confirms is None:
            break
        if len(samples) == _FEW and all(not confirms.isdisjoint(s.passes) for s in samples):
            break
    return samples


def _more(reading: NameReading, samples: list[ValueReading], texts: Iterator[str]) -> None:
    """Read the other samples; behind a name that says something else, until too many fail."""
    failed = 0
    for text in texts:
        sample = read_value(text)
        samples.append(sample)
        if reading.negative and not sample.passes:
            failed += 1
            if failed > SAMPLES - _NEGATIVE_PASSES:
                return


def _weigh(
    category: str, confidence: float, samples: list[ValueReading], *, hashed: bool
) -> tuple[str, float, KnownBy]:
    """Give one meaning of a name with the confidence that the values leave it."""
    confirms = _CONFIRMS.get(category)
    if confirms is None or not samples:
        return category, confidence, KnownBy.NAME
    if confidence <= WEAK:
        confirms -= _TOO_LOOSE
    passed = sum(1 for s in samples if not confirms.isdisjoint(s.passes))
    if passed >= 0.5 * len(samples):
        exact = sum(1 for s in samples if category in s.passes)
        # Between two meanings of one name (`tel`) the one that the values are wins.
        nearer = 0.01 if exact >= 0.5 * len(samples) else 0.0
        return category, (0.95 if confidence > WEAK else 0.75) + nearer, KnownBy.NAME_AND_VALUE
    if passed:
        return category, max(confidence, LIKELY), KnownBy.NAME_AND_VALUE
    if category not in _STRICT or hashed:
        return category, confidence, KnownBy.NAME
    if all(s.trivial for s in samples):
        return category, 0.0, KnownBy.NAME
    if any(s.form is not Form.CLEAR for s in samples):
        return category, confidence, KnownBy.NAME
    # Values of an unknown form may be encrypted, so the name keeps its word, but not all of it.
    return category, min(confidence, SUPPORTED), KnownBy.NAME


def _by_values(
    reading: NameReading, samples: list[ValueReading]
) -> tuple[str, float, KnownBy] | None:
    """Give the category that values alone speak for, with its confidence."""
    best: tuple[str, float, KnownBy] | None = None
    for category in {c: None for s in samples for c in s.passes if c in _ALONE}:
        passed = sum(1 for s in samples if category in s.passes)
        shaped = sum(1 for s in samples if category in s.shapes)
        confidence = _alone(category, passed, max(shaped, passed), negative=reading.negative)
        if best is None or confidence > best[1]:
            best = (category, confidence, KnownBy.VALUE)
    return best


def _alone(category: str, passed: int, shaped: int, *, negative: bool) -> float:
    """Give the confidence of `passed` of `shaped` values of one outer form, without a name."""
    table, least, accident = _ALONE[category]
    if negative:
        return LIKELY if passed >= _NEGATIVE_PASSES and passed >= 0.95 * shaped else 0.0
    if shaped < _FEW:
        return table if passed == shaped and passed >= least else 0.0
    odds = _PRIOR_SILENT / (1 - _PRIOR_SILENT)
    odds *= (0.98 / accident) ** passed * (0.02 / (1 - accident)) ** (shaped - passed)
    return min(odds / (1 + odds), _MOST_ALONE)


def _form(samples: list[ValueReading], category: str, *, hashed: bool) -> Form:
    """Give the form of a field: masked or hashed only where no clear value was seen."""
    forms = {s.form for s in samples if not s.trivial}
    if forms == {Form.MASKED}:
        return Form.MASKED
    if category in _HASHABLE and (forms == {Form.HASHED} or (hashed and not forms)):
        return Form.HASHED
    return Form.CLEAR


_HASHABLE = _STRICT | {"user_name", "account_id", "customer_id", "password", "address"}

_HEAD_ENDS = frozenset("，,：:；;。（([【|/、\n\t")


def _head(comment: str) -> str:
    """Give the head of a comment: what stands before enumerations and explanations."""
    text = comment.strip()[:64]
    return "".join(_until(text))


def _until(text: str) -> Iterator[str]:
    for character in text:
        if character in _HEAD_ENDS:
            return
        yield character


def _family(type_name: str) -> str:
    """Give the family of a column type: bool, time, real or "" for all that may hold identifiers."""
    kind = type_name.lower().partition("(")[0].strip()
    if kind.startswith(("bool", "bit")):
        return "bool"
    if kind.startswith(("timestamp", "time", "date", "interval", "year")):
        return "time"
    if kind in {"real", "double", "double precision", "float", "float4", "float8", "money"}:
        return "real"
    return ""
