#!/usr/bin/env bash
# Fuzzes the Liquid engine (lexer, parser, checker, renderer) with libFuzzer and the address sanitizer, for so many
# seconds (60 if not said otherwise). Needs the Swift toolchain for Linux. What is found is left in .build-fuzz/.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
out=.build-fuzz
features="-swift-version 6 -package-name gpspec -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility"
mkdir -p "$out/corpus"

# The sanitizers do not go through the package manager's cache well, so the two modules are built directly.
# shellcheck disable=SC2086
swiftc -O $features -parse-as-library -wmo -emit-module -emit-object -module-name Diagnostics \
  -emit-module-path "$out/Diagnostics.swiftmodule" -o "$out/Diagnostics-liquid.o" Sources/Diagnostics/*.swift
# The compiler leaves what it made on the way where it runs, so it runs there.
root=$PWD
# shellcheck disable=SC2046,SC2086
(cd "$out" && swiftc -O -g $features -sanitize=fuzzer,address -parse-as-library -wmo -module-name LiquidFuzz -I . \
  -o liquid-fuzz $(find "$root/Sources/Liquid" -name '*.swift') "$root/Fuzz/Liquid/LiquidFuzz.swift" \
  Diagnostics-liquid.o)
cp -n Fuzz/Liquid/seeds/* "$out/corpus/" 2>/dev/null || true
# What static values hold is no leak.
ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no "$out/liquid-fuzz" -max_total_time="$seconds" -timeout=10 \
  -rss_limit_mb=2048 -dict=Fuzz/Liquid/liquid.dict -artifact_prefix="$out/" "$out/corpus"
echo "fuzz: $seconds seconds without a finding"
