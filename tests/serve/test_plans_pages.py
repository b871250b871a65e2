"""The ways for all plans: along in one file, in again, with a question where both changed one."""

import re
import urllib.error
import urllib.parse
import urllib.request

import pytest

from jbptools.plan import Plan
from jbptools.plan.store import open_store
from jbptools.words import LANGUAGES, say
from tests.serve.conftest import Reply


@pytest.fixture
def plan(workshop):
    plan = Plan.new("华联", "zh")
    with open_store(workshop.home / "plans.sqlite") as store:
        store.save(plan, None, "Li")
    return plan


def changed(file, plan_id, text):
    with open_store(file) as store:
        loaded = store.load(plan_id)
        store.save(loaded.plan.set_field("dealer.own_goals", text), loaded.revision, "Li")


def send(visitor, path, page, fields=(), content=None):
    """Post a form as a browser does, with the hidden field that the page carries."""
    xsrf = re.search(r'name="_xsrf" value="([^"]+)"', page.text).group(1)
    border = "border-of-a-test"
    parts = [("_xsrf", None, xsrf.encode()), *((key, None, value.encode()) for key, value in fields)]
    parts += [("file", "plans.sqlite", content)] if content is not None else []
    body = b"".join(
        f'--{border}\r\nContent-Disposition: form-data; name="{name}"'.encode()
        + (f'; filename="{file}"'.encode() if file else b"")
        + b"\r\n\r\n"
        + value
        + b"\r\n"
        for name, file, value in parts
    )
    asked = urllib.request.Request(f"{visitor.server.base}/{path}", body + f"--{border}--\r\n".encode())
    asked.add_header("Accept-Language", visitor.language)
    asked.add_header("Content-Type", f"multipart/form-data; boundary={border}")
    try:
        return Reply(visitor.opener.open(asked, timeout=60))
    except urllib.error.HTTPError as refused:
        return Reply(refused)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plans_go_along_and_come_back_with_a_question(workshop, visitor, plan, tmp_path, language):
    someone = visitor(language)
    along = someone.get("kit/plans/all")
    assert along.status == 200 and "attachment" in along.headers["Content-Disposition"]
    file = tmp_path / "along.sqlite"
    file.write_bytes(along.content)
    other = Plan.new("新来的", "zh")
    with open_store(file) as store:
        store.save(other, None, "Wang")
    changed(file, plan.id, "on the laptop")
    changed(workshop.home / "plans.sqlite", plan.id, f"at home {language}")
    page = someone.get("kit/plans")
    asked = send(someone, "kit/plans", page, content=file.read_bytes())
    assert say("serve.plans_choose", language) in asked.text and "华联" in asked.text
    token = re.search(r'name="token" value="(\w+)"', asked.text).group(1)
    answer = [("token", token), (f"plan:{plan.id}", "theirs")]
    done = send(someone, "kit/plans/choose", asked, answer)
    assert say("serve.plans_done_theirs", language, count=1) in done.text
    with open_store(workshop.home / "plans.sqlite") as store:
        assert store.load(plan.id).plan.dealer.own_goals == "on the laptop"
        assert store.load(other.id).plan == other
    late = send(someone, "kit/plans/choose", asked, answer)
    assert late.status == 409 and say("serve.plans_waited", language) in late.text


def test_what_is_no_file_of_plans_is_a_sentence(workshop, visitor, plan):
    someone = visitor("en")
    page = someone.get("kit/plans")
    for content, status in ((b"hello", 409), (b"SQLite format 3\0" + b"x" * 5000, 409), (None, 200)):
        refused = send(someone, "kit/plans", page, content=content)
        assert refused.status == status and 'role="alert"' in refused.text
    one = send(someone, "kit/plans", page, content=Plan.new("Da", "en").to_json().encode())
    assert say("serve.plans_done_new", "en", count=1) in one.text


def test_nobody_else_gets_or_brings_plans(visitor):
    stranger = visitor()
    for path in ("kit/plans", "kit/plans/all"):
        assert "login" in stranger.get(path, token=False).url
    body = urllib.parse.urlencode({"token": "x"}).encode()
    with pytest.raises(urllib.error.HTTPError) as refused:
        stranger.opener.open(f"{stranger.server.base}/kit/plans/choose", body, timeout=60)
    assert refused.value.code == 403


def test_a_strangers_request_changes_nothing(workshop, visitor):
    settings = next(workshop.home.glob("jupyter/settings/**/plugin.jupyterlab-settings"))
    before = settings.read_text(encoding="utf-8")
    for path in ("kit/x?lang=en", "kit/x?lang=zh", "kit?lang=en", "kit/alive?lang=en"):
        visitor().get(path, token=False)
        assert settings.read_text(encoding="utf-8") == before
