"""Whose data it was, without saying who: keyed pseudonyms."""

from enum import StrEnum

from msgspec import Struct

from access.touch import Certainty


class SubjectKind(StrEnum):
    """What kind of identifier a pseudonym was made from; each kind has one canonical form."""

    PHONE = "phone"
    ID_DOCUMENT = "id_document"
    CUSTOMER = "customer"
    ACCOUNT = "account"
    EMAIL = "email"
    IMSI = "imsi"
    IMEI = "imei"
    ICCID = "iccid"
    BANK_CARD = "bank_card"


class SeenAs(StrEnum):
    """In which role a data subject appeared."""

    ASKED_FOR = "asked_for"
    RETURNED = "returned"
    WRITTEN = "written"
    DELETED = "deleted"


class CountIs(StrEnum):
    """What a count of subjects is worth."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    UNKNOWN = "unknown"


class SubjectRef(Struct, frozen=True, array_like=True, gc=False):
    """One data subject in one access.

    `pseudonym` is the keyed 128-bit hash (16 bytes, shown as a UUID) of kind and canonical form under
    the key of `key_epoch`. `row` is the 1-based number of the row or object it was seen in, 0 when it
    was in none: two refs of one access with the same row > 0 were seen together, which is what links
    a phone number to a customer id.
    """

    kind: SubjectKind
    pseudonym: bytes
    key_epoch: int
    seen_as: SeenAs
    certainty: Certainty
    row: int = 0
