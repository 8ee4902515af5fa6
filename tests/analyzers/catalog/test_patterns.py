"""Which regular expressions are taken: those that a worker is done with soon, whatever the name."""

import pytest

from analyzers.catalog.patterns import LONGEST_PATTERN, trouble_with


@pytest.mark.parametrize(
    "pattern",
    [
        "^(cust|kh)_?bh$",
        "_no$",
        "cust.*no",
        "^cust.*_.*no$",
        "手机|电话",
        "(?i)^msisdn[0-9]{1,3}$",
        "^(?:[a-z]+_)?uim$",
        "(?<!bill_)no$",
        "[a-z_]+",
        "(?:ab)+",
    ],
)
def test_what_people_write_is_taken(pattern: str) -> None:
    assert trouble_with(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("^(a+)+$", "a repeated group"),
        ("(x|x)*y", "a repeated group"),
        ("^(cust|kh)+_?(bh)*$", "a repeated group"),
        (r"^(\w+_?)+no$", "a repeated group"),
        ("(?:a?){9}", "a repeated group"),
        ("((){65535}){65535}", "a repetition of more than 128"),
        ("((){100}){100}", "a repeated group"),
        ("(?:(?=a*)b)+", "a repeated group"),
        ("(?>(?:ab|b)c)+", "a repeated group"),
        ("a*a*a*a*b", "in too many ways"),
        (".*cust.*no.*", "in too many ways"),
        ("a?" * 30 + "b", "in too many ways"),
        ("(?:a|a)" * 25 + "b", "in too many ways"),
        ("a*a*" + "a" * 60 + "b", "in too many ways"),
        ("a*(?=a*)a*b", "in too many ways"),
        (r"(.*)\1", "references to groups"),
        (r"(a)?(?(1)b|c)", "references to groups"),
        ("(", "no valid regular expression"),
        ("a{99999999999999999999}", "no valid regular expression"),
        ("a" * (LONGEST_PATTERN + 1), "at most 200 characters"),
    ],
)
def test_what_may_take_for_ever_is_refused_with_what_to_do(pattern: str, said: str) -> None:
    assert said in trouble_with(pattern)
