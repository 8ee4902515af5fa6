"""A name as a row of concepts, and what every rule asks of it.

See `analyzers.detection.grammar`.
"""

from collections.abc import Callable

from msgspec import Struct

from analyzers.detection.answers import NEGATIVE, QUALIFIED, STRONG, WEAK, Answer
from analyzers.detection.scene import AGENTS, NO_PERSONS, PERSONS, Scene
from analyzers.detection.word_set import word_set


class Row(Struct, frozen=True):
    """Read a name's concepts: the last one, those before it, and whether initials gave them."""

    head: str
    before: frozenset[str]
    previous: str
    initials: bool = False
    words: frozenset[str] = frozenset()

    def has(self, *concepts: str) -> bool:
        """Tell whether one of these stands before the last."""
        return not self.before.isdisjoint(concepts)


def spelled(row: Row) -> frozenset[str]:
    """Give the words of a name without the name as a whole."""
    return row.words if len(row.words) == 1 else row.words - {max(row.words, key=len)}


Rule = Callable[[Row, Scene], Answer]

_NUMBERS = word_set("num id code serial")


def read_row(concepts: tuple[str, ...], initials: bool, found: frozenset[str]) -> Row:
    """Give the row; a number of something is the thing: `imsi num`, `cert code`."""
    kept = ["staff" if concept == "maker" else concept for concept in concepts]
    if len(kept) > 1 and kept[0] == "id" and kept[1] in _OF_CARD:
        kept[0] = "idcard"
    while len(kept) > 1 and (
        (kept[-1] in _NUMBERS and kept[-2] in _NUMBERED and not _sent_code(kept, found))
        or (kept[-1] in _NAMED and kept[-2] in _CODED and kept[-2:] != ["flag", "num"])
        or (kept[-1] in {"id", "name"} and kept[-2] == "tag")
        or (kept[-1] == "code" and kept[-2] == "tag" and "编号" in found)
        or (kept[-1] in {"type", "code", "name"} and kept[-2] == "relation")
        or (kept[-1] in _KEPT_AS and kept[-2] in _FILES)
        or (kept[-1] == "address" and kept[-2] in {"ip", "mac", "email"})
        or (kept[-1] == "sent" and kept[-2] == "traffic")
        or (kept[-1] == "about" and kept[-2] == "ip" and "prefix" in found)
        or kept[-1] == "taxed"
        or (kept[-1] == kept[-2] == "status")
    ):
        kept.pop()
    if len(kept) > 1 and kept[0] in _MOMENTS and kept[-1] in _HAPPENS:
        kept = [*kept[1:], kept[0]]
    if len(kept) > 1 and kept[0] == "amount" and kept[-1] in {"?", "pay", "bill", "close"}:
        kept = [*kept[1:], "amount"]
    if len(kept) == 2 and kept[0] == "speed" and kept[1] in {"?", "traffic"}:
        kept = [kept[1], "speed"]  # `bandwidthUp`
    if len(kept) > 1 and kept[0] == "id" and kept[-1] in PERSONS:
        kept = [*kept[1:], "id"]
    if len(kept) > 1 and kept[0] == "password" and kept[-1] in _OPENS:
        kept = [*kept[1:], "password"]
    if len(kept) > 1 and kept[0] == "iccid" and found & _CHANGED:
        kept = [*kept[1:], "iccid"]
    if len(kept) > 1 and kept[-1] in _BEHIND and kept[-2] in _QUALIFIED:
        kept = [*kept[:-2], kept[-1], kept[-2]]
    previous = kept[-2] if len(kept) > 1 else ""
    return Row(kept[-1], frozenset(kept[:-1]), previous, initials, found)


def _sent_code(kept: list[str], words: frozenset[str]) -> bool:
    """Tell whether `mobile_code` ends a name: the code that was sent to a number."""
    return kept[-1] == "code" and kept[-2] in {"mobile", "email"} and "code" in words


_OF_CARD = word_set("address type image fullname issuing cycle name org front")
"""`id` before one of these is an identity card: `id_address`, `id_type`."""

_MOMENTS = word_set("time date")
_HAPPENS = word_set(
    """
    pay sent rowop login register open close active visit call birth complaint bill online install
    """
)
"""`date_joined` and `time_created` are the date and the time of these; `id_customer` is his number."""

_OPENS = word_set("visit internet broadband login email user cust member")
"""`password_wifi` is that of a network, `password_login` that to log in with."""
_CHANGED = word_set("donor substitution subs replacement recipient")
"""`icc_donor` is the card that a number comes from."""
_BEHIND = word_set("homely working emergency contact kin mailing")
_QUALIFIED = word_set("phone mobile landline email address")
"""`phone_home` is a home's phone, `address_work` an address of work."""

_NAMED = word_set("id code name num desc")

_KEPT_AS = word_set("key url id system code name address")

_FILES = word_set("image face sign recording finger avatar")
"""A key, path or address of a file is the file: `certImageKey`, `voiceFilePath`."""

_CODED = word_set(
    """
    type status level score flag gender nationality occupation speed about
    """
)
"""A code or a name of one of these is the thing itself: `certTypeCd`, `levelName`."""

_NUMBERED = word_set(
    """
    puk pin opkey
    mobile msisdn phone landline email imsi imei iccid eid idcard cert passport permit
    military otherid license legacyid bankcard plate uscc taxno mac ip cell postcode
    username userid custid account cpe device cookie otp token password tradeno birthday iot
    """
)


def not_persons(row: Row, scene: Scene) -> bool:
    """Tell whether a thing, an office or staff is qualified, or all that is around is one."""
    if row.has(*PERSONS) or row.has(*AGENTS):
        return False
    if row.has("staff", "unit", *NO_PERSONS):
        return True
    return scene.thing or scene.staff


def strong(row: Row, scene: Scene, confidence: float = STRONG) -> float:
    """Give the confidence of a name: initials need a scene that supports them.

    Unknown words before it weaken it.
    """
    if row.initials and "?" in row.before and not scene.pinyin:
        return WEAK - 0.1
    if row.initials:
        return STRONG if scene.pinyin or scene.person or scene.who else max(WEAK, confidence - 0.3)
    if "?" in row.before and confidence > QUALIFIED:
        return QUALIFIED
    return confidence


def of_agent(row: Row, scene: Scene) -> bool:
    """Tell whether what is named is an agent's, a handler's or a legal person's."""
    if row.has(*AGENTS):
        return True
    if row.before == {"use"} and {"use+name", "use+idcard"} & scene.beside:
        return True  # 使用人: who uses a unit's number
    if row.has("agent"):
        return is_registration(scene)
    return scene.agent and not row.has(*PERSONS - {"contact"}) and not row.has("unit")


def is_registration(scene: Scene) -> bool:
    """Tell whether an `agent` here acts for a customer; elsewhere he sits in the call centre."""
    registered = {"agent+cert", "agent+idcard"} & scene.beside and "idcard" in scene.beside
    if scene.kinds & {"call", "complaint", "login"} and not registered:
        return False
    if "staff" in scene.around | scene.beside and not registered:
        return False
    return bool(scene.beside & {"agent+cert", "agent+idcard", "cert", "idcard"}) or scene.agent


ASKED = word_set("apply applied reply replied submit submitted pay register registered")
"""What a user does for himself, not to the row: `apply_user_id` asked, `audit_user_id` worked."""


def personal_plan(scene: Scene) -> bool:
    """Tell whether a plan in this scene is somebody's, not one of the catalogue."""
    if "notified" in scene.beside:
        return False  # somebody wants to be told of events
    return bool(
        scene.who
        or scene.around & (PERSONS | {"subscription"})
        or scene.beside & {"msisdn", "custid", "userid", "subs"}
    )


def none(row: Row, scene: Scene) -> Answer:
    """Say that a name is something else."""
    return NEGATIVE
