"""What every part of a plan is made of: frozen records whose fields know what may be typed into them."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

__all__ = [
    "LINE_LENGTH",
    "TEXT_LENGTH",
    "Amount",
    "Day",
    "FieldKind",
    "Figure",
    "Item",
    "Line",
    "Link",
    "Links",
    "Month",
    "Numbers",
    "Part",
    "Rate",
    "Ratio",
    "Share",
    "Side",
    "Text",
    "Whole",
]

#: a name, a unit, a role: one line
LINE_LENGTH = 200
#: a long text: what the owner said, a strategy
TEXT_LENGTH = 10_000

Side = Literal["maker", "dealer"]


class FieldKind(str):
    """What kind of thing a field holds; stands in the field's annotation."""

    __slots__ = ()


def _printable(text: str) -> str:
    if any(ord(letter) < 32 and letter not in "\n\t\r" for letter in text):
        raise ValueError("control characters")
    return text


def _sensible_year(day: date | None) -> date | None:
    if day is not None and not 2000 <= day.year <= 2100:
        raise ValueError("year")
    return day


_Clean = AfterValidator(_printable)

Line = Annotated[str, Field(max_length=LINE_LENGTH), _Clean, FieldKind("line")]
Text = Annotated[str, Field(max_length=TEXT_LENGTH), _Clean, FieldKind("text")]
#: money a side spends or needs, yuan ex VAT, never below zero
Amount = Annotated[float | None, Field(ge=0, le=1e13, allow_inf_nan=False), FieldKind("amount")]
#: any number of a stated unit; a rate is a fraction
Figure = Annotated[float | None, Field(ge=-1e13, le=1e13, allow_inf_nan=False), FieldKind("figure")]
#: a share between 0 and 1
Share = Annotated[float | None, Field(ge=0, le=1, allow_inf_nan=False), FieldKind("share")]
#: a growth rate or a return, a fraction; may be negative or above 1
Rate = Annotated[float | None, Field(ge=-100, le=1e6, allow_inf_nan=False), FieldKind("rate")]
#: a share of something else, a fraction; never below zero, may be above 1 (130 % of the target)
Ratio = Annotated[float | None, Field(ge=0, le=100, allow_inf_nan=False), FieldKind("ratio")]
Whole = Annotated[int | None, Field(ge=0, le=10**9), FieldKind("whole")]
Day = Annotated[date | None, AfterValidator(_sensible_year), FieldKind("date")]
#: a calendar month, ``"2026-03"``; empty while none is chosen
Month = Annotated[str, Field(pattern=r"^$|^20\d\d-(0[1-9]|1[0-2])$"), FieldKind("month")]
#: the id of another item
Link = Annotated[str, Field(max_length=80), FieldKind("link")]
Links = Annotated[tuple[str, ...], FieldKind("links")]
#: a short row of numbers, e.g. the twelve months of a year
Numbers = Annotated[
    tuple[Annotated[float, Field(ge=-1e6, le=1e13, allow_inf_nan=False)], ...],
    Field(max_length=24),
    FieldKind("numbers"),
]


class Part(BaseModel):
    """A frozen part of the plan; an edit makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    #: how messages call this part
    name_of_part: ClassVar[str] = "part"

    def updated(self, **values: Any) -> "Part":
        """Return a copy with these fields, checked; raises pydantic's ValidationError."""
        return type(self).model_validate({**self.__dict__, **values})


class Item(Part):
    """A part that stands in a list: it has an id for life and a text that people call it by."""

    #: the fields that say what the item is, in order of preference
    called_by: ClassVar[tuple[str, ...]] = ("text",)
    id: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_-]+$")]

    @property
    def called(self) -> str:
        """The item's own words, short enough to stand in a sentence; empty while nothing is written."""
        for key in self.called_by:
            text = " ".join(str(getattr(self, key)).split())
            if text:
                return text if len(text) <= 40 else text[:39] + "…"
        return ""
