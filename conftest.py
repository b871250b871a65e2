"""For every test: the kernels that nbval starts find the package beside this file, installed or not."""

import os
from pathlib import Path

_ROOT = str(Path(__file__).parent)
_there = os.environ.get("PYTHONPATH", "").split(os.pathsep)
if _ROOT not in _there:
    os.environ["PYTHONPATH"] = os.pathsep.join([_ROOT, *filter(None, _there)])
