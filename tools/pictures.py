"""Make docs/img anew: the landing page and the homework app as the README shows them, in both languages."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jbptools.serve.testing import browser  # noqa: E402
from jbptools.words import say  # noqa: E402
from tests.support import Workshop  # noqa: E402


def take(chromium: Browser, workshop: Workshop, language: str) -> None:
    """Photograph the landing page, then a dealer chosen on the tier map of the case company."""
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto(workshop.page(f"kit?lang={language}"), wait_until="networkidle")
    page.screenshot(path=ROOT / "docs" / "img" / f"landing.{language}.png")
    page.goto(workshop.app("homework") + f"&lang={language}")
    page.get_by_role("button", name=say("apps.begin_case", language)).first.click(timeout=60_000)
    page.locator(".kit-steps button", has_text=say("apps.step_dealers", language)).first.click()
    page.locator(".kit-picture svg:visible").first.wait_for(timeout=60_000)
    page.locator(".kit-wide select").select_option(index=3)
    page.locator(".kit-header h1").wait_for()
    page.wait_for_timeout(2000)
    page.screenshot(path=ROOT / "docs" / "img" / f"homework.{language}.png")
    page.close()


def main() -> None:
    """Start a workshop with a home of its own and take the pictures."""
    (ROOT / "docs" / "img").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, sync_playwright() as driver:
        workshop = Workshop(Path(home))
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        chromium = driver.chromium.launch(executable_path=browser(), args=flags)
        try:
            for language in ("zh", "en"):
                take(chromium, workshop, language)
        finally:
            chromium.close()
            workshop.stop()


if __name__ == "__main__":
    main()
