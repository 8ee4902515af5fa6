"""How many records a document without a list of objects holds."""

from analyzers.http.json_text import Pairs


def outer_records(tree: object) -> int | None:
    """Give the number of records of a document without a list of objects: 0, 1, a list's length."""
    for _ in range(len(_WRAPPERS)):
        if type(tree) is list:
            return len(tree)
        if isinstance(tree, Pairs):
            tree = dict(tree)
        if not isinstance(tree, dict):
            return None if tree is None else 1
        inside = [key for key in tree if key not in _ABOUT]
        if len(inside) != 1 or inside[0] not in _WRAPPERS:
            return 1 if inside else 0
        tree = tree[inside[0]]
        if tree is None or tree in ({}, []):
            return 0
    return 1


_WRAPPERS = (
    *("data", "result", "results", "list", "items", "rows", "records", "content"),
    *("body", "page", "response"),
)
_ABOUT = frozenset(
    {
        *("code", "msg", "message", "success", "status", "total", "count", "ok", "error", "errors"),
        *("page", "size", "pageNum", "pageNo", "pageSize", "pages", "totalPages", "totalCount"),
        *("totalElements", "hasNext", "hasMore", "next", "prev", "meta", "links", "_links"),
        *("traceId", "requestId", "timestamp", "retCode", "retMsg", "resultCode", "resultMsg"),
        *("respCode", "respMsg", "rspCode", "rspDesc", "errorCode", "errorMessage", "errCode"),
        "errMsg",
    }
)
"""Fields of an envelope that do not make a record of it."""
