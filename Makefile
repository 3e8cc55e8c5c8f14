# The commands of this project. `make` alone lists them. Every target first sees that what it needs is there.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# With the Swift runtime inside, the program starts faster and needs no Swift where it is installed.
RELEASE = -c release --static-swift-stdlib --product gpspec
RELEASE_BINARY = .build/release/gpspec
SOURCES = Sources Tests Benchmarks Package.swift
SHARE = $(DESTDIR)$(PREFIX)/share

.DEFAULT_GOAL := help
.PHONY: help requirements release demo test lint format golden install clean fuzz bench pdf word oscal-check site-check

help: ## List the targets
	@echo "Targets of gpspec:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

requirements:
	@tools/requirements.sh

# Asking the package manager whether there is anything to build takes longer than all that demo does.
$(RELEASE_BINARY): Package.swift $(shell find Sources -type f) | requirements
	@$(SWIFT) build $(RELEASE)
	@touch -c $@

release: $(RELEASE_BINARY)

demo: release ## Build the program and render the example workspace into demo/
	@$(RELEASE_BINARY) render --workspace Templates/workspace --output demo
	@echo
	@echo "The documents are in demo/. Open one of these in a browser:"
	@find demo -name '*.html' | LC_ALL=C sort | sed 's/^/  /'

test: requirements ## Build and run all tests
	@$(SWIFT) test

lint: requirements ## Check the form of the code
	@$(SWIFT) format lint --strict --recursive $(SOURCES)
	@echo "lint: clean"

format: requirements ## Bring the code into its form
	@$(SWIFT) format format --in-place --recursive $(SOURCES)

golden: requirements ## Re-record the golden files; fails where one changed
	@echo "Re-recording golden files. A run that records one fails on purpose: read the change, then run make test."
	@status=0; GPSPEC_RECORD=1 $(SWIFT) test > .build/golden.log 2>&1 || status=$$?; \
	  if ! grep -q 'Test run with' .build/golden.log; then cat .build/golden.log; exit 1; fi; \
	  grep -o 'recorded [^:"]*' .build/golden.log | LC_ALL=C sort -u || echo "nothing was recorded"; \
	  tail -n 1 .build/golden.log; git --no-pager diff --stat; exit $$status

install: release ## Install the program, its catalogue and completions under PREFIX (/usr/local)
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/gpspec" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	@install -m 755 $(RELEASE_BINARY) "$(DESTDIR)$(PREFIX)/bin/gpspec"
	@rm -rf "$(SHARE)/gpspec/Catalog" "$(SHARE)/gpspec/Templates"
	@cp -R Catalog Templates "$(SHARE)/gpspec/"
	@$(RELEASE_BINARY) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/gpspec"
	@$(RELEASE_BINARY) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_gpspec"
	@$(RELEASE_BINARY) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/gpspec.fish"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/gpspec; catalogue and templates are in $(SHARE)/gpspec."

clean: ## Remove all that was built
	@rm -rf .build .build-* demo

fuzz: requirements ## Fuzz the Liquid engine for a minute (SECONDS=n for another time)
	@tools/fuzz.sh $(SECONDS)

bench: requirements ## Run the benchmarks, rivals included (fetches the rivals)
	@for script in Benchmarks/*.sh; do if [ -x "$$script" ]; then "$$script" || exit 1; fi; done

pdf: requirements ## Make a PDF of every document in Output/ (fetches WeasyPrint)
	@tools/pdf.sh $(FILES)

word: release ## Make docx and odt of the example in .build-check/word/ (installs pandoc)
	@tools/requirements.sh pandoc
	@mkdir -p .build-check
	@$(RELEASE_BINARY) render --workspace Templates/workspace --format docx,odt --no-locks --output .build-check/word
	@echo "The documents are in .build-check/word/."

oscal-check: requirements ## Check the OSCAL export with its peers
	@if [ -x tools/oscal-check.sh ]; then tools/oscal-check.sh; else echo "There is no OSCAL check yet."; exit 1; fi

site-check: release ## Check the published site with browsers and validators (ALL=1: every page)
	@GPSPEC="$${GPSPEC:-$(RELEASE_BINARY)}" tools/site-check.sh
