"""Nothing at the top of a module changes while people work: no visitor's doings reach another's page."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = (
    *(
        "words",
        "rules",
        "data",
        "economics",
        "dealers",
        "review",
        "plan",
        "scorecard",
        "selling",
        "exercises",
    ),
    *("charts", "exports", "seats", "apps"),
)
WRITES = {
    *("append", "add", "update", "setdefault", "pop", "clear", "extend", "insert", "remove", "popitem"),
    *("discard", "appendleft", "popleft"),
}
#: what may write, and why nobody's doings travel that way
ALLOWED = {
    "jbptools.economics.formula writes to BOOK": "a formula enters the book when its module is imported",
    "jbptools.plan.coach.rules writes to _CHECKS": "a check is registered when its module is imported",
}


def written(tree):
    """Yield what a module's functions write to at its top: a name rebound, a list or dict changed."""
    tops = {
        target.id
        for node in tree.body
        for target in (node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)])
        if isinstance(target, ast.Name)
    }
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        arguments = {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}
        rebound = {name for node in ast.walk(function) if isinstance(node, ast.Global) for name in node.names}
        yield from (f"rebinds {name}" for name in sorted(rebound))
        stored = {
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id not in rebound
        }
        for node in ast.walk(function):
            changed = None
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in WRITES
            ):
                changed = node.func.value
            elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
                changed = node.value
            if isinstance(changed, ast.Name) and changed.id in tops - stored - arguments:
                yield f"writes to {changed.id}"


def test_no_module_holds_what_changes_while_people_work():
    found = set()
    for room in ROOMS:
        for file in sorted((ROOT / "jbptools" / room).rglob("*.py")):
            name = ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            found |= {f"{name} {what}" for what in written(ast.parse(file.read_text(encoding="utf-8")))}
    assert found - set(ALLOWED) == set()


def test_the_list_would_see_it():
    source = "kept = {}\nlast = None\ndef go(x):\n    global last\n    last = x\n    kept[x] = 1\n"
    assert set(written(ast.parse(source))) == {"rebinds last", "writes to kept"}


def test_what_is_shared_between_visitors_cannot_be_changed():
    from jbptools.data import case

    table = case().table("dealers")
    table["dealer_name"] = "mine"
    assert "mine" not in set(case().table("dealers")["dealer_name"])
