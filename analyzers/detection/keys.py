"""What the keys above a field say: tables, routes and envelopes, as concepts; `scene` weighs them."""

from collections.abc import Callable, Sequence

from analyzers.catalog import words
from analyzers.detection import name_words as w
from analyzers.detection.phrase import UNKNOWN, Phrase
from analyzers.detection.word_set import word_set

ReadPhrase = Callable[[str], Phrase]
_COMMITS = word_set("commit commits changeset changesets changelog revision revisions")


def is_about_programs(above: Sequence[str], head: str) -> bool:
    """Tell whether what is here describes fields, or who changed a program."""
    if head != "author":
        return _describes(above)
    return any(not _COMMITS.isdisjoint((*words(name), "".join(words(name)))) for name in above)


_DOCUMENTED = frozenset({("api", "docs"), ("apidocs",), ("swagger",), ("openapi",)})
_SCHEMAS = word_set("mappings schema schemas definitions")


def _describes(above: Sequence[str]) -> bool:
    """Tell whether what is here describes fields: an interface's documents, a schema's properties."""
    spelled = [words(name) for name in above]
    if not _DOCUMENTED.isdisjoint(spelled):
        return True
    listed = ("properties",) in spelled
    return listed and any(not _SCHEMAS.isdisjoint(parts) for parts in spelled)


_TABLES = {
    **dict.fromkeys(("kh", "khda", "khxx", "khzl"), "cust"),
    **dict.fromkeys(("yh", "yhxx", "yhzl"), "user"),
    **dict.fromkeys(
        ("ry", "ryxx", "xs", "xsxx", "br", "brxx", "hz", "yz", "yzxx", "jm", "jmxx"), "person"
    ),
    **dict.fromkeys(("hy", "hyxx"), "member"),
    **dict.fromkeys(("dx", "dxxd", "dxjl"), "sms"),
    **dict.fromkeys(("th", "xd", "hd", "thxd", "thjl"), "call"),
    **dict.fromkeys(("sw", "swrz", "swjl"), "internet"),
    **dict.fromkeys(("kd",), "broadband"),
    **dict.fromkeys(("jf", "jfjl", "czjl"), "pay"),
    **dict.fromkeys(("zd", "zdxx"), "bill"),
    **dict.fromkeys(("cp", "cpxx", "sp"), "product"),
    **dict.fromkeys(("ddxx",), "order"),
    **dict.fromkeys(("yg", "ygxx"), "staff"),
    **dict.fromkeys(("bm", "bmxx"), "dept"),
    **dict.fromkeys(("sb", "sbxx"), "device"),
    **dict.fromkeys(("dlrz", "dljl"), "login"),
    **dict.fromkeys(("lxr",), "contact"),
    **dict.fromkeys(("qqh", "qqhm", "qqw"), "relative"),
    **dict.fromkeys(("leave", "leaves", "qj", "qjd"), "task"),
    **dict.fromkeys(("ar", "receivable", "receivables"), "bill"),
    **dict.fromkeys(("ap", "payable", "payables"), "supplier"),
}
"""Initials of pinyin in names of tables and routes; as names of fields the same letters mean others."""


HOW_TO_REACH = frozenset({("contact", "info"), ("contact", "information"), ("contact", "details")})
"""Keys of how to reach whom the record above is about, no contact's own."""
FILLED_IN = word_set(
    "templateparam templateparams templatedata smsparam smsparams smstemplateparam templatevars"
)
"""Keys of what is put into the template of a message."""
_PROBLEMS = frozenset({("problem", "details"), ("problem", "detail")})
"""What an interface answers where something went wrong (RFC 9457): no complaint."""
_TOUCHES = word_set("contacthis contacthist contacthistory contacthistories contactlog contactlogs")
"""Keys of how often a customer turned to the operator, and with what."""
_TOGETHER = (
    ("source", "datasource"),
    ("station", "basestation"),
    ("resource", "freeresource"),
)
"""Words that begin with a wrapper and mean something only with it."""


def read_key(name: str, read: ReadPhrase) -> tuple[str, ...]:
    """Give the concepts of a key above that say something: `t_cust_info` gives a customer.

    `attrValue` says nothing of a value that the name beside it tells.
    """
    spelled = words(name)
    if spelled == ("res", "partner"):
        return ("cust",)  # a business suite's table of whom it deals with
    if spelled[-1:] in {("value",), ("links",)} or spelled in HOW_TO_REACH | _PROBLEMS:
        return ()
    parts = [
        _TABLES.get(part, part)
        for part in spelled
        if part not in w.ENVELOPES and not part.isdigit()
    ]
    while len(parts) > 1 and parts[0] in w.TABLE_PREFIXES:
        parts = parts[1:]
    if spelled[-1:] == ("by",) and "maker" in read(name).concepts:
        return ("maker",)
    if "".join(spelled) in _TOUCHES:
        return ("complaint",)
    for ending, joined in _TOGETHER:
        here = not {ending, f"{ending}s"}.isdisjoint(spelled)
        if here and joined.removesuffix(ending) in spelled:
            parts.append(joined)
    if not parts or (len(parts) == 1 and parts[0] in w.TABLE_PREFIXES):
        return ()
    phrase = read("_".join(parts))
    concepts = phrase.concepts
    if parts[-1] in {"profile", "profiles"} and UNKNOWN in concepts:
        concepts = concepts[:-1]  # `sip_profiles` are of lines
    return tuple(c for c in concepts if c not in {UNKNOWN, "neutral", "managing"})
