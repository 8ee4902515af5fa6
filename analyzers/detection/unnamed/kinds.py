"""What a row without names may be of: a person, a call, a use of the internet, a line, a terminal."""

from collections.abc import Callable

from analyzers.detection.unnamed.row import Row
from analyzers.detection.word_set import word_set

_PERSONAL = word_set(
    """
    id_number mobile_number landline_number email address imsi iccid bank_account vehicle_id
    contact_phone broadband_account
    """
)
_NUMBERS = word_set("mobile_number landline_number iot_number contact_phone")


def is_persons(row: Row) -> bool:
    """Tell whether a row is a person's: two of his numbers, or one and names."""
    known = {row.category(column.at) for column in row.of(*_PERSONAL)}
    named = any(column.all_pass("user_name") for column in row.columns)
    return len(known) > 1 or bool(known and named)


def is_call(row: Row) -> bool:
    """Tell whether a row is of a call: two numbers side by side, and a time behind them."""
    if "call" in row.scene.kinds:
        return True
    numbers = [column.at for column in row.of(*_NUMBERS)]
    paired = any(at + 1 in numbers for at in numbers)
    return paired and bool(row.passing("moment", "epoch"))


def is_internet(row: Row) -> bool:
    """Tell whether a row is of the use of the internet: where somebody went, from which address."""
    addressed = bool(row.passing("ip_address"))
    went = bool(row.passing("url", "host"))
    return addressed and (went or "internet" in row.scene.kinds)


def is_place(row: Row) -> bool:
    """Tell whether a row says where somebody was: his number and a pair of coordinates."""
    pairs = {column.at for column in row.passing("coordinate")}
    paired = any(at + 1 in pairs for at in pairs)
    return paired and bool(row.of("mobile_number", "imsi", "imei", "iot_number"))


def of_kind(kind: str) -> Callable[[Row], bool]:
    """Give what tells whether a row with somebody in it is of a kind of event, by what is above it."""
    return lambda row: kind in row.scene.kinds and bool(row.of(*_PERSONAL, "ip_address"))


def is_used(row: Row) -> bool:
    """Tell whether a row is of a use of the service."""
    kinds = row.scene.kinds & {"call", "internet", "sms", "login", "visit", "online"}
    return bool(kinds) or is_call(row) or is_internet(row) or is_place(row) or is_session(row)


def is_session(row: Row) -> bool:
    """Tell whether a row is of a line's time in the network: account, address and two times."""
    two = len(row.passing("moment", "epoch")) > 1
    return is_line(row) and bool(row.passing("ip_address")) and two and _is_counted(row)


def _is_counted(row: Row) -> bool:
    """Tell whether large numbers stand side by side: octets that went up and down."""
    large = {column.at for column in row.columns if column.whole(_LARGE, 1 << 40)}
    return any(at + 1 in large for at in large)


_LARGE = 1 << 16


def of_things(row: Row) -> bool:
    """Tell whether a row is of a card in a machine: its number and the card's."""
    numbers = [column for column in row.columns if column.all_pass("iot_number")]
    return bool(numbers and row.of("iccid", "imsi"))


def is_line(row: Row) -> bool:
    """Tell whether a row is of a broadband line: an account with a realm."""
    return bool(row.passing("realm")) and "broadband" in row.scene.kinds


def is_traveller(row: Row) -> bool:
    """Tell whether a row is of somebody with a passport: its number, his sex and a date."""
    passports = row.passing("passport_number")
    return bool(passports and row.of_words(SEXES) and row.passing("birth_date"))


SEXES = frozenset({"M", "F", "m", "f", "男", "女", "male", "female", "Male", "Female"})


def is_terminal(row: Row) -> bool:
    """Tell whether a row is of a terminal: its hardware address, and what it calls itself."""
    has = [row.of("mac_address"), row.of("online_identifier"), row.of("imei"), row.of("imsi")]
    return sum(1 for columns in has if columns) > 1
