"""Invented people, and the lists and check digits that their numbers are made with."""

import re
from dataclasses import dataclass
from random import Random

from faker import Faker

SEED = "whosaw-exchanges-1"


def words(text: str, mark: str = " ") -> tuple[str, ...]:
    return tuple(text.split(mark))


REGIONS = words(
    "110101 110105 310115 320106 330106 340104 350203 370102 410105 420106 430102 440106 440305 "
    "500103 510104 520102 530102 610113 620102 650102"
)
MOBILES = words("134 135 136 138 139 147 150 152 158 159 166 176 178 182 187 188 189 191 198")
AREAS = words("010 021 022 023 024 025 027 028 0371 0512 0571 0755 0591 0731")
HOTLINES = words("10086 10010 10000 95588 95555 12345 4000001234 12315")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
PRODUCTS = words(
    "畅享5G融合套餐129元/星卡29元版/云存储尊享包/路由器AX3000/手机壳/和家亲千兆宽带/全家WiFi组网/"
    "腾讯视频会员月卡/定向流量包30GB/智能门锁S2/保温杯/蓝牙耳机Pro/大流量日租卡/彩铃包月",
    "/",
)
NEUTRAL = words(
    "按流程处理完毕/系统自动生成/待复核/已归档，无需跟进/客户要求尽快办理/周末营业时间调整/批量导入/"
    "ok/首次提交/材料齐全/转二线处理/活动截止本月底/见附件/无/重复提交已合并",
    "/",
)
WORDS = words("A01 default main v2 web app zh_CN std hall pc B2 north basic ext normal")
DEPTS = words("客户服务部 政企客户部 网络运维中心 信息安全部 城东营业厅 渠道管理部 计费中心")
JOBS = words("教师 工程师 司机 会计 个体经营 护士 公务员 学生 厨师 销售")
NATIONS = words("汉族 回族 满族 壮族 维吾尔族 苗族")
COMPLAINTS = words(
    "套餐外流量收费有异议，要求核实退费/宽带经常掉线，报修三次未解决/未经同意开通增值业务/"
    "携号转网被限制/营业厅服务态度差/5G信号弱，小区内无法通话/合约期内终端故障要求更换",
    "/",
)
MESSAGES = words(
    "晚上七点老地方见，别忘了带钥匙/您的话费余额不足10元/妈，我到家了/会议改到周三上午/"
    "你那笔钱我明天转给你/孩子发烧了，你早点回来/验证码已发送，请勿告诉他人",
    "/",
)
UA = "Mozilla/5.0 (Linux; Android {a}; {m}) AppleWebKit/537.36 Chrome/{c}.0 Mobile Safari/537.36"
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def luhn(body: str) -> str:
    total = 0
    for place, char in enumerate(reversed(body)):
        digit = int(char) * (2 if place % 2 == 0 else 1)
        total += digit - 9 if digit > 9 else digit
    return body + str(-total % 10)


def gb(body: str) -> str:
    total = sum(int(c) * w for c, w in zip(body, WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def uscc(rng: Random) -> str:
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
        idno = gb(region + birth.replace("-", "") + f"{order + 100:03d}")
        name = self.fake.name_male() if male else self.fake.name_female()
        address = re.sub(r"\s*\d{6}$", "", self.fake.address().replace("\n", "")) + (
            f"{self.rng.randint(1, 30)}号楼{self.rng.randint(1, 6)}单元{self.rng.randint(1, 32)}0"
            f"{self.rng.randint(1, 4)}室"
        )
        return Person(name, male, birth, region, idno, self.mobile(), address)
