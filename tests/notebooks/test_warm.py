"""A forked kernel is a kernel like any other: nbval sees each changed output, and nothing is shared."""

import nbformat
import pytest
from jupyter_client.provisioning import KernelProvisionerFactory

from tests.notebooks import warm

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="{}"/></svg>'
DRAWING = f"from IPython.display import SVG\nSVG('{SVG.format(5)}')"
SPOILT = """import jbptools.words, pandas, sys, os
mine = "of the first notebook"
jbptools.case = pandas.DataFrame = None
jbptools.use_language("{other}")
os.environ["LEFT_BY"] = mine
sys.path.append(mine)"""
CLEAN = """import os, sys
assert not [name for name in sys.modules if name.startswith("jbptools")]
assert ("pandas" in sys.modules) is {warm} and "pandas" not in globals()
assert "mine" not in globals() and "LEFT_BY" not in os.environ and "of the first notebook" not in sys.path
import jbptools.words, pandas
assert jbptools.case().table("dealers") is not None and pandas.DataFrame is not None
assert jbptools.words.current_language() == "{language}" """


@pytest.fixture(params=["ordinary", "warm"])
def kernels(request):
    """Each way of starting a kernel: what nbval finds may not depend on it."""
    if request.param == "warm" and not warm.forks_here():
        pytest.skip("kernels are forked on Linux only; here nbval's ordinary ones do the work")
    before = KernelProvisionerFactory.instance()
    KernelProvisionerFactory.clear_instance()
    if request.param == "warm":
        warm.use_warm_kernels()
    yield request.param
    KernelProvisionerFactory.clear_instance()
    KernelProvisionerFactory._instance = before


def printed(text):
    return [nbformat.v4.new_output("stream", name="stdout", text=text)]


def drawn(radius):
    data = {"image/svg+xml": SVG.format(radius), "text/plain": "<IPython.core.display.SVG object>"}
    return [nbformat.v4.new_output("execute_result", data=data, execution_count=1)]


def write(place, *cells):
    """A notebook of (code, the output kept with it)."""
    code = [nbformat.v4.new_code_cell(source, outputs=kept, execution_count=1) for source, kept in cells]
    nbformat.write(nbformat.v4.new_notebook(cells=code), place)


def test_each_changed_output_fails_and_no_notebook_sees_the_one_before(kernels, pytester):
    from jbptools.words import LANGUAGES
    from jbptools.words.language import reader_language

    heard = reader_language()
    (other,) = set(LANGUAGES) - {heard}
    write(
        pytester.path / "outputs.ipynb",
        ("print('12.5 %')", printed("12.5 %\n")),
        ("print('12.5 %')", printed("12.6 %\n")),
        (DRAWING, drawn(5)),
        (DRAWING, drawn(6)),
        ("1 / 0", []),
    )
    write(pytester.path / "spoilt.ipynb", (SPOILT.format(other=other), []))
    write(
        pytester.path / "unspoilt.ipynb",
        (CLEAN.format(warm=kernels == "warm", language=heard), []),
    )
    result = pytester.runpytest_inprocess("--nbval", "--nbval-current-env", "-p", "no:xdist", "-v")
    result.stdout.fnmatch_lines(
        ["*Cell 0 PASSED*", "*Cell 1 FAILED*", "*Cell 2 PASSED*", "*Cell 3 FAILED*", "*Cell 4 FAILED*"]
    )
    result.stdout.fnmatch_lines(["spoilt*Cell 0 PASSED*", "unspoilt*Cell 0 PASSED*", "*ZeroDivisionError*"])
    result.assert_outcomes(passed=4, failed=3)
