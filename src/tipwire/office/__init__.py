"""The office: a folder with settings, store and archive; all of the world that jobs are handed.

Modules in reading order: place (find, make and open an office), settings (tipwire.toml, read and checked), rules (every
key and what it may be), heading (what stands above the office's telegrams), tipwire.toml (the file a new office gets).
"""

from tipwire.office.place import Office, create, find, now, open
from tipwire.office.settings import Settings

__all__ = ["Office", "Settings", "create", "find", "now", "open"]
