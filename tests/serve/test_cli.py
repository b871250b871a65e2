"""The command line: help, mistakes and defaults in the reader's language."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from jbptools import cli
from jbptools.words import KitError, say

ROOT = Path(__file__).parents[2]
CHINESE = re.compile("[\u4e00-\u9fff]")
ENGLISH_OF_ARGPARSE = ("usage", "positional", "optional", "options:", "show this help message")


def helped(capsys, *line):
    with pytest.raises(SystemExit) as left:
        cli.main(line)
    assert left.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", [(), *((name,) for name in cli.COMMANDS)])
def test_every_command_has_help_in_both_languages(command, capsys):
    zh = helped(capsys, *command, "--help", "--lang", "zh")
    en = helped(capsys, *command, "--help", "--lang=en")
    assert CHINESE.search(zh) and not CHINESE.search(en)
    assert not any(word in zh for word in ENGLISH_OF_ARGPARSE)
    wanted = "about" if not command else command[0]
    assert say(f"cli.{wanted}", "zh") in zh
    assert say(f"cli.{wanted}", "en")[:40] in en


def test_every_command_leads_to_a_function():
    for name in cli.COMMANDS:
        assert callable(cli.function(name))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([], {"command": "workshop", "port": 8888, "ip": "127.0.0.1", "no_browser": False}),
        (["--lang", "zh"], {"command": "workshop"}),
        (["--no-browser", "--lang=en"], {"command": "workshop", "no_browser": True}),
        (["--lang", "en", "workshop", "--port", "9000"], {"command": "workshop", "port": 9000}),
        (["doctor", "--port", "9001"], {"command": "doctor", "port": 9001}),
        (["lessons", "accept", "03/idea"], {"action": "accept", "cells": ["03/idea"]}),
        (["verify", "wholesale", "--folder", "there"], {"dataset": "wholesale", "folder": "there"}),
        (["test", "tests/plan", "-k", "store", "-x"], {"rest": ["tests/plan", "-k", "store", "-x"]}),
        (["test", "--lang", "en"], {"rest": []}),
        (["bench"], {"rest": []}),
    ],
)
def test_what_a_line_means(line, expected):
    options = vars(cli.parse(line, "en"))
    assert {name: options[name] for name in expected} == expected


def test_a_command_that_is_not_there_gets_the_nearest(capsys, language):
    assert cli.main(["dokter", "--lang", language]) == 1
    said = capsys.readouterr().err
    assert "doctor" in said.split("workshop")[-1]
    assert all(name in said for name in cli.COMMANDS)


@pytest.mark.parametrize(
    "line", [["--port", "many"], ["lessons", "burn"], ["lessons"], ["doctor", "--colour"]]
)
def test_a_line_that_cannot_be_read_gets_a_sentence(line, capsys, language):
    with pytest.raises(SystemExit) as left:
        cli.main([*line, "--lang", language])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("[FIX]")
    assert "--help" in said
    assert bool(CHINESE.search(said)) == (language == "zh")


def test_what_the_user_can_mend_is_a_sentence_not_a_traceback(monkeypatch, capsys, language):
    def refuses(options):
        raise KitError("serve.no_port", ip="127.0.0.1", port="8888")

    monkeypatch.setattr(cli, "function", lambda command: refuses)
    assert cli.main(["workshop", "--lang", language]) == 1
    assert capsys.readouterr().err.startswith("[FIX]")


def test_ctrl_c_ends_quietly(monkeypatch, capsys):
    def interrupted(options):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "function", lambda command: interrupted)
    assert cli.main(["workshop"]) == 130
    assert capsys.readouterr() == ("", "")


def test_help_needs_no_package(tmp_path):
    code = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; from jbptools.cli import main; main()"
    command = [sys.executable, "-I", "-S", "-c", code, "--help", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "workshop" in done.stdout
