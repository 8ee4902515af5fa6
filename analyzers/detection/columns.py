"""What a database column's name and comment say together.

The head of a comment (before the first sign of punctuation) is a name too, mostly a better one; what
follows enumerates: 状态：1-手机 2-座机.
"""

import re

from analyzers.detection.answers import QUALIFIED, STRONG, SUPPORTED, WEAK, NameReading
from analyzers.detection.column_keys import is_customer, is_key
from analyzers.detection.column_types import REFERENCES, family, holds
from analyzers.detection.comments import head_of
from analyzers.detection.evidence import LIKELY
from analyzers.detection.grammar.row import ASKED
from analyzers.detection.names import NameReader
from analyzers.detection.phrase import UNKNOWN, Phrase
from analyzers.detection.scene import AGENTS, CONTACTS, PERSONS, Scene
from analyzers.detection.typed_columns import by_type

Read = tuple[str, float, NameReading]


_SIGNED_IN = frozenset({("user",), (UNKNOWN,)})
"""Keys of users, and of the `actor` of a log."""
_CUSTOMERS = frozenset({"cust", "user", "subs", "member"})
"""A table of these has their number in its bare `id`, if in no other column."""
_SESSIONS = frozenset({"id", "sid", "sessid", "sessionid"})
"""Who has the key of a session with a web site is taken for its owner."""
_OFFICES = frozenset({("unit",), ("org",), ("dept",), ("post",), ("role",)})
"""Their keys are of rows of other tables."""


def _is_mail_s(phrase: Phrase, scene: Scene, type_name: str) -> bool:
    """Tell whether a signature is the text below somebody's messages: long, beside an address."""
    return (
        phrase.concepts[-1:] == ("sign",)
        and type_name.lower() in {"text", "longtext", "mediumtext", "textfield"}
        and "email" in scene.beside
        and scene.beside.isdisjoint({"contract", "handler", "idcard", "image"})
    )


def read_column(  # noqa: PLR0911 - in this order
    names: NameReader, scene: Scene, column: str, type_name: str, comment: str
) -> Read | None:
    """Give a column's category with confidence and the reading that it rests on, None for none."""
    named = _typed(names, scene, column, type_name)
    phrase = names.phrase(column)
    if is_customer(phrase, scene, type_name) and not scene.staff:
        return "customer_id", SUPPORTED, NameReading((("customer_id", SUPPORTED),), why="name:key")
    if phrase.joined in _SESSIONS and "kept" in scene.beside and family(type_name) == "":
        return (
            "auth_token",
            SUPPORTED,
            NameReading((("auth_token", SUPPORTED),), why="name:session"),
        )
    if phrase.joined == "id":
        own = scene.head in _CUSTOMERS and scene.beside.isdisjoint({"custid", "userid"})
        key = own and any(category == "customer_id" for category, _ in named.candidates)
        return ("customer_id", SUPPORTED, named) if key else None
    joined = type_name.lower().startswith(("manytomany", "many2many"))
    if (joined or REFERENCES.match(type_name)) and phrase.concepts[-1:] in _OFFICES:
        return None
    if phrase.joined in {"uuid", "guid"} or phrase.question or _is_rows_own(phrase, scene):
        return None
    if phrase.concepts[-1:] == ("flag",) and phrase.words != ("mark",):
        return None
    if _is_mail_s(phrase, scene, type_name):
        signed = NameReading((("free_text_pi", SUPPORTED),), why="name:signature")
        return "free_text_pi", SUPPORTED, signed
    told = by_type(phrase, scene, type_name)
    if told is not None:
        known = NameReading(((told, SUPPORTED),), why="name:type")
        return (told, SUPPORTED, known) if told else None
    if is_key(phrase, scene, type_name):
        category = "account_id" if phrase.concepts[-1:] in _SIGNED_IN else "customer_id"
        return category, QUALIFIED, NameReading(((category, QUALIFIED),), why="name:key")
    said = _comment(names, scene, phrase, comment) if comment else None
    if _counts(phrase, type_name):
        first = named.candidates[0][0] if named.candidates else ""
        return None if first not in _NUMBERED else _first(named, type_name)
    if said is not None and _says_little(names, phrase, comment):
        said = None
    if said is None:
        return _wide(_first(named, type_name), type_name)
    if named.negative and _made(phrase) and not _asks(names, comment):
        return None
    return _wide(_together(names, (named, said), phrase, comment, type_name), type_name)


def _is_rows_own(phrase: Phrase, scene: Scene) -> bool:
    """Tell whether a key is that of the row itself: `salary_card_id` in a table of salary cards.

    Also that of somebody who is not a customer yet, or never will be.
    """
    concepts = phrase.concepts
    if phrase.words[-1:] != ("id",) or len(phrase.words) < _OF_TWO:
        return False
    if phrase.words[-2] in _NOT_YET:
        return True
    about = frozenset(concept for concept in concepts if concept != "id")
    return bool(about) and about <= scene.near & _PAPERS and scene.head in about


_OF_TWO = 2
_NOT_YET = frozenset({"lead", "leads", "candidate", "prospect", "applicant"})
_PAPERS = frozenset({"cert", "card", "occupation", "otherid", "complaint", "sign"})
"""A table of these has a key of its own, that is none of their numbers."""


def _together(
    names: NameReader,
    readings: tuple[NameReading, NameReading],
    phrase: Phrase,
    comment: str,
    type_name: str,
) -> Read | None:
    """Give what the readings of a name and of its comment say together."""
    named, said = readings
    whose = names.phrase(head_of(comment)).concepts[-1:]
    if named.candidates and named.candidates[0][0] in _PHONES and whose and whose[0] in CONTACTS:
        reading = NameReading((("contact_phone", STRONG),), other=True, why="name:en+comment")
        return _first(reading, type_name)  # `tel` with 收件人
    if said.candidates:
        if phrase.concepts == ("contact",) and head_of(comment) in _WAYS:
            return _first(  # `contact` with 联系方式
                NameReading((("contact_phone", STRONG),), other=True, why="name:en+comment"),
                type_name,
            )
        if comment.isascii() and named.negative and UNKNOWN not in phrase.concepts:
            return None  # a sentence has a word of many things in it, a name says what it is
        if _outdone(names, named, said, phrase, comment):
            return _first(named, type_name)
        reached = not _REACHED.isdisjoint(names.phrase(head_of(comment)).words)
        return _agreed(named, said, type_name, sentence=comment.isascii(), reached=reached)
    if said.negative and (not comment.isascii() or names.phrase(head_of(comment)).question):
        return _denied(names, named, phrase, comment, type_name)
    return _first(named, type_name)


def _denied(
    names: NameReader, named: NameReading, phrase: Phrase, comment: str, type_name: str
) -> Read | None:
    """Give what is left of a name whose comment says something else."""
    # A comment that says something else leaves a name only what no word can take away.
    if _of_the_same(names, phrase, comment):
        return _first(named, type_name)
    if not _STAFF.isdisjoint(names.phrase(head_of(comment)).concepts):
        return None
    if "tradeno" in phrase.concepts and _numbers_a_trade(names, comment):
        return _first(named, type_name)
    kept = tuple((c, min(conf, SUPPORTED)) for c, conf in named.candidates if conf >= STRONG)
    if not kept or (_about(names, comment) and not _contacts(names, named, comment)):
        return None
    return _first(
        NameReading(kept, hashed=named.hashed, other=named.other, why=named.why),
        type_name,
    )


def _typed(names: NameReader, scene: Scene, column: str, type_name: str) -> NameReading:
    """Read a name; where it says nothing, with the word that its type adds.

    `last_login`, `checked_in`, `failed_login` of a time are times without a word for it, `total`,
    `paid`, `refunded` of a decimal are amounts.
    """
    named = names.read_in(column, scene)
    if named.candidates and named.candidates[0][1] >= LIKELY:
        return named
    phrase = names.phrase(column)
    kind = family(type_name)
    if kind == "time" and phrase.concepts[-1:] not in _TIMES:
        added = f"{column}_time"
    elif kind in {"decimal", "real", "money"} and phrase.words and phrase.words[-1] in _SUMS:
        added = f"{column}_amount"
    elif phrase.words in _LOGINS and type_name.lower().startswith(_WRITTEN):
        return NameReading((("account_id", SUPPORTED),), why="name:en")  # a name to log in with
    else:
        return named
    typed = names.read_in(added, scene)
    return typed if typed.candidates else named


_LOGINS = frozenset({("login",), ("logon",), ("signin",)})
_WRITTEN = ("varchar", "char", "text", "nvarchar", "character")
_TIMES = frozenset({("time",), ("date",), ("month",), ("cycle",)})
_SUMS = frozenset({"total", "paid", "refunded", "spent", "debited", "allocated", "charged", "due"})


def _says_little(names: NameReader, phrase: Phrase, comment: str) -> bool:
    """Tell whether a comment only says that a column is a key: `patient_id` with 主键."""
    if phrase.joined == "uid" or not _PERSONAL_KEYS.intersection(phrase.concepts):
        return False
    said = names.phrase(head_of(comment))
    if said.concepts == ("name",) and phrase.concepts[-1:] == ("name",):
        return True  # `person_name` with 名称
    return bool(said.concepts) and said.chinese and set(said.concepts) <= {"id"}


_PERSONAL_KEYS = frozenset({"userid", "custid", "cust", "user", "subs", "member", "person"})


def _made(phrase: Phrase) -> bool:
    """Tell whether a column names who entered or changed the row: `create_user_name`."""
    if phrase.concepts[-1:] == ("maker",) or "maker" in phrase.concepts[:-1]:
        return True
    made = "rowop" in phrase.concepts and ASKED.isdisjoint(phrase.words)
    return made and not _MADE_BY.isdisjoint(phrase.concepts)


_MADE_BY = frozenset({"user", "userid", "username", "person", "staff"})


def _asks(names: NameReader, comment: str) -> bool:
    """Tell whether a comment calls the maker of a row by what he asked for: 申请人, 投诉人."""
    said = names.phrase(head_of(comment))
    return not said.concepts or not _ASKERS.isdisjoint(said.words)


_ASKERS = frozenset(
    {"申请人", "投诉人", "报修人", "预约人", "下单人", "报名人", "举报人", "提现人"}
)


def _counts(phrase: Phrase, type_name: str) -> bool:
    """Tell whether a column counts: `pay_num int` is how many, not which."""
    return phrase.words[-1:] in _COUNTING and _WHOLE.match(type_name) is not None


_COUNTING = frozenset({("num",), ("nums",)})
_WHOLE = re.compile(r"(?:tiny|small|medium)?int(?:eger)?\b", re.IGNORECASE)
_NUMBERED = frozenset({"mobile_number", "landline_number", "contact_phone"})


def _wide(read: Read | None, type_name: str) -> Read | None:
    """Give a mobile number for a telephone that is eleven characters wide."""
    if read is None or read[0] != "landline_number" or _ELEVEN.search(type_name) is None:
        return read
    return "mobile_number", read[1], read[2]


_ELEVEN = re.compile(r"char[a-z0-9]*\s*\(\s*11\b", re.IGNORECASE)


def _contacts(names: NameReader, named: NameReading, comment: str) -> bool:
    """Tell whether a name says whose telephone it is that a comment only calls one."""
    last = names.phrase(head_of(comment)).concepts[-1:]
    return named.candidates[0][0] == "contact_phone" and last in _TELEPHONES


def _of_the_same(names: NameReader, phrase: Phrase, comment: str) -> bool:
    """Tell whether a comment says a name's last word behind one nobody knows: 落地时间.

    Or names a contact by his office: 应用负责人.
    """
    said = names.phrase(head_of(comment)).concepts
    if "contact" in phrase.concepts[:-1] and "staff" in said:
        return True
    same = len(said) > 1 and said[0] == UNKNOWN and said[1:] == phrase.concepts[-1:]
    return same and said[1:] != ("name",)


def _numbers_a_trade(names: NameReader, comment: str) -> bool:
    """Tell whether a comment calls a transaction's number one of an order: 交易ID, 外部订单流水号."""
    said = names.phrase(head_of(comment)).concepts
    return said[-1:] in _CODES and bool({"order", "pay"} & set(said)) and "product" not in said


_WAYS = frozenset({"联系方式", "联系人方式", "联系人联系方式"})
_STAFF = frozenset({"staff", "maker"})
_TELEPHONES = frozenset({("phone",), ("landline",), ("mobile",), ("msisdn",)})

_TECHNICAL = frozenset({"ip", "mac", "email", "url", "server"})


def _names_better(
    names: NameReader,
    known: tuple[str, float],
    category: str,
    last: tuple[str, ...],
    comment: str,
) -> bool:
    """Tell whether a name knows better which of a person's things a comment means.

    `known` is what the name means, `last` its last concept.
    """
    own = names.phrase(head_of(comment)).concepts
    named, sure = known
    if category in _KEYS_OF and named in _UNMISTAKABLE and sure >= STRONG:
        return True  # 用户标识 of `openid`
    if category not in _KEYS_OF | {"user_name", "agent_person"}:
        return False
    if named in _TELLING and sure >= QUALIFIED and own[-1:] in _PARTS:
        return True  # 联系人1 of `contact1_email`
    if named not in _KEYS_OF or last not in _IDS or own[-1:] in _NAMES:
        return False
    if category in {"user_name", "agent_person"}:
        return True  # 申请人 of `apply_user_id` is his number
    return category == "customer_id" and _CALLED_CUSTOMER.isdisjoint(own)  # 买家ID of `user_id`


_KEYS_OF = frozenset({"account_id", "customer_id"})


def _outdone(
    names: NameReader, named: NameReading, said: NameReading, phrase: Phrase, comment: str
) -> bool:
    """Tell whether the name knows better than a comment that is not sure.

    `private_ip` with 私网地址 is no postal address, `region_id` with 归属区域 is a code.
    """
    category, confidence = said.candidates[0]
    last = phrase.concepts[-1:]
    own = names.phrase(head_of(comment)).concepts[-1:]
    if named.candidates and _names_better(names, named.candidates[0], category, last, comment):
        return True
    if category == "address" and last and last[0] in _TECHNICAL:
        return True
    if category == "device_id" and named.negative and "server" in phrase.concepts:
        return True
    state = last in _STATES and phrase.words != ("mark",)
    if named.negative and state and own not in _STATES:
        return True  # `send_status` with 默认发货地址
    if not named.negative or confidence >= STRONG:
        return False
    unread = phrase.concepts[:1] == (UNKNOWN,) and own in _CODES
    if last in {("id",), ("code",)} and "cell" not in phrase.concepts and not unread:
        return category not in _WRITTEN_AS_CODES
    return confidence < QUALIFIED and UNKNOWN in names.phrase(head_of(comment)).concepts


_UNMISTAKABLE = frozenset({"imsi", "imei", "iccid", "im_account", "mac_address", "email"})
_TELLING = _UNMISTAKABLE | {
    "address",
    "service_location",
    "bank_account",
    "id_number",
    "birth_date",
}
_PARTS = frozenset((role,) for role in PERSONS | AGENTS)
_REACHED = frozenset({"联系"})
"""联系手机 is how somebody is reached, 联系人手机 whom one calls instead."""
_CODES = frozenset({("code",), ("id",), ("num",)})
"""A comment that ends so speaks of a code itself: `jhjbh` with 交换机编号."""
_STATES = frozenset({("status",), ("flag",)})
_IDS = frozenset({("id",), ("userid",), ("custid",)})
_NAMES = frozenset({("name",), ("fullname",), ("username",), ("nick",)})
_CALLED_CUSTOMER = frozenset({"cust", "custid", "subs"})
_WRITTEN_AS_CODES = frozenset({"auth_token", "customer_id", "postcode"})
"""What is itself a code or a key: `code` with 验证码."""
_PHONES = frozenset({"mobile_number", "landline_number", "contact_phone"})


def _phone(named: NameReading, said: NameReading, type_name: str, *, own: bool) -> Read | None:
    """Give the kind of telephone: a contact's if either says so, else what the more exact one says.

    `own`: the comment says how to reach (联系手机), not whom.
    """
    meanings = {**dict(said.candidates), **dict(named.candidates)}
    first = (named.candidates[0], said.candidates[0])
    if named.candidates[0][0] == "mobile_number" and said.why == "name:zh" and own:
        category = "mobile_number"
    elif any(category == "contact_phone" for category, _ in first):
        category = "contact_phone"
    else:
        category = max(first, key=lambda pair: pair[1])[0]
    reading = NameReading(
        ((category, max(STRONG, meanings[category])),),
        hashed=named.hashed or said.hashed,
        other=named.other or said.other,
        why=f"{named.why}+comment",
    )
    return _first(reading, type_name)


def _agreed(
    named: NameReading, said: NameReading, type_name: str, *, sentence: bool, reached: bool
) -> Read | None:
    """Give what comment and name say together: what both say, else the comment.

    An English comment is a sentence more often than a name: there the column's own name wins.
    """
    in_name = dict(named.candidates)
    if said.candidates[0][0] in _PHONES and named.candidates and named.candidates[0][0] in _PHONES:
        return _phone(named, said, type_name, own=reached)
    both = [(c, conf) for c, conf in said.candidates if c in in_name and conf >= WEAK]
    if both:
        category = max(both, key=lambda pair: pair[1] + in_name[pair[0]])[0]
        strength = max(dict(said.candidates)[category], in_name[category])
        raised = STRONG if strength >= SUPPORTED else strength
        reading = NameReading(
            ((category, raised), *said.candidates),
            hashed=named.hashed or said.hashed,
            other=named.other or said.other,
            why=f"{named.why}+comment",
        )
        return _first(reading, type_name)
    best = said.candidates[0]
    if (sentence or best[1] < LIKELY) and named.candidates and named.candidates[0][1] >= LIKELY:
        return _first(named, type_name)
    reading = NameReading(
        said.candidates, hashed=named.hashed or said.hashed, other=said.other, why="comment"
    )
    return _first(reading, type_name)


def _first(reading: NameReading, type_name: str) -> Read | None:
    """Give the first meaning that the column's type can hold."""
    for category, confidence in reading.candidates:
        if holds(type_name, category):
            return (category, confidence, reading) if confidence >= LIKELY else None
    return None


def _comment(names: NameReader, scene: Scene, phrase: Phrase, comment: str) -> NameReading | None:
    """Read the head of a comment; None where it says nothing.

    Of a name the comment may call the person alone: `target_name` with 目标客户.
    """
    head = head_of(comment)
    if not head:
        return None
    called = names.phrase(head).concepts
    if phrase.concepts[-1:] == ("name",) and len(called) > 1 and called[-1:] in _PARTS:
        head = f"{head}姓名"
    reading = names.read_in(head, scene)
    if reading.candidates or reading.negative:
        return reading
    return None


def _about(names: NameReader, comment: str) -> bool:
    """Tell whether every word of a comment's head is known: then its no is a no."""
    return UNKNOWN not in names.phrase(head_of(comment)).concepts
