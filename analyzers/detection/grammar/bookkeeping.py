"""Names in records of bookkeeping and lines of things sold.

Accounts of double entry are the ledger's, persons are who posted; a line's price and serial number are
those of the thing.

Asked where the fields beside say that a record is of these.
"""

from analyzers.detection.answers import NEGATIVE, Answer
from analyzers.detection.phrase import Phrase
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set

_LEDGERS = word_set("account amount balance credit debit bankcard")
_OF_LINES = word_set("amount bill pay unit serial msisdn remark")
"""What a line of a bill or an order says of the thing sold, its price and unit."""
_BUYERS = word_set("cust custid user userid subs member mobile phone receiver pay@")
"""Beside one of these a row is a whole order."""
_POSTED = frozenset({("person", "id"), ("user", "id"), ("person",)})


def booked(phrase: Phrase, scene: Scene) -> Answer:
    """Give what a name means in bookkeeping, None where it means what it does elsewhere."""
    if "posted" in scene.beside and phrase.concepts in _POSTED:
        return NEGATIVE  # who made the entry
    last = phrase.concepts[-1:]
    if "goods" in scene.beside and last and last[0] in _OF_LINES:
        return NEGATIVE if scene.beside.isdisjoint(_BUYERS) else None
    if "ledger" not in scene.beside:
        return None
    if not _LEDGERS.isdisjoint(phrase.concepts[-2:]):
        return NEGATIVE
    return None
