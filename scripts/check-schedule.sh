#!/usr/bin/env bash
# A real cron makes a saved report in its own bare environment; a run that fails leaves the page of last time whole.
# Needs root and Debian's cron: elsewhere it is skipped, and in CI it must run.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
  echo 'skipped: needs root and Debian'
  [ -z "${VORONKA_FULL_RUNS:-}" ] || [ -z "${CI:-}" ]
  exit
fi
command -v crontab > /dev/null || { apt-get update -qq; apt-get install -qq -y cron > /dev/null; }

work=$(mktemp -d)
daemon=''
voronka() { node bin/voronka.js "$@"; }
finish() {
  voronka schedule monday --remove --config "$work/voronka.yaml" --quiet || true
  if [ -n "$daemon" ]; then kill "$daemon" 2> /dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
cp fixtures/demo/{voronka.yaml,contacts.csv,transitions.csv} "$work"
sed -i '/^# Reports that/,$d' "$work/voronka.yaml"
printf 'reports:\n  monday: { command: report, outputs: ["pages/Страница 100%%.html"] }\n' >> "$work/voronka.yaml"
page="$work/pages/Страница 100%.html"

# in the foreground, as a child of ours; one that runs already reads the crontab as well
cron -f 2> /dev/null &
daemon=$!
before=$(crontab -l 2> /dev/null || true)
# every minute of the demo's zone that comes next, in case this one is over before cron has looked
zone=$(sed -n 's/^timezone: *\([^ #]*\).*/\1/p' "$work/voronka.yaml")
at=$(TZ=${zone:-UTC} date -d '+70 seconds' +%H:%M)
voronka schedule monday --at "$at" --install --config "$work/voronka.yaml"
crontab -l | tail -4
for _ in $(seq 65); do
  [ -s "$page" ] && break
  sleep 2
done
[ -s "$page" ] || { echo 'cron wrote no page'; exit 1; }
grep -q '<svg' "$page"
voronka schedule monday --remove --config "$work/voronka.yaml"
[ "$(crontab -l 2> /dev/null || true)" = "$before" ] || { echo 'the crontab is not as it was'; exit 1; }

# what fails leaves the page whole, says why, and does not end well
sum=$(sha256sum "$page")
echo 'nothing;of;this' > "$work/transitions.csv"
if said=$(voronka run monday --config "$work/voronka.yaml" --quiet 2>&1); then
  echo 'a broken file made a report'
  exit 1
fi
grep -q 'monday: .*transitions.csv' <<< "$said"
[ "$(sha256sum "$page")" = "$sum" ]
echo 'cron wrote the page; a run that failed left it whole'
