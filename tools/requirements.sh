#!/usr/bin/env bash
# Sees that what the build needs is there: Swift 6 or later, pkg-config, libcmark, libyaml and Nettle. On Debian and Ubuntu
# it installs the libraries that are missing; elsewhere it says what they are called. Further Debian packages that a
# target needs are its arguments. Does nothing, and says nothing, where all is there.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

require_swift() {
  local version=""
  if command -v swift >/dev/null 2>&1; then
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\).*/\1/p' | head -n 1) || true
  fi
  if [ -n "$version" ] && [ "$version" -ge 6 ]; then return; fi
  if [ -n "$version" ]; then
    say "gpspec needs Swift 6 or later; the one on this machine is Swift $version."
  else
    say "gpspec needs Swift 6 or later, and there is no 'swift' on the PATH."
  fi
  say "Get it from https://www.swift.org/install/ and run this again."
  exit 1
}

# The names of what is missing, in our own words.
missing=()
look_for_libraries() {
  missing=()
  if ! command -v pkg-config >/dev/null 2>&1; then
    missing=(pkg-config)
    # Without pkg-config nobody knows; asking for a library that is there does no harm.
    missing+=(libcmark libyaml nettle)
    return
  fi
  if ! pkg-config --exists libcmark; then missing+=(libcmark); fi
  if ! pkg-config --exists yaml-0.1; then missing+=(libyaml); fi
  if ! pkg-config --exists nettle; then missing+=(nettle); fi
}

# The package of a library in one family of systems.
package_name() {
  case "$1:$2" in
    debian:pkg-config) echo pkg-config ;;
    debian:libcmark) echo libcmark-dev ;;
    debian:libyaml) echo libyaml-dev ;;
    debian:nettle) echo nettle-dev ;;
    brew:pkg-config | arch:pkg-config) echo pkgconf ;;
    brew:libcmark | arch:libcmark) echo cmark ;;
    brew:libyaml | arch:libyaml) echo libyaml ;;
    fedora:pkg-config) echo pkgconf-pkg-config ;;
    fedora:libcmark) echo cmark-devel ;;
    fedora:libyaml) echo libyaml-devel ;;
    fedora:nettle) echo nettle-devel ;;
    *) echo "$2" ;;
  esac
}

packages() {
  local family=$1 names=() library
  for library in "${missing[@]}"; do names+=("$(package_name "$family" "$library")"); done
  echo "${names[*]}"
}

is_debian() {
  command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1
}

# Installs Debian packages, as root or through sudo.
install_debian() {
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      say "These packages are missing, and there is no sudo to install them with: $*"
      say "As root, run: apt-get update && apt-get install $*"
      exit 1
    fi
    root=(sudo)
  fi
  say "Installing with apt-get: $*"
  if ! "${root[@]}" apt-get update -qq >&2 ||
    ! "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2; then
    say "The packages could not be installed. Install them yourself, then run this again: $*"
    exit 1
  fi
}

require_libraries() {
  look_for_libraries
  if [ "${#missing[@]}" -eq 0 ]; then return; fi
  if is_debian; then
    # Each library has a package of its own, so a word is a name.
    # shellcheck disable=SC2046
    install_debian $(packages debian)
    look_for_libraries
    if [ "${#missing[@]}" -eq 0 ]; then return; fi
    say "Still missing after installing: ${missing[*]}"
    exit 1
  fi
  say "gpspec needs: ${missing[*]}. Install them, then run this again:"
  say "  Homebrew:  brew install $(packages brew)"
  say "  Fedora:    sudo dnf install $(packages fedora)"
  say "  Arch:      sudo pacman -S $(packages arch)"
  exit 1
}

# Further packages of a target, by their Debian names.
require_packages() {
  local name wanted=()
  for name in "$@"; do
    if ! is_debian || ! dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed'; then
      wanted+=("$name")
    fi
  done
  if [ "${#wanted[@]}" -eq 0 ]; then return; fi
  if is_debian; then
    install_debian "${wanted[@]}"
  else
    say "This target also needs what Debian calls: ${wanted[*]}. If it fails, install them."
  fi
}

require_swift
require_libraries
require_packages "$@"
