"""What stands around a field: the record it is in, from keys above, tables, routes and siblings.

A bare `name` or `startTime` means what the record around it is: a customer, a call, a product.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from analyzers.catalog import words
from analyzers.detection.keys import (
    FILLED_IN,
    HOW_TO_REACH,
    ReadPhrase,
    is_about_programs,
    read_key,
)
from analyzers.detection.lexicon import INITIALS
from analyzers.detection.phrase import Phrase, is_pinyin
from analyzers.detection.trades import CERTAIN, CORE_SERVICES, TOLD
from analyzers.detection.word_set import word_set

PERSONS = word_set(
    """
    cust user subs member person contact emergency receiver sender kin client
    """
)
CONTACTS = word_set("contact emergency receiver sender kin")
AGENTS = frozenset({"handler", "legal"})
PARTIES = frozenset({"caller", "callee", "peer", "third"})
"""The other ends of a call: other people's numbers."""
THINGS = word_set(
    """
    unit org dept role product shop stock plan subscription contract order doc service
    system server article currency bank stat
    """
)
NO_PERSONS = word_set(
    """
    org dept role product shop stock service system server article currency bank stat hotline
    """
)
"""What stands in records of these is no person's."""
INTIMATE = word_set(
    """
    idcard birthday gender nationality occupation household age passport otherid
    """
)
"""Fields that only a person's own record has, be he staff or customer."""
_OWN = word_set("gender birthday age nationality household")
"""One of these makes a table of doctors or teachers their own file."""
_WHO = word_set(
    """
    idcard cert iot msisdn mobile imsi iccid birthday custid userid fullname gender household
    bankcard broadband plate
    """
)
"""Fields that name the person a record is about."""
_OWNERS = word_set(
    """
    fullname name idcard cert custid userid subs username account address
    """
)
"""Fields of somebody who has a number: in a pool of numbers nobody has it yet."""
_REACHED = word_set("nick phone mobile fullname avatar")
_ONE_PERSON = word_set("account username phone cust+name user+name sms broadband+account")
"""Fields of one person or line: beside them a date of statistics is of his own use."""
_EVENTS = word_set(
    """
    login call sms chat internet broadband online visit pay bill complaint roam location geo
    cell email recording voicemail
    """
)
_PASSED_OVER = word_set(
    """
    ? doc hist about rowop list neutral num id code type flag value month cycle
    """
)
"""A key of such words alone (`records`, `history`) leaves the one above it the nearest."""


class Scene(Struct, frozen=True):
    """What is around a field, as concepts.

    `near` are those of the nearest key or table that says something, `head` the last of them; `around`
    all above; `beside` those of the siblings; `kinds` the kinds of event the record is of.
    """

    near: frozenset[str] = frozenset()
    head: str = ""
    around: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    person: bool = False
    """The nearest word is a person, or siblings name one."""
    thing: bool = False
    """The nearest word is a thing: what is in it is no person's."""
    staff: bool = False
    agent: bool = False
    intimate: bool = False
    """Siblings say that the record is a person's own (sex, date of birth, identity number)."""
    who: bool = False
    """Siblings name the person that the record is about."""
    pinyin: bool = False
    """Siblings are written in pinyin, so initials are meant as such."""
    postal: bool = False
    """Siblings are parts of a postal address."""
    unit: bool = False
    """The record is a company's or an office's own."""
    held: str = ""
    """The category that the nearest key's own name means, "" for none: `name.family`."""


NOWHERE = Scene()


def _meant(
    near: tuple[str, ...], around: frozenset[str], beside: frozenset[str]
) -> tuple[str, ...]:
    """Give what the nearest key means: the labels of a metric, a group of companies."""
    at_home = "athome" in beside and near[-1:] in {("server",), ("device",), ("phase",)}
    if at_home or "translated" in beside:
        return ("internet",)
    if near[-1:] == ("maker",) and not beside.isdisjoint(_MADE):
        return ("user",)  # `createUser` makes one, where it has what a new one has
    if near == ("tag",) and "stat" in around:
        return ("stat",)
    if near == ("dept",) and beside & {"uscc", "legal"}:
        return ("unit",)
    if near == ("role",) and "geo" in beside:
        return ("location",)  # `position` of something on a map
    if near[-1:] in {("product",), ("service",)} and "subscription" in around:
        return (*near, "subscription")  # what somebody ordered, not what is on sale
    return near


def read_scene(above: Sequence[str], siblings: Iterable[str], read: ReadPhrase) -> Scene:
    """Give the scene of fields below the keys `above` (outermost first), beside `siblings`."""
    rows, beside, pinyin = _gathered(above, siblings, read)
    near = next((row for row in reversed(rows) if not _PASSED_OVER.issuperset(row)), ())
    if not near and rows:
        near = rows[-1]
    around = frozenset(concept for row in rows for concept in row)
    meant = _meant(near, around, beside)
    if meant != near and meant in _PLACES_OF_USE:
        rows = [*rows[:-1], meant]
    near = meant
    head = next((c for c in reversed(near) if c not in _ABOUT), near[-1] if near else "")
    if near == ("contact",) and beside & {"social"} and beside & {"staff", "occupation", "dept"}:
        near, head = ("person",), "person"  # a directory of those who work here
    nearest = frozenset(near)
    intimate = len(beside & INTIMATE) > 1 or "idcard" in beside
    intimate = intimate or ("staff" in nearest and _own_file(beside))
    who = not beside.isdisjoint(_WHO) or (
        "phone" in beside
        and bool(beside & {"cust+name", "person+name", "user+name", "member+name"})
    )
    who = who or ("account" in beside and not around.isdisjoint({"broadband", "cpe"}))
    acts = not nearest.isdisjoint({"staff", "maker"})
    staff = not intimate and (acts or ("staff" in around and "staff" in beside and not who))
    if nearest == {"staff"} and beside & {"userid", "custid"} and "staff" not in beside:
        staff = False  # a back office's route to other people's records
    if "invocation" in beside and not nearest & {"cust", "subs", "member", "sms"}:
        staff, who = True, False
    if near == ("post",) and beside.isdisjoint(_WHO) and "name" in beside:
        intimate, head, nearest = False, "product", nearest | {"product"}  # what is vacant
    unit = (not nearest.isdisjoint({"unit", "org"}) and nearest.isdisjoint(PERSONS)) or bool(
        beside & {"uscc", "legal"}
    )
    plans = head == "plan" and not who and around.isdisjoint(PERSONS | {"subscription"})
    known = beside & _WHO - {"fullname"}
    if not intimate and (
        ("filed" in beside and not known - {"userid"} and "party" not in beside)
        or ("machine" in beside and not known - {"msisdn"})
    ):
        head, nearest, who = "system", nearest | {"system"}, False
    if head == "cell" and not (who or intimate) and len(beside & _OF_SITES) > 1:
        head, nearest = "system", nearest | {"system"}  # where the network stands, and with whom
    if is_about_programs(above, head):
        staff, intimate, who, nearest = True, False, False, nearest | {"system"}
    things = head in NO_PERSONS and not (head == "stat" and (who or "sms" in around))
    if head == "dept" and beside & {"userid", "custid"} and beside & _REACHED:
        things = False  # who is in a team
    keys = near[-1:] == ("cert",) and not beside.isdisjoint({"serial", "msisdn"})
    keys = keys and beside.isdisjoint(
        {"fullname", "name", "idcard", "cert", "cust", "imsi", "iccid"}
    )
    things = things or keys
    things = things or ("tls" in beside and not known - {"msisdn"})
    things = things or ("about" in nearest and not who) or "described" in beside
    counted = ("stat" in nearest or "stat@" in beside) and around.isdisjoint(_REPORTED)
    things = things or (counted and not who and beside.isdisjoint(_ONE_PERSON))
    things = things or (head == "location" and {"name", "location+id"} <= beside and not who)
    if head == "system" and _is_event(nearest, beside):
        things, head = False, "doc"
    of_all = "counted" in beside and "region" in nearest | beside and not who
    things = things or of_all or (not known and _lists_things(head, nearest, around, beside))
    stocked = "stock" in beside and beside.isdisjoint(_OWNERS) and not nearest & PERSONS
    reached = bool(beside & {"msisdn", "mobile", "phone"})
    held = "cert" in beside and "cert+url" not in beside  # a path is of a server's certificate
    somebody = held + ("cust" in beside) + reached > 1
    thing = not staff and (things or plans or stocked) and not intimate and not somebody
    person = not staff and not thing and (not nearest.isdisjoint(PERSONS) or intimate)
    return Scene(
        near=nearest,
        head=head,
        around=around,
        beside=beside,
        kinds=_kinds(rows, beside),
        person=person,
        thing=thing,
        staff=staff,
        agent=not nearest.isdisjoint(AGENTS),
        intimate=intimate,
        who=who,
        pinyin=pinyin,
        postal=bool(beside & {"address", "postcode"}) or "region+region" in beside,
        unit=unit,
    )


_PLACES_OF_USE = frozenset({("internet",), ("location",)})


def _lists_things(
    head: str, nearest: frozenset[str], around: frozenset[str], beside: frozenset[str]
) -> bool:
    """Tell whether a record is of a purchase, an object of a cluster, or a place in a list of them."""
    if not beside.isdisjoint({"supplied", "object"}):
        return nearest.isdisjoint(PERSONS)
    return head == "region" and "code" in beside and around.isdisjoint(PERSONS | {"address"})


def _gathered(
    above: Sequence[str], siblings: Iterable[str], read: ReadPhrase
) -> tuple[list[tuple[str, ...]], frozenset[str], bool]:
    """Give the concepts of each key above that says something, those beside, and if in pinyin."""
    if "edges" in above:  # pages of GraphQL: `lines.edges[].node` is a line
        above = [name for name in above if name not in {"edges", "node"}]
    rows = [row for row in (read_key(name, read) for name in above) if row]
    beside, pinyin = _beside(siblings, read)
    paid = not beside.isdisjoint({"amount", "tradeno"}) or any("chat" in row for row in rows)
    if "mail" in beside and paid:
        beside -= {"mail"}  # an order that is paid has a subject and a body too
    if above and words(above[-1]) in HOW_TO_REACH and beside & {"contact+name", "contact+fullname"}:
        rows.append(("contact",))
    if rows and rows[-1] == ("stat",) and not _REPORTED.isdisjoint(c for row in rows for c in row):
        rows = rows[:-1]  # a report on one message or place, no statistics
    if above and "".join(words(above[-1])) in FILLED_IN:
        beside |= {"filled"}
    if any(not CORE_SERVICES.isdisjoint(words(name)) for name in above):
        beside |= {"core"}
    return rows, beside, pinyin


_REPORTED = word_set("sms geo location")
_OF_SITES = word_set("geo address building product location shop")
"""Two of these make a list of cells the network's own."""


def _is_event(near: frozenset[str], beside: frozenset[str]) -> bool:
    """Tell whether an event, in itself a word of systems, is a payment or what a user did."""
    if near == {"pay", "system"}:
        return "amount" in beside
    if near == {"call", "system"}:
        return "party" in beside
    return near <= {"system", "user"} and "ip" in beside and bool(beside & {"userid", "username"})


def _own_file(beside: frozenset[str]) -> bool:
    """Tell whether siblings make a table of staff their own file: how they sign in, their age."""
    reachable = "password" in beside and not beside.isdisjoint({"mobile", "phone", "email"})
    return reachable or not beside.isdisjoint(_OWN)


_ABOUT = word_set(
    """
    ? num id code name hist log value type about date time month use register address rowop
    sent
    """
)


def _beside(siblings: Iterable[str], read: ReadPhrase) -> tuple[frozenset[str], bool]:
    """Give the concepts of the siblings, and whether they are written in pinyin."""
    found: set[str] = set()
    pinyin = counted = 0
    told_by: dict[str, int] = {}
    serial = False
    for name in siblings:
        phrase = read(name)
        counted += 1
        if is_pinyin(name) and (phrase.joined in INITIALS or len(phrase.joined) > 5):
            pinyin += 1
        concepts = phrase.concepts
        spelled = phrase.joined if phrase.joined in TOLD else _long_words(phrase)
        for told, weight in TOLD.get(spelled, ()):
            told_by[told] = told_by.get(told, 0) + weight
            if told_by[told] >= CERTAIN.get(told, 2):
                found.add(told)
        unsure = phrase.initials and phrase.others and len(phrase.joined) <= _UNSURE
        if not concepts or unsure or phrase.joined in _HALVES:
            continue  # a domain is half of an address as often as a machine; 网点 has 纬度's initials
        if concepts[-1] in _ABOUT_HEADS:
            if concepts[-1] in {"time", "date", "duration"}:
                found.update(f"{concept}@" for concept in concepts[:-1])
            continue
        if (concepts[-1] in _PARTIES_OF and phrase.joined not in _ENDS) or (
            len(concepts) > 1 and concepts[-2] in _PARTIES_OF and concepts[-1] in _NUMBERS
        ):
            found.add("party")
        if concepts[-1] == "fullname" and (CONTACTS | AGENTS).isdisjoint(concepts):
            found.add("own+fullname")
        if concepts[-1] == "region" and "region" in found:
            found.add("region+region")
        concepts = _as_meant(concepts, phrase.words)
        if concepts == ("msisdn",) and "serial" in phrase.joined:
            serial = True
            continue
        found.update(concepts)
        if len(concepts) > 1:
            found.add("+".join(concepts[-2:]))
    if serial:  # the number of a line beside what else a line has, else that of a thing
        found.add("serial" if found.isdisjoint(_OF_LINES) else "msisdn")
    return frozenset(found), pinyin >= 3 and pinyin * 3 >= counted


def _as_meant(concepts: tuple[str, ...], spelled: tuple[str, ...]) -> tuple[str, ...]:
    """Give the concepts of a name beside, but for words that mean another thing there."""
    if concepts[-1] != "traffic" and not _MOVES.isdisjoint(spelled):
        concepts = tuple(c for c in concepts if c != "traffic")  # `upload_user` is no volume
    if concepts[-1] == "uscc" and spelled[-2:] in _OF_DEPARTMENTS:
        concepts = ("org", "code")  # as often the department that the row is of
    if concepts[-1] == "fullname" and not _OF_PLACES.isdisjoint(concepts):
        concepts = (*concepts[:-1], "name")  # the whole name of a place or a thing
    return concepts


_OF_LINES = word_set("userid custid imsi iccid account subs cust msisdn plan caller")


def _long_words(phrase: Phrase) -> str:
    """Give a name without its single letters: the `s_cseq` and `a_callid` of two ends."""
    return "".join(word for word in phrase.words if len(word) > 1)


_OF_DEPARTMENTS = frozenset({("org", "code"), ("orgcode",)})
_HALVES = frozenset({"domain", "wd"})
_UNSURE = 2
"""Initials of so few letters with two readings say nothing of what is beside them."""
_MOVES = word_set("upload download")
_OF_PLACES = NO_PERSONS | {"address", "region", "building", "cell"}
_PARTIES_OF = word_set("caller callee peer")
_ENDS = word_set("src dst dest destination orig")
"""Ends of anything, so no call because of them."""
_NUMBERS = word_set("num phone mobile msisdn code")
_NUMBERED_ENDS = word_set("callee caller+num caller+phone caller+mobile caller+msisdn")
_ABOUT_HEADS = word_set("type status flag about time date duration desc reason")


def _kinds(rows: Sequence[tuple[str, ...]], beside: frozenset[str]) -> frozenset[str]:
    """Give the kinds of event that a record is of: the nearest key decides, then siblings, then all."""
    for row in reversed(rows):
        kinds = _EVENTS.intersection(row)
        module = (
            kinds == {"sms"} and row is rows[-1] and row[0] == "sms" and {*row} - {"sms", "doc"}
        )
        if module and beside and beside.isdisjoint(_SENT):
            continue  # a module of that name: a shop's marketing, a hospital's staff
        if kinds == {"visit"}:  # a session of what the words before say
            kinds = kinds | ({"chat", "internet"} & {c for above in rows for c in above})
        if kinds:
            return kinds | _implied(beside)
        if row and row[-1] in THINGS - {"doc", "service", "order", "system"}:
            break
    return _implied(beside)


_MADE = word_set("password msisdn mobile phone birthday gender idcard")
"""What is written of somebody who gets an account, not of who wrote a row."""
_SENT = word_set(
    """
    mobile phone msisdn landline content commcontent receiver sender caller callee party contact
    sms imsi peer dialno sent sent@ sms@ user userid custid subs
    """
)
"""What stands in records of messages."""


def _detailed(beside: frozenset[str]) -> frozenset[str]:
    """Give what a line of a detailed bill is of."""
    if "communicated" not in beside:
        return frozenset()
    return frozenset({"internet" if "traffic" in beside else "call"})


def _implied(beside: frozenset[str]) -> frozenset[str]:
    """Give the kinds of event that siblings imply: a caller and a callee make a call."""
    found: set[str] = set()
    if "radius" in beside and "h323" not in beside:
        found.add("broadband")
    if beside & {"translated", "resolved"}:
        found.add("internet")
    if "mail" in beside:
        found.add("email")
    if ("party" in beside and beside & _NUMBERED_ENDS) or (
        "call@" in beside and beside & {"caller", "phone", "mobile", "msisdn", "party"}
    ):
        found.add("call")
    found |= _detailed(beside)
    if "login@" in beside or "login+ip" in beside:
        found.add("login")
    written = {"title", "content", "url"} & beside and "sent@" in beside
    if "talk" in beside or ("parties" in beside and written):
        found.add("chat")
    if {"tradeno", "amount"} <= beside:
        found.add("pay")
    texted = "commcontent" in beside or {"content", "sent@"} <= beside
    if texted and beside & {"phone", "mobile", "msisdn"}:
        found.add("sms")
    if beside.isdisjoint(_WHO | {"username", "account", "subs", "user", "location"}):
        return frozenset(found)
    if "traffic" in beside and beside & {"ip", "mac", "imsi", "msisdn", "cell"}:
        found.add("internet")
    if len(beside & {"traffic", "mac", "internet@", "online@", "cell", "url", "internet"}) > 1:
        found.add("internet")
    if {"ip", "mac"} <= beside and beside & {"cycle", "cycle@"}:
        found.add("online")
    if beside & {"geo", "cell"} and beside & _WHO:
        found.add("location")
    return frozenset(found)
