"""Made-up subscribers, the same for the same seed. No value is taken from life."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

COUNT = 10_000
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅鑫波斌宇浩凯健俊帆雪琳晨"
_CITIES = (
    ("510104", "四川省成都市锦江区", "028"),
    ("500103", "重庆市渝中区", "023"),
    ("610102", "陕西省西安市新城区", "029"),
    ("420102", "湖北省武汉市江岸区", "027"),
)
_STREETS = ("人民南路", "春熙路", "解放碑步行街", "长安北路", "建设大道", "滨江东路", "青年路")
_PREFIXES = ("139", "138", "136", "151", "186", "189", "177")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
"""Weights of the check digit. Source: GB 11643-1999, section 5."""


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One made-up subscriber; `service_ended_at` is set for those who left."""

    customer_id: str
    name: str
    id_number: str
    msisdn: str
    address: str
    email: str
    birth_date: date
    plan: str
    service_ended_at: datetime | None


def subscribers(count: int = COUNT, seed: int = 2013) -> list[Subscriber]:
    """Give `count` subscribers with distinct customer ids and phone numbers; one in 40 has left."""
    source = random.Random(seed)  # noqa: S311 - a scene, not a secret
    numbers = source.sample(range(10**8), count)
    return [_subscriber(source, number, tail) for number, tail in enumerate(numbers)]


def _subscriber(source: random.Random, number: int, tail: int) -> Subscriber:
    region, city, _ = source.choice(_CITIES)
    born = date(1950, 1, 1) + timedelta(days=source.randrange(20_000))
    given = source.choice(_GIVEN) + source.choice(("", source.choice(_GIVEN)))
    left = number % 40 == 39
    ended = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=source.randrange(240))
    customer_id = f"C{8_000_000 + number}"
    return Subscriber(
        customer_id=customer_id,
        name=source.choice(_SURNAMES) + given,
        id_number=_id_number(region, born, source.randrange(1000)),
        msisdn=f"{source.choice(_PREFIXES)}{tail:08d}",
        address=f"{city}{source.choice(_STREETS)}{source.randrange(1, 400)}号",
        email=f"sub{number}.{source.randrange(10_000):04d}@mail.example",
        birth_date=born,
        plan=source.choice(("5G-59", "5G-129", "fibre-300", "voice-19")),
        service_ended_at=ended if left else None,
    )


def _id_number(region: str, born: date, sequence: int) -> str:
    body = f"{region}{born:%Y%m%d}{sequence:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]
