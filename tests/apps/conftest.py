"""The homework app without a browser: its widget tree, driven as a visitor would."""

import pytest
from ipywidgets import Button, Dropdown

from jbptools.apps.homework.app import Homework
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets.items import Items
from jbptools.apps.widgets.upload import UploadBox
from jbptools.words import current_language, use_language


class Driver:
    """Presses, chooses and types in an app; sees what a visitor sees."""

    def __init__(self, place):
        self.app = Homework(Desk(str(place), who="Li"))
        self.sent = []
        self.app.visitor.send = lambda content, buffers=None: self.sent.append((content, buffers))

    def hello(self, language="zh", plan=""):
        self.app.visitor._heard(None, {"kind": "hello", "lang": language, "plan": plan}, [])
        return self

    def widgets(self, kind):
        def walk(widget):
            yield widget
            for child in getattr(widget, "children", ()):
                yield from walk(child)

        return [widget for widget in walk(self.app.screen) if isinstance(widget, kind)]

    def text(self):
        from ipywidgets import HTML

        return "\n".join(widget.value for widget in self.widgets(HTML))

    def press(self, part):
        button = next(button for button in self.widgets(Button) if part in button.description)
        assert not button.disabled, f"{part} is not open yet"
        button.click()
        return self

    def upload(self, name, content, piece=200_000):
        field = self.widgets(UploadBox)[0]
        pieces = [content[at : at + piece] for at in range(0, len(content), piece)] or [b""]
        for number, part in enumerate(pieces):
            message = {"kind": "piece", "number": len(self.sent), "name": name, "size": len(content)}
            field._heard(None, message | {"piece": number, "pieces": len(pieces)}, [memoryview(part)])
        return self

    def type(self, key, text, card=0, items=0):
        found = self.widgets(Items)
        with_key = [one for one in found if any(field["key"] == key for field in one.fields)]
        field = with_key[0] if items == 0 and with_key else found[items]
        answers = []
        field.send = lambda content, buffers=None: answers.append(content)
        field._heard(None, {"kind": "set", "id": field.items[card]["id"], "key": key, "value": text}, [])
        return answers[-1]

    def add(self, items=0):
        field = self.widgets(Items)[items]
        field.send = lambda content, buffers=None: None
        field._heard(None, {"kind": "add"}, [])
        return field.items[-1]["id"]

    def choose_dealer(self, index=1):
        choice = self.widgets(Dropdown)[0]
        choice.value = choice.options[index][1]
        return self

    @property
    def plan(self):
        return self.app.desk.plan


@pytest.fixture
def driver(tmp_path):
    before = current_language()
    yield Driver(tmp_path / "plans.sqlite")
    use_language(before)


@pytest.fixture
def restart(tmp_path):
    """A new process would see the same file and nothing else."""
    return lambda: Driver(tmp_path / "plans.sqlite")
