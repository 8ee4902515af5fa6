"""Fields as the interfaces of operators, clouds and the network's core name them."""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))


@pytest.mark.parametrize(
    ("path", "beside", "category"),
    [
        # who is called so in a chat or a network has no identity card
        ("Participant.identity", "sid service_sid date_created", None),
        ("Applicant.identity", "name birthday phone", "id_number"),
        ("Message.participant_identity", "sid body", None),
        ("EdgeClient.externalClientIdentification", "gpsi", None),
        ("Customer.identityNumber", "sid", "id_number"),
        ("SnpnId.nid", "plmnId", None),
        ("HfcNode.hfcNId", "supi", None),
        # an operation on a user is about him, the maker of a row is not
        ("createUser.realName", "password mobile departmentId", "user_name"),
        ("ModifyUser.phoneNumber", "userId password", "mobile_number"),
        ("createUser.name", "id", None),
        # whose a mobile number is in a record of a thing
        ("UserBook.mobile", "userId realname title", "mobile_number"),
        ("Book.mobile", "title publisher", None),
        # a name at birth is a name
        ("KycMatch.familyNameAtBirth", "givenName birthdate", "user_name"),
        ("KycMatch.birthdate", "givenName familyName", "birth_date"),
        # what went wrong is no complaint
        ("ProblemDetails.title", "type status detail instance", None),
        ("TroubleTicket.description", "id severity", "complaint_record"),
        # certificates and credentials of machines, classes of resources
        ("SinkCredential.credentialType", "accessToken accessTokenType", None),
        ("PlainCredential.identifier", "secret credentialType", None),
        ("TaxCertificate.id", "certificateNumber issuingDate", None),
        ("OrganizationIdentification.@type", "@baseType @schemaLocation", None),
        ("IndividualIdentification.identificationType", "issuingDate", "id_doc_type"),
        # subscriptions to events
        ("Subscription.expiresAt", "protocol sink types status", None),
        ("EventExposure.subId", "supi dnn notifUri", None),
        # words that end others by chance
        ("PduContainer.aFCorrelationInformation", "", None),
        ("Service.servDescrip", "servName lang", None),
        ("Service.servName", "servDescrip lang", None),
        ("Account.operating", "id", None),
        ("Address.privateStreetNumber", "city postcode", "address"),
        ("Auth.resStar", "authResult", None),
        ("Subscriber.starLevel", "msisdn", "profile_tag"),
        ("GeographicArea.uncertaintyRadius", "point shape", None),
        ("Pass.passId", "serial", None),
        ("Login.pass", "username", "password"),
        ("Task.workflow", "id", None),
        ("Model.llm", "name", None),
        ("Poll.poll", "id", None),
        ("ProductPrice.recurringChargePeriod", "price", None),
        ("Execution.transitionedFrom", "sid", None),
        ("Forwarding.callForwardTo", "msisdn", "mobile_number"),
    ],
)
def test_a_field_of_an_interface(path: str, beside: str, category: str | None) -> None:
    parent, _, name = path.rpartition(".")
    verdict = DETECTOR.field(
        name, parent, (), siblings=(name, *beside.split()), ancestors=(parent,)
    )
    assert (verdict.category if verdict is not None else None) == category
