#!/usr/bin/env bash
# Draws docs/report.png: the demo company's report as a terminal of 100 columns shows it. Wants tmux and chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'tmux kill-session -t voronka-picture 2>/dev/null || true; rm -rf "$folder"' EXIT
tmux new-session -d -s voronka-picture -x 100 -y 82 \
  "cd fixtures/demo && clear && printf '\$ voronka report\n' && node ../../bin/voronka.js report --lang ${1:-en}; sleep 60"
for _ in $(seq 100); do
  tmux capture-pane -p -t voronka-picture | grep -q 'Зайцев Андрей.*\(учит\|teaches\|могут\)' && break
  tmux capture-pane -p -t voronka-picture | grep -q 'Соколова Марина.*Договор\.$' && break
  sleep 0.1
done
tmux capture-pane -p -e -t voronka-picture >"$folder/screen"
node scripts/draw-screen.mjs "$folder/screen" >"$folder/page.html"
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$folder/profile" --hide-scrollbars \
  --force-device-scale-factor=1.5 --window-size=870,1350 --screenshot="docs/report.png" "file://$folder/page.html" >/dev/null 2>&1
echo 'docs/report.png is drawn'
