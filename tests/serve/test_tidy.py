"""What the workshop leaves behind and lets others see: kernels, keys, its log, its address."""

import json
import os
import stat
import time
import urllib.request
from types import SimpleNamespace

import pytest
from jupyter_client import BlockingKernelClient

from jbptools import cli
from jbptools.serve.workshop import address, only_this_machine
from jbptools.words import say


def kernels(server):
    """The ids of the kernels that run."""
    with urllib.request.urlopen(server.page("api/kernels"), timeout=20) as reply:
        return {one["id"] for one in json.load(reply)}


def asked(server, kernel, code):
    """What an expression is worth in a kernel."""
    client = BlockingKernelClient(connection_file=str(server.home / f"jupyter/runtime/kernel-{kernel}.json"))
    client.load_connection_file()
    client.start_channels()
    try:
        said = client.execute_interactive(
            "", user_expressions={"found": code}, store_history=False, timeout=60
        )
        return said["content"]["user_expressions"]["found"]["data"]["text/plain"]
    finally:
        client.stop_channels()


def test_a_notebooks_kernel_knows_no_key_and_ends_with_its_page(workshop, chromium):
    before = kernels(workshop)
    page = chromium.new_context(locale="en-GB").new_page()
    page.goto(workshop.notebook("quiz"))
    page.wait_for_selector(".kit-app .jupyter-button:visible", timeout=60_000)
    (kernel,) = kernels(workshop) - before
    found = asked(workshop, kernel, "str(dict(__import__('os').environ))")
    assert str(workshop.home) in found and workshop.token not in found
    page.goto(workshop.page("kit"))
    end = time.monotonic() + 30
    while kernel in kernels(workshop) and time.monotonic() < end:
        time.sleep(0.1)
    assert kernel not in kernels(workshop)
    page.context.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_the_owner_may_read_the_log(workshop):
    assert stat.S_IMODE((workshop.home / "workshop.log").stat().st_mode) == 0o600


@pytest.mark.parametrize("ip", ["0.0.0.0", "::", "", "192.168.1.7", "my-laptop"])
def test_an_address_that_others_reach_is_refused_with_the_way_a_class_goes(ip, language, capsys, monkeypatch):
    assert cli.main(["workshop", "--no-browser", "--ip", ip, "--lang", language]) == 1
    assert say("serve.only_here", language, ip=ip or "*") in capsys.readouterr().err
    monkeypatch.setenv("JUPYTERHUB_API_TOKEN", "from the hub")
    only_this_machine(ip)


@pytest.mark.parametrize(
    ("ip", "shown"),
    [("127.0.0.1", "127.0.0.1"), ("localhost", "localhost"), ("::1", "[::1]"), ("", "127.0.0.1")],
)
def test_the_address_that_is_shown_can_be_opened(ip, shown):
    server = SimpleNamespace(ip=ip, port=8899, base_url="/", identity_provider=SimpleNamespace(token="abc"))
    assert address(server) == f"http://{shown}:8899/kit?token=abc"
    only_this_machine(ip or "localhost")
