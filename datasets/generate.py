"""Make the case company's tables: ``python datasets/generate.py``. Synthetic: nobody here exists.

The same bytes come out on every machine; a test makes them again and compares.
"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))


def main() -> None:
    """Read the folder to write to from the command line and build."""
    from datasets.generator.build import build

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE / "case", help="folder for the tables")
    build(parser.parse_args().out)


if __name__ == "__main__":
    main()
