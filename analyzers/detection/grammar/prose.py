"""Rules on text, links, recordings and what somebody looked at.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, WEAK, Answer, says
from analyzers.detection.grammar.documents import image
from analyzers.detection.grammar.row import Row, Rule, personal_plan, spelled, strong
from analyzers.detection.scene import PERSONS, Scene
from analyzers.detection.word_set import word_set


def _url(row: Row, scene: Scene) -> Answer:
    if row.has("recording") or (
        row.words & {"record", "rec"} and scene.kinds & {"call", "complaint", "recording"}
    ):
        return says("call_recording")
    if row.words & {"media", "voice", "file", "image", "video", "audio", "pic", "媒体"} and (
        "chat" in scene.near and not row.before - {"call", "system", "image", "?", "chat"}
    ):
        return says("communication_content", SUPPORTED)
    if row.before == {"image"} and row.words & {"photo", "照片"} and scene.intimate:
        return says("biometric", SUPPORTED)
    if row.has("image", "face", "cert", "idcard", "sign"):
        words = Row(
            next(c for c in ("face", "sign", "image", "cert") if row.has(c) or c == "cert"),
            row.before,
            "",
            row.initials,
            row.words,
        )
        return image(words, scene)
    if row.has("voicemail") and not row.before - {"voicemail", "call", "?"}:
        return says("communication_content", SUPPORTED)
    if not row.before and scene.head == "recording" and scene.kinds & {"call"}:
        return says("call_recording", SUPPORTED)
    if row.has("internet") or row.words & {"visited", "访问网址", "access"}:
        return says("internet_log", strong(row, scene))
    if row.before - {"?", "system", "visit"} or row.words & _OWN_LINKS:
        return NEGATIVE
    paged = row.words & {"page", "pageurl", "landing", "landingpage", "landingurl"}
    if paged and "ip" in scene.beside and scene.beside & {"device", "cookie", "userid", "ua"}:
        return says("internet_log", SUPPORTED)  # what a user of a site or an app saw
    if "visit" in scene.kinds and "ip" in scene.beside and scene.beside & {"ua", "cookie"}:
        return says("internet_log", SUPPORTED)  # what a visitor of a site saw
    if "internet" in scene.kinds and (
        scene.who or row.words & {"qname"} or scene.beside & {"traffic", "ip", "mobile", "imsi"}
    ):
        return says("internet_log", QUALIFIED)
    return says("internet_log", WEAK) if "internet" in scene.kinds else NEGATIVE


_OWN_LINKS = word_set(
    """
    link href notification notify notif callback redirect return webhook dereg deregistration login
    logout home api base self next prev schema resource subscription termination update
    """
)
"""Addresses of the system's own, where it calls or is called, not what somebody visited."""


def _host(row: Row, scene: Scene) -> Answer:
    if row.words == {"host"} and {"sip", "contact"} <= scene.beside:
        return says("ip_address", SUPPORTED)  # the terminal's
    if row.words & {"domain"} and {"radius", "username"} <= scene.beside:
        return NEGATIVE  # the realm of a line's account
    if (
        "internet" in scene.kinds
        and row.words & {"host", "domain", "域名"}
        and not row.before - {"internet"}
    ):
        return says("internet_log", QUALIFIED)
    return NEGATIVE


def _keyword(row: Row, scene: Scene) -> Answer:
    if row.words & {"search", "搜索", "searchkeyword", "searchword", "搜索关键词", "搜索词"}:
        personal = scene.who or scene.person or "internet" in scene.kinds
        if "paged" in scene.beside and not personal:
            return NEGATIVE  # what a list is asked for
        return says("internet_log", QUALIFIED if personal else SUPPORTED)
    surfed = "internet" in scene.kinds and scene.beside & {"url", "traffic"}
    known = scene.who and "?" not in row.before
    if (known or surfed) and not (scene.thing or scene.intimate):
        return says("internet_log", SUPPORTED)
    return NEGATIVE


def _agent(row: Row, scene: Scene) -> Answer:
    """`agent` beside a log-in or an address is the browser's word for itself."""
    known = scene.kinds & {"login", "internet"} or "ip" in scene.beside
    if row.before - {"user", "client", "?"} or not known or row.initials:
        return None
    return says("online_identifier", SUPPORTED)


def _comm(row: Row, scene: Scene) -> Answer:
    """Read what was said: not the text of a template."""
    if row.has("system", "product", "article") or (scene.thing and not scene.who):
        return NEGATIVE
    if "template" in scene.near or ("template" in row.words and not scene.who):
        return NEGATIVE
    return says("communication_content", strong(row, scene))


def _complained(row: Row, scene: Scene) -> Answer:
    return says("complaint_record", strong(row, scene))


_SAID = frozenset({"sms", "chat", "email"})


def _content(row: Row, scene: Scene) -> Answer:
    if "internet" in scene.kinds and row.words & {"app"} and scene.who:
        return says("internet_log", SUPPORTED)  # what was done with a program
    hotline = scene.head == "order" and {"caller", "contact", "task+dept"} & scene.beside
    if row.words == {"content"} and hotline and "hotline" in scene.around and not scene.staff:
        return says("complaint_record", SUPPORTED)  # what somebody called a hotline about
    said = not row.before and row.words & {"text", "content", "words"}
    if said and scene.near & {"recording"} and scene.kinds & {"call", "recording"}:
        return says("call_recording", QUALIFIED)
    return _said(row, scene)


def _said(row: Row, scene: Scene) -> Answer:
    if row.has("recording") or row.words & {"asr", "transcript", "转写"}:
        return says("call_recording")
    if row.words & {"type", "fmt"} or row.has("article", "about", "product"):
        return NEGATIVE
    if row.has("complaint") or (scene.kinds & {"complaint"} and not row.has("sms")):
        return says("complaint_record", strong(row, scene))
    if row.words & {"template"} and scene.kinds & {"sms", "email"} and "doc" in scene.around:
        return says("communication_content", QUALIFIED)
    if scene.thing and not scene.who and scene.head in {"product", "shop", "system"}:
        return NEGATIVE
    if row.has("sms", "email", "chat") or row.words & {
        "chat",
        "conversation",
        "短信内容",
        "dxnr",
        "im",
    }:
        if scene.near & {"system"} and not scene.who:
            return NEGATIVE
        return says("communication_content", strong(row, scene))
    if row.words <= {"body", "text"} and {"from", "to"} <= scene.beside and not scene.thing:
        return says("communication_content", SUPPORTED)  # beside whom it is from and to
    if row.words & {"messagebody", "messagetext"} or {"message", "body"} <= row.words:
        return says("communication_content", QUALIFIED)
    if "template" in row.words:
        return NEGATIVE
    if row.words & {"message", "msg"} and scene.near & {"order"} and not scene.kinds & _SAID:
        return _remark(row, scene)  # what the buyer asks for
    if not row.before - {"?"} and scene.beside & {"receiver", "sender"} and not scene.thing:
        return says("communication_content", SUPPORTED)
    if (
        not row.before - {"?", "content", "sent"}
        and scene.kinds & {"sms", "chat", "email"}
        and not scene.thing
    ):
        return says("communication_content", QUALIFIED)
    return NEGATIVE


def _remark(row: Row, scene: Scene) -> Answer:
    if row.has("complaint"):
        return says("complaint_record", SUPPORTED)
    if row.has("rowop", "shop", "staff", "maker", "status", "product", "plan"):
        return NEGATIVE  # what somebody wrote who worked on it
    return says("free_text_pi", SUPPORTED if _personal(scene) and not row.has("system") else WEAK)


def _personal(scene: Scene) -> bool:
    if scene.thing:
        return False
    told = scene.kinds & {"pay", "complaint", "visit", "call", "login", "register"}
    return scene.who or scene.person or bool(told or (scene.around | scene.beside) & PERSONS)


def _desc(row: Row, scene: Scene) -> Answer:
    if row.words >= {"house", "number"} and scene.postal:
        return says("address", QUALIFIED + 0.1)  # what stands behind it
    if row.has("complaint") or scene.kinds & {"complaint"} or row.words & {"问题描述", "problem"}:
        return says("complaint_record", QUALIFIED)
    if row.has("address"):
        return says("address", QUALIFIED)
    told = row.words & {
        "bio",
        "biography",
        "selfintro",
        "aboutme",
        "简介",
        "个人简介",
        "介绍",
        "个性签名",
        "个人签名",
    }
    own = row.head == "desc" and not row.before - {"person", "user"} and scene.person
    if own and (told or scene.intimate or "fullname" in scene.beside):
        return says("free_text_pi", SUPPORTED - 0.05)
    return says("free_text_pi", WEAK - 0.1)


def _complaint(row: Row, scene: Scene) -> Answer:
    signed_on = "service" in scene.beside <= {"complaint", "service", "url", "?", "id"}
    if row.words == {"ticket"} and signed_on:
        return says("auth_token", SUPPORTED)  # of a single sign-on
    reached = scene.who or "phone" in scene.beside
    told = reached and row.words & {"suggestion", "feedback", "complaint", "投诉", "建议", "反馈"}
    return says("complaint_record", SUPPORTED - 0.05 if told else WEAK)


def _recording(row: Row, scene: Scene) -> Answer:
    if row.has("about", "article", "device", "product") or row.words & {"entity"}:
        return NEGATIVE
    if "voicemail" in scene.kinds:
        return says("communication_content", QUALIFIED)
    if row.words & {"audio", "recording", "wav"} and len(row.words) == 1:
        return says("call_recording", SUPPORTED if scene.kinds & {"call", "complaint"} else WEAK)
    return says("call_recording", strong(row, scene))


_FEATURES = word_set("template feature features vector embedding model data file")


_PAPERS = frozenset({"cert", "idcard", "passport", "permit", "otherid"})


def _system(row: Row, scene: Scene) -> Answer:
    """Read a file of a recording, else a thing."""
    if row.words & {"version", "versions"}:
        return NEGATIVE
    if row.words <= {"file", "attachment", "attach"} and scene.head in _PAPERS:
        return says("id_doc_image", SUPPORTED) if not scene.thing else NEGATIVE
    if row.has("recording") and "voicemail" in scene.kinds:
        return says("communication_content", SUPPORTED)
    if row.has("recording") or (row.words & {"rec", "record"} and scene.kinds & {"call"}):
        return says("call_recording")
    if row.has("last") and row.words & {"activity"} and (scene.who or scene.person):
        return says("service_time", SUPPORTED)
    if row.has("face", "finger") and row.words & {"template", "tpl", "feature", "file"}:
        return says("biometric")
    if spelled(row) <= _FEATURES and scene.near & {"face", "finger"}:
        return says("biometric", QUALIFIED)
    filed = not row.words & {"设置", "配置", "规则", "参数", "setting", "settings", "config"}
    if row.has("idcard", "cert", "face", "sign", "image") and filed:
        return _url(row, scene)
    return NEGATIVE


def _article(row: Row, scene: Scene) -> Answer:
    """Read a question or an answer: a secret one is a means to sign in."""
    resetting = "password" in scene.near and "password" in scene.beside
    asked = scene.near & {"otp"} or row.has("password", "secret") or resetting
    secret = asked and row.words & {"question", "answer"}
    return says("auth_token", SUPPORTED) if secret else NEGATIVE


def _confirmed(row: Row, scene: Scene) -> Answer:
    """Read `confirm` and `repeat` beside a password as the password once more."""
    again = row.words in ({"confirm"}, {"confirmation"}, {"repeat"}, {"again"})
    return says("password", SUPPORTED) if again and "password" in scene.beside else NEGATIVE


def _phase(row: Row, scene: Scene) -> Answer:
    """Read the answer to a secret question, when a call was answered, else a step."""
    if "call" in scene.kinds and "cycle" in scene.beside and not row.before:
        return says("service_time", SUPPORTED)
    return _article(row, scene) if "article" in scene.beside and not row.before else NEGATIVE


def _relation(row: Row, scene: Scene) -> Answer:
    """How somebody is related to the customer."""
    if scene.thing or row.before & {"product", "system", "doc", "article", "table", "org", "dept"}:
        return NEGATIVE
    personal = scene.who or scene.person or scene.agent
    others = scene.near & {"contact", "kin", "emergency", "contactlist"} or "phone" in scene.beside
    return says("contact_list", SUPPORTED if personal or others else WEAK)


def _contactlist(row: Row, scene: Scene) -> Answer:
    return says("contact_list", strong(row, scene))


def _vcard(row: Row, scene: Scene) -> Answer:
    """Read a visiting card: of those in an address book, or a person's own."""
    book = scene.near & {"contact", "contactlist"}
    return says("contact_list" if book else "free_text_pi", SUPPORTED)


_SUBJECTS = word_set("raw subject rawsubject")


def _title(row: Row, scene: Scene) -> Answer:
    """Read a title: of an invoice, of a message, a person's post, else of a thing."""
    if row.words & {"invoice", "发票"} or (row.words == {"title"} and "taxno" in scene.beside):
        return says("billing_info", QUALIFIED)
    if (
        row.words == {"title"}
        and "bill" in scene.kinds
        and scene.beside & {"bill+num", "bill+code"}
    ):
        return says("billing_info", SUPPORTED)
    watched = row.words == {"title"} and "cpe" in scene.beside and "visit" in scene.kinds
    if watched and scene.who and scene.beside & {"cycle", "cycle@", "duration"}:
        return says("internet_log", SUPPORTED)  # what somebody saw on his television
    if row.words == {"title"} and scene.head == "plan" and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if "complaint" in scene.near and row.words & {"subject"} and row.words <= _SUBJECTS:
        return says("complaint_record", SUPPORTED)
    mailed = "email" in scene.kinds and scene.beside & {"commcontent", "content"}
    mailed = mailed or ("commcontent" in scene.beside and row.words & {"subject", "主题"})
    mailed = (
        mailed or ("email" in scene.kinds and row.words & {"subject"}) or scene.near & {"email"}
    )
    if row.has("email", "complaint") or (mailed and not scene.thing):
        return says(
            "communication_content" if not row.has("complaint") else "complaint_record", SUPPORTED
        )
    sent = {"content", "sent@"} <= scene.beside and scene.who and not scene.thing
    if sent and row.before == {"content"}:
        return says("communication_content", SUPPORTED)  # 消息标题
    talked = scene.kinds & {"chat"} and "parties" in scene.beside and not scene.thing
    if talked and row.words <= {"title", "subject", "标题", "主题"}:
        return says("communication_content", SUPPORTED)
    if row.words == {"contact", "title"} | (row.words & {"contacttitle"}):
        return says("occupation_employer", SUPPORTED)
    named = scene.beside & {"fullname", "name", "nick"} and scene.beside & {
        "mobile",
        "phone",
        "email",
    }
    employed = scene.beside & {"staff+num", "staff+id"} and scene.beside & {"email", "mobile"}
    if row.words == {"title"} and employed and scene.beside & {"userid", "username"}:
        return says("occupation_employer", SUPPORTED)  # a directory of those who work here
    post = row.words == {"title"} and (scene.person or scene.intimate) and named
    if (
        post
        and scene.beside & {"staff+num", "staff+id", "dept", "unit", "org", "landline"}
        and not scene.thing
    ):
        return says("occupation_employer", SUPPORTED)
    bare = row.words <= {"title", "subject", "标题", "主题"}
    if "complaintcontent" in scene.beside and not row.before - {"order", "complaint", "?"}:
        bare = True
    complained = scene.near & {"complaint"} or (
        scene.head == "order" and "complaint" in scene.kinds
    )
    if complained and bare and not scene.near & {"type", "product"}:
        return says("complaint_record", SUPPORTED)
    return NEGATIVE


RULES: Mapping[str, Rule] = {
    "agent": _agent,
    "article": _article,
    "rowop": _confirmed,
    "phase": _phase,
    "relation": _relation,
    "url": _url,
    "server": _host,
    "keyword": _keyword,
    "content": _content,
    "commcontent": _comm,
    "complaintcontent": _complained,
    "remark": _remark,
    **dict.fromkeys(("desc", "ext"), _desc),
    "complaint": _complaint,
    "recording": _recording,
    "system": _system,
    "contactlist": _contactlist,
    "vcard": _vcard,
    "title": _title,
}
