#!/bin/sh
# Fuzzes Liquid for some seconds (60 if not said otherwise). What it finds is left in .build/fuzz.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
out=.build/fuzz
mkdir -p "$out/corpus"
features="-swift-version 6 -package-name gpspec -enable-upcoming-feature InternalImportsByDefault \
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility"
(cd "$out" && swiftc -O $features -parse-as-library -wmo -emit-module -emit-object -module-name Diagnostics \
  -o Diagnostics.o ../../Sources/Diagnostics/*.swift)
# shellcheck disable=SC2046
swiftc -O -g $features -sanitize=fuzzer,address -parse-as-library -wmo -module-name LiquidFuzz -I "$out" \
  -Xlinker "$out/Diagnostics.o" -o "$out/liquid-fuzz" $(find Sources/Liquid -name '*.swift') Fuzz/LiquidFuzz.swift
rm -f LiquidFuzz-*.swift*
cp -n Fuzz/seeds/* "$out/corpus/" 2>/dev/null || true
# What static values hold is no leak.
ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no "$out/liquid-fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
  -dict=Fuzz/liquid.dict -artifact_prefix="$out/" "$out/corpus"
