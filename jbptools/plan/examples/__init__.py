"""Three example plans in both languages: a good one, a typical weak one, and a sound "no JBP".

Each file holds one plan; a text stands there as ``{"zh": ..., "en": ...}``, everything else once.
"""

import json
from importlib import resources
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.words import LANGUAGES, KitError

__all__ = ["EXAMPLES", "example"]

#: names of the examples
EXAMPLES = ("good", "weak", "no_jbp")


def example(name: str, language: str = "zh") -> Plan:
    """Return an example plan in one language.

    Args:
        name: ``"good"`` (no findings above a note), ``"weak"`` (every common finding) or ``"no_jbp"``.
        language: ``"zh"`` or ``"en"``.

    Raises:
        KitError: there is no such example.

    >>> example("good", "en").dealer.name
    'Huashun Trading'
    """
    if name not in EXAMPLES:
        raise KitError("plan.no_example", name=name, there=list(EXAMPLES))
    text = resources.files("jbptools.plan.examples").joinpath(f"{name}.json").read_text(encoding="utf-8")
    document = _in_language(json.loads(text), language if language in LANGUAGES else "zh")
    return Plan.from_document({**document, "language": language})


def _in_language(node: Any, language: str) -> Any:
    if isinstance(node, dict):
        if set(node) == set(LANGUAGES):
            return node[language]
        return {key: _in_language(value, language) for key, value in node.items()}
    if isinstance(node, list):
        return [_in_language(value, language) for value in node]
    return node
