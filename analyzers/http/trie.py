"""The paths of one endpoint as a tree: names read once, what is known of each path kept beside it.

Every kind of body is walked along a trie (`walk`), and `judge` keeps its verdicts on the fields. A
trie outlives the messages: it holds counters, plans and the names of fields as they were sent (for the
detector), never a value and never a key whose form says that it is data. A key that is spelled like a
name stays as well, a person's too: in memory only, what leaves it has passed the gate. Its size is
bounded; one that overflows is thrown away by its owner and begun anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from analyzers.catalog import Decision, TextField, TextGate, joined
from analyzers.detection import says_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from access import Touch
    from analyzers.http.glance import Glance
    from analyzers.http.memory import Memory
    from analyzers.http.skeleton import Skeleton


MOST_NODES = 2000
"""Paths of one endpoint, a security limit: an attacker's keys must not become our memory."""
MOST_UNLISTED = 64
"""Unlisted names inside one object that are told apart; an object with more is a map keyed by data."""
MOST_PLANS = 64
"""Sets of keys of one object that are remembered; records with optional fields have some dozens."""
WIDEST_PLAN = 512
"""Keys of an object whose set of keys is remembered; a longer one is read without."""
KEY = "{key}"
"""Stands in a path for names that are data."""

EVERY = 64
"""One in so many values of a settled path is checked against its verdict."""
_LONGEST_LABEL = 64
"""Characters of a name; what is longer is a sentence, not a name."""
_LABELS = 20_000
"""Names remembered by `Labels`."""
_DATA_KEY = re.compile(
    r"(?!3GPP2?-|[2-6]G[_A-Z])[0-9].*|.*[0-9]{5}.*|.*[@:/\\,;=].*|[0-9A-Fa-f-]{16,}|.*\s.*|",
    re.DOTALL,
)
"""Names that are data: numbers, dates, identifiers, addresses of mail, sentences, nothing.

Attributes of 3GPP begin with a digit and are none."""

type Key = str | int
"""A field's name, or its number where it has none (protobuf). 0 is the text of an XML element."""


class Labels:
    """Turns names from the wire into what a path may hold. Cached, but for names that are data."""

    def __init__(self, gate: TextGate) -> None:
        self._gate = gate
        self._known: dict[str, tuple[str, bool]] = {}
        self._silent: dict[str, bool] = {}

    def label(self, name: str) -> tuple[str, bool]:
        """Give the text for a path and whether it is the name itself; `{key}` for data."""
        found = self._known.get(name)
        if found is None:
            if len(self._known) >= _LABELS:
                self._known.clear()
            if self._gate.lets(TextField.FIELD_NAME, name):
                found = name, True
            elif name[:1] == "@" and _DATA_KEY.fullmatch(name[1:]) is None:
                label, listed = self.label(name[1:])
                found = f"@{label}", listed
            elif len(name) > _LONGEST_LABEL or _DATA_KEY.fullmatch(name) is not None:
                return KEY, False
            else:
                found = self._gate.admit(TextField.FIELD_NAME, name)
            self._known[name] = found
        return found

    def is_data(self, name: Key) -> bool:
        """Tell whether a field's name is data and must be read as a value too."""
        return isinstance(name, str) and self.label(name)[0] == KEY

    def around(self, name: str, parent: str) -> str:
        """Give the word that says something of what is inside a field of this name."""
        silent = self._silent.get(name)
        if silent is None:
            if len(self._silent) >= _LABELS:
                self._silent.clear()
            silent = self._silent[name] = says_nothing(name)
        return parent if silent else name


class Node:
    """One path. `name`, `parent` and `ancestors` are raw: for the detector only.

    `parent` is the nearest word around it that says something; `ancestors` are all keys above it,
    outermost first; `beside` are the names beside it where it was first seen, beside the elements of a
    list too; `group` is the path of the object it is part of. `told` is True unless the gate put a
    digest in place of its name; `walked` is the number of the last walk that came here.
    """

    __slots__ = (
        "ancestors",
        "around",
        "beside",
        "children",
        "field",
        "group",
        "item",
        "name",
        "parent",
        "path",
        "plans",
        "told",
        "unlisted",
        "walked",
    )

    def __init__(
        self, path: str, name: str, parent: str, ancestors: tuple[str, ...], group: str
    ) -> None:
        self.path = path
        self.name = name
        self.parent = parent
        self.ancestors = ancestors
        self.group = group
        self.told = True
        self.children: dict[object, Node] = {}
        self.item: Node | None = None
        self.plans: dict[tuple[object, ...], Plan] = {}
        self.field = Field(self, ())
        self.unlisted = 0
        self.around: str | None = None
        self.beside: tuple[str, ...] = ()
        self.walked = 0


class Field:
    """A path among certain siblings: what is known of it. `siblings` are the names beside it.

    `opens` is True while its strings may be documents: until it is settled, and for good where one was.
    `expects` is the type of its values once it is settled; `decision` is what people decided of it.
    """

    __slots__ = ("decision", "expects", "memory", "node", "opened", "opens", "siblings")

    def __init__(self, node: Node, siblings: tuple[str, ...]) -> None:
        self.node = node
        self.siblings = siblings
        self.opens = True
        self.expects: type | None = None
        self.decision: Decision | None = None
        self.opened = False
        self.memory: Memory | None = None


class Plan:
    """The fields of an object with a certain set of keys.

    `cells` gives an object's values in the order of the fields (`KeyError`: a key is missing).
    `whole` is what describes the whole record and `describes` is False once it is known that nothing
    does; `flat` is None until every field is settled, then True where none is an object or a list.
    `named` is set where one field names another: the number of the value, and the keys that may hold
    its name (`{attrCode: mobile, attrValue: 138…}`).
    """

    __slots__ = (
        "cells",
        "describes",
        "fields",
        "flat",
        "keys",
        "named",
        "rest",
        "unlisted",
        "whole",
        "width",
    )

    def __init__(self, keys: tuple[Key, ...], fields: tuple[Field, ...]) -> None:
        self.keys = keys
        self.fields = fields
        self.width = len(keys)
        self.cells = picks(keys)
        self.describes: bool | None = None
        self.whole: Touch | None = None
        self.flat: bool | None = None
        self.named = _named(keys)
        self.unlisted = sum(not field.node.told for field in fields)
        self.rest = sum(field.node.name == _REST for field in fields)

    def without(self, number: int) -> Plan:
        """Give the plan of the same fields but one."""
        kept = [at for at in range(self.width) if at != number]
        keys = tuple(self.keys[at] for at in kept)
        return Plan(keys, tuple(self.fields[at] for at in kept))

    def is_flat(self) -> bool:
        """Tell whether no field holds objects or lists; remembered once all are settled."""
        kinds = [field.expects for field in self.fields]
        if self.named is not None:
            self.flat = False
        elif all(kinds):
            self.flat = _FLAT.issuperset(kinds)
        return self.flat is True


def _named(keys: tuple[Key, ...]) -> tuple[int, tuple[str, ...]] | None:
    """Give the number of the one field that others name, and the keys of those others."""
    plain = {joined(key): key for key in keys if isinstance(key, str)}
    for number, key in enumerate(keys):
        spelled = joined(key) if isinstance(key, str) else ""
        if spelled.endswith("value"):
            before = spelled.removesuffix("value")
            names = [plain[before + word] for word in _NAMING if before + word in plain]
            if names and before != "dict":
                return number, tuple(names)
    return None


_NAMING = ("code", "key", "name", "field", "type", "system", "attr", "attribute", "param", "label")
"""What the field beside a `value` is called that says what the value is."""


def picks(keys: tuple[Key, ...]) -> Callable[[dict[Key, object]], tuple[object, ...]]:
    """Give what gives an object's values of these keys (`KeyError`: one is missing)."""
    if len(keys) == 1:
        [key] = keys
        return lambda one: (one[key],)
    return itemgetter(*keys) if keys else lambda _: ()


class Trie:
    """The paths of one endpoint.

    `parent` is the word around the whole message, `ancestors` the route's words. `overflowed` is True
    once a limit folded paths together, `fresh` until a first message was walked, `size` the number of
    its paths.
    """

    def __init__(
        self, labels: Labels, prefix: str, parent: str, ancestors: tuple[str, ...] = ()
    ) -> None:
        self.labels = labels
        self.prefix = prefix
        self._parent = parent
        self._ancestors = ancestors
        self._walks = 0
        self.start_again()

    def start_again(self) -> None:
        """Forget every path."""
        self.size = 0
        self._overflow: Node | None = None
        self.overflowed = False
        self.fresh = True
        self.careful = False
        self._unchecked = 0
        self._turn = 0
        self.skeletons: dict[tuple[Field, ...], Skeleton] = {}
        self.glances: dict[tuple[object, ...], Glance] = {}
        self.glances_made = 0
        self.root = self._node(self.prefix, "", self._parent, self._ancestors, "")

    def forget_kinds(self) -> None:
        """Forget the kinds of messages, whose paths have changed: they are learnt anew."""
        self.skeletons.clear()
        self.glances.clear()
        self.glances_made = 0

    def begin(self) -> int:
        """Give the number of the walk that begins."""
        self._walks += 1
        return self._walks

    def turns(self, values: int) -> range:
        """Give the numbers of the checks that are due after so many values more: one in 64."""
        self._unchecked += values
        if self._unchecked < EVERY:
            return _NO_TURN
        due, self._unchecked = divmod(self._unchecked, EVERY)
        first, self._turn = self._turn, self._turn + due
        return range(first, self._turn)

    def child(self, of: Node, name: Key) -> Node:
        """Give the node of a field of an object, made at its first sight."""
        found = of.children.get(name)
        if found is not None:
            return found
        if isinstance(name, int):
            return self._number(of, name)
        label, listed = self.labels.label(name)
        if not listed and label != KEY:
            if of.unlisted >= MOST_UNLISTED:
                label = KEY
                self.overflowed = True
            else:
                of.unlisted += 1
        if label == KEY:
            return self.shared(of)
        if self.size >= MOST_NODES:
            return self.rest()
        path = f"?{label}" if of.path == "?" else f"{of.path}.{label}"
        made = self._below(of, path, name.removeprefix("@"))
        made.told = listed
        of.children[name] = made
        return made

    def _number(self, of: Node, number: int) -> Node:
        if number == 0:
            return of
        if self.size >= MOST_NODES:
            return self.rest()
        made = of.children[number] = self._below(of, f"{of.path}.{number}", "")
        return made

    def keys(self, of: Node) -> Node:
        """Give the node that holds an object's keys that are data."""
        found = of.children.get(_KEYS)
        if found is None:
            found = of.children[_KEYS] = self._below(of, f"{of.path}.{KEY}", "")
        return found

    def shared(self, of: Node) -> Node:
        """Give the one node for all fields of an object whose names are data."""
        found = of.children.get(_SHARED)
        if found is None:
            found = of.children[_SHARED] = self._below(of, f"{of.path}.{KEY}:value", "")
            found.group = f"{of.path}.{KEY}"
        return found

    def numbered(self, of: Node, number: int) -> Node:
        """Give the node of a cell that has no name, by its number in the row."""
        key = (_NUMBERED, number)
        found = of.children.get(key)
        if found is None:
            if self.size >= MOST_NODES:
                return self.rest()
            found = of.children[key] = self._below(of, f"{of.path}[{number}]", "")
        return found

    def element(self, of: Node) -> Node:
        """Give the node of a list's elements."""
        if of.item is None:
            made = self._node(f"{of.path}[*]", of.name, of.parent, of.ancestors, of.group)
            made.field = Field(made, of.beside)
            of.item = made
        return of.item

    def added(self, path: str, name: str, parent: str, *, told: bool = True) -> Node:
        """Give a node whose path is known, in a group of its own."""
        found = self.root.children.get((path, name, parent))
        if found is None:
            if self.size >= MOST_NODES:
                return self.rest()
            found = self._node(path, name, parent, self._ancestors, path)
            found.told = told
            self.root.children[path, name, parent] = found
        return found

    def rest(self) -> Node:
        """Give the one node for all paths beyond the limit."""
        self.overflowed = True
        if self._overflow is None:
            self._overflow = self._node(f"{self.prefix}.{{more}}", _REST, self._parent, (), "")
        return self._overflow

    def plan(self, node: Node, keys: tuple[Key, ...]) -> Plan:
        """Give the plan of an object's keys, none of which is data; remembered while there is room."""
        found = node.plans.get(keys)
        if found is not None:
            return found
        among = frozenset(keys)
        for plan in node.plans.values():
            if plan.width == len(keys) and among == frozenset(plan.keys):
                break
        else:
            plan = self._plan(keys, [self.child(node, key) for key in keys])
        if plan.keys != keys:
            by_key = dict(zip(plan.keys, plan.fields, strict=True))
            plan = Plan(keys, tuple(by_key[key] for key in keys))
        return self.remember(node, keys, plan)

    def plan_of(
        self, node: Node, kind: object, names: tuple[str, ...], nodes: Callable[[], Sequence[Node]]
    ) -> Plan:
        """Give the plan of named cells, whose nodes are made by `nodes` at first sight."""
        found = node.plans.get((kind, *names))
        if found is not None:
            return found
        return self.remember(node, (kind, *names), self._plan(names, nodes()))

    def _plan(self, keys: tuple[Key, ...], nodes: Sequence[Node]) -> Plan:
        names = [node.name for node in nodes]
        fields = tuple(
            Field(node, tuple(names[:at] + names[at + 1 :])) for at, node in enumerate(nodes)
        )
        for field in fields:
            field.node.beside = field.node.beside or field.siblings
        return Plan(keys, fields)

    def remember(self, node: Node, key: tuple[object, ...], plan: Plan) -> Plan:
        """Keep a plan under its keys; the oldest are forgotten when there are too many."""
        if len(key) <= WIDEST_PLAN:
            if len(node.plans) >= MOST_PLANS:
                node.plans.pop(next(iter(node.plans)))
            node.plans[key] = plan
        return plan

    def _below(self, of: Node, path: str, name: str) -> Node:
        if of.around is None:
            of.around = self.labels.around(of.name, of.parent)
        ancestors = (*of.ancestors, of.name) if of.name else of.ancestors
        return self._node(path, name, of.around, ancestors, of.path)

    def _node(
        self, path: str, name: str, parent: str, ancestors: tuple[str, ...], group: str
    ) -> Node:
        self.size += 1
        return Node(path, name, parent, ancestors, group)


_FLAT = frozenset({str, int, float})
_NO_TURN = range(0)
_KEYS = object()
_SHARED = object()
_NUMBERED = object()
_REST = "\x00more"
