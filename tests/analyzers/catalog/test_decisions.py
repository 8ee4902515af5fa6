"""Look-ups of what people have decided: terms, columns, paths."""

import pytest

from access import Form
from analyzers.catalog import Decision, State, SystemCatalogue, Term

CONFIRMED = Decision("id_number", State.CONFIRMED)
NONE = Decision(None, State.OVERRIDDEN)


def test_an_empty_catalogue_says_nothing() -> None:
    empty = SystemCatalogue("crm", "0")
    assert empty.term("mobile", ()) is None
    assert empty.column("public.cust.zjhm") is None
    assert empty.path("GET /cust 200", "$.mobile") is None


@pytest.mark.parametrize(
    ("state", "category", "binds"),
    [
        (State.PROPOSED, "id_number", False),
        (State.CONFIRMED, "id_number", True),
        (State.CONFIRMED, None, True),
        (State.OVERRIDDEN, None, True),
        (State.DISPUTED, "id_number", True),
        (State.DISPUTED, None, False),
    ],
)
def test_only_a_persons_word_that_stands_binds(
    state: State, category: str | None, binds: bool
) -> None:
    assert Decision(category, state).binds is binds


def test_a_term_is_known_in_every_spelling() -> None:
    system = SystemCatalogue(terms=[Term("UIM_NO", "iccid")])
    for name in ("UIM_NO", "uimNo", "uim-no", "UimNo"):
        found = system.term(name, ())
        assert found is not None
        assert (found.category, found.binds) == ("iccid", True)
    assert system.term("uim_number", ()) is None


def test_a_pattern_looks_at_the_name_as_it_is_written() -> None:
    system = SystemCatalogue(terms=[Term("re:^(cust|kh)_?bh$", "account_id", Form.HASHED)])
    assert system.term("KH_BH", ()) == Decision("account_id", State.CONFIRMED, Form.HASHED)
    assert system.term("custbh", ()) is not None
    assert system.term("mykhbh", ()) is None


def test_the_first_term_that_fits_counts() -> None:
    system = SystemCatalogue(
        terms=[Term("addr", None, under="**.registry"), Term("addr", "address")]
    )
    assert system.term("addr", ("data", "registry")) == Decision(None, State.CONFIRMED)
    assert system.term("addr", ("registry", "owner")) == Decision("address", State.CONFIRMED)
    assert system.term("addr", ()) == Decision("address", State.CONFIRMED)


@pytest.mark.parametrize(
    ("under", "parents", "holds"),
    [
        ("**.registry", ["registry"], True),
        ("**.registry", ["a", "b", "Registry"], True),
        ("**.registry", ["registry", "host"], False),
        ("**.registry.**", ["registry", "host"], True),
        ("*.registry", ["registry"], False),
        ("*.registry", ["data", "registry"], True),
        ("t_log_*", ["t_log_2026"], True),
        ("t_log_*", ["public", "t_log_2026"], False),
        ("a.b", ["a.b"], False),
        ("**", [], True),
        ("a.**.b.**.c", ["a", "b", "x", "b", "c"], True),
        ("a.**.b.**.c", ["a", "c", "b"], False),
        ("**.a.b", ["a", "a", "b"], True),
        ("*_*_x", ["a_b_x"], True),
        ("*_*_x", ["a_x"], False),
        ("a*a", ["a"], False),
        ("**.x", ["y"] * 500 + ["x"], True),
        ("a.**.x", ["a", *["y"] * 500, "x"], True),
    ],
)
def test_under_limits_a_term_to_what_is_below(under: str, parents: list[str], holds: bool) -> None:
    system = SystemCatalogue(terms=[Term("addr", "address", under=under)])
    assert (system.term("addr", parents) is not None) is holds


def test_a_columns_schema_may_be_left_out_where_that_is_clear() -> None:
    system = SystemCatalogue(
        columns={
            "public.cust.zjhm": CONFIRMED,
            "a.note.memo": NONE,
            "b.note.memo": CONFIRMED,
            "t_cust.xm": CONFIRMED,
        }
    )
    assert system.column("public.cust.zjhm") == CONFIRMED
    assert system.column("cust.zjhm") == CONFIRMED
    assert system.column("CUST.ZJHM") == CONFIRMED
    assert system.column("other.cust.zjhm") is None
    assert system.column("note.memo") is None
    assert system.column("a.note.memo") == NONE
    assert system.column("any.t_cust.xm") == CONFIRMED


def test_names_of_variables_and_places_in_lists_do_not_count() -> None:
    system = SystemCatalogue(paths={("GET /cust/{id} 200", "$.list[*].mobile"): CONFIRMED})
    assert system.path("GET /cust/{custId} 200", "$.list[3].mobile") == CONFIRMED
    assert system.path("GET /cust/{id} 404", "$.list[*].mobile") is None
    assert system.path("POST /cust/{id} 200", "$.list[*].mobile") is None


def test_a_decision_without_status_holds_for_requests_and_all_answers() -> None:
    system = SystemCatalogue(
        paths={
            ("GET /cust", "$.no"): CONFIRMED,
            ("GET /cust 2xx", "$.no"): NONE,
            ("GET /cust 404", "$.hint"): NONE,
        }
    )
    assert system.path("GET /cust", "$.no") == CONFIRMED
    assert system.path("GET /cust 500", "$.no") == CONFIRMED
    assert system.path("GET /cust 201", "$.no") == NONE
    assert system.path("GET /cust 4xx", "$.hint") == NONE
    assert system.path("GET /cust", "$.hint") is None


@pytest.mark.parametrize(
    "under", ["*_*_*_*_x", "**.**.**.**.x", "**.*_*.**.*_*.**.x", "*_" * 40 + "x"]
)
def test_no_limit_takes_longer_on_one_key_than_another(under: str) -> None:
    system = SystemCatalogue(terms=[Term("addr", "address", under=under)])
    for parents in (["_" * 100_000], ["y"] * 100_000, ["_" * 1_000] * 1_000):
        assert system.term("addr", parents) is None
