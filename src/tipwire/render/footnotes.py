"""Footnotes of a Word document: the part that holds them and the reference in the text.

The library writes none (1.2), so the part is made here, as ECMA-376 part 1, 17.11, has it.
"""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

TEXT, REFERENCE = "footnote text", "footnote reference"
# Numbers below belong to the two separators that every document has.
FIRST = 1

# A run of a footnote: its words and the language they are in (BCP 47), "" for the document's own.
Words = tuple[str, str]


class Footnotes:
    """Collects the footnotes of one document; `keep` writes them into it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.notes: list[Sequence[Words]] = []
        styles = document.styles
        text = styles.add_style(TEXT, WD_STYLE_TYPE.PARAGRAPH)
        text.base_style = styles["Normal"]
        text.font.size = Pt(8.5)
        text.paragraph_format.space_after = Pt(0)
        styles.add_style(REFERENCE, WD_STYLE_TYPE.CHARACTER).font.superscript = True

    def refer(self, paragraph: Paragraph, note: Sequence[Words]) -> None:
        """Nothing; the note is kept and its number stands at the end of the paragraph."""
        self.notes.append(note)
        run = paragraph.add_run(style=REFERENCE)
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(FIRST + len(self.notes) - 1))
        run._r.append(mark)

    def keep(self) -> None:
        """Nothing; the document has its part of footnotes."""
        blob = etree.tostring(self._part(), xml_declaration=True, encoding="UTF-8", standalone=True)
        package = self.document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _part(self) -> etree._Element:
        root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            note = _child(root, "w:footnote", **{"w:type": kind, "w:id": str(number)})
            _child(_child(_child(note, "w:p"), "w:r"), f"w:{kind}")
        style = {name: self.document.styles[name].style_id for name in (TEXT, REFERENCE)}
        for number, words in enumerate(self.notes, FIRST):
            note = _child(root, "w:footnote", **{"w:id": str(number)})
            line = _child(note, "w:p")
            _child(_child(line, "w:pPr"), "w:pStyle", **{"w:val": style[TEXT]})
            mark = _child(line, "w:r")
            _child(_child(mark, "w:rPr"), "w:rStyle", **{"w:val": style[REFERENCE]})
            _child(mark, "w:footnoteRef")
            for text, language in ((" ", ""), *words):
                run = _child(line, "w:r")
                if language:
                    _child(_child(run, "w:rPr"), "w:lang", **{"w:val": language})
                said = _child(run, "w:t", **{"xml:space": "preserve"})
                said.text = text
        return root


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    made = etree.SubElement(parent, qn(tag))
    for name, value in attributes.items():
        made.set(qn(name), value)
    return made
