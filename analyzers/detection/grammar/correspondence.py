"""Names in records of mail: messages, mailboxes and where they are forwarded to.

`from` and `to` of a message are addresses (RFC 5322), its subject and text what was said; `address` and
`goto` of an alias are mailboxes. Asked where the fields beside say that a record is of these.
"""

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, Answer, says
from analyzers.detection.phrase import Phrase
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set

_ENDS = word_set("from to cc bcc replyto sender recipient recipients mailfrom rcptto envelopefrom")
_SAID = word_set("subject body headers header bodytext bodyhtml textbody htmlbody content message")
_ABOUT = word_set("id type name count encoding size length path hash template status format")
_FORWARDS = word_set("address goto destination forwarding forward forwardto maildrop target alias")


_CARD = {
    **dict.fromkeys(("fn", "family", "given", "middle", "n"), "user_name"),
    **dict.fromkeys(("locality", "region", "street", "pcode"), "address"),
    **dict.fromkeys(("orgname", "org"), "occupation_employer"),
}
"""Properties of an electronic visiting card (RFC 6350, XEP-0054) that elsewhere mean other things."""


def carded(phrase: Phrase, scene: Scene) -> Answer:
    """Give what a name means on an electronic visiting card."""
    category = _CARD.get(phrase.joined) if scene.head == "vcard" else None
    return says(category, QUALIFIED) if category is not None else None


def mailed(phrase: Phrase, scene: Scene) -> Answer:
    """Give what a name means in a record of mail, None where it means what it does elsewhere."""
    if "forwards" in scene.beside and phrase.joined in _FORWARDS:
        return says("email", SUPPORTED)
    if "mail" not in scene.beside or scene.head == "system" or not phrase.words:
        return None
    last = phrase.words[-1]
    spelled = frozenset(phrase.words)
    if spelled & _ABOUT:
        return None
    if spelled >= {"in", "reply"}:
        return NEGATIVE  # the message that is answered
    if last in _ENDS or phrase.joined in _ENDS or spelled >= {"reply", "to"}:
        return says("email", QUALIFIED, other=last not in {"from", "sender"})
    if last in {"addr", "address"} and spelled & _ENDS:
        return says("email", QUALIFIED, other=True)
    if last in _SAID or phrase.joined in _SAID or "body" in spelled:
        return says("communication_content", QUALIFIED)
    if last == "mailbox" and "userid" in scene.beside:
        return NEGATIVE  # a folder
    return None
