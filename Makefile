# Two commands are all the set-up there is: make demo, make test.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
export OMP_NUM_THREADS ?= 1
export OPENBLAS_NUM_THREADS ?= 1
export PYTHONUTF8 ?= 1

.PHONY: demo test check clean

demo: $(VENV)/.installed
	$(BIN)/tipwire demo $(if $(OUT),--out "$(OUT)")

test: $(VENV)/.tests-installed
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(VENV)/.tests-installed
	$(BIN)/ruff check src tests gates benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/.installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.tests-installed: $(VENV)/.installed requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-test.txt
	touch $@

clean:
	rm -rf $(VENV)
