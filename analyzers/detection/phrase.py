"""Splits a field's name into concepts: words, joined words, pinyin, initials, Chinese.

`custMobileNo`, `CUSTMOBILENO`, `kehu_shouji_hao`, `khsjh` and 客户手机号 all give a customer, a mobile
and a number. What that means is decided in `analyzers.detection.grammar`.
"""

import re

from msgspec import Struct, structs

from analyzers.catalog import words
from analyzers.detection.lexicon import HAN, INITIALS, LATIN, LONGEST_HAN, PINYIN
from analyzers.detection.word_set import word_set

UNKNOWN = "?"
"""Stands for a word that is in no list."""

_MOST_WORDS = 12
"""Words of a name that are looked at, from its end."""
_LONGEST_COMPOUND = 4
"""Words that may be one compound: `unified_social_credit_code`."""
_SHORTEST_PIECE = 3
"""A word that is no list's is cut into pieces of at least so many letters, or one of `_SHORT`."""
_SHORT = word_set("no id ip nm dt tm cd")
_LONGEST_CUT = 40
"""Longer words are not cut: keys that are data, and base64."""

_TRANSPARENT = word_set(
    """
    framed wan assigned due
    local utc gmt reserved
    list lists array arr set map str string val value values cn zh raw plain new old current
    cur primary main enc encrypt encrypted cipher ciphertext mask masked md sha sm hash
    hashed desensitized mix all second line field col param obj s es x info infos
    information data detail details total sum eng english bak tmp temp en original origin
    orig2 my your its of the a an for and backup now one two three other alt alternate
    additional chinese english pretty formatted fmt display dto vo bo entity base basic common
    canonical normalized normalised alphanumeric compact digits decoded
    predicted predict pred inferred
    """
)
"""Words that leave a name's meaning as it is wherever they stand: `mobile_masked`, `phone_list`."""
_LEADING = word_set(
    """
    t f c v n p i b d fld col in out req rsp resp request response vc str lbl hdn input form
    query q sel tf tb
    """
)
"""First words that leave the meaning as it is: prefixes of types, tables and forms."""
_SUFFIXES = ("dm", "mc")
"""Initials of 代码 and 名称: the code or the name of what stands before is the thing itself."""
_HASHES = ("md5", "sha1", "sha256", "sha512", "sm3", "hash", "digest")
_QUESTIONS = word_set("is has can need should allow show hide enable require isn if")
_CARD_NUMBERS = word_set("no num number nbr card")
_NEVER_ENDS = word_set("age cname ename nation texts")
"""Words that end longer ones by chance: `storage`, `wlanacname`, `destination`."""


class Phrase(Struct, frozen=True):
    """A name as a row of concepts.

    `initials` says that it was read as initials of pinyin, `others` are then its other readings. An
    English word that may be initials too (`ts`) has those in `others`, without `initials`.
    `question`: it begins like a flag. `hashed`: it says that values are digests. `joined` is the
    name in lower case without separators, `stem` the same without words of form, "" if it has none.
    """

    concepts: tuple[str, ...]
    joined: str
    words: tuple[str, ...]
    initials: bool = False
    others: tuple[tuple[str, ...], ...] = ()
    question: bool = False
    hashed: bool = False
    chinese: bool = False
    stem: str = ""


def read_phrase(name: str) -> Phrase:
    """Give a name's concepts. Unknown words are `?`; a name without words has none."""
    phrase = _read_phrase(name)
    if phrase.concepts == ("token",) and (name.startswith("_") or "form" in phrase.words):
        return structs.replace(phrase, concepts=("about", "token"))  # of a page's form
    if phrase.chinese and UNKNOWN in phrase.concepts:
        return phrase  # its words are not the whole name
    parts = [part for part in phrase.words if not part.isdigit() and part not in _FORMS]
    while len(parts) > 1 and parts[0] in _LEADING:
        parts = parts[1:]
    stem = "".join(parts)
    if stem == phrase.joined or len(stem) < _SHORTEST_STEM:
        return phrase
    return structs.replace(phrase, stem=stem)


_SHORTEST_STEM = 4


_FORMS = word_set(
    """
    list lists array arr str string enc encrypt encrypted cipher ciphertext mask masked md sha sm
    hash hashed desensitized new old current cur plain raw
    """
)
"""Words about how a value is written, or that there are several: `stem` is a name without them."""


def _read_phrase(name: str) -> Phrase:
    parts = words(name)[-_MOST_WORDS:]
    if any(not part.isascii() for part in parts):
        return _chinese(parts)
    joined = "".join(parts)
    hashed = any(word in joined for word in _HASHES)
    kept = [part for part in parts if not part.isdigit()]
    question = len(kept) > 1 and kept[0] in _QUESTIONS
    kept = _without_prefixes(kept)
    if len(kept) > 2 and kept[-2] == "id" and kept[-1] in _CARD_NUMBERS:
        kept = [*kept[:-2], "idno"]  # a user's id number, not the number of a user's id
    if len(kept) > 2 and kept[-2:] == ["at", "birth"]:
        kept = kept[:-2]  # a name at birth is one
    if "of" in kept[1:-1]:
        at = kept.index("of", 1)
        kept = [*kept[at + 1 :], *kept[:at]]
    plain = [part for part in kept if part not in _TRANSPARENT]
    if not plain and joined in INITIALS:  # `zh` is no language where it stands alone
        return Phrase(INITIALS[joined][0], joined, parts, True, (), question, hashed)
    if not plain:
        return Phrase((UNKNOWN,) if kept else (), joined, parts, False, (), question, hashed)
    whole = "".join(plain)
    initials = INITIALS.get(whole)
    if initials is None and len(whole) > 3 and whole.endswith(_SUFFIXES) and whole not in LATIN:
        initials = INITIALS.get(whole[:-2])
    if initials is None and len(whole) > 2 and whole.endswith("m") and whole not in LATIN:
        initials = INITIALS.get(whole[:-1])  # the m of 码: a code of it
    if initials is None and len(plain) > 1:
        initials = INITIALS.get(plain[-1]) if plain[-1] not in LATIN else None
        if initials is not None:
            role = _ROLE_INITIALS.get(plain[0]) if plain[0] not in LATIN else None
            rest = _concepts(plain[1:-1]) if role is not None else _concepts(plain[:-1])
            before = [role, *rest] if role is not None else rest  # `js_dh` as `jsdh`
            initials = tuple((*before, *reading) for reading in initials)
    if initials is None and len(whole) > _SHORTEST_PIECE and whole not in LATIN:
        initials = _prefixed(whole)
    if initials is not None and whole in LATIN and len(plain) == 1:
        return Phrase((LATIN[whole],), joined, parts, False, initials, question, hashed)
    if initials is not None and whole not in LATIN:
        return Phrase(initials[0], joined, parts, True, initials[1:], question, hashed)
    return Phrase(_of_words(kept, joined), joined, parts, False, (), question, hashed)


def _of_words(kept: list[str], joined: str) -> tuple[str, ...]:
    """Give the concepts of words that are no initials; unknown ones may be some thing's number."""
    found = tuple(_concepts(kept)) or (UNKNOWN,)
    running = found == (UNKNOWN,) and _RUNNING_NUMBER.fullmatch(joined) is not None
    return (UNKNOWN, "id") if running else found


_RUNNING_NUMBER = re.compile(r"[b-df-hj-np-tv-z]{1,4}(?:bh|lsh|xlh|ddh)")
"""Unknown initials that end in those of 编号, 流水号, 序列号 or 订单号: some number of a thing."""


def _without_prefixes(parts: list[str]) -> list[str]:
    """Take first words away that say nothing; initials of a role before a word are the role's."""
    while len(parts) > 1 and parts[0] in _LEADING:
        parts = parts[1:]
    if len(parts) > 1 and parts[0] in _ABBREVIATED and parts[-1] in LATIN:
        parts = [_ABBREVIATED[parts[0]], *parts[1:]]
    return parts


def is_pinyin(name: str) -> bool:
    """Tell whether a name is written in pinyin, whole or initials, and in nothing else."""
    parts = [part for part in words(name) if not part.isdigit()]
    return bool(parts) and all(part in INITIALS or part in PINYIN for part in parts)


def _concepts(parts: list[str]) -> list[str]:
    """Give the concepts of words, the longest compounds first."""
    # best[i]: the cheapest concepts of parts[:i]; of two equal ones those with the longer end
    best: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    for end in range(1, len(parts) + 1):
        last = parts[end - 1]
        before = best[end - 1]
        if last in _TRANSPARENT:
            choice = before
        elif _word(last) is None:
            cut = tuple(_cut(last))
            choice = (before[0] + 3 * len(cut), (*before[1], *cut))
        else:
            choice = (1000, ())
        for start in range(end - 1, max(-1, end - 1 - _LONGEST_COMPOUND), -1):
            if start == end - 1 and last in _TRANSPARENT:
                continue
            concept = _word("".join(parts[start:end]))
            if concept is None:
                continue
            # A number behind a compound costs less: `identity_card` and `number`, not `card_number`.
            cost = best[start][0] + (1 if concept in _CHEAP else 2)
            if cost <= choice[0] or (start < end - 1 and not choice[1][len(best[start][1]) :]):
                choice = (cost, (*best[start][1], concept))
        best.append(choice)
    return list(best[-1][1])


_CHEAP = frozenset({"num", "code"})


def _word(word: str) -> str | None:
    """Give the concept of a word, or of its singular."""
    concept = LATIN.get(word)
    if concept is None and len(word) > 3 and word.endswith("s"):
        concept = LATIN.get(word[:-1])
        if concept is None and word.endswith("ies"):
            concept = LATIN.get(word[:-3] + "y")
        elif concept is None and word.endswith("es"):
            concept = LATIN.get(word[:-2])
    return concept


def _cut(word: str) -> list[str]:
    """Give the concepts of a word that is several joined: `custname`, `framedipaddress`."""
    if len(word) <= _SHORTEST_PIECE or len(word) > _LONGEST_CUT:
        return [UNKNOWN]
    # best[i]: the fewest pieces that make word[:i], with the concepts of them
    best: list[tuple[int, tuple[str, ...]] | None] = [(0, ())]
    for end in range(1, len(word) + 1):
        choice: tuple[int, tuple[str, ...]] | None = None
        for start in range(max(0, end - 20), end):
            before = best[start]
            piece = word[start:end]
            if before is None or piece in _NO_PIECES:
                continue
            if len(piece) < _SHORTEST_PIECE and piece not in _SHORT:
                continue
            concept = LATIN.get(piece) if start == 0 or piece not in _NEVER_ENDS else None
            if concept is None:
                if piece not in _TRANSPARENT:
                    continue
                concept = ""
            if choice is None or before[0] + 1 <= choice[0]:
                choice = (before[0] + 1, (*before[1], concept) if concept else before[1])
        best.append(choice)
    last = best[-1]
    return list(last[1]) if last is not None and last[1] else _ending(word)


_NO_PIECES = word_set("str and for the its now all one two")
"""A strip is no string of ip, to expand is not an expiry and something else."""


def _ending(word: str) -> list[str]:
    """Give the concept of a word's longest known ending, behind an unknown beginning."""
    for length in range(len(word) - 2, 4, -1):
        concept = LATIN.get(word[-length:])
        if concept is not None and word[-length:] not in _NEVER_ENDS | _NO_ENDINGS:
            return [UNKNOWN, concept]
    return [UNKNOWN]


_NO_ENDINGS = word_set(
    "rating relation cover counter using native currency viewed member search position location store"
)
"""Words that end others by chance: `operating`, `correlation`, `encounter`, `alternative`."""


def _prefixed(word: str) -> tuple[tuple[str, ...], ...] | None:
    """Read initials behind initials of a role: `hzsfzh` is a patient's identity number."""
    for length in (5, 4, 3, 2):
        role = _ROLE_INITIALS.get(word[:length])
        if role is None:
            continue
        rest = INITIALS.get(word[length:])
        if rest is not None:
            return tuple((role, *reading) for reading in rest)
    return None


_ROLE_INITIALS = {
    **dict.fromkeys(("kh", "gk"), "cust"),
    **dict.fromkeys(("yh",), "user"),
    **dict.fromkeys(("hy",), "member"),
    **dict.fromkeys(("jz",), "subs"),
    **dict.fromkeys(
        (
            *("hz", "br", "ry", "sqr", "xs", "gr", "fkr", "skr", "djr", "cbr", "yz", "hzz", "jm"),
            *(
                "ck",
                "bbr",
                "tbr",
                "cyr",
                "ykr",
                "jkr",
                "gmr",
                "bxr",
                "tsr",
                "yj",
                "dsr",
                "bdr",
            ),
        ),
        "person",
    ),
    **dict.fromkeys(("lxr",), "contact"),
    **dict.fromkeys(("jjlxr",), "emergency"),
    **dict.fromkeys(("shr", "sjr"), "receiver"),
    **dict.fromkeys(("jjr", "fjr", "fhr"), "sender"),
    **dict.fromkeys(("jhr", "js", "po", "qs", "fq", "mq"), "kin"),
    **dict.fromkeys(("jbr", "dbr", "dlr", "str", "syr", "zrr", "sqwtr"), "handler"),
    **dict.fromkeys(("fr", "frdb", "fddbr"), "legal"),
    **dict.fromkeys(("yg", "czy", "czr", "ls", "ys", "jl", "shenhr", "cjr", "xgr"), "staff"),
    **dict.fromkeys(("dw", "gs", "qy", "jt"), "unit"),
    **dict.fromkeys(("bm",), "dept"),
    **dict.fromkeys(("cp", "sp"), "product"),
    **dict.fromkeys(("md", "dp", "sh"), "shop"),
    **dict.fromkeys(("zj", "sfz"), "cert"),
    **dict.fromkeys(("dl",), "login"),
}


_ABBREVIATED = {"kh": "cust", "yh": "user", "hy": "member", "lxr": "contact", "jbr": "handler"}
"""Initials of a role before an English word: `kh_name`, `lxr_phone`."""


def _chinese(parts: tuple[str, ...]) -> Phrase:
    """Read a name in Chinese, or in both: its longest known words one after another."""
    found: list[str] = []
    pieces: list[str] = []
    question = False
    for part in parts:
        if part.isascii():
            pieces.append(part)
            if not part.isdigit() and part not in _TRANSPARENT:
                found.append(_word(part) or UNKNOWN)
            continue
        if part.startswith(("是否", "有无", "能否", "可否")):
            question = True
        found.extend(_segments(part, pieces))
    concepts = tuple(found)
    joined = "".join(parts)
    hashed = any(word in joined for word in _HASHES) or "哈希" in joined or "摘要" in joined
    return Phrase(concepts, joined, tuple(pieces), False, (), question, hashed, chinese=True)


def _segments(text: str, pieces: list[str]) -> list[str]:
    """Give the concepts of a run of Han characters, and add its words to the pieces."""
    found: list[str] = []
    start = 0
    while start < len(text):
        for end in range(min(len(text), start + LONGEST_HAN), start, -1):
            concept = HAN.get(text[start:end])
            if concept is not None:
                pieces.append(text[start:end])
                if concept != "skip":
                    found.append(concept)
                start = end
                break
        else:
            if not found or found[-1] != UNKNOWN:
                found.append(UNKNOWN)
            start += 1
    return found
