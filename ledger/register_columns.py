"""What a register is made of: its columns, what they hold, and the columns that many have."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from access import Action, SubjectKind


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
    `one_of` names what its texts must be among: `category`, `action`, or a column of another register
    such as `staff.post`.
    """

    name: str
    meaning: str
    titles: tuple[str, ...]
    holds: Holds = Holds.TEXT
    required: bool = False
    listed: str | None = None
    subject: SubjectKind | None = None
    one_of: str | None = None

    @property
    def sql_type(self) -> str:
        """The column's type in DuckDB."""
        return _TYPES[self.holds]


class Register(Struct, frozen=True):
    """A register. Rows that agree in all columns of `key` are an error, unless `key` is empty.

    `clause` names the paragraphs of the Rules it serves. `nobody_named` lets a row name no data subject
    though the register has columns for one. `by_hand`: it is loaded from files; the ledger itself keeps
    the others. At least one of `one_of_columns` is filled in each row.
    """

    name: str
    title_zh: str
    title_en: str
    clause: str
    columns: tuple[RegisterColumn, ...]
    key: tuple[str, ...] = ()
    one_of_columns: tuple[str, ...] = ()
    nobody_named: bool = False
    by_hand: bool = True

    @property
    def spans(self) -> tuple[tuple[str, str], ...]:
        """Pairs of columns of which the second is not before the first."""
        names = {column.name for column in self.columns}
        return tuple(pair for pair in _SPANS if names.issuperset(pair))

    @property
    def holds_between(self) -> tuple[str, str] | None:
        """The columns between which a row holds, if an earlier load goes on counting for its days.

        None: only the last load counts.
        """
        names = {column.name for column in self.columns}
        return next((pair for pair in _HOLDS if names.issuperset(pair) and not self.subjects), None)

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


_HOLDS = (
    ("valid_from", "valid_until"),
    ("contract_from", "contract_until"),
    ("published_at", "valid_until"),
)
_SPANS = (
    *_HOLDS,
    ("trained_at", "valid_until"),
    ("assessed_at", "assessed_until"),
    ("given_at", "withdrawn_at"),
    ("requested_at", "done_at"),
    ("received_at", "answered_at"),
    ("received_at", "due_at"),
    ("detected_at", "remedied_at"),
    ("ordered_at", "lifted_at"),
    ("connected_at", "retired_at"),
)
SUBJECT_COLUMNS = (
    ("person_row", "BIGINT"),
    ("subject_kind", "VARCHAR"),
    ("subject_id", "UUID"),
    ("key_epoch", "INTEGER"),
)
"""Stand first in a register of data subjects. Rows with one `person_row` are one source row."""


def since(meaning: str, *titles: str) -> RegisterColumn:
    """Give the column `valid_from`."""
    names = ("from", "生效时间", "生效日期", "开始日期", "有效期自", *titles)
    return RegisterColumn("valid_from", meaning, names, Holds.SINCE)


def until(meaning: str, *titles: str) -> RegisterColumn:
    """Give the column `valid_until`."""
    names = ("until", "to", "valid_to", "失效时间", "失效日期", "结束日期", "有效期至", *titles)
    return RegisterColumn("valid_until", meaning, names, Holds.UNTIL)


WORDS = {
    "action": {
        **{action.value: action.value for action in Action},
        "采集": "collect",
        "收集": "collect",
        "读取": "read",
        "查询": "read",
        "查看": "read",
        "修改": "update",
        "更新": "update",
        "删除": "delete",
        "导出": "export",
        "复制": "copy",
        "销毁": "destroy",
        "提供": "provide",
        "登录": "login",
    },
    "regime": {
        "protection": "protection",
        "registration": "registration",
        "个人信息保护": "protection",
        "实名登记": "registration",
    },
}
"""What columns may hold whose `one_of` is neither `category` nor a column of another register, and what
is stored for it."""
ACCOUNT_TITLES = ("账号", "帐号", "登录账号", "系统账号")
PERSON_TITLES = ("person_id", "staff_id", "工号", "员工编号", "人员编号")
IDENTIFIERS = (
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


def column(
    name: str,
    meaning: str,
    *titles: str,
    holds: Holds = Holds.TEXT,
    required: bool = False,
    listed: str | None = None,
    one_of: str | None = None,
) -> RegisterColumn:
    """Give a column, its titles in a row."""
    return RegisterColumn(name, meaning, titles, holds, required, listed, one_of=one_of)


def categories(meaning: str) -> RegisterColumn:
    """Give the column `categories`."""
    titles = ("信息类别", "数据类别", "所需类别")
    return column("categories", meaning, *titles, holds=Holds.LIST, one_of="category")


def actions(meaning: str) -> RegisterColumn:
    """Give the column `actions`."""
    return column("actions", meaning, "操作", "操作类型", holds=Holds.LIST, one_of="action")


def registration(meaning: str) -> RegisterColumn:
    """Give the column `registration`."""
    return column("registration", meaning, "实名登记", "是否实名登记", holds=Holds.YES_NO)


def called(column: RegisterColumn) -> str:
    """Give a column's name with its first Chinese title."""
    chinese = next((title for title in column.titles if not title.isascii()), None)
    return f"{column.name} ({chinese})" if chinese else column.name
