"""Times as analysts type them. Shanghai is eight hours ahead of UTC all year since 1992."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from cli.door import WrongUse
from cli.options import Period
from cli.times import clock, instant, minute, period, zone_named

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 1, 12, 3, tzinfo=UTC)
"""09:12:03 in Shanghai, a Tuesday."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30m", "2026-11-24T00:42:03"),
        ("1h", "2026-11-24T00:12:03"),
        ("7d", "2026-11-17T01:12:03"),
        ("2w", "2026-11-10T01:12:03"),
        ("90 min", "2026-11-23T23:42:03"),
        ("now", "2026-11-24T01:12:03"),
        ("today", "2026-11-23T16:00:00"),
        ("yesterday", "2026-11-22T16:00:00"),
        ("2026-11-01", "2026-10-31T16:00:00"),
        ("2026-11-01 09:00", "2026-11-01T01:00:00"),
        ("2026-11-01T09:00:30", "2026-11-01T01:00:30"),
        ("2026-11-01T09:00:30+00:00", "2026-11-01T09:00:30"),
        ("2026-11-01T09:00:30Z", "2026-11-01T09:00:30"),
        ("09:00", "2026-11-24T01:00:00"),
        ("9:00", "2026-11-24T01:00:00"),
        ("09:00:30", "2026-11-24T01:00:30"),
    ],
)
def test_a_time_is_read_in_the_zone_of_the_settings(text, expected):
    read = instant(text, "--since", SHANGHAI, NOW)

    assert read.astimezone(UTC).replace(tzinfo=None).isoformat() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-01", "2026-11-01T16:00:00"),
        ("yesterday", "2026-11-23T16:00:00"),
        ("2026-11-01 09:00", "2026-11-01T01:00:00"),
    ],
)
def test_a_day_as_an_end_is_included_whole(text, expected):
    read = instant(text, "--until", SHANGHAI, NOW, end=True)

    assert read.astimezone(UTC).replace(tzinfo=None).isoformat() == expected


@pytest.mark.parametrize(
    "text", ["soon", "7 days ago", "2026-13-01", "25:00", "-1h", "", "999999d"]
)
def test_what_is_no_time_is_refused_with_the_forms_and_without_the_text(text):
    with pytest.raises(WrongUse) as refused:
        instant(text, "--since", SHANGHAI, NOW)

    assert str(refused.value) == (
        "--since: this is no time. Expected 30m, 1h, 7d, 2w, today, yesterday, 2026-11-24, "
        "'2026-11-24 09:00' or 09:00 (zone Asia/Shanghai)."
    )


def test_a_period_without_times_is_the_commands_own_up_to_now():
    assert period(Period(), "1h", SHANGHAI, NOW) == (NOW.replace(hour=0), NOW)


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(WrongUse) as refused:
        period(Period("2026-11-02", "2026-11-01"), "1h", SHANGHAI, NOW)

    assert str(refused.value) == (
        "--since is 2026-11-02 00:00:00, which is not before --until 2026-11-02 00:00:00 "
        "(zone Asia/Shanghai). Swap them, or give an earlier --since."
    )


def test_a_zone_that_does_not_exist_names_the_setting():
    with pytest.raises(WrongUse, match=r"key zone: no time zone 'Asia/Nowhere'"):
        zone_named("Asia/Nowhere")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 11, 24, 1, 0, tzinfo=UTC), "09:00:00"),
        (datetime(2026, 11, 23, 1, 0, tzinfo=UTC), "11-23 09:00:00"),
        (datetime(2025, 12, 31, 15, 59, tzinfo=UTC), "2025-12-31 23:59:00"),
        (datetime(2025, 12, 31, 16, 0, tzinfo=UTC), "01-01 00:00:00"),
    ],
)
def test_a_moment_is_shown_as_short_as_it_is_clear(moment, expected):
    assert clock(moment, SHANGHAI, NOW) == expected
    assert minute(moment, SHANGHAI, NOW) == expected[:-3]
