"""What is shown of what a machine went by: words of the schema, and nothing that may be a value."""

from __future__ import annotations

import pytest

from analyzers.catalog import Key, parse_catalogue
from analyzers.detection import Detector
from proxy.catalogue import read_seed
from proxy.introspect.fields import SourceField
from proxy.introspect.proposing import findings

DETECTOR = Detector(parse_catalogue(read_seed()))


@pytest.mark.parametrize(
    ("comment", "shown"),
    [
        ("手机号", "comment 手机号"),
        ("手机号，如13800000000（某某）", "comment 手机号"),
        ("手机号 13800000000", "comment 手机号"),
        ("手机号13800000000", ""),
        ("mobile 138 0000 0000", ""),
        ("mobile nobody@example.com", ""),
    ],
)
def test_a_comment_is_shown_by_its_head_and_never_with_a_value(comment: str, shown: str):
    field = SourceField(Key("", "t_cust.sjhm"), "sjhm", "t_cust", comment=comment)
    [proposal] = findings([field], DETECTOR, {}).proposals
    parts = [part for part in proposal.seen.split("; ") if part.startswith("comment ")]
    assert parts == ([shown] if shown else [])
    assert "138" not in proposal.seen
    assert "nobody" not in proposal.seen
