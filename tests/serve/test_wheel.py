"""The wheel is whole: installed elsewhere, everything works or says in a sentence what it needs."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("jbptools", "datasets", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from a copy of what it is made of: building leaves files behind."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("out")
    for name in PARTS:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
            shutil.copytree(ROOT / name, source / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, source / name)
    pip(
        out,
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--quiet",
        "-w",
        str(out),
        str(source),
    )
    return next(out.glob("jbptools-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder with nothing but the installed package; everything else comes from this environment."""
    target = tmp_path_factory.mktemp("installed")
    pip(target, "install", "--no-deps", "--no-index", "--quiet", "--target", str(target), str(wheel))
    return target


def pip(folder, *words):
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def run(installed, tmp_path):
    def run(*words, language="en"):
        settings = {
            name: value for name, value in os.environ.items() if not name.startswith(("JBP_", "PYTHON"))
        }
        settings |= {"PYTHONPATH": str(installed), "PYTHONUTF8": "1", "JBP_LANG": language}
        settings |= {"JBP_HOME": str(tmp_path / "home")}
        done = subprocess.run(
            [sys.executable, *words], cwd=tmp_path, env=settings, capture_output=True, encoding="utf-8"
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return run


def test_everything_that_the_package_reads_is_inside(wheel):
    held = {name.removeprefix("jbptools/") for name in zipfile.ZipFile(wheel).namelist()}
    listed = subprocess.run(
        ["git", "ls-files", "-z", "jbptools"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    wanted = {name.removeprefix("jbptools/") for name in listed.split("\0") if name}
    assert {name for name in wanted if not name.endswith(".md")} - held == set()


def test_library_case_and_exercises(run):
    code = """
import jbptools as jbp
from pathlib import Path
assert Path(jbp.__file__).parents[1].joinpath("pyproject.toml").exists() is False
case = jbp.case()
print(jbp.dealer_roi(case, "D001"))
print(jbp.tier(case))
print(jbp.review(case, "D001"))
print(jbp.play("hua-hears"))
print(jbp.exercise("3.2"))
from jbptools.plan.examples import example
print(len(jbp.to_xlsx(example("good"))), jbp.coach(example("weak")))
print(jbp.tier_map(jbp.tier(case)).alt)
"""
    done = run("-c", code)
    assert done.returncode == 0, done.stderr
    assert "17.5%" in done.stdout


@pytest.mark.parametrize("language", ["en", "zh"])
def test_doctor_says_what_is_there(run, language):
    done = run("-m", "jbptools", "doctor", "--port", "8999", language=language)
    assert "[OK]" in done.stdout
    assert "jbptools" in done.stdout or ("课程" if language == "zh" else "lessons and apps") in done.stdout


@pytest.mark.parametrize("command", ["workshop", "lessons check", "test", "lock"])
def test_what_needs_the_folder_says_so(run, command):
    done = run("-m", "jbptools", *command.split())
    assert done.returncode == 1
    assert "start.py" in done.stderr
    assert "folder" in done.stderr


def test_version_and_dialogues(run):
    import jbptools

    assert run("-m", "jbptools", "--version").stdout.strip().endswith(jbptools.__version__)
    assert "hua-hears" in run("-m", "jbptools", "dialogues", "list").stdout
