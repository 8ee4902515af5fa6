"""The types of `whosaw.toml` and `systems.d/*.toml`. Reading them is `proxy.config`.

Every setting has its documentation in docs/reference/settings.md, which a test holds against these
types. Units stand in the names.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Literal

import msgspec

from access import LogFailurePolicy, Severity
from ledger.journal import Durability


class Mode(StrEnum):
    """What a system's proxy does."""

    RECORD = "record"
    OBSERVE = "observe"
    """Records, but never refuses: as `on_log_failure = "pass"`, for the first days of a system."""


class Recorded(StrEnum):
    """Which accesses become records."""

    ALL = "all"
    TOUCHING = "touching"
    """Those that touch nothing become counts per operation and minute."""


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Unknown keys are errors: a misspelt setting must not be silently ignored."""


class Secret(_Strict, frozen=True):
    """Where a secret is: exactly one of the three. Never the secret itself."""

    file: str | None = None
    env: str | None = None
    command: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        """Demand exactly one source."""
        given = [s for s in (self.file, self.env, self.command) if s is not None]
        if len(given) != 1:
            message = "give exactly one of file, env, command"
            raise ValueError(message)


class LogSettings(_Strict, frozen=True):
    """The journal."""

    durability: Durability = Durability.PROCESS
    on_log_failure: LogFailurePolicy = LogFailurePolicy.REFUSE
    deadline_ms: int = 2000
    segment_bytes: int = 16 * 1024 * 1024
    folder: str | None = None
    """Default: `journal` in the folder for data."""


class TextSettings(_Strict, frozen=True):
    """Patterns and lists of text from the wire that may enter a record as it is."""

    account: str | None = None
    person: str | None = None
    purpose: str | None = None
    ticket: str | None = None
    approval: str | None = None
    recipient: str | None = None
    application: str | None = None
    sql_name: str | None = "[a-z][a-z0-9]{0,2}"
    """Aliases and other names in SQL that are not in the schema; by default short ones such as `c1`."""
    applications: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()


class Network(_Strict, frozen=True):
    """A network: its site's name, and whether what its hosts say of others is believed."""

    cidr: str
    site: str | None = None
    trusted: bool = False


class JwtSettings(_Strict, frozen=True):
    """How to check a JSON Web Token. `key` is a PEM public key or a shared secret."""

    key: Secret
    algorithms: tuple[str, ...]
    header: str = "Authorization"
    account_claim: str = "sub"
    person_claim: str | None = None
    audience: str | None = None
    issuer: str | None = None


class HttpIdentity(_Strict, frozen=True):
    """Where the account and the person of an HTTP request are read. Headers need a trusted hop."""

    jwt: JwtSettings | None = None
    basic: bool = True
    account_header: str | None = None
    person_header: str | None = None
    person_by_account: dict[str, str] = {}
    service_accounts: tuple[str, ...] = ()


class HttpPurpose(_Strict, frozen=True):
    """Where the purpose of an HTTP request is read, first match wins in this order."""

    purpose_header: str | None = "X-Purpose"
    ticket_header: str | None = "X-Ticket"
    approval_header: str | None = "X-Approval"
    recipient_header: str | None = "X-Recipient"
    by_account: dict[str, str] = {}
    by_route: dict[str, str] = {}
    """Keys are `METHOD /route/{template}`."""


class HttpSystem(_Strict, frozen=True, tag="http", tag_field="kind"):
    """An HTTP API behind the proxy. `listen` is host:port; `upstream` is http(s)://host:port."""

    name: str
    listen: str
    upstream: str
    title: str | None = None
    mode: Mode = Mode.RECORD
    on_log_failure: LogFailurePolicy | None = None
    durability: Durability | None = None
    record: Recorded = Recorded.ALL
    self_service: bool = False
    recipient: str | None = None
    """Set when the system itself belongs to somebody outside: every access *provides*."""
    routes: tuple[str, ...] = ()
    """Templates such as `GET /customers/{id}` or `/customers/{id}`."""
    fields: tuple[str, ...] = ()
    buffer_bytes: int = 8 * 1024 * 1024
    identity: HttpIdentity = HttpIdentity()
    purpose: HttpPurpose = HttpPurpose()


class Introspection(_Strict, frozen=True):
    """The account with which the proxy reads the schema (needs no right on any table)."""

    account: str
    database: str
    password: Secret | None = None
    every_s: int = 60


class Tls(_Strict, frozen=True):
    """A certificate (PEM, with chain) and its key for the client's side."""

    certificate: str
    key: str


class SqlIdentity(_Strict, frozen=True):
    """Who stands behind a database account."""

    person_by_account: dict[str, str] = {}
    service_accounts: tuple[str, ...] = ()
    person_from_application_name: str | None = None
    """A regular expression with a group `person`, matched against `application_name`."""
    comment_keys: bool = True
    """Read person, purpose, ticket, approval, recipient and traceparent from SQL comments."""


class PostgresSystem(_Strict, frozen=True, tag="postgresql", tag_field="kind"):
    """A PostgreSQL server behind the proxy. `listen` and `upstream` are host:port."""

    name: str
    listen: str
    upstream: str
    title: str | None = None
    mode: Mode = Mode.RECORD
    on_log_failure: LogFailurePolicy | None = None
    durability: Durability | None = None
    record: Recorded = Recorded.ALL
    recipient: str | None = None
    upstream_tls: Literal["disable", "require", "verify-full"] = "disable"
    upstream_ca: str | None = None
    tls: Tls | None = None
    introspection: Introspection | None = None
    identity: SqlIdentity = SqlIdentity()
    purpose_by_account: dict[str, str] = {}
    buffer_bytes: int = 256 * 1024


System = HttpSystem | PostgresSystem


class AlertTarget(_Strict, frozen=True, kw_only=True):
    """Who is told of new findings, and of which ones."""

    name: str
    severity: Severity = Severity.HIGH
    """Findings of this severity or a graver one."""
    rules: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    language: Literal["zh", "en"] | None = None
    persons: bool = False


class WebhookAlert(AlertTarget, frozen=True, tag="webhook", tag_field="kind", kw_only=True):
    """An HTTP server that takes JSON. `authorization` is a header's whole value."""

    url: str | Secret
    authorization: Secret | None = None


class WecomAlert(AlertTarget, frozen=True, tag="wecom", tag_field="kind", kw_only=True):
    """A robot of a WeCom group."""

    key: Secret
    url: str = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send"


class DingtalkAlert(AlertTarget, frozen=True, tag="dingtalk", tag_field="kind", kw_only=True):
    """A robot of a DingTalk group. `secret` is what it signs with (`SEC…`)."""

    token: Secret
    secret: Secret | None = None
    url: str = "https://oapi.dingtalk.com/robot/send"


class MailAlert(AlertTarget, frozen=True, tag="mail", tag_field="kind", kw_only=True):
    """A server that takes mail (SMTP)."""

    host: str
    sender: str
    recipients: tuple[str, ...]
    port: int = 587
    tls: Literal["starttls", "implicit", "none"] = "starttls"
    account: str | None = None
    password: Secret | None = None


Alert = WebhookAlert | WecomAlert | DingtalkAlert | MailAlert


class Settings(_Strict, frozen=True):
    """All of `whosaw.toml`, with the systems of `systems.d` added by `proxy.config`."""

    version: int = 1
    data: str = "var"
    catalog: str = "catalog"
    rules: str = "rules"
    http_workers: int = 1
    sql_workers: int = 1
    drain_s: int = 30
    zone: str = "Asia/Shanghai"
    language: Literal["zh", "en"] = "en"
    log: LogSettings = LogSettings()
    text: TextSettings = TextSettings()
    networks: tuple[Network, ...] = ()
    systems: tuple[System, ...] = ()
    alerts: tuple[Alert, ...] = ()
    parameters: dict[str, int | str] = {}
    """Parameters of rules, e.g. `bulk_rows = 1000`: settings, not law."""


class Loaded(msgspec.Struct, frozen=True):
    """Settings with where they came from. `version` is a digest of all files, 12 hex digits."""

    settings: Settings
    folder: Path
    version: str

    @property
    def data(self) -> Path:
        """The folder for keys, journal and ledger."""
        return self.folder / self.settings.data

    @property
    def journal(self) -> Path:
        """The folder of the journal's slots."""
        configured = self.settings.log.folder
        return self.folder / configured if configured else self.data / "journal"

    @property
    def ledger(self) -> Path:
        """The folder of the DuckDB files."""
        return self.data / "ledger"

    @property
    def keys(self) -> Path:
        """The folder of the keys."""
        return self.data / "keys"

    @property
    def run(self) -> Path:
        """The folder of sockets and process ids."""
        return self.data / "run"

    @property
    def operations(self) -> Path:
        """The folder of whosaw's own operational log, which holds no value."""
        return self.data / "log"

    @property
    def catalog(self) -> Path:
        """The folder of the catalogue's files, one a system."""
        return self.folder / self.settings.catalog

    @property
    def packed_catalog(self) -> Path:
        """What `serve` read of the catalogue, for its processes."""
        return self.data / "catalog.packed"

    @property
    def listed(self) -> Path:
        """The texts that the registers list, written by the ledger."""
        return self.data / "listed.json"

    @property
    def alert_state(self) -> Path:
        """What was told to whom of new findings, and what is still to be told."""
        return self.data / "alerts.json"

    @property
    def orders(self) -> Path:
        """The orders to suspend that stand, written by the ledger (`ledger.suspension.ORDERS`)."""
        return self.data / "suspensions.json"

    def path(self, text: str) -> Path:
        """Resolve a path of the configuration against the folder of `whosaw.toml`."""
        return self.folder / text
