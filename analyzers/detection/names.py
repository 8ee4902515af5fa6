"""What a field's name says: the catalogue's dictionary, and the rule that the last word decides.

Works on names alone. The word around the field (`parent`: an object's key, a table, a route's word)
decides bare ones: `name` under `customer` is a person's, under `product` it is not.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from analyzers.catalog import Catalogue, words
from analyzers.detection import name_words as w

STRONG = 0.85
"""A name of the dictionary. The figures were measured on a labelled set of 5,674 fields."""
QUALIFIED = 0.7
"""A name of the dictionary behind a word nobody knows: `fooMobile`."""
SUPPORTED = 0.6
"""A weak name with a person around it."""
WEAK = 0.4
"""A weak name alone: needs the values."""

_CACHE = 50_000
"""Names remembered. A telecom's whole schema has some 20,000; attackers' keys only empty the cache."""
_SHORT_PINYIN = 3
"""Pinyin initials of up to this many letters are weak even where the catalogue does not say so."""
_MOST_WORDS = 12
"""Words of a name that are looked at, from its end."""


class NameReading(Struct, frozen=True):
    """What a name says. `candidates` are categories with confidence, best first; empty = silent.

    `negative`: the name says that it is something else (an order's number), so values alone do not
    make a verdict. `hashed`: it says that values are digests.
    """

    candidates: tuple[tuple[str, float], ...] = ()
    negative: bool = False
    hashed: bool = False


_SILENT = NameReading()
_NEGATIVE = NameReading(negative=True)

_Terms = Mapping[str, tuple[tuple[str, float], ...]]


class NameReader:
    """Reads names against one catalogue. Results are cached; the instance holds names, no values."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._terms = _terms(catalogue)
        self._han = tuple(
            sorted(
                (t for t in self._terms if not t.isascii() and len(t) > 1), key=len, reverse=True
            )
        )
        self._agents = "agent_person" in catalogue.categories
        self._cache: dict[tuple[str, str], NameReading] = {}

    def read(self, name: str, parent: str) -> NameReading:
        """Tell what `name` means inside `parent` ("" = nothing is known of what is around it)."""
        key = (name, parent)
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= _CACHE:
                self._cache.clear()
            found = self._cache[key] = self._read(name, parent)
        return found

    def _read(self, name: str, parent: str) -> NameReading:
        parts = list(words(name)[-_MOST_WORDS:])
        if not parts:
            return _SILENT
        if any(not part.isascii() for part in parts):
            return self._chinese(parts)
        whole = "".join(parts)
        if whole in w.STAFF or (len(parts) > 1 and parts[-1] == "by"):
            return _NEGATIVE
        hashed = any(word in whole for word in w.HASH_WORDS)
        around = _core(words(parent))
        found = self._plain(parts, around)
        if found is None:
            stripped = _strip(parts)
            found = self._plain(stripped, around) if stripped != parts else None
        if found is None:
            found = self._suffix(_strip(parts))
        if found is None:
            found = self._inherited(_strip(parts), around)
        if found is None:
            return _NEGATIVE if _is_negative(_strip(parts)) else _SILENT
        return NameReading(found.candidates, found.negative, hashed) if hashed else found

    def _plain(self, parts: list[str], around: list[str]) -> NameReading | None:
        """Read a name that stands in the dictionary whole, or whose bare word the parent decides."""
        terms = self._terms.get("".join(parts), ())
        bare = len(parts) == 1 and parts[0] in w.CONTEXTUAL
        if bare and around:
            decided = self._in_parent(parts[0], around, terms)
            if decided is not None:
                return decided
        if not terms:
            return None
        if around and around[-1] in w.THINGS and terms[0][0] in w.LOOSE_CATEGORIES:
            return _NEGATIVE
        inside = self._terms.get("".join(around), (("", 0.0),))[0][0] if around else ""
        return NameReading(tuple(_supported(terms, around, inside)))

    def _in_parent(
        self, name: str, around: list[str], terms: tuple[tuple[str, float], ...]
    ) -> NameReading | None:
        """Decide a bare word by what is around it; None when that does not decide."""
        head = around[-1]
        if head in w.STAFF or (head in w.THINGS and head not in w.PERSONS):
            return _NEGATIVE
        if name == "name" and head in w.PERSONS:
            return NameReading((("user_name", STRONG),))
        if name in {"phone", "mobile", "tel", "telephone"} and head in w.CONTACTS:
            return NameReading((("contact_phone", STRONG),))
        for start in range(len(around)):
            both = self._terms.get("".join(around[start:]) + name, ())
            if both and both[0][1] >= STRONG:
                return NameReading(both)
        if head in w.DOCUMENTS and name in {"name", "id", "no", "num", "number", "code", "account"}:
            return _NEGATIVE
        if head in w.PERSONS and name in {"id", "no", "num", "number"}:
            return NameReading((("customer_id", STRONG),))
        return None

    def _suffix(self, parts: list[str]) -> NameReading | None:
        """Read a name by its longest known ending; the words before it qualify it."""
        if len(parts) > 1 and parts[0] in w.QUESTIONS:
            return _NEGATIVE
        for start in range(1, len(parts)):
            terms = self._terms.get("".join(parts[start:]), ())
            if not terms:
                continue
            before = parts[:start]
            if terms[0][1] < STRONG and parts[-1] in w.HEADS:
                return _NEGATIVE
            return self._qualified(before, parts[start:], terms)
        return None

    def _qualified(
        self, before: list[str], ending: list[str], terms: tuple[tuple[str, float], ...]
    ) -> NameReading:
        """Weigh a known ending by the words before it."""
        category = terms[0][0]
        bare = len(ending) == 1 and ending[0] in w.CONTEXTUAL
        if any(word in w.STAFF for word in before) and category != "password":
            return _NEGATIVE
        if any(word in w.AGENTS for word in before) and self._agents:
            return NameReading((("agent_person", STRONG),))
        known = [word for word in before if word in w.PERSONS or word in w.CONTACTS]
        losable = bare or category in w.PERSON_CATEGORIES or terms[0][1] < STRONG
        if losable and not known and any(word in w.THINGS for word in before):
            return _NEGATIVE
        if category in _PHONES and any(word in w.CONTACTS for word in before):
            return NameReading((("contact_phone", STRONG),))
        if bare and ending[0] in {"name", "id", "no", "num", "number", "code"}:
            if known:
                wanted = "user_name" if ending[0] == "name" else "customer_id"
                return NameReading(((wanted, STRONG if ending[0] == "name" else QUALIFIED),))
            if any(word in w.DOCUMENTS for word in before):
                return _NEGATIVE
        if known or all(word in _ACCOUNTS for word in before):
            return NameReading(tuple((c, max(conf, SUPPORTED)) for c, conf in terms))
        return NameReading(tuple((c, min(conf, QUALIFIED)) for c, conf in terms))

    def _inherited(self, parts: list[str], around: list[str]) -> NameReading | None:
        """Read a part of something: `address.detail`, `name.first`, `phone.national`."""
        if not around or _is_negative(parts):
            return None
        category = self._terms.get("".join(around), (("", 0.0),))[0][0]
        if category in {"address", "id_doc_address"}:
            return NameReading(((category, SUPPORTED),))
        if category == "user_name" and parts[-1] in _NAME_PARTS:
            return NameReading(((category, STRONG),))
        return None

    def _chinese(self, parts: list[str]) -> NameReading:
        """Read a Chinese name or the head of a comment: its longest known ending decides."""
        for part in parts:
            if part.isascii():
                continue
            terms = self._terms.get(part, ())
            if terms:
                return NameReading(terms)
            found = self._chinese_ending(part)
            if found is not None:
                return found
        return _SILENT

    def _chinese_ending(self, part: str) -> NameReading | None:
        for term in self._han:
            if not part.endswith(term):
                continue
            before = part[: -len(term)]
            if any(thing in before for thing in w.ZH_THINGS):
                return _NEGATIVE
            terms = self._terms[term]
            if terms[0][0] in _PHONES and any(word in before for word in w.ZH_CONTACTS):
                return NameReading((("contact_phone", STRONG),))
            return NameReading(terms)
        if part.endswith(w.ZH_NAME_HEADS) and any(word in part for word in w.ZH_PERSONS):
            return NameReading((("user_name", STRONG),))
        return None


_PHONES = frozenset({"mobile_number", "landline_number", "contact_phone"})
_NAME_PARTS = frozenset({"first", "last", "given", "family", "middle", "full", "surname"})
_ACCOUNTS = frozenset({"account", "acct", "acc", "home", "current"})


def _terms(catalogue: Catalogue) -> _Terms:
    """Give every name of the catalogue, joined and in lower case, with what it means."""
    found: dict[str, dict[str, float]] = {}

    def add(names: Iterable[str], category: str, confidence: float) -> None:
        for name in names:
            key = "".join(words(name))
            if key:
                meanings = found.setdefault(key, {})
                meanings[category] = max(meanings.get(category, 0.0), confidence)

    for category in catalogue.categories.values():
        weak = frozenset(category.names_weak_pinyin)
        add(category.names_en_strong, category.id, STRONG)
        # `IP` stands among the Chinese names too and is as weak there as elsewhere.
        plain = frozenset(name.lower() for name in category.names_weak)
        add((n for n in category.names_zh if n.lower() not in plain), category.id, STRONG)
        add(category.names_weak, category.id, WEAK)
        for name in category.names_pinyin:
            short = name in weak or len(name) <= _SHORT_PINYIN
            add((name,), category.id, WEAK if short else STRONG)
    for category in catalogue.categories.values():
        if "".join(words(category.id)) not in found:
            add((category.id,), category.id, STRONG)
    return {
        key: tuple(sorted(meanings.items(), key=lambda pair: -pair[1]))
        for key, meanings in found.items()
    }


def _singular(word: str) -> str:
    """Give the singular of an English word, near enough for a look-up."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith("sses"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _strip(parts: list[str]) -> list[str]:
    """Give a name's words without leading and trailing words that leave the meaning as it is."""
    kept = [part for part in parts if not part.isdigit()] or parts
    while len(kept) > 1 and kept[-1] in w.TRAILING:
        kept = kept[:-1]
    while len(kept) > 1 and kept[0] in w.LEADING:
        kept = kept[1:]
    last = _singular(kept[-1])
    return [*kept[:-1], last]


def _core(parts: tuple[str, ...]) -> list[str]:
    """Give the words of a parent that say something: `t_cust_info` becomes `cust`."""
    kept = [_singular(part) for part in parts if part not in w.ENVELOPES and not part.isdigit()]
    while len(kept) > 1 and kept[0] in w.LEADING:
        kept = kept[1:]
    return [] if kept and kept[-1] in w.LEADING else kept


def _is_negative(parts: list[str]) -> bool:
    """Tell whether a name that is in no dictionary says that it is something else."""
    if parts[0] in w.QUESTIONS and len(parts) > 1:
        return True
    if parts[-1] in w.HEADS:
        return True
    numbers = {"no", "num", "number", "nbr", "code", "id", "sn", "seq", "serial", "name"}
    return parts[-1] in numbers and any(
        word in w.DOCUMENTS or word in w.THINGS or word in w.STAFF for word in parts[:-1]
    )


def _supported(
    terms: tuple[tuple[str, float], ...], around: list[str], inside: str
) -> list[tuple[str, float]]:
    """Raise weak meanings that the parent supports; lower loose ones that nothing supports.

    `inside` is the category that the parent's own name means, "" for none.
    """
    person = bool(around) and around[-1] in w.PERSONS
    weighed: list[tuple[str, float]] = []
    for category, confidence in terms:
        known = confidence
        if confidence < STRONG and (
            category == inside or (person and category in w.PERSON_CATEGORIES)
        ):
            known = SUPPORTED
        elif category in w.LOOSE_CATEGORIES and not person:
            known = min(confidence, QUALIFIED)
        weighed.append((category, known))
    return sorted(weighed, key=lambda pair: -pair[1])


def is_no_person(parent: str) -> bool:
    """Tell whether a word names a thing, a paper or staff: what is in it describes no person."""
    core = _core(words(parent))
    return bool(core) and (core[-1] in w.THINGS or core[-1] in w.DOCUMENTS or core[-1] in w.STAFF)


def says_nothing(name: str) -> bool:
    """Tell whether a name is a mere wrapper (`data`, `resultList`): the word around it counts."""
    return not _core(words(name))
