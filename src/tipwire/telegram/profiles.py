"""The forms a telegram is written in.

`wire` is what a State station sends: `#0401/01`, sections of 100 lines, BT, `#0401`, NNNN.  `acp127` is the plain
procedure: every section its own serial number, pages of 20 lines.  `archive` is what archives of the 2000s kept: one
heading, the sections run together, page lines in the text, no BT, no NNNN.  `fah` is `wire` with text lines of 55
characters, as the Department's drafting guide asks (5 FAH, 2004).  `raw` is `wire` as a teleprinter gets it.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """`characters` matches one whole line that the circuit carries; `width` and the counts are in its lines.

    `text_width` is that of subject, references and paragraphs; a passing line fills the whole width, by which the
    reader knows where it goes on.
    """

    name: str
    characters: re.Pattern[str]
    alphabet: str
    is_state: bool
    is_merged: bool = False
    width: int = 69
    section_lines: int = 100
    page_lines: int = 0
    text_width: int = 69
    is_raw: bool = False


# ASCII (IA5) without controls; the 5-unit code ITA2 has no small letters and fewer marks.
_IA5 = re.compile(r"[\x20-\x7e]*")
_ITA2 = re.compile(r"[A-Z0-9 \-?:$!&#'().,/\";]*")

WIRE = Profile("wire", _IA5, "ASCII", is_state=True)
# 54 lines: an 11-inch sheet at six lines an inch, less two inches of margin.  How the archives' printers counted is
# not known; the one public sample allows it.
ARCHIVE = Profile("archive", _IA5, "ASCII", is_state=True, is_merged=True, page_lines=54)
ACP127 = Profile("acp127", _ITA2, "the five-unit code ITA2", is_state=False, page_lines=20)

RAW = Profile("raw", _IA5, "ASCII", is_state=True, is_raw=True)
FAH = Profile("fah", _IA5, "ASCII", is_state=True, text_width=55)

PROFILES = {profile.name: profile for profile in (WIRE, ARCHIVE, ACP127, FAH, RAW)}
