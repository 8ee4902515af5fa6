"""The third hand's makers of values, besides the second's: other spellings, other places, other masks."""

import base64
from collections.abc import Callable

from stdnum.cn import uscc

from tests.labelled.making.second_people import Leaf, Made, Who

HOMES = (
    "{city}{road}{a}弄{b}号{c}室",
    "{city}{road}{a}号院{b}号楼{d}单元{c}",
    "{city}{village}{d}组{a}号",
    "{road}{a}号附{b}号",
    "{village}小区{b}幢{d}单元{c}室",
    "{city}开发区{road}{a}号{village}公寓{b}座{c}",
)
CITIES = "上海市浦东新区 北京市海淀区 重庆市渝北区 陕西省西安市雁塔区 湖南省长沙市岳麓区 山东省青岛市市南区 云南省昆明市盘龙区 福建省厦门市思明区 辽宁省大连市沙河口区 新疆乌鲁木齐市天山区 河南省新郑市龙湖镇 贵州省凯里市"
VILLAGES = "莲花 翠苑 金地 东风 石桥 望江 李家村 锦绣 阳光 白云"
VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"


def home(who: Who) -> str:
    """An address, from the whole province down or only what stands after the district."""
    pattern = who.rnd.choice(HOMES)
    return pattern.format(
        city=who.pick(CITIES),
        road=who.fake.street_name(),
        village=who.pick(VILLAGES),
        a=who.rnd.randrange(1, 900),
        b=who.rnd.randrange(1, 60),
        c=who.rnd.randrange(101, 3300),
        d=who.rnd.randrange(1, 9),
    )


def spelled(who: Who) -> str:
    """A mobile number as people and programs write it."""
    number = who.mobile()
    return who.rnd.choice(
        (
            f"+86{number}",
            f"86{number}",
            f"+86 {number[:3]} {number[3:7]} {number[7:]}",
            f"{number[:3]}-{number[3:7]}-{number[7:]}",
            f"{number[:3]} {number[3:7]} {number[7:]}",
        )
    )


def fixed(who: Who) -> str:
    """A number of a fixed line, with its area code."""
    area = who.pick("010 021 022 023 024 027 029 0531 0532 0591 0731 0851 0871 0991")
    local = who.pick("2 3 5 6 8") + who.digits(7 if len(area) == 3 else 6)
    return who.rnd.choice(
        (f"{area}-{local}", f"{area}{local}", f"({area}){local}", f"{area}-{local}-{who.digits(3)}")
    )


def masked(label: str, make: Callable[[Who], str]) -> Made:
    return label, lambda who: Leaf(make(who), label, "masked")


def shown(text: str, head: int, tail: int, sign: str = "*", run: int = 0) -> str:
    """The text with its middle made unreadable: `run` signs, or as many as were there."""
    return text[:head] + sign * (run or len(text) - head - tail) + text[len(text) - tail :]


def person(who: Who) -> str:
    name = who.fake.name_male() if who.male else who.fake.name_female()
    return str(who.rnd.choice((name, name, name, who.pick(RARE).replace("_", " "))))


RARE = "阿依古丽·买买提 欧阳雪 迪丽努尔·阿不都 完颜康宁 拉巴次仁 慕容海 Müller_Jonas Lee_Hyun-woo Nguyễn_Lan"
NICKS = "半夏微凉 不吃香菜 momo 阿福2019 Lily_z 大江东去 早起的虫 xX夜行者Xx 橘子汽水 老王头 云朵☁ 小透明 Kevin-W 七月 fishball"


def unit(who: Who) -> str:
    """A unified social credit code with its check sign."""
    body = who.pick("91310115 91430104 52500112 11530103") + "MA" + who.digits(7)
    return body + uscc.calc_check_digit(body)


def mailbox(who: Who) -> str:
    return f"{who.fake.user_name()}{who.rnd.choice(('', '.w', '_cn'))}@{who.pick('example.net example.org corp.example.com mail.example.cn edu.example')}"


# ruff: noqa: E501 - a maker a line
MORE: dict[str, Made] = {
    # persons
    "who": ("user_name", person),
    "py": ("user_name", lambda w: w.pick("ZHANG LI WANG CHEN ZHAO SUN") + " " + w.pick("XIAOMING WEI LEI YUTING FANG JIANGUO")),
    "given": ("user_name", lambda w: w.pick("Wei Anna Jun Maria Xiaoyu Peter Lena Hao")),
    "family": ("user_name", lambda w: w.pick("Zhao Novak Berg Chen Rossi Ito Wang Lindqvist")),
    "born": ("birth_date", lambda w: w.rnd.choice((f"{w.born:%Y/%m/%d}", f"{w.born:%Y年%m月%d日}", f"{w.born:%Y-%m-%d}", f"{w.born:%Y-%m-%d} 00:00:00"))),
    "bornt": ("birth_date", lambda w: f"{w.born:%Y-%m-%d}T00:00:00.000Z"),
    "bornym": ("birth_date", lambda w: f"{w.born:%Y%m}"),
    "home": ("address", home),
    "flat": ("address", lambda w: f"{w.pick(VILLAGES)}{w.pick('小区 花园 家园 新村')}{w.rnd.randrange(1, 40)}幢{w.rnd.randrange(101, 2400)}"),
    "line": ("address", lambda w: f"{w.rnd.randrange(1, 999)} {w.pick('Binhai Renmin Jiefang Huaihai Xueyuan')} {w.pick('Road Street Avenue')}, Apt {w.rnd.randrange(1, 60)}"),
    "prov2": ("address", lambda w: w.pick("上海市 湖南省 山东省 陕西省 云南省 福建省 辽宁省 重庆市")),
    "city2": ("address", lambda w: w.pick("上海市 长沙市 青岛市 西安市 昆明市 厦门市 大连市 市辖区")),
    "dist2": ("address", lambda w: w.pick("浦东新区 岳麓区 市南区 雁塔区 盘龙区 思明区 沙河口区 渝北区")),
    "hukou": ("id_doc_address", home),
    "zip2": ("postcode", lambda w: w.pick("200120 410006 266071 710061 650051 361001 116021 401120 830002")),
    "mobx": ("mobile_number", spelled),
    "e164": ("mobile_number", lambda w: "+86" + w.mobile()),
    "clid": ("mobile_number", lambda w: '"{0}" <{0}>'.format(w.mobile())),
    "fixed": ("landline_number", fixed),
    "iot2": ("iot_number", lambda w: w.pick("1440 1441 1064 1065 1066 1067 1069 1410") + w.digits(9)),
    "nick2": ("account_id", lambda w: w.pick(NICKS)),
    "user": ("account_id", lambda w: w.fake.user_name() + w.rnd.choice(("", w.digits(2), w.digits(4)))),
    "uid2": ("account_id", lambda w: w.rnd.choice((w.rnd.randrange(3, 99_999), w.rnd.randrange(100_000, 9_999_999)))),
    "uid19": ("account_id", lambda w: "17" + w.digits(17)),
    "uuidu": ("account_id", lambda w: "-".join(w.hexa(k) for k in (8, 4, 4, 4, 12))),
    "cust15": ("customer_id", lambda w: w.pick("11 34 51 71 83") + w.digits(13)),
    "cusid": ("customer_id", lambda w: w.rnd.randrange(1_000, 99_999_999)),
    "pppoe": ("broadband_account", lambda w: w.rnd.choice((f"ad{w.digits(8)}", f"053{w.digits(9)}@kd", f"sh{w.digits(10)}@iptv", f"{w.fake.user_name()}@isp.example"))),
    "md5": ("password", lambda w: w.hexa(32)),
    "salt": ("password", lambda w: w.rnd.choice((w.hexa(6), w.fake.password(length=20, special_chars=False)))),
    "mail": ("email", mailbox),
    "wxopen": ("im_account", lambda w: w.pick("oUpF8u ojq1tt oLVPpj") + base64.urlsafe_b64encode(w.rnd.randbytes(16)).decode()[:22]),
    "aliuid": ("im_account", lambda w: "2088" + w.digits(12)),
    "dingid": ("im_account", lambda w: base64.b64encode(w.rnd.randbytes(15)).decode().replace("+", "x").replace("/", "iE") + "iEiE"),
    "card": ("bank_account", lambda w: w.luhn(w.pick("621226 622280 621799 623052 625912 622660") + w.digits(12))),
    "uscc2": ("unit_identity", unit),
    "legal": ("agent_person", person),
    "period": ("id_doc_details", lambda w: w.rnd.choice(("20150611-20350611", "2019.03.02-2029.03.02", "20210917-长期"))),
    "police": ("id_doc_details", lambda w: w.pick("上海市公安局浦东分局 长沙市公安局岳麓分局 西安市公安局雁塔分局 昆明市公安局盘龙分局 凯里市公安局")),
    "scan": ("id_doc_image", lambda w: f"https://oss.example.cn/{w.pick('cert idcard auth')}/{w.digits(8)}/{w.hexa(10)}.{w.pick('jpg png jpeg')}"),
    "pngimg": ("id_doc_image", lambda w: "data:image/png;base64,iVBORw0KGgo" + base64.b64encode(w.rnd.randbytes(36)).decode()),
    "selfie": ("biometric", lambda w: f"https://cdn.example.cn/live/{w.hexa(16)}.{w.pick('jpg mp4')}"),
    "plate2": ("vehicle_id", lambda w: w.pick("沪A 湘A 鲁B 陕A 云A 闽D") + w.rnd.choice(("D" + w.digits(5), w.digits(5), w.pick("K M W") + w.digits(4)))),
    "vin2": ("vehicle_id", lambda w: "LFV" + "".join(w.rnd.choice(VIN) for _ in range(8)) + w.digits(6)),
    # masked in other ways
    "mobm": masked("mobile_number", lambda w: w.rnd.choice((shown(w.mobile(), 3, 4), shown(w.mobile(), 3, 2), shown(w.mobile(), 7, 0), shown(w.mobile(), 0, 4)))),
    "namem": masked("user_name", lambda w: w.rnd.choice((shown(person(w), 1, 0, run=1), shown(person(w), 0, 1), shown(person(w), 1, 0, "某", 1)))),
    "idm": masked("id_number", lambda w: w.rnd.choice((shown(w.gb(w.born), 6, 4), shown(w.gb(w.born), 1, 1), shown(w.gb(w.born), 0, 4), shown(w.gb(w.born), 10, 0)))),
    "cardm": masked("bank_account", lambda w: w.rnd.choice((shown(w.luhn("622660" + w.digits(12)), 6, 4), "**** **** **** " + w.digits(4)))),
    "last4": masked("bank_account", lambda w: w.digits(4)),
    "mailm": masked("email", lambda w: mailbox(w)[0] + "****@example.net"),
    "homem": masked("address", lambda w: home(w)[:9] + "******"),
    "landm": masked("landline_number", lambda w: "021-58****" + w.digits(2)),
    # networks
    "imsi2": ("imsi", lambda w: w.pick("46000 46001 46003 46007 46009 46011 46015") + w.digits(10)),
    "supi2": ("imsi", lambda w: w.pick("imsi-46000 imsi-46011 imsi-46015 imsi-20893") + w.digits(10)),
    "suci": ("imsi", lambda w: "suci-0-460-00-0-0-0-" + w.digits(10)),
    "imeisv": ("imei", lambda w: "35" + w.digits(14)),
    "pei": ("imei", lambda w: w.rnd.choice(("imei-" + w.luhn("35" + w.digits(12)), "imeisv-86" + w.digits(14)))),
    "iccid20": ("iccid", lambda w: w.pick("898600 898602 898603 898606 898607") + w.digits(13) + w.pick("0 3 7 F")),
    "eid": ("iccid", lambda w: "890860320" + w.digits(23)),
    "onu2": ("device_id", lambda w: w.pick("FHTT SCTY CIOT ALCL") + w.hexa(8).upper()),
    "stb": ("device_id", lambda w: w.pick("00100 00410 01E50") + w.hexa(19).upper()),
    "ip4": ("ip_address", lambda w: f"{w.pick('223.104 117.136 101.86 58.247 175.12 100.72')}.{w.rnd.randrange(256)}.{w.rnd.randrange(1, 255)}"),
    "pd6": ("ip_address", lambda w: f"2409:8a{w.hexa(2)}:{w.hexa(3)}0::/{w.pick('56 60 64')}"),
    "nci": ("service_location", lambda w: w.hexa(9)),
    "tac": ("service_location", lambda w: w.hexa(6)),
    "uli": ("service_location", lambda w: "8264f000" + w.hexa(4) + "64f000" + w.hexa(8)),
    "lat2": ("service_location", lambda w: str(round(w.rnd.uniform(24.3, 41.8), 7))),
    "lng2": ("service_location", lambda w: str(round(w.rnd.uniform(87.5, 123.4), 7))),
    "place": ("service_location", lambda w: w.pick("上海 湖南长沙 云南昆明 日本 泰国 陕西西安 澳门")),
    "secs2": ("service_time", lambda w: w.rnd.choice((w.rnd.randrange(1, 90), w.rnd.randrange(90, 86_000)))),
    "stsec": ("service_time", lambda w: 1_745_000_000 + w.rnd.randrange(40_000_000)),
    "stus": ("service_time", lambda w: str(1_745_000_000 + w.rnd.randrange(40_000_000)) + w.digits(6)),
    "stslash": ("service_time", lambda w: f"{w.moment():%Y/%m/%d %H:%M}"),
    "stz": ("service_time", lambda w: f"{w.moment():%Y-%m-%dT%H:%M:%S}Z"),
    "mb": ("usage_volume", lambda w: round(w.rnd.uniform(0, 60_000), 2)),
    "url2": ("internet_log", lambda w: f"https://{w.pick('wap.example.com live.example.net pan.example.cn')}/{w.pick('v s item')}?id={w.digits(7)}"),
    "kw": ("internet_log", lambda w: w.pick("附近的医院 考研成绩查询 二手房 减肥食谱 失眠怎么办 高铁票")),
    "dom": ("internet_log", lambda w: w.pick("cdn7.video.example.com im.example.net pay.example.cn game.example.org")),
    "plan2": ("subscription_info", lambda w: w.pick("5G畅享套餐139元档 大王卡19元 神州行8元保号 千兆融合299 天翼云卡39 企业专线50M 飞享套餐58元 青春版5G29")),
    "tag2": ("profile_tag", lambda w: w.pick("高价值 沉默用户 羊毛党 母婴 游戏玩家 商旅 银发 双卡槽 易投诉")),
    "kin": ("contact_list", lambda w: w.pick("丈夫 妻子 儿子 女儿 姐姐 室友 同事 外婆")),
    # what holds nothing personal by itself
    "isoz": (None, lambda w: f"{w.moment():%Y-%m-%dT%H:%M:%S}.{w.digits(3)}Z"),
    "dslash": (None, lambda w: f"{w.moment():%Y/%m/%d}"),
    "goods2": (None, lambda w: w.pick("纯棉毛巾三条装 无线鼠标 新疆灰枣500g 儿童保温杯 充电宝20000mAh 手机壳 明前龙井 蓝牙音箱")),
    "dept2": (None, lambda w: w.pick("研发一部 华东大区 政企客户部 审计室 运维支撑中心 行政部")),
    "store2": (None, lambda w: w.pick("五角场体验店 钟楼营业厅 解放路专营店 高新合作网点 大学城校园厅")),
    "city0": (None, lambda w: w.pick("上海 长沙 青岛 西安 昆明 厦门 大连")),
    "host0": (None, lambda w: w.pick("node-03 bss-app-12 upf-edge-2 db-slave-1 k8s-w-17 olt-xh-04")),
    "svcip": (None, lambda w: f"{w.pick('10.200 172.20 192.168 10.0')}.{w.rnd.randrange(256)}.{w.rnd.randrange(1, 255)}"),
    "err": (None, lambda w: w.pick("timeout refused none EOF 0 E1042")),
}  # fmt: skip
