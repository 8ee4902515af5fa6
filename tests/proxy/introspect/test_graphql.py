"""GraphQL schemas: SDL and introspection give the same fields, and circles end."""

from __future__ import annotations

import json

import pytest
from graphql import build_schema, introspection_from_schema

from proxy.introspect.fields import SourceRefused
from proxy.introspect.graphql import read_graphql

SDL = """
type Query { customer(key: Key!): Customer, search(text: String): [Result!]! }
type Mutation { rename(input: Rename!): Customer }
input Key { msisdn: String, nested: Key }
input Rename { "姓名" xm: String! }
union Result = Customer | Note
interface Named { xm: String }
type Customer implements Named { xm: String, friends: [Customer!], note: Note }
type Note { text: String, about: Customer }
"""


def test_sdl_and_introspection_give_the_same_fields():
    sdl = read_graphql("a.graphql", SDL)
    answered = {"data": introspection_from_schema(build_schema(SDL))}
    told = read_graphql("a.json", json.dumps(answered))
    assert [field.key for field in sdl.fields] == [field.key for field in told.fields]
    assert {field.key.path for field in sdl.fields} == {
        "request$.variables.key.msisdn",
        "$.data.customer.xm",
        "$.data.customer.note.text",
        "request$.variables.text",
        "$.data.search[*].xm",
        "$.data.search[*].note.text",
        "$.data.search[*].text",
        "$.data.search[*].note.about.xm",
        "$.data.search[*].friends[*].xm",
        "$.data.search[*].friends[*].note.text",
        "$.data.search[*].about.xm",
        "$.data.search[*].about.note.text",
        "request$.variables.input.xm",
        "$.data.rename.xm",
        "$.data.rename.note.text",
    }
    [renamed] = [f for f in sdl.fields if f.key.path == "request$.variables.input.xm"]
    assert renamed.comment == "姓名"


def test_the_route_is_the_operation():
    source = read_graphql("a.graphql", "type Query { xm: String }", "POST /api/query")
    assert [str(field.key) for field in source.fields] == ["POST /api/query $.data.xm"]


def test_what_lies_too_deep_is_counted():
    types = "".join(f"type T{n} {{ a: T{n + 1}, v: Int }} " for n in range(9))
    source = read_graphql("a.graphql", f"type Query {{ t: T0 }} {types} type T9 {{ v: Int }}")
    assert source.left_out == {"fields beyond the limit": 2}


@pytest.mark.parametrize(
    "text", ["", "type Query {", "{}", '{"data": 1}', "{ not json", "type A { a: B }"]
)
def test_what_is_no_schema_is_refused(text):
    with pytest.raises(SourceRefused, match="^a"):
        read_graphql("a", text)
