"""The workshop's own pages, asked over HTTP from a real server."""

import io
import json
import re

import openpyxl
import pytest

from jbptools.serve import shelf
from jbptools.words import say


def title(reply):
    return re.search(r'<html lang="([^"]+)"', reply.text).group(1)


@pytest.mark.parametrize(
    ("browser", "shown"),
    [("zh-CN,zh;q=0.9", "zh-CN"), ("en-GB,en;q=0.9,zh;q=0.5", "en"), ("fr", "zh-CN"), ("", "zh-CN")],
)
def test_the_landing_page_speaks_the_browsers_language(visitor, browser, shown):
    assert title(visitor(browser).get("kit")) == shown


def test_a_chosen_language_is_remembered(visitor):
    somebody = visitor("zh-CN")
    assert title(somebody.get("kit?lang=en")) == "en"
    assert title(somebody.get("kit")) == "en"
    assert title(somebody.get("kit?lang=zh")) == "zh-CN"
    assert title(somebody.get("kit")) == "zh-CN"
    assert title(somebody.get("kit?lang=nonsense")) == "zh-CN"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_link_of_the_landing_page_answers(visitor, language):
    somebody = visitor()
    page = somebody.get(f"kit?lang={language}").text
    links = {link for link in re.findall(r'(?:href|src)="([^"]+)"', page) if not link.startswith("#")}
    assert any("kit/apps/homework" in link for link in links)
    assert all(link.startswith("/") for link in links), "nothing from another machine"
    decks = {link for link in links if "/kit/slides/" in link}
    assert decks == {f"/kit/slides/{one['id']}" for one in shelf.lessons(language)}
    refused = {
        link: reply.status
        for link in sorted(links - decks)
        if (reply := somebody.get(link[1:])).status != 200
    }
    assert refused == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_deck_of_the_landing_page_leads_to_a_notebook(visitor, language):
    """The decks themselves are shown, all of them, in ``tests/browser/test_slides.py``."""
    somebody = visitor()
    for lesson in shelf.lessons(language):
        reply = somebody.get(f"kit/slides/{lesson['id']}?lang={language}", follow=False)
        assert reply.status == 302
        place = re.fullmatch(
            r"/voila/render/([^?]+)\?template=kit-slides&lang=(\w+)", reply.headers["Location"]
        )
        assert place[2] == language
        assert somebody.get(f"api/contents/{place[1]}?content=0").status == 200


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_landing_page_shows_each_lesson_with_its_minutes_and_notebooks(visitor, language):
    page = visitor().get(f"kit?lang={language}").text
    shown = shelf.lessons(language)
    assert shown
    for lesson in shown:
        assert lesson["title"] in page
        facts = {"teaching": lesson["teaching"], "practice": lesson["practice"]}
        assert say("serve.minutes", language, exercises=lesson["exercises"], **facts) in page
        assert lesson["kinds"] == ["course", "exercises", "solutions"]
        for kind in lesson["kinds"]:
            assert f"/kit/open/{kind}/{lesson['id']}" in page


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", ["kit/nothing", "kit/open/course/99-nothing", "kit/open/else/03-tiering"])
def test_an_unknown_page_of_ours_says_so_in_a_sentence(visitor, path, language):
    reply = visitor().get(f"{path}?lang={language}")
    assert reply.status == 404
    assert say("serve.problem_404", language) in reply.text
    assert "Traceback" not in reply.text


@pytest.mark.parametrize("path", ["nothing", "voila/render/apps/nothing.ipynb"])
def test_an_unknown_page_of_jupyter_is_ours_too_and_asks_nobody_else(visitor, path):
    reply = visitor().get(path)
    assert reply.status == 404
    assert "没有找到这个页面" in reply.text
    assert "There is no such page here" in reply.text
    assert "//" not in re.sub(r"<!doctype html>", "", reply.text)


def test_voilas_own_list_leads_to_our_page(visitor):
    assert 'content="0; url=/kit"' in visitor().get("voila/tree").text


@pytest.mark.parametrize(
    "path",
    ["kit", "kit/workbook", "kit/template.xlsx", "lab", "kit/apps/homework", "api/contents"],
)
def test_without_the_token_nothing_opens(visitor, path):
    reply = visitor().get(path, token=False)
    assert reply.status in (200, 403)
    if reply.status == 200:
        assert "/login?next=" in reply.url
        assert "请用启动时显示的完整网址打开" in reply.text
        assert "Open this page with the full address" in reply.text


def test_with_the_token_once_a_browser_stays_in(visitor):
    somebody = visitor()
    somebody.get("kit")
    assert somebody.get("kit", token=False).url.endswith("/kit")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_template_opens_in_a_spreadsheet(visitor, language):
    reply = visitor().get(f"kit/template.xlsx?lang={language}")
    assert f"jbp-template-{language}.xlsx" in reply.headers["Content-Disposition"]
    book = openpyxl.load_workbook(io.BytesIO(reply.content))
    assert book.sheetnames
    texts = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    chinese = sum(bool(re.search("[\u4e00-\u9fff]", str(text))) for text in texts)
    assert chinese > len(texts) / 3 if language == "zh" else chinese < len(texts) / 3


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_lesson_opens_as_the_users_own_copy(visitor, language):
    lesson = shelf.lessons(language)[0]["id"]
    reply = visitor().get(f"kit/open/course/{lesson}?lang={language}")
    assert reply.status == 200
    assert f"/doc/tree/work/{language}/{lesson}-course.ipynb" in reply.url


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_trainer_guide_is_a_page(visitor, language):
    reply = visitor().get(f"kit/trainer-guide?lang={language}")
    assert reply.status == 200
    for lesson in shelf.lessons(language):
        assert lesson["title"] in reply.text
    assert "<table>" in reply.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_lesson_has_its_trainers_page_with_all_of_its_notes(visitor, language):
    somebody = visitor()
    for lesson in shelf.lessons(language):
        reply = somebody.get(f"kit/trainer/{lesson['id']}?lang={language}")
        assert reply.status == 200
        table = reply.text.partition('<table class="run-sheet">')[2].partition("</table>")[0]
        assert table.count("<tr>") == len(lesson["run_sheet"]) + 1
        others = [one["title"] for one in shelf.lessons(language) if one != lesson]
        assert not any(f"<h2>{title}" in reply.text for title in others)
        assert say("lessons.answer_key", language) in reply.text
    assert somebody.get("kit/trainer/99-nothing").status == 404


def test_a_trainers_page_needs_the_token(visitor):
    assert "<table>" not in visitor().get("kit/trainer/07-owner", token=False).text


def test_an_app_can_ask_whether_the_server_is_there(visitor):
    reply = visitor().get("kit/alive", token=False)
    assert (reply.status, reply.text) == (200, "ok")
    assert reply.headers["Cache-Control"] == "no-store"


def test_jupyterlab_asks_no_other_machine_and_shows_all_cells(visitor):
    """The settings as JupyterLab itself reads them."""
    somebody = visitor()

    def defaults(plugin):
        schema = json.loads(somebody.get(f"lab/api/settings/@jupyterlab/{plugin}").text)["schema"]
        return {name: value.get("default") for name, value in schema["properties"].items()}

    news = defaults("apputils-extension:notification")
    assert (news["fetchNews"], news["checkForUpdates"]) == ("false", False)
    notebook = defaults("notebook-extension:tracker")
    assert (notebook["windowingMode"], notebook["scrollPastEnd"]) == ("none", False)
    page = somebody.get("lab").text
    config = json.loads(
        page.split('id="jupyter-config-data" type="application/json">')[1].split("</script>")[0]
    )
    assert "@jupyterlab/extensionmanager-extension" in str(config["disabledExtensions"])
    assert "@jupyterlab/apputils-extension:announcements" in str(config["disabledExtensions"])
