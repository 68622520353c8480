"""Plug-ins: finders that ask a server, and translators. Off unless the office's settings name one.

Read in this order: service (whom an office asks, and whether texts may leave), asking (one question over HTTP),
masked (a text without its persons' names, and the way back to the places of the article), proved (what counts as proof
of a value), chat (a finder that asks a language model), libretranslate (a translator), loading (ours and those that a
package registers under `tipwire.finders` and `tipwire.translators`).

The one law of a finder that asks: quote or null. A value that does not stand in the text, letter for letter, is
dropped; so is one that our own tables contradict. What the rules found is never overwritten. Refuses to send anything
to another machine unless the settings say so, and any person's name that is known, whatever they say.
"""

from tipwire.plugins.loading import FINDERS, TRANSLATORS, finder, translator
from tipwire.plugins.masked import without_names
from tipwire.plugins.service import Finder, PluginError, Service, Translator

__all__ = [
    "FINDERS",
    "TRANSLATORS",
    "Finder",
    "PluginError",
    "Service",
    "Translator",
    "finder",
    "translator",
    "without_names",
]
