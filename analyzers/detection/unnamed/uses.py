"""What follows from a row that is of a use of the service, a payment, a line or a terminal."""

import re

from analyzers.detection.unnamed.kinds import is_used
from analyzers.detection.unnamed.row import Column, Row

_MONEY = re.compile(r"[0-9]{1,7}\.[0-9]{1,2}")
_TOWN = re.compile(r"[\u4e00-\u9fff]{2,8}(?:省|市|州|盟|县|区)|(?:北京|上海|天津|重庆)市?")
_CELL = re.compile(r"460-?[0-9]{2}-[0-9A-Fa-f]{2,6}-[0-9A-Fa-f]{1,9}")
"""Network, area and cell, as operators write a cell's identity."""
_SWITCH = re.compile(r"(?:MSC|VLR|MGW|BSC|RNC)[-_ ]?[A-Z0-9]+[-_A-Z0-9]*")
_AREA = re.compile(r"(?=.*[0-9])[0-9a-fA-F]{4,6}")
_SPEED = re.compile(r"[0-9]{1,5} ?(?:[MG]|[MG]bps)")
_SERIAL = re.compile(
    r"[0-9a-fA-F]{16}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[A-Z]{4}[0-9A-F]{8,12}"
)
_WITH_VERSION = re.compile(r"(?:35|86|99)[0-9]{14}")
"""An IMEI with the version of its software behind it (3GPP TS 23.003)."""
_ACCOUNT = re.compile(r"[A-Za-z][A-Za-z0-9_.]{2,30}[0-9]")
_SHORTEST_TEXT = 7
_LARGEST_CELL = 1 << 28
"""An E-UTRA cell's identity has 28 bits (3GPP TS 36.413)."""
_LARGEST_PORT = 1 << 16
_SMALLEST_VOLUME = 1 << 10
_LONGEST_CALL = 86_400
_FEW = 3
_TRANSLATED = 3
"""Addresses with ports in a record of translation (RFC 6888, 4)."""


def times(row: Row) -> None:
    """Read the times of use: the first ones that stand together. Later ones are the row's own."""
    last = -1
    over = False
    for column in row.columns:
        if not column.all_pass("moment", "epoch"):
            continue
        over = over or (last >= 0 and column.at != last + 1)
        row.say(column, None if over else "service_time")
        last = column.at


def idle_times(row: Row) -> None:
    """Take the times of a line away, which is no use of it: they are the row's own."""
    if is_used(row):
        return
    for column in row.columns:
        if column.all_pass("moment", "epoch"):
            row.say(column, None)


def durations(row: Row) -> None:
    """Read a whole number of seconds behind the time of a call."""
    for column in list(row.silent()):
        if row.category(column.at - 1) == "service_time" and column.whole(0, _LONGEST_CALL):
            row.say(column, "service_time")
            return


def fees(row: Row) -> None:
    """Read what a call cost: the first amount."""
    for column in row.silent():
        if column.all_like(_MONEY):
            row.say(column, "billing_info")
            return


def cells(row: Row) -> None:
    """Read towns, cells and switches, and the number of a cell behind one of those."""
    for column in list(row.silent()):
        if any(column.all_like(form) for form in (_TOWN, _CELL, _SWITCH)):
            row.say(column, "service_location")
    for column in list(row.silent()):
        before = row.category(column.at - 1) == "service_location"
        between = before and row.category(column.at + 1) == "service_location"
        if (before and column.whole(_LARGEST_PORT, _LARGEST_CELL)) or (
            between and column.whole(1, _LARGEST_CELL)
        ):
            row.say(column, "service_location")


def areas(row: Row) -> None:
    """Read the code of an area and the number of a cell in it, side by side."""
    for column in list(row.silent()):
        beside = row.by_number.get(column.at + 1)
        if beside is None or row.category(beside.at) is not None:
            continue
        if column.all_like(_AREA) and beside.whole(1, _LARGEST_CELL):
            lettered = any(not value.isdigit() for value in column.values)
            large = all(int(value) >= _LARGEST_PORT for value in beside.values)
            if large and (lettered or row.of("imsi")):
                row.say(column, "service_location")
                row.say(beside, "service_location")


def ends(row: Row) -> None:
    """Read addresses, ports and hosts. An address before a host is the host's, but for the first."""
    for column in list(row.silent()):
        if column.all_pass("url", "host"):
            row.say(column, "internet_log")
    for number, column in enumerate(row.passing("ip_address")):
        beside = row.by_number.get(column.at + 1)
        visited = number > 0 and beside is not None and beside.all_pass("url", "host")
        row.say(column, None if visited else "ip_address")
    for column in list(row.silent()):
        beside = row.by_number.get(column.at + 1)
        counted = beside is not None and beside.whole(_LARGEST_PORT, 1 << 40)
        behind = row.category(column.at - 1) == "ip_address" and not counted
        if behind and column.whole(1, _LARGEST_PORT):  # else it may be the code of an area
            row.say(column, "ip_address")


def accounts(row: Row) -> None:
    """Read accounts of lines, which are written like mail: some are a line's number and a realm."""
    for column in row.columns:
        realms = any("realm" in reading.passes for reading in column.readings)
        if realms and all("@" in value for value in column.values):
            row.say(column, "broadband_account")


def translated(row: Row) -> None:
    """Read a translation of addresses: from, translated to, and where it went, each with a port."""
    pairs = [
        (column, beside)
        for column in row.passing("ip_address")
        if (beside := row.by_number.get(column.at + 1)) is not None
        and beside.whole(1, _LARGEST_PORT)
    ]
    if len(pairs) == _TRANSLATED:
        for column in pairs[-1]:
            row.say(column, None)


def volumes(row: Row) -> None:
    """Read the two largest numbers side by side in a record of use of the internet: up and down."""
    pairs = [(column, row.by_number.get(column.at + 1)) for column in row.silent()]
    best: tuple[int, Column, Column] | None = None
    for column, beside in pairs:
        if beside is None or row.category(beside.at) is not None:
            continue
        if column.whole(0, 1 << 40) and beside.whole(0, 1 << 40):
            least = min(max(map(int, one.values)) for one in (column, beside))
            if least >= _SMALLEST_VOLUME and (best is None or least > best[0]):
                best = least, column, beside
    if best is not None:
        row.say(best[1], "usage_volume")
        row.say(best[2], "usage_volume")


def handsets(row: Row) -> None:
    """Read 15 digits that all pass their check, counted over all columns of the row."""
    shaped = [c for c in row.columns if all("imei" in r.shapes for r in c.readings)]
    passed = [r for c in shaped for r in c.readings if "imei" in r.passes]
    sure = 2 if row.of("imsi", "mac_address", "online_identifier") else _FEW
    if len(passed) >= sure and len(passed) == sum(len(c.readings) for c in shaped):
        for column in shaped:
            row.say(column, "imei")
        for column in list(row.silent()):
            if row.category(column.at - 1) == "imei" and column.all_like(_WITH_VERSION):
                row.say(column, "imei")


def serials(row: Row) -> None:
    """Read identifiers of a terminal: 16 hexadecimal digits, a UUID, a maker and a number."""
    for column in row.silent():
        if column.all_like(_SERIAL):
            row.say(column, "device_id")


def machines(row: Row) -> None:
    """Read the number of a card in a machine, and whose it is."""
    for column in row.columns:
        if column.all_pass("iot_number"):
            row.say(column, "iot_number")
        elif column.all_pass("organisation"):
            row.say(column, "unit_identity")


def lines(row: Row) -> None:
    """Read the accounts of a line, its speed and the terminal at its end."""
    for column in row.columns:
        if column.all_pass("realm"):
            row.say(column, "broadband_account")
    for column in row.columns:
        days = column.all_pass("birth_date") and not column.all_pass("moment")
        if days or column.all_like(_SPEED):
            row.say(column, "subscription_info")


def paid(row: Row) -> None:
    """Read amounts of payments, and the first time: when it was paid."""
    for column in list(row.silent()):
        if column.all_like(_MONEY):
            row.say(column, "payment_record")
    for column in row.passing("moment", "epoch")[:1]:
        row.say(column, "payment_record")


def billed(row: Row) -> None:
    """Read amounts of bills."""
    for column in row.silent():
        if column.all_like(_MONEY):
            row.say(column, "billing_info")


def logins(row: Row) -> None:
    """Read who signed in, from where: an account, and a town."""
    for column in list(row.silent()):
        if column.all_like(_ACCOUNT):
            row.say(column, "account_id")
        elif column.all_like(_TOWN):
            row.say(column, "service_location")


def messages(row: Row) -> None:
    """Read what was said: text in Chinese of some length."""
    for column in row.silent():
        spoken = all(reading.han for reading in column.readings)
        if spoken and sum(map(len, column.values)) >= _SHORTEST_TEXT * len(column.values):
            row.say(column, "communication_content")
            return


def addresses(row: Row) -> None:
    """Read where a terminal is in the network."""
    for column in row.silent():
        if column.all_pass("ip_address"):
            row.say(column, "ip_address")
