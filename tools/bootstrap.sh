#!/bin/sh
# Makes a bare clone ready: installs the packages when they are missing or the lock file is newer than what is installed.
set -eu
cd "$(dirname "$0")/.."
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.heddle-installed ]; then
  # Not `npm ci`: a registry that serves only this platform makes a lock file that `ci` refuses as incomplete. This keeps to the lock as well.
  npm install --no-save --no-audit --no-fund --loglevel=error >&2
  touch node_modules/.heddle-installed
fi
