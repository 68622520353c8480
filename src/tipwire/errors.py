"""The error tree: what stops the work. Blame is in the name.

TipwireError
|-- SettingsError     the operator's: tipwire.toml, a rule table, a command's words
|-- OfficeError       the place: no office here, a damaged or foreign store
|-- InputError        the file or folder handed in: missing, unreadable, of no known kind, empty
|-- OutletError       theirs: what a site or feed answered
|-- ArchiveError      a kept capture that cannot be read back or verified
|-- RulingError       a decision that cannot be taken: unknown id, wrong action, no reason
`-- Unreviewed        the desk's: a release of what nobody has read

Imperfect input is not an error but a Flaw (see model.press). The telegram codec has its own TelegramError.
Each error says in one sentence what is wrong, where, and what to do next; the command line prints it and exits 2.
"""

from __future__ import annotations


class TipwireError(Exception):
    """One sentence for the person at the keyboard: what is wrong, where, what to do next."""


class SettingsError(TipwireError):
    """A setting, rule table or command's word that does not fit."""


class OfficeError(TipwireError):
    """No office where one was expected, or a store that is not ours."""


class InputError(TipwireError):
    """A file or folder that cannot be taken in."""


class OutletError(TipwireError):
    """An outlet's answer that cannot be used."""


class ArchiveError(TipwireError):
    """A kept capture that cannot be read back as it was kept."""


class RulingError(TipwireError):
    """A decision that cannot be recorded."""


class Unreviewed(TipwireError):
    """A release that holds items no person has reviewed."""
