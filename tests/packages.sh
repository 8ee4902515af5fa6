#!/usr/bin/env bash
# Installs the Debian packages that tests use, if they are missing and this is a Debian machine with root.
set -euo pipefail
declare -A needed=([mkfs.ext4]=e2fsprogs [fsfreeze]=util-linux [losetup]=mount [mariadbd]=mariadb-server
  [chromium]=chromium [pdftotext]=poppler-utils)
[ "${1:-}" = bench ] && needed[pgbouncer]=pgbouncer
missing=()
for program in "${!needed[@]}"; do
  command -v "$program" >/dev/null || [ -x "/usr/sbin/$program" ] || missing+=("${needed[$program]}")
done
compgen -G "/usr/lib/postgresql/*/bin/postgres" >/dev/null || missing+=(postgresql) # one with TLS
[ -n "$(fc-list :lang=zh 2>/dev/null)" ] || missing+=(fonts-wqy-microhei) # reports are in Chinese too
[ ${#missing[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "tests want these Debian packages, and will skip what needs them: ${missing[*]}" >&2
  exit 0
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
