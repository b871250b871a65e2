"""``datapackage.json``: the dictionary in the form that other tools read (Frictionless Table Schema).

Chinese is the package's language; every ``title`` and ``description`` has an ``@en`` beside it.
"""

import json
from pathlib import Path
from typing import Any

__all__ = ["datapackage", "write_package"]

_TYPES = {"id": "string", "text": "string", "code": "string", "date": "date", "month": "yearmonth"}
_TYPES |= {"int": "integer", "cases": "integer", "flag": "integer", "yuan": "number", "share": "number"}
_TYPES |= {"number": "number"}
Json = dict[str, Any]


def _words(entry: Json) -> Json:
    found = {}
    for part in ("title", "description"):
        found[part], found[f"{part}@en"] = entry[part]["zh"], entry[part]["en"]
    return found


def _field(name: str, column: Json, units: Json, optional: bool) -> Json:
    limits = {key: column[key] for key in ("minimum", "maximum") if key in column}
    if column["kind"] == "flag":
        limits["enum"] = [0, 1]
    if "values" in column:
        limits["enum"] = list(column["values"])
    if column["required"] and not optional:
        limits["required"] = True
    field = {"name": name, "type": _TYPES[column["kind"]]} | _words(column) | {"constraints": limits}
    if "unit" in column:
        field |= {"unit": units[column["unit"]]["zh"], "unit@en": units[column["unit"]]["en"]}
    if "values" in column:
        field["categories"] = [{"value": code} | words for code, words in column["values"].items()]
    return field


def _resource(name: str, table: Json, units: Json, folder: Path) -> Json:
    files = sorted(folder.glob(f"{name}.csv")) or sorted(folder.glob(f"{name}_[0-9]*.csv"))
    paths = [f"{folder.name}/{file.name}" for file in files]
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": [column]}}
        for column, other in table["foreign"].items()
    ]
    schema = {
        "fields": [_field(column, facts, units, False) for column, facts in table["columns"].items()],
        "primaryKey": table["key"],
        "foreignKeys": keys,
        "missingValues": [""],
    }
    head = {"name": name.replace("_", "-"), "path": paths if len(paths) > 1 else paths[0]}
    head |= {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    return head | _words(table) | {"schema": schema}


def datapackage(dictionary: Json, folder: Path) -> Json:
    """Return the package description of the tables in a folder.

    Args:
        dictionary: the content of ``dictionary.json``.
        folder: where the CSV files are.
    """
    tables = dictionary["tables"]
    for table in tables.values():
        table["foreign"] = {column: other.replace("_", "-") for column, other in table["foreign"].items()}
    return {
        "name": "jbp-case-company",
        "title": "案例公司的数据（虚构）",
        "title@en": "The case company's data (synthetic)",
        "description": "由程序生成：公司、人名、数字都是虚构的。金额单位为元，不含税（另有说明的除外）。",
        "description@en": "Synthetic: company, people and figures are invented. Amounts in CNY, ex VAT.",
        "languages": ["zh", "en"],
        "licenses": [{"name": "MIT", "title": "MIT"}],
        "resources": [_resource(name, table, dictionary["units"], folder) for name, table in tables.items()],
    }


def write_package(dictionary: Path, folder: Path) -> None:
    """Write ``datapackage.json`` beside the folder of tables."""
    content = datapackage(json.loads(dictionary.read_text(encoding="utf-8")), folder)
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    (folder.parent / "datapackage.json").write_bytes(text.encode("utf-8"))
