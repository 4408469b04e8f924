"""Reads every document of a folder with the libraries that a script in Python would use, and touches every paragraph
and cell; nothing is interpreted. Usage: read.py FOLDER. Ends with 3 where a library is missing."""
import csv
import pathlib
import sys

try:
    import docx
    import openpyxl
    from pdfminer.high_level import extract_text
except ImportError as missing:
    print(f"missing: {missing.name}")
    sys.exit(3)


def word(file):
    document = docx.Document(file)
    characters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            characters += sum(len(cell.text) for cell in row.cells)
    return characters


def workbook(file):
    book = openpyxl.load_workbook(file, data_only=True)
    return sum(len(str(value)) for sheet in book for row in sheet.iter_rows(values_only=True)
               for value in row if value is not None)


def pdf(file):
    return len(extract_text(file))


def table(file):
    with open(file, encoding="cp1250", newline="") as lines:
        return sum(len(field) for row in csv.reader(lines, delimiter=";") for field in row)


READERS = {".docx": word, ".xlsx": workbook, ".pdf": pdf, ".csv": table}

files = sorted(pathlib.Path(sys.argv[1]).iterdir())
print(f"{len(files)} documents, {sum(READERS[file.suffix](file) for file in files)} characters")
