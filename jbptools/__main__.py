"""``python -m jbptools`` is ``jbp``."""

import sys

from jbptools.cli import main

if __name__ == "__main__":
    sys.exit(main())
