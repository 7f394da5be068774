#!/usr/bin/env bash
# What only a spreadsheet and a real terminal can show. Installs LibreOffice and tmux where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
need() { command -v "$1" >/dev/null || missing+=("$2"); }
missing=()
need soffice libreoffice-calc-nogui
need tmux tmux
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || missing+=(python3-openpyxl)
need less less
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
folder=$(mktemp -d)
trap 'tmux kill-session -t voronka-check 2>/dev/null || true; rm -rf "$folder"' EXIT

# a spreadsheet reads back the same text and numbers, and runs nothing
node scripts/hostile-gaps.mjs "$folder"
soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
  --infilter='CSV:44,34,76,1,,1033,false,true' --outdir "$folder/out" "$folder/gaps.csv" >/dev/null 2>&1
node scripts/compare-csv.mjs "$folder/gaps.csv" "$folder"/out/gaps*.csv
bash scripts/check-spreadsheets.sh

# a terminal of 80 and of 120 columns, in both languages: nothing wider, nothing missing
for width in 80 120; do
  for language in en ru; do
    tmux new-session -d -s voronka-check -x "$width" -y 200 \
      "cd fixtures/demo && node ../../bin/voronka.js report --no-pager --lang $language; echo done; sleep 60"
    for _ in $(seq 100); do
      tmux capture-pane -p -t voronka-check | grep -q '^done' && break
      sleep 0.1
    done
    tmux capture-pane -p -e -t voronka-check >"$folder/screen"
    tmux kill-session -t voronka-check
    grep -q $'\e\\[' "$folder/screen" || { echo "no colour on a terminal" >&2; exit 1; }
    sed 's/\x1b\[[0-9;]*m//g' "$folder/screen" >"$folder/plain"
    for word in 'Зайцев Андрей' '88/305' '872/989' '29'; do
      grep -q "$word" "$folder/plain" || { echo "$width $language: no $word" >&2; cat "$folder/plain" >&2; exit 1; }
    done
  done
done

# what is longer than the screen goes through less, in colour; Ctrl-C is its key; q returns, and the run has ended well
tmux new-session -d -s voronka-check -x 80 -y 24 \
  "cd fixtures/demo && env -u PAGER -u VORONKA_PAGER -u LESS TERM=screen-256color node ../../bin/voronka.js report --lang en; echo \"status \$?\"; sleep 60"
wait_for() {
  for _ in $(seq 100); do
    tmux capture-pane -p -t voronka-check | grep -q "$1" && return
    sleep 0.1
  done
  echo "pager: no $1" >&2
  tmux capture-pane -p -t voronka-check >&2
  exit 1
}
wait_for '^:'
tmux capture-pane -p -e -t voronka-check | grep -q $'\e\[' || { echo 'pager: no colour' >&2; exit 1; }
tmux send-keys -t voronka-check C-c
sleep 0.5
wait_for '^:'
tmux send-keys -t voronka-check q
wait_for '^status 0'
tmux kill-session -t voronka-check
echo 'spreadsheet, terminal and pager: passed'
