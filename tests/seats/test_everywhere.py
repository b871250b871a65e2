"""Where the seats run: on Windows by construction, in odd folders, in old browsers, from the committed
bundle.
"""

import ast
import gzip
import json
import re

import ipywidgets
import pytest
from ipywidgets._version import __jupyter_widgets_base_version__, __jupyter_widgets_controls_version__

from jbptools.serve.bundle import SOURCE, STATIC, sources
from tests.seats.client import coming
from tests.seats.conftest import Served
from tests.support import ROOT

#: what Windows does not have, or has by another name
POSIX_ONLY = {
    *("fork", "forkpty", "forkserver", "getuid", "geteuid", "setsid", "killpg", "mkfifo", "getppid", "uname"),
    *("SIGKILL", "SIGHUP", "SIGUSR1", "SIGALRM", "AF_UNIX", "add_signal_handler", "resource", "fcntl", "pwd"),
    *("start_unix_server", "open_unix_connection", "pipe2", "sendfile", "SO_REUSEPORT"),
}
#: what Safari 14 and browsers of its time do not have and no bundler can rewrite
TOO_NEW = (
    ".at(",
    "structuredClone(",
    "Object.hasOwn",
    "findLast(",
    "randomUUID",
    "setBigUint64(",
    "getBigUint64(",
)
ROOM = sorted((ROOT / "jbptools" / "seats").glob("*.py"))


def names(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (one.name for one in node.names)


@pytest.mark.parametrize("file", ROOM, ids=lambda file: file.stem)
def test_nothing_on_the_way_needs_posix(file):
    assert POSIX_ONLY & set(names(file)) == set()


def test_processes_are_spawned_everywhere():
    used = [file.stem for file in ROOM if "get_context" in set(names(file))]
    text = (ROOT / "jbptools" / "seats" / "child.py").read_text(encoding="utf-8")
    assert used == ["child"]
    assert 'get_context("spawn")' in text


@pytest.mark.parametrize("name", ["seat", "room", "registry", "wire", "here", "host", "module"])
def test_a_seat_needs_no_thread_process_or_socket(name):
    found = set(names(ROOT / "jbptools" / "seats" / f"{name}.py"))
    assert {"threading", "multiprocessing", "socket", "subprocess", "tornado", "greenlet"} & found == set()


def test_a_folder_with_chinese_and_spaces_serves_as_well(tmp_path, run):
    kit = tmp_path / "培训 资料" / "我的 工具包"
    kit.parent.mkdir()
    kit.symlink_to(ROOT, target_is_directory=True)
    home = tmp_path / "计划 保存"
    home.mkdir()
    server = Served(home, root=kit)

    async def go():
        (one,) = await coming(server.base, "folder")
        await one.click("用案例公司练手")
        return one.texts()

    try:
        assert server.said == "ready"
        assert "已保存" in run(go())
    finally:
        server.stop()


def test_the_bundle_is_made_from_these_files():
    assert (STATIC / "sources.txt").read_text(encoding="utf-8") == sources(), "run: python3 start.py page"


def test_the_bundle_is_small_and_speaks_ipywidgets_version():
    script = (STATIC / "page.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 200 * 1024
    text = script.decode("utf-8")
    for version in (__jupyter_widgets_base_version__, __jupyter_widgets_controls_version__):
        assert f'"{version}"' in text
    assert ipywidgets.__version__.startswith("8.")


@pytest.mark.parametrize("word", TOO_NEW)
def test_our_scripts_need_no_newer_browser(word):
    files = [*SOURCE.glob("*.js"), *(ROOT / "jbptools" / "apps" / "widgets" / "web").glob("*.js")]
    assert [file.name for file in files if word in file.read_text(encoding="utf-8")] == []


def test_every_package_in_the_bundle_is_pinned_and_has_its_licence():
    told = (STATIC / "licences.txt").read_text(encoding="utf-8")
    locked = json.loads((SOURCE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    heads = re.findall(r"^(\S+) (\d[\w.]*) \((.+)\)\n=+\n(.*)$", told, re.MULTILINE)
    assert len(heads) > 10
    for name, version, _, text in heads:
        assert locked[f"node_modules/{name}"]["version"] == version
        assert text, name
    asked = json.loads((SOURCE / "package.json").read_text(encoding="utf-8"))
    assert all(
        version[0].isdigit()
        for part in ("dependencies", "devDependencies")
        for version in asked[part].values()
    )
