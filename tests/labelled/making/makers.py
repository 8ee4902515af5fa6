"""How each kind of value is invented, and what a field's name lets guess."""

import re
from collections.abc import Callable
from typing import Any

from tests.labelled.making.people import (
    AREAS,
    COMPLAINTS,
    DEPTS,
    HOTLINES,
    JOBS,
    MESSAGES,
    MOBILES,
    NATIONS,
    NEUTRAL,
    PIXEL,
    PRODUCTS,
    REGIONS,
    UA,
    WORDS,
    World,
    gb,
    luhn,
    uscc,
)

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
    return gb(w.pick(REGIONS) + w.date(1990, 2020).replace("-", "") + w.digits(3))


def _number(w: World) -> str:
    kind = w.rng.randrange(4)
    if kind == 0:
        return luhn("8" + w.digits(14 + w.rng.randrange(4)))
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
    uid=lambda w: w.rng.randint(10**6, 10**10),
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
    uscc=lambda w: uscc(w.rng),
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
    bank=lambda w: luhn(w.pick(("621700", "622848", "622202")) + w.digits(12)),
    pay=_money,
    paycent=lambda w: w.rng.randrange(1000, 90000),
    payno=lambda w: "20" + w.digits(26),
    bill=_money,
    imsi=lambda w: "460" + w.pick(("00", "01", "11", "07")) + w.digits(10),
    supi=lambda w: "imsi-460" + w.pick(("00", "01", "11")) + w.digits(10),
    imei=lambda w: luhn("86" + w.digits(12)),
    imeisv=lambda w: "86" + w.digits(14),
    pei=lambda w: "imei-" + luhn("86" + w.digits(12)),
    iccid=lambda w: luhn("8986" + w.pick(("00", "01", "11")) + w.digits(13)),
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
    luhn=lambda w: luhn("7" + w.digits(17)),
    luhn16=lambda w: luhn("6" + w.digits(14)),
    gbno=_gbno,
    stock11=lambda w: w.pick(MOBILES) + w.digits(8),
    ms11=lambda w: str(1_600_000_000_000 + w.rng.randrange(10**11))[:11],
    imei15=lambda w: luhn("35" + w.digits(12)),
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


def guess(key: str) -> str:
    for pattern, maker in GUESS:
        if re.search(pattern, key, re.IGNORECASE):
            return maker
    return "word"
