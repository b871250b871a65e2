"""The house stands: lint, types, rooms, the two lists of dependencies, and what may never be committed."""

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
#: names that conda-forge gives to packages of PyPI
CONDA_NAMES = {"matplotlib-base": "matplotlib"}


def committed():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def tool(*command):
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        pytest.param(("mypy",), marks=pytest.mark.long),
    ],
    ids=" ".join,
)
def test_lint_and_types(command):
    code, said = tool(*command)
    assert code == 0, said[-4000:]


def test_a_room_uses_only_the_rooms_below_it():
    program = Path(sys.executable).with_name("lint-imports" + (".exe" if sys.platform == "win32" else ""))
    done = subprocess.run([str(program), "--no-cache"], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-4000:]


def test_every_room_of_the_package_stands_in_the_map():
    rooms = {path.name for path in (ROOT / "jbptools").iterdir() if (path / "__init__.py").exists()}
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]["layers"]
    named = {room.strip().removeprefix("jbptools.") for layer in layers for room in layer.split("|")}
    assert rooms <= named
    shown = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [room for room in sorted(rooms) if f"`{room}/`" not in shown] == []


def test_environment_agrees_with_pyproject():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    conda = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    plain = [line for line in conda if isinstance(line, str) and line != "pip"]
    python = next(line for line in plain if line.startswith("python>"))
    assert python == "python" + project["requires-python"]
    renamed = []
    for line in plain:
        name = re.match(r"[A-Za-z0-9_.-]+", line).group()
        renamed.append(CONDA_NAMES.get(name, name) + line[len(name) :])
    assert sorted(renamed, key=str.lower) == sorted([*project["dependencies"], python], key=str.lower)


def test_the_lock_holds_every_dependency_with_hashes_and_no_address():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    everyone, for_tests = lock.split("# ---- below this line")
    assert "://" not in lock
    for part, wanted in (
        (everyone, project["dependencies"]),
        (lock, project["optional-dependencies"]["dev"]),
    ):
        pinned = {
            re.sub("[-_.]+", "-", name).lower()
            for name in re.findall(r"^([A-Za-z0-9._-]+)==", part, re.MULTILINE)
        }
        names = {re.sub("[-_.]+", "-", re.match(r"[A-Za-z0-9._-]+", line).group()).lower() for line in wanted}
        assert names <= pinned
    entries = [
        block
        for block in re.split(r"\n(?=[A-Za-z0-9])", everyone + for_tests)
        if "==" in block.split("\n")[0]
    ]
    assert len(entries) > 100
    assert [entry.split("\n")[0] for entry in entries if "--hash=sha256:" not in entry] == []


FORBIDDEN = {
    "a path of somebody's machine": re.compile(r"(?<![\w.])/(?:work|root|farm|home)/\w"),
    "an address of a download": re.compile(r"https?://\S*(?:\.whl|\.tgz|\.tar\.gz|/simple/)"),
    "a secret": re.compile(r"(?:api[_-]?key|secret|passwd)\s*=\s*['\"][A-Za-z0-9+/]{16,}"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_private_is_committed(what):
    found = []
    for path in committed():
        if path.suffix in {".otf", ".woff2", ".gz", ".png", ".xls", ".xlsx"} or path.name == "test_house.py":
            continue
        if FORBIDDEN[what].search(path.read_text(encoding="utf-8", errors="replace")):
            found.append(str(path.relative_to(ROOT)))
    assert found == []


def test_files_are_small():
    large = [p for p in committed() if p.stat().st_size > 1_048_576 and not p.name.startswith("KitSansSC")]
    assert large == []


def test_code_files_hold_one_idea():
    long = {
        str(p.relative_to(ROOT)): lines
        for p in committed()
        if p.suffix == ".py"
        and "lessons" not in p.parts[:-1][-1:]
        and (lines := p.read_text(encoding="utf-8").count("\n")) > 400
    }
    assert long == {}


def test_import_stays_light():
    code = "import sys, json, jbptools; print(json.dumps(sorted(m for m in sys.modules if '.' not in m)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    heavy = {"pandas", "numpy", "matplotlib", "ipywidgets", "pydantic", "babel", "sqlalchemy"}
    assert heavy & set(json.loads(done.stdout)) == set()


def test_an_app_notebook_only_calls_the_package():
    for file in sorted((ROOT / "apps").glob("*.ipynb")):
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
        assert 1 <= len(cells) <= 5
        for cell in cells:
            assert cell["outputs"] == []
            assert len("".join(cell["source"]).splitlines()) <= 4


def test_the_test_command_is_what_continuous_integration_calls():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.strip().splitlines()[-1] == "exec python3 start.py test"
    assert shutil.which("bash") or sys.platform == "win32"


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_what_the_pages_for_people_point_to_exists(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links or page == "CONTRIBUTING.md"
    assert [link for link in links if not (ROOT / link).exists()] == []
    named = set(re.findall(r"`(?:\.venv/bin/python )?((?:tools|datasets|benchmarks)/[\w./]+\.py)`", text))
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_each_command_that_the_pages_name_is_there(page):
    from jbptools.cli import COMMANDS

    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:python3|py) start\.py ([a-z]+)", text))
    assert named
    assert named <= set(COMMANDS)


def test_every_room_has_tests():
    rooms = {path.name for path in (ROOT / "jbptools").iterdir() if (path / "__init__.py").exists()}
    code = {room for room in rooms if len(list((ROOT / "jbptools" / room).rglob("*.py"))) > 1}
    assert [room for room in sorted(code) if not list((ROOT / "tests" / room).rglob("test_*.py"))] == []


#: public classes that bear one name with two meanings, and why that is right
MAY_SHARE_A_NAME = {"Line": "a line of a result, and a line to a browser: seats know no results"}


def modules_of_the_package():
    named = {}
    for path in (ROOT / "jbptools").rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        named[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return named


def imports_of(path):
    """Every module that a file names in an import: at its top, inside a function, or for types only."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("jbptools"):
            yield from (f"{node.module}.{one.name}" for one in node.names)
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)


def circles(needs):
    """What is left when whoever needs nobody, and whom nobody needs, is taken away again and again."""
    left = {name: following - {name} for name, following in needs.items()}
    while left:
        needed = {one for following in left.values() for one in following}
        free = {name for name, following in left.items() if not following & set(left) or name not in needed}
        if not free:
            break
        left = {name: following - free for name, following in left.items() if name not in free}
    return sorted(left)


def test_no_file_hangs_in_a_circle_of_imports():
    """Imports inside functions and for types count too: who is needed to be understood, not only to run."""
    files = modules_of_the_package()
    needs = {
        # a package's name stands for what its ``__init__`` passes on; the file behind it is what is needed
        name: {one for one in imports_of(path) if one in files and files[one].name != "__init__.py"}
        for name, path in files.items()
    }
    assert circles(needs) == []
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == ["b", "c"]


def test_no_public_class_is_named_as_another():
    found = {}
    for name, path in modules_of_the_package().items():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.setdefault(node.name, []).append(name)
    twice = {name: homes for name, homes in found.items() if len(homes) > 1 and name not in MAY_SHARE_A_NAME}
    assert twice == {}


def test_no_function_is_named_in_capitals():
    for name, path in modules_of_the_package().items():
        functions = [
            node.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.FunctionDef)
        ]
        assert [one for one in functions if one.isupper()] == [], name


#: a file and a verb of one name; nobody asks the room for the verb after importing the file
BOTH = {("jbptools.economics", "roi"), ("jbptools.charts", "score_trend")}


def test_no_room_offers_a_name_that_a_file_of_it_hides():
    """Once a file of a room is imported, its name stands for the file and no longer for the verb."""
    for stub in (ROOT / "jbptools").rglob("__init__.pyi"):
        room = ".".join(stub.relative_to(ROOT).parent.parts)
        files = {one.stem if one.suffix == ".py" else one.name for one in stub.parent.iterdir()}
        offered = {
            one.asname or one.name
            for node in ast.parse(stub.read_text(encoding="utf-8")).body
            if isinstance(node, ast.ImportFrom) and node.module != room
            for one in node.names
        }
        assert {(room, name) for name in offered & files} <= BOTH
