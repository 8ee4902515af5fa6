"""Reads the fields of an HTTP API from its OpenAPI description, version 2 or 3, JSON or YAML.

Nothing is fetched: references into other files are counted as left out. Source: OpenAPI Specification
3.1.1, Swagger 2.0.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from analyzers.catalog import Key
from proxy.introspect.fields import Source, SourceField, SourceRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
DEEPEST = 12
"""Levels of a body that are followed: real answers have up to eight."""
MOST_FIELDS = 2_000
"""Fields of one body. Schemas that refer to each other unfold without end; what lies beyond is
counted."""
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_VARIABLE = re.compile(r"\{([^{}]+)\}")

_Schema = Mapping[str, Any]


def read_openapi(name: str, text: str) -> Source:
    """Give the fields of every operation: parameters, request bodies and answers.

    Raises:
        SourceRefused: the text is no OpenAPI description.
    """
    document = _document(name, text)
    version = document.get("openapi") or document.get("swagger")
    paths = document.get("paths")
    if not isinstance(version, str) or not isinstance(paths, Mapping):
        raise SourceRefused(
            f"{name}: expected an OpenAPI description, with `openapi` or `swagger` and `paths`."
        )
    try:
        reader = _Reader(document, version)
    except ValueError:
        raise SourceRefused(f"{name}: `servers`: the first url is none. Correct it.") from None
    for path, item in paths.items():
        if isinstance(item, Mapping):
            reader.read_path(str(path), item)
    info = document.get("info")
    title = info.get("title") if isinstance(info, Mapping) else None
    return Source(
        f"openapi {title if isinstance(title, str) else name}",
        tuple(reader.fields.values()),
        dict(reader.left_out),
    )


def _document(name: str, text: str) -> _Schema:
    try:
        if text.lstrip()[:1] == "{":
            document = msgspec.json.decode(text)
        else:
            document = YAML(typ="safe", pure=True).load(text)
    except msgspec.DecodeError as problem:
        raise SourceRefused(f"{name}: no valid JSON: {problem}.") from None
    except YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark is not None else ""
        raise SourceRefused(f"{name}{place}: no valid YAML.") from None
    except RecursionError:
        raise SourceRefused(f"{name}: it is nested too deeply to be read.") from None
    except (ValueError, TypeError, AttributeError, OverflowError):  # of ruamel: no day, no number
        raise SourceRefused(
            f"{name}: no valid YAML: a date, a number or an escape stands for none. Put it in quotes."
        ) from None
    if not isinstance(document, Mapping):
        raise SourceRefused(f"{name}: expected an OpenAPI description, a mapping at the top.")
    return document


class _Reader:
    """Reads one description. `fields` are in order of appearance, each key once."""

    def __init__(self, document: _Schema, version: str) -> None:
        self._document = document
        self._prefix = _prefix(document, version)
        self.fields: dict[Key, SourceField] = {}
        self.left_out: Counter[str] = Counter()

    def read_path(self, path: str, item: _Schema) -> None:
        """Read the operations of a path."""
        item = self._followed(item)
        common = _mappings(item.get("parameters"))
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, Mapping):
                name = f"{method.upper()} {self._prefix}{path}"
                self._read_operation(name, path, operation, common)

    def _read_operation(
        self, name: str, path: str, operation: _Schema, common: Sequence[_Schema]
    ) -> None:
        words = tuple(word for word in path.split("/") if word and not word.startswith("{"))
        for parameter in (*common, *_mappings(operation.get("parameters"))):
            self._read_parameter(name, words, self._followed(parameter))
        body = operation.get("requestBody")
        if isinstance(body, Mapping):
            self._read_content(name, words, self._followed(body), "request$")
        answers = operation.get("responses")
        for status, answer in answers.items() if isinstance(answers, Mapping) else ():
            if isinstance(answer, Mapping):
                code = str(status)
                suffix = f" {code.lower()}" if re.fullmatch(r"[1-5](\d\d|XX|xx)", code) else ""
                self._read_content(name + suffix, words, self._followed(answer), "$")

    def _read_parameter(self, name: str, words: tuple[str, ...], parameter: _Schema) -> None:
        label, place = parameter.get("name"), parameter.get("in")
        if not isinstance(label, str):
            self.left_out["parameters without a name"] += 1
            return
        schema = parameter.get("schema")
        described = self._followed(schema) if isinstance(schema, Mapping) else parameter
        match place:
            case "query":
                self._add(name, f"?{label}", label, words, (), described, parameter)
            case "path":
                self._add(name, f"/{label}", label, words, (), described, parameter)
            case "formData":
                self._add(name, f"request$.{label}", label, words, (), described, parameter)
            case "body":
                self._walk(name, "request$", words, described)
            case _:
                self.left_out["headers and cookies"] += 1

    def _read_content(self, name: str, words: tuple[str, ...], holder: _Schema, root: str) -> None:
        if isinstance(holder.get("schema"), Mapping):  # version 2
            self._walk(name, root, words, holder["schema"])
            return
        content = holder.get("content")
        if not isinstance(content, Mapping):
            return
        for media, described in content.items():
            kind = str(media).partition(";")[0].strip().lower()
            if not isinstance(described, Mapping) or not isinstance(
                described.get("schema"), Mapping
            ):
                continue
            if kind.endswith(("json", "*/*")) or kind in _FORMS:
                self._walk(name, root, words, described["schema"])
            else:
                self.left_out[f"bodies of {kind}"] += 1

    def _walk(self, name: str, root: str, words: tuple[str, ...], schema: _Schema) -> None:
        before = len(self.fields)
        waiting: list[tuple[str, str, tuple[str, ...], tuple[str, ...], _Schema, frozenset[str]]]
        waiting = [(root, "", words, (), schema, frozenset())]
        while waiting:
            path, label, above, beside, node, seen = waiting.pop()
            reference = node.get("$ref")
            if isinstance(reference, str):
                if reference in seen:
                    continue  # it contains itself: its fields stand there once already
                seen |= {reference}
            if len(self.fields) - before >= MOST_FIELDS or len(above) - len(words) > DEEPEST:
                self.left_out["fields beyond a body's limit"] += 1
                continue
            node = self._followed(node)
            inner = self._properties(node, seen)
            if inner:
                names = tuple(inner)
                below = (*above, label) if label else above
                for key, (child, met) in reversed(inner.items()):
                    others = tuple(other for other in names if other != key)
                    waiting.append((f"{path}.{key}", key, below, others, child, met))
            elif isinstance(node.get("items"), Mapping):
                waiting.append((f"{path}[*]", label, above, beside, node["items"], seen))
            elif isinstance(node.get("additionalProperties"), Mapping):
                child = node["additionalProperties"]
                waiting.append((f"{path}.{{key}}", label, above, beside, child, seen))
            elif label:
                self._add(name, path, label, above, beside, node, node)

    def _properties(
        self, node: _Schema, seen: frozenset[str]
    ) -> dict[str, tuple[_Schema, frozenset[str]]]:
        """Give the properties of a schema and of all that it is put together from."""
        found: dict[str, tuple[_Schema, frozenset[str]]] = {}
        waiting = [(node, seen)]
        rounds = 0
        while waiting and rounds < MOST_FIELDS:
            rounds += 1
            one, met = waiting.pop()
            properties = one.get("properties")
            if isinstance(properties, Mapping):
                for key, child in properties.items():
                    if isinstance(child, Mapping):
                        found.setdefault(str(key), (child, met))
            for joined in ("allOf", "oneOf", "anyOf"):
                for part in _mappings(one.get(joined)):
                    reference = part.get("$ref")
                    if isinstance(reference, str):
                        if reference in met:
                            continue
                        waiting.append((self._followed(part), met | {reference}))
                    else:
                        waiting.append((part, met))
        return found

    def _add(
        self,
        operation: str,
        path: str,
        label: str,
        above: tuple[str, ...],
        beside: tuple[str, ...],
        schema: _Schema,
        described: _Schema,
    ) -> None:
        key = Key(operation, path)
        kind = schema.get("format") or schema.get("type") or ""
        comment = described.get("description") or described.get("title") or ""
        self.fields.setdefault(
            key,
            SourceField(
                key,
                label,
                above[-1] if above else "",
                above,
                beside,
                kind if isinstance(kind, str) else "",
                comment if isinstance(comment, str) else "",
            ),
        )

    def _followed(self, node: _Schema) -> _Schema:
        """Give what a node refers to inside the document."""
        for _ in range(DEEPEST):
            reference = node.get("$ref")
            if not isinstance(reference, str):
                return node
            if not reference.startswith("#/"):
                self.left_out["references into other files"] += 1
                return {}
            found: Any = self._document
            for step in reference[2:].split("/"):
                name = step.replace("~1", "/").replace("~0", "~")
                found = found.get(name) if isinstance(found, Mapping) else None
            if not isinstance(found, Mapping):
                self.left_out["references that lead nowhere"] += 1
                return {}
            node = found
        return {}


def _prefix(document: _Schema, version: str) -> str:
    """Give the path before all paths: of the first server, or Swagger's base path."""
    base: Any = document.get("basePath")
    if not version.startswith("2"):
        servers = _mappings(document.get("servers"))
        url = servers[0].get("url") if servers else None
        base = urlsplit(_VARIABLE.sub("x", url)).path if isinstance(url, str) else None
    return base.rstrip("/") if isinstance(base, str) else ""


def _mappings(value: object) -> list[_Schema]:
    items: Iterator[object] = iter(value) if isinstance(value, Sequence) else iter(())
    return [item for item in items if isinstance(item, Mapping)]
