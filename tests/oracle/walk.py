"""Where columns go in a resolved tree: the ones that reach the result, and the ones that can shape it.

The tree is the server's (`nodes`), after name resolution and the rewriting of views: every column is a
Var of numbers, so nothing here knows a name. `Places` are (relation's oid, attribute number).
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tests.oracle.nodes import Node

Place = tuple[int, int]
_RELATION, _SUBQUERY, _JOIN, _FUNCTION, _TABLEFUNC, _VALUES, _CTE, _ENR, _RESULT, _GROUP = range(10)
"""Source: `parsenodes.h`, RTEKind."""
_EXISTS = "0"
"""Source: `primnodes.h`, SubLinkType EXISTS_SUBLINK."""
_SELECT = "1"
_UNION = "1"
WHOLE = 0
"""The attribute number of the whole row."""


class Scope(NamedTuple):
    """A query and the one that it stands in."""

    query: Node
    outer: "Scope | None"


class Walk:
    """One statement's columns; `asked` remembers, so that a recursive query ends."""

    def __init__(self, influence: bool) -> None:
        self.found: set[Place] = set()
        self.refused: set[str] = set()
        self._influence = influence
        self._seen: set[tuple[int, int]] = set()

    def result(self, query: Node) -> None:
        """Find the columns whose values can reach the result of a top-level query."""
        scope = Scope(query, None)
        if query["commandType"] == _SELECT:
            self._targets(scope, None)
        else:
            self._each(query["returningList"], scope)

    def influence(self, query: Node) -> None:
        """Find the columns without which the effect or the result could be another."""
        scope = Scope(query, None)
        self._shape(scope)
        self._targets(scope, None)

    def _targets(self, scope: Scope, wanted: int | None) -> None:
        """Visit result column `wanted` (1-based), or all, of a query."""
        query = scope.query
        key = (id(query), -1 if wanted is None else wanted)
        if key in self._seen:
            return
        self._seen.add(key)
        if self._influence:
            self._shape(scope)
        if query["commandType"] != _SELECT:
            targets = query["returningList"] or []
        elif query["setOperations"]:
            for arm in _arms(query["setOperations"]):
                entry = query["rtable"][arm - 1]
                self._targets(Scope(entry["subquery"], scope), wanted)
            return
        else:
            targets = query["targetList"] or []
        for target in targets:
            if target["resjunk"] == "true":
                continue
            if wanted is None or int(target["resno"]) == wanted:
                self._visit(target["expr"], scope)

    def _shape(self, scope: Scope) -> None:
        """Visit what decides how many rows a query has, in which order, and what it writes."""
        query = scope.query
        key = (id(query), -2)
        if key in self._seen:
            return
        self._seen.add(key)
        if not self._influence:
            return
        self._each(_joins(query["jointree"]), scope)
        for name in (
            "havingQual",
            "limitOffset",
            "limitCount",
            "windowClause",
            "mergeJoinCondition",
        ):
            self._visit(query[name], scope)
        for name in ("mergeActionList", "withCheckOptions", "onConflict"):
            self._visit(query[name], scope)
        for entry in query["rtable"] or []:
            self._range(entry, scope)
        if query["commandType"] != _SELECT:
            self._each(query["targetList"], scope)
            self._each(query["returningList"], scope)
        for target in query["targetList"] or []:
            if target["ressortgroupref"] != "0" or target["resjunk"] == "true":
                self._visit(target["expr"], scope)
        for node in _set_operations(query["setOperations"]):
            if node["op"] != _UNION or node["all"] != "true":
                for arm in _arms(node):
                    self._targets(Scope(query["rtable"][arm - 1]["subquery"], scope), None)
        for cte in query["cteList"] or []:
            if cte["ctequery"]["commandType"] != _SELECT:
                self._shape(Scope(cte["ctequery"], scope))

    def _range(self, entry: Node, scope: Scope) -> None:
        """Visit what a range table entry does to its query even where none of its columns is used."""
        kind = int(entry["rtekind"])
        if entry["inFromCl"] != "true" and kind not in {_SUBQUERY, _CTE}:
            return
        self._visit(entry["securityQuals"], scope)
        if kind == _SUBQUERY and entry["subquery"]:
            self._shape(Scope(entry["subquery"], scope))
        elif kind == _CTE:
            found = _cte(entry, scope)
            if found is not None:
                self._shape(found)
        elif kind in {_FUNCTION, _TABLEFUNC, _VALUES}:
            for name in ("functions", "tablefunc", "values_lists"):
                self._visit(entry.get(name), scope)
        elif kind == _RELATION:
            self._visit(entry.get("tablesample"), scope)

    def _each(self, nodes: Iterable[Any] | None, scope: Scope) -> None:
        for node in nodes or ():
            self._visit(node, scope)

    def _visit(self, node: Any, scope: Scope) -> None:
        if isinstance(node, list):
            self._each(node, scope)
            return
        if not isinstance(node, dict):
            return
        match node[""]:
            case "VAR":
                self._variable(int(node["varno"]), int(node["varattno"]), _up(node, scope))
            case "FIELDSELECT" if self._field(node, scope):
                pass
            case "SUBLINK":
                self._visit(node["testexpr"], scope)
                inner = Scope(node["subselect"], scope)
                if node["subLinkType"] != _EXISTS:
                    self._targets(inner, None)
                if self._influence:
                    self._shape(inner)
            case "QUERY":
                self._targets(Scope(node, scope), None)
            case "TARGETENTRY":
                self._visit(node["expr"], scope)
            case "ONCONFLICTEXPR":
                for name in ("arbiterElems", "arbiterWhere", "onConflictSet", "onConflictWhere"):
                    self._visit(node[name], scope)
            case _:
                for value in node.values():
                    self._visit(value, scope)

    def _field(self, node: Node, scope: Scope) -> bool:
        """Follow `(x).field` of a whole row; False where it is a field of another composite value."""
        inner = node["arg"]
        if not isinstance(inner, dict) or inner[""] != "VAR" or inner["varattno"] != "0":
            return False
        if self._influence:
            return False
        self._variable(int(inner["varno"]), int(node["fieldnum"]), _up(inner, scope))
        return True

    def _variable(self, number: int, attribute: int, scope: Scope) -> None:
        if number < 0:
            return
        entry = scope.query["rtable"][number - 1]
        kind = int(entry["rtekind"])
        wanted = None if attribute == WHOLE else attribute
        match kind:
            case _ if kind == _RELATION or (kind == _SUBQUERY and entry["subquery"] is None):
                self.found.add((int(entry["relid"]), attribute))
            case _ if kind == _SUBQUERY:
                self._targets(Scope(entry["subquery"], scope), wanted)
            case _ if kind == _JOIN:
                self._some(entry["joinaliasvars"], wanted, scope)
            case _ if kind == _GROUP:
                self._some(entry["groupexprs"], wanted, scope)
            case _ if kind == _VALUES:
                for row in entry["values_lists"]:
                    self._some(row, wanted, scope)
            case _ if kind == _FUNCTION:
                self._visit([one["funcexpr"] for one in entry["functions"]], scope)
            case _ if kind == _TABLEFUNC:
                self._visit(entry["tablefunc"], scope)
            case _ if kind == _CTE:
                found = _cte(entry, scope)
                if found is not None:
                    select = found.query["commandType"] == _SELECT
                    columns = len(found.query["targetList" if select else "returningList"] or [])
                    beyond = wanted is not None and wanted > columns  # SEARCH and CYCLE add columns
                    self._targets(found, None if beyond else wanted)

    def _some(self, nodes: list[Any], wanted: int | None, scope: Scope) -> None:
        chosen = nodes if wanted is None else nodes[wanted - 1 : wanted]
        self._each(chosen, scope)


def _up(node: Node, scope: Scope) -> Scope:
    for _ in range(int(node["varlevelsup"])):
        assert scope.outer is not None, "a level too many"
        scope = scope.outer
    return scope


def _cte(entry: Node, scope: Scope) -> Scope | None:
    for _ in range(int(entry["ctelevelsup"])):
        assert scope.outer is not None, "a level too many"
        scope = scope.outer
    for cte in scope.query["cteList"] or []:
        if cte["ctename"] == entry["ctename"]:
            return Scope(cte["ctequery"], scope)
    return None


def _joins(node: Any) -> Iterator[Any]:
    """Give the conditions of a FROM clause."""
    if isinstance(node, dict):
        yield node.get("quals")
        for name in ("fromlist", "larg", "rarg"):
            below = node.get(name)
            for one in below if isinstance(below, list) else [below]:
                yield from _joins(one)


def _set_operations(node: Any) -> Iterator[Node]:
    if isinstance(node, dict) and node[""] == "SETOPERATIONSTMT":
        yield node
        yield from _set_operations(node["larg"])
        yield from _set_operations(node["rarg"])


def _arms(node: Node) -> Iterator[int]:
    if node[""] == "RANGETBLREF":
        yield int(node["rtindex"])
    else:
        yield from _arms(node["larg"])
        yield from _arms(node["rarg"])
