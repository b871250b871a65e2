"""``jbp page``: the script of the seat's page, bundled by esbuild from npm's packages as the lock pins them.

The work is done in a folder of its own; what comes of it stands in ``jbptools/seats/static`` and is committed
with the licences of everything in it, so that nobody but who changes the page needs node.
"""

import argparse
import gzip
import json
import shutil
import subprocess
import tempfile
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path

from jbptools.words import KitError, say

__all__ = ["build", "run"]

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "seats" / "web"
STATIC = ROOT / "seats" / "static"
#: the kit's own widgets: one module each
MODULES = ROOT / "apps" / "widgets" / "web"
#: the oldest browsers the page is written for: iPads of 2020 and what sits inside messengers
TARGETS = "safari14,chrome87,firefox78,edge88"
LICENCES = ("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "LICENSE-MIT.txt")
FLAGS = (
    "--bundle",
    "--minify",
    "--format=iife",
    "--charset=utf8",
    "--legal-comments=none",
    "--define:global=window",
    "--loader:.svg=dataurl",
    "--alias:sanitize-html=./clean.js",
    # esbuild cannot rewrite what a rare fault of Safari 14.0 is about, and nothing of ours meets it
    "--supported:destructuring=true",
    f"--target={TARGETS}",
)


def run(options: argparse.Namespace) -> int:
    """Build the page's script and say how large it is."""
    size = build(STATIC)
    print(say("serve.page_built", size=size / 1024))
    return 0


def build(target: Path) -> int:
    """Build script, style and licences into a folder; returns the script's size compressed, in bytes.

    Raises:
        KitError: there is no node here.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise KitError("serve.no_node")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(SOURCE, place, dirs_exist_ok=True)
        shutil.copytree(MODULES, place / "modules")
        (place / "modules.js").write_text(listing(place / "modules"), encoding="utf-8")
        subprocess.run([npm, "ci", "--no-audit", "--no-fund", "--silent"], cwd=place, check=True)
        esbuild = place / "node_modules" / "esbuild" / "bin" / "esbuild"
        made = ["--outfile=out/page.js", "--metafile=meta.json", "--log-level=warning"]
        subprocess.run([str(esbuild), "page.js", *FLAGS, *made], cwd=place, check=True)
        target.mkdir(exist_ok=True)
        for name in ("page.js", "page.css"):
            shutil.copy(place / "out" / name, target / name)
        (target / "licences.txt").write_text(licences(place), encoding="utf-8")
        (target / "sources.txt").write_text(sources(), encoding="utf-8")
    return len(gzip.compress((target / "page.js").read_bytes(), 9))


def sources() -> str:
    """Return what the bundle is made from, file by file, with what each holds: a test sees an old bundle.

    >>> "page.js" in sources()
    True
    """
    files = [*sorted(SOURCE.glob("*.*")), *sorted(MODULES.glob("*.*"))]
    return "".join(f"{_print(file)}  {file.parent.parent.name}/{file.name}\n" for file in files)


def _print(file: Path) -> str:
    content = file.read_bytes().replace(b"\r\n", b"\n")
    return sha256(content).hexdigest()[:16]


def listing(folder: Path) -> str:
    """Return a module that holds all of the kit's widgets by name, and their style sheets."""
    names = sorted(file.stem for file in folder.glob("*.js"))
    styles = [f'import "./modules/{file.name}";' for file in sorted(folder.glob("*.css"))]
    imports = [f'import m{place} from "./modules/{name}.js";' for place, name in enumerate(names)]
    listed = ", ".join(f'"{name}": m{place}' for place, name in enumerate(names))
    return "\n".join([*styles, *imports, f"export default {{ {listed} }};", ""])


def licences(place: Path) -> str:
    """Return the licence of every package that the script holds a part of."""
    inputs = json.loads((place / "meta.json").read_text(encoding="utf-8"))["inputs"]
    names = {package(path) for path in inputs if path.startswith("node_modules/")}
    parts = []
    for name in sorted(names):
        folder = place / "node_modules" / name
        about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        texts = [folder / one for one in LICENCES if (folder / one).is_file()]
        head = f"{name} {about['version']} ({about.get('license', '')})"
        body = texts[0].read_text(encoding="utf-8").strip() if texts else jupyters(name)
        parts.append(f"{head}\n{'=' * len(head)}\n{body}\n")
    return "\n".join(parts)


def jupyters(name: str) -> str:
    """Return the licence of Project Jupyter's packages, whose npm half comes without its text."""
    if not name.startswith(("@jupyter-widgets/", "@lumino/")):
        return ""
    return (distribution("ipywidgets").read_text("licenses/LICENSE") or "").strip()


def package(path: str) -> str:
    """Return the package that a file belongs to.

    >>> package("node_modules/@lumino/widgets/dist/index.es6.js"), package("node_modules/lodash/lodash.js")
    ('@lumino/widgets', 'lodash')
    """
    parts = path.rpartition("node_modules/")[2].split("/")
    return "/".join(parts[:2]) if parts[0].startswith("@") else parts[0]
