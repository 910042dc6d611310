PYTHON ?= python3.11
VENV := .venv
RUN := $(VENV)/bin
LOCKED := $(RUN)/pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: demo test lint bench likeness install lock clean
# A venv that was made halfway is made again.
.DELETE_ON_ERROR:

demo: $(VENV)/run.stamp
	$(RUN)/dondoc demo

test: $(VENV)/dev.stamp lint
	$(RUN)/pytest

lint: $(VENV)/dev.stamp
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports

bench: $(VENV)/dev.stamp
	$(RUN)/python -m benchmarks

# What the bot learns of sentences whose meaning is known, after a change of these or of the phrases.
likeness: $(VENV)/dev.stamp
	$(RUN)/python -m tests.understanding.learn
	$(RUN)/python -m tests.understanding.learn_earnest

install: $(VENV)/run.stamp

# Versions and hashes only: the lock must not depend on where packages are fetched from.
lock:
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet --upgrade -o requirements.lock
	uv pip compile pyproject.toml --group build --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet --upgrade -o requirements-dev.lock

$(RUN)/python:
	$(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)

$(VENV)/run.stamp: requirements.lock pyproject.toml | $(RUN)/python
	$(LOCKED) -r requirements.lock
	$(RUN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	$(LOCKED) -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV)
