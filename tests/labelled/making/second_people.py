"""The second hand's invented people, and its makers of values with the category each brings."""

import base64
import datetime as dt
import random
from collections.abc import Callable
from typing import Any, NamedTuple

from faker import Faker
from stdnum import luhn
from stdnum.cn import ric

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
    "uid": ("account_id", lambda w: w.rnd.randrange(10_000, 9_999_999)),
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
