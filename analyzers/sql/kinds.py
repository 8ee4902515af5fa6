"""The kinds of statements: which action each is, and which change the session at most.

A kind that stands nowhere here is taken as one that may change anything. Source: PostgreSQL manual,
part VI (SQL commands).
"""

from access import Action
from analyzers.sql.neutral import (
    AlterTable,
    Control,
    Copy,
    CreateTableAs,
    CreateView,
    Declare,
    Definition,
    Delete,
    Do,
    Drop,
    Execute,
    Explain,
    Fetch,
    Insert,
    IntoKind,
    Invoke,
    Merge,
    Prepare,
    Publish,
    RefreshView,
    Select,
    SetOperation,
    Setting,
    Show,
    Statement,
    Truncate,
    Update,
    Values,
)
from analyzers.sql.reading import Named
from analyzers.sql.resolver import EXACT, Effect, Resolution, Why


def action_of(statement: Statement, resolution: Resolution) -> Action:
    """Give the action of a statement: the gravest of its effects where the kind does not say it."""
    fixed = _FIXED.get(type(statement))
    if fixed is not None:
        return fixed
    action = Action.UNKNOWN
    match statement:
        case Select() | SetOperation() | Values() | Insert() | Update() | Delete() | Merge():
            action = _of_rows(statement, resolution)
        case Copy() if Effect.DELETE_ALL in resolution.effects:
            action = Action.DESTROY
        case Copy():
            action = Action.EXPORT if statement.to else Action.COLLECT
        case Explain() if statement.analyze:
            action = action_of(statement.statement, resolution)
        case Explain():
            action = Action.READ if _touches(resolution) else Action.OTHER
        case Declare():
            action = action_of(statement.query, resolution)
        case Fetch():
            action = Action.OTHER if statement.moves else Action.READ
        case AlterTable() if statement.dropped:
            action = Action.DESTROY
        case AlterTable():
            action = Action.UPDATE if statement.retyped else Action.OTHER
        case Invoke() | Do() if resolution.resolution == EXACT and not resolution.opaque:
            action = _by_effects(resolution)
    return action


_FIXED: dict[type, Action] = {
    **dict.fromkeys((Control, CreateView, Definition, Prepare, Setting, Show), Action.OTHER),
    **dict.fromkeys((CreateTableAs, RefreshView), Action.COPY),
    **dict.fromkeys((Drop, Truncate), Action.DESTROY),
    Execute: Action.UNKNOWN,
    Publish: Action.EXPORT,
}


def _of_rows(statement: Statement, resolution: Resolution) -> Action:
    into = statement.into if isinstance(statement, Select | SetOperation) else None
    if into is not None and into.kind is IntoKind.FILE:
        return Action.EXPORT
    return _by_effects(resolution)


def _by_effects(resolution: Resolution) -> Action:
    effects = resolution.effects
    if Effect.DELETE_ALL in effects:
        return Action.DESTROY
    if Effect.DELETE in effects:
        return Action.DELETE
    if resolution.copies or resolution.makes_table:
        return Action.COPY
    if Effect.UPDATE in effects:
        return Action.UPDATE
    if Effect.INSERT in effects:
        return Action.COLLECT
    return Action.READ if _touches(resolution) else Action.OTHER


def _touches(resolution: Resolution) -> bool:
    told = not resolution.gaps or resolution.gaps.keys() <= {Why.CODE_IN_TEXT}
    return resolution.names_tables or bool(resolution.uses) or not told


def session_only(statement: Statement) -> bool:
    """Tell whether executing a statement changes the session at most."""
    if isinstance(statement, Control):
        return statement.harmless
    return isinstance(statement, Setting | Prepare | Show)


def is_query(statement: Statement) -> bool:
    """Tell whether a statement changes nothing if all the functions that it calls change nothing."""
    if isinstance(statement, Explain):
        return not statement.analyze or is_query(statement.statement)
    if isinstance(statement, Declare):
        return is_query(statement.query)
    if isinstance(statement, Select | SetOperation) and statement.into is not None:
        return statement.into.kind is not IntoKind.FILE
    return isinstance(statement, Select | SetOperation | Values | Insert | Update | Delete | Merge)


def inner_of(statement: Statement) -> Statement | None:
    """Give what PREPARE and DECLARE keep for later."""
    if isinstance(statement, Prepare):
        return statement.statement
    return statement.query if isinstance(statement, Declare) else None


def defined(statement: Statement) -> Named | None:
    """Give the name that PREPARE and DECLARE define, as it is written."""
    if isinstance(statement, Prepare):
        return Named("prepared", statement.name)
    return Named("cursor", statement.name) if isinstance(statement, Declare) else None


def run_by(statement: Statement) -> Named | None:
    """Give the name of what EXECUTE and FETCH use, as it is written."""
    if isinstance(statement, CreateTableAs):
        return run_by(statement.query)
    if isinstance(statement, Execute):
        return Named("prepared", statement.name)
    return Named("cursor", statement.name) if isinstance(statement, Fetch) else None
