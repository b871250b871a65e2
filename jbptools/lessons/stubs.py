"""From a solution to an honest stub: what is left is part of the solution, nothing is added but a remark.

Code serves both languages; a remark that a reader needs stands twice, ``# zh: ...`` and ``# en: ...``.
"""

import re

from jbptools.words import say

__all__ = ["BEGIN", "END", "for_language", "honest", "remarks", "solved", "stub"]

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
_REGION = re.compile(rf"^[ ]*{BEGIN}\n.*?^[ ]*{END}$", re.MULTILINE | re.DOTALL)
_REMARK = re.compile(r"^([ ]*# )(zh|en): (.*)$", re.MULTILINE)


def for_language(code: str, language: str) -> str:
    r"""Keep the remarks of one language.

    >>> for_language("# zh: 华顺\n# en: Hua\nx = 1", "en")
    '# Hua\nx = 1'
    """
    other = "en" if language == "zh" else "zh"
    kept = re.sub(rf"^[ ]*# {other}: .*\n?", "", code, flags=re.MULTILINE)
    return _REMARK.sub(r"\1\3", kept).rstrip("\n")


def remarks(code: str, language: str) -> str:
    r"""Return the remarks of one language, to compare both.

    >>> remarks("# zh: 华顺\nx = 1", "zh"), remarks("# zh: 华顺\nx = 1", "en")
    ('华顺', '')
    """
    return "\n".join(text for _, lang, text in _REMARK.findall(code) if lang == language)


def solved(code: str) -> str:
    r"""Return the whole solution without the marks.

    >>> solved("answer = None\n### BEGIN SOLUTION\nanswer = 2\n### END SOLUTION")
    'answer = None\nanswer = 2'
    """
    return re.sub(rf"^[ ]*(?:{BEGIN}|{END})\n?", "", code, flags=re.MULTILINE).rstrip("\n")


def stub(code: str, language: str) -> str:
    r"""Return the code with its solution taken out and a remark in its place.

    >>> stub("answer = None\n### BEGIN SOLUTION\nanswer = 2\n### END SOLUTION", "en")
    'answer = None\n# your code here: give answer its value'
    """
    remark = "# " + say("lessons.your_code", language)
    return _REGION.sub(remark, code).rstrip("\n")


def honest(stubbed: str, solution: str) -> bool:
    r"""Tell whether every line of a stub that is no remark is a line of its solution, in the same order.

    >>> honest("a = 1\n# your turn\nb = 2", "a = 1\nx = 3\nb = 2"), honest("a = 9", "a = 1")
    (True, False)
    """
    lines = iter(solution.splitlines())
    kept = [line for line in stubbed.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return all(line in lines for line in kept)
