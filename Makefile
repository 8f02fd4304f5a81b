# Makefile - builds, checks and installs baocao; "make help" lists what it can.
VERSION = 0.1.0

BUILD      = build
PREFIX     = /usr/local
MANDIR     = $(PREFIX)/share/man
CFLAGS     = -O2 -g
PKG_CONFIG = pkg-config
FUZZ_SECONDS = 60

PKGS  = libxml-2.0 libzip libutf8proc libdeflate
WARN  = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla
FLAGS := -std=c11 -pthread -D_DEFAULT_SOURCE -DVERSION='"$(VERSION)"' -Isrc \
	$(WARN) $(shell $(PKG_CONFIG) --cflags $(PKGS) xlsxwriter)
# Small ones become part of the program where they can: loaded as a library each
# costs a twentieth of a report.
archive = $(or $(filter /%,$(shell $(CC) -print-file-name=lib$(1).a)),-l$(1))
LIBS  := $(patsubst -lutf8proc,$(call archive,utf8proc),\
	$(patsubst -ldeflate,$(call archive,deflate),\
	$(shell $(PKG_CONFIG) --libs $(PKGS)))) \
	$(if $(filter Darwin,$(shell uname)),-liconv) -lm

CORE_C    := $(filter-out src/main.c,$(sort $(shell find src -name '*.c')))
UNIT_C    := $(sort $(wildcard tests/unit/test_*.c))
FUZZ_C    := $(sort $(wildcard tests/fuzz/fuzz_*.c))
TEMPLATES := $(subst -,_,$(notdir $(wildcard template/*)))

object    = $(patsubst %.c,$(BUILD)/obj/%.o,$(1))
CORE      = $(BUILD)/libcore.a
CORE_O    = $(call object,$(CORE_C)) $(TEMPLATES:%=$(BUILD)/obj/template_%.o)
EMBED_O   = $(call object,$(sort $(wildcard tools/*.c)) \
	$(filter-out src/cli/%,$(CORE_C)))
UNITS     = $(UNIT_C:%.c=$(BUILD)/%)
FUZZERS   = $(FUZZ_C:%.c=$(BUILD)/%)
REPLAYS   = $(FUZZ_C:tests/fuzz/fuzz_%.c=$(BUILD)/tests/fuzz/replay_%)

# V=1 shows the commands.
Q = $(if $(V),,@)
COMPILE = $(Q)mkdir -p $(@D) && $(CC) $(CPPFLAGS) $(FLAGS) $(CFLAGS) \
	$(SANITIZE) -MMD -MP -c -o $@ $<
LINK    = $(Q)mkdir -p $(@D) && $(CC) -pthread $(CFLAGS) $(SANITIZE) $(LDFLAGS) -o $@ \
	$(filter %.o %.a,$^)

all: $(BUILD)/baocao

$(BUILD)/baocao: $(BUILD)/obj/src/main.o $(CORE)
	$(LINK) $(LIBS)

$(CORE): $(CORE_O)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/embed: $(EMBED_O)
	$(LINK) $(LIBS)

$(BUILD)/tests/unit/%: $(BUILD)/obj/tests/unit/%.o $(CORE)
	$(LINK) $(shell $(PKG_CONFIG) --libs cmocka zlib) $(LIBS)

$(BUILD)/tests/fuzz/replay_%: $(BUILD)/obj/tests/fuzz/fuzz_%.o \
		$(BUILD)/obj/tests/fuzz/replay.o $(CORE)
	$(LINK) $(shell $(PKG_CONFIG) --libs zlib) $(LIBS)

$(BUILD)/tests/fuzz/fuzz_%: $(BUILD)/obj/tests/fuzz/fuzz_%.o $(CORE)
	$(LINK) -fsanitize=fuzzer $(shell $(PKG_CONFIG) --libs zlib) $(LIBS)

$(BUILD)/obj/%.o: %.c Makefile
	$(COMPILE)

$(BUILD)/obj/template_%.o: $(BUILD)/template_%.c
	$(COMPILE)

# Folders are named too, so that a part taken away is noticed.
$(BUILD)/template_%.c: $(BUILD)/embed $(shell find template)
	$(Q)$< $(subst _,-,$*) template/$(subst _,-,$*) >$@.new && mv $@.new $@

# --- what people and scripts ask for ----------------------------------------

check: $(BUILD)/baocao $(UNITS) $(REPLAYS)
	$(Q)tests/run $(BUILD)

SAN = -fsanitize=address,undefined -fno-sanitize-recover -fno-omit-frame-pointer
asan:
	$(Q)$(MAKE) --no-print-directory BUILD=$(BUILD)/asan SANITIZE='$(SAN)' \
		CFLAGS='-O1 -g' check

tsan:
	$(Q)$(MAKE) --no-print-directory BUILD=$(BUILD)/tsan \
		SANITIZE=-fsanitize=thread CFLAGS='-O1 -g' run-threads
run-threads: $(BUILD)/baocao $(BUILD)/tests/unit/test_pool \
		$(BUILD)/tests/unit/test_ahead
	$(Q)tests/run $(BUILD) $(BUILD)/tests/unit/test_pool \
		$(BUILD)/tests/unit/test_ahead tests/cli/threads.bats

lint:
	$(Q)mkdir -p $(BUILD)
	$(Q)FLAGS='$(subst ',,$(FLAGS))' tests/run $(BUILD) tests/lint/*.t

fuzz:
	$(Q)$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=clang \
		CFLAGS='-O1 -g' SANITIZE='$(SAN) -fsanitize=fuzzer-no-link' \
		FUZZ_SECONDS='$(FUZZ_SECONDS)' run-fuzzers
run-fuzzers: $(FUZZERS)
	$(Q)tests/fuzz/run $(BUILD) $(FUZZ_SECONDS)

bench: $(BUILD)/baocao $(addprefix $(BUILD)/bench/,measure floor stages limit)
	$(Q)bench/run $(BUILD)
	$(Q)bench/many $(BUILD)
$(BUILD)/bench/%: $(BUILD)/obj/bench/%.o $(CORE)
	$(LINK) $(LIBS)

goldens: $(BUILD)/baocao
	$(Q)BAOCAO=$(abspath $<) tests/golden/run --update

report: $(BUILD)/baocao
	$(Q)$< fill -q -f -o $(BUILD)/bao-cao.docx examples/tieu-hoc-phuong.txt
	$(Q)echo "The report is in $(abspath $(BUILD)/bao-cao.docx)"

install: $(BUILD)/baocao
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $< $(DESTDIR)$(PREFIX)/bin/baocao
	for page in man/*.[15] man/vi/*.[15]; do \
		test -f "$$page" || continue; \
		dir=$(DESTDIR)$(MANDIR)/$$(dirname "$${page#man/}")/man$${page##*.}; \
		install -d "$$dir" && install -m 644 "$$page" "$$dir" || exit; \
	done

dist:
	$(Q)mkdir -p $(BUILD)
	git archive --prefix=baocao-$(VERSION)/ -o $(BUILD)/baocao-$(VERSION).tar HEAD
	gzip -9nf $(BUILD)/baocao-$(VERSION).tar

clean:
	rm -rf $(BUILD)

help:
	@sed -n 's/^\([a-z]*\):.*/\1/p' Makefile | grep -v -e help -e run- | xargs echo

.PHONY: all check asan tsan run-threads lint fuzz run-fuzzers bench goldens report install dist \
	clean help
.DELETE_ON_ERROR:
.SECONDARY:

# Written beside the objects; nothing makes them by themselves.
$(BUILD)/obj/%.d: ;
-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)
