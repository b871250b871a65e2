"""The plan with its verbs: each returns a new plan with one thing changed, checked as it comes."""

import json
from typing import Any, Self

from pydantic import ValidationError

from jbptools.plan.document.bounds import LARGEST, MOST_ITEMS, within_bounds
from jbptools.plan.document.glance import glance
from jbptools.plan.document.migrations import migrated
from jbptools.plan.edits.confirming import confirmed, in_its_box, unlinked
from jbptools.plan.edits.refused import sentence_of
from jbptools.plan.model.contents import PARTS, SECTIONS, Contents
from jbptools.plan.model.fields import part_of
from jbptools.plan.model.identity import MakeId, new_id
from jbptools.plan.model.parts import Part
from jbptools.words import KitError, html
from jbptools.words.telling import brief

__all__ = ["MOST_ITEMS", "Plan", "checked_plan"]


class Plan(Contents):
    """A Joint Business Plan of one dealer and one maker for one period.

    >>> plan = Plan.new("Hua Trading", "en")
    >>> plan = plan.set_field("objective.text", "Make A-City our best small-shop city for both of us")
    >>> plan = plan.with_goal(name="Offtake", baseline="20m", target="23m", unit="yuan", date="2026-12-31")
    >>> plan.dealer.name, plan.goals[0].target, Plan.from_json(plan.to_json()) == plan
    ('Hua Trading', 23000000.0, True)
    """

    @classmethod
    def new(
        cls,
        dealer_name: str = "",
        language: str = "zh",
        *,
        dealer_id: str = "",
        tier: str = "",
        author: str = "",
        ids: MakeId = new_id,
    ) -> Self:
        """Begin an empty plan for a dealer.

        Args:
            dealer_name: as people call the dealer.
            language: ``"zh"`` or ``"en"``, the language the plan is written in.
            dealer_id: the dealer's id in the data.
            tier: ``"key"``, ``"potential"``, ``"advantage"``, ``"general"`` or ``""``.
            author: who writes it.
            ids: makes the ids.

        Raises:
            KitError: a name that is too long, an unknown tier or language.

        >>> Plan.new("华联商贸").language
        'zh'
        """
        plan = cls(id=ids("plan"))
        for path, value in (
            ("dealer.name", dealer_name),
            ("dealer.dealer_id", dealer_id),
            ("dealer.tier", tier),
            ("author", author),
            ("language", language),
        ):
            plan = plan.set_field(path, value)
        return plan

    def __repr__(self) -> str:
        return brief(glance(self))

    __str__ = __repr__

    def _repr_html_(self) -> str:
        return html.notes(glance(self))

    def set_field(self, path: str, value: Any) -> Self:
        """Return the plan with one confirmed field.

        Args:
            path: ``"objective.text"``, ``"dealer.name"``, ``"no_jbp"`` or ``"goals.<id>.target"``.
            value: a Python value, or what a person typed: ``"2,300万"``, ``"70%"``, ``"2026年12月31日"``.

        Raises:
            KitError: an impossible date, a negative budget, an end before its start, a text too long, a
                choice that there is not; the sentence says what to do.

        >>> Plan.new("Hua", "en").set_field("starts", "2026-02-30")
        Traceback (most recent call last):
        ...
        jbptools.words.errors.KitError: ...
        """
        section, _, rest = path.partition(".")
        if section in SECTIONS and "." in rest:
            item_id, _, key = rest.partition(".")
            if self.place_of(item_id)[0] != section:
                raise KitError("plan.no_field", path=path)
            return self.set_item(item_id, key, value)
        if section in PARTS and rest:
            return self.model_copy(update={section: confirmed(getattr(self, section), rest, value)})
        if rest:
            raise KitError("plan.no_field", path=path)
        return confirmed(self, section, value)

    def set_item(self, item_id: str, key: str, value: Any) -> Self:
        """Return the plan with one confirmed field of an item, found by its id; see :meth:`set_field`."""
        section, index = self.place_of(item_id)
        items = list(getattr(self, section))
        items[index] = confirmed(items[index], key, value)
        return self.model_copy(update={section: tuple(items)})

    def shown(self, path: str, language: str | None = None) -> str:
        """Return a field as it stands in its box: ``"2,300万"``, ``"70%"``, ``"2026-12-31"``.

        :meth:`set_field` with this text changes nothing.
        """
        section, _, rest = path.partition(".")
        part: Part = self
        key = section
        if section in SECTIONS:
            item_id, _, key = rest.partition(".")
            part = self.item(item_id)
        elif rest:
            part, key = getattr(self, section), rest
        return in_its_box(part, key, language)

    def with_item(self, section: str, *, ids: MakeId = new_id, **values: Any) -> Self:
        """Return the plan with one more item at the end of a list.

        Args:
            section: the list, e.g. ``"reviews"`` or ``"give_get"``.
            ids: makes the id.
            values: fields of the item, as in :meth:`set_field`.

        Raises:
            KitError: as in :meth:`set_field`; no such list, or a list that is full.

        >>> Plan.new("Hua", "en").with_item("reviews", kind="day30", date="2027-01-31").reviews[0].kind
        'day30'
        """
        part = part_of(section)
        if section not in SECTIONS:
            raise KitError("plan.no_field", path=section)
        items = getattr(self, section)
        if len(items) >= MOST_ITEMS:
            raise KitError("plan.too_many", most=MOST_ITEMS)
        item: Part = part.model_validate({"id": ids(part.name_of_part)})
        # the unit first: "70" under percent means 70 %
        for key in sorted(values, key=lambda name: name != "unit"):
            item = confirmed(item, key, values[key])
        return self.model_copy(update={section: (*items, item)})

    def with_goal(self, **values: Any) -> Self:
        """Return the plan with one more goal; see :meth:`with_item`."""
        return self.with_item("goals", **values)

    def with_strategy(self, **values: Any) -> Self:
        """Return the plan with one more strategy; ``goals`` are the ids of the goals it serves."""
        return self.with_item("strategies", **values)

    def with_action(self, **values: Any) -> Self:
        """Return the plan with one more plan row; ``strategy`` is the id of its strategy."""
        return self.with_item("actions", **values)

    def with_measure(self, **values: Any) -> Self:
        """Return the plan with one more measure; ``strategy`` is the id of the strategy it tests."""
        return self.with_item("measures", **values)

    def without(self, item_id: str) -> Self:
        """Return the plan without this item; whatever linked to it loses only the link.

        Raises:
            KitError: there is no such item.
        """
        self.place_of(item_id)
        left = {
            section: tuple(unlinked(item, item_id) for item in getattr(self, section) if item.id != item_id)
            for section in SECTIONS
        }
        return self.model_copy(update=left)

    def moved(self, item_id: str, to: int) -> Self:
        """Return the plan with this item at another place of its list: 0 is first, beyond the end is last."""
        section, index = self.place_of(item_id)
        items = list(getattr(self, section))
        items.insert(max(0, min(to, len(items) - 1)), items.pop(index))
        return self.model_copy(update={section: tuple(items)})

    def as_ogsm(self) -> Self:
        """Return the same plan without its plan rows; :meth:`as_ogspm` brings them back.

        >>> plan = Plan.new("Hua", "en").with_action(text="Second delivery a week")
        >>> len(plan.as_ogsm().actions), plan.as_ogsm().as_ogspm() == plan
        (0, True)
        """
        rows = self.parked_actions + self.actions
        return self.model_copy(update={"form": "ogsm", "actions": (), "parked_actions": rows})

    def as_ogspm(self) -> Self:
        """Return the same plan with its plan rows."""
        rows = self.parked_actions + self.actions
        return self.model_copy(update={"form": "ogspm", "actions": rows, "parked_actions": ()})

    def copy_as_new(self, title: str | None = None, *, ids: MakeId = new_id) -> Self:
        """Return the same plan as a plan of its own, e.g. to keep two versions."""
        update = {"id": ids("plan")} | ({} if title is None else {"title": title})
        return self.model_copy(update=update)

    def as_document(self) -> dict[str, Any]:
        """Return the plan as plain dicts, lists, texts and numbers."""
        return self.model_dump(mode="json")

    @classmethod
    def from_document(cls, document: Any) -> Self:
        """Return the plan of a plain document; raises KitError as :meth:`from_json` does."""
        if not isinstance(document, dict) or "id" not in document:
            raise KitError("plan.not_a_plan")
        try:
            return cls.model_validate(migrated(document))
        except ValidationError as error:
            raise sentence_of(error) from None

    def to_json(self) -> str:
        """Return the plan as a portable document (UTF-8 text) that reads back to exactly the same plan.

        >>> Plan.new("华联", "zh").to_json().splitlines()[1]
        '  "schema_version": 2,'
        """
        return json.dumps(self.as_document(), ensure_ascii=False, indent=2)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a portable document.

        Raises:
            KitError: too long, too deep, no JSON, no plan, a later version, or a field that can't be; the
                sentence says which.

        >>> Plan.from_json("hello")
        Traceback (most recent call last):
        ...
        jbptools.words.errors.KitError: ...
        """
        if len(text) > LARGEST:
            raise KitError("plan.doc_too_large", most=LARGEST // 2**20)
        try:
            document = json.loads(
                text.decode("utf-8-sig") if isinstance(text, bytes) else text.lstrip("\ufeff")
            )
        except (ValueError, RecursionError):
            raise KitError("plan.not_a_plan") from None
        within_bounds(document)
        return cls.from_document(document)


def checked_plan(plan: Any) -> Plan:
    """Return the plan.

    Raises:
        KitError: it is something else; the sentence says where a plan comes from.
    """
    if not isinstance(plan, Plan):
        raise KitError("plan.no_plan", kind=type(plan).__name__)
    return plan
