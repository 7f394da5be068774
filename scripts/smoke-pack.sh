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
# what a user reads is there: the pages of both languages, their pictures, and whatever they link to
cd node_modules/voronka
(cd "$root" && find README.md README.ru.md docs man -type f) | while read -r page; do
  [ -s "$page" ] || { echo "$page is not in the package" >&2; exit 1; }
done
for page in README.ru.md docs/*.md docs/ru/*.md; do
  { grep -oE '\]\([^)#:]+[)#]' "$page" || true; } | sed 's,^..,,;s,.$,,' | sort -u | while read -r link; do
    case $link in *fixtures/* | *test/* | *bench/*) continue ;; esac
    [ -e "$(dirname "$page")/$link" ] || { echo "$page: $link is not in the package" >&2; exit 1; }
  done
done
cd fixtures/demo
npx --no-install voronka report --lang en | grep -q 'Whom to coach on what'
npx --no-install voronka gaps --format csv | head -1 | grep -q '^manager,stage,entered'
# in a folder of its own, with no more than a config and two files: pages, workbooks, pictures, and how they come by themselves
mkdir "$folder/sales"
cp voronka.yaml ./*.csv "$folder/sales"
cd "$folder/sales"
bin=$folder/node_modules/.bin/voronka
"$bin" report --quiet -o x.html
grep -q '<svg' x.html
"$bin" report --quiet -o x.xlsx
[ "$(head -c 2 x.xlsx)" = PK ]
"$bin" chart control --quiet -o x.svg
grep -q '^<svg' x.svg
"$bin" coach --format md | grep -q '^## '
"$bin" run monday cards --quiet --as-of 2026-11-16 || [ $? = 1 ]
for file in pages/2026-W46.html pages/monday.xlsx 'cards/Волков Игорь.html'; do [ -s "$file" ]; done
"$bin" schedule monday --at 'Mon 07:00' --print cron | grep -q 'bin/voronka.js run monday --config .*/sales/voronka.yaml --quiet'
"$bin" completion bash | bash -n
# the drivers of databases are in the package, and loaded where a source asks for them
for kind in clickhouse postgres; do
  printf 'source: %s://127.0.0.1:1/x\nstages: [{ id: a, name: A, labels: [A] }, { id: b, name: B, labels: [B] }]\ntransitions: { table: t }\n' "$kind" >"$kind.yaml"
  status=0
  message=$("$bin" gaps --config "$kind.yaml" --lang en 2>&1) || status=$?
  [ "$status" = 2 ] && grep -q 'cannot reach 127.0.0.1, port 1: nobody listens there' <<<"$message" || { echo "$kind: status $status, $message" >&2; exit 1; }
done
for driver in @clickhouse/client pg; do grep -q "^$driver " ../node_modules/voronka/dist/THIRD-PARTY.txt; done
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
