"""How the answer of `whosaw check` looks to people (`cli.check_rows`: to machines).

They see what one change clears most first, over all rules: the share of all accesses at fault, the
sentence, where it stands, an access to look at, and what clears it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.text import Text

from access import Severity
from analyzers.rules.verdict import Found, NotTestable, Passed, Untestable
from cli.accesses import SHORT_ID
from cli.asking_rules import reason_words
from cli.console import cleaned, line, paragraph
from cli.console import show as show_on_screen
from cli.options import Language
from cli.tables import Column, give_to_people, number
from cli.times import moment, shown
from cli.words import counted, meaning, say
from ledger.finding import Status
from ledger.registers import BY_HAND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from access import Finding
    from analyzers.rules.rule import Rule
    from analyzers.rules.verdict import Verdict
    from cli.ask import Desk
    from ledger.finding import FindingState

_FINDINGS_SHOWN = 20
"""Findings shown; the rest is counted. `--json` and `--csv` give all."""
SEVERITY_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.HIGH: "red",
    Severity.MEDIUM: "yellow",
    Severity.LOW: "",
    Severity.INFO: "dim",
}


@dataclass(slots=True)
class Checked:
    """What a check found, and where each finding stands.

    With a `baseline` the verdicts are of what came after it, `whole` of all. Findings known before
    `new_since` are counted only.
    """

    rules: Sequence[Rule]
    verdicts: Sequence[Verdict]
    states: Mapping[str, FindingState]
    gone: Sequence[FindingState]
    since: datetime
    until: datetime
    whole: Sequence[Verdict] = ()
    baseline: datetime | None = None
    new_since: datetime | None = None
    by_id: Mapping[str, Rule] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {rule.id: rule for rule in self.rules}

    def status(self, finding: Finding) -> Status:
        """Give where a finding stands."""
        state = self.states.get(finding.id)
        return state.status if state else Status.OPEN

    def all_findings(self) -> list[Finding]:
        """Give all that was found, what one change clears most first."""
        every = [one for verdict in self.verdicts for one in findings_of(verdict)]
        return sorted(every, key=lambda one: (-one.accesses, one.first_seen, one.id))

    def open_findings(self) -> list[Finding]:
        """Give those that somebody has to look at."""
        return [
            one for one in self.all_findings() if self.status(one).is_open and self._is_new(one)
        ]

    def known_findings(self) -> list[Finding]:
        """Give the open ones that `--new-since` hides."""
        return [
            one for one in self.all_findings() if self.status(one).is_open and not self._is_new(one)
        ]

    def hidden(self) -> tuple[int, int]:
        """Count findings and accesses that the baseline hides."""
        after = {one.id: one.accesses for one in self.all_findings()}
        before = {one.id: one.accesses for verdict in self.whole for one in findings_of(verdict)}
        return (
            len(before.keys() - after.keys()),
            sum(max(0, count - after.get(name, 0)) for name, count in before.items()),
        )

    def _is_new(self, finding: Finding) -> bool:
        state = self.states.get(finding.id)
        if self.new_since is None or state is None:
            return True
        return state.opened_at >= self.new_since or state.happened == "reopened"


def show(asked: Desk, checked: Checked) -> None:
    """Show it to people."""
    found = checked.open_findings()
    total = sum(one.accesses for one in found)
    for finding in found[:_FINDINGS_SHOWN]:
        _show_finding(asked, checked, finding, total)
    language = asked.language
    if len(found) > _FINDINGS_SHOWN:
        more = number(len(found) - _FINDINGS_SHOWN)
        line(say("more_found", language, count=more), "dim")
    _show_rules(asked, checked, found)
    _show_answered_for(asked, checked)
    _show_hidden(asked, checked)
    for state in checked.gone:
        line(
            say(
                "gone_line",
                language,
                finding=state.finding,
                rule=state.rule,
                status=meaning(state.status.value, language),
                reason=state.reason,
            )
        )
    waiting: dict[str, list[str]] = {}
    for verdict in checked.verdicts:
        if isinstance(verdict, NotTestable):
            why = "; ".join(reason_words(asked, one) for one in verdict.reasons)
            waiting.setdefault(why, []).append(verdict.rule)
    for why, untested in waiting.items():
        line(f"{', '.join(untested)}: {say('not_testable', language)}: {why}", "yellow")
    line(summary(checked, language), "bold")
    line(asked.complete_words())


def _show_finding(asked: Desk, checked: Checked, finding: Finding, total: int) -> None:
    language = asked.language
    chinese = language is Language.ZH
    rule = checked.by_id[finding.rule]
    sentence = cleaned(finding.sentence_zh if chinese else finding.sentence_en)
    count = counted(finding.accesses, "access", language)
    if finding.accesses:
        sentence = sentence.removesuffix(count).rstrip("：: ")
        sentence = say(
            "of_all", language, accesses=number(finding.accesses), total=number(total),
            sentence=sentence,
        )  # fmt: skip
    changes = rule.one_change_zh if chinese else rule.one_change_en
    if change := changes.get(dict(finding.cause).get("problem") or "", changes.get("")):
        sentence = say("one_change", language, sentence=sentence, change=change)
    show_on_screen(Text(sentence, SEVERITY_STYLES[rule.severity]))
    severity = meaning(rule.severity.value, language)
    about = [finding.id, rule.id, rule.clause, severity, *_standing(asked, checked, finding)]
    paragraph(" · ".join(about), indent=2)
    if details := _details(asked, finding):
        paragraph(details, indent=2, style="dim")
    clears = rule.clears_zh if chinese else rule.clears_en
    paragraph(say("what_clears", language, what=clears), indent=2)
    line("")


def _standing(asked: Desk, checked: Checked, finding: Finding) -> Iterable[str]:
    """Say since when it is known and who removes it."""
    state = checked.states.get(finding.id)
    if state is None:
        return
    language = asked.language
    match state.happened:
        case "opened":
            yield say("finding_new", language)
        case "reopened":
            yield say("finding_again", language, reason=state.reason)
        case _:
            yield say("finding_since", language, at=asked.clock(state.opened_at))
    if state.owner and state.due_at:
        due = shown(state.due_at, asked.zone)
        yield say("finding_owner_due", language, owner=state.owner, due=due)
    elif state.owner:
        yield say("finding_owner", language, owner=state.owner)


def _details(asked: Desk, finding: Finding) -> str:
    """Say from when to when, and one access to look at."""
    parts = []
    if finding.first_seen:
        first = asked.clock(moment(finding.first_seen))
        last = asked.clock(moment(finding.last_seen))
        parts.append(say("first_last", asked.language, first=first, last=last))
    if finding.examples:
        parts.append(say("examples", asked.language, ids=finding.examples[0][-SHORT_ID:]))
    return " · ".join(parts)


def _show_rules(asked: Desk, checked: Checked, found: Sequence[Finding]) -> None:
    """Show the rules that found something that is open, with how much."""
    language = asked.language
    rows = []
    for rule in checked.rules:
        its = [one for one in found if one.rule == rule.id]
        if its:
            rows.append({"rule": rule, "count": len(its), "all": sum(one.accesses for one in its)})
    if not rows:
        return
    columns = [
        Column("rule", lambda row: row["rule"].id, whole=True),
        Column(
            "severity",
            lambda row: Text(
                meaning(row["rule"].severity.value, language), SEVERITY_STYLES[row["rule"].severity]
            ),
            whole=True,
        ),
        Column("findings", lambda row: number(row["count"]), right=True),
        Column("accesses", lambda row: number(row["all"]), right=True),
        Column(
            "title",
            lambda row: row["rule"].title_zh if language is Language.ZH else row["rule"].title_en,
        ),
    ]
    give_to_people(columns, rows, language)


def _show_answered_for(asked: Desk, checked: Checked) -> None:
    language = asked.language
    closed: list[Finding] = []
    for finding in checked.all_findings():
        state = checked.states.get(finding.id)
        if state is None or state.status.is_open:
            continue
        if not state.status.covers:
            closed.append(finding)
            continue
        key = "covered_until" if state.expires_at else "covered_line"
        line(
            say(
                key,
                language,
                finding=finding.id,
                accesses=counted(finding.accesses, "access", language),
                status=meaning(state.status.value, language),
                by=state.closed_by,
                reason=cleaned(state.reason or ""),
                until=shown(state.expires_at, asked.zone) if state.expires_at else "",
            ),
            "dim",
        )
    if closed:
        count, accesses = _counts(closed, language)
        line(say("closed_line", language, findings=count, accesses=accesses), "dim")


def _show_hidden(asked: Desk, checked: Checked) -> None:
    language = asked.language
    if checked.baseline is not None:
        findings, accesses = checked.hidden()
        line(
            say(
                "baseline_hides",
                language,
                at=shown(checked.baseline, asked.zone),
                findings=counted(findings, "finding", language),
                accesses=counted(accesses, "access", language),
            )
        )
    if checked.new_since is not None:
        count, of = _counts(checked.known_findings(), language)
        at = shown(checked.new_since, asked.zone)
        line(say("known_hidden", language, at=at, findings=count, accesses=of))


def _counts(findings: Sequence[Finding], language: Language) -> tuple[str, str]:
    return (
        counted(len(findings), "finding", language),
        counted(sum(one.accesses for one in findings), "access", language),
    )


def summary(checked: Checked, language: Language) -> str:
    """Say in one line what was found, what is quiet, what could not be tested and why."""
    untestable = [verdict for verdict in checked.verdicts if isinstance(verdict, NotTestable)]
    missing = dict.fromkeys(
        reason.register
        for verdict in untestable
        for reason in verdict.reasons
        if reason.register in BY_HAND and reason.why is not Untestable.NO_SUBJECTS
    )
    findings, accesses = _counts(checked.open_findings(), language)
    quiet = sum(isinstance(verdict, Passed) for verdict in checked.verdicts)
    text = say(
        "check_summary",
        language,
        findings=findings,
        accesses=accesses,
        quiet=counted(quiet, "rule", language),
        untestable=len(untestable),
    )
    if missing:
        text += say("load_these", language, registers=", ".join(missing))
    covered = sum(not checked.status(one).is_open for one in checked.all_findings())
    if covered:
        text += say("check_covered", language, count=covered)
    return text


def findings_of(verdict: Verdict) -> tuple[Finding, ...]:
    """Give what a rule found; nothing where it passed or could not be tested."""
    return verdict.findings if isinstance(verdict, Found) else ()
