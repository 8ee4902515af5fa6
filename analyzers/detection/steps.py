"""What keys and steps of a path say by themselves: a wrapper, a word, a thing that is no person."""

from analyzers.catalog import words
from analyzers.detection import name_words as w
from analyzers.detection.phrase import UNKNOWN, read_phrase


def is_no_person(parent: str) -> bool:
    """Tell whether a word names a thing, a paper or staff: what is in it describes no person."""
    core = _core(words(parent))
    return bool(core) and (core[-1] in w.THINGS or core[-1] in w.DOCUMENTS or core[-1] in w.STAFF)


def is_of_words(segment: str) -> bool:
    """Tell whether a step of a path is made of words of field names, or too short for a number.

    `/account/logins` names a list, `/passport/login.do` a page; neither is an account or a passport.
    """
    if not segment.replace("-", "").replace("_", "").isalpha():
        return False
    phrase = read_phrase(segment)
    return len(segment) <= _SHORT_STEP or (not phrase.initials and UNKNOWN not in phrase.concepts)


_SHORT_STEP = 2
"""Letters of a step that is no identifier of anybody: `bc`, `dc`, `jj`."""


_ENTRIES = frozenset({"dict", "dictionary", "enum", "option"})
"""Before `value` these make it an entry of a list of values."""


def says_nothing(name: str) -> bool:
    """Tell whether a name is a mere wrapper (`data`, `attrValue`): the word around it counts."""
    parts = words(name)
    if parts[-1:] == ("value",):
        return parts[0] not in _ENTRIES
    return not _core(parts)


def _core(parts: tuple[str, ...]) -> list[str]:
    """Give the words of a parent that say something: `t_cust_info` becomes `cust`."""
    kept = [_singular(part) for part in parts if part not in w.ENVELOPES and not part.isdigit()]
    while len(kept) > 1 and kept[0] in w.LEADING:
        kept = kept[1:]
    return [] if kept and kept[-1] in w.LEADING else kept


def _singular(word: str) -> str:
    """Give the singular of an English word, near enough for a look-up."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith("sses"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
