"""What an exchange does to data: by its method, the verbs of its route, and the kind of its answer."""

import re
from collections.abc import Mapping, Sequence

from access import Action
from analyzers.catalog import words
from analyzers.http.content import Headers, Media, attachment_name, values_of
from analyzers.http.form_body import unquoted

_METHODS: Mapping[str, Action] = {
    "GET": Action.READ,
    "HEAD": Action.READ,
    "QUERY": Action.READ,
    "POST": Action.COLLECT,
    "PUT": Action.UPDATE,
    "PATCH": Action.UPDATE,
    "DELETE": Action.DELETE,
    "OPTIONS": Action.OTHER,
    "TRACE": Action.OTHER,
    "CONNECT": Action.OTHER,
}
METHODS = frozenset(_METHODS)
"""Methods that are known; the name of any other is text from the wire and is not recorded."""

_VERBS: Mapping[Action, frozenset[str]] = {
    Action.LOGIN: frozenset({"login", "logon", "signin", "authenticate", "oauth", "token"}),
    Action.EXPORT: frozenset({"export", "download", "dump", "backup"}),
    Action.DELETE: frozenset({"delete", "remove", "del", "erase", "purge", "destroy", "drop"}),
    Action.UPDATE: frozenset(
        {
            "update",
            "modify",
            "edit",
            "change",
            "set",
            "reset",
            "save",
            "bind",
            "unbind",
            "patch",
            "merge",
        }
    ),
    Action.COLLECT: frozenset({"create", "add", "insert", "register", "apply", "import", "upload"}),
    Action.READ: frozenset(
        {
            *(
                "search",
                "query",
                "queries",
                "list",
                "get",
                "find",
                "lookup",
                "select",
                "page",
                "fetch",
            ),
            *(
                "count",
                "check",
                "verify",
                "validate",
                "detail",
                "details",
                "view",
                "read",
                "match",
                "qry",
            ),
        }
    ),
}
"""Verbs of routes, those that change most first: `/customer/updateAndList` updates."""
_CHANGING = frozenset({Action.DELETE, Action.UPDATE, Action.COLLECT})
_PROBES = frozenset({"health", "healthz", "livez", "readyz", "ready", "live", "ping", "metrics"})
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_SAFE_METHODS = _SAFE | {"TRACE"}
_MOST_PAIRS = 2000
"""Pairs of a query in which an overriding method is looked for, a security limit."""
_UNREAD = "?"
"""Stands for the methods that pairs beyond the limit may ask for."""
_OVERRIDES = frozenset({b"x-http-method-override", b"x-http-method", b"x-method-override"})
_SHEETS = ("spreadsheet", "ms-excel", "text/csv", "application/csv", "tab-separated", "parquet")


def overriding_method(headers: Headers, query: str) -> str:
    """Give the method that a request asks to be taken for in upper case, "" where it asks for none.

    Frameworks take it from a header, or from `_method` in the query. Two of them come back as one
    text that is no method: they prove nothing.
    """
    asked = [
        method
        for name, value in headers
        if name.lower() in _OVERRIDES
        for method in value.decode("latin-1").split(",")
    ]
    if "%" in query or "_method" in query.lower():
        pairs = re.split("[&;#]", query, maxsplit=_MOST_PAIRS)
        if len(pairs) > _MOST_PAIRS:
            asked.append(_UNREAD)
        for pair in pairs[:_MOST_PAIRS]:
            name, _, value = pair.partition("=")
            if unquoted(name, plus=True).strip().lower() == "_method":
                asked.append(unquoted(value, plus=True))
    return ",".join(dict.fromkeys(method.strip().upper() for method in asked if method.strip()))


def changes_nothing(method: str, headers: Headers, target: str) -> bool:
    """Tell whether a method is safe and nothing in the request asks for another that is not.

    Source of what is safe: RFC 9110 section 9.2.1.
    """
    if method not in _SAFE_METHODS:
        return False
    return overriding_method(headers, target.partition("?")[2]) in {"", *_SAFE_METHODS}


def action_of(method: str, route_words: Sequence[str], override: str) -> tuple[Action, bool]:
    """Give the action of a request and whether it is proven to change nothing.

    Only GET, HEAD and OPTIONS prove that, and not where the route's verb or the overriding method
    says otherwise. A POST that only searches is a read, but not a proven one.
    """
    safe = method in _SAFE and override in {"", *_SAFE}
    if override in METHODS and method in {"POST", "GET"}:
        method = override
    action = _METHODS.get(method, Action.UNKNOWN)
    if not route_words:
        return action, safe
    if method in {"GET", "HEAD"} and route_words[-1] in _PROBES:
        return Action.OTHER, safe
    verb = _verb(route_words)
    if verb is None or method in {"PUT", "PATCH", "DELETE"}:
        return action, safe
    if method in {"GET", "HEAD"}:
        if verb in _CHANGING and route_words[-1].lower() not in _NOUNS:
            return verb, False
        return (verb if verb is Action.EXPORT else action), safe
    return (verb if method == "POST" else action), safe


_NOUNS = frozenset({"change", "changes", "register", "set", "page", "list", "token"})
"""Verbs that are also resources: `GET /customers/5/changes` changes nothing."""


def exported(action: Action, status: int, headers: Headers, media: Media) -> Action:
    """Give the action once the answer is known: a read that gives a file to take away is an export."""
    if action is not Action.READ or status >= 400:
        return action
    if attachment_name(headers) is not None or media is Media.CSV:
        return Action.EXPORT
    kind = values_of(headers, b"content-type").lower()
    return Action.EXPORT if any(sheet in kind for sheet in _SHEETS) else action


def _verb(route_words: Sequence[str]) -> Action | None:
    """Give the action that the last two words of a route name: `/customer/query`, `/delUser`."""
    for segment in reversed(route_words[-2:]):
        parts = frozenset(words(segment))
        for action, verbs in _VERBS.items():
            if not verbs.isdisjoint(parts):
                return action
    return None
