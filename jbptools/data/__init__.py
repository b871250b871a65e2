"""Tables about dealers: the case company's, a trainee's own, and what the columns mean."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.data.case_company import case
    from jbptools.data.dataset import Dataset, VatBasis
    from jbptools.data.dictionary import table_spec

#: name -> the module that has it; pandas is loaded when the first of them is used
_PLACES = {
    "Dataset": "jbptools.data.dataset",
    "VatBasis": "jbptools.data.dataset",
    "case": "jbptools.data.case_company",
    "table_spec": "jbptools.data.dictionary",
}

__all__ = ["Dataset", "VatBasis", "case", "table_spec"]


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module 'jbptools.data' has no attribute {name!r}")
