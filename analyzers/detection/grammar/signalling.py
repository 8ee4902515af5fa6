"""Names in records of SIP, IMS and H.323, where common words have the meaning of the protocol.

A SIP `contact` is where a terminal is registered (RFC 3261, 10), `received` the address behind a
translation (RFC 3581), `instance` the terminal itself (RFC 5627), a URI is who somebody is; `expires`
and `state` are those of a dialogue, not of a contract. RADIUS accounting of telephone calls has
telephone numbers for stations. Asked before all other rules where the fields beside say that a record
is of these.
"""

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, Answer, either, says
from analyzers.detection.phrase import Phrase
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set

_ENDS = word_set(
    """
    caller callee from to watcher presentity subscriber user sender recipient uri aor identity ruser
    ouser impi impu
    """
)
"""Last words of names of who speaks, watches or is watched: in SIP all are addresses of record."""
_PARTIES = word_set("caller callee")
"""Alone a telephone's number as often as an address of record: the values tell."""
_NODES = word_set(
    """
    local server proxy gateway gw trunk pcscf scscf icscf cscf mgw path route routes service outbound
    doc document xcap registrar realm image avatar notify
    """
)
"""Words of what belongs to the network: its addresses are nobody's."""
_LAPSES = word_set("expires expire expiry state status")
_KEYS = word_set("ck ik autn auts xres sres kc kasme kausf kseaf kamf hxres opc ki")
"""Keys and vectors of authentication (3GPP TS 33.102, 33.203, 33.501)."""
_SIDES = word_set("src dst from to source dest destination")
_WHERE = word_set(
    """
    fromip toip srcip sourceip srcport sourceport networkip networkport contactip contactport
    contacthost receivedip receivedport viaaddr viaport uaip uaport
    """
)
"""Addresses and ports of terminals."""
_WHERE_REGISTERED = word_set("host port received ipaddr ipaddress")
_MOMENT = word_set("time stamp timestamp us ms usec setup setuptime datetime")

_STATIONS: Mapping[str, str] = {
    "calledstationid": "mobile_number",
    "callingstationid": "mobile_number",
    "username": "account_id",
    "accttime": "service_time",
    "h323setuptime": "service_time",
    "h323connecttime": "service_time",
    "h323disconnecttime": "service_time",
    "h323remoteaddress": "",
    "h323gwid": "",
}
"""Attributes of RADIUS accounting of telephone calls; "" = a gateway's own."""


def signalled(phrase: Phrase, scene: Scene) -> Answer:
    """Give what a name means in a record of signalling, None where it means what it does elsewhere."""
    if "h323" in scene.beside:
        station = _STATIONS.get(phrase.joined)
        if station is not None:
            return says(station, QUALIFIED) if station else NEGATIVE
    if "sip" not in scene.beside or not phrase.words:
        return None
    spelled = frozenset(phrase.words)
    who = _who(phrase.words[-1], spelled, scene)
    return who if who is not None else _around(phrase.joined, spelled, scene)


def _who(last: str, spelled: frozenset[str], scene: Scene) -> Answer:
    """Read who a dialogue is of, and where he is registered."""
    if last in {"contact", "fullcontact"} or spelled >= {"contact", "uri"}:
        # Beside the far end's contact a bare one is our own.
        near = "local" in spelled or (spelled == {"contact"} and "farcontact" in scene.beside)
        return NEGATIVE if near else says("ip_address", SUPPORTED)
    if spelled & _KEYS and all(word in _KEYS or len(word) == 1 for word in spelled):
        return says("sim_secret", QUALIFIED)
    if spelled & _NODES or spelled <= _PARTIES:
        return None
    if last in _ENDS:
        other = bool(spelled & {"callee", "to", "dst"})
        return either({"account_id": QUALIFIED, "mobile_number": SUPPORTED}, other=other)
    if last in {"addr", "address"} and spelled & _SIDES and "content" in scene.beside:
        return says("account_id", SUPPORTED)  # of a message
    return None


def _around(joined: str, spelled: frozenset[str], scene: Scene) -> Answer:
    """Read what else a registration, a dialogue or a trace holds."""
    registered = "registered" in scene.beside
    if joined in _WHERE or (registered and joined in _WHERE_REGISTERED):
        return says("ip_address", SUPPORTED)
    if registered and joined in {"instance", "sipinstance", "instanceid"}:
        return says("device_id", SUPPORTED)
    if spelled <= _LAPSES:
        return NEGATIVE
    if spelled <= _MOMENT and "time" in spelled | {joined[:4]}:
        return says("service_time", SUPPORTED)
    if "time" in spelled and spelled & {"snd", "inc", "sent", "incoming"}:
        return says("service_time", SUPPORTED) if "content" in scene.beside else None
    if joined in {"msg", "rawmsg", "sipmsg", "rawmessage"}:
        return says("free_text_pi", SUPPORTED)  # a whole message with names, numbers and addresses
    if joined == "body" and "published" in scene.beside:
        return NEGATIVE  # a state that was published (RFC 3903), nothing said
    if joined == "body" and scene.beside & {"callee", "receiver", "sender"}:
        return says("communication_content", SUPPORTED)
    return None
