# What the project needs day to day; `make help` lists it. Everything runs from the virtual environment in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help setup run check quick format test bench dist
help:  ## list these targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*##/\t/' | expand -t 10

setup: .venv/.ready  ## make .venv with the program and its development tools
.venv/.ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

run: setup  ## open the program on the sample family
	$(BIN)/ladder demo

format: setup  ## let ruff put the code in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: setup  ## the one gate: format, lint, types, arrows, tests
	$(BIN)/python tests/check.py

quick: setup  ## the part of the gate for every edit, in less than a minute
	$(BIN)/python tests/check.py --quick

test: setup  ## the tests alone
	$(BIN)/pytest -n auto

bench: setup  ## measure start, keys and saves against a floor from the same run
	$(BIN)/python tests/bench/run.py

dist: setup  ## build the wheel and the source archive
	$(BIN)/python -m build --no-isolation
