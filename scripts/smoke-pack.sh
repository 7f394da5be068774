#!/usr/bin/env bash
# Packs the tool, installs the tarball into an empty folder, and uses it as a stranger would.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
tarball=$(npm pack --silent --pack-destination "$folder" | tail -n 1)
cd "$folder"
npm init -y >/dev/null
npm install --silent "./$tarball"
version=$(npx --no-install voronka --version)
expected=$(node -p "require('$root/package.json').version")
[ "$version" = "$expected" ] || { echo "version $version, expected $expected" >&2; exit 1; }
# what a user reads is there: the pages of both languages, their pictures, and whatever the Russian ones link to
cd node_modules/voronka
for page in README.md README.ru.md docs/*.md docs/ru/*.md docs/report.png docs/report-ru.png \
  man/voronka.1 man/ru/voronka.1; do
  [ -s "$page" ] || { echo "$page is not in the package" >&2; exit 1; }
done
for page in README.ru.md docs/ru/*.md; do
  { grep -oE '\]\([^)#:]+[)#]' "$page" || true; } | sed 's,^..,,;s,.$,,' | sort -u | while read -r link; do
    [ -e "$(dirname "$page")/$link" ] || { echo "$page: $link is not in the package" >&2; exit 1; }
  done
done
cd fixtures/demo
npx --no-install voronka report --lang en | grep -q 'Whom to coach on what'
npx --no-install voronka gaps --format csv | head -1 | grep -q '^manager,stage,entered'
# without the native binding of this platform the error must say so
cd "$folder"
rm -rf node_modules/@duckdb/node-bindings-*
set +e
message=$(npx --no-install voronka gaps --config node_modules/voronka/fixtures/demo/voronka.yaml --lang en 2>&1)
status=$?
set -e
[ "$status" = 2 ] || { echo "status $status without the binding" >&2; exit 1; }
grep -q 'native library' <<<"$message" || { echo "$message" >&2; exit 1; }
echo 'smoke test of the tarball: passed'
