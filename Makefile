# One or two plain lines each. `make` alone tells what there is.
.DEFAULT_GOAL := help
.PHONY: help setup run test check soak bench dist bindings clean-artefacts

help: ## What there is.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

setup: ## Install what is missing: Debian packages, npm packages.
	@scripts/setup

run: setup ## Open the app on a practice office, or on VAULT=dir.
	@scripts/run $(VAULT)

test: setup ## Everything there is to test.
	@scripts/test

check: setup ## The fast part: formatting, lints, types.
	@scripts/check

soak: setup ## A million schedules of the exchange, and its models at full size.
	@scripts/soak

bench: setup ## The figures of the design, beside their peers.
	@scripts/bench $(CASES)

bindings: ## Write the TypeScript side of the contract anew.
	@UPDATE=1 cargo test -q -p tests --test it bindings

dist: setup ## A release build and a .deb, with OpenSSL linked in.
	@scripts/dist

clean-artefacts: ## Take away pictures, logs and practice vaults.
	@rm -rf artefacts .cache
