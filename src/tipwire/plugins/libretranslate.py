"""A translator that asks a LibreTranslate server (POST /translate): texts to English, as many as were asked for.

Source: the interface of LibreTranslate 1.x. The key goes into the question, as it wants. Refuses an answer of another
number of texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tipwire.plugins.asking import ask
from tipwire.plugins.service import PluginError, Service, Translator, refuse

SETTING = "plugins.translator_url"


def make(service: Service) -> Translator:
    """The translator. Errors: PluginError where the service may not be asked."""
    refuse(service, SETTING)

    def translate(texts: Sequence[str], source: str) -> tuple[str, ...]:
        if not texts:
            return ()
        question = {"q": list(texts), "source": source, "target": "en", "format": "text"}
        question |= {"api_key": service.key} if service.key else {}
        answer = ask(replace(service, key=""), "/translate", question, what=SETTING)
        said = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(said, list) or len(said) != len(texts) or not all(isinstance(t, str) for t in said):
            raise PluginError(
                f"The server {service.host} gave no translation of each of {len(texts)} texts; see that it is a "
                "LibreTranslate server and knows the language, or empty plugins.translator in tipwire.toml."
            )
        return tuple(said)

    return translate
