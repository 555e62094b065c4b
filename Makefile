# make demo    checks and publishes the plans of plans/ into build/
# make test    runs every test, with a real browser and real PDF checkers
# make check   style, types and the quick tests: under a minute, for use while you work
# make docs    renews the pages of docs/ that are made from the code
# make bench   measures speed against other tools
# make lock    renews the lists of pinned packages in requirements/
# make clean   takes away all that was made, .venv included
#
# The first run makes .venv and installs the pinned packages; later runs start at once.

ifeq ($(origin PYTHON), undefined)
PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done)
endif

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCKED := $(INSTALL) --only-binary :all: --require-hashes
WORKERS ?= 2
CODE := $(wildcard src tests bench tools scripts)
QUICK := not slow and not browser and not java

.DELETE_ON_ERROR:
.PHONY: demo test check lint types quick docs bench lock clean python system-demo system-test

demo: .venv/.demo
	$(BIN)/eqplan validate plans/
	$(BIN)/eqplan render plans/ --all --out build/
	@echo
	@echo "Done. Open build/index.html in a browser: it links everything that was made."

test: lint types
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist loadgroup --no-loadscope-reorder

check: lint types quick

lint: .venv/.test
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: .venv/.test
	$(BIN)/mypy --strict $(CODE)

quick: .venv/.test
	$(BIN)/python -m pytest -q -n $(WORKERS) -m "$(QUICK)"

docs: .venv/.test
	$(BIN)/python -m tools.docs

bench: .venv/.bench
	$(BIN)/python -m bench

clean:
	rm -rf .venv .venv-lock .bench build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

# The set-up. A file .venv/.NAME says that a part of it is done.

python:
	@test -n "$(PYTHON)" || { echo "eqplan needs Python 3.11 or newer (Debian, Ubuntu: apt-get install python3)." >&2; exit 1; }

system-demo: | python
	@$(PYTHON) scripts/system_packages.py demo

system-test: | python
	@$(PYTHON) scripts/system_packages.py test

.venv/.made: | system-demo
	@echo "Setting up .venv (a minute or so, the first time) ..."
	@$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/.demo: requirements/run.txt requirements/build.txt pyproject.toml .venv/.made | system-demo
	@$(LOCKED) -r requirements/run.txt -r requirements/build.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: requirements/test.txt .venv/.demo | system-test
	@echo "Installing what the tests need ..."
	@$(LOCKED) -r requirements/test.txt
	@touch $@

.venv/.bench: requirements/bench.txt .venv/.test
	@$(LOCKED) -r requirements/bench.txt
	@if command -v npm >/dev/null; then npm install --prefix .bench --silent --no-save --no-audit --no-fund ajv-cli@5.0.0; \
	else echo "npm is not installed: the comparison with ajv-cli is left out."; fi
	@touch $@

# The lists are made with uv, in an environment of its own; no address of a package index gets into them.
COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-build --no-config --no-emit-index-url

lock: | python
	test -x .venv-lock/bin/uv || { $(PYTHON) -m venv .venv-lock && .venv-lock/bin/python -m pip install --quiet uv; }
	$(COMPILE) pyproject.toml -o requirements/run.txt $(UPGRADE)
	$(COMPILE) requirements/build.in -o requirements/build.txt $(UPGRADE)
	$(COMPILE) requirements/test.in pyproject.toml requirements/build.in \
		-c requirements/run.txt -c requirements/build.txt -o requirements/test.txt $(UPGRADE)
	$(COMPILE) requirements/bench.in -c requirements/test.txt -o requirements/bench.txt $(UPGRADE)
