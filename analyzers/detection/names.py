"""What a field's name says: the organisation's own words, standards' names, and the rules.

Works on names alone; results are cached, the cache holds names and no values.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import structs

from analyzers.catalog import Catalogue, words
from analyzers.detection.answers import (
    NEGATIVE,
    QUALIFIED,
    SILENT,
    STRONG,
    SUPPORTED,
    WEAK,
    NameReading,
)
from analyzers.detection.grammar import RULES, read_row
from analyzers.detection.grammar.bookkeeping import booked
from analyzers.detection.grammar.correspondence import carded, mailed
from analyzers.detection.grammar.network import is_server_s
from analyzers.detection.grammar.signalling import signalled
from analyzers.detection.grammar.treatment import treated
from analyzers.detection.lexicon import STANDARD
from analyzers.detection.phrase import UNKNOWN, Phrase, read_phrase
from analyzers.detection.scene import NOWHERE, PARTIES, Scene, read_scene
from analyzers.detection.word_set import word_set

__all__ = [
    "QUALIFIED",
    "STRONG",
    "SUPPORTED",
    "WEAK",
    "NameReader",
    "NameReading",
]


_CACHE = 50_000
"""Names remembered. A telecom's whole schema has some 20,000; attackers' keys only empty the cache."""
_SHORT_STANDARD = word_set("cn mail tai cgi jid clid anumber bnumber pei sst")
"""Names of standards that others use for other things."""
_NETWORK_S = ("3gpp", "acct", "served", "framed", "recordopening", "datavolume")
"""How attributes of networks begin: nothing around them makes them another thing's."""
_ADDRESSED = word_set("srcaddr dstaddr sourceaddr sourceaddress destinationaddress")
"""Numbers in records of messages and calls, addresses of a network elsewhere."""
_OTHERS = word_set(
    """
    calledpartynumber calledpartyaddress destinationaddress callednumber calleenum bnumber
    bparty callingpartynumber callingpartyaddress originatingaddress callingnumber callernum
    callerid calleridnum anumber aparty otherparty oppnumber oppositeno thirdpartynumber
    dialnumber sendernumber receivernumber destaddr origaddr emergencyphone emergencycontact
    emergencycontactphone alternatephone secondphone recipientaddress connectednumber
    """
)

_OF_STAFF = frozenset({"staff", "user", "neutral"})
_OF_TABLES = word_set("info list account accounts user users base detail t tbl table")
_THEIRS = word_set("fullname username phone mobile email gender idcard birthday password nick")
"""What somebody's own record has; a list of who acted has none of it."""

_Terms = Mapping[str, tuple[tuple[str, float], ...]]


class NameReader:
    """Reads names against one catalogue. Results are cached; the instance holds names, no values."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._known = frozenset(catalogue.categories)
        self._terms = _terms(catalogue)
        self._own = {
            key: terms for key, terms in self._terms.items() if terms[0][0] not in _BUILT_IN
        }
        self._cache: dict[tuple[str, int], NameReading] = {}
        self._phrases: dict[str, Phrase] = {}
        self._scenes: dict[tuple[tuple[str, ...], tuple[str, ...]], Scene] = {}

    def read(
        self,
        name: str,
        parent: str = "",
        ancestors: Sequence[str] = (),
        siblings: Iterable[str] = (),
    ) -> NameReading:
        """Tell what `name` means below `ancestors` (outermost first) and `parent`, beside `siblings`.

        `parent` "" = nothing is known of what is around it.
        """
        above = tuple(ancestors)
        if parent and (not above or above[-1] != parent):
            above = (*above, parent)
        return self.read_in(name, self.scene(above, tuple(siblings)))

    def scene(self, above: tuple[str, ...], siblings: tuple[str, ...]) -> Scene:
        """Give the scene of fields below keys, beside siblings; of many keys the nearest count."""
        above = above[-_MOST_ABOVE:]
        if not above and not siblings:
            return NOWHERE
        key = (above, siblings)
        found = self._scenes.get(key)
        if found is None:
            if len(self._scenes) >= _CACHE // 10:
                self._scenes.clear()
                self._cache.clear()  # its keys name scenes that live in there
            found = read_scene(above, siblings[:_MOST_SIBLINGS], self.phrase)
            if len(above) > 1:
                held = self.read_in(above[-1], self.scene(above[:-1], ())).candidates
                if held and held[0][1] >= SUPPORTED:
                    found = structs.replace(found, held=held[0][0])
            elif above:
                held = self.read_in(above[-1], NOWHERE).candidates
                if held and held[0] == ("user_name", STRONG):
                    found = structs.replace(found, held="user_name")
            self._scenes[key] = found
        return found

    def table(self, table: str, siblings: tuple[str, ...]) -> Scene:
        """Give the scene of a table's columns: one of staff holds what they are, not who acted."""
        scene = self.scene((table,), siblings)
        if not (scene.staff and scene.near <= _OF_STAFF and scene.beside & _THEIRS):
            return scene
        last = [word for word in words(table) if word not in _OF_TABLES and not word.isdigit()]
        if self.phrase(last[-1] if last else "").concepts != ("staff",):
            return scene  # `employee_field`
        key = (("", table), siblings)
        found = self._scenes.get(key)
        if found is None:
            found = structs.replace(scene, staff=False, person=True)
            self._scenes[key] = found
        return found

    def phrase(self, name: str) -> Phrase:
        """Give a name's concepts."""
        found = self._phrases.get(name)
        if found is None:
            if len(self._phrases) >= _CACHE:
                self._phrases.clear()
            found = self._phrases[name] = read_phrase(name)
        return found

    def means(self, word: str) -> bool:
        """Tell whether a word is in a list, so that it says something where it stands first."""
        return UNKNOWN not in self.phrase(word).concepts or word.lower() in self._terms

    def read_in(self, name: str, scene: Scene) -> NameReading:
        """Tell what a name means in a scene that `scene` gave."""
        key = (name, id(scene))
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= _CACHE:
                self._cache.clear()
            found = self._cache[key] = self._read(self.phrase(name), scene)
        return found

    def _read(self, phrase: Phrase, scene: Scene) -> NameReading:
        """Read a phrase; categories that the catalogue does not have fall away."""
        found = self._answer(phrase, scene)
        candidates = tuple(pair for pair in found.candidates if pair[0] in self._known)
        if candidates != found.candidates or phrase.hashed:
            return structs.replace(found, candidates=candidates, hashed=phrase.hashed)
        return found

    def _answer(self, phrase: Phrase, scene: Scene) -> NameReading:  # noqa: PLR0911, PLR0912, C901 - in this order
        own = self._own.get(phrase.joined)
        if own is not None:
            return NameReading(own, why="name:term")
        if phrase.question:
            stopped = phrase.concepts[-1:] == ("close",) and scene.who and not scene.thing
            state = (("subscription_info", SUPPORTED),)
            return NameReading(state, why="name:question") if stopped else NEGATIVE
        special = _of_trade(phrase, scene)
        if special is not None:
            return special
        standard = STANDARD.get(phrase.joined)
        if scene.unit and phrase.joined == "groupname":
            standard = None  # of companies, not of a RADIUS server
        registered = scene.unit and standard in {"id_number", "id_doc_type", "id_doc_details"}
        if standard == "ip_address" and is_server_s(scene):
            return NEGATIVE
        if phrase.joined in _ADDRESSED and scene.head and not scene.kinds & {"sms", "call"}:
            standard = None
        if standard == "none":
            return NEGATIVE
        spoken = phrase.joined.startswith(_NETWORK_S)
        if standard is not None and (spoken or not (scene.thing or scene.staff or registered)):
            strong = QUALIFIED if phrase.joined in _SHORT_STANDARD else STRONG
            other = phrase.joined in _OTHERS
            return NameReading(((standard, strong),), other=other, why="name:standard")
        if phrase.joined in {"k", "op"} and "opkey" in scene.beside:
            return NameReading((("sim_secret", QUALIFIED),), why="name:en")
        if _of_card(phrase, scene):
            return NameReading((("bank_account", QUALIFIED),), why="name:part", formless=True)
        split = scene.held in _SPLIT and phrase.concepts[-1:] not in _NO_PARTS
        split = split and not (phrase.joined == "code" and "envelope" in scene.beside)
        if split and phrase.words and phrase.words[-1] in _PARTS[scene.held]:
            return NameReading(((scene.held, QUALIFIED),), why="name:part")
        if scene.held == "service_location" and phrase.joined in _CIVIC:
            part = "postcode" if phrase.joined == "pc" else "service_location"
            return NameReading(((part, QUALIFIED),), why="name:part")
        found = self._by_rules(phrase, scene)
        terms = self._terms.get(phrase.joined) or self._terms.get(phrase.stem, ())
        if found is not None:
            alone = not scene.head and not scene.beside
            if alone and found.negative and terms and terms[0][1] >= STRONG:
                # Nothing around it speaks against the catalogue's own word.
                return NameReading(((terms[0][0], SUPPORTED),), why="name:dictionary")
            return found
        if terms:
            return NameReading(terms, why="name:dictionary")
        if phrase.concepts[-1:] == (UNKNOWN,) and len(phrase.concepts) > 1:
            return _SOFT
        return SILENT

    def _by_rules(self, phrase: Phrase, scene: Scene) -> NameReading | None:
        """Ask the rules for each reading of a phrase; the likeliest meaning wins."""
        if not phrase.concepts:
            return None
        found = frozenset(phrase.words) | {phrase.joined}
        why = "name:zh" if phrase.chinese else "name:pinyin" if phrase.initials else "name:en"
        best: dict[str, float] = {}
        answers = 0
        other = False
        readings = (phrase.concepts, *phrase.others)
        initials = phrase.initials
        if phrase.others and not initials:
            # `ts` is a timestamp in English, 投诉 where all the names around it are pinyin.
            initials = scene.pinyin
            readings = phrase.others if scene.pinyin else readings[:1]
        if concepts_of_staff(phrase, scene):
            readings = tuple(concepts[1:] for concepts in readings)
        for concepts in readings:
            row = read_row(concepts, initials, found)
            rule = RULES.get(row.head)
            answer = rule(row, scene) if rule is not None else None
            if answer is None:
                continue
            answers += 1
            if len(readings) > 1:
                answer = _of_subscription(_of_call(answer, concepts, scene), concepts, scene)
            other = other or answer.other
            for category, confidence in answer.candidates:
                best[category] = max(best.get(category, 0.0), confidence)
            if len(readings) == 1 and (len(phrase.joined) > _SHORT_INITIALS or not initials):
                return structs.replace(answer, why=why)
        if not answers:
            return None
        if not (scene.pinyin or scene.person or scene.who):
            best = {category: min(confidence, WEAK) for category, confidence in best.items()}
        candidates = tuple(sorted(best.items(), key=lambda pair: -pair[1]))
        return NameReading(candidates, not candidates, other=other, why=why)


_OF_TRADES = (signalled, mailed, carded, booked, treated)
"""Rules for records of one trade, before those for all."""


def _of_trade(phrase: Phrase, scene: Scene) -> NameReading | None:
    """Give what a name means in a record of one trade."""
    for rule in _OF_TRADES:
        answer = rule(phrase, scene)
        if answer is not None:
            return structs.replace(answer, why=f"name:{rule.__name__}")
    return None


_FILED_AS = word_set("emp employee staff worker yg ygxx 员工 职工")
_PERSONAL = word_set(
    """
    gender mobile phone landline email nick postcode region address nationality otherid passport
    idcard occupation birthday age bankcard household
    """
)


def concepts_of_staff(phrase: Phrase, scene: Scene) -> bool:
    """Tell whether a name is of what an employee's own file says of him: `emp_mobile` in it is his.

    Elsewhere those are of who worked on the row.
    """
    return (
        scene.intimate
        and phrase.concepts[:1] == ("staff",)
        and phrase.concepts[-1] in _PERSONAL
        and not _FILED_AS.isdisjoint(phrase.words[:1])
        and scene.near.isdisjoint({"cust", "subs", "user", "member"})
    )


_TEXTS = word_set(
    """
    text value display full line detail details normalized formatted content word words
    """
)
_PARTS = {
    "user_name": _TEXTS
    | word_set(
        """
    first last given family middle surname forename fore sur native local
    """
    ),
    "address": _TEXTS
    | word_set(
        """
    state building unit room street town lines suffix prefix no number
    """
    ),
    "id_number": _TEXTS | word_set("no number id code num"),
    "mobile_number": _TEXTS | word_set("no number id national"),
    "contact_phone": _TEXTS | word_set("no number national"),
    "landline_number": _TEXTS | word_set("no number national"),
    "email": _TEXTS | word_set("address addr"),
    "occupation_employer": _TEXTS | word_set("name"),
    "gender": _TEXTS | word_set("code"),
    "nationality_ethnicity": _TEXTS | word_set("code name"),
    "id_doc_address": _TEXTS,
    "id_doc_details": _TEXTS,
    "birth_date": _TEXTS | word_set("date year month day"),
    "contact_list": _TEXTS | word_set("code"),
    "profile_tag": word_set("value amount"),
    "billing_info": word_set("value amount"),
    "payment_record": word_set("value amount total"),
}
"""Words that a part of something may be called: `name.family`, `address.text`, `amountDue.value`."""
_SPLIT = frozenset(_PARTS)
_OF_CARD = word_set("expiry expiration expire expires exp cvv cvc cvn cvv2 cid verification")
"""What is printed on a bank card beside its number."""
_CODES = word_set("cvv cvc cvn cvv2 cardcvv cvvcode last4 lastfour")


def _of_card(phrase: Phrase, scene: Scene) -> bool:
    """Tell whether a name is of what is printed on a bank card beside its number."""
    if phrase.joined in _CODES:
        return True
    if _OF_CARD.isdisjoint(phrase.words):
        return False
    card = "bankcard" in phrase.concepts or "cc" in phrase.words or scene.held == "bank_account"
    return card or ("pay" in scene.kinds and {"card", "bankcard"} & scene.beside != set())


_CIVIC = word_set(
    """
    a1 a2 a3 a4 a5 a6 prd pod sts hno hns lmk loc nam pc bld unit flr room plc pobox rd rdsec rdbr
    rdsubbr prm pom
    """
)
"""Parts of a civic address (RFC 4119, 5139): where a terminal is."""
_NO_PARTS = frozenset({("userid",), ("custid",), ("otherid",), ("account",), ("username",)})
"""Names of numbers of their own, whatever they stand in."""


def _of_call(answer: NameReading, concepts: tuple[str, ...], scene: Scene) -> NameReading:
    """Give an answer to one of several readings: a caller's in a record of calls, else another."""
    if (concepts[0] in PARTIES) is ("call" in scene.kinds):
        return answer
    weaker = tuple((category, min(conf, SUPPORTED)) for category, conf in answer.candidates)
    return structs.replace(answer, candidates=weaker)


def _of_subscription(answer: NameReading, concepts: tuple[str, ...], scene: Scene) -> NameReading:
    """Give an answer to one of several readings: 注销时间 beside 入网时间, 在线时间 in a session."""
    subscribed = scene.beside & {"open@", "innetdate", "subscription", "plan"}
    if (
        concepts[-1] != "time"
        or not subscribed
        or scene.kinds & {"internet", "online", "broadband"}
    ):
        return answer
    if concepts[0] == "online":
        return structs.replace(answer, candidates=())
    return answer


_SOFT = NameReading(negative=False)
_MOST_SIBLINGS = 200
_MOST_ABOVE = 32


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


_SHORT_INITIALS = 2
"""Initials of so few letters, and those with two readings, need a scene that supports them."""
_SHORT_PINYIN = 3
"""Pinyin initials of up to this many letters are weak even where the catalogue does not say so."""

_BUILT_IN = word_set(
    """
    user_name birth_date id_number id_number_legacy15 address id_doc_address postcode
    mobile_number iot_number landline_number contact_phone account_id customer_id
    broadband_account password id_doc_type passport_number travel_permit_number
    military_id_number other_id_number id_doc_details id_doc_image unit_identity
    agent_person biometric signature gender nationality_ethnicity occupation_employer email
    im_account bank_account payment_record billing_info imsi imei iccid sim_secret
    auth_token device_id mac_address ip_address online_identifier vehicle_id contact_list
    profile_tag service_time service_location call_detail sms_record internet_log
    usage_volume subscription_info login_record complaint_record call_recording
    communication_content free_text_pi
    """
)
"""Categories the rules know; the words of an organisation's own categories win over the rules."""
