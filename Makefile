PYTHON ?= python3

.PHONY: run test lint screenshots bench stress lock

run: ## serve the demo newsroom; ADDRESS=127.0.0.1:8000
	@$(PYTHON) dev.py run

test: ## everything; ARGS='-k headline' goes to pytest
	@$(PYTHON) dev.py test $(ARGS)

lint: ## the checks without the tests
	@$(PYTHON) dev.py lint

screenshots: ## pictures of the main pages, into var/screenshots
	@$(PYTHON) dev.py screenshots

bench: ## how long things take: medians and 95th percentiles
	@$(PYTHON) dev.py bench

stress: ## what the tests run briefly, for a quarter of an hour: made-up stories, races, 100,000 articles
	@$(PYTHON) dev.py stress

lock: ## write requirements*.txt again from pyproject.toml; ARGS=--upgrade
	@$(PYTHON) dev.py lock $(ARGS)
