"""Outer forms of values, as patterns: what `values` matches before it checks anything."""

import re

MASK = re.compile(
    r"[*＊●•×█]{2,}|(?<=[0-9])[xX]{3,}(?=[0-9]|$)|^[\u4e00-\u9fff][*＊某]|^\*[\u4e00-\u9fff]"
)
HASH = re.compile(
    r"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})"
    r"|[A-Za-z0-9+/]{43}=|\$2[aby]?\$[0-9]{2}\$[./A-Za-z0-9]{53}|\$argon2(?:id|i|d)\$.+",
    re.IGNORECASE,
)
EMAIL = re.compile(
    r"[A-Za-z0-9._%+'&-]{1,64}@[A-Za-z0-9\u4e00-\u9fff-]+(?:\.[A-Za-z0-9\u4e00-\u9fff-]+)*\.[A-Za-z\u4e00-\u9fff]{2,24}"
)
DATE = re.compile(
    r"((?:18|19|20)[0-9]{2})(?:-|/|\.|年)?(0?[1-9]|1[0-2])(?:-|/|\.|月)?(0?[1-9]|[12][0-9]|3[01])日?"
    r"(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?(?:Z|\+0[08]:?00)?)?"
)
SIP_ADDRESS = re.compile(
    r"<?sips?:(?:[^@\s]{0,64}@)?\[?([0-9A-Fa-f.:]{7,39}?)\]?(?::[0-9]{1,5})?(?:;.*)?>?"
)
"""A SIP URI with an address and no domain: where a terminal is (RFC 3261)."""
SIP_USER = re.compile(r"<?sips?:(\+?[0-9]{7,15})[@;].{1,200}", re.IGNORECASE)
"""A SIP URI of a telephone number (RFC 3261, 19.1.6)."""
DIGIT = re.compile(r"[0-9]")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ](?!00:00)[0-9]{2}:")
"""A time of day: nobody's date of birth, and the commonest value of all."""
MAC = re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}")
PHONE = re.compile(r"(?:tel:)?\+?\(?\+?[0-9][0-9 ()-]{5,24}", re.IGNORECASE)
NOT_DIGIT = re.compile(r"[^0-9]")
SPACED = re.compile(r"[0-9]{4,6}(?:[ -][0-9]{2,6}){1,5}[Xx]?")
REALM = re.compile(r"[A-Za-z]{0,8}[0-9]{6,14}@[A-Za-z0-9][A-Za-z0-9.-]{0,30}")
"""A line's number and a realm, `057188091234@16900.gd`: what a RADIUS User-Name is."""
ORGANISATION = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9()·]{2,40}(?:公司|集团|银行|支行|分行|学校|大学|学院|中学|小学|医院|委员会|管理局|公安局|派出所|事务所|"
    r"研究院|研究所|合作社|工作室|服务部|经营部|商行|门市部|酒店|协会|中心|总队|支队|厂)"
)
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
OPAQUE = re.compile(r"[0-9A-Za-z+/_=.:-]{16,}")
ANNOUNCES = re.compile(r"[\u4e00-\u9fff]{1,8}[:：]")
"""A word and a colon: a sentence that says what comes, not the thing itself."""
CODE_FORM = re.compile(r"[A-Za-z]{1,6}[-_]?[0-9]{3,12}")
OPENID_FORM = re.compile(r"o(?=[A-Za-z0-9_-]*[0-9A-Z])[A-Za-z0-9_-]{27}")
"""What a platform calls a user towards one program (WeChat's openid)."""
HEXADECIMAL = re.compile(r"[0-9A-Fa-f]+")
PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·. -]?[A-HJ-NP-Z0-9]"
    r"{4,5}[A-HJ-NP-Z0-9挂学警港澳]"
)
SPELLED = re.compile(
    r"[0-9]{0,6}[A-Za-z#]?[,.]?(?: ?[A-Za-z][A-Za-z.'-]{0,30},?| #?[0-9]{1,6},?){2,12}"
)
LABELLED = re.compile(
    r"(imsi|msisdn|imei|imeisv)-[0-9]{8,16}|(suci)-[0-9]-[0-9]{3}-[0-9]{2,3}-[0-9A-Fa-f-]{8,200}"
)
VIN = re.compile(r"(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*[0-9]{4}$)[A-HJ-NPR-Z0-9]{17}")
JWT = re.compile(r"eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")
COORDINATE = re.compile(r"-?[0-9]{1,3}\.[0-9]{4,}")
PAIR = re.compile(r"(-?[0-9]{1,3}\.[0-9]{3,})[,; ]+(-?[0-9]{1,3}\.[0-9]{3,})")
PASSPORT = re.compile(r"[EeGgDdSsPpHh][A-Za-z]?[0-9]{7,8}|[A-Za-z]{1,2}[0-9]{6,8}")
MILITARY = re.compile(r"[\u4e00-\u9fa5]{1,4}字第?[0-9A-Za-z]{4,10}号?")
URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][^\s]*)?", re.IGNORECASE)
HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}(?:com|cn|net|org|example|io|tv|cc|top|info|me)")
USER_AGENT = re.compile(r"(?:Mozilla|Opera|Dalvik|okhttp|CFNetwork)/[0-9]")
URN_IMEI = re.compile(r"urn:gsma:imei:[0-9-]{15,20}")
"""A terminal as a URN (RFC 7254)."""
CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?")
