"""How much processor time and memory the largest and the nastiest uploads take, each in a process of its own.

``python -m benchmarks.uploads`` prints a line a file; ``python -m benchmarks.uploads NAME`` reads one. What
is measured is what the upload button calls: read, guess, ask, apply.
"""

import io
import json
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable

import xlsxwriter

HEAD = ("经销商名称", "日期", "产品名称", "渠道", "数量（箱）", "金额（不含税）")
ROWS = 500_000
#: what no upload may exceed
SECONDS, MEGABYTES = 60, 1_000


def line(number: int) -> tuple[str, str, str, str, int, float]:
    """Return a plausible sales line."""
    pick = random.Random(number)
    boxes = pick.randint(1, 60)
    day = f"2025-{pick.randint(1, 12):02d}-{pick.randint(1, 28):02d}"
    return (
        f"商贸{pick.randint(1, 400)}",
        day,
        f"产品{pick.randint(1, 90)}",
        "KA",
        boxes,
        boxes * 38.5 + number % 7,
    )


def text(rows: int = ROWS) -> bytes:
    """A CSV file of as many lines."""
    lines = [",".join(HEAD), *(",".join(map(str, line(number))) for number in range(rows))]
    return "\n".join(lines).encode()


def workbook(rows: int = ROWS, far: tuple[int, int] | None = None) -> bytes:
    """An .xlsx file of as many lines, with a stray cell where asked."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEAD)
    for number in range(rows):
        sheet.write_row(number + 1, 0, line(number))
    if far:
        sheet.write(*far, "x")
    book.close()
    return out.getvalue()


def wide(columns: int = 900, rows: int = 3_000) -> bytes:
    """A CSV file of very many columns."""
    return "\n".join(",".join(f"{place}" for place in range(columns)) for _ in range(rows)).encode()


def zipped(content: bytes) -> bytes:
    """A file in a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sales.csv", content)
    return out.getvalue()


def remark(commas: int) -> bytes:
    """A short CSV file with one remark of very many commas, unquoted."""
    rows = text(200).decode().split("\n")
    return "\n".join([*rows, rows[1] + "," + "," * commas]).encode()


def headed(heading: str) -> bytes:
    """A short CSV file whose last heading is this."""
    rows = text(200).decode().split("\n")
    return "\n".join([rows[0] + f',"{heading}"', *(row + ",1" for row in rows[1:])]).encode()


FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "csv-500k": ("sales.csv", text),
    "csv-500k-zip": ("sales.zip", lambda: zipped(text())),
    "csv-upload-limit": ("sales.csv", lambda: text(560_000)[: 30 * 1024**2 - 1]),
    "xlsx-500k": ("sales.xlsx", workbook),
    "xlsx-900k": ("sales.xlsx", lambda: workbook(900_000)),
    "xlsx-stray-right": ("sales.xlsx", lambda: workbook(20_000, (5, 16_383))),
    "xlsx-stray-corner": ("sales.xlsx", lambda: workbook(20_000, (1_048_575, 16_383))),
    "csv-wide": ("sales.csv", wide),
    "csv-800-commas": ("sales.csv", lambda: remark(800)),
    "csv-100k-commas": ("sales.csv", lambda: remark(100_000)),
    "heading-of-brackets": ("sales.csv", lambda: headed("(" * 20_000 + ")" * 20_000)),
    "heading-repeated": ("sales.csv", lambda: headed("销售额" * 20_000)),
    "cell-of-200k-digits": ("sales.csv", lambda: text(200) + b"\n" + b"1,2025-01-01,a,b,1," + b"9" * 200_000),
    "quotes": ("sales.csv", lambda: b'"' * 3_000_000),
    "lines": ("sales.csv", lambda: b"a,b\n" * 7_000_000),
    "page": ("sales.xls", lambda: b"<table>" + b"<tr><td>a<td>1" * 400_000),
    "page-of-spans": ("sales.xls", lambda: b"<table>" + b"<tr><td colspan=1000 rowspan=1000>a" * 4_000),
}


def one(name: str) -> None:
    """Read one file and print what it took."""
    import resource

    from jbptools.apps.homework.sources import Files
    from jbptools.words import KitError

    called, make = FILES[name]
    content = make()
    started, said = time.process_time(), ""
    files = Files()
    try:
        files.add(called, content)
        stops = [stop for part in files.parts.values() for stop in part.blockers]
        said = (
            stops[0].say("en") if stops else f"{files.dataset().tables['sell_in']['amount_yuan'].sum():,.0f}"
        )
    except KitError as error:
        said = error.message.say("en")
    took = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([name, len(content) / 1024**2, took, peak, said[:90]]))


def main() -> None:
    """Read every file in a process of its own; complain about what takes too much."""
    alone = [sys.executable, "-m", "benchmarks.uploads", "--one"]
    for name in sys.argv[1:] or FILES:
        done = subprocess.run([*alone, name], capture_output=True, encoding="utf-8", timeout=600)
        if done.returncode:
            print(f"{name:22s} FAILED {done.stderr.strip().splitlines()[-1:]}")
            continue
        _, size, took, peak, said = json.loads(done.stdout.strip().splitlines()[-1])
        mark = "!" if took > SECONDS or peak > MEGABYTES else " "
        print(f"{mark} {name:22s} {size:6.1f} MB {took:6.1f} s {peak:6.0f} MB  {said}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2])
    else:
        main()
