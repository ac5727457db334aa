"""`python -m leerkring COMMAND …`"""

import sys

from leerkring.program.start import main

if __name__ == "__main__":
    sys.exit(main())
