"""Rows without names: what the other columns hold follows from those that prove what they are."""

from pathlib import Path

import pytest
from faker import Faker

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))
FAKE = Faker("zh_CN")
FAKE.seed_instance(11)
IDS = [FAKE.ssn() for _ in range(3)]
BORN = [f"{number[6:10]}-{number[10:12]}-{number[12:14]}" for number in IDS]
PHONES = ["13812345678", "15900001111", "18677776666"]
NAMES = ["张伟", "欧阳娜娜", "李小红"]
HOMES = [
    "北京市朝阳区建国路88号2号楼301室",
    "浙江省杭州市西湖区文一路12号5幢2单元",
    "广东省广州市天河区体育西路9号801房",
]
MOMENTS = ["2024-05-01 08:30:00", "2024-05-02 21:02:10", "2024-05-03 12:00:59"]
LATER = ["2024-06-01 00:10:00", "2024-06-01 00:10:01", "2024-06-01 00:10:02"]
ADDRESSES = ["112.10.16.138", "183.134.5.6", "36.12.115.182"]
FLAGS = ["0", "1", "2"]


def read(*columns: list[str], above: str = "") -> list[str | None]:
    """Give the category of each column of a row, below keys or a route written with blanks."""
    keys = tuple(above.split())
    alone = [
        DETECTOR.field("", keys[-1] if keys else "", values, ancestors=keys) for values in columns
    ]
    found = DETECTOR.unnamed(list(enumerate(columns)), alone, keys)
    return [verdict.category if verdict is not None else None for verdict in found]


def test_a_row_with_an_identity_number_is_a_persons() -> None:
    sexes, codes = ["M", "F", "M"], ["310000", "100020", "528400"]
    peoples, words = ["汉族", "满族", "壮族"], ["已婚", "未婚", "离异"]
    assert read(NAMES, IDS, PHONES, HOMES, BORN, sexes, codes, peoples, words) == [
        *("user_name", "id_number", "mobile_number", "address", "birth_date", "gender"),
        *("postcode", "nationality_ethnicity", "occupation_employer"),
    ]


def test_names_and_dates_beside_nothing_of_a_person_are_nothing() -> None:
    assert read(NAMES, BORN, ["M", "F", "M"], ["310000", "100020", "528400"]) == [None] * 4


def test_dates_that_no_identity_number_has_in_it_are_of_something_else() -> None:
    signed = ["2023-01-02", "2023-05-06", "2024-07-08"]
    assert read(NAMES, IDS, PHONES, signed)[3] is None


def test_a_number_with_another_birthday_in_it_is_an_orders() -> None:
    orders = [number for number in (FAKE.ssn() for _ in range(9)) if number[6:14] not in str(IDS)][
        :3
    ]
    assert read(IDS, NAMES, BORN, orders)[3] is None
    assert read(IDS, NAMES, BORN, PHONES)[0] == "id_number"


def test_six_digits_are_a_postcode_beside_an_address_only() -> None:
    codes = ["310000", "100020", "528400"]
    assert read(NAMES, PHONES, HOMES, codes)[3] == "postcode"
    assert read(NAMES, PHONES, ADDRESSES, codes)[3] is None


def test_a_code_between_a_name_and_a_document_is_the_documents_kind() -> None:
    assert read(NAMES, FLAGS, IDS, PHONES)[1] == "id_doc_type"
    assert read(NAMES, IDS, PHONES, FLAGS)[3] is None
    assert read(["身份证", "护照", "身份证"], IDS, PHONES, HOMES)[0] == "id_doc_type"


def test_letters_digits_and_signs_beside_a_person_are_passwords() -> None:
    assert read(NAMES, PHONES, ["Ab7479!4", "qw252193", "Zx0409#1"], FLAGS)[2] == "password"
    assert read(NAMES, PHONES, ["P9620925", "A1B2C3D4", "ZX040921"], FLAGS)[2] is None


def test_two_numbers_and_a_time_are_a_call() -> None:
    others = ["13900002222", "13711113333", "18022224444"]
    lengths, towns = ["61", "3305", "12"], ["杭州市", "西安市", "武汉市"]
    fees = ["0.39", "12.50", "0.1"]
    row = read(PHONES, others, MOMENTS, lengths, FLAGS, towns, fees, LATER, LATER)
    assert row == [
        *("mobile_number", "mobile_number", "service_time", "service_time", None),
        *("service_location", "billing_info", None, None),
    ]


def test_one_number_and_a_time_are_no_call() -> None:
    assert read(NAMES, PHONES, MOMENTS, ["61", "3305", "12"])[2:] == [None, None]


def test_an_address_and_a_host_are_a_use_of_the_internet() -> None:
    inside, ports = ["10.8.1.2", "10.8.1.3", "10.8.9.4"], ["53122", "8830", "40022"]
    ends = ["203.0.113.9", "203.0.113.8", "203.0.113.7"]
    hosts = ["news.example.com", "shop.example.cn", "video.example.cn"]
    up, down = ["7051633", "481135", "92001"], ["5224707", "634422", "81200"]
    imsi = ["460007655259964", "460119751302320", "460012607994268"]
    areas, cells = ["e6d2c3", "e5db32", "23a9f0"], ["262973299", "46753003", "128583548"]
    row = read(PHONES, imsi, inside, ports, ends, hosts, MOMENTS, up, down, areas, cells, LATER)
    assert row == [
        *("mobile_number", "imsi", "ip_address", "ip_address", None, "internet_log"),
        *("service_time", "usage_volume", "usage_volume", "service_location", "service_location"),
        None,
    ]


def test_numbers_of_goods_side_by_side_are_no_volumes() -> None:
    goods = ["路由器", "蓝牙耳机", "数据线"]
    assert (
        read(goods, ["7051633", "481135", "92001"], ["5224707", "634422", "81200"], FLAGS)
        == [None] * 4
    )


def test_fifteen_digits_count_together() -> None:
    hardware = ["0C:38:A3:CD:D5:E2"]
    good, bad = ["490154203237518"], ["490154203237519"]
    other = ["356938035643809"]
    assert read(hardware, good, other, FLAGS[:1], ["vivo X100"])[1:3] == ["imei", "imei"]
    assert read(hardware, good, bad, FLAGS[:1], ["vivo X100"])[1:3] == [None, None]
    assert read(FLAGS[:1], good, other, FLAGS[:1], ["vivo X100"])[1:3] == [None, None]


def test_a_line_has_an_account_a_speed_and_a_day_it_was_opened() -> None:
    lines = ["02378988030@163.gd", "057188091234@16900.gd", "051012345678@vod"]
    opened, speeds = ["2023-03-19", "2021-11-02", "2020-01-31"], ["1000M", "300M", "100M"]
    row = read(lines, speeds, HOMES, opened, MOMENTS, above="grpc broadband")
    assert row == ["broadband_account", "subscription_info", "address", "subscription_info", None]


@pytest.mark.parametrize(
    ("above", "columns", "at", "category"),
    [
        ("im friends", (NAMES, PHONES, FLAGS, FLAGS), 1, "contact_phone"),
        ("customers", (NAMES, PHONES, FLAGS, FLAGS), 1, "mobile_number"),
        (
            "logins",
            (["gaoyun315", "li_min79", "zhao42"], ADDRESSES, MOMENTS, FLAGS),
            0,
            "account_id",
        ),
        ("stock", (["gaoyun315", "li_min79", "zhao42"], ADDRESSES, MOMENTS, FLAGS), 0, None),
        ("payments", (PHONES, ["30.50", "100.00", "9.90"], MOMENTS, FLAGS), 1, "payment_record"),
        ("payments", (PHONES, ["30.50", "100.00", "9.90"], MOMENTS, FLAGS), 2, "payment_record"),
        ("bills", (PHONES, ["30.50", "100.00", "9.90"], FLAGS, FLAGS), 1, "billing_info"),
        ("products", (FLAGS, ["30.50", "100.00", "9.90"], FLAGS, FLAGS), 1, None),
        (
            "subs",
            (NAMES, PHONES, ["畅享套餐", "冰激凌套餐", "星卡套餐"], FLAGS),
            2,
            "subscription_info",
        ),
    ],
)
def test_what_is_above_a_row_tells_what_is_in_it(
    above: str, columns: tuple[list[str], ...], at: int, category: str | None
) -> None:
    assert read(*columns, above=above)[at] == category


def test_a_long_text_that_names_a_plan_is_no_plan() -> None:
    plans = ["畅享套餐", "冰激凌套餐", "星卡套餐"]
    assert read(NAMES, PHONES, plans, FLAGS)[2] == "subscription_info"
    assert read(NAMES, PHONES, [plan + "。" * 300 for plan in plans], FLAGS)[2] is None


def test_three_columns_are_no_row() -> None:
    assert read(NAMES, IDS, BORN)[0] is None


def test_a_session_of_a_line_has_times_a_length_and_volumes() -> None:
    lines = ["057188091234@163.gd", "057188091235@163.gd", "057188091236@163.gd"]
    begun, ended = MOMENTS, LATER
    lengths = ["7200", "61", "300"]
    up, down = ["123456789", "90000", "812999"], ["98765432", "71111", "99999"]
    row = read(lines, ADDRESSES, begun, ended, lengths, up, down, above="aaa radius")
    assert row == [
        *("broadband_account", "ip_address", "service_time", "service_time", "service_time"),
        *("usage_volume", "usage_volume"),
    ]


def test_a_card_in_a_machine_has_a_number_and_a_unit() -> None:
    cards = ["89860112345678901234", "89860112345678901235", "89860112345678901236"]
    numbers = ["1064912345678", "1064912345679", "1064912345670"]
    units = ["佳禾科技有限公司", "天开物流有限公司", "海创信息有限公司"]
    assert read(cards, numbers, units, FLAGS) == ["iccid", "iot_number", "unit_identity", None]
    assert read(FLAGS, numbers, units, FLAGS) == [None] * 4


def test_times_may_be_written_without_signs() -> None:
    written = ["20240501083000", "20240502210210", "20240503120059"]
    others = ["13900002222", "13711113333", "18022224444"]
    assert read(PHONES, others, written, ["61", "3305", "12"])[2:] == ["service_time"] * 2
    assert read(PHONES, others, ["20241301083000", "99990502210210"], FLAGS)[2] is None


def test_a_row_with_a_passport_a_sex_and_a_birthday_is_a_travellers() -> None:
    seats, people = ["12A", "34F", "7C"], ["ZHANG FANG", "LI YUTING", "CHEN LEI"]
    passports, states = ["E35402591", "E28740622", "E11382842"], ["JPN", "USA", "CHN"]
    born, sexes = ["19661228", "19830717", "19950612"], ["F", "F", "M"]
    assert read(seats, people, passports, states, born, sexes) == [
        *(None, "user_name", "passport_number", "nationality_ethnicity", "birth_date", "gender"),
    ]


def test_codes_of_things_beside_dates_are_no_passports() -> None:
    names, codes = ["RED CHAIR", "BLUE DESK", "OAK SHELF"], ["E35402591", "E28740622", "E11382842"]
    made, sizes = ["19661228", "19830717", "19950612"], ["S", "M", "L"]
    assert read(["1", "2", "3"], names, codes, made, sizes) == [None] * 5


def test_a_translation_of_addresses_says_last_where_somebody_went() -> None:
    lines = ["053272104647@kd", "tyao@isp.example", "sh1095552282@iptv"]
    ports, visited = ["48848", "15547", "55143"], ["10.200.3.144", "10.200.228.198", "10.0.31.217"]
    row = (MOMENTS, lines, ADDRESSES, ports, ADDRESSES[::-1], ports[::-1], visited, ["443", "80"])
    assert read(*row, above="nat log") == [
        *("service_time", "broadband_account"),
        *(["ip_address"] * 4),
        *(None, None),
    ]
