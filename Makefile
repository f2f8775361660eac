# make demo   from a bare Python 3.11 or later: install, read the dispatches, show the ledger
# make test   from nothing too: every check that a change must pass
# make lock   write the pins in requirements/ anew from pyproject.toml
# make torture  500 kills, 500 I/O errors, a power cut at every step
# make score  measure against hand-written gold, where there is some
.PHONY: demo test torture lock score clean
.DEFAULT_GOAL := demo
SHELL := /bin/sh

GOLD ?= ../shared
UV := $(shell command -v uv)
FIND := import sys, venv, $(if $(UV),sys,ensurepip); sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for each in python3.13 python3.12 python3.11 python3; do \
	"$$each" -c '$(FIND)' >/dev/null 2>&1 && echo "$$each" && break; done)

export PATH := $(CURDIR)/.venv/bin:$(PATH)
export DRAGOMAN_LEDGER := .demo

ifdef UV
VENV := uv venv --quiet --python
INSTALL := uv pip install --quiet --python .venv/bin/python
else
VENV := $(PYTHON) -m venv
INSTALL := .venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check
endif

.venv/bin/python:
	@test -n "$(PYTHON)" || { \
		echo "No Python 3.11 or later was found (with venv); install one or say make PYTHON=..."; \
		exit 1; }
	@rm -rf .venv
	@echo "Making .venv with $(PYTHON) ..."
	@$(VENV) $(if $(UV),$(PYTHON)) .venv

# Every package is checked by its hash; the stamps say that the pins were installed.
.venv/run: requirements/build.txt requirements/run.txt requirements/models.txt pyproject.toml \
		| .venv/bin/python
	@echo "Installing what dragoman needs; the first time takes some minutes ..."
	@$(INSTALL) --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(INSTALL) --require-hashes --no-deps -r requirements/models.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: .venv/run requirements/dev.txt
	@echo "Installing what the checks need ..."
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

# $(call run,ARGUMENTS): shows a command as one would type it, then runs it.
run = @printf '\n$$ dragoman %s\n\n' '$(1)' && dragoman $(1)
PACT := entries --actor Rusia --other "Corea del Norte" --type AGREE --status happened
MOST_CLAIMS := import json, sys; entries = map(json.loads, sys.stdin); \
	print(max(entries, key=lambda entry: len(entry["claims"]))["id"][:8])

demo: .venv/run
	@rm -rf .demo
	@printf '\n$$ . .venv/bin/activate\n$$ export DRAGOMAN_LEDGER=.demo\n'
	$(call run,read dispatches)
	$(call run,entries --standing fulfilled)
	$(call run,entries --standing disputed)
	$(call run,$(PACT))
	@id=$$(dragoman $(PACT) --json | python -c '$(MOST_CLAIMS)') \
		&& printf '\n$$ dragoman why %s\n\n' "$$id" && dragoman why "$$id"
	$(call run,timeline RUS PRK)
	@printf '\nMore: dragoman entries, dragoman --help\n'

test: .venv/dev
	ruff check
	ruff format --check
	mypy
	lint-imports
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 pytest -n 2 --dist loadfile  # a thread a worker

torture: .venv/dev
	rm -rf .torture && mkdir -p .torture/faults .torture/power
	PYTHONPATH=tests python -m torture.faults .torture/faults 500 500
	PYTHONPATH=tests python -m torture.powercut .torture/power 500

LOCK := .venv/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --upgrade \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options
lock: export CUSTOM_COMPILE_COMMAND := make lock
lock: .venv/dev
	$(LOCK) --output-file requirements/run.txt pyproject.toml
	$(LOCK) --build-deps-for editable --only-build-deps --constraint requirements/run.txt \
		--output-file requirements/build.txt pyproject.toml
	$(LOCK) --extra charts --extra cluster --extra frames --extra dev --constraint requirements/run.txt \
		--constraint requirements/build.txt --output-file requirements/dev.txt pyproject.toml

score: .venv/run
	@test -d "$(GOLD)/gold" || { echo "No gold in $(GOLD); name its folder: make score GOLD=..."; exit 1; }
	@rm -rf .score
	@dragoman read "$(GOLD)/seeds" --ledger .score
	@dragoman export claims --ledger .score --out .score/claims.jsonl
	@python "$(GOLD)/score/score_gold.py" .score/claims.jsonl "$(GOLD)/seeds" "$(GOLD)"/gold/*.toml

clean:
	rm -rf .venv .demo .score .torture dist
