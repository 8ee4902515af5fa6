"""OpenAPI descriptions: what their fields are, and what is left out is counted."""

from __future__ import annotations

import json

import pytest

from proxy.introspect.fields import SourceRefused
from proxy.introspect.openapi import DEEPEST, MOST_FIELDS, read_openapi


def _read(paths: dict, **more: object):
    document = {"openapi": "3.1.0", "info": {"title": "t"}, "paths": paths, **more}
    return read_openapi("a.json", json.dumps(document))


def _answer(schema: dict) -> dict:
    return {
        "/a": {"get": {"responses": {"200": {"content": {"application/json": {"schema": schema}}}}}}
    }


def _paths(source) -> list[str]:
    return [f"{field.key.operation} {field.key.path}" for field in source.fields]


def test_version_2_has_base_path_bodies_and_form_fields():
    document = {
        "swagger": "2.0",
        "info": {"title": "t"},
        "basePath": "/v2/",
        "paths": {
            "/cust/{id}": {
                "post": {
                    "parameters": [
                        {"in": "body", "name": "b", "schema": {"$ref": "#/definitions/C"}},
                        {"in": "formData", "name": "zjhm", "type": "string", "description": "证件"},
                        {"in": "path", "name": "id", "type": "string"},
                        {"in": "query"},
                    ],
                    "responses": {
                        "2XX": {"schema": {"type": "array", "items": {"$ref": "#/definitions/C"}}},
                        "default": {"schema": {"$ref": "#/definitions/C"}},
                    },
                }
            }
        },
        "definitions": {"C": {"properties": {"xm": {"type": "string", "format": "name"}}}},
    }
    source = read_openapi("a.json", json.dumps(document))
    assert _paths(source) == [
        "POST /v2/cust/{id} request$.xm",
        "POST /v2/cust/{id} request$.zjhm",
        "POST /v2/cust/{id} /id",
        "POST /v2/cust/{id} 2xx $[*].xm",
        "POST /v2/cust/{id} $.xm",
    ]
    assert source.left_out == {"parameters without a name": 1}
    assert source.fields[1].comment == "证件"
    assert source.fields[0].type_name == "name"


def test_each_field_knows_what_is_above_and_beside_it():
    schema = {
        "properties": {
            "cust": {"properties": {"name": {"type": "string"}, "age": {"type": "integer"}}}
        }
    }
    name, age = _read(_answer(schema)).fields
    assert (name.name, name.parent, name.ancestors, name.siblings) == (
        "name",
        "cust",
        ("a", "cust"),
        ("age",),
    )
    assert age.type_name == "integer"


def test_a_schema_that_contains_itself_ends():
    schema = {"$ref": "#/components/schemas/Node"}
    node = {
        "properties": {
            "v": {"type": "string"},
            "next": {"$ref": "#/components/schemas/Node"},
            "all": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
        }
    }
    source = _read(_answer(schema), components={"schemas": {"Node": node}})
    assert _paths(source) == ["GET /a 200 $.v"]


def test_a_circle_of_references_ends():
    schemas = {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}
    source = _read(_answer({"$ref": "#/components/schemas/A"}), components={"schemas": schemas})
    assert source.fields == ()


def test_what_is_too_deep_or_too_much_is_counted():
    deep: dict = {"type": "string"}
    for _ in range(DEEPEST + 5):
        deep = {"properties": {"a": deep}}
    source = _read(_answer(deep))
    assert source.fields == ()
    assert source.left_out == {"fields beyond a body's limit": 1}
    wide = {"properties": {f"f{n}": {"type": "string"} for n in range(MOST_FIELDS + 7)}}
    source = _read(_answer(wide))
    assert len(source.fields) == MOST_FIELDS
    assert source.left_out == {"fields beyond a body's limit": 7}


@pytest.mark.parametrize("joined", ["allOf", "oneOf", "anyOf"])
def test_schemas_that_are_put_together_give_all_their_fields(joined):
    schema = {
        "properties": {"a": {}},
        joined: [{"properties": {"b": {}}}, {"$ref": "#/components/schemas/C"}],
    }
    source = _read(_answer(schema), components={"schemas": {"C": {"properties": {"c": {}}}}})
    assert {field.name for field in source.fields} == {"a", "b", "c"}


def test_keys_that_are_data_and_lists_of_texts_have_paths():
    schema = {
        "properties": {
            "phones": {"type": "array", "items": {"type": "string"}},
            "byNumber": {"additionalProperties": {"properties": {"xm": {}}}},
        }
    }
    assert _paths(_read(_answer(schema))) == [
        "GET /a 200 $.phones[*]",
        "GET /a 200 $.byNumber.{key}.xm",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"openapi": "3.0.0"}',
        "openapi: 3.0.0\npaths: [1]",
        "a: b: c",
        "{" * 100_000,
    ],
)
def test_what_is_no_description_is_refused(text):
    with pytest.raises(SourceRefused, match=r"^a\.json"):
        read_openapi("a.json", text)


@pytest.mark.parametrize(
    "paths",
    [
        {"/a": None},
        {"/a": {"get": []}},
        {"/a": {"get": {"parameters": {"x": 1}, "responses": []}}},
        {"/a": {"get": {"parameters": [1, {"name": 3}], "responses": {"200": 5}}}},
        {"/a": {"get": {"responses": {"200": {"content": {"application/json": 1}}}}}},
        {"/a": {"$ref": "#/nowhere", "get": {"requestBody": {"$ref": "#/a/b"}}}},
    ],
)
def test_odd_parts_are_passed_over(paths):
    assert _read(paths).fields == ()


@pytest.mark.parametrize(
    "text",
    [
        "openapi: 3.1.0\nx: 2026-13-45\n",
        "openapi: 3.1.0\nx: !!int abc\n",
        "openapi: 3.1.0\nx: !!timestamp abc\n",
        'openapi: "\\U00FFFFFF"\n',
        "openapi: 3.1.0\nservers: [{url: 'http://[::1/x'}]\npaths: {}\n",
    ],
)
def test_what_looks_like_a_date_a_number_or_an_address_and_is_none_is_told(text: str):
    with pytest.raises(SourceRefused, match=r"^a\.yaml"):
        read_openapi("a.yaml", text)
