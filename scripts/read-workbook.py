"""Reads workbooks as openpyxl does, and holds them to the plain csv of the same gaps and to each other."""
import csv
import sys

import openpyxl

plain, *books = sys.argv[1:]
with open(plain, encoding='utf8') as file:
    gaps = list(csv.DictReader(file))
read = []
for name in books:
    book = openpyxl.load_workbook(name)
    read.append(
        {
            (sheet.title, cell.coordinate): f'{cell.value:.12g}' if cell.data_type == 'n' else cell.value
            for sheet in book
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
    )
    formulas = [cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type in 'fe']
    assert not formulas, f'{name}: formulas or errors in {formulas}'
for name, each in zip(books, read):
    changed = [key for key in read[0].keys() | each.keys() if read[0].get(key) != each.get(key)]
    assert not changed, f'{name}: opening and saving has changed {changed[:5]}'

book = openpyxl.load_workbook(books[0])
assert sum(len(sheet._charts) for sheet in book) == 1, f'{books[0]}: one chart'
found = 0
for sheet in book:
    head, *rows = sheet.iter_rows()
    if len(head) == 1:
        continue
    assert sheet.freeze_panes == 'B2' and sheet.auto_filter.ref, f'{sheet.title}: no headings in view, or no filter'
    if len(rows) != len(gaps) or len(head) < len(gaps[0]):
        continue
    found += 1
    assert len(list(sheet.conditional_formatting)) > 0, f'{sheet.title}: no colours by verdict'
    for row, gap in zip(rows, gaps):
        for cell, (key, text) in zip(row, gap.items()):
            where = f'{sheet.title} {cell.coordinate} ({key})'
            if text == '':
                assert cell.value is None, f'{where}: {cell.value!r} in place of nothing'
            elif key in ('coefficient', 'low', 'high', 'target', 'floor'):
                assert abs(cell.value - float(text)) < 1e-6 and cell.number_format == '0.0%', where
            elif key == 'gap':
                assert abs(cell.value - 100 * float(text)) < 1e-4, where
            elif key in ('manager', 'stage', 'verdict', 'focus', 'mentor', 'confirmed'):
                assert isinstance(cell.value, str), where
            else:
                assert abs(cell.value - float(text)) <= 1e-5 * max(1, abs(cell.value)), where
if '/gaps-' in books[0]:
    assert found == 1, f'{books[0]}: no sheet of gaps'
print(f'{len(read[0])} cells read back by openpyxl, the same after being opened and saved twice')
