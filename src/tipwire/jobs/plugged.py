"""The office's plug-ins, made from its settings: who finds, and who puts kept details into English.

Refuses nothing itself; what may not be asked is refused by `tipwire.plugins` in one sentence, before anything is sent.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from tipwire import plugins
from tipwire.jobs import makers, rulings
from tipwire.model import Article, Item, ItemParagraph, Name, Report, Sentence, Voice
from tipwire.office import Office, settings
from tipwire.plugins import Finder, Translator

FINDER_KEY, TRANSLATOR_KEY = "TIPWIRE_FINDER_KEY", "TIPWIRE_TRANSLATOR_KEY"
RULES = "rules"
CACHE = "translations.jsonl"


def finder(office: Office, env: Mapping[str, str] = os.environ) -> Finder:
    """The finder that the settings name. Errors: PluginError."""

    def known(article: Article) -> tuple[Name, ...]:
        return rulings.protected({article.id: article}, office.store.rulings())

    service = office.settings.service("finder", key=env.get(FINDER_KEY, ""))
    return plugins.finder(office.settings.finder, replace(service, known=known))


def mark(folder: Path) -> str:
    """What the version of "find" ends in where not the rules alone find: another finder or model finds again."""
    path = folder / settings.NAME
    if not path.is_file() or (chosen := settings.load(path)).finder == RULES:
        return ""
    keys = ("plugins.finder", "plugins.finder_url", "plugins.finder_model")
    asked = "\0".join([makers.version(("plugins",)), *(str(chosen.values[key]) for key in keys)])
    return hashlib.sha256(asked.encode("utf-8")).hexdigest()[:8]


def translated(
    office: Office, report: Report, names: Mapping[str, tuple[Name, ...]], env: Mapping[str, str] = os.environ
) -> Report:
    """The report, each kept detail that waits for English with a proposal where the office has a translator.

    What was translated once is kept beside the store, so that the same draft is the same text. Errors: PluginError.
    """
    if not office.settings.translator:
        return report
    service = office.settings.service("translator", key=env.get(TRANSLATOR_KEY, ""))
    english = Known(office, plugins.translator(office.settings.translator, service), names)
    english.learn(s for item in report.items for p in item.paragraphs for s in p.sentences if waits(s))
    return replace(report, items=tuple(_item(item, english) for item in report.items))


def waits(sentence: Sentence) -> bool:
    """True for the original words of a detail that nobody has put into English."""
    return sentence.voice is Voice.KEPT and not sentence.text


class Known:
    """Translations by what was asked, with names masked; read from and added to one file of the office."""

    def __init__(self, office: Office, translator: Translator, names: Mapping[str, tuple[Name, ...]]) -> None:
        self._path = office.folder / CACHE
        self._translator, self._names = translator, names
        self._by = f"{office.settings.translator} {office.settings.values['plugins.translator_url']}"
        rows = self._path.read_text(encoding="utf-8").splitlines() if self._path.is_file() else []
        held = (json.loads(row) for row in rows if row.strip())
        self._said: dict[tuple[str, str], str] = {
            (r["language"], r["text"]): r["english"] for r in held if r["by"] == self._by
        }

    def masked(self, sentence: Sentence) -> tuple[str, str]:
        """The language and the words of a detail, without any known person's name."""
        citation = sentence.citations[0]
        return citation.language, plugins.without_names(citation.text, self._names.get(citation.article, ()))

    def learn(self, sentences: Iterable[Sentence]) -> None:
        """Nothing; asks for those not known yet, one question a language, and keeps the answers."""
        new: dict[str, list[str]] = {}
        for language, text in dict.fromkeys(map(self.masked, sentences)):
            if (language, text) not in self._said:
                new.setdefault(language, []).append(text)
        for language, texts in new.items():
            for text, english in zip(texts, self._translator(texts, language), strict=True):
                self._keep(language, text, " ".join(english.split()))

    def _keep(self, language: str, text: str, english: str) -> None:
        self._said[language, text] = english
        row = {"by": self._by, "language": language, "text": text, "english": english}
        with self._path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")

    def of(self, sentence: Sentence) -> str:
        """The English proposed."""
        return self._said.get(self.masked(sentence), "")


def _item(item: Item, english: Known) -> Item:
    return replace(item, paragraphs=tuple(_paragraph(p, english) for p in item.paragraphs))


def _paragraph(paragraph: ItemParagraph, english: Known) -> ItemParagraph:
    said = (replace(s, proposal=english.of(s)) if waits(s) else s for s in paragraph.sentences)
    return replace(paragraph, sentences=tuple(said))
