"""Rules on amounts, bills and payments.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, STRONG, SUPPORTED, WEAK, Answer, says
from analyzers.detection.grammar.row import Row, Rule, personal_plan, spelled, strong
from analyzers.detection.grammar.tags import is_scored
from analyzers.detection.grammar.volumes import of_allowance
from analyzers.detection.scene import PERSONS, Scene
from analyzers.detection.word_set import word_set

_SUMS = word_set(
    "amount price fee grand incl excl inclusive exclusive tax vat untaxed net gross cost"
)
"""What an order costs in all may be called by: `total_incl_tax`, `grand_total`."""


_COUNTED_USE = word_set("data flow 流量 traffic gprs voice sms")
"""An amount of these is a quantity, where it is of somebody's use."""


def _of_volume(scene: Scene) -> bool:
    """Tell whether amounts in a record may be of traffic."""
    told = {"use", "traffic", "iot", "iccid"}
    return bool(scene.around & told or scene.beside & {"iot", "msisdn"})


def _amount(row: Row, scene: Scene) -> Answer:
    if row.has("task"):
        return NEGATIVE  # what is aimed at
    if row.has("occupation") and row.head != "task":
        own = scene.intimate or scene.who or scene.person or not row.words & {"bonus"}
        return says("occupation_employer", SUPPORTED) if own else NEGATIVE
    if row.has("credit"):
        return says("profile_tag", SUPPORTED)
    if scene.head == "contract" and "custid" in scene.beside and not row.words & _REDUCED:
        whole = row.words & {"money", "total", "合同", "contract", "总价", "总额", "总金额"}
        if whole and not row.before - {"contract"}:
            return says("billing_info", SUPPORTED)  # what a customer is bound to pay
    if scene.intimate and row.words & {"revenue", "income"}:
        return says("occupation_employer", SUPPORTED)
    purse = row.words & {"money", "cash"} and spelled(row) <= {
        "money",
        "cash",
        "now",
        "user",
        "member",
    }
    owned = scene.near & {"user", "member"} or scene.beside & {"nick", "fullname"}
    if purse and owned and scene.head != "order" and not scene.kinds & {"pay", "bill"}:
        return says("billing_info", SUPPORTED)  # what his purse holds
    spent = row.words & {"total", "累计"} and row.words & {"order", "consume", "spent", "消费"}
    if spent and scene.near & {"user", "member", "cust"} and scene.person:
        return says("billing_info", SUPPORTED)
    held = row.words & {"frozen", "freeze", "available", "remaining", "user", "member"}
    if held and row.words & {"money", "cash", "amount"} and (scene.who or scene.person):
        if scene.near & {"user", "cust", "member", "account", "subs"}:
            return says("billing_info", SUPPORTED)
    if "tradeno" in scene.beside and not row.before and not row.words & _REDUCED:
        if not scene.thing and row.words & {"amount", "amt", "money", "金额", "je"}:
            return says("payment_record", QUALIFIED)
    if row.words & {"return", "refund", "退款"} and not scene.thing:
        return says("payment_record", SUPPORTED)
    if row.has("product", "shop", "staff") or row.words & {"avg", "max", "min", "limit", "unit"}:
        return NEGATIVE
    if row.words & _REDUCED:
        return NEGATIVE if not scene.kinds & {"bill"} else says("billing_info", SUPPORTED)
    if row.words & _COUNTED_USE and row.words & {"amount", "amt"} and _of_volume(scene):
        return says("usage_volume", SUPPORTED)
    if row.words & {"fee", "fees", "费"} and scene.head == "account" and not scene.thing:
        return says("billing_info", SUPPORTED - 0.05)
    if row.words & {"service", "commission", "手续", "手续费"} and scene.kinds & {"pay"}:
        return NEGATIVE
    if row.words & {"charge", "charged"} and scene.kinds & {"call", "sms", "internet"}:
        return says("billing_info", QUALIFIED)  # what a call cost, not a payment
    billed = scene.near & {"bill"} and scene.beside & {"bill", "bill+amount"}
    if billed and row.before == {"pay"} and row.words & {"paid", "已付", "实付"}:
        return says("billing_info", SUPPORTED)  # what of a bill is paid
    allowance = scene.near & {"plan"} and scene.beside & {"use+amount", "remaining+amount"}
    if allowance and (row.has("use", "remaining") or row.words & {"total"}):
        return says("usage_volume", SUPPORTED)
    if row.has("pay") and not row.has("order", "doc"):
        return says("payment_record", strong(row, scene))
    if row.has("card", "stock", "cycle"):
        return NEGATIVE
    if scene.head == "stat" and scene.thing and not scene.who:
        return NEGATIVE
    if row.words == {"zje"} and scene.head == "order":
        return says("payment_record", SUPPORTED)
    if row.has("bill", "call", "sms", "internet", "month", "plan", "use", "traffic", "overdue"):
        if scene.head in {"plan", "product"} and not personal_plan(scene):
            return NEGATIVE
        return says("billing_info", strong(row, scene))
    whole = row.words & {"order", "total", "actual", "grand", "订单", "总"} and row.words & {
        *("amount", "amt", "price", "total", "金额", "总价"),
    }
    whole = whole or row.words & {"总价格", "总金额", "订单总额", "订单总价", "订单总金额"}
    if (
        whole
        and scene.head in {"order", "pay"}
        and not scene.thing
        and not row.before - {"order", "?", "real"}
    ):
        return says("payment_record", SUPPORTED - 0.05)
    if row.words & {"grand", "grandtotal"} and scene.near & {"order"}:
        return says("payment_record", SUPPORTED - 0.05)
    ordered = scene.head == "order" and scene.beside & {
        "user",
        "userid",
        "cust",
        "custid",
        "member",
    }
    if ordered and not row.before and spelled(row) <= {"amount", "amt", "金额"}:
        lines = scene.beside & {"goods", "supplied", "staff", "selling"}
        return NEGATIVE if lines else says("payment_record", SUPPORTED - 0.05)
    if row.has("order", "cycle"):
        return NEGATIVE
    subscribed = "subscription" in scene.around and scene.near & {"amount", "product"}
    if subscribed and not scene.staff:
        return says("billing_info", SUPPORTED)  # what somebody pays for what he has
    if scene.thing:
        return NEGATIVE
    ordering = scene.head == "order" or ("order" in scene.around and "receiver" in scene.beside)
    if ordering and row.words & {"total", "总"} and row.words & _SUMS:
        return says("payment_record", SUPPORTED - 0.05)
    if scene.kinds & {"pay"}:
        return says("payment_record", QUALIFIED)
    if scene.kinds & {"bill", "call", "sms", "internet"} or scene.near & {"use"}:
        return says("billing_info", QUALIFIED)
    if scene.near & {"occupation"}:
        return says("occupation_employer", SUPPORTED)
    if (
        row.words & {"fee", "fees", "费", "费用"}
        and scene.who
        and scene.head not in {"order", "product"}
    ):
        return says("billing_info", SUPPORTED - 0.05)
    return NEGATIVE


_REDUCED = word_set(
    """
    discount coupon freight deduction deducted deduct reduction reduced
    优惠 运费 折扣 减免 抵扣 满减 立减 折扣额 优惠券
    """
)
"""What is taken off a price."""


def _bill(row: Row, scene: Scene) -> Answer:
    if row.has("product", "shop", "server", "system") or row.words & {"load"}:
        return NEGATIVE
    if row.words == {"balance"} and of_allowance(scene):
        return says("usage_volume", SUPPORTED)
    if row.words & {"arpu"} and row.has("about") and is_scored(scene):
        return says("billing_info", SUPPORTED)
    if (row.has("about") and not scene.who) or row.has("flag"):
        return NEGATIVE
    if row.has("postcode", "landline", "email") and row.words & {"invoice", "bill"}:
        return NEGATIVE  # by what way it is sent
    if row.words & {"balance", "bal", "余额", "ye"} and not (
        scene.who
        or scene.person
        or scene.kinds & {"bill", "pay"}
        or "remaining" in scene.beside
        or "account" in scene.near | row.before
        or scene.beside & {"user", "cust", "member", "subs"}
    ):
        return says("billing_info", WEAK)
    if scene.thing:
        return NEGATIVE
    if (
        row.words & {"bill", "bills", "billing", "invoice", "账单", "consumption", "consume"}
        and not row.before
    ):
        listed = row.words & {"invoice", "consumption"} and (scene.who or scene.person)
        return says("billing_info", SUPPORTED if listed else WEAK)
    return says("billing_info", strong(row, scene))


def _pay(row: Row, scene: Scene) -> Answer:
    if row.has("amount"):  # `money_paid`
        return _amount(Row("amount", row.before | {"pay"}, "pay", row.initials, row.words), scene)
    if row.words & {"charge", "deposit"} and scene.kinds & {"call", "sms", "internet", "bill"}:
        return says("billing_info", QUALIFIED)
    if row.words & {"gmt"}:
        return says("payment_record", SUPPORTED)  # a time
    if scene.near & {"occupation"}:
        return says("occupation_employer", SUPPORTED)
    if row.before - {"?", "last", "user"} or scene.thing:
        return NEGATIVE
    if row.words & {"实际支付", "实际付款", "实付", "实付款"}:
        return says("payment_record", SUPPORTED)
    if row.words & {"paid"} and (scene.near & {"order"} or {"order", "user"} <= scene.beside):
        return says("payment_record", SUPPORTED)
    if (
        row.words == {"payment"}
        and "pay@" in scene.beside
        and scene.beside & {"amount", "receiver"}
    ):
        return says("payment_record", SUPPORTED)  # what was paid of the total
    topped = row.words & {"recharge", "topup", "jiaofei", "chongzhi", "缴费", "充值"}
    if topped and not row.before and (scene.who or not (scene.head or scene.beside)):
        return says("payment_record", SUPPORTED)
    return says("payment_record", WEAK)


def _reference(row: Row, scene: Scene) -> Answer:
    """Read a reference: a payment's, where the record is of one."""
    paid = scene.kinds & {"pay"} and scene.beside & {"amount", "pay@"} and not scene.thing
    if paid and not row.before - {"pay", "bank", "?"}:
        return says("payment_record", SUPPORTED)
    return NEGATIVE


_TRANSACTIONS = word_set("transaction transactionid transactionno trans transid transno")


def _tradeno(row: Row, scene: Scene) -> Answer:
    if (
        scene.head in {"order", "product", "shop"}
        and not scene.kinds & {"pay"}
        and row.words & {"transaction"}
    ):
        return NEGATIVE
    paid = scene.kinds & {"pay", "bill"} or scene.beside & {
        "pay",
        "amount",
        "pay@",
        "bankcard",
        "bank",
    }
    if row.words & _TRANSACTIONS and (scene.head or scene.beside) and not paid:
        return NEGATIVE  # any step of a program is called so
    if row.words & {"global"}:
        return NEGATIVE  # of a database
    return says("payment_record", STRONG if row.words & {"out", "outtradeno"} else QUALIFIED)


def _doc(row: Row, scene: Scene) -> Answer:
    """Read a running number of payments, else a paper."""
    if row.has("pay") and row.words & {"流水", "流水号", "lsh", "liushui"}:
        return says("payment_record", SUPPORTED)
    return NEGATIVE


def _vat(row: Row, scene: Scene) -> Answer:
    """Read `vat` in a person's record as his number, else as the tax itself."""
    known = scene.person or scene.who or scene.postal
    return (
        says("billing_info", SUPPORTED)
        if known and not row.before - {"?", "last", *PERSONS}
        else NEGATIVE
    )


def _taxno(row: Row, scene: Scene) -> Answer:
    if scene.thing or row.has("shop", "product"):
        return NEGATIVE
    return says("billing_info", strong(row, scene))


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("amount", "taxed"), _amount),
    "bill": _bill,
    "pay": _pay,
    "tradeno": _tradeno,
    "reference": _reference,
    "taxno": _taxno,
    "vat": _vat,
    "doc": _doc,
}
