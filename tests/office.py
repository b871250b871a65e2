"""LibreOffice opens what we export: another program than the one that wrote it."""

import os
import shutil
import subprocess

import pytest

ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


@pytest.fixture(scope="session")
def soffice(tmp_path_factory):
    """Return a function that converts files with LibreOffice, to PDF unless said, and returns their paths."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None or shutil.which("pdftotext") is None:
        pytest.fail(
            "LibreOffice or poppler is missing, so the exports cannot be opened again: "
            "`python3 start.py test` installs both on Debian "
            "(libreoffice-impress, -calc, -writer, poppler-utils).",
            pytrace=False,
        )
    profile = tmp_path_factory.mktemp("profile")
    # formulas are calculated anew when a file is opened, whatever figures stand in it
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, encoding="utf-8")

    def convert(paths, kind="pdf"):
        """Convert files of one folder in one start of the office: the start is most of the time."""
        out = paths[0].parent / "opened"
        out.mkdir(exist_ok=True)
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind]
        subprocess.run(
            [*command, "--outdir", str(out), *map(str, paths)],
            check=True,
            capture_output=True,
            timeout=180,
            env={**os.environ, "HOME": str(profile)},
        )
        made = [out / path.with_suffix("." + kind).name for path in paths]
        assert [path.name for path in made if not path.exists()] == [], "LibreOffice could not open them"
        return made

    return convert


@pytest.fixture(scope="session")
def in_both_languages(soffice, tmp_path_factory):
    """Return a function that writes a file in each language and opens both: language -> (file, PDF)."""

    def opened(ending, written):
        folder = tmp_path_factory.mktemp(ending)
        files = {language: folder / f"{language}.{ending}" for language in ("zh", "en")}
        for language, file in files.items():
            file.write_bytes(written(language))
        pdfs = soffice(list(files.values()))
        return {language: pair for language, *pair in zip(files, files.values(), pdfs, strict=True)}

    return opened


@pytest.fixture(scope="session")
def pdf_text():
    """Return a function that reads the text of a PDF, blanks and line ends taken out."""

    def read(path):
        text = subprocess.run(
            ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True
        ).stdout
        return "".join(text.decode("utf-8").split())

    return read
