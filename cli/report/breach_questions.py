"""What a report of a breach asks the log. Text only.

One condition is shared: which accesses count. It takes ten values: since, until, account and person
twice each, the systems as a text and as a list, category twice; None asks for all.
"""

from __future__ import annotations

USED = (
    "decision = 'allowed' AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0)) "
    "AND (len(categories) > 0 OR reading = 'unreadable')"
)
"""What gave, changed or may have given something. As in the rules."""
_WHERE = """seen_at >= CAST(? AS TIMESTAMPTZ) AND seen_at < CAST(? AS TIMESTAMPTZ)
    AND coalesce(account = ?, CAST(? AS VARCHAR) IS NULL)
    AND coalesce(person = ?, CAST(? AS VARCHAR) IS NULL)
    AND (CAST(? AS VARCHAR) IS NULL OR list_contains(CAST(? AS VARCHAR[]), system))
    AND (CAST(? AS VARCHAR) IS NULL OR reading = 'unreadable' OR list_contains(categories, ?))"""
_REACHED = """reached AS (
  SELECT access_id, seen_at, person, account, system, purpose, categories, subject_count,
         subject_count_is, reading
  FROM access
  WHERE {where} AND {used}
)"""


def _whole(sql: str, **parts: object) -> str:
    """Fill in the parts, which are texts and numbers of this module."""
    known = {"where": _WHERE, "used": USED, "crowd": CROWD, "rounds": _ROUNDS} | parts
    return sql.replace("{reached}", _REACHED).format(**known)


CROWD = 8
"""As in `whosaw who`: an identifier with more others of one kind is not one person's."""
_ROUNDS = 4
"""Steps from identifier to identifier; a person's are two apart at most where a row joins them."""
SUMMARY = _whole("""
WITH {reached}
SELECT count(*) AS accesses, min(seen_at) AS first_seen, max(seen_at) AS last_seen,
       count(*) FILTER (WHERE reading = 'unreadable') AS unreadable,
       count(*) FILTER (WHERE subject_count_is <> 'exact') AS open_counts,
       list_sort(list(DISTINCT system)) AS systems,
       list_sort(list(DISTINCT account) FILTER (WHERE account <> '')) AS accounts,
       list_sort(list(DISTINCT person) FILTER (WHERE person <> '')) AS persons
FROM reached
""")
DENIED = _whole("""
SELECT count(*) AS accesses FROM access WHERE {where} AND NOT ({used})
  AND (decision <> 'allowed' OR outcome IN ('denied', 'failed'))
""")
BY_CATEGORY = _whole("""
WITH {reached},
each AS (
  SELECT access_id, seen_at, subject_count_is,
         unnest(CASE WHEN reading = 'unreadable' THEN list_append(categories, '(unreadable)')
                     ELSE categories END) AS category
  FROM reached
)
SELECT category, count(DISTINCT each.access_id) AS accesses, count(DISTINCT subject_id)
         AS identifiers,
       bool_or(subject_count_is <> 'exact') AS more, min(each.seen_at) AS first_seen,
       max(each.seen_at) AS last_seen
FROM each LEFT JOIN (SELECT access_id, subject_id FROM subject_access) AS seen USING (access_id)
GROUP BY category ORDER BY accesses DESC, category
""")
BY_WHOM = _whole("""
WITH {reached}
SELECT system, account, person, purpose, count(DISTINCT reached.access_id) AS accesses,
       count(DISTINCT subject_id) AS identifiers, bool_or(subject_count_is <> 'exact') AS more,
       min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM reached LEFT JOIN (SELECT access_id, subject_id FROM subject_access) AS seen USING (access_id)
GROUP BY system, account, person, purpose ORDER BY accesses DESC, system, account, person, purpose
""")
BY_DAY = _whole("""
WITH {reached}
SELECT CAST(timezone(?, seen_at) AS DATE) AS local_day,
       count(DISTINCT reached.access_id) AS accesses,
       count(DISTINCT subject_id) AS identifiers, bool_or(subject_count_is <> 'exact') AS more
FROM reached LEFT JOIN (SELECT access_id, subject_id FROM subject_access) AS seen USING (access_id)
GROUP BY ALL ORDER BY local_day
""")


def people() -> str:
    """Give the question how many people at least and at most: a row for each kind of identifier.

    `groups` is the same in each row: how many remain when linked identifiers count as one. `unlisted`
    were counted in answers, but not listed.
    """
    steps = "".join(_STEP.format(number=n, before=n - 1) for n in range(1, _ROUNDS + 1))
    return _whole(_PEOPLE, steps=steps)


_PEOPLE = """
WITH {reached},
seen AS MATERIALIZED (
  SELECT s.access_id, s.subject_kind, s.subject_id
  FROM (SELECT access_id, subject_kind, subject_id FROM subject_access) AS s
  JOIN reached USING (access_id)
),
ids AS MATERIALIZED (SELECT DISTINCT subject_kind, subject_id FROM seen),
near AS MATERIALIZED (
  SELECT DISTINCT link.subject_id AS one, link.other_kind, link.other_id AS other
  FROM link JOIN ids ON ids.subject_id = link.subject_id
  WHERE coalesce(link.valid_from < CAST(? AS TIMESTAMPTZ), true)
    AND coalesce(link.valid_until > CAST(? AS TIMESTAMPTZ), true)
),
crowd AS (
  SELECT one FROM near GROUP BY one, other_kind HAVING count(DISTINCT other) > {crowd}
  UNION
  SELECT near.other FROM near JOIN ids ON ids.subject_id = near.one
  GROUP BY near.other, ids.subject_kind HAVING count(DISTINCT near.one) > {crowd}
),
kept AS (
  SELECT one, other FROM near
  WHERE one NOT IN (SELECT one FROM crowd) AND other NOT IN (SELECT one FROM crowd)
),
edge AS MATERIALIZED (SELECT one, other FROM kept UNION SELECT other, one FROM kept),
round0 AS MATERIALIZED (
  SELECT subject_id AS id, subject_id AS label FROM ids UNION SELECT other, other FROM edge
){steps},
unlisted AS (
  SELECT coalesce(sum(greatest(subject_count - coalesce(listed, 0), 0)), 0) AS unlisted
  FROM reached
  LEFT JOIN (SELECT access_id, count(DISTINCT subject_id) AS listed FROM seen GROUP BY access_id)
  USING (access_id)
  WHERE subject_count_is = 'exact'
)
SELECT ids.subject_kind, count(*) AS identifiers, count(DISTINCT label) AS people,
       (SELECT count(DISTINCT label) FROM round{rounds} WHERE id IN (SELECT subject_id FROM ids))
         AS groups,
       (SELECT unlisted FROM unlisted) AS unlisted
FROM ids JOIN round{rounds} ON round{rounds}.id = ids.subject_id
GROUP BY ids.subject_kind ORDER BY people DESC, ids.subject_kind
"""


_STEP = """,
round{number} AS MATERIALIZED (
  SELECT id, min(label) AS label FROM (
    SELECT id, label FROM round{before}
    UNION ALL
    SELECT edge.one, last.label FROM edge JOIN round{before} AS last ON last.id = edge.other
  ) GROUP BY id
)"""


INCIDENT = """
SELECT incident, detected_at, remedied_at, reported_at, serious, systems
FROM incidents WHERE incident = ?
"""
