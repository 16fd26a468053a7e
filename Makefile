# Needs python3 (3.11 or newer) and make; everything else is installed into .venv from requirements/dev.txt.
#   PYTHON=python3.12   which interpreter to make .venv with (it is made anew when another one is asked for)
#   ARGS="…"            more arguments for pytest (make test) or the benchmarks (make bench)

READY := .venv/.ready
PY    := .venv/bin/python

# .venv/.ready says for which Python and which folder .venv was made: a moved checkout or another PYTHON makes it anew.
TELL := import sys; print("%d.%d" % sys.version_info[:2])
ifeq ($(origin PYTHON),undefined)
PYTHON := python3
WANTED := $$version
else
WANTED := $(or $(shell "$(PYTHON)" -c '$(TELL)' 2>/dev/null),none)
endif
CURRENT := $(shell [ -x $(PY) ] && read -r version folder 2>/dev/null < $(READY) && \
	[ "$$folder" = "$$(pwd -P)" ] && [ "$$version" = "$(WANTED)" ] && echo yes)
ifeq ($(CURRENT),)
.PHONY: $(READY)
endif

.DEFAULT_GOAL := help
.PHONY: help setup demo regenerate test check pull drift upgrade audit api format bench lock build clean

help: ## Show this list
	@echo "make <target> [PYTHON=python3.12]"
	@grep -hE '^[a-z]+:.*## ' Makefile | awk -F ':.*## ' '{printf "  %-12s %s\n", $$1, $$2}'

setup: $(READY) ## Create .venv with the pinned tools (every target does this when it has to)
	@echo ".venv is ready (Python $$($(PY) -c '$(TELL)'))"

demo: $(READY) ## A short tour of the client against a simulated IBKR on this machine
	@.venv/bin/ibkr-web demo

regenerate: $(READY) ## Make generated/ from spec/ and audit it
	@$(PY) -m generator regenerate

test: $(READY) ## Run all tests (ARGS="-k pull" picks some)
	@$(PY) -m pytest -n auto --dist worksteal $(ARGS)

check: $(READY) ## Lint, types, audit, whether generated/ is what spec/ makes, breaks of the public API
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy
	@$(PY) -m generator audit
	@$(PY) -m generator check
	@$(PY) -m generator api --check

audit: $(READY) ## Compare generated/ with the contracts: nothing may be missing
	@$(PY) -m generator audit

api: $(READY) ## Record the public API; a break of users' code needs an entry in the changelog
	@$(PY) -m generator api

pull: export IBKR_WEB_SOURCE = $(SOURCE)
pull: export IBKR_WEB_FORCE = $(FORCE)
pull: $(READY) ## Take IBKR's current document in (SOURCE=<file or URL>, FORCE=1 although much is gone)
	@$(PY) -m generator pull $${IBKR_WEB_SOURCE:+--source "$$IBKR_WEB_SOURCE"} $${IBKR_WEB_FORCE:+--force}

drift: export IBKR_WEB_SOURCE = $(SOURCE)
drift: export IBKR_WEB_FORMAT = $(FORMAT)
drift: export IBKR_WEB_OUTPUT = $(OUTPUT)
drift: export IBKR_WEB_WIRE = $(WIRE)
drift: $(READY) ## What IBKR changed and what it breaks (SOURCE=, FORMAT=markdown|json, OUTPUT=<file>, WIRE=<record>)
	@$(PY) -m generator drift $${IBKR_WEB_SOURCE:+--source "$$IBKR_WEB_SOURCE"} $${IBKR_WEB_WIRE:+--wire "$$IBKR_WEB_WIRE"} \
		$${IBKR_WEB_FORMAT:+--format "$$IBKR_WEB_FORMAT"} $${IBKR_WEB_OUTPUT:+--output "$$IBKR_WEB_OUTPUT"}

upgrade: export IBKR_WEB_SOURCE = $(SOURCE)
upgrade: export IBKR_WEB_FORCE = $(FORCE)
upgrade: export IBKR_WEB_DIRTY = $(DIRTY)
upgrade: $(READY) ## Take IBKR's current document all the way: client, audit, report, changelog, version (SOURCE=…)
	@$(PY) -m generator upgrade $${IBKR_WEB_SOURCE:+--source "$$IBKR_WEB_SOURCE"} $${IBKR_WEB_FORCE:+--force} \
		$${IBKR_WEB_DIRTY:+--dirty}

format: $(READY) ## Let ruff mend and format what it can
	@$(PY) -m ruff check --fix --quiet .
	@$(PY) -m ruff format --quiet .

bench: $(READY) ## Measure beside the stock generator, plain dicts and bare httpx
	@$(PY) -m tests.benchmarks $(ARGS)

lock: $(READY) ## Pin the newest tools that pyproject.toml allows in requirements/dev.txt
	@$(PY) -m pip install -qq --disable-pip-version-check uv==0.13.9
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m uv pip compile --quiet --upgrade --universal \
		--python-version 3.11 --group dev --output-file requirements/dev.txt >/dev/null

build: $(READY) ## Make wheel and sdist in dist/
	@$(PY) -m hatchling build

clean: ## Remove .venv, caches and dist/
	@rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name .git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements/dev.txt pyproject.toml
	@"$(PYTHON)" -c 'import sys; v = sys.version_info; v >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is %d.%d: name another with PYTHON=python3.12" % v[:2])'
ifeq ($(CURRENT),)
	@echo "Making .venv with Python $$("$(PYTHON)" -c '$(TELL)') (once, takes about a minute) ..."
	@"$(PYTHON)" -m venv --clear .venv
endif
	@$(PY) -m pip install -qq --disable-pip-version-check --requirement requirements/dev.txt
	@$(PY) -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@printf '%s %s\n' "$$($(PY) -c '$(TELL)')" "$$(pwd -P)" > $(READY)
