"""What a column is by its name and its type together: a file, the key of a place, a whole object.

`passport` of a file is a scan of it, `delivery_state` a province where it is the key of one,
`contact` of JSON everything by which somebody is reached.
"""

import re
from collections.abc import Sequence

from analyzers.detection.column_types import REFERENCES
from analyzers.detection.phrase import Phrase
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set

NOTHING = ""
"""What `by_type` gives for a column that holds nothing personal."""

_FILES = re.compile(r"(?:file|image|attachment|filer\w{0,12})field\b|attachment\b|imagefile", re.I)
_OBJECTS = re.compile(r"jsonb?(?:field)?\b", re.IGNORECASE)
_PAPERS = frozenset({"passport", "permit", "idcard", "cert", "otherid", "license", "military"})
_REACHED = frozenset({("contact",), ("contact", "neutral"), ("neutral",)})
_WAYS = word_set("contact contacts contactinfo contactdetails contactinformation")
_OF_ADDRESSES = frozenset({"mailing", "bill", "homely", "receiver", "service", "install", "post"})
_CARRIERS = word_set("provider operator carrier telco isp")
_CHANGES = word_set(
    "previous prev old current donor target new losing gaining recipient origin former"
)
_BOUGHT = frozenset({("service",), ("speed",), ("plan",)})
_KEY_WORDS = word_set("id name code")
_WRITERS = word_set("senderid receiverid recipientid")
_LINES = frozenset({"msisdn", "iccid", "phone", "mobile", "broadband", "last+msisdn"})


def by_type(  # noqa: PLR0911 - in this order
    phrase: Phrase, scene: Scene, type_name: str
) -> str | None:
    """Give the category that name and type say together, `NOTHING` for none, None if unsaid."""
    last = phrase.concepts[-1:]
    spelled = frozenset(phrase.words)
    if _FILES.match(type_name) is not None and last and last[0] in _PAPERS and not scene.thing:
        return "id_doc_image"
    if _OBJECTS.match(type_name) is not None and phrase.joined in _WAYS and scene.person:
        return "free_text_pi"
    if _sold_by(phrase, scene) or _entered_by(phrase, scene, type_name):
        return NOTHING
    named = [word for word in phrase.words if word not in _KEY_WORDS]
    carrier = bool(named) and named[-1] in _CARRIERS
    subscribed = phrase.concepts[-1:] in _BOUGHT or phrase.concepts[-2:] == ("plan", "product")
    if (carrier or subscribed) and spelled & _CHANGES and _of_line(scene):
        return "subscription_info"
    written = "parties" in scene.beside and "chat" in scene.kinds
    if phrase.joined in _WRITERS and written and not (scene.thing or scene.staff):
        return "account_id"
    if REFERENCES.match(type_name) is None or scene.thing or scene.staff:
        return None
    concepts = phrase.concepts[:-1] if last == ("id",) else phrase.concepts
    place = concepts[-1:] == ("region",)
    if place and not concepts[:-1] and (scene.near & {"address"} or _lives(scene)):
        return "address"
    state = concepts[-1:] == ("status",) and "state" in spelled and len(concepts) > 1
    if state and concepts[-2] in _OF_ADDRESSES and "postcode" in scene.beside:
        return "address"  # of which country's parts it is one
    if concepts[-1:] == ("email",) and scene.near | scene.beside & {"cust", "person", "user"}:
        return "email"
    return None


def _lives(scene: Scene) -> bool:
    """Tell whether a place in a person's own record is where he lives."""
    return scene.intimate and scene.person and "address" in scene.beside


def _of_line(scene: Scene) -> bool:
    """Tell whether a record is of a line that somebody has, or takes along to another operator."""
    if scene.thing or scene.staff:
        return False
    if scene.near & {"broadband", "subs", "subscription", "port", "mobile", "contract"}:
        return True
    return bool(scene.beside & _LINES)


def _sold_by(phrase: Phrase, scene: Scene) -> bool:
    """Tell whether an owner is who looks after a customer or a deal in a sales department."""
    owned = "selling" in scene.beside or scene.near == {"cust"}
    return phrase.joined in {"ownerid", "ownerkey"} and owned


def _entered_by(phrase: Phrase, scene: Scene, type_name: str) -> bool:
    """Tell whether a user, in a row about an employee, is who entered it."""
    referred = type_name.lower().startswith("foreignkey") and phrase.joined == "user"
    dealt = (scene.near | scene.kinds) & _DEALINGS
    return referred and "employed" in scene.beside and not dealt


_DEALINGS = word_set("order pay bill complaint user cust member call visit service")


def original(column: str, siblings: Sequence[str]) -> str:
    """Give the column of which one is a copy in small letters: `lname` beside `name`, else itself.

    Programs keep such copies for searching; it takes three of them in a table.
    """
    if not column.startswith("l") or column[1:] not in siblings:
        return column
    names = frozenset(siblings)
    copies = sum(1 for name in names if name[:1] == "l" and name[1:] in names)
    return column[1:] if copies >= _COPIES else column


_COPIES = 3
