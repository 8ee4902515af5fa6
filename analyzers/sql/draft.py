"""What a statement of some kind does, before its names are resolved."""

from dataclasses import dataclass, field

from access import Action
from analyzers.sql.changes import CHANGE_HANDLERS
from analyzers.sql.notes import Context, Item, Place, Walk
from analyzers.sql.queries import QUERY_HANDLERS
from analyzers.sql.reading import CopyPlan
from analyzers.sql.tree import Node

Settings = tuple[tuple[str, str | None], ...]


def new_walk() -> Walk:
    """Give a walk that knows every kind of node."""
    return Walk({**QUERY_HANDLERS, **CHANGE_HANDLERS})


@dataclass(slots=True)
class Draft:
    """What the syntax of one statement says.

    `action` None: what the walk's effects say. `session_only`: executing it changes the session at
    most. `query`: it is a query, read-only if all it calls is. `discloses` False: rows stay in the
    server (EXPLAIN). `unreadable`: what it does does not stand in its text. `everything` counts
    what it touches without naming it (DROP OWNED). `deleted_schemas` and `shared_schemas` are those
    whose tables are all deleted or copied.
    """

    action: Action | None = None
    walk: Walk = field(default_factory=new_walk)
    session_only: bool = False
    query: bool = False
    discloses: bool = True
    unreadable: bool = False
    opaque: int = 0
    everything: int = 0
    deleted_schemas: tuple[str, ...] = ()
    shared_schemas: tuple[str, ...] = ()
    sets: Settings = ()
    set_parameters: tuple[tuple[str, int], ...] = ()
    sets_local: bool = False
    search_path: str | None = None
    copy: CopyPlan | None = None
    copied: tuple[str, ...] | None = None
    """Of a COPY of a table: the columns listed, empty for all."""
    selected: tuple[Node, ...] = ()
    """Of a COPY of a query: its select list, empty where it has no single one."""
    inner: "Draft | None" = None
    """What PREPARE and DECLARE keep for later."""
    defines: tuple[str, str] | None = None
    runs: tuple[str, str] | None = None

    def table(self, relation: Node, place: Place | None = None) -> Item:
        """Name a table; with a place, all its columns are used there."""
        item = self.walk.add_item(relation, Context(place or Place.FILTER), target=place is None)
        if place is not None:
            item.starred.add(place)
        return item
