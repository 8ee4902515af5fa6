"""What the usual functions do to the values they are given.

A function that stands in no set here is taken to give its arguments back recognisably: where there
is doubt, the more disclosing answer.
"""

from analyzers.sql.neutral import Call, Expression, Literal, LiteralKind, Operation, Parameter
from analyzers.sql.resolver.scope import AGGREGATED, DERIVED, DIRECT, ITSELF, MASKED
from analyzers.sql.words import words

_AGGREGATES = words(
    """
approx_count_distinct avg bit_and bit_or bit_xor bool_and bool_or corr count covar_pop covar_samp
every group_concat_max_len percentile_cont regr_avgx regr_avgy regr_count regr_intercept regr_r2
regr_slope regr_sxx regr_sxy regr_syy std stddev stddev_pop stddev_samp sum total var_pop var_samp
variance
"""
)
"""One value of many rows in which none of them can be recognised. `min`, `max`, `array_agg` and
`string_agg` give values back."""

_DERIVING = words(
    """
array_length array_ndims array_position ascii bit_length cardinality char_length character_length
cume_dist date_part dayofmonth dayofweek dayofyear dense_rank extract grouping hour instr isfinite
isnull json_array_length json_typeof jsonb_array_length jsonb_typeof length locate minute month ntile
num_nonnulls num_nulls octet_length percent_rank pg_column_size pg_typeof position quarter rank
regexp_count regexp_instr regexp_like row_number second sign starts_with strpos typeof week weekday
width_bucket year
"""
)
"""A value computed from another, in which an identifier cannot be recognised and from which it cannot
be computed back (as it can from a sum, an age or a rounded number)."""

_DIGESTS = words(
    """
crc32 crypt digest hash hashtext hashtextextended hmac md5 password sha sha1 sha2 sha224 sha256
sha384 sha512 hash_array hash_record
"""
)
_MASKS = words(
    """
mask mask_bank mask_card mask_email mask_hash mask_id mask_mobile mask_msisdn mask_name mask_phone
masked partial partial_email fn_mask data_mask desensitize
"""
)
"""Names that masking functions of the trade bear (PostgreSQL Anonymizer, in-house ones)."""
SHOWN_AT_MOST = 7
"""Characters of a value that a mask may leave: three and four of a mobile number's eleven."""
_COVER = frozenset("*xX#-•●＊.")


SUMMARISING = _AGGREGATES | words(
    """
any_value array_agg group_concat json_agg json_arrayagg json_group_array json_group_object
json_object_agg json_objectagg jsonb_agg jsonb_object_agg max min mode percentile_disc range_agg
range_intersect_agg string_agg xmlagg
"""
)
"""Every aggregate."""


def flow_of(node: Call) -> int:
    """Give how the values of its arguments flow through a call."""
    name = node.names[-1].lower()
    if name in _AGGREGATES:
        return AGGREGATED
    if name in _DERIVING:
        return DERIVED
    if name in _DIGESTS or name in _MASKS:
        return MASKED
    if name in _CUTS and _CUTS[name](node.args):
        return MASKED
    return ITSELF if keeps(node) else DIRECT


def keeps(node: Call) -> bool:
    """Tell whether the person whom the first argument names is named by the call's value too."""
    name = node.names[-1].lower()
    if name in OR_ELSE:
        return all(isinstance(one, Literal | Parameter) for one in node.args[1:])
    return name in SAME_PERSON and len(node.args) == 1


SAME_PERSON = frozenset(("lower", "upper", "btrim", "ltrim", "rtrim", "trim", "initcap", "text"))
"""Functions that keep an identifier recognisable: their argument is looked at in their place."""
OR_ELSE = frozenset(("coalesce", "ifnull", "nvl"))
"""Functions that give their first argument, or another in place of NULL."""


def _number(args: list[Expression], at: int) -> int | None:
    if at >= len(args):
        return None
    one = args[at]
    if isinstance(one, Operation) and one.operator == "-":
        return None
    if isinstance(one, Literal) and one.kind is LiteralKind.NUMBER and one.text.isdecimal():
        return int(one.text[:6])
    return None


def _ends(args: list[Expression]) -> bool:
    """Tell whether `left(x, n)`, `right(x, n)` leaves little."""
    number = _number(args, 1)
    return number is not None and number <= SHOWN_AT_MOST


def _middle(args: list[Expression]) -> bool:
    """Tell whether `substr(x, from, length)` leaves little."""
    number = _number(args, 2)
    return number is not None and number <= SHOWN_AT_MOST


def _covered(args: list[Expression]) -> bool:
    """Tell whether what is put in place of a part (`overlay`, `regexp_replace`) covers it."""
    return any(
        isinstance(one, Literal) and len(one.text) > 1 and _is_cover(one.text) for one in args[1:]
    )


def _is_cover(text: str) -> bool:
    plain = [sign for sign in text if sign in _COVER]
    return len(plain) > 1 and any(sign in "*xX#•●＊" for sign in plain)


_CUTS = {
    "left": _ends,
    "right": _ends,
    "substr": _middle,
    "substring": _middle,
    "mid": _middle,
    "overlay": _covered,
    "regexp_replace": _covered,
    "insert": _covered,
    "rpad": _ends,
    "lpad": _ends,
}

TABLES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("json_each", "jsonb_each", "json_each_text", "jsonb_each_text"), ("key", "value")
    ),
    "each": ("key", "value"),
    "ts_parse": ("tokid", "token"),
    "ts_stat": ("word", "ndoc", "nentry"),
    "aclexplode": ("grantor", "grantee", "privilege_type", "is_grantable"),
    "pg_options_to_table": ("option_name", "option_value"),
    "pg_get_keywords": ("word", "catcode", "barelabel", "catdesc", "baredesc"),
}
"""Columns of functions of the server that give rows of several."""
SETS = words(
    """
generate_series generate_subscripts json_array_elements json_array_elements_text json_object_keys
jsonb_array_elements jsonb_array_elements_text jsonb_object_keys jsonb_path_query regexp_matches
regexp_split_to_table string_to_table unnest
"""
)
"""Functions of the server that give rows of one column."""
GRAMMAR = words(
    """
coalesce greatest least nullif current_catalog current_date current_role current_schema current_time
current_timestamp current_timestamp_n current_time_n current_user localtime localtime_n
localtimestamp localtimestamp_n session_user user grouping xmlconcat xmlelement xmlforest xmlparse
xmlpi xmlroot xmlserialize overlaps merge_action json json_scalar json_serialize json_object
json_array json_objectagg json_arrayagg json_exists json_query json_value treat normalize
pg_catalog extract position substring overlay trim
"""
)
"""Functions of the grammar, which stand in no catalogue."""
QUERY_IN_TEXT = words(
    "query_to_xml query_to_xml_and_xmlschema query_to_xmlschema ts_stat ts_rewrite"
)
"""They run a query that is a text."""
TABLE_IN_TEXT = words("table_to_xml table_to_xml_and_xmlschema table_to_xmlschema")
"""They read a table whose name is a text."""
REMOTE = words("dblink dblink_exec dblink_open dblink_send_query dblink_fetch dblink_get_result")
"""They run a statement on another server."""
