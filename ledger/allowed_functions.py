"""The functions that analysts may call, and how far a text may grow by them.

DuckDB stops a question between vectors, never inside one call, and what a call builds for one row is
not held to its memory limit: `levenshtein` of two long texts runs for hours, `repeat` fills the
machine. So what may be called is listed: each takes time in proportion to what it is given, and gives
no more than it was given. What joins texts or lists is counted (`growth`), since each join can double.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPERATORS = """
    + - * / // % ** ^ & | ~ << >> || @ -> ->> ^@ <@ @> && ~~ !~~ ~~* !~~* ~~~ ~ like_escape
    not_like_escape ilike_escape not_ilike_escape
"""
_AGGREGATES = """
    any_value approx_count_distinct approx_quantile arbitrary arg_max arg_min argmax argmin array_agg
    avg bit_and bit_or bit_xor bool_and bool_or corr count count_if count_star countif covar_pop
    covar_samp entropy favg first fsum geomean geometric_mean grouping grouping_id group_concat
    histogram kurtosis last list listagg mad max max_by mean median min min_by mode product quantile
    quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope
    regr_sxx regr_sxy regr_syy skewness stddev stddev_pop stddev_samp string_agg sum var_pop var_samp
    variance
"""
_WINDOWS = """
    cume_dist dense_rank fill first_value lag last_value lead nth_value ntile percent_rank rank
    rank_dense row_number
"""
_TIMES = """
    age ago century current_date current_localtime current_localtimestamp date_add date_diff date_part
    date_sub date_trunc datediff datepart datesub datetrunc day dayname dayofmonth dayofweek dayofyear
    days_in_month decade epoch epoch_ms epoch_ns epoch_us era get_current_time get_current_timestamp
    hour isodow isoyear julian last_day make_date make_time make_timestamp make_timestamptz
    microsecond millennium millisecond minute month monthname now quarter second strftime strptime
    time_bucket timezone timezone_hour timezone_minute to_days to_hours to_microseconds
    to_milliseconds to_minutes to_months to_quarters to_seconds to_timestamp to_weeks to_years today
    transaction_timestamp try_strptime week weekday weekofyear year yearweek
"""
_NUMBERS = """
    abs add acos asin atan atan2 cbrt ceil ceiling cos cot degrees divide even exp fdiv floor fmod gcd
    greatest isfinite isinf isnan lcm least ln log log10 log2 mod multiply pi pow power radians round
    round_even sign sin sqrt subtract tan trunc xor
"""
_TEXTS = """
    ascii bit_count bit_length char_length character_length chr concat concat_ws contains ends_with
    hash instr lcase left length lower ltrim md5 ord position prefix regexp_extract
    regexp_extract_all regexp_full_match regexp_matches reverse right rtrim sha1 sha256 split
    split_part starts_with str_split string_split string_to_array strip_accents strlen strpos substr
    substring suffix trim ucase unicode upper
"""
_LISTS = """
    apply array_aggr array_aggregate array_apply array_concat array_contains array_distinct
    array_extract array_filter array_has array_has_all array_has_any array_indexof array_intersect
    array_length array_position array_slice array_sort array_to_string array_transform array_unique
    cardinality element_at filter flatten len list_aggr list_aggregate list_any_value list_append
    list_apply list_avg list_concat list_contains list_count list_distinct list_element list_extract
    list_filter list_first list_has list_has_all list_has_any list_indexof list_intersect list_last
    list_max list_median list_min list_pack list_position list_prepend list_reverse
    list_reverse_sort list_slice list_sort list_sum list_transform list_unique list_value map
    map_contains map_entries map_extract map_extract_value map_keys map_values row struct_extract
    struct_extract_at struct_keys struct_pack struct_values unnest
"""
_JSON = """
    json json_array_length json_contains json_exists json_extract json_extract_path
    json_extract_path_text json_extract_string json_keys json_type json_valid json_value to_json
"""
_REST = "alias coalesce constant_or_null error if ifnull nullif typeof uuid_extract_timestamp"

_ALL = (_OPERATORS, _AGGREGATES, _WINDOWS, _TIMES, _NUMBERS, _TEXTS, _LISTS, _JSON, _REST)
ALLOWED_FUNCTIONS = frozenset(name for names in _ALL for name in names.split())
_JOINS = """
    || array_concat array_to_string concat concat_ws flatten list_append list_concat list_pack
    list_prepend list_value map row struct_pack
"""
_JOINING = frozenset(_JOINS.split())
"""Each can give twice what it was given, and a name for it can be used by the next."""
_TEXT_GUESS = 64
"""What a text of the log is taken to be long where nothing longer stands in the question."""
MOST_GROWTH = 1 << 26
"""Characters that a question may make of its longest text. A security limit: 64 MB a row."""


def growth(nodes: Iterable[dict[str, Any]]) -> tuple[int, bool]:
    """Give the longest text that a question's joins can make, and whether it joins in a recursion."""
    joins, longest, recursive = 0, _TEXT_GUESS, False
    for node in nodes:
        recursive = recursive or node.get("type") == "RECURSIVE_CTE_NODE"
        if node.get("class") == "FUNCTION":
            joins += str(node.get("function_name", "")).lower() in _JOINING
        elif node.get("class") == "CONSTANT":
            value = node.get("value")
            text = value.get("value") if isinstance(value, dict) else None
            longest = max(longest, len(text) if isinstance(text, str) else 0)
    return longest << min(joins, 64), recursive and joins > 0


def allowed_listing() -> str:
    """Give the functions as the documentation lists them, a line for each group."""
    groups = (
        ("Aggregates", _AGGREGATES),
        ("Window functions, and every aggregate with `OVER`", _WINDOWS),
        ("Dates and times", _TIMES),
        ("Numbers", _NUMBERS),
        ("Texts", _TEXTS),
        ("Lists, maps and structs", _LISTS),
        ("JSON", _JSON),
        ("Others", _REST),
    )
    return "\n".join(f"* {title}: `{'` `'.join(names.split())}`" for title, names in groups)


def lambda_bodies(node: dict[str, Any]) -> object:
    """Give what stands inside a lambda, None for another node."""
    if node.get("class") != "LAMBDA":
        return None
    return node.get("expr")
