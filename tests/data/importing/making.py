"""Files as people have them, made for the tests."""

import io

import openpyxl

from jbptools.data.importing import apply, guess, read_upload


def csv(*rows, encoding="utf-8", delimiter=",", end="\n"):
    return (end.join(delimiter.join(map(str, row)) for row in rows) + end).encode(encoding)


def xlsx(rows, *, title="Sheet1", merge=(), change=None, more=None):
    """A workbook of one sheet (or more: title -> rows); ``change`` may do further harm to the sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for area in merge:
        sheet.merge_cells(area)
    if change:
        change(sheet)
    for name, others in (more or {}).items():
        extra = book.create_sheet(name)
        for row in others:
            extra.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def take_in(*files, fix=lambda mapping: mapping, **changes):
    """Read, guess and apply at once: ``files`` are (name, content)."""
    uploads = [read_upload(name, content) for name, content in files]
    mappings = [fix(guess(upload)).model_copy(update=changes) for upload in uploads]
    return apply(list(zip(uploads, mappings, strict=True)))


def keys(messages):
    return [message.key.removeprefix("importing.") for message in messages]


def said(messages, language="en"):
    return "\n".join(message.say(language) for message in messages)


def sold(imported, table="sell_in"):
    """Amount per dealer name."""
    rows = imported.dataset.table(table).merge(imported.dataset.table("dealers"), on="dealer_id")
    return rows.groupby("dealer_name")["amount_yuan"].sum().to_dict()
