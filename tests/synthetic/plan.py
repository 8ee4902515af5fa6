"""What is planted in the synthetic month: breaches with what each must be found as, and near-misses.

The plan says for each breach the rule, the cause and how many accesses stand under it; for each
near-miss only the rule that it nearly breaks. It is written from the Rules and the registers'
definitions: where a rule and the plan differ, one of them is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

import msgspec

from access import (
    AccessRecord,
    Action,
    Certainty,
    CountIs,
    Decision,
    Declared,
    DeclaredBy,
    FieldIn,
    Form,
    Gap,
    GapPlace,
    GapReason,
    IdentitySource,
    KnownBy,
    LogGap,
    Operator,
    Outcome,
    Place,
    Principal,
    PrincipalKind,
    Protocol,
    Purpose,
    Reading,
    Resource,
    SeenAs,
    SubjectKind,
    SubjectRef,
    Touch,
    Trust,
    Use,
)
from analyzers.detection import Pseudonymiser
from tests.synthetic import telecom
from tests.synthetic.telecom import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

SHANGHAI = timezone(timedelta(hours=8))
MICROSECOND = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PSEUDONYMISER = Pseudonymiser(b"key of the synthetic month, 32 b", 1)
RESERVED = 2000
"""The last subscribers are kept for plants: no ordinary access touches them."""
SENSITIVITY = {"service_location": 4, "id_number": 4, "id_doc_image": 4, "call_detail": 4}
"""Of categories that are not of sensitivity 3."""


def at(day: int, hour: int = 10, minute: int = 0, **more: int) -> datetime:
    """Give a moment of January 2026, in Shanghai."""
    return datetime(2026, 1, day, hour, minute, tzinfo=SHANGHAI) + timedelta(**more)


def micros(moment: datetime) -> int:
    """Give µs since the epoch, UTC."""
    return (moment - _EPOCH) // MICROSECOND


def cell(moment: datetime) -> str:
    """Give a moment as a register's file has it, in Shanghai."""
    return moment.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M:%S.%f")


class Who(NamedTuple):
    """Somebody who works with an account."""

    account: str
    person: str | None
    kind: PrincipalKind = PrincipalKind.PERSON


class Expected(NamedTuple):
    """A finding that must come of a breach: its rule, its whole cause, accesses counted under it."""

    rule: str
    cause: tuple[tuple[str, str | None], ...]
    accesses: int


class Earlier(NamedTuple):
    """A finding of a check before the month, and what became of it."""

    finding: str
    of_rule: str
    opened_at: datetime
    due_at: datetime | None
    closed_at: datetime | None


class Planted(msgspec.Struct):
    """A breach or a near-miss: the rule it is about, its name, its accesses.

    `expected` is what has to be found, the rule's own finding first; empty for a near-miss.
    """

    rule: str
    name: str
    accesses: list[AccessRecord] = []
    expected: list[Expected] = []
    never: list[Row] = []
    """Of a near-miss: no finding may have these in its cause, `rule` being its rule."""

    @property
    def ids(self) -> set[UUID]:
        """The ids of its accesses, as the views give them."""
        return {UUID(bytes=record.access_id) for record in self.accesses}


class Plan:
    """Breaches and near-misses, and the rows of registers that they need.

    `subscribers` is how many people the telecom serves; plants take theirs from the last of them.
    """

    def __init__(self, subscribers: int) -> None:
        self.subscribers = subscribers
        self.breaches: list[Planted] = []
        self.near_misses: list[Planted] = []
        self.registers = telecom.registers()
        self.ended: dict[int, datetime] = {}
        self.consents: dict[int, list[Row]] = {}
        self.gaps: list[LogGap] = []
        self.earlier: list[Earlier] = []
        self.old: list[AccessRecord] = []
        self._people = 60_000
        self._taken = subscribers - RESERVED
        self._number = 0
        self._now: Planted | None = None

    def breach(self, rule: str, name: str) -> None:
        """Begin a breach: what follows belongs to it."""
        self._now = Planted(rule, name)
        self.breaches.append(self._now)

    def near(self, rule: str, name: str) -> None:
        """Begin a near-miss of a rule: what follows belongs to it."""
        self._now = Planted(rule, name)
        self.near_misses.append(self._now)

    def expect(self, rule: str, accesses: int | None = None, /, **cause: str | None) -> None:
        """Say what has to be found; as many accesses as were planted unless it is said."""
        now = self._planting()
        count = len(now.accesses) if accesses is None else accesses
        now.expected.append(Expected(rule, tuple(sorted(cause.items())), count))

    def never(self, **cause: str) -> None:
        """Say what no finding may have in its cause, for what is no access; a subscriber by number."""
        self._planting().never.append(cause)

    def copy(self, record: AccessRecord, **changes: Any) -> None:
        """Plant an access as it is, but for the changes."""
        self._number += 1
        access_id = record.access_id[:6] + self._number.to_bytes(10, "big")
        made = msgspec.structs.replace(record, access_id=access_id, **changes)
        self._planting().accesses.append(made)

    def row(self, register: str, **cells: str) -> None:
        """Add a row to a register."""
        self.registers[register].append(cells)

    def found_before(
        self,
        opened_at: datetime,
        *,
        due_at: datetime | None = None,
        closed_at: datetime | None = None,
    ) -> Earlier:
        """Let a check before the month have found something."""
        number = len(self.earlier)
        made = Earlier(f"F{number:08x}", f"earlier-{number}", opened_at, due_at, closed_at)
        self.earlier.append(made)
        return made

    def person(
        self, post: str = "call_agent", *, grant: bool = True, trained: bool = True, **cells: str
    ) -> Who:
        """Take on somebody for a plant: in the staff register, trained, allowed everything."""
        self._people += 1
        who = Who(telecom.account(self._people), telecom.person(self._people))
        department = (
            "agents" if cells.get("agency") else telecom.DEPARTMENTS.get(post, "call_centre")
        )
        row = {
            "account": who.account,
            "person": str(who.person),
            "post": post,
            "department": department,
            "valid_from": "2020-01-01",
        }
        self.row("staff", **(row | cells))
        if grant:
            self.row("grants", person=str(who.person), granted_by="security")
        if trained and not cells.get("agency"):
            self.row("training", person=str(who.person), trained_at="2025-03-01")
        return who

    def agent(self, agency: str, **cells: str) -> Who:
        """Take on somebody of an agency."""
        return self.person("seller", agency=agency, **cells)

    def subscriber(
        self, *, ended: datetime | None = None, consents: Iterable[Row] | None = None
    ) -> int:
        """Take a subscriber for a plant: in service, consenting to everything, unless it is said."""
        number = self._taken
        self._taken += 1
        assert number < self.subscribers, "more subscribers for plants than are kept for them"
        if ended is not None:
            self.ended[number] = ended
        if consents is not None:
            self.consents[number] = list(consents)
        return number

    def access(self, when: datetime, who: Who, *people: int, **changes: Any) -> AccessRecord:
        """Plant an access of the present breach or near-miss; without `people` to somebody new."""
        made = self.record(when, who, people or (self.subscriber(),), **changes)
        self._planting().accesses.append(made)
        return made

    def record_quietly(self, when: datetime, who: Who, *people: int, **changes: Any) -> None:
        """Add an access that is in order and belongs to no plant: what somebody usually does."""
        self.old.append(self.record(when, who, people or (self.subscriber(),), **changes))

    def record(
        self, when: datetime, who: Who, people: tuple[int, ...], **changes: Any
    ) -> AccessRecord:
        """Make a record: a call agent looks at a bill, but for the changes."""
        self._number += 1
        return access_record(self._number, micros(when), who, people, **changes)

    def planted(self) -> list[AccessRecord]:
        """Give all records, in order of time."""
        every = [record for one in (*self.breaches, *self.near_misses) for record in one.accesses]
        return sorted([*self.old, *every], key=lambda record: record.seen_at)

    def expected(self) -> dict[tuple[str, tuple[tuple[str, str | None], ...]], int]:
        """Give every finding that has to be there, and its accesses."""
        total: dict[tuple[str, tuple[tuple[str, str | None], ...]], int] = defaultdict(int)
        for breach in self.breaches:
            for one in breach.expected:
                total[one.rule, one.cause] += one.accesses
        return dict(total)

    def _planting(self) -> Planted:
        assert self._now is not None, "begin a breach or a near-miss first"
        return self._now


def customer(number: int) -> str:
    """Give the customer id of a subscriber, as a file has it; its canonical form is in lower case."""
    return f"C{number:08}"


def subject_text(number: int) -> str:
    """Give the pseudonym of a subscriber's customer id, as a finding's cause has it."""
    return str(UUID(bytes=PSEUDONYMISER.subject(SubjectKind.CUSTOMER, customer(number).lower())))


def phone(number: int) -> str:
    """Give the number of a subscriber: of a range that no operator has given out."""
    return f"+861999{number:07}"


def subject_refs(number: int, seen_as: SeenAs, row: int) -> tuple[SubjectRef, SubjectRef]:
    """Give the refs to a subscriber, by customer id and by phone."""
    subject = PSEUDONYMISER.subject
    return (
        SubjectRef(
            SubjectKind.CUSTOMER,
            subject(SubjectKind.CUSTOMER, customer(number).lower()),
            1,
            seen_as,
            Certainty.SURE,
            row,
        ),
        SubjectRef(
            SubjectKind.PHONE,
            subject(SubjectKind.PHONE, phone(number)),
            1,
            seen_as,
            Certainty.SURE,
            row,
        ),
    )


def touches(
    system: str,
    categories: Iterable[str],
    form: Form = Form.CLEAR,
    field_in: FieldIn = FieldIn.RESULT,
) -> tuple[Touch, ...]:
    """Give a touch for each category."""
    use = Use.MASKED if form is Form.MASKED else Use.DISCLOSED
    return tuple(
        Touch(
            Resource(system, f"field.{category}"),
            field_in,
            category,
            SENSITIVITY.get(category, 3),
            use,
            form,
            Certainty.SURE,
            KnownBy.NAME,
        )
        for category in categories
    )


def declared(**texts: str | None) -> Purpose:
    """Give what the caller declares; None: nothing."""
    return Purpose(
        **{
            name: Declared(text, DeclaredBy.HEADER)
            for name, text in texts.items()
            if text is not None
        }
    )


def access_record(
    number: int,
    when: int,
    who: Who,
    people: tuple[int, ...],
    *,
    system: str = "crm",
    purpose: str | None = "billing_inquiry",
    action: str = "read",
    operation: str = "GET /customers/{id}/bill",
    categories: Iterable[str] = ("user_name", "mobile_number"),
    form: Form = Form.CLEAR,
    field_in: FieldIn = FieldIn.RESULT,
    seen_as: SeenAs = SeenAs.RETURNED,
    rows: int | None = 1,
    ticket: str | None = None,
    approval: str | None = None,
    recipient: str | None = None,
    address: str = "10.3.2.9",
    site: str | None = "halls",
    unreadable: bool = False,
    **changes: Any,
) -> AccessRecord:
    """Make the record of an access; `when` is µs since the epoch, UTC."""
    operator = Operator(who.person, IdentitySource.HEADER, Trust.CLAIMED) if who.person else None
    touched = touches(system, categories, form, field_in)
    refs = tuple(
        ref for row, one in enumerate(people, 1) for ref in subject_refs(one, seen_as, row)
    )
    made = AccessRecord(
        access_id=(when // 1000).to_bytes(6, "big") + number.to_bytes(10, "big"),
        seen_at=when,
        duration=1500,
        system=system,
        server="10.0.0.5:443",
        protocol=Protocol.HTTP1
        if "/" in operation.rsplit(" ", maxsplit=1)[-1]
        else Protocol.POSTGRESQL,
        principal=Principal(who.account, who.kind, IdentitySource.JWT, Trust.VERIFIED),
        operator=operator,
        place=Place(address, (), site),
        purpose=declared(purpose=purpose, ticket=ticket, approval=approval, recipient=recipient),
        operation=operation,
        operation_id=PSEUDONYMISER.digest(f"{system} {operation}").encode()[:16].ljust(16),
        shape_id=None,
        action=Action(action),
        touches=touched,
        subjects=refs,
        subject_count=len(people),
        subject_count_is=CountIs.EXACT,
        row_count=rows,
        bytes_in=80,
        bytes_out=120,
        gaps=(Gap(GapReason.ENCRYPTED, GapPlace.RESPONSE_BODY),) if unreadable else (),
        reading=Reading.UNREADABLE if unreadable else Reading.EXACT,
        decision=Decision.ALLOWED,
        outcome=Outcome.OK,
        error_code=None,
        error_class=None,
        session_id=b"session-of-tests",
        trace_id=None,
        instance="http-0",
        catalog_version="0123456789ab",
        settings_version="ba9876543210",
    )
    return msgspec.structs.replace(made, **changes) if changes else made
