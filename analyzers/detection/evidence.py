"""How much values weigh: what confirms a category, how often others pass by accident, the posterior.

The rates are measured by `python -m tests.labelled.false_pass`; docs/reference/detection.md shows them.
"""

from collections.abc import Mapping, Sequence

from access import Form, KnownBy
from analyzers.detection.answers import QUALIFIED, STRONG, SUPPORTED, WEAK
from analyzers.detection.scene import CONTACTS, Scene
from analyzers.detection.values import ValueReading
from analyzers.detection.word_set import word_set

SAMPLES = 32
"""Distinct values of a path that are classified: with 32 a column of order numbers (one in eleven
passes the check digit) and one of identity numbers cannot be mistaken for each other."""

SURE = 0.85
LIKELY = 0.5

FEW = 8
"""From so many samples on the posterior speaks; with fewer the table of single values does."""
NEGATIVE_PASSES = 30
"""A name that says *order number* is overruled only by so many passes without a miss to speak of."""

Weighed = tuple[str, float, KnownBy, tuple[str, ...]]

_PHONES = frozenset({"mobile_number", "landline_number", "iot_number", "local_number"})

CONFIRMS: Mapping[str, frozenset[str]] = {
    "mobile_number": _PHONES,
    "landline_number": _PHONES,
    "contact_phone": _PHONES,
    "iot_number": frozenset({"iot_number", "mobile_number"}),
    "id_number": frozenset(
        {"id_number", "id_number_legacy15", "passport_number", "travel_permit_number"}
    ),
    "id_number_legacy15": frozenset({"id_number_legacy15"}),
    "user_name": frozenset({"user_name", "latin_name"}),
    "agent_person": frozenset({"user_name", "latin_name", "id_number", "mobile_number", "address"}),
    "address": frozenset({"address"}),
    "id_doc_address": frozenset({"address"}),
    "birth_date": frozenset({"birth_date", "moment"}),
    "bank_account": frozenset({"bank_account"}),
    "imsi": frozenset({"imsi"}),
    "imei": frozenset({"imei"}),
    "iccid": frozenset({"iccid"}),
    "email": frozenset({"email"}),
    "ip_address": frozenset({"ip_address"}),
    "mac_address": frozenset({"mac_address"}),
    "vehicle_id": frozenset({"vehicle_id"}),
    "passport_number": frozenset({"passport_number"}),
    "military_id_number": frozenset({"military_id_number"}),
    "unit_identity": frozenset({"unit_identity", "organisation"}),
    "broadband_account": frozenset({"realm"}),
}
"""What confirms a category; categories without an entry rest on their names."""

_STRICT = frozenset(
    {
        *("mobile_number", "landline_number", "contact_phone", "iot_number", "email"),
        *(
            "id_number",
            "id_number_legacy15",
            "bank_account",
            "imsi",
            "imei",
            "iccid",
            "mac_address",
        ),
    }
)
"""Categories whose values always have a known form: values of none of them speak against the name."""

_TOO_LOOSE = frozenset({"latin_name", "local_number", "passport_number"})
"""Do not confirm a weak name: any two words and any seven digits pass."""

ALONE: Mapping[str, tuple[float, int, float]] = {
    "id_number": (0.8, 1, 1 / 11),
    "email": (0.8, 1, 0.02),
    "iccid": (0.7, 1, 0.01),
    "address": (0.7, 1, 0.05),
    "vehicle_id": (0.7, 1, 0.02),
    "mobile_number": (0.6, 1, 0.6),
    "imsi": (0.6, 1, 0.02),
    "unit_identity": (0.6, 1, 1 / 31),
    "landline_number": (0.55, 1, 0.27),
    "mac_address": (0.55, 1, 0.01),
    "bank_account": (0.5, 2, 0.1),
    "id_number_legacy15": (0.5, 2, 0.1),
    "imei": (0.5, 4, 0.1),
    "user_name": (0.5, 4, 0.2),
}
"""Values without a name: confidence when all of a few pass, how many at least, and the share of other
values of the same outer form that pass by accident (mobile: 11 digits from 1; card: Luhn). Numbers of
things are not here: times in milliseconds of 2014 to 2017 have their form."""

_PRIOR_SILENT = 0.05
"""Share of silent names behind which a category stands, before any value is seen."""
_MOST_ALONE = 0.8

HASHABLE = _STRICT | {"user_name", "account_id", "customer_id", "password", "address"}

_CHECKS = {
    "id_number": "gb11643",
    "id_number_legacy15": "gb11643-15",
    "unit_identity": "gb32100",
    "mobile_number": "numbering_plan",
    "landline_number": "area_code",
    "bank_account": "luhn",
    "imei": "luhn",
    "imsi": "e212",
    "iccid": "e118",
    "user_name": "surname",
    "address": "suffixes",
    "birth_date": "calendar",
}
"""What a check is called in the evidence."""


_DISTINCT = word_set(
    """
    email ip_address mac_address mobile_number id_number iccid imsi vehicle_id url
    auth_token organisation picture
    """
)
"""Values of these kinds are nothing else: a name that says otherwise is wrong."""


_NO_AMOUNT = frozenset({"mobile_number", "id_number"})


def _something_else(confirms: frozenset[str], samples: Sequence[ValueReading]) -> bool:
    """Tell whether most values are of a distinct kind that does not confirm the name."""
    others = sum(
        1 for s in samples if not _DISTINCT.isdisjoint(s.passes) and confirms.isdisjoint(s.passes)
    )
    return 2 * others > len(samples)


def _organisations(samples: Sequence[ValueReading]) -> bool:
    """Tell whether most values are names of organisations: a customer's name that is a firm's."""
    return 2 * sum(1 for s in samples if "organisation" in s.passes) > len(samples)


_NAMED_SO = frozenset({"id_doc_type", "subscription_info", "profile_tag", "contact_list"})
"""Their values are such words as other fields are labelled with: 身份证, 手机. A digest under
`signature` is over a request, not a person's."""


_ACCOUNTS = frozenset({"account_id", "customer_id"})
_SOCIAL = frozenset({"openid", "alipay_id"})
"""What WeChat and Alipay call a user towards others (28 signs from o, 16 digits from 2088)."""
_DOCUMENTS = frozenset({"id_number", "unit_identity", "passport_number", "other_id_number"})


def _never(category: str, confidence: float, samples: Sequence[ValueReading]) -> bool:
    """Tell whether values are not of a category that has no form of its own."""
    if category == "customer_id" and confidence <= SUPPORTED:  # `id` of a word, or of a card
        return all(s.word or "imsi" in s.passes for s in samples)
    if category == "complaint_record":  # a number of complaints is none
        return all(s.trivial and not s.han for s in samples)
    if category == "billing_info":  # a telephone's number is no amount
        return all(not _NO_AMOUNT.isdisjoint(s.passes) for s in samples)
    if category == "occupation_employer":
        return all(s.digits for s in samples)  # the number of an employer
    return category == "device_id" and all(s.trivial for s in samples)


def contradicts(category: str, confidence: float, sample: ValueReading) -> bool:
    """Tell whether a value alone would take a name's verdict away, where the name has no form."""
    if "labelled" in sample.passes and category not in sample.passes:
        return True
    if category == "customer_id" and confidence <= QUALIFIED and "id_number" in sample.passes:
        return True
    return _never(category, confidence, (sample,))


def weigh(
    category: str, confidence: float, samples: Sequence[ValueReading], *, hashed: bool
) -> Weighed:
    """Give one meaning of a name with the confidence that the values leave it."""
    if not samples:
        return category, confidence, KnownBy.NAME, ()
    digests = category == "signature" and all(s.form is Form.HASHED for s in samples)
    if digests or all(s.boolean or (s.label and category not in _NAMED_SO) for s in samples):
        return category, 0.0, KnownBy.NAME, ()
    confirms = CONFIRMS.get(category)
    if confirms is None:
        return _formless(category, confidence, samples)
    if confidence <= WEAK:
        confirms -= _TOO_LOOSE
    elif category == "broadband_account":
        confirms |= {"email"}  # a network access identifier is written like one (RFC 7542)
    passed = sum(1 for s in samples if not confirms.isdisjoint(s.passes))
    if passed >= 0.5 * len(samples):
        return _confirmed(category, confidence, samples, passed)
    if _something_else(confirms, samples) and not hashed:
        return _of_another(category, confidence, samples)
    if passed and confidence > WEAK:
        evidence = (f"value:{_CHECKS.get(category, category)} {passed}/{len(samples)}",)
        return category, max(confidence, LIKELY), KnownBy.NAME_AND_VALUE, evidence
    return category, _doubted(category, confidence, samples, hashed=hashed), KnownBy.NAME, ()


def _formless(category: str, confidence: float, samples: Sequence[ValueReading]) -> Weighed:
    """Weigh a meaning whose values have no form of their own: some are plainly another's."""
    documents = all("id_number" in s.passes for s in samples)
    if category == "customer_id" and confidence <= QUALIFIED and documents:
        # He is called by the number of his document.
        passes = f"value:gb11643 {len(samples)}/{len(samples)}"
        return "id_number", confidence, KnownBy.NAME_AND_VALUE, (passes,)
    if category in _ACCOUNTS and all(not _SOCIAL.isdisjoint(s.passes) for s in samples):
        return "im_account", QUALIFIED, KnownBy.NAME_AND_VALUE, ("value:platform",)
    never = _never(category, confidence, samples)
    return category, 0.0 if never else confidence, KnownBy.NAME, ()


def _of_another(category: str, confidence: float, samples: Sequence[ValueReading]) -> Weighed:
    """Weigh a meaning whose values are of a kind that does not confirm it."""
    if category == "user_name" and confidence > WEAK and _organisations(samples):
        return "unit_identity", SUPPORTED, KnownBy.NAME_AND_VALUE, ("value:organisation",)
    if category in _DOCUMENTS and all({"url", "picture"} & {*s.passes} for s in samples):
        return "id_doc_image", SUPPORTED, KnownBy.NAME_AND_VALUE, ("value:picture",)
    return category, min(confidence, 0.3), KnownBy.NAME, ()


def _confirmed(
    category: str, confidence: float, samples: Sequence[ValueReading], passed: int
) -> Weighed:
    """Give a meaning that at least half of the values confirm."""
    exact = sum(1 for s in samples if category in s.passes)
    # Between two meanings of one name (`tel`) the one that the values are wins.
    nearer = 0.02 if exact >= 0.5 * len(samples) else 0.0
    realm = any("realm" in s.passes for s in samples)
    if (
        category == "broadband_account" and realm
    ):  # a line's own number and realm: no other account has that
        confidence = STRONG
    sure = 0.95 if confidence >= STRONG else 0.9 if confidence > WEAK else 0.75
    evidence = f"value:{_CHECKS.get(category, category)} {passed}/{len(samples)}"
    weighed = min(sure + nearer + confidence / 100, 0.99)
    return category, weighed, KnownBy.NAME_AND_VALUE, (evidence,)


def _doubted(
    category: str, confidence: float, samples: Sequence[ValueReading], *, hashed: bool
) -> float:
    """Give the confidence of a name whose values have not the form of its category."""
    if _impossible(category, confidence, samples, hashed=hashed):
        return 0.0
    if hashed or any(s.form is not Form.CLEAR for s in samples):
        return confidence
    if category in _STRICT:
        if all(s.trivial for s in samples):
            return 0.0
        # Values of an unknown form may be encrypted, a number may be mistyped: the name keeps its
        # word, but not all of it.
        if any(s.opaque or s.digits or s.shapes for s in samples):
            return min(confidence, SUPPORTED)
        return 0.0
    if category == "ip_address" and all(s.digits or s.trivial for s in samples):
        return confidence  # a port
    if category in {"user_name", "ip_address"} and confidence <= SUPPORTED:
        return confidence - 0.2
    if category in {"address", "id_doc_address"} and not any(
        (s.han and not s.trivial) or s.spelled for s in samples
    ):
        return confidence - 0.3 if confidence <= QUALIFIED else confidence
    return confidence


def _impossible(
    category: str, confidence: float, samples: Sequence[ValueReading], *, hashed: bool
) -> bool:
    """Tell whether no value can be of a category, whatever it is called."""
    if category == "id_number":
        return all(s.overlong for s in samples)  # longer than any document's number
    if category in _STRICT and all("moment" in s.passes and not s.digits for s in samples):
        return True  # a time
    if category == "mac_address":
        return not hashed and all(s.code for s in samples)  # a message authentication code
    if category == "user_name":
        return all(s.digits or s.coded for s in samples)  # a number of somebody
    flags = category == "address" and confidence >= STRONG
    return flags and all(s.trivial and not s.han for s in samples)  # whether it is the usual one


def labelled(samples: Sequence[ValueReading]) -> Weighed | None:
    """Give the category of values that all say themselves what they are: `imsi-460…`, else None."""
    if not samples or not all("labelled" in s.passes for s in samples):
        return None
    category = samples[0].passes[0]
    return category, SURE, KnownBy.VALUE, (f"value:labelled {len(samples)}/{len(samples)}",)


def by_values(
    samples: Sequence[ValueReading], scene: Scene, *, negative: bool, silent: bool
) -> Weighed | None:
    """Give the category that values alone speak for, with its confidence.

    `silent`: the name says nothing.
    """
    best = _in_scene(samples, scene) if silent else None
    reached = silent and scene.head in CONTACTS - {"contact"}
    if reached and samples and all(not _PHONES.isdisjoint(s.passes) for s in samples):
        return "contact_phone", SUPPORTED, KnownBy.VALUE, (_CHECKED,)
    for category in {c: None for s in samples for c in s.passes if c in ALONE}:
        if category in _WEAK_ALONE and not silent:
            continue
        if category == "user_name" and (scene.thing or scene.staff):
            continue  # who keeps, made or checked it
        passed = sum(1 for s in samples if category in s.passes)
        shaped = max(passed, sum(1 for s in samples if category in s.shapes))
        if category in _AMONG_ALL:
            shaped = len(samples)
        elif category in _COMMON_FORM and 2 * passed < len(samples) < FEW:
            continue
        confidence = _alone(category, passed, shaped, negative=negative)
        if best is None or confidence > best[1]:
            evidence = f"value:{_CHECKS.get(category, category)} {passed}/{shaped}"
            best = (category, confidence, KnownBy.VALUE, (evidence,))
    return best


_WEAK_ALONE = frozenset(
    {"imei", "bank_account", "id_number_legacy15", "user_name", "unit_identity"}
)
"""Believed without a name only where the name says nothing at all."""

_CHECKED = "value:numbering_plan"
_PLACES = frozenset({"geo", "location"})
_USED = word_set("login internet broadband online visit call sms")


def _in_scene(samples: Sequence[ValueReading], scene: Scene) -> Weighed | None:
    """Give what values of a column without a name are in a record of use: times and addresses."""
    if not samples or scene.staff or scene.thing:
        return None
    for passed, also, category in (
        ("moment", "birth_date", "service_time"),
        ("epoch", "epoch", "service_time"),
        ("ip_address", "ip_address", "ip_address"),
        ("online_identifier", "online_identifier", "online_identifier"),
        ("coordinate", "coordinate", "service_location"),
        ("url", "host", "internet_log"),
    ):
        if passed == "url" and "internet" not in scene.kinds:
            continue
        if scene.kinds.isdisjoint(_PLACES if passed == "coordinate" else _USED):
            continue
        if all(passed in s.passes or also in s.passes for s in samples):
            evidence = f"value:{passed} {len(samples)}/{len(samples)}"
            return category, SUPPORTED, KnownBy.VALUE, (evidence,)
    return None


_COMMON_FORM = word_set("mobile_number landline_number bank_account")
"""So many other numbers have their form that one among others of another form says nothing."""
_AMONG_ALL = frozenset({"user_name", "address"})
"""Have no outer form: each value that does not pass is a miss."""


def _alone(category: str, passed: int, shaped: int, *, negative: bool) -> float:
    """Give the confidence of `passed` of `shaped` values of one outer form, without a name."""
    table, least, accident = ALONE[category]
    if negative:
        return LIKELY if passed >= NEGATIVE_PASSES and passed >= 0.95 * shaped else 0.0
    if shaped < FEW:
        return table if passed == shaped and passed >= least else 0.0
    odds = _PRIOR_SILENT / (1 - _PRIOR_SILENT)
    odds *= (0.98 / accident) ** passed * (0.02 / (1 - accident)) ** (shaped - passed)
    return min(odds / (1 + odds), _MOST_ALONE)
