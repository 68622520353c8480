"""The command line: parse arguments, call a job, print. Read in this order: main, shell, then a module a group.

Exit codes: 0 done; 1 looked and found something wrong; 2 bad input or refused; 3 our fault.
"""

from tipwire.cli.main import main

__all__ = ["main"]
