#!/usr/bin/env bash
# What only spreadsheets can show of csv for people and of workbooks: LibreOffice with a Russian profile, and openpyxl.
# Called by check-desktop.sh, which installs them.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/profile/user"
cat >"$folder/profile/user/registrymodifications.xcu" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>
</oor:items>
XML
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }

# csv for people: a Russian spreadsheet reads every number as a number, whether it is told the language or finds it out
for language in 1049 0; do
  for command in report gaps trend; do
    (cd fixtures/demo && node "$root/bin/voronka.js" "$command" --excel --lang ru --quiet -o "$folder/$command.csv")
    office --convert-to fods --infilter="CSV:59,34,76,1,,$language" --outdir "$folder/out" "$folder/$command.csv"
    node scripts/count-numbers.mjs "$folder/out/$command.fods"
  done
done

# workbooks: openpyxl finds the same numbers, types and formats before and after LibreOffice has opened and saved them, twice
for language in en ru; do
  for command in report gaps; do
    book=$folder/$command-$language.xlsx
    (cd fixtures/demo && node "$root/bin/voronka.js" "$command" --lang "$language" --quiet -o "$book" &&
      node "$root/bin/voronka.js" gaps --format csv --quiet -o "$folder/plain.csv")
    office --convert-to xlsx --outdir "$folder/once" "$book"
    office --convert-to xlsx --outdir "$folder/twice" "$folder/once/$command-$language.xlsx"
    /usr/bin/python3 scripts/read-workbook.py "$folder/plain.csv" "$book" "$folder"/{once,twice}/"$command-$language.xlsx"
  done
done
