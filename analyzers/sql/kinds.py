"""The kinds of statements: what each one is, from its node in the parser's tree.

A kind that stands in no table here is taken as one that may change anything and touches what cannot
be told. Source: PostgreSQL manual, part VI (SQL commands).
"""

from collections.abc import Callable

from access import Action
from analyzers.sql.copies import copy
from analyzers.sql.draft import Draft
from analyzers.sql.notes import Effect, Place
from analyzers.sql.settings import ANY_PATH, discard, set_by_function, variable_set
from analyzers.sql.tree import Node, constant_of, name_parts, nodes, only, strings
from analyzers.sql.usage import Uses
from analyzers.sql.words import words


def drafted(node: Node) -> Draft:
    """Say what a statement does."""
    kind, fields = only(node)
    maker = _MAKERS.get(kind)
    if maker is not None:
        return maker(fields)
    if kind in _DEFINITIONS:
        return Draft(Action.OTHER)
    return Draft(Action.UNKNOWN, unreadable=True)


def _query(kind: str) -> Callable[[Node], Draft]:
    def make(fields: Node) -> Draft:
        draft = Draft(query=True)
        draft.walk.run({kind: fields})
        set_by_function(draft, fields if kind == "SelectStmt" else {})
        if any(item.target and item.name == "pg_settings" for item in draft.walk.items):
            draft.search_path = ANY_PATH  # its rule sets whatever is updated
        return draft

    return make


def action_of(draft: Draft, uses: Uses) -> Action:
    """Give the action of a draft: the gravest of its effects where the kind does not say it."""
    if draft.action is not None:
        return draft.action
    effects = draft.walk.effects
    if Effect.DELETE_ALL in effects:
        return Action.DESTROY
    if Effect.DELETE in effects:
        return Action.DELETE
    if uses.copies or draft.walk.makes_table:
        return Action.COPY
    if Effect.UPDATE in effects:
        return Action.UPDATE
    if Effect.INSERT in effects:
        return Action.COLLECT
    return Action.READ if draft.walk.items or uses.fields or uses.opaque else Action.OTHER


def _create_as(fields: Node) -> Draft:
    kind, inner = only(fields.get("query", {}))
    if kind == "ExecuteStmt":
        return Draft(Action.COPY, unreadable=True, runs=("prepared", inner.get("name", "")))
    draft = Draft(Action.COPY)
    draft.walk.run(fields.get("query", {}), Place.SOURCE)
    return draft


def _refresh(fields: Node) -> Draft:
    draft = Draft(Action.COPY)
    draft.table(fields.get("relation", {}), Place.SOURCE)
    return draft


def _explain(fields: Node) -> Draft:
    draft = drafted(fields.get("query", {}))
    draft.discloses = False
    options = {
        option.get("DefElem", {}).get("defname"): option.get("DefElem", {}).get("arg", {})
        for option in nodes(fields, "options")
    }
    given = options.get("analyze")
    if given is not None and _says(given) not in ("false", "off", "0"):
        return draft
    # Planned, not executed: it shows how rows would be found, and its functions may run.
    draft.action = Action.READ if draft.walk.items or draft.unreadable else Action.OTHER
    draft.query = True
    draft.walk.effects.clear()
    draft.walk.locks = draft.walk.makes_table = False
    draft.sets = draft.set_parameters = ()
    draft.search_path = None
    draft.copy = None
    for item in draft.walk.items:
        item.starred |= {Place.FILTER} if item.deleted or item.written_whole else set()
        item.used.setdefault(Place.FILTER, set()).update(item.written | item.dropped)
        item.deleted = item.written_whole = False
        item.written, item.dropped = set(), set()
    return draft


def _says(node: Node) -> str | None:
    kind, fields = only(node)
    if kind == "Boolean":
        return "true" if fields.get("boolval") else "false"
    if kind == "Integer":
        return str(fields.get("ival", 0))
    return fields.get("sval") if kind == "String" else constant_of(node)


def _prepare(fields: Node) -> Draft:
    inner = drafted(fields.get("query", {}))
    return Draft(
        Action.OTHER, session_only=True, inner=inner, defines=("prepared", fields.get("name", ""))
    )


def _declare(fields: Node) -> Draft:
    draft = drafted(fields.get("query", {}))
    draft.inner = drafted(fields.get("query", {}))
    draft.defines = ("cursor", fields.get("portalname", ""))
    return draft


def _execute(fields: Node) -> Draft:
    return Draft(Action.UNKNOWN, unreadable=True, runs=("prepared", fields.get("name", "")))


def _fetch(fields: Node) -> Draft:
    if fields.get("ismove"):
        return Draft(Action.OTHER, runs=("cursor", fields.get("portalname", "")))
    return Draft(Action.READ, unreadable=True, runs=("cursor", fields.get("portalname", "")))


def _do(_: Node) -> Draft:
    return Draft(Action.UNKNOWN, unreadable=True, opaque=1)


def _call(fields: Node) -> Draft:
    draft = Draft(Action.UNKNOWN, unreadable=True)
    draft.walk.run({"FuncCall": fields.get("funccall", {})})
    return draft


def _truncate(fields: Node) -> Draft:
    draft = Draft(Action.DESTROY)
    for node in nodes(fields, "relations"):
        draft.table(node.get("RangeVar", {})).deleted = True
    return draft


_WITH_ROWS = frozenset(("OBJECT_TABLE", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE"))


def _drop(fields: Node) -> Draft:
    kind = fields.get("removeType")
    objects = nodes(fields, "objects")
    if kind == "OBJECT_SCHEMA":
        return Draft(Action.DESTROY, deleted_schemas=tuple(strings(objects)))
    if kind not in _WITH_ROWS:
        return Draft(Action.OTHER)
    draft = Draft(Action.DESTROY)
    for node in objects:
        schema, name = name_parts(nodes(node.get("List", {}), "items"))
        relation = {"relname": name, "inh": True, **({"schemaname": schema} if schema else {})}
        draft.table(relation).deleted = True
    return draft


def _drop_everything(_: Node) -> Draft:
    return Draft(Action.DESTROY, everything=1)


def _alter_table(fields: Node) -> Draft:
    draft = Draft(Action.OTHER)
    for node in nodes(fields, "cmds"):
        command = node.get("AlterTableCmd", {})
        match command.get("subtype"):
            case "AT_DropColumn":
                draft.action = Action.DESTROY
                item = draft.table(fields.get("relation", {}))
                item.dropped.add(command.get("name", ""))
            case "AT_AlterColumnType":
                if draft.action is not Action.DESTROY:
                    draft.action = Action.UPDATE
                item = draft.table(fields.get("relation", {}))
                item.written.add(command.get("name", ""))
                draft.walk.run(command.get("def", {}), Place.SOURCE)
    return draft


def _publication(fields: Node) -> Draft:
    """Say what is published: a subscriber gets the rows of its tables and every change."""
    draft = Draft(Action.EXPORT, everything=1 if fields.get("for_all_tables") else 0)
    schemas: list[str] = []
    for node in nodes(fields, "pubobjects"):
        published = node.get("PublicationObjSpec", {})
        table = published.get("pubtable", {})
        columns = strings(nodes(table, "columns"))
        if not table:
            schemas.append(published.get("name", ""))
        elif columns:
            item = draft.table(table.get("relation", {}))
            item.used[Place.SOURCE] = set(columns)
        else:
            draft.table(table.get("relation", {}), Place.SOURCE)
    draft.shared_schemas = tuple(schemas)
    return draft


def _transaction(fields: Node) -> Draft:
    kind = fields.get("kind", "")
    return Draft(Action.OTHER, session_only=kind in _HARMLESS_CONTROL)


_HARMLESS_CONTROL = frozenset(
    f"TRANS_STMT_{kind}"
    for kind in ("BEGIN", "START", "ROLLBACK", "SAVEPOINT", "RELEASE", "ROLLBACK_TO")
)
"""COMMIT is not among them: deferred triggers run then."""


def _session(_: Node) -> Draft:
    return Draft(Action.OTHER, session_only=True)


_MAKERS: dict[str, Callable[[Node], Draft]] = {
    **{
        kind: _query(kind)
        for kind in ("SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt")
    },
    **dict.fromkeys(
        ("VariableShowStmt", "ClosePortalStmt", "DeallocateStmt", "UnlistenStmt"), _session
    ),
    "AlterPublicationStmt": _publication,
    "AlterTableStmt": _alter_table,
    "CallStmt": _call,
    "CopyStmt": copy,
    "CreatePublicationStmt": _publication,
    "CreateTableAsStmt": _create_as,
    "DeclareCursorStmt": _declare,
    "DiscardStmt": discard,
    "DoStmt": _do,
    "DropOwnedStmt": _drop_everything,
    "DropStmt": _drop,
    "DropdbStmt": _drop_everything,
    "ExecuteStmt": _execute,
    "ExplainStmt": _explain,
    "FetchStmt": _fetch,
    "PrepareStmt": _prepare,
    "RefreshMatViewStmt": _refresh,
    "TransactionStmt": _transaction,
    "TruncateStmt": _truncate,
    "VariableSetStmt": variable_set,
}

_DEFINITIONS = words(
    """
AlterCollationStmt AlterDatabaseRefreshCollStmt AlterDatabaseSetStmt AlterDatabaseStmt
AlterDefaultPrivilegesStmt AlterDomainStmt AlterEnumStmt AlterEventTrigStmt
AlterExtensionContentsStmt AlterExtensionStmt AlterFdwStmt AlterForeignServerStmt AlterFunctionStmt
AlterObjectDependsStmt AlterObjectSchemaStmt AlterOpFamilyStmt AlterOperatorStmt AlterOwnerStmt
AlterPolicyStmt AlterRoleSetStmt AlterRoleStmt AlterSeqStmt AlterStatsStmt AlterSubscriptionStmt
AlterSystemStmt AlterTSConfigurationStmt AlterTSDictionaryStmt AlterTableMoveAllStmt
AlterTableSpaceOptionsStmt AlterTypeStmt AlterUserMappingStmt CheckPointStmt ClusterStmt CommentStmt
CompositeTypeStmt ConstraintsSetStmt CreateAmStmt CreateCastStmt CreateConversionStmt
CreateDomainStmt CreateEnumStmt CreateEventTrigStmt CreateExtensionStmt CreateFdwStmt
CreateForeignServerStmt CreateForeignTableStmt CreateFunctionStmt CreateOpClassStmt
CreateOpFamilyStmt CreatePLangStmt CreatePolicyStmt CreateRangeStmt CreateRoleStmt CreateSchemaStmt
CreateSeqStmt CreateStatsStmt CreateStmt CreateSubscriptionStmt CreateTableSpaceStmt
CreateTransformStmt CreateTrigStmt CreateUserMappingStmt CreatedbStmt DefineStmt DropRoleStmt
DropSubscriptionStmt DropTableSpaceStmt DropUserMappingStmt GrantRoleStmt GrantStmt
ImportForeignSchemaStmt IndexStmt ListenStmt LoadStmt LockStmt NotifyStmt ReassignOwnedStmt
ReindexStmt RenameStmt RuleStmt SecLabelStmt VacuumStmt ViewStmt
"""
)
"""They define, grant or maintain; no row is given to anyone or taken from anyone."""
