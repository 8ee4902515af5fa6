"""Make the labelled exchanges from the templates: `python -m tests.labelled.make_exchanges`.

A template names each field together with its label, so a label is written by hand once and stands
beside the field; this script invents values, puts the fields into a form (JSON, CSV, XML …) and
writes the path of every value down with the label. The same templates and seed give the same files.

A block of a template file:

    == mall.member | github:owner/repo:path        doc name | source
    key label maker                                 a field; children of an object are indented
    list[3] !cdr                                    a list of three; !label is the container's
    %as response json GET /url/{cust}?x={-:page} wrap=mall n=3 c=cdr

`label` is an alias of CATEGORY (`-` is none), with `:masked` or `:hashed` for the form. `maker`
names how the value is invented (default: by the label; without one, by the field's name), or is
`=a/b` for a choice of literals, `=#1` for JSON literals.
"""

import base64
import csv
import hashlib
import html
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from faker import Faker

HERE = Path(__file__).resolve().parent
SEED = "whosaw-exchanges-1"

CATEGORY: dict[str, str] = {
    "name": "user_name",
    "birth": "birth_date",
    "idno": "id_number",
    "id15": "id_number_legacy15",
    "addr": "address",
    "idaddr": "id_doc_address",
    "zip": "postcode",
    "mob": "mobile_number",
    "iot": "iot_number",
    "tel": "landline_number",
    "ctel": "contact_phone",
    "acct": "account_id",
    "cust": "customer_id",
    "bb": "broadband_account",
    "pwd": "password",
    "idtype": "id_doc_type",
    "ppt": "passport_number",
    "permit": "travel_permit_number",
    "mil": "military_id_number",
    "othid": "other_id_number",
    "iddet": "id_doc_details",
    "idimg": "id_doc_image",
    "unit": "unit_identity",
    "agent": "agent_person",
    "bio": "biometric",
    "sign": "signature",
    "sex": "gender",
    "nat": "nationality_ethnicity",
    "occ": "occupation_employer",
    "mail": "email",
    "im": "im_account",
    "bank": "bank_account",
    "pay": "payment_record",
    "bill": "billing_info",
    "imsi": "imsi",
    "imei": "imei",
    "iccid": "iccid",
    "simsec": "sim_secret",
    "tok": "auth_token",
    "dev": "device_id",
    "mac": "mac_address",
    "ip": "ip_address",
    "onl": "online_identifier",
    "car": "vehicle_id",
    "contacts": "contact_list",
    "tag": "profile_tag",
    "time": "service_time",
    "loc": "service_location",
    "cdr": "call_detail",
    "smsr": "sms_record",
    "net": "internet_log",
    "use": "usage_volume",
    "sub": "subscription_info",
    "loginr": "login_record",
    "compl": "complaint_record",
    "rec": "call_recording",
    "content": "communication_content",
    "free": "free_text_pi",
}


def _words(text: str, mark: str = " ") -> tuple[str, ...]:
    return tuple(text.split(mark))


REGIONS = _words(
    "110101 110105 310115 320106 330106 340104 350203 370102 410105 420106 430102 440106 440305 "
    "500103 510104 520102 530102 610113 620102 650102"
)
MOBILES = _words("134 135 136 138 139 147 150 152 158 159 166 176 178 182 187 188 189 191 198")
AREAS = _words("010 021 022 023 024 025 027 028 0371 0512 0571 0755 0591 0731")
HOTLINES = _words("10086 10010 10000 95588 95555 12345 4000001234 12315")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
PRODUCTS = _words(
    "畅享5G融合套餐129元/星卡29元版/云存储尊享包/路由器AX3000/手机壳/和家亲千兆宽带/全家WiFi组网/"
    "腾讯视频会员月卡/定向流量包30GB/智能门锁S2/保温杯/蓝牙耳机Pro/大流量日租卡/彩铃包月",
    "/",
)
NEUTRAL = _words(
    "按流程处理完毕/系统自动生成/待复核/已归档，无需跟进/客户要求尽快办理/周末营业时间调整/批量导入/"
    "ok/首次提交/材料齐全/转二线处理/活动截止本月底/见附件/无/重复提交已合并",
    "/",
)
WORDS = _words("A01 default main v2 web app zh_CN std hall pc B2 north basic ext normal")
DEPTS = _words("客户服务部 政企客户部 网络运维中心 信息安全部 城东营业厅 渠道管理部 计费中心")
JOBS = _words("教师 工程师 司机 会计 个体经营 护士 公务员 学生 厨师 销售")
NATIONS = _words("汉族 回族 满族 壮族 维吾尔族 苗族")
COMPLAINTS = _words(
    "套餐外流量收费有异议，要求核实退费/宽带经常掉线，报修三次未解决/未经同意开通增值业务/"
    "携号转网被限制/营业厅服务态度差/5G信号弱，小区内无法通话/合约期内终端故障要求更换",
    "/",
)
MESSAGES = _words(
    "晚上七点老地方见，别忘了带钥匙/您的话费余额不足10元/妈，我到家了/会议改到周三上午/"
    "你那笔钱我明天转给你/孩子发烧了，你早点回来/验证码已发送，请勿告诉他人",
    "/",
)
UA = "Mozilla/5.0 (Linux; Android {a}; {m}) AppleWebKit/537.36 Chrome/{c}.0 Mobile Safari/537.36"
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def _luhn(body: str) -> str:
    total = 0
    for place, char in enumerate(reversed(body)):
        digit = int(char) * (2 if place % 2 == 0 else 1)
        total += digit - 9 if digit > 9 else digit
    return body + str(-total % 10)


def _gb(body: str) -> str:
    total = sum(int(c) * w for c, w in zip(body, WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def _uscc(rng: Random) -> str:
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = "91" + rng.choice(REGIONS) + "".join(rng.choice(signs) for _ in range(9))
    total = sum(signs.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + signs[-total % 31]


@dataclass
class Person:
    """One invented person; the fields of a record agree with each other."""

    name: str
    male: bool
    birth: str
    region: str
    idno: str
    mobile: str
    address: str


class World:
    """Where the values of one exchange come from."""

    def __init__(self, doc_id: str) -> None:
        self.rng = Random(f"{SEED}:{doc_id}")
        self.fake = Faker("zh_CN")
        self.fake.seed_instance(self.rng.randrange(2**31))
        self.one = self.person()
        self.row = 0

    def digits(self, count: int) -> str:
        return "".join(str(self.rng.randrange(10)) for _ in range(count))

    def pick(self, items: list[str] | tuple[str, ...]) -> str:
        return self.rng.choice(items)

    def date(self, first: int = 2021, last: int = 2025) -> str:
        return (
            f"{self.rng.randint(first, last)}-{self.rng.randint(1, 12):02d}"
            f"-{self.rng.randint(1, 28):02d}"
        )

    def clock(self) -> str:
        return f"{self.rng.randrange(24):02d}:{self.rng.randrange(60):02d}:{self.rng.randrange(60):02d}"

    def mobile(self) -> str:
        return self.pick(MOBILES) + self.digits(8)

    def landline(self) -> str:
        area = self.pick(AREAS)
        return f"{area}-{self.rng.randint(2, 8)}{self.digits(7 if len(area) == 3 else 6)}"

    def person(self) -> Person:
        male = self.rng.random() < 0.5
        birth = self.date(1950, 2006)
        region = self.pick(REGIONS)
        order = self.rng.randrange(50) * 2 + (1 if male else 0)
        idno = _gb(region + birth.replace("-", "") + f"{order + 100:03d}")
        name = self.fake.name_male() if male else self.fake.name_female()
        address = re.sub(r"\s*\d{6}$", "", self.fake.address().replace("\n", "")) + (
            f"{self.rng.randint(1, 30)}号楼{self.rng.randint(1, 6)}单元{self.rng.randint(1, 32)}0"
            f"{self.rng.randint(1, 4)}室"
        )
        return Person(name, male, birth, region, idno, self.mobile(), address)


Maker = Callable[[World], Any]
MAKERS: dict[str, Maker] = {}


def _add(**makers: Maker) -> None:
    MAKERS.update(makers)


def _city(w: World) -> str:
    return w.pick(("北京市", "上海市", "杭州市", "成都市", "武汉市", "西安市", "广州市", "苏州市"))


def _latin(w: World) -> str:
    return w.pick(("zhang", "li", "wang", "chen", "liu", "zhao", "xu", "gao")) + w.pick(
        ("wei", "fang", "min", "jie", "lei", "xin", "hao", "yun")
    )


def _free(w: World) -> str:
    p = w.one
    return w.pick(
        (
            f"客户{p.name}来电，回拨{p.mobile}",
            f"联系人{p.name[0]}女士，电话{w.mobile()}，下午送货",
            f"身份证{p.idno}已核验",
            f"装机前请先打{w.landline()}联系{p.name}",
            f"改地址：{p.address}",
        )
    )


def _gbno(w: World) -> str:
    return _gb(w.pick(REGIONS) + w.date(1990, 2020).replace("-", "") + w.digits(3))


def _number(w: World) -> str:
    kind = w.rng.randrange(4)
    if kind == 0:
        return _luhn("8" + w.digits(14 + w.rng.randrange(4)))
    if kind == 1:
        return _gbno(w)
    if kind == 2:
        return w.pick(MOBILES) + w.digits(8)
    return "DD" + w.date().replace("-", "") + w.digits(6)


def _stamp(w: World) -> str:
    return f"{w.date()} {w.clock()}"


def _hex(count: int) -> Maker:
    return lambda w: "".join(w.pick(tuple("0123456789abcdef")) for _ in range(count))


def _money(w: World) -> float:
    return round(w.rng.uniform(3, 900), 2)


def _uuid(w: World) -> str:
    text = str(_hex(32)(w))
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


def _ipv4(w: World) -> str:
    head = w.pick(("36", "58", "112", "117", "183", "221"))
    return ".".join([head, *(str(w.rng.randint(1, 254)) for _ in range(3))])


_add(
    name=lambda w: w.one.name,
    name2=lambda w: w.person().name,
    surname=lambda w: w.one.name[0],
    given=lambda w: w.one.name[1:],
    latin=lambda w: _latin(w).title(),
    nick=lambda w: w.pick(("小鱼儿", "爱吃糖的猫", "南山客", "风清扬", "星星")) + w.digits(3),
    birth=lambda w: w.one.birth,
    birth8=lambda w: w.one.birth.replace("-", ""),
    age=lambda w: 2025 - int(w.one.birth[:4]),
    idno=lambda w: w.one.idno,
    idno2=lambda w: w.person().idno,
    id15=lambda w: w.one.region + w.date(1940, 1979)[2:].replace("-", "") + w.digits(3),
    addr=lambda w: w.one.address,
    addr2=lambda w: w.person().address,
    prov=lambda w: w.pick(("北京市", "浙江省", "四川省", "湖北省", "陕西省", "广东省", "江苏省")),
    city=_city,
    dist=lambda w: w.pick(("朝阳区", "西湖区", "武侯区", "洪山区", "雁塔区", "天河区", "吴中区")),
    street=lambda w: w.fake.street_address(),
    idaddr=lambda w: w.person().address,
    zip=lambda w: str(w.rng.randint(100000, 730000)),
    mob=lambda w: w.one.mobile,
    mob2=lambda w: w.mobile(),
    mob86=lambda w: "86" + w.one.mobile,
    mobp=lambda w: "+86" + w.one.mobile,
    gpsi=lambda w: "msisdn-86" + w.one.mobile,
    iot=lambda w: w.pick(("1064", "1410", "1440")) + w.digits(9),
    tel=lambda w: w.landline(),
    ctel=lambda w: w.mobile(),
    acct=lambda w: _latin(w) + w.digits(3),
    cust=lambda w: w.rng.randint(10**6, 10**10),
    custs=lambda w: "C" + w.digits(11),
    bb=lambda w: w.pick(AREAS) + w.digits(8) + w.pick(("@163.gd", "@adsl", "@16900.gd", "")),
    pwd=lambda w: w.pick(("Ab", "qw", "Zx", "ok")) + w.digits(6) + w.pick(("!", "#", "")),
    pwd6=lambda w: w.digits(6),
    bcrypt=lambda w: "$2a$10$" + str(_hex(53)(w)),
    md5=_hex(32),
    hex8=_hex(8),
    hex16=_hex(16),
    idtype=lambda w: w.pick(("居民身份证", "护照", "军官证", "港澳通行证", "01", "1")),
    ppt=lambda w: w.pick(("E", "G", "EA", "EJ")) + w.digits(7),
    permit=lambda w: w.pick(("H", "M")) + w.digits(8),
    twpermit=lambda w: w.digits(8),
    mil=lambda w: w.pick(("军字第", "武字第", "文字第")) + w.digits(7) + "号",
    othid=lambda w: w.one.idno,
    hukou=lambda w: w.digits(9),
    prcard=lambda w: w.pick(("CHN", "USA", "GBR")) + w.digits(12),
    iddet=lambda w: w.pick(("长期", w.date(2028, 2040), _city(w) + "公安局" + "朝阳分局")),
    issuer=lambda w: _city(w) + "公安局",
    idimg=lambda w: f"/files/cert/{w.date().replace('-', '')}/{_hex(16)(w)}.jpg",
    png64=lambda w: PIXEL,
    unit=lambda w: w.fake.company(),
    uscc=lambda w: _uscc(w.rng),
    agent=lambda w: w.person().name,
    agentid=lambda w: w.person().idno,
    bio=lambda w: f"/face/{_hex(20)(w)}.jpg",
    sign=lambda w: f"data:image/png;base64,{PIXEL}",
    sex=lambda w: "男" if w.one.male else "女",
    sexn=lambda w: 1 if w.one.male else 2,
    sexs=lambda w: "M" if w.one.male else "F",
    sexw=lambda w: "male" if w.one.male else "female",
    nat=lambda w: w.pick(NATIONS),
    country=lambda w: w.pick(("中国", "CHN", "韩国", "美国")),
    occ=lambda w: w.pick(JOBS),
    employer=lambda w: w.fake.company(),
    edu=lambda w: w.pick(("本科", "大专", "高中", "硕士")),
    marry=lambda w: w.pick(("已婚", "未婚")),
    mail=lambda w: _latin(w) + w.digits(3) + w.pick(("@example.com", "@example.cn", "@mail.test")),
    im=lambda w: str(w.rng.randint(10**7, 10**10)),
    wx=lambda w: "wx_" + _latin(w) + w.digits(4),
    openid=lambda w: "oX" + str(_hex(26)(w)),
    bank=lambda w: _luhn(w.pick(("621700", "622848", "622202")) + w.digits(12)),
    pay=_money,
    paycent=lambda w: w.rng.randrange(1000, 90000),
    payno=lambda w: "20" + w.digits(26),
    bill=_money,
    imsi=lambda w: "460" + w.pick(("00", "01", "11", "07")) + w.digits(10),
    supi=lambda w: "imsi-460" + w.pick(("00", "01", "11")) + w.digits(10),
    imei=lambda w: _luhn("86" + w.digits(12)),
    imeisv=lambda w: "86" + w.digits(14),
    pei=lambda w: "imei-" + _luhn("86" + w.digits(12)),
    iccid=lambda w: _luhn("8986" + w.pick(("00", "01", "11")) + w.digits(13)),
    simsec=lambda w: w.digits(8),
    tok=_hex(40),
    code6=lambda w: w.digits(6),
    code4=lambda w: w.digits(4),
    dev=_hex(16),
    mac=lambda w: ":".join(str(_hex(2)(w)).upper() for _ in range(6)),
    macdash=lambda w: "-".join(str(_hex(2)(w)).upper() for _ in range(6)),
    ip=_ipv4,
    ip10=lambda w: f"10.{w.rng.randint(1, 250)}.{w.rng.randint(1, 250)}.{w.rng.randint(1, 250)}",
    ip6=lambda w: f"240e:{_hex(4)(w)}:{_hex(4)(w)}:1::{_hex(3)(w)}",
    port=lambda w: w.rng.randint(1024, 65000),
    onl=lambda w: UA.format(
        a=w.rng.randint(10, 14), m=w.pick(("V2231A", "M2012")), c=w.rng.randint(90, 120)
    ),
    cookie=_hex(24),
    car=lambda w: (
        w.pick(("京", "浙", "川", "粤"))
        + w.pick(tuple("ABCDE"))
        + w.pick(tuple("FGHJKL"))
        + w.digits(4)
    ),
    vin=lambda w: "L" + w.pick(("SV", "FV", "GB")) + str(_hex(6)(w)).upper() + w.digits(8),
    contacts=lambda w: f"{w.person().name}:{w.mobile()}",
    tag=lambda w: w.pick(("高价值", "流失预警", "夜猫子", "五星", "学生群体")),
    score=lambda w: w.rng.randint(350, 850),
    star=lambda w: w.rng.randint(1, 5),
    time=_stamp,
    date=lambda w: w.date(),
    clock=lambda w: w.clock(),
    iso=lambda w: f"{w.date()}T{w.clock()}+08:00",
    isoz=lambda w: f"{w.date()}T{w.clock()}Z",
    ts14=lambda w: re.sub(r"\D", "", _stamp(w)),
    ms=lambda w: 1_600_000_000_000 + w.rng.randrange(150_000_000_000),
    dur=lambda w: w.rng.randint(1, 3600),
    loc=lambda w: w.pick(("460-00-9527-", "460-01-3301-")) + w.digits(7),
    lat=lambda w: round(w.rng.uniform(22, 40), 6),
    lng=lambda w: round(w.rng.uniform(102, 121), 6),
    cellid=lambda w: w.rng.randint(10**6, 2**28),
    nci=_hex(9),
    tac=_hex(6),
    net=lambda w: (
        "https://" + w.pick(("news", "shop", "video", "bbs")) + f".example.cn/{_hex(6)(w)}"
    ),
    domain=lambda w: w.pick(("news", "shop", "video", "hospital", "bbs")) + ".example.cn",
    keyword=lambda w: w.pick(("离婚律师", "高血压用药", "二手车", "租房 押金", "考研")),
    use=lambda w: w.rng.randint(1, 10**7),
    mb=lambda w: round(w.rng.uniform(1, 20000), 1),
    sub=lambda w: w.pick(PRODUCTS[:2] + PRODUCTS[5:7]),
    offer=lambda w: "P" + w.digits(8),
    compl=lambda w: w.pick(COMPLAINTS),
    rec=lambda w: f"/rec/{w.date().replace('-', '')}/{w.digits(12)}.wav",
    content=lambda w: w.pick(MESSAGES),
    free=_free,
    # what is not personal
    product=lambda w: w.pick(PRODUCTS),
    dept=lambda w: w.pick(DEPTS),
    neutral=lambda w: w.pick(NEUTRAL),
    word=lambda w: w.pick(WORDS),
    no=_number,
    luhn=lambda w: _luhn("7" + w.digits(17)),
    luhn16=lambda w: _luhn("6" + w.digits(14)),
    gbno=_gbno,
    stock11=lambda w: w.pick(MOBILES) + w.digits(8),
    ms11=lambda w: str(1_600_000_000_000 + w.rng.randrange(10**11))[:11],
    imei15=lambda w: _luhn("35" + w.digits(12)),
    date15=lambda w: w.pick(REGIONS) + w.date(2001, 2020)[2:].replace("-", "") + w.digits(3),
    seq=lambda w: w.rng.randint(100, 999999),
    small=lambda w: w.rng.randrange(5),
    bool=lambda w: w.rng.random() < 0.5,
    page=lambda w: w.rng.randint(1, 20),
    uuid=_uuid,
    url=lambda w: f"https://cdn.example.com/{_hex(8)(w)}.png",
    host=lambda w: f"app-{w.rng.randint(1, 40)}.svc.internal",
    ipsrv=lambda w: f"192.168.{w.rng.randint(1, 30)}.{w.rng.randint(2, 250)}",
    hotline=lambda w: w.pick(HOTLINES),
    model=lambda w: w.pick(("HUAWEI Mate 60", "vivo X100", "iPhone 15", "Redmi K70")),
    staff=lambda w: w.pick(("admin", "system", "opr0231", "T08812", "zhouyan")),
    shop=lambda w: _city(w) + w.pick(("中关村营业厅", "旗舰店", "体验店", "代理网点")),
    version=lambda w: f"{w.rng.randint(1, 9)}.{w.rng.randint(0, 20)}.{w.rng.randint(0, 9)}",
    pct=lambda w: round(w.rng.uniform(0, 100), 1),
)


def _phone(w: World) -> tuple[Any, str | None]:
    return (w.landline(), "tel") if w.rng.random() < 0.3 else (w.mobile(), "mob")


def _peer(w: World) -> tuple[Any, str | None]:
    roll = w.rng.random()
    if roll < 0.12:
        return w.pick(HOTLINES), None
    return (w.landline(), "tel") if roll < 0.27 else (w.mobile(), "mob")


def _remark(w: World) -> tuple[Any, str | None]:
    return (_free(w), "free") if w.rng.random() < 0.5 else (w.pick(NEUTRAL), None)


BY_VALUE: dict[str, Callable[[World], tuple[Any, str | None]]] = {
    "phone": _phone,  # a person's phone, fixed or mobile
    "peer": _peer,  # the other side of a call: a person, or an organisation's hotline
    "remark": _remark,  # a remark with or without personal values
}

GUESS: tuple[tuple[str, str], ...] = (
    (r"(?:time|at|date|shijian|sj|rq|时间|日期)$", "time"),
    (r"^(?:is|has|enable|need)|deleted$|checked$|flag$|default", "bool"),
    (r"(?:count|num|total|size|limit|pages?|sort|order|quantity|数量|次数)$", "page"),
    (r"(?:amount|price|fee|money|金额)$", "pay"),
    (r"(?:sn|no|code|number|编号|单号|bh|lsh)$", "no"),
    (r"id$", "seq"),
    (r"(?:status|state|type|level|ind|zt|lx|类型|状态)$", "small"),
    (r"(?:name|title|subject|mc|名称)$", "product"),
    (r"(?:url|pics?|icon|img|avatar|logo)$", "url"),
    (r"(?:remark|note|desc|description|content|msg|message|reason|bz|备注)$", "neutral"),
)


def _guess(key: str) -> str:
    for pattern, maker in GUESS:
        if re.search(pattern, key, re.IGNORECASE):
            return maker
    return "word"


@dataclass
class Node:
    """A field of a template with its label, or an object or list of fields."""

    key: str
    label: str | None = None
    form: str | None = None
    maker: str = ""
    many: int | None = None
    container: str | None = None
    code: str | None = None
    children: list["Node"] = field(default_factory=list)


@dataclass
class Value:
    """A made value: a scalar with its label, an object, a list or an encoded document."""

    scalar: Any = None
    label: str | None = None
    form: str | None = None
    fields: list[tuple[str, "Value"]] | None = None
    items: list["Value"] | None = None
    code: str | None = None
    container: str | None = None


@dataclass
class Doc:
    """What is written: the body, and the labels of its values."""

    body: str = ""
    raw: bytes | None = None
    content_type: str = ""
    leaves: list[dict[str, Any]] = field(default_factory=list)
    containers: list[dict[str, str]] = field(default_factory=list)

    def leaf(self, path: str, value: Value) -> None:
        row: dict[str, Any] = {"path": path, "category": value.label and CATEGORY[value.label]}
        if value.label and value.form:
            row["form"] = value.form
        self.leaves.append(row)

    def hold(self, path: str, label: str | None) -> None:
        if label:
            self.containers.append({"path": path, "category": CATEGORY[label]})


def mask(text: str) -> str:
    """As Chinese systems mask: the middle of a number, all but the first sign of a name."""
    if len(text) <= 4:
        return text[0] + "*" * (len(text) - 1)
    if "@" in text:
        return text[0] + "***" + text[text.index("@") :]
    head = 3 if len(text) < 15 else 6
    return text[:head] + "*" * (len(text) - head - 4) + text[-4:]


def choices(text: str) -> list[str]:
    """The literals of `a/b/c`; a path or an address is one, and `\\/` is a slash."""
    if text.startswith("/") or "://" in text:
        return [text]
    return [t.replace("\\/", "/") for t in re.split(r"(?<!\\)/", text)]


def scalar(node: Node, w: World) -> Value:
    """Invent one value."""
    label = node.label
    made: Any
    if node.maker.startswith("=#"):
        made = json.loads(w.pick(choices(node.maker[2:])))
    elif node.maker.startswith("="):
        made = w.pick(choices(node.maker[1:]))
    elif label in BY_VALUE:
        made, label = BY_VALUE[label](w)
    else:
        made = MAKERS[node.maker or label or _guess(node.key)](w)
    if node.form == "masked":
        made = mask(str(made))
    elif node.form == "hashed":
        made = hashlib.sha256(str(made).encode()).hexdigest()
    if label is not None and label not in CATEGORY:
        raise ValueError(f"unknown label {label!r} at {node.key}")
    return Value(made, label, node.form)


def make(node: Node, w: World) -> Value:
    """Invent the values below a node."""
    if node.many is not None:
        items = [make_one(node, w) for _ in range(node.many)]
        return Value(items=items, container=node.container)
    return make_one(node, w)


def make_one(node: Node, w: World) -> Value:
    """One element of a list, or the only one."""
    if not node.children:
        return scalar(node, w)
    before = w.one
    if node.many is not None:
        w.one = w.person()
    made = Value(
        fields=[(c.key, make(c, w)) for c in node.children],
        code=node.code,
        container=None if node.many is not None else node.container,
    )
    w.one = before
    return made


def records(fields: list[Node], w: World, count: int) -> list[list[tuple[str, Value]]]:
    """Rows of the same fields, each of another person."""
    rows = []
    for row in range(count):
        w.row = row
        w.one = w.person()
        rows.append([(c.key, make(c, w)) for c in fields])
    return rows


# ---------------------------------------------------------------- JSON and what stands in strings


def encode(code: str, value: Any) -> str:
    """A document inside a string."""
    text = urlencode(value) if code.endswith("form") else json.dumps(value, ensure_ascii=False)
    return base64.b64encode(text.encode()).decode() if code.startswith("b64") else text


def plain(value: Value, path: str, doc: Doc) -> Any:
    """The value as JSON has it; its labels go to the document."""
    if value.code:
        inner = plain(Value(fields=value.fields), f"{path}|{value.code}", doc)
        doc.hold(f"{path}|{value.code}", value.container)
        return encode(value.code, inner)
    doc.hold(path, value.container)
    if value.fields is not None:
        return {k: plain(v, f"{path}.{k}", doc) for k, v in value.fields}
    if value.items is not None:
        return [plain(v, f"{path}[{i}]", doc) for i, v in enumerate(value.items)]
    doc.leaf(path, value)
    return value.scalar


def _fixed(**fields: Any) -> list[tuple[str, Value]]:
    return [(k, Value(v)) for k, v in fields.items()]


def envelope(wrap: str, body: Value, count: int) -> Value:
    """What the named project puts around its answers."""
    page: list[tuple[str, Value]]
    head: list[tuple[str, Value]]
    if wrap == "mall":
        page = _fixed(pageNum=1, pageSize=5, totalPage=9, total=count + 40)
        data = Value(fields=[*page, ("list", body)]) if body.items is not None else body
        return Value(fields=[*_fixed(code=200, message="操作成功"), ("data", data)])
    if wrap == "ruoyi":
        if body.items is None:
            return Value(fields=[*_fixed(msg="操作成功", code=200), ("data", body)])
        return Value(
            fields=[*_fixed(total=count + 7), ("rows", body), *_fixed(code=200, msg="查询成功")]
        )
    if wrap == "yudao":
        page = [("list", body), *_fixed(total=count + 3)]
        data = Value(fields=page) if body.items is not None else body
        return Value(fields=[*_fixed(code=0), ("data", data), *_fixed(msg="")])
    if wrap == "jeecg":
        page = [("records", body), *_fixed(total=count, size=10, current=1, pages=1)]
        data = Value(fields=page) if body.items is not None else body
        head = _fixed(success=True, message="", code=200)
        return Value(fields=[*head, ("result", data), *_fixed(timestamp=1712345678901)])
    if wrap == "litemall":
        page = [*_fixed(total=count, pages=1, limit=20, page=1), ("list", body)]
        data = Value(fields=page) if body.items is not None else body
        return Value(fields=[*_fixed(errno=0), ("data", data), *_fixed(errmsg="成功")])
    if wrap == "boss":
        about = Value(fields=_fixed(respCode="0000", respDesc="OK", transIdo="8820240311"))
        return Value(fields=[("head", about), ("body", Value(fields=[("resultList", body)]))])
    if wrap == "spring":
        return Value(fields=[("content", body), *_fixed(totalElements=count)])
    if wrap == "data":
        return Value(fields=[("data", body)])
    return body


# ---------------------------------------------------------------- the other forms


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def as_json(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A JSON body, with its project's envelope."""
    count = int(opts.get("n", "0"))
    label = opts.get("c")
    if "map" in opts:
        keys = [str(MAKERS[opts["map"]](w)) for _ in range(count)]
        rows = records(fields, w, count)
        one = len(fields) == 1
        held = [(k, r[0][1] if one else Value(fields=r)) for k, r in zip(keys, rows, strict=True)]
        body = Value(fields=held, container=opts["map"].rstrip("2"))
    elif count:
        body = Value(items=[Value(fields=r) for r in records(fields, w, count)], container=label)
    else:
        body = Value(fields=records(fields, w, 1)[0], container=label)
    if "enc" in opts:
        key = opts.get("key", "data")
        body.code = opts["enc"]
        body = Value(fields=[*_fixed(appId="A1002", version="1.0"), (key, body)])
        if opts["enc"].startswith("b64"):
            body.fields = [*(body.fields or []), *_fixed(sign="9f8a3c0e11d2")]
    value = plain(envelope(opts.get("wrap", ""), body, count), "$", doc)
    doc.content_type = "application/json;charset=UTF-8"
    doc.body = json.dumps(value, ensure_ascii="ascii" in opts)


def as_ndjson(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """One JSON document a line."""
    lines = []
    for i, row in enumerate(records(fields, w, int(opts.get("n", "3")))):
        lines.append(json.dumps(plain(Value(fields=row), f"$[{i}]", doc), ensure_ascii=False))
    doc.hold("$", opts.get("c"))
    doc.content_type = "application/x-ndjson"
    doc.body = "\n".join(lines) + "\n"


def table(
    doc: Doc, fields: list[Node], w: World, opts: dict[str, str], default: int = 4
) -> list[list[str]]:
    """Rows of text, labelled `$[row].column`."""
    rows = []
    for i, row in enumerate(records(fields, w, int(opts.get("n", str(default))))):
        for j, (key, value) in enumerate(row):
            doc.leaf(f"$[{i}].{f'c{j}' if 'bare' in opts else key}", value)
        rows.append([_text(v.scalar) for _, v in row])
    doc.hold("$", opts.get("c"))
    return rows


def as_csv(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """CSV or TSV, with a header unless `bare`."""
    tab = "tsv" in opts
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t" if tab else ",", lineterminator="\r\n")
    rows = table(doc, fields, w, opts)
    if "bare" not in opts:
        writer.writerow([f.key for f in fields])
    writer.writerows(rows)
    header = "absent" if "bare" in opts else "present"
    kind = "text/tab-separated-values" if tab else "text/csv"
    doc.content_type = f"{kind}; charset=utf-8; header={header}"
    doc.body = out.getvalue()


def as_sql(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """Rows of a query as the database proxy sees them."""
    rows = []
    for i, row in enumerate(records(fields, w, int(opts.get("n", "3")))):
        for key, value in row:
            doc.leaf(f"$[{i}].{key}", value)
        rows.append([v.scalar for _, v in row])
    doc.hold("$", opts.get("c"))
    doc.content_type = "application/x-sql-rows+json"
    body = {"table": opts["table"], "columns": [f.key for f in fields], "rows": rows}
    doc.body = json.dumps(body, ensure_ascii=False)


def as_html(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A page with a table."""
    rows = table(doc, fields, w, opts, 3)
    head = "".join(f"<th>{html.escape(f.key)}</th>" for f in fields)
    lines = ["<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in rows]
    doc.content_type = "text/html; charset=utf-8"
    title = opts.get("title", "查询结果")
    doc.body = (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h3>{title}</h3>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table></body></html>"
    )


def as_htmlform(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A page with a filled-in form."""
    inputs = []
    for key, value in records(fields, w, 1)[0]:
        doc.leaf(f"$.{key}", value)
        text = html.escape(_text(value.scalar))
        kind = "hidden" if key.startswith("_") else "text"
        inputs.append(f'<input type="{kind}" name="{html.escape(key)}" value="{text}">')
    doc.content_type = "text/html; charset=utf-8"
    doc.body = (
        "<!DOCTYPE html><html><body><form method='post' action='save'>"
        f"{''.join(inputs)}<button>{opts.get('title', '保存')}</button></form></body></html>"
    )


def as_form(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A form; a field may hold a document."""
    pairs = []
    for key, value in records(fields, w, 1)[0]:
        pairs.append((key, _text(plain(value, f"$.{key}", doc))))
    doc.hold("$", opts.get("c"))
    doc.content_type = "application/x-www-form-urlencoded"
    doc.body = urlencode(pairs)


def as_multipart(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A multipart form; images are file parts."""
    line = "----whosaw" + w.digits(12)
    out = b""
    for key, value in records(fields, w, 1)[0]:
        head = f'--{line}\r\nContent-Disposition: form-data; name="{key}"'
        if value.label in {"idimg", "bio", "sign"}:
            head += f'; filename="{w.digits(6)}.png"\r\nContent-Type: image/png'
            data = base64.b64decode(PIXEL) if "bin" in opts else PIXEL.encode()
            doc.leaf(f"$.{key}", value)
        else:
            data = _text(plain(value, f"$.{key}", doc)).encode()
        out += f"{head}\r\n\r\n".encode() + data + b"\r\n"
    out += f"--{line}--\r\n".encode()
    doc.content_type = f"multipart/form-data; boundary={line}"
    if "bin" in opts:
        doc.raw = out
    else:
        doc.body = out.decode()


def _xml(name: str, value: Value, path: str, doc: Doc) -> str:
    doc.hold(path, value.container)
    if value.fields is None:
        doc.leaf(path, value)
        return f"<{name}>{html.escape(_text(value.scalar), quote=False)}</{name}>"
    attrs, inner = "", ""
    for key, child in value.fields:
        if key.startswith("@"):
            doc.leaf(f"{path}.{key}", child)
            attrs += f' {key[1:]}="{html.escape(_text(child.scalar))}"'
        elif key == "#text":
            doc.leaf(path, child)
            inner += html.escape(_text(child.scalar), quote=False)
        elif child.items is not None:
            doc.hold(f"{path}.{key}", child.container)
            for i, item in enumerate(child.items):
                index = f"[{i}]" if len(child.items) > 1 else ""
                inner += _xml(key, item, f"{path}.{key}{index}", doc)
        else:
            inner += _xml(key, child, f"{path}.{key}", doc)
    return f"<{name}{attrs}>{inner}</{name}>"


def as_xml(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """XML; `root=A.B.C` are the elements around, the last of them repeats when n is given."""
    names = opts["root"].split(".")
    count = int(opts.get("n", "1"))
    rows = [Value(fields=r) for r in records(fields, w, count)]
    path = "$." + ".".join(names)
    soap = names[0] == "Envelope"
    inner = ""
    for i, row in enumerate(rows):
        inner += _xml(names[-1], row, path if count == 1 else f"{path}[{i}]", doc)
    holder = path if count == 1 or len(names) == 1 else "$." + ".".join(names[:-1])
    doc.hold(holder, opts.get("c"))
    for name in reversed(names[:-1]):
        tag = f"soapenv:{name}" if soap and name in {"Envelope", "Body"} else name
        space = (
            ' xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"'
            if tag.endswith("Envelope") and soap
            else ""
        )
        inner = f"<{tag}{space}>{inner}</{tag}>"
    doc.content_type = "text/xml; charset=utf-8" if soap else "application/xml"
    doc.body = '<?xml version="1.0" encoding="UTF-8"?>' + inner


def _varint(number: int) -> bytes:
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def _wire(fields: list[tuple[str, Value]], path: str, doc: Doc) -> bytes:
    out = b""
    for place, (key, value) in enumerate(fields, 1):
        number = int(key.split("#")[1]) if "#" in key else place
        many = value.items if value.items is not None else [value]
        doc.hold(f"{path}.{number}", value.container)
        for i, item in enumerate(many):
            at = f"{path}.{number}" + (f"[{i}]" if len(many) > 1 else "")
            if item.fields is not None:
                data = _wire(item.fields, at, doc)
                out += _varint(number << 3 | 2) + _varint(len(data)) + data
                continue
            doc.leaf(at, item)
            if isinstance(item.scalar, bool | int):
                out += _varint(number << 3) + _varint(int(item.scalar))
            else:
                data = _text(item.scalar).encode()
                out += _varint(number << 3 | 2) + _varint(len(data)) + data
    return out


def as_proto(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """Protobuf on the wire; a list is the repeated field 1 of the message."""
    count = int(opts.get("n", "1"))
    rows = records(fields, w, count)
    if count == 1:
        doc.raw = _wire(rows[0], "$", doc)
        doc.hold("$", opts.get("c"))
    else:
        items = Value(items=[Value(fields=r) for r in rows], container=opts.get("c"))
        number = opts.get("field", "1")
        doc.raw = _wire([(f"rows#{number}", items)], "$", doc)
    doc.content_type = "application/x-protobuf"


def _literal(value: Value, path: str, doc: Doc) -> str:
    if value.fields is not None:
        inner = ", ".join(f"{k}: {_literal(v, f'{path}.{k}', doc)}" for k, v in value.fields)
        return "{" + inner + "}"
    if value.items is not None:
        inner = ", ".join(_literal(v, f"{path}[{i}]", doc) for i, v in enumerate(value.items))
        return f"[{inner}]"
    doc.leaf(path, value)
    return json.dumps(value.scalar, ensure_ascii=False)


def as_graphql(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A GraphQL request: `op` names the field; arguments as variables, or written in the query."""
    op = opts["op"]
    row = records(fields, w, 1)[0]
    arg = opts.get("arg", "")
    kind = opts.get("kind", "query")
    value = Value(fields=row)
    body: dict[str, Any]
    if "inline" in opts:
        base = f"$.query|graphql.{op}"
        if arg:
            inside = f"{arg}: {_literal(value, f'{base}.{arg}', doc)}"
        else:
            inside = ", ".join(f"{k}: {_literal(v, f'{base}.{k}', doc)}" for k, v in row)
        body = {"query": f"{kind} {{ {op}({inside}) {{ id __typename }} }}"}
    else:
        wrapped = Value(fields=[(arg, value)]) if arg else value
        names = [arg] if arg else [k for k, _ in row]
        heads = ", ".join(f"${n}: {n.title()}Input" for n in names)
        calls = ", ".join(f"{n}: ${n}" for n in names)
        text = f"{kind} {op.title()}({heads}) {{ {op}({calls}) {{ id __typename }} }}"
        doc.leaf("$.operationName", Value())
        doc.leaf("$.query", Value())
        body = {"operationName": op.title(), "query": text}
        body["variables"] = plain(wrapped, "$.variables", doc)
    doc.content_type = "application/json"
    doc.body = json.dumps(body, ensure_ascii=False)


def as_xlsx(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A workbook of one sheet with a header row; written by hand so that bytes never change."""
    rows = [[f.key for f in fields], *table(doc, fields, w, opts)]
    lines = []
    for i, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{chr(65 + j)}{i}" t="inlineStr"><is><t>{html.escape(c)}</t></is></c>'
            for j, c in enumerate(row)
        )
        lines.append(f'<row r="{i}">{cells}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{pack}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" '
        f'Type="{rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rels}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{pack}/relationships">'
        f'<Relationship Id="rId1" Type="{rels}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}'
        "</sheetData></worksheet>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as book:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            book.writestr(info, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
    doc.raw = out.getvalue()
    doc.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_text(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A text body: one free text, or (`b64`) a whole JSON document in base64."""
    row = records(fields, w, 1)[0]
    doc.content_type = "text/plain; charset=utf-8"
    if "b64" in opts:
        value = plain(Value(fields=row), "$|b64json", doc)
        doc.body = encode("b64json", value)
    else:
        doc.leaf("$", row[0][1])
        doc.body = _text(row[0][1].scalar)


def as_none(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """No body: only the URL is labelled."""


FORMS: dict[str, Callable[[Doc, list[Node], World, dict[str, str]], None]] = {
    "json": as_json,
    "ndjson": as_ndjson,
    "csv": as_csv,
    "sql": as_sql,
    "html": as_html,
    "htmlform": as_htmlform,
    "form": as_form,
    "multipart": as_multipart,
    "xml": as_xml,
    "proto": as_proto,
    "graphql": as_graphql,
    "xlsx": as_xlsx,
    "text": as_text,
    "none": as_none,
}


# ---------------------------------------------------------------- templates


def parse_label(text: str) -> tuple[str | None, str | None]:
    """`mob:masked` is the label and the form."""
    label, _, form = text.partition(":")
    if label != "-" and label not in CATEGORY and label not in BY_VALUE:
        raise ValueError(f"unknown label {text!r}")
    return (None if label == "-" else label), (form or None)


def parse_field(text: str) -> Node:
    """One line of a template."""
    words = text.split(None, 2)
    node = Node(words[0])
    rest = words[1:]
    if found := re.fullmatch(r"(.+?)\[(\d+)\]", node.key):
        node.key, node.many = found[1], int(found[2])
    if found := re.fullmatch(r"(.+?)\|(json|b64json|form|b64form)", node.key):
        node.key, node.code = found[1], found[2]
    if rest and rest[0].startswith("!"):
        node.container = rest[0][1:]
        return node
    if rest:
        node.label, node.form = parse_label(rest[0])
        node.maker = rest[1] if len(rest) > 1 else ""
    return node


def parse_tree(lines: list[str]) -> list[Node]:
    """Fields by indentation; several may stand on a line, parted by `;`."""
    roots: list[Node] = []
    stack: list[tuple[int, list[Node]]] = [(-1, roots)]
    for line in lines:
        depth = len(line) - len(line.lstrip())
        while stack[-1][0] >= depth:
            stack.pop()
        for text in line.split(";"):
            if text.strip():
                stack[-1][1].append(parse_field(text.strip()))
        if stack[-1][1]:
            stack.append((depth, stack[-1][1][-1].children))
    return roots


def check_names(fields: list[Node]) -> None:
    """No two siblings of one name."""
    names = [f.key for f in fields]
    if len(names) != len(set(names)):
        raise ValueError(f"a name occurs twice among {names}")
    for child in fields:
        check_names(child.children)


def parse_url(template: str, w: World, doc: Doc) -> str:
    """Fill in the URL's placeholders, label them."""

    def fill(text: str, path: str) -> str:
        out = text
        if found := re.search(r"\{(.+?)\}", text):
            label, _, maker = found[1].partition(":")
            key = path.lstrip("?/")
            node = Node(key, *parse_label(label), maker=maker)
            if maker in {"masked", "hashed"}:
                node = Node(key, *parse_label(found[1]))
            value = scalar(node, w)
            doc.leaf(path, value)
            out = text.replace(found[0], quote(_text(value.scalar), safe="@:+"))
        elif path.startswith("?"):
            doc.leaf(path, Value())
        return out

    route, _, query = template.partition("?")
    parts = [fill(p, f"/{i}") for i, p in enumerate(route.removeprefix("/").split("/"))]
    url = "/" + "/".join(parts)
    if query:
        pairs = []
        for pair in query.split("&"):
            key, _, text = pair.partition("=")
            pairs.append(f"{quote(key)}={fill(text, f'?{key}')}")
        url += "?" + "&".join(pairs)
    return url


def build(name: str, source: str, fields: list[Node], line: str) -> dict[str, Any]:
    """One exchange from the fields of a block and one of its `%as` lines."""
    direction, form, method, url, *rest = line.split()
    opts = {k: v for k, _, v in (r.partition("=") for r in rest)}
    w = World(name)
    doc = Doc()
    made_url = parse_url(url, w, doc)
    if skip := set(opts.get("less", "").split(",")) - {""}:
        fields = [f for f in fields if f.key not in skip]
    FORMS[form](doc, fields, w, opts)
    row: dict[str, Any] = {
        "doc_id": name,
        "source": source,
        "direction": direction,
        "method": method,
        "url": made_url,
        "content_type": doc.content_type,
        "body": doc.body,
    }
    if doc.raw is not None:
        row["body_base64"] = base64.b64encode(doc.raw).decode()
    row["leaves"] = doc.leaves
    row["containers"] = doc.containers
    return row


def blocks(text: str) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """The blocks of a template file: name, source, field lines and `%as` lines."""
    name, source = "", ""
    fields: list[str] = []
    uses: list[str] = []
    for line in [*text.splitlines(), "== | "]:
        if line.startswith("== "):
            if name:
                yield name, source, fields, uses
            head, _, source = line[3:].partition("|")
            name, source, fields, uses = head.strip(), source.strip(), [], []
        elif line.startswith("%as "):
            uses.append(line[4:])
        elif line.strip() and not line.startswith("#"):
            fields.append(line)


def generate() -> dict[str, list[dict[str, Any]]]:
    """All exchanges by file name."""
    out: dict[str, list[dict[str, Any]]] = {}
    for file in sorted((HERE / "templates").glob("*.txt")):
        rows = out.setdefault(f"{file.stem}.jsonl", [])
        for name, source, lines, uses in blocks(file.read_text(encoding="utf-8")):
            tree = parse_tree(lines)
            check_names(tree)
            for i, use in enumerate(uses, 1):
                try:
                    rows.append(build(f"{name}.{i}", source, tree, use))
                except Exception as error:
                    raise ValueError(f"{file.name}: {name}.{i}: {error}") from error
    return out


def dumps(rows: list[dict[str, Any]]) -> str:
    """The text of a file."""
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)


def summary(rows: list[dict[str, Any]]) -> str:
    """The counts that the README shows."""
    leaves = [(row, leaf) for row in rows for leaf in row["leaves"]]
    public = sum(row["source"] != "own" for row, _ in leaves)
    none = sum(leaf["category"] is None for _, leaf in leaves)
    lines = [
        f"{len(rows):,} exchanges, {len(leaves):,} labelled leaves: {public / len(leaves):.1%} of "
        f"public schemas, {none / len(leaves):.1%} without a category.",
        "",
        "| form | exchanges | leaves |",
        "|---|---|---|",
    ]
    kinds: dict[str, list[int]] = {}
    for row in rows:
        count = kinds.setdefault(row["content_type"].split(";")[0] or "(URL only)", [0, 0])
        count[0] += 1
        count[1] += len(row["leaves"])
    lines += [f"| {k} | {a} | {b:,} |" for k, (a, b) in sorted(kinds.items())]
    lines += ["", "| category | leaves | of public schemas | masked or hashed | containers |"]
    lines += ["|---|---|---|---|---|"]
    for category in [*CATEGORY.values(), None]:
        mine = [(row, leaf) for row, leaf in leaves if leaf["category"] == category]
        shared = sum(row["source"] != "own" for row, _ in mine)
        formed = sum("form" in leaf for _, leaf in mine)
        held = sum(c["category"] == category for row in rows for c in row["containers"])
        lines.append(f"| {category or '(none)'} | {len(mine):,} | {shared:,} | {formed} | {held} |")
    return "\n".join(lines) + "\n"


BEGIN, END = "<!-- counts -->\n", "<!-- end of counts -->"


def main() -> int:
    """Write the files, and the counts into the README."""
    folder = HERE / "exchanges"
    folder.mkdir(exist_ok=True)
    made = generate()
    for name, rows in made.items():
        (folder / name).write_text(dumps(rows), encoding="utf-8")
    readme = HERE / "README.md"
    text = readme.read_text(encoding="utf-8")
    counts = summary([row for rows in made.values() for row in rows])
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    readme.write_text(before + BEGIN + counts + END + after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
