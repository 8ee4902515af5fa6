"""Rules on accounts and on the numbers that customers and users are known by.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import (
    NEGATIVE,
    QUALIFIED,
    STRONG,
    SUPPORTED,
    WEAK,
    Answer,
    either,
    says,
)
from analyzers.detection.grammar.row import ASKED, Row, Rule, not_persons, strong
from analyzers.detection.scene import NO_PERSONS, PERSONS, Scene
from analyzers.detection.word_set import word_set

_KEPT = frozenset({"tag", "image", "doc", "device", "avatar", "recording", "url", "content"})


def _userid(row: Row, scene: Scene) -> Answer:
    if row.words == {"uid"} and "provided" in scene.beside:
        return says("im_account", QUALIFIED)  # as another service knows him
    if row.words == {"uid"} and scene.beside & {"object", "kindof"}:
        return NEGATIVE
    if row.has("third", "social") or row.words & {"channel", "open", "wx"}:
        return says("im_account", QUALIFIED)
    if row.has("rowop") and not row.words & ASKED:  # who did something to the row
        return NEGATIVE
    if row.words & {"check", "examine", "review", "deal"}:
        return NEGATIVE  # who looked at it
    if row.words & {"uid"} and row.before & (NO_PERSONS | _KEPT):
        return NEGATIVE  # `file_uid`
    if row.has("sign", "owner") or row.words & {
        "start",
        "initiator",
        "owner",
        "sign",
        "assign",
        "audit",
        "approve",
    }:
        return NEGATIVE
    of_staff = scene.near - {"staff"} or scene.beside & {"staff", "username", "password", "role"}
    bare = scene.staff and row.words & {"userid", "uid"} and not scene.who
    if row.words & {"dealer"} and row.words & {"user", "userid"}:
        return says("account_id", QUALIFIED)  # what a partner calls a user
    if row.has("staff") or (bare and of_staff):
        return NEGATIVE
    if row.words & {"会员编号", "hybh"}:
        return says("customer_id", strong(row, scene))
    return says("account_id", strong(row, scene))


_SERV = word_set("serv id ids")


def _custid(row: Row, scene: Scene) -> Answer:
    if "serv" in row.words and any(len(w) > 1 for w in row.words - _SERV if "serv" not in w):
        return NEGATIVE  # of a service: `valServId`
    if row.words & {"subid"} and scene.beside & {"core", "notified"}:
        return NEGATIVE  # of a subscription to events
    if row.has("staff") or (row.words == {"xh"} and scene.head in {"order", "stock", "product"}):
        return NEGATIVE
    if row.has("rowop") and not row.words & ASKED:
        return NEGATIVE
    if row.words & {"合同号", "合同编号", "hth", "htbh", "hetonghao"}:
        return _contractno(row, scene)
    return says("customer_id", strong(row, scene))


def _contractno(row: Row, scene: Scene) -> Answer:
    """Read the number of a contract: a subscriber's, where the record is of one."""
    if "staff" in scene.near:
        return NEGATIVE  # an employee's
    known = scene.beside & {"custid", "userid", "msisdn", "subs", "uscc"}
    if "cust+name" in scene.beside:
        known = known | scene.beside & {"mobile", "phone"}
    if scene.head == "contract" and scene.beside and not (known or scene.who or scene.person):
        return NEGATIVE  # a vendor's
    return says("customer_id", SUPPORTED if known or not scene.beside else WEAK)


_LEDGER = word_set(
    """
    ledger gl ar ap asset assets cash income expense expenses returns liability inventory cogs
    debit discount chart
    """
)
"""Words of bookkeeping: accounts that are called by them are the ledger's."""


def _account(row: Row, scene: Scene) -> Answer:
    """Read an account: the bank's, the broadband line's, the ledger's or the person's own."""
    if row.has("staff"):
        return NEGATIVE
    if row.has("peer") and scene.beside & {"bill", "amount", "bank", "doc+amount", "order+amount"}:
        return says("bank_account", SUPPORTED)
    if row.has("user") and "internet" in scene.near and scene.beside & {"ip", "url", "traffic"}:
        return says("broadband_account", SUPPORTED)
    if row.words & {"acc"} and not row.before and scene.kinds & {"geo", "location"}:
        return NEGATIVE  # how accurate a place is
    program = scene.beside & {"system+key", "system+secret"}
    if program and not row.before and not scene.beside & {"fullname", "email", "password"}:
        return NEGATIVE  # a program's
    if row.has("bank"):
        if scene.thing and not row.has(*PERSONS):
            return NEGATIVE
        return says("bank_account", strong(row, scene))
    if row.has("internet", "broadband", "iot") or (scene.kinds & {"broadband"} and not row.before):
        return says("broadband_account", strong(row, scene))
    if row.words & {"payee", "payer", "收款账号", "收款", "refund", "withdraw", "提现账号", "提现"}:
        if scene.head == "contract" and not scene.who:
            return NEGATIVE
        return says("bank_account", QUALIFIED)
    if row.words & _LEDGER:
        return NEGATIVE
    if row.has("social"):
        pays = row.words & {"alipay", "支付宝", "支付宝账号", "zhifubao"}
        return says("payment_record" if pays else "im_account")
    if scene.kinds & {"pay"} and not row.before - {"num", "?"} and not scene.thing:
        return either({"account_id": SUPPORTED, "bank_account": SUPPORTED})
    if row.has("pay") and row.words & {"acct"}:
        return says("account_id", QUALIFIED)  # the account that pays a subscription
    if row.words & {"deposit"} and not scene.thing:
        return says("bank_account", SUPPORTED)
    if row.has("pay"):
        return says("payment_record", QUALIFIED)
    if row.has("email"):
        keyed = row.words & {"id", "编号", "标识"}
        return NEGATIVE if keyed else says("email", SUPPORTED)
    if scene.kinds & {"email"} and {"userid", "system"} <= scene.beside:
        return NEGATIVE  # the mailbox that sends
    if not_persons(row, scene) or row.has("doc", "order", "about", "tax"):
        return NEGATIVE
    if row.initials and "bank" in scene.beside:
        return says("bank_account", QUALIFIED)
    line = scene.beside & {"translated", "radius"} or "broadband" in scene.kinds
    if row.before == {"user"} and line:
        return says("broadband_account", SUPPORTED)
    if row.before & {"cust", "user", "subs", "member", "login", "person"}:
        return either({"account_id": STRONG, "mobile_number": SUPPORTED})
    plain = not row.words & {"acctid", "accountid", "id"}
    if plain and scene.beside & {"bank"} and not scene.beside & {"password", "username"}:
        return either({"bank_account": SUPPORTED, "account_id": WEAK})
    if scene.beside & {"internet@", "traffic", "ip"} and "internet" in scene.near:
        return says("broadband_account", SUPPORTED)
    if row.words & {"acctid", "accountid", "accountno", "acctno"} or row.words & {
        "id",
        "no",
        "num",
        "number",
    }:
        confidence = STRONG if scene.person or scene.who else QUALIFIED
        paid = scene.kinds & {"pay"} or scene.beside & {"pay+amount"}
        if row.words & {"acctid", "accountid", "id"} or not paid:
            return says("account_id", confidence)
        return either({"account_id": confidence, "bank_account": WEAK + 0.05})
    if scene.head in {"contract", "order", "doc", "currency", "bill", "unit"} and not scene.who:
        return says("account_id", WEAK)
    if scene.beside and not (scene.person or scene.who or scene.kinds):
        return says("account_id", WEAK)
    confidence = strong(row, scene, STRONG if scene.person or scene.who else SUPPORTED)
    return either({"account_id": confidence, "broadband_account": WEAK})


def _broadband(row: Row, scene: Scene) -> Answer:
    if row.words & {"radius"} and (len(row.words) == 1 or "?" in row.before):
        return NEGATIVE  # of a circle
    return says("broadband_account", SUPPORTED)


RULES: Mapping[str, Rule] = {
    "userid": _userid,
    "custid": _custid,
    "contractno": _contractno,
    "account": _account,
    "broadband": _broadband,
}
