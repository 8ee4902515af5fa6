"""Runs in the throw-away environment: Presidio's own pattern recognizers over bodies, MB/s.

spaCy and thinc are not installed there (300 MB, and patterns do not use them): a stand-in answers the
imports that Presidio makes of them. The recognizers are those it loads by default for English, run as
it runs them, with their validation, without context words. Reads `{"seconds": …, "bodies": […]}`.
"""

import importlib.abc
import importlib.machinery
import itertools
import json
import sys
import time
import types


class _Loose(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_, **__: lambda wrapped: wrapped


class _StandIn(types.ModuleType):
    __path__ = ()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Loose(name, (), {})


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"spacy", "thinc"}:
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return _StandIn(spec.name)

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, _Finder())

import tldextract  # noqa: E402

# Its list of domains is fetched from the network unless it is told not to.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())

from presidio_analyzer import PatternRecognizer, RecognizerRegistry  # noqa: E402


def main():
    asked = json.load(sys.stdin)
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    recognizers = [one for one in registry.recognizers if isinstance(one, PatternRecognizer)]
    bodies = itertools.cycle(asked["bodies"])
    best = 0.0
    until = time.perf_counter() + asked["seconds"]
    while time.perf_counter() < until or not best:
        body = next(bodies)
        start = time.perf_counter()
        for one in recognizers:
            one.analyze(body, one.supported_entities)
        best = max(best, len(body.encode()) / (time.perf_counter() - start) / 1e6)
    json.dump({"recognizers": len(recognizers), "mb_s": best}, sys.stdout)


main()
