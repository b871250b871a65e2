"""What to call dealers, products and codes on a screen, in the reader's language."""

from collections.abc import Mapping

from jbptools.data.dataset import Dataset
from jbptools.data.dictionary import dictionary
from jbptools.words import current_language

__all__ = ["names_of"]

#: column -> table, column with the Chinese (or only) name, column with the English one
_NAMES = {
    "dealer_id": ("dealers", "dealer_id", "dealer_name", "dealer_name_en"),
    "sku": ("products", "sku", "sku_name", "sku_name_en"),
    "category": ("products", "category", "category_name", "category_name_en"),
    "outlet_id": ("outlets", "outlet_id", "outlet_name", "outlet_name_en"),
    "city": ("dealers", "city", "city", "city_en"),
    "province": ("dealers", "province", "province", "province_en"),
}


def names_of(dataset: Dataset, column: str, language: str | None = None) -> Mapping[str, str]:
    """Return code -> name of a column's values; empty where the data have no names for it.

    A Chinese name is better than a code, so it stands in where the English one is missing.

    Args:
        dataset: the tables.
        column: ``dealer_id``, ``sku``, ``category``, ``outlet_id``, ``city``, ``province`` or a coded column
            such as ``channel``.
        language: ``"zh"`` or ``"en"``; the current one if left out.

    >>> from jbptools.data import case
    >>> names_of(case(), "dealer_id", "en")["D001"], names_of(case(), "category", "zh")["tea"]
    ('Huashun Trading', '茶饮料')
    >>> names_of(case(), "channel", "en")["mt"]
    'Modern trade'
    """
    chosen = language or current_language()
    if column not in _NAMES:
        return _codes(column, chosen)
    table, code, chinese, english = _NAMES[column]
    frame = dataset.tables[table] if dataset.has(table) else None
    if frame is None or code not in frame or chinese not in frame:
        return {}
    name = frame[chinese]
    if chosen == "en" and english in frame:
        name = frame[english].fillna(name)
    known = name.notna() & frame[code].notna()
    return {str(key): str(value) for key, value in zip(frame[code][known], name[known], strict=True)}


def _codes(column: str, language: str) -> Mapping[str, str]:
    for spec in dictionary().values():
        found = spec.columns.get(column)
        if found is not None and found.values is not None:
            return {code: words[language] for code, words in found.values.items()}
    return {}
