#!/usr/bin/env bash
# Draws docs/report.png, or with `ru` docs/report-ru.png: the demo company's report as a terminal of 100 columns shows it.
# Wants tmux and chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
language=${1:-en}
[ "$language" = en ] && picture=docs/report.png || picture="docs/report-$language.png"
folder=$(mktemp -d)
trap 'tmux kill-session -t voronka-picture 2>/dev/null || true; rm -rf "$folder"' EXIT
# the line that tells how old the demo's newest event is would be another one every day
tmux new-session -d -s voronka-picture -x 100 -y 82 \
  "cd fixtures/demo && clear && printf '\$ voronka report\n' && \
  COLUMNS=100 FORCE_COLOR=1 node ../../bin/voronka.js report --lang $language | \
  grep -v 'The newest event\|Последнее событие'; sleep 60"
for _ in $(seq 100); do
  tmux capture-pane -p -t voronka-picture | grep -q 'Europe/Moscow' && break
  sleep 0.1
done
tmux capture-pane -p -e -t voronka-picture >"$folder/screen"
node scripts/draw-screen.mjs "$folder/screen" >"$folder/page.html"
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$folder/profile" --hide-scrollbars \
  --force-device-scale-factor=1.5 --window-size=870,1350 --screenshot="$picture" "file://$folder/page.html" >/dev/null 2>&1
echo "$picture is drawn"
