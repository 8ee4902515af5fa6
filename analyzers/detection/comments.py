"""The head of a column's comment: the words that are a name, before what explains it."""

import re

_HEAD_ENDS = "，,：:；;。（([【{|/、\n\t!！?？-—=~<>《“\"'"
_LONGEST_HEAD = 40


def head_of(comment: str) -> str:
    """Give the head of a comment: what stands before enumerations and explanations."""
    text = comment.strip()[: 2 * _LONGEST_HEAD]
    if _LISTED.match(text) is not None:
        return ""
    for position, character in enumerate(text):
        if character in _HEAD_ENDS:
            if position > 1:
                head = text[:position].strip()[:_LONGEST_HEAD]
                return head if head.isascii() else _SPACED.split(head, maxsplit=1)[0]
            break
    return _chinese(text[:_LONGEST_HEAD]) if not text.isascii() else _english(text)


def _chinese(text: str) -> str:
    """Give the first words of a Chinese remark: `用户 IP` is one name, `状态 0 正常 1 停用` is not.

    Codes that stand between the words enumerate: 性别0男1女.
    """
    codes = list(_CODES.finditer(text))
    if len(codes) > 1 and codes[0].start() > 1:
        text = text[: codes[0].start()]
    first, _, rest = text.partition(" ")
    second = rest.split(" ")[0]
    joined = second.lower() in _LATIN_WORDS or (first.lower() in _LATIN_WORDS and second)
    return f"{first} {second}" if joined else first


_LISTED = re.compile(r"[0-9]{1,3} ?[:：=、－—-]")
"""A remark that begins with the first of its values: 1：手机，2：邮箱."""
_SPACED = re.compile(r" (?=[^ ]*[0-9])")
_CODES = re.compile(r"(?<![0-9])[0-9]{1,5}(?=[\u4e00-\u9fff])")
_LATIN_WORDS = frozenset(
    {
        *("ip", "id", "mac", "ua", "openid", "unionid", "imei", "imsi", "iccid", "token", "qq"),
        *("url", "sn", "vin", "email", "key", "sim", "gps", "user-agent", "app"),
    }
)
"""Words that Chinese remarks set off by a space."""


_TARGET = re.compile(r"[a-z_]+(?:\.[a-z_]+)+", re.ASCII)
"""What a key points to, `res.partner`: it says nothing of the column."""
_ARTICLES = frozenset({"the", "a", "an", "this", "these", "our", "its", "their", "optional"})
_ENDS = frozenset(
    {
        *("for", "in", "on", "that", "which", "who", "where", "when", "with", "from", "to", "by"),
        *(
            "used",
            "is",
            "are",
            "was",
            "will",
            "if",
            "as",
            "at",
            "or",
            "and",
            "via",
            "only",
            "stores",
        ),
    }
)
_SENTENCE = 3
"""A head of more English words is no name."""
_ASKS = re.compile(r"(?:whether|flag|true (?:if|when)|if (?:true|false)) ", re.IGNORECASE)
"""How a flag is explained. `Can be null`, `Is unique`, `If known` are said of any column."""
_SAID_OF = frozenset({"can", "should", "must", "may", "has", "have", "does"})
"""Verbs at the head of a remark: it has no noun of its own."""


def _english(text: str) -> str:
    """Give the noun at the head of an English remark: `The name of the customer who paid`.

    What comes after a preposition but `of`, or after a verb, explains. A question is a flag.
    """
    if _TARGET.fullmatch(text):
        return ""
    if _ASKS.match(text) is not None:
        return "is_flag"
    parts = text.split()
    if parts and parts[0].lower() in _SAID_OF:
        return ""
    kept: list[str] = []
    for part in parts:
        word = part.lower()
        if word in _ARTICLES:
            continue
        if word in _ENDS:
            break
        kept.append(part)
    return " ".join(kept)[:_LONGEST_HEAD] if len(kept) <= _SENTENCE else ""
