"""What a self-inspection knows before it is written: each question asked, each rule judged.

First findings are recorded as `check` does it, so that each stands somewhere. Then the rules are
judged over the whole year in one SELECT each and not day by day, so that each of their numbers has one
SQL that it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from analyzers.rules.rule import RuleWrong, parameter_values
from analyzers.rules.runner import rule_digest, run
from analyzers.rules.verdict import Found, NotTestable, Reason, Untestable
from cli.asking_rules import register_states
from cli.door import WrongUse
from cli.judging import judge_and_record
from cli.progress import working
from cli.report import inspection_questions as questions
from cli.report.articles import Article, Regime, articles, normal
from cli.report.tracing import Source, Sources
from cli.rules_files import own_rules, rules
from ledger.questions import QuestionFailed
from ledger.safe_sql import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from access import Finding
    from analyzers.rules.rule import Rule, Scalar
    from analyzers.rules.verdict import RegisterState, Verdict
    from cli.ask import Desk
    from cli.tables import Row


_COVERED = 10
"""Last year covers a system if it has a tenth of this year's accesses; else nothing is called new."""
_OTHER_MEASURES = "P13(8)"
_SILENCE = "P13.6-4"
_MISSING = "missing"
"""What a rule calls the column that counts accesses which the log has not."""


@dataclass(frozen=True, slots=True)
class Span:
    """A year, as far as it has gone: UTC, the end not included."""

    year: int
    since: datetime
    until: datetime

    @property
    def values(self) -> dict[str, Scalar]:
        """What fills `$since` and `$until`."""
        return {
            "since": self.since.isoformat(timespec="microseconds"),
            "until": self.until.isoformat(timespec="microseconds"),
        }


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule's verdict, and the question that its counts came from; None: it could not be asked."""

    verdict: Verdict
    source: Source | None

    @property
    def findings(self) -> Sequence[Finding]:
        """What it found, the cause with most accesses first."""
        return self.verdict.findings if isinstance(self.verdict, Found) else ()

    @property
    def counted(self) -> int:
        """What its findings count: accesses, or those that are missing."""
        return sum(finding.accesses for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Tested:
    """A rule, this year and the year before; None: of that year the log has nothing."""

    rule: Rule
    now: Judged
    before: Judged | None

    @property
    def of_missing(self) -> bool:
        """Whether its findings count accesses that the log has not."""
        return self.rule.counted_in == _MISSING

    @property
    def may_count_none(self) -> bool:
        """Whether it may find what has no accesses: rows of registers, gaps, silence."""
        return self.rule.counted_in is not None

    @property
    def told_apart(self) -> bool:
        """Whether its accesses can be told apart from other rules' in one SQL.

        The ledger refuses a question that joins many texts; rules that join some are counted alone.
        """
        return not self.may_count_none and "||" not in self.rule.sql

    @property
    def at_latest(self) -> bool:
        """Whether it judges what is overdue or silent by the moment of the log's last access."""
        return self.may_count_none and "max(seen_at)" in self.rule.sql

    def trend(self, finding: Finding, *, covered: bool) -> str:
        """Tell how a finding stands to the year before: new, more, fewer, same, still, uncovered.

        Empty: unknown. `still`: it counts nothing, and was there. `uncovered`: it was not there, and
        the log of that year would hardly have shown it.
        """
        if self.before is None or isinstance(self.before.verdict, NotTestable):
            return ""
        old = {one.id: one.accesses for one in self.before.findings}
        if finding.id not in old:
            return "new" if covered else "uncovered"
        if not finding.accesses and not old[finding.id]:
            return "still"
        difference = finding.accesses - old[finding.id]
        return "more" if difference > 0 else "fewer" if difference < 0 else "same"


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the page says. Each `Source` is a question with its answer."""

    asked: Desk
    regime: Regime
    span: Span
    sources: Sources
    tested: Sequence[Tested]
    headline: Source
    systems: Source
    seen: Source
    distinct: Source | None
    coverage: Source
    months: Source
    unread: Source
    gaps: Source
    gaps_together: Source
    versions: Source
    registers: Source
    attestations: Source
    last_year: Source
    last_year_systems: Source
    purposes: Source
    inspected_last_year: Source
    states: Source
    parameters: Mapping[str, Scalar]
    own: Sequence[Rule]

    def of_article(self, article: Article) -> list[Tested]:
        """Give the rules that test an article, whosaw's first."""
        ids = [
            *article.rules,
            *(one.id for one in self.own if _placed(one, self.regime) == article),
        ]
        return [self.by_rule[one] for one in ids if one in self.by_rule]

    def rule_version(self, rule: Rule) -> str:
        """Give the digest of what decides over a rule's findings: its SELECT and its parameters."""
        return rule_digest(rule, self.parameters)

    def compares(self, finding: Finding) -> bool:
        """Tell whether last year's log holds enough of a finding's system, or of all, to compare."""
        system = dict(finding.cause).get("system")
        if system is None:
            old, now = self.last_year.rows[0]["accesses"], self.seen.rows[0]["accesses"]
        else:
            old, now = (
                next((row["accesses"] for row in source.rows if row["system"] == system), 0)
                for source in (self.last_year_systems, self.coverage)
            )
        return bool(old) and old * _COVERED >= now

    @property
    def silent_since(self) -> datetime | None:
        """When the last access was, if after it the log is silent for as long as P13.6-4 allows."""
        last: datetime | None = self.headline.rows[0]["last_seen"]
        rule = next((one for one in rules() if one.id == _SILENCE), None)
        if last is None or rule is None:
            return None
        days = parameter_values(rule, self.parameters)["silent_days"]
        return last if self.loaded_to - last > timedelta(days=float(days)) else None

    @property
    def loaded_to(self) -> datetime:
        """Up to when of the year the log is loaded."""
        return min(self.asked.complete_to or self.span.since, self.span.until)

    @property
    def systems_missing(self) -> bool:
        """Whether nobody loaded the register of systems."""
        return all(
            row["load_id"] is None for row in self.registers.rows if row["register"] == "systems"
        )

    @property
    def by_rule(self) -> dict[str, Tested]:
        """The rules by id."""
        return {one.rule.id: one for one in self.tested}

    @property
    def status(self) -> dict[str, Row]:
        """Where findings stand, by id."""
        return {row["finding"]: row for row in self.states.rows}


class _Asking:
    """The `ask` that a rule is run with: keeps each question, and which one counted."""

    def __init__(self, sources: Sources, name: str) -> None:
        self._sources = sources
        self._name = name
        self.counted: Source | None = None

    def __call__(
        self, sql: str, values: Sequence[Scalar]
    ) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        source = self._sources.put(self._name, sql, values)
        if {"accesses", "examples"} <= set(source.table.column_names):
            self.counted = source
        columns = [column.to_pylist() for column in source.table.columns]
        return source.table.column_names, list(zip(*columns, strict=True))


def year_span(asked: Desk, year: int) -> Span:
    """Give a year in the display zone, up to now if it is not over.

    Raises:
        WrongUse: it has not begun.
    """
    since = datetime(year, 1, 1, tzinfo=asked.zone)
    until = datetime(year + 1, 1, 1, tzinfo=asked.zone)
    if since >= asked.now:
        message = f"--year {year}: that year has not begun."
        raise WrongUse(message)
    return Span(year, since, min(until, asked.now))


def gather(asked: Desk, regime: Regime, year: int) -> Facts:
    """Ask everything."""
    span = year_span(asked, year)
    own = [rule for rule in own_rules(asked.loaded) if _placed(rule, regime)]
    judging = [*regime_rules(regime), *own]
    refused = _refused(judge_and_record(asked, judging, span.since, span.until).verdicts)
    sources = Sources(asked)
    parameters = asked.parameters()
    configured = ",".join(sorted(one.name for one in asked.loaded.settings.systems))
    values = {**span.values, "zone": asked.zone.key, "configured": configured}
    before = Span(year - 1, datetime(year - 1, 1, 1, tzinfo=asked.zone), span.since)

    def ask(name: str, sql: str, **more: Scalar) -> Source:
        return sources.ask(f"self-inspection.{name}", sql, {**values, **more})

    headline = ask("headline", questions.headline(regime))
    last_year = ask("last-year", questions.SEEN, **before.values)
    compares = bool(last_year.rows[0]["accesses"])
    tested = _judge_all(sources, judging, refused, parameters, span, before if compares else None)
    facts = Facts(
        asked=asked,
        regime=regime,
        span=span,
        sources=sources,
        tested=tested,
        headline=headline,
        systems=ask("systems", questions.systems(regime)),
        seen=ask("seen", questions.SEEN),
        distinct=_distinct(sources, tested, parameters, span),
        coverage=ask("coverage", questions.coverage(regime)),
        months=ask("months", questions.months(regime)),
        unread=ask("not-read-exactly", questions.unread(regime)),
        gaps=ask("gaps", questions.GAPS),
        gaps_together=ask("gaps-together", questions.GAPS_TOGETHER),
        versions=ask("versions", questions.VERSIONS),
        registers=ask("registers", questions.REGISTERS),
        attestations=ask("attestations", questions.ATTESTATIONS, year=year),
        last_year=last_year,
        last_year_systems=ask("last-year-systems", questions.SEEN_BY_SYSTEM, **before.values),
        purposes=ask("purposes", questions.PURPOSES),
        inspected_last_year=ask(
            "inspected-last-year", questions.INSPECTED_LAST_YEAR, year=year - 1, regime=regime.value
        ),
        states=ask("finding-states", questions.FINDINGS),
        parameters=parameters,
        own=own,
    )
    asked.standing(span.since, span.until)
    return facts


def regime_rules(regime: Regime) -> list[Rule]:
    """Give whosaw's rules of a regime in the order of its articles."""
    order = [rule_id for article in articles(regime) for rule_id in article.rules]
    known = {rule.id: rule for rule in rules()}
    return [known[rule_id] for rule_id in order if rule_id in known]


def _placed(rule: Rule, regime: Regime) -> Article | None:
    """Give the article that a rule of the customer's own tests; None: one of the other regime.

    What names no article is one of the other measures that the authority prescribes.
    """
    named = [normal(clause) for clause in rule.clause.split(";")]
    for article in articles(regime):
        if article.article in named:
            return article
    if regime is Regime.PROTECTION and not any(one.startswith("R") for one in named):
        return next(one for one in articles(regime) if one.article == _OTHER_MEASURES)
    return None


def _refused(verdicts: Sequence[Verdict]) -> dict[str, NotTestable]:
    """Give the verdicts on rules whose SQL is refused, by id.

    Why stays out of the report: the words are DuckDB's and may quote.
    """
    return {
        one.rule: NotTestable(
            one.rule,
            one.seen,
            (Reason(Untestable.REFUSED, file=f"{one.rule}.sql", told=f"whosaw check {one.rule}"),),
        )
        for one in verdicts
        if isinstance(one, NotTestable)
        and any(reason.why is Untestable.REFUSED for reason in one.reasons)
    }


def _judge_all(
    sources: Sources,
    judging: Sequence[Rule],
    refused: Mapping[str, NotTestable],
    parameters: Mapping[str, Scalar],
    span: Span,
    before: Span | None,
) -> list[Tested]:
    states = register_states(sources.asked)
    tested = []
    with working("") as now_doing:
        for rule in judging:
            now_doing(rule.id)
            if rule.id in refused:
                tested.append(Tested(rule, Judged(refused[rule.id], None), None))
                continue
            now = _judge(sources, rule, states, parameters, span)
            old = _judge(sources, rule, states, parameters, before) if before else None
            tested.append(Tested(rule, now, old))
    return tested


def _distinct(
    sources: Sources, tested: Sequence[Tested], parameters: Mapping[str, Scalar], span: Span
) -> Source | None:
    """Ask how many accesses the rules found together, each counted once; None: it cannot be asked.

    All rules in one SQL may be more than the ledger answers; the report is made without the number.
    """
    found = [one.rule for one in tested if one.told_apart and one.now.findings]
    if not found:
        return None
    values: dict[str, Scalar] = dict(span.values)
    for rule in found:
        values |= parameter_values(rule, parameters)
    sql = questions.distinct_accesses(found)
    try:
        return sources.ask("self-inspection.distinct-accesses", sql, values)
    except (Refused, QuestionFailed):
        return None


def _judge(
    sources: Sources,
    rule: Rule,
    states: Mapping[str, RegisterState],
    parameters: Mapping[str, Scalar],
    span: Span,
) -> Judged:
    asking = _Asking(sources, f"rule.{rule.id}")
    try:
        verdict = run(rule, asking, states, parameters, span.since, span.until)
    except RuleWrong as error:
        message = f"{error} (whosaw.toml, [parameters])"
        raise WrongUse(message) from None
    return Judged(verdict, asking.counted)


def versions(facts: Facts) -> dict[str, str]:
    """Give what the report was made with: rules, registers, catalogues, settings."""
    of = {f"rule {one.rule.id}": facts.rule_version(one.rule) for one in facts.tested}
    for row in facts.registers.rows:
        if row["load_id"] is not None:
            of[f"register {row['register']}"] = f"{row['load_id']} {row['sha256'] or ''}".strip()
    for kind in ("catalog", "settings"):
        found = sorted({row[f"{kind}_version"] for row in facts.versions.rows})
        of[kind] = " ".join(found)
    return of
