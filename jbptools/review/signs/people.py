"""Signs that stand in no sales figure: who will own this business in two years?"""

from collections.abc import Iterator

from jbptools.review.kpi.view import Lacking, View
from jbptools.review.signs.sign import RULES, Sign, sign
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []

#: situations of the owner in which the person who decides is about to change
_CHANGING = ("handover", "retiring")
_COLUMNS = ["dealer_id", "owner_name", "owner_age", "owner_situation"]


@RULES.rule
def succession(view: View, limits: Row) -> Iterator[Sign]:
    """The owner hands over or retires: plan with the successor too. Source: E3; 7.C 33 and 37 [D].

    Red where outlets pay later and later beside it: two hands collect and neither is responsible.
    """
    dealers = view.rows("dealers")
    late = _paid_late(view)
    for dealer in dealers.index[dealers["owner_situation"].isin(_CHANGING)]:
        row = dealers.loc[[dealer], _COLUMNS].reset_index(drop=True)
        name, situation = str(row["dealer_id"][0]), str(row["owner_situation"][0])
        key = "warning.succession_late" if name in late else "warning.succession"
        yield sign(
            name,
            "red" if name in late else "amber",
            Message(key, age=float(row["owner_age"][0]), situation=Message(f"warning.owner_{situation}")),
            row,
        )


def _paid_late(view: View) -> set[str]:
    try:
        return {one.dealer_id for one in RULES["overdue"].look(view)}
    except Lacking:
        return set()
