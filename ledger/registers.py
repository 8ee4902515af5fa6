"""Which registers there are: their columns, titles in files, keys, and what becomes listed text.

A register is a table the organisation keeps outside whosaw and loads as a whole: the rows of its last
load count. Everything else (reading, checking, storing, views, documentation) follows from the
definitions here. Identifiers of data subjects are never stored: a column with a `subject` kind
becomes pseudonyms at load, one stored row for each identifier of a source row.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from access import SubjectKind
from ledger.schema import LOAD_TABLE, create_table


class Holds(StrEnum):
    """What a column of a register holds."""

    TEXT = "text"
    NUMBER = "number"
    """A whole number."""
    YES_NO = "yes_no"
    LIST = "list"
    """Texts, separated by ; or , or the Chinese marks for them."""
    SINCE = "since"
    """A moment; a date alone means its first instant in the display zone."""
    UNTIL = "until"
    """A moment, not included; a date alone is included whole, so it is stored as the next day's
    first instant."""


_TYPES = {
    Holds.TEXT: "VARCHAR",
    Holds.NUMBER: "BIGINT",
    Holds.YES_NO: "BOOLEAN",
    Holds.LIST: "VARCHAR[]",
    Holds.SINCE: "TIMESTAMPTZ",
    Holds.UNTIL: "TIMESTAMPTZ",
}


class RegisterColumn(Struct, frozen=True):
    """A column: its name in SQL, its meaning, the titles a file may give it besides its name.

    `listed` is the field of a record whose text gate lets the column's texts through
    (`analyzers.catalog.text_gate.TextField`). `subject` makes it an identifier of a data subject.
    """

    name: str
    meaning: str
    titles: tuple[str, ...]
    holds: Holds = Holds.TEXT
    required: bool = False
    listed: str | None = None
    subject: SubjectKind | None = None

    @property
    def sql_type(self) -> str:
        """The column's type in DuckDB."""
        return _TYPES[self.holds]


class Register(Struct, frozen=True):
    """A register. Rows that agree in all columns of `key` are an error, unless `key` is empty."""

    name: str
    title_zh: str
    title_en: str
    columns: tuple[RegisterColumn, ...]
    key: tuple[str, ...] = ()

    @property
    def subjects(self) -> tuple[RegisterColumn, ...]:
        """The columns that hold identifiers of data subjects."""
        return tuple(column for column in self.columns if column.subject)

    @property
    def plain(self) -> tuple[RegisterColumn, ...]:
        """The other columns."""
        return tuple(column for column in self.columns if not column.subject)

    @property
    def stored(self) -> tuple[tuple[str, str], ...]:
        """Name and type of each column of the register's view, in order."""
        plain = tuple((column.name, column.sql_type) for column in self.plain)
        return (*SUBJECT_COLUMNS, *plain) if self.subjects else plain


SUBJECT_COLUMNS = (
    ("person_row", "BIGINT"),
    ("subject_kind", "VARCHAR"),
    ("subject_id", "UUID"),
    ("key_epoch", "INTEGER"),
)
"""Stand first in a register of data subjects. Rows with one `person_row` are one source row."""


def _since(meaning: str, *titles: str) -> RegisterColumn:
    names = ("from", "生效时间", "生效日期", "开始日期", "有效期自", *titles)
    return RegisterColumn("valid_from", meaning, names, Holds.SINCE)


def _until(meaning: str, *titles: str) -> RegisterColumn:
    names = ("until", "to", "valid_to", "失效时间", "失效日期", "结束日期", "有效期至", *titles)
    return RegisterColumn("valid_until", meaning, names, Holds.UNTIL)


_ACCOUNT_TITLES = ("账号", "帐号", "登录账号", "系统账号")
_PERSON_TITLES = ("person_id", "staff_id", "工号", "员工编号", "人员编号")
_IDENTIFIERS = (
    RegisterColumn(
        "phone",
        "phone number",
        ("msisdn", "mobile", "手机号", "手机号码", "电话号码", "用户号码"),
        subject=SubjectKind.PHONE,
    ),
    RegisterColumn(
        "customer_id",
        "customer id",
        ("customer", "客户编号", "客户号", "客户标识"),
        subject=SubjectKind.CUSTOMER,
    ),
    RegisterColumn(
        "account_id",
        "the subscriber's account",
        ("subscriber_account", "用户账号", "账户编号", "业务账号", "宽带账号"),
        subject=SubjectKind.ACCOUNT,
    ),
    RegisterColumn(
        "id_document",
        "number of the identity document",
        ("id_number", "证件号码", "证件号", "身份证号", "身份证号码"),
        subject=SubjectKind.ID_DOCUMENT,
    ),
    RegisterColumn(
        "email", "electronic mail address", ("邮箱", "电子邮箱"), subject=SubjectKind.EMAIL
    ),
    RegisterColumn("imsi", "IMSI of the SIM", ("IMSI号",), subject=SubjectKind.IMSI),
    RegisterColumn("iccid", "number of the SIM card", ("SIM卡号",), subject=SubjectKind.ICCID),
)

STAFF = Register(
    "staff",
    "人员与岗位",
    "Staff, their accounts and posts",
    (
        RegisterColumn("account", "account with which he works", _ACCOUNT_TITLES, listed="account"),
        RegisterColumn(
            "person",
            "staff number of the natural person",
            _PERSON_TITLES,
            Holds.TEXT,
            True,
            "person",
        ),
        RegisterColumn("post", "post", ("岗位", "职务")),
        RegisterColumn("department", "department", ("部门", "所属部门")),
        _since("first moment of employment in this post; empty: always", "入职日期", "到岗日期"),
        _until("end of it; empty: still", "离职日期", "离岗日期"),
    ),
    key=("account", "person", "post", "valid_from"),
)
PURPOSES = Register(
    "purposes",
    "使用目的",
    "Purposes of use",
    (
        RegisterColumn(
            "purpose",
            "purpose as callers declare it",
            ("目的", "目的代码", "使用目的"),
            Holds.TEXT,
            True,
            "purpose",
        ),
        RegisterColumn("title", "what it is, in words", ("名称", "目的名称", "说明")),
        RegisterColumn(
            "in_service",
            "whether it is for providing the service (Art. 9.3)",
            ("提供服务", "是否提供服务", "服务必需"),
            Holds.YES_NO,
            True,
        ),
        RegisterColumn(
            "after_termination",
            "whether it may go on after the service ended (Art. 9.4, 9.5); empty: no",
            ("终止后可用", "服务终止后"),
            Holds.YES_NO,
        ),
        RegisterColumn(
            "categories",
            "ids of the data categories it needs; empty: not said",
            ("信息类别", "数据类别", "所需类别"),
            Holds.LIST,
        ),
        RegisterColumn(
            "max_people",
            "most people in one access; empty: not said",
            ("人数上限", "最多人数"),
            Holds.NUMBER,
        ),
        _since("from when; empty: always"),
        _until("until when; empty: still"),
    ),
    key=("purpose", "valid_from"),
)
APPROVALS = Register(
    "approvals",
    "审批单",
    "Approvals (review of export, copying and destruction, Art. 13(3))",
    (
        RegisterColumn(
            "approval",
            "number of the approval",
            ("approval_id", "审批单号", "审批编号", "工单号"),
            Holds.TEXT,
            True,
            "approval",
        ),
        RegisterColumn("account", "account it allows; empty: any", _ACCOUNT_TITLES),
        RegisterColumn("person", "person it allows; empty: any", ("申请人", *_PERSON_TITLES)),
        RegisterColumn("purpose", "purpose it allows; empty: any", ("目的", "使用目的")),
        RegisterColumn("system", "system it allows; empty: any", ("系统", "系统名称")),
        RegisterColumn("approved_by", "who decided", ("审批人",), Holds.TEXT, True),
        RegisterColumn(
            "approved_at", "when it was decided", ("审批时间", "审批日期"), Holds.SINCE, True
        ),
        _since("from when it may be used; empty: from the decision"),
        _until("until when; empty: no end"),
        RegisterColumn(
            "max_rows", "most rows in one access; empty: no limit", ("行数上限",), Holds.NUMBER
        ),
    ),
    key=("approval",),
)
SERVICE_STATUS = Register(
    "service_status",
    "服务状态",
    "Subscribers whose service ended (Art. 9.4)",
    (
        *_IDENTIFIERS,
        RegisterColumn(
            "service_ended_at",
            "when the service ended; empty: it goes on",
            ("服务终止时间", "服务终止日期", "销户时间", "销户日期", "离网日期"),
            Holds.UNTIL,
        ),
    ),
)
LINK = Register(
    "link",
    "标识关联",
    "Identifiers that belong to one person, and from when to when",
    (
        *_IDENTIFIERS,
        _since("from when; empty: always"),
        _until("until when; empty: still"),
    ),
)

REGISTERS: dict[str, Register] = {
    register.name: register for register in (STAFF, PURPOSES, APPROVALS, SERVICE_STATUS, LINK)
}


def register_table(register: Register) -> str:
    """Give the name of a register's table in the register file."""
    return f"registers.{register.name}"


def create_register_tables() -> list[str]:
    """Give the statements that lay out a new register file."""
    return [create_table("registers", "load", LOAD_TABLE)]


def create_register_table(register: Register) -> str:
    """Give the statement for one register's table: its columns and which load a row is of."""
    return create_table("registers", register.name, (("load_id", "BIGINT"), *register.stored))


def register_views() -> list[str]:
    """Give the statements of the registers' views, `registers`, `register_loads` and `link`."""
    names = ", ".join(f"('{name}')" for name in REGISTERS)
    views = [_current(register) for register in REGISTERS.values() if register is not LINK]
    return [
        *views,
        _current(LINK, "link_register"),
        f"""CREATE OR REPLACE VIEW registers AS
        SELECT r.register, coalesce(l.row_count, 0) AS row_count, l.load_id, l.loaded_at,
               l.loaded_by, l.valid_through, l.sha256
        FROM (VALUES {names}) AS r(register)
        LEFT JOIN (SELECT * FROM registers.load
                   WHERE load_id IN (SELECT max(load_id) FROM registers.load GROUP BY register)) AS l
        ON l.register = r.register""",  # noqa: S608 - names of this module
        _LINK_VIEW,
    ]


def _current(register: Register, view: str | None = None) -> str:
    columns = ", ".join(name for name, _ in register.stored)
    return (
        f"CREATE OR REPLACE VIEW {view or register.name} AS SELECT {columns}, load_id "  # noqa: S608
        f"FROM {register_table(register)} WHERE load_id = "
        f"(SELECT max(load_id) FROM registers.load WHERE register = '{register.name}')"
    )


_TOGETHER = """
    SELECT a.subject_kind, a.subject_id, b.subject_kind, b.subject_id, 'register', a.valid_from,
           a.valid_until, NULL, NULL
    FROM link_register AS a JOIN link_register AS b
    ON a.person_row = b.person_row AND a.subject_id <> b.subject_id
"""
_STATUS_TOGETHER = """
    SELECT a.subject_kind, a.subject_id, b.subject_kind, b.subject_id, 'register', NULL,
           a.service_ended_at, NULL, NULL
    FROM service_status AS a JOIN service_status AS b
    ON a.person_row = b.person_row AND a.subject_id <> b.subject_id
"""
_LINK_VIEW = f"""
CREATE OR REPLACE VIEW link AS
SELECT kind AS subject_kind, id AS subject_id, other_kind, other_id, 'seen_together' AS known_by,
       CAST(NULL AS TIMESTAMPTZ) AS valid_from, CAST(NULL AS TIMESTAMPTZ) AS valid_until,
       min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM month.pair GROUP BY kind, id, other_kind, other_id
UNION ALL
SELECT other_kind, other_id, kind, id, 'seen_together', NULL, NULL, min(seen_at), max(seen_at)
FROM month.pair GROUP BY kind, id, other_kind, other_id
UNION ALL {_TOGETHER}
UNION ALL {_STATUS_TOGETHER}
"""  # noqa: S608 - text of this module
