"""Which columns are keys of persons of other tables."""

from analyzers.detection.column_types import KEYS, REFERENCES
from analyzers.detection.grammar.row import ASKED
from analyzers.detection.phrase import Phrase
from analyzers.detection.scene import Scene


def is_key(phrase: Phrase, scene: Scene, type_name: str) -> bool:
    """Tell whether a column holds the key of a person of another table, `from_user` or `patient`."""
    if phrase.concepts == ("person",) and scene.head in _BODIES:
        return False  # what it is itself among the parties
    if phrase.joined == "owner" and scene.kinds & {"complaint"}:
        return False  # of a ticket: who works on it
    if REFERENCES.match(type_name) is not None:
        concepts = phrase.concepts
        last = concepts[-2:-1] if concepts[-1:] == ("id",) and len(concepts) > 1 else concepts[-1:]
        return (
            last in _ROLES | _OTHER_ROLES
            and (_MAKERS.isdisjoint(phrase.concepts) or not ASKED.isdisjoint(phrase.words))
            and not scene.staff
        )
    if phrase.words[-1:] in _MANY:
        return False  # how many there are
    bare = (phrase.concepts in _ROLES or phrase.joined == "actor") and KEYS.match(
        type_name
    ) is not None
    return bare and not (scene.thing and not scene.near & _PERSONS)


_MAKERS = frozenset({"rowop", "maker", "staff", "owner"})
_ROLES = frozenset({("cust",), ("user",), ("subs",), ("member",), ("person",)})
_OTHER_ROLES = frozenset({("receiver",), ("sender",), ("kin",)})
_OF_PARTIES = frozenset(
    {"", "cust", "person", "contact", "staff", "occupation", "bankcard", "location", "fullname"}
)
"""Tables of these have a party's key, not one of their own, in `entity_id`."""
_BODIES = frozenset({"unit", "org", "shop", "bank", "dept", "staff"})
_PERSONS = frozenset({"cust", "user", "subs", "member", "person"})
_MANY = frozenset({("users",), ("customers",), ("members",), ("subscribers",), ("clients",)})


def is_customer(phrase: Phrase, scene: Scene, type_name: str) -> bool:
    """Tell whether a column is the key of a party: a legal entity's, a partner's of a business suite.

    An `entity_id` beside an `entity_type` is of any table, one without an `id` beside it the row's own.
    """
    if phrase.joined == "entityid" and KEYS.match(type_name) is not None:
        party = "rowkey" in scene.beside or scene.head in _OF_PARTIES
        return party and "polymorphic" not in scene.beside and not scene.thing
    partner = phrase.words[:1] == ("partner",) or phrase.words[-2:] == ("partner", "id")
    return partner and REFERENCES.match(type_name) is not None and type_name[:4].lower() == "many"
