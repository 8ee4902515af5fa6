"""What a self-inspection asks the log beside its rules. Text only.

Placeholders: `$since` and `$until` bound the year, `$zone` is where its days are, `$configured` are the
systems of the settings, separated by commas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzers.rules.runner import accesses_sql
from cli.report.articles import Regime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analyzers.rules.rule import Rule

_IN_YEAR = "seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)"
_REGISTERING = "system IN (SELECT system FROM systems WHERE registration)"
_KNOWN = {
    Regime.PROTECTION: f"""SELECT system FROM systems
  WHERE holds_personal_information AND coalesce(connected_at < CAST($until AS TIMESTAMPTZ), true)
    AND coalesce(retired_at > CAST($since AS TIMESTAMPTZ), true)
  UNION
  SELECT unnest(string_split($configured, ',')) AS system
  UNION
  SELECT system FROM access WHERE {_IN_YEAR}
  UNION
  SELECT system FROM counted_access WHERE {_IN_YEAR}""",  # noqa: S608 - text of this module
    Regime.REGISTRATION: """SELECT system FROM systems
  WHERE registration AND coalesce(connected_at < CAST($until AS TIMESTAMPTZ), true)
    AND coalesce(retired_at > CAST($since AS TIMESTAMPTZ), true)""",
}
_COVERAGE = f"""WITH known AS (
  {{known}}
),
seen AS (
  SELECT system, count(*) AS accesses, count(*) FILTER (WHERE reading = 'exact') AS exact,
         count(*) FILTER (WHERE reading = 'possible') AS possible,
         count(*) FILTER (WHERE reading = 'unreadable') AS unreadable,
         min(seen_at) AS first_seen, max(seen_at) AS last_seen
  FROM access WHERE {_IN_YEAR} GROUP BY system
),
counted AS (
  SELECT system, CAST(sum(accesses) AS BIGINT) AS touching_nothing, min(seen_at) AS first_seen,
         max(seen_at) AS last_seen
  FROM counted_access WHERE {_IN_YEAR} GROUP BY system
)
SELECT known.system, coalesce(seen.accesses, 0) AS accesses, coalesce(seen.exact, 0) AS exact,
       coalesce(seen.possible, 0) AS possible, coalesce(seen.unreadable, 0) AS unreadable,
       coalesce(counted.touching_nothing, 0) AS touching_nothing,
       least(seen.first_seen, counted.first_seen) AS first_seen,
       greatest(seen.last_seen, counted.last_seen) AS last_seen
FROM known
LEFT JOIN seen ON seen.system = known.system
LEFT JOIN counted ON counted.system = known.system
WHERE known.system <> ''"""  # noqa: S608
_SHARE = """CASE WHEN {whole} = 0 THEN NULL WHEN {exact} = {whole} THEN 100.0
       ELSE least(round(100.0 * {exact} / {whole}, 2), 99.99) END"""
"""Percent, never rounded to all."""


def coverage(regime: Regime) -> str:
    """Give the question for each known system: what was seen of it."""
    share = _SHARE.format(whole="accesses", exact="exact")
    inner = _COVERAGE.format(known=_KNOWN[regime])
    return f"""SELECT *, {share} AS exact_percent
FROM (
{inner}
)
ORDER BY accesses DESC, touching_nothing DESC, system"""  # noqa: S608 - text of this module


def headline(regime: Regime) -> str:
    """Give the question for the first line: systems seen of those known, since when, how much."""
    share = _SHARE.format(whole="sum(accesses)", exact="sum(exact)")
    inner = _COVERAGE.format(known=_KNOWN[regime])
    return f"""SELECT count(*) AS systems_known,
       count(*) FILTER (WHERE accesses + touching_nothing > 0) AS systems_seen,
       min(first_seen) AS first_seen, max(last_seen) AS last_seen,
       CAST(coalesce(sum(accesses), 0) AS BIGINT) AS accesses,
       CAST(coalesce(sum(exact), 0) AS BIGINT) AS exact,
       CAST(coalesce(sum(possible), 0) AS BIGINT) AS possible,
       CAST(coalesce(sum(unreadable), 0) AS BIGINT) AS unreadable,
       CAST(coalesce(sum(touching_nothing), 0) AS BIGINT) AS touching_nothing,
       {share} AS exact_percent
FROM (
{inner}
)"""  # noqa: S608


def systems(regime: Regime) -> str:
    """Give the question which systems are known here, and which are in the register."""
    known = _KNOWN[regime]
    return f"""WITH known AS (
  {known}
)
SELECT system, bool_or(registered) AS registered, bool_or(known) AS known
FROM (
  SELECT system, true AS registered, false AS known FROM systems
  UNION ALL
  SELECT system, false AS registered, true AS known FROM known
)
WHERE system <> '' GROUP BY system ORDER BY system"""  # noqa: S608 - text of this module


def distinct_accesses(found: Sequence[Rule]) -> str:
    """Give the question how many accesses several rules found together, each counted once."""
    each = "\nUNION ALL\n".join(
        f"SELECT access_id FROM (\n{accesses_sql(one)}\n)"  # noqa: S608 - text of rule files
        for one in found
    )
    return f"SELECT count(DISTINCT access_id) AS accesses\nFROM (\n{each}\n)"


def months(regime: Regime) -> str:
    """Give the question for accesses by month and how they were read; a row for each month."""
    scope = "true" if regime is Regime.PROTECTION else _REGISTERING
    return f"""WITH read AS (
  SELECT CAST(date_part('month', timezone($zone, seen_at)) AS BIGINT) AS month_number, reading
  FROM access WHERE {_IN_YEAR} AND {scope}
)
SELECT each.month_number, count(read.reading) AS accesses,
       count(*) FILTER (WHERE read.reading = 'exact') AS exact,
       count(*) FILTER (WHERE read.reading = 'possible') AS possible,
       count(*) FILTER (WHERE read.reading = 'unreadable') AS unreadable
FROM range(1, 13) AS each(month_number)
LEFT JOIN read ON read.month_number = each.month_number
GROUP BY each.month_number ORDER BY each.month_number"""  # noqa: S608


def unread(regime: Regime) -> str:
    """Give the question why accesses were not read exactly."""
    scope = "true" if regime is Regime.PROTECTION else _REGISTERING
    return f"""SELECT split_part(gap, ':', 1) AS reason, count(DISTINCT access_id) AS accesses
FROM (
  SELECT access_id, unnest(gaps) AS gap FROM access
  WHERE {_IN_YEAR} AND reading <> 'exact' AND {scope}
)
GROUP BY 1 ORDER BY accesses DESC, reason"""  # noqa: S608


GAPS = """SELECT started_at, ended_at, instance, array_to_string(systems, ', ') AS systems, reason,
       passed, refused, person, explanation
FROM log_gap
WHERE started_at < CAST($until AS TIMESTAMPTZ)
  AND coalesce(ended_at > CAST($since AS TIMESTAMPTZ), true)
ORDER BY started_at, instance"""
GAPS_TOGETHER = """SELECT count(*) AS gaps, count(*) FILTER (WHERE passed > 0) AS gaps_passed,
       CAST(coalesce(sum(passed), 0) AS BIGINT) AS passed,
       CAST(coalesce(sum(refused), 0) AS BIGINT) AS refused,
       count(*) FILTER (WHERE passed IS NULL) AS not_counted
FROM log_gap
WHERE started_at < CAST($until AS TIMESTAMPTZ)
  AND coalesce(ended_at > CAST($since AS TIMESTAMPTZ), true)"""
VERSIONS = f"""SELECT catalog_version, settings_version, count(*) AS accesses,
       min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM access WHERE {_IN_YEAR}
GROUP BY catalog_version, settings_version ORDER BY first_seen, catalog_version, settings_version"""  # noqa: S608
REGISTERS = """SELECT register, row_count, load_id, loaded_at, loaded_by, valid_through, sha256
FROM registers ORDER BY register"""
ATTESTATIONS = """SELECT article, statement, attested_by, attested_at
FROM attestations WHERE year = $year ORDER BY article, attested_at"""
SEEN = f"""SELECT count(*) AS accesses, min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM access WHERE {_IN_YEAR}"""  # noqa: S608
SEEN_BY_SYSTEM = f"""SELECT system, count(*) AS accesses
FROM access WHERE {_IN_YEAR} GROUP BY system ORDER BY system"""  # noqa: S608
PURPOSES = """SELECT purpose, max(title) AS title FROM purposes
WHERE title IS NOT NULL GROUP BY purpose ORDER BY purpose"""
INSPECTED_LAST_YEAR = """SELECT inspection, adopted_at, adopted_by, digest
FROM self_inspections WHERE year = $year AND regime = $regime ORDER BY adopted_at"""
FINDINGS = """SELECT finding, status, owner, due_at, closed_at, reason
FROM finding_state ORDER BY finding"""
