"""The tries of one system's endpoints, the least used forgotten first."""

from analyzers.http.judge import Context
from analyzers.http.trie import Trie

MOST_TRIES = 512
"""Endpoints remembered: method, route, direction, status class and kind of body each make one. With
`MOST_NODES` paths each they would fill some 500 MB; endpoints of the wild have some dozens of paths."""
MOST_PATHS = 100_000
"""Paths of all endpoints together, a security limit: some 100 MB."""

type Key = tuple[object, ...]


class Tries:
    """Hands out tries and keeps those that were not spoilt by a message."""

    def __init__(self) -> None:
        self._known: dict[Key, tuple[Trie, Context]] = {}
        self._paths = 0

    def take(self, key: Key) -> tuple[Trie, Context] | None:
        """Give the trie of a key and forget it until it is kept again; None where there is none."""
        found = self._known.pop(key, None)
        if found is not None:
            self._paths -= found[0].size
        return found

    def keep(self, key: Key, trie: Trie, context: Context) -> None:
        """Keep a trie for the next message, unless this one filled it beyond its limits.

        What one message fills must not fold the paths of the next.
        """
        if trie.overflowed:
            return
        trie.fresh = False
        self._known[key] = trie, context
        self._paths += trie.size
        while len(self._known) > MOST_TRIES or self._paths > MOST_PATHS:
            oldest = next(iter(self._known))
            self._paths -= self._known.pop(oldest)[0].size
