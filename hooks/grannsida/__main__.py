"""`python -m grannsida` is the command `grannsida`."""

import sys

from grannsida.cli import main

sys.exit(main())
