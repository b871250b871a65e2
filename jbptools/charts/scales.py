"""Axes and figures in the unit a reader thinks in: 万元 or 亿元, CNY k or CNY m, per cent."""

from collections.abc import Iterable
from dataclasses import dataclass

from jbptools.words import form, say
from jbptools.words.language import Language
from jbptools.words.writing import writing

__all__ = ["Scale", "scale_for"]


@dataclass(frozen=True)
class Scale:
    """How figures stand on an axis: divided by ``by``, named ``unit``, with so many digits."""

    by: float
    unit: str
    digits: int
    language: Language

    def show(self, value: float) -> str:
        """Return a figure in this unit, without the unit (but with the per cent sign).

        >>> Scale(1e4, "万元", 0, "zh").show(1_234_567)
        '123'
        """
        spec = ("int", "1", "2")[self.digits]
        return form(value / self.by, spec, self.language) + self._sign()

    def _sign(self) -> str:
        return "%" if self.unit == "%" else ""

    def tick(self, value: float, _: int = 0) -> str:
        """Return a tick's label; whole where it is whole."""
        shown = value / self.by
        return form(shown, "int" if abs(shown - round(shown)) < 1e-9 else "1", self.language) + self._sign()


def scale_for(values: Iterable[float], unit: str, language: Language) -> Scale:
    """Choose how to show these figures.

    Args:
        values: the figures, NaN allowed.
        unit: ``"yuan"``, ``"percent"`` (figures are fractions), or any other word shown as it is.
        language: ``"zh"`` or ``"en"``.

    >>> scale_for([3e6], "yuan", "zh").unit, scale_for([3e6], "yuan", "en").unit
    ('万元', 'CNY k')
    >>> scale_for([35, 26], "questions", "en").show(35), scale_for([3.5, 2], "days", "en").show(2)
    ('35', '2.0')
    """
    known = [v for v in values if v == v]
    top = max((abs(v) for v in known), default=0.0)
    if unit == "percent":
        return Scale(0.01, "%", 1, language)
    if unit != "yuan":
        counts = all(float(v).is_integer() for v in known)
        return Scale(1.0, unit, 0 if counts or top >= 100 else 1, language)
    by, unit = next((by, words) for least, by, words in writing(language).axis if top >= least)
    if top < by / 10:
        by, unit = 1.0, say("charts.unit_yuan", language)
    digits = 0 if top / by >= 100 else 1 if top / by >= 10 else 2
    return Scale(by, unit, digits, language)
