# The tasks of the project; `make help` lists them.
#
# A fresh machine needs python3 (3.11 or later, with venv and pip), make and git. `make test` also
# installs Debian's Chromium where there is none, for which it must be root.

ARTICLES ?= seeds
PORT ?= 8000
DATABASE ?= var/timeline.db
DIR ?= var/site
PYTHON ?= python3

VENV := .venv
BIN := $(VENV)/bin
FLASK := $(BIN)/flask --app webapp

.DEFAULT_GOAL := help
.PHONY: help setup run build test check bench pictures pins export clean

help: ## list the tasks
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: $(VENV)/.runtime ## set up what Dateline needs to run

run: setup build ## build the timeline and serve it; ARTICLES=dir PORT=n DATABASE=file
	@echo "Dateline: http://127.0.0.1:$(PORT)"
	@DATELINE_DATABASE="$(DATABASE)" PORT="$(PORT)" $(BIN)/gunicorn -c gunicorn.conf.py 'webapp:create_app()'

build: setup ## build the timeline from ARTICLES where something has changed
	@$(FLASK) build --articles "$(ARTICLES)" --database "$(DATABASE)" --if-changed

test: $(VENV)/.tests chromium ## run every check and test, in a real browser too
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/pytest -n 2 --dist loadfile

bench: $(VENV)/.bench chromium ## measure speed, size and growth beside others, each as a table
	@$(BIN)/python -m bench.dates
	@$(BIN)/python -m bench.growth
	@$(BIN)/python -m bench.serving
	@$(BIN)/python -m bench.pages 25 500 5000

pictures: $(VENV)/.tests chromium build ## take the pictures of the README and the docs
	@$(BIN)/python bench/pictures.py "$(DATABASE)"

export: setup build ## write the timeline as a static site; DIR=folder
	@DATELINE_DATABASE="$(DATABASE)" $(FLASK) export "$(DIR)"

pins: ## renew the three requirements.txt from their .in files; needs uv
	uv pip compile -q --universal --generate-hashes --python-version 3.11 requirements.in -o requirements.txt
	uv pip compile -q --universal --generate-hashes --python-version 3.11 tests/requirements.in -o tests/requirements.txt
	uv pip compile -q --universal --generate-hashes --python-version 3.11 bench/requirements.in -o bench/requirements.txt

clean: ## remove what the tasks made
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Dateline needs Python 3.11 or later with venv and pip (Debian: apt-get install python3-venv)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt | $(VENV)/bin/python
	@echo "Setting up ($(VENV)) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.tests: tests/requirements.txt $(VENV)/.runtime | $(VENV)/bin/python
	@echo "Setting up the tests ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@

$(VENV)/.bench: bench/requirements.txt $(VENV)/.tests
	@echo "Setting up the benchmarks ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.txt
	@touch $@

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { \
	  echo "Installing Chromium ..."; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; }
