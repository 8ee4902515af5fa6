"""Labelled exchanges by a second hand: `second/*.txt` into `second/*.jsonl`.

A document starts with `== id | request or response | METHOD /url | form options` and goes on with
its fields, separated by space:

    key=text  key=a|b|c  key="with space {mobile}"  key=@generator(args)  key[3]=@generator
    key:category=…  key:-=…  key=@mobile*  key=@mobile#      (masked, hashed)
    key:category{ … }  key[4]:category{ … }  key|json{ … }  key|b64json{ … }  key|form{ … }
    @mobile{ … }                                              (a key that is a value)
    ~key=…                                                    (an attribute, in XML)
    key|gql="… <field.argument=@mobile> …"                    (literals in a GraphQL query)

A generator brings its category with it; what stands after the key goes before that. Text in which
a personal generator is filled in is `free_text_pi`. Options: `n=` rows, `c=` categories of the
whole, `root=` and `table=` names, `+snake`, `+kebab`, `+UPPER`, `+Pascal`, `+lower`: once more with
its keys written so.

    .venv/bin/python -m tests.labelled.make_second
"""

import base64
import csv
import datetime as dt
import hashlib
import html
import io
import json
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape, quoteattr

from faker import Faker
from stdnum import luhn
from stdnum.cn import ric

HERE = Path(__file__).resolve().parent / "second"
ALIASES = {
    "-": None,
    "acct": "account_id",
    "agent": "agent_person",
    "bb": "broadband_account",
    "bill": "billing_info",
    "cd": "call_detail",
    "cl": "contact_list",
    "comm": "communication_content",
    "comp": "complaint_record",
    "contact": "contact_phone",
    "cust": "customer_id",
    "det": "id_doc_details",
    "dev": "device_id",
    "dtype": "id_doc_type",
    "il": "internet_log",
    "img": "id_doc_image",
    "ip": "ip_address",
    "lr": "login_record",
    "nat": "nationality_ethnicity",
    "occ": "occupation_employer",
    "oid": "online_identifier",
    "pay": "payment_record",
    "prof": "profile_tag",
    "rec": "call_recording",
    "sl": "service_location",
    "sms": "sms_record",
    "st": "service_time",
    "sub": "subscription_info",
    "tok": "auth_token",
    "unit": "unit_identity",
    "use": "usage_volume",
}


def category(name: str) -> str | None:
    return ALIASES.get(name, name)


class Leaf(NamedTuple):
    """A value and what it holds."""

    value: Any
    label: str | None
    form: str | None = None


class Obj(NamedTuple):
    """Fields in their order, what the whole is, and the document it is written as, if any."""

    items: list[tuple[str, Any]]
    held: str | None = None
    codec: str | None = None


class Many(NamedTuple):
    """A list."""

    items: list[Any]
    held: str | None = None


DOMAINS = {"gmail.com": "example.com", "yahoo.com": "mail.test", "hotmail.com": "example.cn"}


class Who:
    """A person, and the chance that made them."""

    def __init__(self, rnd: random.Random, fake: Faker) -> None:
        self.rnd = rnd
        self.fake = fake
        self.male = rnd.random() < 0.5
        self.born = dt.date(1950, 1, 1) + dt.timedelta(days=rnd.randrange(20_000))

    def digits(self, count: int) -> str:
        return "".join(self.rnd.choice("0123456789") for _ in range(count))

    def hexa(self, count: int) -> str:
        return "".join(self.rnd.choice("0123456789abcdef") for _ in range(count))

    def pick(self, words: str) -> str:
        return self.rnd.choice(words.split())

    def gb(self, born: dt.date) -> str:
        last = self.rnd.randrange(100) * 10 + self.rnd.choice(
            (1, 3, 5, 7, 9) if self.male else (0, 2, 4)
        )
        region = self.pick("110105 310115 440305 330106 320102 510107 420106 610113 350203 370202")
        body = f"{region}{born:%Y%m%d}{last:03d}"
        return body + ric.calc_check_digit(body + "0")

    def moment(self) -> dt.datetime:
        start = dt.datetime(2025, 1, 1)  # noqa: DTZ001 - local times, as the systems write them
        return start + dt.timedelta(seconds=self.rnd.randrange(50_000_000))

    def mail(self) -> str:
        """An address at a domain that nobody has, whichever provider the faker thinks of."""
        name, _, provider = self.fake.free_email().partition("@")
        return f"{name}@{DOMAINS[provider]}"

    def luhn(self, body: str) -> str:
        return body + luhn.calc_check_digit(body)

    def mobile(self) -> str:
        return self.pick(
            "134 135 136 138 139 150 151 158 159 187 188 130 131 132 156 186 133 153 189 199 198 176"
        ) + self.digits(8)

    def street(self) -> str:
        fake = self.fake
        city = self.pick(
            "浙江省杭州市西湖区 江苏省南京市玄武区 广东省深圳市南山区 四川省成都市武侯区 湖北省武汉市洪山区 北京市朝阳区"
        )
        road = str(fake.street_name())
        end = f"{self.rnd.randrange(1, 400)}号{self.rnd.randrange(1, 30)}栋{self.rnd.randrange(101, 2900)}室"
        return f"{city}{road}{end}"


Made = tuple[str | None, Callable[..., Any]]
# ruff: noqa: E501 - a maker a line
MAKERS: dict[str, Made] = {
    # persons
    "name": ("user_name", lambda w: w.fake.name_male() if w.male else w.fake.name_female()),
    "ename": ("user_name", lambda w: w.pick("Tanaka,Yuki Smith,John Garcia,Ana Kim,Minseo Novak,Petr").replace(",", " ")),
    "birth": ("birth_date", lambda w: w.born.isoformat()),
    "birth8": ("birth_date", lambda w: f"{w.born:%Y%m%d}"),
    "age": ("birth_date", lambda w: 2026 - w.born.year),
    "id": ("id_number", lambda w: w.gb(w.born)),
    "id15": ("id_number_legacy15", lambda w: w.gb(w.born)[:6] + f"{w.born:%y%m%d}" + w.digits(3)),
    "gender": ("gender", lambda w: "男" if w.male else "女"),
    "sex": ("gender", lambda w: "M" if w.male else "F"),
    "sexn": ("gender", lambda w: "1" if w.male else "2"),
    "addr": ("address", lambda w: w.street()),
    "idaddr": ("id_doc_address", lambda w: w.street()),
    "prov": ("address", lambda w: w.pick("浙江省 江苏省 广东省 四川省 湖北省")),
    "city": ("address", lambda w: w.pick("杭州市 南京市 深圳市 成都市 武汉市 苏州市")),
    "dist": ("address", lambda w: w.pick("西湖区 玄武区 南山区 武侯区 洪山区")),
    "zip": ("postcode", lambda w: w.pick("310012 210018 518052 610041 430070 100020")),
    "mobile": ("mobile_number", lambda w: w.mobile()),
    "mobile86": ("mobile_number", lambda w: "86" + w.mobile()),
    "iot": ("iot_number", lambda w: w.pick("10647 10648 14400 14800") + w.digits(8)),
    "land": ("landline_number", lambda w: w.pick("0571- 025- 0755- 028- 010-") + "8" + w.digits(7)),
    "login": ("account_id", lambda w: w.fake.user_name()),
    "nick": ("account_id", lambda w: w.pick("风一样的少年 柠檬不酸 tiger_zz 小鱼干 南山以南 Coco酱 夜猫子 阿豪哥")),
    "cust": ("customer_id", lambda w: w.pick("1 2 3 5 8") + w.digits(11)),
    "uid": ("customer_id", lambda w: w.rnd.randrange(10_000, 9_999_999)),
    "bb": ("broadband_account", lambda w: w.pick("0571 025 hz njad sz") + w.digits(8) + w.pick("@163.gd @16300.net @adsl @lan")),
    "pwd": ("password", lambda w: w.fake.password(length=10, special_chars=False)),
    "pin6": ("password", lambda w: w.digits(6)),
    "bcrypt": ("password", lambda w: "$2a$10$" + (w.hexa(32) + w.hexa(32))[:53]),
    "passport": ("passport_number", lambda w: w.pick("E G EA EJ") [:1] + w.digits(8)),
    "hkm": ("travel_permit_number", lambda w: w.pick("H M") + w.digits(8)),
    "tbz": ("travel_permit_number", lambda w: w.digits(8)),
    "mil": ("military_id_number", lambda w: w.pick("军字第 士字第 武字第 海字第") + w.digits(7) + "号"),
    "other": ("other_id_number", lambda w: w.gb(w.born)),
    "ethnic": ("nationality_ethnicity", lambda w: w.pick("汉族 回族 满族 壮族 维吾尔族")),
    "nation": ("nationality_ethnicity", lambda w: w.pick("CHN 中国 JPN KOR USA")),
    "job": ("occupation_employer", lambda w: w.pick("教师 程序员 个体户 会计 护士 司机 学生")),
    "employer": ("occupation_employer", lambda w: w.fake.company()),
    "edu": ("occupation_employer", lambda w: w.pick("本科 大专 硕士 高中")),
    "uscc": ("unit_identity", lambda w: "91" + w.pick("330106 440305 320102") + w.hexa(9).upper().replace("I", "1") + w.pick("X A 7 3")),
    "corp": ("unit_identity", lambda w: w.fake.company()),
    "email": ("email", lambda w: w.mail()),
    "qq": ("im_account", lambda w: w.pick("1 2 3 5 8") + w.digits(8)),
    "wx": ("im_account", lambda w: "wxid_" + w.hexa(14)),
    "openid": ("im_account", lambda w: "o6_bm" + w.hexa(23)),
    "bank": ("bank_account", lambda w: w.luhn(w.pick("622202 621700 622848 621483 622588") + w.digits(12))),
    "issuer": ("id_doc_details", lambda w: w.pick("杭州市公安局西湖分局 南京市公安局玄武分局 深圳市公安局南山分局")),
    "b64img": ("id_doc_image", lambda w: "/9j/4AAQSkZJRg" + base64.b64encode(w.rnd.randbytes(24)).decode()),
    "idimg": ("id_doc_image", lambda w: f"/realname/{w.hexa(8)}/{w.pick('front back hand')}.jpg"),
    "face": ("biometric", lambda w: f"face/{w.hexa(12)}.jpg"),
    "feature": ("biometric", lambda w: base64.b64encode(w.rnd.randbytes(30)).decode()),
    "sign": ("signature", lambda w: "iVBORw0KGgo" + base64.b64encode(w.rnd.randbytes(21)).decode()),
    "plate": ("vehicle_id", lambda w: w.pick("浙A 苏A 粤B 川A 鄂A") + w.hexa(5).upper()),
    "vin": ("vehicle_id", lambda w: "LSV" + w.hexa(6).upper() + w.digits(8)),
    # networks
    "imsi": ("imsi", lambda w: w.pick("46000 46001 46011 46002 46007") + w.digits(10)),
    "supi": ("imsi", lambda w: "imsi-46000" + w.digits(10)),
    "gpsi": ("mobile_number", lambda w: "msisdn-86" + w.mobile()),
    "imei": ("imei", lambda w: w.luhn("86" + w.digits(12))),
    "iccid": ("iccid", lambda w: w.luhn("8986" + w.pick("00 01 03 11") + w.digits(13))),
    "ki": ("sim_secret", lambda w: w.hexa(32).upper()),
    "puk": ("sim_secret", lambda w: w.digits(8)),
    "otp": ("auth_token", lambda w: w.digits(6)),
    "jwt": ("auth_token", lambda w: "eyJhbGciOiJIUzI1NiJ9." + base64.urlsafe_b64encode(w.rnd.randbytes(24)).decode() + "." + w.hexa(20)),
    "tok": ("auth_token", lambda w: w.hexa(32)),
    "devid": ("device_id", lambda w: w.hexa(16)),
    "oaid": ("device_id", lambda w: "-".join(w.hexa(k) for k in (8, 4, 4, 4, 12))),
    "onu": ("device_id", lambda w: w.pick("HWTC ZTEG FHTT") + w.hexa(8).upper()),
    "mac": ("mac_address", lambda w: ":".join(w.hexa(2) for _ in range(6))),
    "macd": ("mac_address", lambda w: "-".join(w.hexa(2).upper() for _ in range(6))),
    "ip": ("ip_address", lambda w: f"{w.pick('100.64 112.10 183.156 10.37 36.27')}.{w.rnd.randrange(256)}.{w.rnd.randrange(1, 255)}"),
    "ip6": ("ip_address", lambda w: f"240e:{w.hexa(3)}:{w.hexa(4)}:{w.hexa(4)}::{w.hexa(3)}"),
    "port": ("ip_address", lambda w: w.rnd.randrange(1024, 65535)),
    "ua": ("online_identifier", lambda w: w.fake.user_agent()),
    "cookie": ("online_identifier", lambda w: w.hexa(26)),
    "lat": ("service_location", lambda w: round(w.rnd.uniform(22.5, 32.1), 6)),
    "lng": ("service_location", lambda w: round(w.rnd.uniform(104.0, 120.9), 6)),
    "lac": ("service_location", lambda w: w.rnd.randrange(4096, 65000)),
    "eci": ("service_location", lambda w: w.rnd.randrange(20_000_000, 260_000_000)),
    "cgi": ("service_location", lambda w: f"460-00-{w.rnd.randrange(4096, 65000)}-{w.rnd.randrange(999, 65000)}"),
    "area": ("service_location", lambda w: w.pick("杭州 南京 深圳 成都 武汉 香港")),
    "secs": ("service_time", lambda w: w.rnd.randrange(3, 4000)),
    "bytes": ("usage_volume", lambda w: w.rnd.randrange(1_000, 900_000_000)),
    "host": ("internet_log", lambda w: w.pick("m.video.example.cn news.portal.example.com api.maps.example.cn shop.example.com")),
    "link": ("internet_log", lambda w: f"http://{w.pick('news.example.com forum.example.cn video.example.cn')}/p/{w.digits(6)}.html"),
    "app": ("internet_log", lambda w: w.pick("短视频 地图导航 即时通讯 网络游戏 购物")),
    "plan": ("subscription_info", lambda w: w.pick("畅享5G融合129元 全家享199 校园卡29元 冰淇淋99元套餐 千兆宽带包年")),
    "score": ("profile_tag", lambda w: w.rnd.randrange(300, 900)),
    "tag": ("profile_tag", lambda w: w.pick("价格敏感 流量饱和 潜在离网 夜间活跃 高端商务 亲子家庭")),
    "relation": ("contact_list", lambda w: w.pick("母亲 配偶 父亲 朋友 子女")),
    # what holds nothing personal by itself
    "dt": (None, lambda w: f"{w.moment():%Y-%m-%d %H:%M:%S}"),
    "iso": (None, lambda w: f"{w.moment():%Y-%m-%dT%H:%M:%S}+08:00"),
    "dt14": (None, lambda w: f"{w.moment():%Y%m%d%H%M%S}"),
    "d": (None, lambda w: f"{w.moment():%Y-%m-%d}"),
    "d8": (None, lambda w: f"{w.moment():%Y%m%d}"),
    "ym": (None, lambda w: f"{w.moment():%Y%m}"),
    "ms": (None, lambda w: 1_735_700_000_000 + w.rnd.randrange(50_000_000_000)),
    "sec": (None, lambda w: 1_735_700_000 + w.rnd.randrange(50_000_000)),
    "yuan": (None, lambda w: round(w.rnd.uniform(1, 400), 2)),
    "fen": (None, lambda w: w.rnd.randrange(100, 40_000)),
    "int": (None, lambda w, a="1", b="100": w.rnd.randint(int(a), int(b))),
    "float": (None, lambda w, a="0", b="1": round(w.rnd.uniform(float(a), float(b)), 3)),
    "no": (None, lambda w, n="12": w.pick("1 2 3 4 6 7 8 9") + w.digits(int(n) - 1)),
    "hex": (None, lambda w, n="16": w.hexa(int(n))),
    "uuid": (None, lambda w: "-".join(w.hexa(k) for k in (8, 4, 4, 4, 12))),
    "ordgb": (None, lambda w: w.gb(dt.date(2025, 1, 1) + dt.timedelta(days=w.rnd.randrange(600)))),
    "luhn": (None, lambda w, n="19": w.luhn(w.pick("62 43 86 35") + w.digits(int(n) - 3))),
    "n11": (None, lambda w: w.mobile()),
    "srvip": (None, lambda w: f"{w.pick('10.8 172.16 192.168')}.{w.rnd.randrange(256)}.{w.rnd.randrange(1, 255)}"),
    "srvmac": (None, lambda w: ":".join(w.hexa(2) for _ in range(6))),
    "staff": (None, lambda w: w.pick("HZ NJ SZ") + w.digits(5)),
    "staffname": (None, lambda w: w.fake.name()),
    "model": (None, lambda w: w.pick("iPhone-15 Mate60Pro Xiaomi-14 OPPO-Reno11 vivo-X100 荣耀Magic6")),
    "shop": (None, lambda w: w.pick("文三路营业厅 新街口旗舰店 科技园合作厅 武侯代理点 光谷自营厅")),
    "dept": (None, lambda w: w.pick("网络运行部 市场经营部 客户服务中心 信息化部 财务部")),
    "region": (None, lambda w: w.pick("杭州 南京 深圳 成都 武汉")),
    "goods": (None, lambda w: w.pick("千兆光猫 4K机顶盒 蓝牙耳机Pro 路由器AX3000 充值卡50元 SIM卡空白卡")),
    "hotline": (None, lambda w: w.pick("10086 10010 10000 400-000-1234 12300 95588")),
    "svc": (None, lambda w: w.pick("order-center cust-center billing-core sms-gw aaa-proxy realname-adapter")),
}  # fmt: skip
for _same, _of in {"st": "dt", "sti": "iso", "st14": "dt14", "stms": "ms"}.items():
    MAKERS[_same] = ("service_time", MAKERS[_of][1])

CALL = re.compile(r"(\w+)(?:\(([^)]*)\))?([*#]?)\Z")
FILLED = re.compile(r"\{(\w+)\}")
TOKEN = re.compile(
    r"\s*(?:(?P<close>\})|(?P<key>[^\s=:{}\[\]|]+)(?:\[(?P<count>\d+)\])?(?:\|(?P<codec>\w+))?"
    r"(?::(?P<cat>[\w-]+))?(?:(?P<open>\{)|=(?P<value>\"[^\"]*\"|\S+)))"
)
WRITTEN: dict[str, Callable[[list[str]], str]] = {
    "snake": "_".join,
    "kebab": "-".join,
    "UPPER": lambda words: "_".join(words).upper(),
    "Pascal": lambda words: "".join(w.capitalize() for w in words),
    "lower": "".join,
    "": "".join,
}


def rewritten(key: str, style: str) -> str:
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", key)
    if not style or not key.isascii() or "".join(words) != key:
        return key
    return WRITTEN[style]([w.lower() for w in words])


def disguised(value: str, label: str | None, mark: str) -> str:
    if mark == "#":
        return hashlib.sha256(value.encode()).hexdigest()[: 32 if len(value) % 2 else 64]
    if label == "user_name":
        return value[0] + "*" * (len(value) - 1)
    if label == "email":
        return value[:2] + "***@" + value.split("@")[1]
    keep = 3 if len(value) < 15 else 4
    return value[:keep] + "*" * (len(value) - keep - keep) + value[-keep:]


def generated(call: str, who: Who) -> Leaf:
    found = CALL.match(call)
    assert found, call
    name, args, mark = found.groups()
    label, maker = MAKERS[name]
    value = maker(who, *(args.split(",") if args else ()))
    if not mark:
        return Leaf(value, label)
    return Leaf(disguised(str(value), label, mark), label, {"*": "masked", "#": "hashed"}[mark])


def literal(text: str, who: Who) -> Leaf:
    if text.startswith('"'):
        chosen = who.rnd.choice(text[1:-1].split("|"))
        personal = False

        def fill(match: re.Match[str]) -> str:
            nonlocal personal
            leaf = generated(match[1], who)
            personal = personal or leaf.label is not None
            return str(leaf.value)

        value = FILLED.sub(fill, chosen)
        return Leaf(value, "free_text_pi" if personal else None)
    chosen = who.rnd.choice(text.split("|"))
    if chosen.startswith("@"):
        return generated(chosen[1:], who)
    if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?|true|false|null", chosen):
        return Leaf(json.loads(chosen), None)
    return Leaf(chosen, None)


def labelled(leaf: Leaf, cat: str | None) -> Leaf:
    return leaf if cat is None else leaf._replace(label=category(cat))


class Reader:
    """Reads the fields of one document; a list reads its fields again for each of its elements."""

    def __init__(self, text: str, who: Who, style: str) -> None:
        self.text = text
        self.who = who
        self.style = style

    def fields(self, at: int, who: Who) -> tuple[list[tuple[str, Any]], int]:
        items: list[tuple[str, Any]] = []
        while self.text[at:].strip():
            token = TOKEN.match(self.text, at)
            assert token, self.text[at : at + 60]
            at = token.end()
            if token["close"]:
                break
            key = token["key"]
            key = (
                str(generated(key[1:], who).value) if key[0] == "@" else rewritten(key, self.style)
            )
            if token["open"]:
                node, at = self.nested(token, at, who)
            elif token["codec"] == "gql":
                node = Leaf(token["value"][1:-1], "gql")
            elif token["count"]:
                some = [literal(token["value"], who) for _ in range(int(token["count"]))]
                node = Many([labelled(leaf, token["cat"]) for leaf in some])
            else:
                node = labelled(literal(token["value"], who), token["cat"])
            items.append((key, node))
        return items, at

    def nested(self, token: re.Match[str], at: int, who: Who) -> tuple[Any, int]:
        held = category(token["cat"]) if token["cat"] else None
        if not token["count"]:
            items, end = self.fields(at, who)
            return Obj(items, held, token["codec"]), end
        elements = []
        end = at
        for _ in range(int(token["count"])):
            items, end = self.fields(at, Who(who.rnd, who.fake))
            elements.append(Obj(items))
        return Many(elements, held), end


class Exchange:
    """Collects the labels of one document while it is written."""

    def __init__(self) -> None:
        self.leaves: list[dict[str, Any]] = []
        self.containers: list[dict[str, Any]] = []

    def leaf(self, path: str, leaf: Leaf) -> Any:
        label = {"path": path, "category": leaf.label}
        self.leaves.append(label | ({"form": leaf.form} if leaf.form else {}))
        return leaf.value

    def held(self, path: str, name: str | None) -> None:
        if name:
            self.containers.append({"path": path, "category": name})

    def plain(self, node: Any, path: str, who: Who) -> Any:
        """Give the value as JSON would hold it."""
        if isinstance(node, Leaf):
            return self.graphql(node, path, who) if node.label == "gql" else self.leaf(path, node)
        if isinstance(node, Many):
            self.held(path, node.held)
            return [self.plain(v, f"{path}[{i}]", who) for i, v in enumerate(node.items)]
        inner = f"{path}|{node.codec}" if node.codec else path
        self.held(inner, node.held)
        value = {k: self.plain(v, f"{inner}.{k}", who) for k, v in node.items}
        if not node.codec:
            return value
        text = (
            urlencode(value)
            if node.codec.endswith("form")
            else json.dumps(value, ensure_ascii=False)
        )
        return base64.b64encode(text.encode()).decode() if node.codec.startswith("b64") else text

    def graphql(self, node: Leaf, path: str, who: Who) -> str:
        def fill(match: re.Match[str]) -> str:
            value = self.leaf(
                f"{path}|graphql.{match[1]}", labelled(literal(match[3], who), match[2])
            )
            return json.dumps(value, ensure_ascii=False)

        return re.sub(r"<([\w.]+)(?::([\w-]+))?=([^>]+)>", fill, str(node.value))

    def url(self, text: str, who: Who) -> str:
        def fill(part: str, path: str) -> str:
            found = re.fullmatch(r"\{(=?)(.+?)(?::([\w-]+))?\}", part)
            if not found:
                if path.startswith("?"):
                    self.leaf(path, Leaf(part, None))
                return part
            leaf = literal(found[2] if found[1] else "@" + found[2], who)
            return quote(str(self.leaf(path, labelled(leaf, found[3]))), safe="")

        where, _, query = text.partition("?")
        segments = where.removeprefix("/").split("/")
        out = "/" + "/".join(fill(part, f"/{i}") for i, part in enumerate(segments))
        pairs = [p.partition("=") for p in query.split("&")] if query else []
        done = "&".join(f"{k}={fill(v, f'?{k}')}" for k, _, v in pairs)
        return f"{out}?{done}" if done else out

    def xml(self, node: Any, name: str, path: str, tag: str = "") -> str:
        tag = tag or name
        if isinstance(node, Leaf):
            value = self.leaf(path, node)
            shown = json.dumps(value) if isinstance(value, bool) or value is None else str(value)
            return f"<{tag}>{escape(shown)}</{tag}>"
        self.held(path, node.held)
        attributes = "".join(
            f" {k[1:]}={quoteattr(str(self.leaf(f'{path}.@{k[1:]}', v)))}"
            for k, v in node.items
            if k[0] == "~"
        )
        inner = ""
        for key, value in ((k, v) for k, v in node.items if k[0] != "~"):
            if isinstance(value, Many):
                self.held(f"{path}.{key}", value.held)
                for i, one in enumerate(value.items):
                    inner += self.xml(one, key, f"{path}.{key}[{i}]")
            else:
                inner += self.xml(value, key, f"{path}.{key}")
        return f"<{tag}{attributes}>{inner}</{tag}>"

    def wire(self, node: Obj, path: str) -> bytes:
        out = b""
        for key, value in node.items:
            number = int(key)
            some = value.items if isinstance(value, Many) else [value]
            if isinstance(value, Many):
                self.held(f"{path}.{key}", value.held)
            for i, one in enumerate(some):
                here = f"{path}.{key}" + (f"[{i}]" if isinstance(value, Many) else "")
                if isinstance(one, Obj):
                    self.held(here, one.held)
                    raw: Any = self.wire(one, here)
                else:
                    raw = self.leaf(here, one)
                if isinstance(raw, int):
                    out += varint(number << 3) + varint(raw)
                else:
                    data = raw if isinstance(raw, bytes) else str(raw).encode()
                    out += varint(number << 3 | 2) + varint(len(data)) + data
        return out


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def sheet(columns: list[str], rows: list[list[Any]]) -> bytes:
    """The least workbook that opens, the same bytes each time."""
    lines = ""
    for number, row in enumerate([columns, *rows], 1):
        cells = "".join(
            f"<c><v>{v}</v></c>"
            if isinstance(v, int | float) and not isinstance(v, bool)
            else f'<c t="inlineStr"><is><t>{escape(str(v))}</t></is></c>'
            for v in row
        )
        lines += f'<row r="{number}">{cells}</row>'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    kinds = "application/vnd.openxmlformats-"
    space = "http://schemas.openxmlformats.org/"
    main = f"{space}spreadsheetml/2006/main"
    rels = f"{space}officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{space}package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{kinds}package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}officedocument.spreadsheetml.sheet.main+xml"/>'
        f'<Override PartName="/xl/s1.xml" ContentType="{kinds}officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{space}package/2006/relationships">'
        f'<Relationship Id="r1" Type="{rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rels}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{space}package/2006/relationships">'
        f'<Relationship Id="r1" Type="{rels}/worksheet" Target="s1.xml"/></Relationships>',
        "xl/s1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), head + text)
    return out.getvalue()


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "csv0": "text/csv; charset=utf-8; header=absent",
    "tsv": "text/tab-separated-values",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data; boundary=--sh7e2",
    "xml": "application/xml",
    "soap": "text/xml; charset=utf-8",
    "table": "text/html; charset=utf-8",
    "page": "text/html; charset=utf-8",
    "pb": "application/x-protobuf",
    "xlsx": XLSX,
    "sql": "application/x-sql-rows+json",
    "text": "text/plain",
    "url": "",
}


def rows_body(out: Exchange, form: str, rows: Many, who: Who, table: str) -> str | bytes:
    bare = form == "csv0"
    names = [k for k, _ in rows.items[0].items]
    columns = [f"c{i}" for i in range(len(names))] if bare else names
    lines = [
        [out.plain(v, f"$[{i}].{c}", who) for c, (_, v) in zip(columns, row.items, strict=True)]
        for i, row in enumerate(rows.items)
    ]
    if form == "sql":
        return json.dumps({"table": table, "columns": names, "rows": lines}, ensure_ascii=False)
    if form == "xlsx":
        return sheet(names, lines)
    if form == "table":
        head = "".join(f"<th>{html.escape(n)}</th>" for n in names)
        cells = "".join(
            "<tr>" + "".join(f"<td>{html.escape(str(v))}</td>" for v in line) + "</tr>"
            for line in lines
        )
        return f"<html><body><table><tr>{head}</tr>{cells}</table></body></html>"
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t" if form == "tsv" else ",", lineterminator="\n")
    writer.writerows(lines if bare else [names, *lines])
    return text.getvalue()


def body_of(out: Exchange, form: str, node: Obj, who: Who, root: str) -> str | bytes:
    if form == "url":
        return ""
    if form == "pb":
        return out.wire(node, "$")
    if form == "xml":
        return '<?xml version="1.0" encoding="UTF-8"?>' + out.xml(node, root, f"$.{root}")
    if form == "soap":
        inner = out.xml(node, root, f"$.Envelope.Body.{root}", f"web:{root}").replace(
            f"<web:{root}", f'<web:{root} xmlns:web="http://ws.example.cn/"', 1
        )
        space = 'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"'
        return f"<soapenv:Envelope {space}><soapenv:Body>{inner}</soapenv:Body></soapenv:Envelope>"
    if form == "text":
        ((_, leaf),) = node.items
        return str(out.plain(leaf, "$", who))
    value = out.plain(node, "$", who)
    if form == "json":
        return json.dumps(value, ensure_ascii=False)
    if form == "form":
        return urlencode(value)
    if form == "page":
        inputs = "".join(
            f'<input type="text" name="{k}" value="{html.escape(str(v))}">'
            for k, v in value.items()
        )
        return f'<html><body><form method="post">{inputs}</form></body></html>'
    assert form == "multipart", form
    parts = "".join(
        f'----sh7e2\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'
        for k, v in value.items()
    )
    return parts + "----sh7e2--\r\n"


def exchange(head: str, text: str, style: str) -> dict[str, Any]:
    doc_id, direction, line, options = (part.strip() for part in head.split("|"))
    doc_id = f"second.{doc_id}" + (f".{style}" if style else "")
    method, _, url = line.partition(" ")
    form, *given = (o for o in options.split() if o[0] != "+")
    named = dict(o.split("=") for o in given)
    rnd = random.Random(doc_id)
    fake = Faker("zh_CN")
    fake.seed_instance(rnd.randrange(1 << 30))
    who = Who(rnd, fake)
    out = Exchange()
    where = out.url(url, who)
    reader = Reader(text, who, style)
    for name in named.get("c", "").split(",") if "c" in named else ():
        out.held("$", category(name))
    count = int(named.get("n", "0"))
    if count:
        elements = [Obj(reader.fields(0, Who(rnd, fake))[0]) for _ in range(count)]
    if form == "ndjson":
        some = [out.plain(o, f"$[{i}]", who) for i, o in enumerate(elements)]
        body: str | bytes = "".join(json.dumps(v, ensure_ascii=False) + "\n" for v in some)
    elif count and form == "json":
        body = json.dumps(out.plain(Many(list(elements)), "$", who), ensure_ascii=False)
    elif count:
        body = rows_body(out, form, Many(list(elements)), who, named.get("table", "t"))
    else:
        body = body_of(out, form, Obj(reader.fields(0, who)[0]), who, named.get("root", "root"))
    made = {
        "doc_id": doc_id,
        "source": "own",
        "direction": {"req": "request", "resp": "response"}[direction],
        "method": method,
        "url": where,
        "content_type": KINDS[form],
        "body": body if isinstance(body, str) else "",
    }
    if isinstance(body, bytes):
        made["body_base64"] = base64.b64encode(body).decode()
    return made | {"leaves": out.leaves, "containers": out.containers}


def documents(text: str) -> Iterator[dict[str, Any]]:
    for part in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        head, _, fields = part.partition("\n")
        fields = re.sub(r"^#.*$", "", fields, flags=re.MULTILINE)
        yield exchange(head, fields, "")
        for style in re.findall(r"\+(\w+)", head):
            yield exchange(head, fields, style)


def generate() -> dict[str, str]:
    return {
        file.with_suffix(".jsonl").name: "".join(
            json.dumps(row, ensure_ascii=False) + "\n"
            for row in documents(file.read_text(encoding="utf-8"))
        )
        for file in sorted(HERE.glob("*.txt"))
    }


def main() -> None:
    for name, text in generate().items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
