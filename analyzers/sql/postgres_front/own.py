"""Operators and types of the server itself: any other runs code that somebody wrote.

Source: PostgreSQL 18, `pg_operator` and `pg_type` of the schema `pg_catalog`. An operator that bears
the name of one of these is taken for it: which of several is meant its arguments' types say.
"""

from analyzers.sql.tree import Node
from analyzers.sql.words import words

OPERATORS = words(
    """
!! !~ !~* !~~ !~~* # ## #- #> #>> % & && &< &<| &> * *< *<= *<> *= *> *>= + - -> ->> -|- / < <-> <<
<<= <<| <= <> <@ <^ = > >= >> >>= >^ ? ?# ?& ?- ?-| ?| ?|| @ @-@ @> @? @@ @@@ ^ ^@ | |&> |/ |>> ||
||/ ~ ~* ~<=~ ~<~ ~= ~>=~ ~>~ ~~ ~~*
"""
)
TYPES = words(
    """
aclitem bit bool box bpchar bytea char cid cidr circle cstring date datemultirange daterange float4
float8 inet int2 int2vector int4 int4multirange int4range int8 int8multirange int8range interval json
jsonb jsonpath line lseg macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path
pg_lsn pg_snapshot point polygon record refcursor regclass regcollation regconfig regdictionary
regnamespace regoper regoperator regproc regprocedure regrole regtype text tid time timestamp
timestamptz timetz tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot
unknown uuid varbit varchar void xid xid8 xml
"""
)
"""Pseudotypes that no value is cast to are left out."""


def is_own_operator(found: list[Node]) -> bool:
    """Tell whether an operator, by its qualified name, is not one of the server's."""
    if len(found) > 1 and found[-2]["String"].get("sval") != "pg_catalog":
        return True
    return found[-1]["String"].get("sval") not in OPERATORS


def is_own_type(names: tuple[str, ...]) -> bool:
    """Tell whether a type, by its qualified name, is not one of the server's."""
    if len(names) > 1 and names[-2] != "pg_catalog":
        return True
    return bool(names) and names[-1] not in TYPES
