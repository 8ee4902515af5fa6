"""What follows from a row that is a person's."""

import re

from analyzers.detection.scene import CONTACTS
from analyzers.detection.unnamed.kinds import SEXES
from analyzers.detection.unnamed.row import Column, Row
from analyzers.detection.word_set import word_set

_DOCUMENTS = frozenset(
    {
        *(
            "身份证",
            "居民身份证",
            "护照",
            "军官证",
            "士兵证",
            "港澳通行证",
            "台胞证",
            "户口簿",
            "驾驶证",
        ),
        *(
            "营业执照",
            "临时身份证",
            "回乡证",
            "警官证",
            "外国人永久居留身份证",
            "港澳居民来往内地通行证",
        ),
    }
)
_POSTCODE = re.compile(r"[0-8][0-9]{5}")
_SECRET = re.compile(r"(?=.*[A-Za-z])(?=.*[0-9])[A-Za-z0-9!@#$%^&*?~+=]{6,20}")
_SIGNS = re.compile(r"[!@#$%^&*?~+=]")
_PLAN = re.compile(r".*(?:套餐|流量包|语音包|融合|月租|宽带).*")
_PEOPLE = re.compile(r"[\u4e00-\u9fff]{1,5}族")
_AUTHORITY = re.compile(r"[\u4e00-\u9fff]{2,20}(?:公安局|公安分局|派出所|出入境管理局)")
_WECHAT = re.compile(r"wx(?:id)?_[A-Za-z0-9_-]{4,}")
_STATE = re.compile(r"[A-Z]{3}")
_STATES = re.compile(
    "CHN|HKG|MAC|TWN|USA|JPN|KOR|PRK|GBR|FRA|DEU|ITA|ESP|PRT|NLD|BEL|CHE|AUT|SWE|NOR|DNK|FIN|IRL"
    "|POL|CZE|HUN|ROU|BGR|GRC|TUR|RUS|UKR|BLR|KAZ|UZB|MNG|VNM|THA|SGP|MYS|IDN|PHL|MMR|KHM|LAO|IND"
    "|PAK|BGD|NPL|LKA|IRN|IRQ|ISR|SAU|ARE|EGY|ZAF|NGA|KEN|ETH|AUS|NZL|CAN|MEX|BRA|ARG|CHL|PER|COL"
)
"""Codes of states as they are printed in passports (ISO 3166-1, ICAO Doc 9303)."""
_WORDS = {
    "occupation_employer": word_set(
        "小学 初中 高中 中专 大专 本科 硕士 博士 研究生 未婚 已婚 离异 丧偶 离婚"
    ),
    "subscription_info": word_set(
        "正常 在用 停机 欠费停机 双停 单停 主动停机 挂失 预销户 销户 已销户 拆机 未激活 预开户"
    ),
    "contact_list": word_set(
        "父亲 母亲 父母 配偶 妻子 丈夫 子女 儿子 女儿 兄弟 姐妹 朋友 同事 亲戚 家人 同学 本人"
    ),
}
"""What stands in columns of a person's record, by category."""
_NOT_BORN_AFTER, _SOMEBODY_BEFORE = 2010, 1985
"""Years of a column of dates that are of birth and not of something that was done."""
_FEW = 3
_ID_LENGTH = 18


def words(row: Row) -> None:
    """Read columns that hold nothing but the words of one subject."""
    for column in list(row.silent()):
        for category, words in _WORDS.items():
            if words.issuperset(column.values):
                row.say(column, category)
        for form, category in (
            (_PLAN, "subscription_info"),
            (_PEOPLE, "nationality_ethnicity"),
            (_AUTHORITY, "id_doc_details"),
            (_WECHAT, "im_account"),
        ):
            if column.all_like(form):
                row.say(column, category)


def contacts(row: Row) -> None:
    """Read the numbers of somebody's contacts, where the route or the key above says so."""
    if row.scene.head in CONTACTS:
        for column in row.of("mobile_number", "landline_number"):
            row.say(column, "contact_phone")


def names(row: Row) -> None:
    """Read names of persons, where not all rows have the same one."""
    many = max(len(column.values) for column in row.columns) > 1
    for column in row.silent():
        if column.all_pass("user_name") and (len(column.values) > 1 or not many):
            row.say(column, "user_name")


def births(row: Row) -> None:
    """Read dates that the identity numbers have in them; a number with others is something else's."""
    numbers = row.of("id_number")
    dates = [c for c in row.silent() if c.all_pass("birth_date") and not c.all_pass("moment")]
    for column in dates:
        days = {re.sub(r"[^0-9]", "", value)[:8] for value in column.values}
        agreeing = [one for one in numbers if days & _days_in(one)]
        if agreeing:
            row.say(column, "birth_date")
            for other in numbers:
                if other not in agreeing:
                    row.say(other, None)
            return
    for column in dates:
        years = [int(value[:4]) for value in column.values if value[:4].isdigit()]
        lived = (
            len(years) >= _FEW and max(years) <= _NOT_BORN_AFTER and min(years) < _SOMEBODY_BEFORE
        )
        if lived:
            row.say(column, "birth_date")
            return


def _days_in(column: Column) -> set[str]:
    """Give the days of birth that identity numbers have in them."""
    return {value[6:14] for value in column.values if len(value) == _ID_LENGTH}


def sexes(row: Row) -> None:
    """Read sexes, but not those that are coded: any flag is 0 or 1."""
    for column in row.silent():
        if SEXES.issuperset(column.values):
            row.say(column, "gender")


def postcodes(row: Row) -> None:
    """Read six digits in a row with an address, where they are not all the same."""
    if not row.of("address"):
        return
    places = [column.at for column in row.of("address")]
    for column in row.silent():
        near = any(abs(column.at - at) <= _FEW for at in places)
        if column.all_like(_POSTCODE) and (near or len(column.values) > 1):
            row.say(column, "postcode")
            return


def papers(row: Row) -> None:
    """Read kinds of documents: by their names, or a code between a name and a document's number."""
    for column in row.silent():
        before, behind = row.category(column.at - 1), row.category(column.at + 1)
        coded = column.whole(0, 100) and before == "user_name" and behind == "id_number"
        if coded or _DOCUMENTS.issuperset(column.values):
            row.say(column, "id_doc_type")


def travellers(row: Row) -> None:
    """Read a passport, whose it is, and of which state: three letters, as passports have them."""
    for column in list(row.silent()):
        if column.all_pass("passport_number"):
            row.say(column, "passport_number")
        elif column.all_pass("latin_name", "user_name"):
            row.say(column, "user_name")
        elif column.all_like(_STATE) and column.all_like(_STATES):
            row.say(column, "nationality_ethnicity")


def secrets(row: Row) -> None:
    """Read passwords: letters and digits, with signs in some that no identifier has."""
    for column in row.silent():
        if column.all_like(_SECRET) and any(_SIGNS.search(value) for value in column.values):
            row.say(column, "password")
