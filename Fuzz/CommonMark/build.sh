#!/bin/sh
# Builds a program of this folder with the module's own files, without the package manager:
#   Fuzz/build.sh Convert.swift          a converter for comparisons by hand and for measuring (release)
#   Fuzz/build.sh Harness.swift          the libFuzzer harness (with the address sanitizer)
# The program is put in .build-fuzz/.
set -eu
cd "$(dirname "$0")/.."
out=.build-fuzz
mkdir -p "$out"
name=$(basename "$1" .swift)
flags="-swift-version 6 -package-name gpspec -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
case "$name" in
  Harness) flags="$flags -Onone -g -sanitize=fuzzer,address -D FUZZING" ;;
  *) flags="$flags -O -wmo" ;;
esac
# The sanitizers need the library of diagnostics too, so each kind of build has its own.
swiftc $flags -parse-as-library -emit-module -emit-object -wmo -module-name Diagnostics \
  -emit-module-path "$out/Diagnostics.swiftmodule" -o "$out/Diagnostics-$name.o" Sources/Diagnostics/*.swift
swiftc $flags -parse-as-library -module-name "$name" -I "$out" -Xcc -fmodule-map-file=Sources/CCMark/module.modulemap \
  -o "$out/$name" Sources/CommonMark/*.swift "Fuzz/$1" "$out/Diagnostics-$name.o" -lcmark
echo "$out/$name"
