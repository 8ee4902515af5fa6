"""Reads the times an analyst types, and shows times in the display zone.

`now` comes in as an argument, so that a reading can be repeated. The zone is the setting `zone`
(default Asia/Shanghai, which has no summer time).
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cli.door import WrongUse

if TYPE_CHECKING:
    from cli.options import Period

_AGO = re.compile(r"(\d{1,5})\s*(s|m|min|h|d|w)")
_UNITS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_FORMS = "30m, 1h, 7d, 2w, today, yesterday, 2026-11-24, '2026-11-24 09:00' or 09:00"


def moment(microseconds: int) -> datetime:
    """Give µs since the epoch as a moment, UTC."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)


def zone_named(name: str) -> ZoneInfo:
    """Give the time zone of the setting `zone`.

    Raises:
        WrongUse: no such zone is known to this machine.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        message = (
            f"whosaw.toml, key zone: no time zone {name!r}. Expected one such as Asia/Shanghai."
        )
        raise WrongUse(message) from None


def period(
    given: Period, default_since: str, zone: ZoneInfo, now: datetime
) -> tuple[datetime, datetime]:
    """Give the first instant of the period and the first after it, both UTC.

    Raises:
        WrongUse: a time cannot be read, or the period ends before it begins.
    """
    since = instant(given.since or default_since, "--since", zone, now)
    until = instant(given.until, "--until", zone, now, end=True) if given.until else now
    if since >= until:
        message = (
            f"--since is {shown(since, zone)}, which is not before --until {shown(until, zone)} "
            f"(zone {zone.key}). Swap them, or give an earlier --since."
        )
        raise WrongUse(message)
    return since.astimezone(UTC), until.astimezone(UTC)


def instant(
    text: str, option: str, zone: ZoneInfo, now: datetime, *, end: bool = False
) -> datetime:
    """Read one time. With `end` a date alone means the end of that day.

    Raises:
        WrongUse: the text is none of the forms.
    """
    here = now.astimezone(zone)
    words = text.strip().lower()
    if ago := _AGO.fullmatch(words):
        return now - int(ago.group(1)) * _UNITS[ago.group(2)]
    if words == "now":
        return now
    if words in {"today", "yesterday"}:
        day = here.date() - timedelta(days=words == "yesterday")
        return _day(day, zone, end)
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
            return _day(date.fromisoformat(words), zone, end)
        if re.fullmatch(r"\d{1,2}:\d{2}(:\d{2})?", words):
            clock = time.fromisoformat(words.zfill(5) if len(words) < 6 else words.zfill(8))
            return datetime.combine(here.date(), clock, zone)
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        message = f"{option}: this is no time. Expected {_FORMS} (zone {zone.key})."
        raise WrongUse(message) from None
    return read if read.tzinfo else read.replace(tzinfo=zone)


def shown(at: datetime, zone: ZoneInfo) -> str:
    """Show an instant with date and seconds in the display zone."""
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def clock(at: datetime, zone: ZoneInfo, now: datetime) -> str:
    """Show an instant as short as it is clear: today's without date, this year's without year."""
    return at.astimezone(zone).strftime(f"{_date_part(at, zone, now)}%H:%M:%S")


def minute(at: datetime, zone: ZoneInfo, now: datetime) -> str:
    """Show an instant as `clock` does, to the minute."""
    return at.astimezone(zone).strftime(f"{_date_part(at, zone, now)}%H:%M")


def _date_part(at: datetime, zone: ZoneInfo, now: datetime) -> str:
    here, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    if here == today:
        return ""
    return "%m-%d " if here.year == today.year else "%Y-%m-%d "


def _day(day: date, zone: ZoneInfo, end: bool) -> datetime:
    return datetime.combine(day + timedelta(days=end), time(), zone)
