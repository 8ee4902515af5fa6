# One door for developers. `make` alone lists the targets.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test check format bench soak lock packages clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## install everything into .venv (hashed lock)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 12))' || \
	  { echo "whosaw needs Python 3.12 or newer; name one with: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup ## a telecom in miniature: traffic, answers, findings, then gone (ARGS=--clean, ARGS=--keep)
	@$(BIN)/whosaw demo $(ARGS)

test: setup packages check ## make check, then all tests
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --ignore tests/acceptance $(ARGS)
	$(BIN)/python -m pytest -q tests/acceptance $(ARGS)

check: setup ## formatting, lint, types, floors, documentation
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m docs.check

format: setup ## format and sort imports
	$(BIN)/ruff check --select I --fix --quiet .
	$(BIN)/ruff format .

bench: setup ## speed beside named peers, as ratios of one run
	@bash tests/packages.sh bench
	@for script in bench/[a-z]*.py; do echo "== $$script"; \
	  $(BIN)/python -m bench.$$(basename $$script .py) || exit 1; done

soak: setup packages ## the long rounds: kill, adversarial, millions of records
	WHOSAW_SOAK=1 $(BIN)/python -m pytest -m soak $(ARGS)

packages: ## the Debian packages that tests use, where apt-get is to be had
	@bash tests/packages.sh

lock: setup ## write the locks anew: all of it, and what running needs
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra demo --group dev --generate-hashes --universal \
	  --python-version 3.12 --no-emit-index-url --no-emit-find-links --no-header --upgrade --quiet -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --constraints requirements.lock --generate-hashes --universal \
	  --python-version 3.12 --no-emit-index-url --no-emit-find-links --no-header --upgrade --quiet -o requirements-runtime.lock

clean: ## remove what was built and installed here
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
