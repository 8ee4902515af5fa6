"""The rules on names: a row of concepts and the scene around it → what the field holds.

The last concept decides (`mobile type` is a type), the ones before qualify it (`receiver phone`), and a
bare one (`name`) is settled by the scene. Each rule is a sentence that can be defended without a data
set; docs/reference/detection.md lists them.
"""

from collections.abc import Mapping

from analyzers.detection.grammar import (
    accounts,
    documents,
    money,
    network,
    numbers,
    persons,
    phones,
    places,
    prose,
    roles,
    subscriptions,
    tags,
    times,
    unnamed,
    uses,
    volumes,
)
from analyzers.detection.grammar.row import Row, Rule, none, read_row
from analyzers.detection.word_set import word_set

__all__ = ["RULES", "Row", "Rule", "read_row"]

_SOMETHING_ELSE = word_set(
    """
    country flag staff dept shop order contract service stock stat currency bank
    rowop register roam hist reason hotline spot phase car open close client homely working
    mailing sms last install chat invocation neutral
    task
    """
)
"""Last words that are about something else, whatever stands before them."""

RULES: Mapping[str, Rule] = {
    **dict.fromkeys(_SOMETHING_ELSE, none),
    **persons.RULES,
    **roles.RULES,
    **numbers.RULES,
    **accounts.RULES,
    **phones.RULES,
    **documents.RULES,
    **places.RULES,
    **network.RULES,
    **times.RULES,
    **uses.RULES,
    **volumes.RULES,
    **money.RULES,
    **subscriptions.RULES,
    **tags.RULES,
    **prose.RULES,
    **unnamed.RULES,
}
"""The rule of each concept that may stand last."""
