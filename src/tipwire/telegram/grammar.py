"""The shapes of the format lines, as regular expressions over one line without its end.

Source: ACP 127(G) paras 107-152; JANAP 128 for FL2J; 5 FAH-2 H-320 for the State forms.  Shapes only: whether a
value makes sense is for `check` to say.
"""

import re

from tipwire.telegram.heading import MONTHS

# Five to eight letters by 5 FAH-2; the examples of ACP 127 go down to four.
RI = r"[QRU][A-Z]{3,7}"
ACTION_WORDS = ("NIACT IMMEDIATE", "FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
CAVEATS = ("SENSITIVE", "NOFORN", "SBU", "FOUO", "LOU", "ONLY", "SPECAT")
CLASS_WORDS = ("UNCLASSIFIED", "UNCLAS", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET", "LIMITED OFFICIAL USE")

# The manual prints its blanks as "(5 SPACES)" and an omitted line as "(TI)".
FL1 = re.compile(
    r"(?P<v>V{1,2}) {0,3}(?P<zczc>ZCZC)?(?P<channel>[A-Z]{3}) ?(?P<serial>\d{3,4}) {0,5}(?P<warning>UU|HH)?$"
    r"|(?P<bare>[A-Z]{3}) (?P<bare_serial>\d{3}) {0,5}(?P<bare_warning>UU|HH)?$"
)
FL2 = re.compile(rf"(?P<precedence>ZZ|OO|PP|RR|YY) (?P<stations>{RI}(?: +{RI})*)$")
FL2_MORE = re.compile(rf"{RI}(?: +{RI})*$")
FL2J = re.compile(
    r"(?P<precedence>[ZOPRY])(?P<media>[A-Z]{2})(?P<classification>[A-Z])(?P<content>[A-Z]{3}[A-Z0-9])"
    r" (?P<station>[A-Z]{7})(?P<number>\d{4}) (?P<julian>\d{3})(?P<hhmm>\d{4})-(?P<security>[A-Z]{4})"
    r"--(?P<stations>[A-Z]+(?: [A-Z]+)*)\.$"
)
FL3 = re.compile(
    rf"DE (?P<station>{RI}) (?P<hash>#)?(?P<number>\d{{2,4}})(?P<position>[A-Z])?(?:/(?P<section>\d{{2}}))?"
    r"(?: (?:(?P<julian>\d{3})(?P<hhmm>\d{4})|(?P<day>\d{2})/(?P<hhmmz>\d{4})Z+))?$"
)
FL4 = re.compile(
    r"(?P<signal>ZN[RY]) (?P<letters>[UECSTR]{3}[A-Z]{2})(?:/(?P<special>[A-Z]{5}))?(?P<instructions>(?: [A-Z0-9/]+)*)$"
)
FL4_T = re.compile(rf"(?P<instructions>(?:{RI} )?T {RI}(?: [A-Z]{{4,8}})*)$")
FL5 = re.compile(
    r"(?P<action>[ZOPRY])(?: (?P<info>[ZOPRY]))? (?P<day>\d{2})(?P<hour>\d{2})(?P<minute>\d{2})(?P<zone>[A-Z])"
    rf" (?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}|\d{{2}}))?(?P<instructions>(?: [A-Z][A-Z0-9]*)*)$"
)
PLAD = r"[A-Z0-9][A-Z0-9 .&'()/\-]*"
# An address indicating group is numbered, and the number is no continuity number.
GROUP_ADDRESS = re.compile(r"AIG \d+")
ROUTE = re.compile(rf"(?:ZEN|{RI})/")
ADDRESS = re.compile(rf"(?:(?:(?P<zen>ZEN)|(?P<routing>{RI}))/)?+(?P<name>{PLAD})")
# Two addressees printed on one line: cut where a routing indicator follows a continuity number, an action word
# or the name of a place.
ADDRESS_JOIN = re.compile(rf" (?<=[A-Z0-9] ) *(?=(?:{RI}|ZEN)/)")
GROUPS = re.compile(r"GR ?(\d{1,4})$")

_SPACED = "|".join(" {0,2}".join(word.replace(" ", "")) for word in CLASS_WORDS)
CLASS_WORD = re.compile(rf"(?P<word>UNCLASSIFIED|UNCLAS(?: EFTO)?|{_SPACED})(?![A-Z0-9])")
# The two letters it begins with: most lines need no more than a look at them.
CLASS_STARTS = frozenset(start for word in CLASS_WORDS for start in (word[:2], f"{word[0]} "))
SECTION = re.compile(r"(?:(?P<final>FINAL )?SECTION )(?:(?P<number>\d{1,2}) )?OF (?P<total>\d{1,2})(?= |$)")
MRN = re.compile(r"(?P<post>[A-Z][A-Z.'\-]*(?: [A-Z][A-Z.'\-]*)*) (?P<number>\d{3,6})$")
CODES = re.compile(r"//([A-Z0-9/]+)//")

EO = re.compile(r"E\. ?[O0]\. ?(?P<number>\d{5})\s*:\s*(?P<text>.*)$")
TAGS = re.compile(r"T?AG[SE]\s*:\s*(?P<tags>.*)$")
TAG = re.compile(r"(?P<code>[A-Z0-9]{2,8})(?: \((?P<subject>[^()]*)\))?(?:,| |$)+")
SUBJECT = re.compile(r"SUBJ(?:ECT)?\s*:\s*(?P<text>.*)$")
REFERENCE = re.compile(r"REF(?:S|TEL)?\s*:\s*(?P<text>.*)$")
CLASSIFIED_BY = re.compile(r"(?:Classified By|CLASSIFIED BY)\s*:\s*(?P<text>.*)$")
PASSING = re.compile(r"(?P<post>[A-Z][A-Z ]*?) (?P<verb>FOR|PASS TO|PASS) (?P<offices>.+)$")
OFFICE = re.compile(r"(?P<name>[^,()]+?)(?: \((?P<officer>[^()]*)\))?$")
EXERCISE = re.compile(r"EXERCISE(?: .*)?$")
LABEL = re.compile(r"(?:E\. ?[O0]\. ?\d{5}|T?AG[SE]|SUBJ(?:ECT)?|REF(?:S|TEL)?|C(?:lassified|LASSIFIED) B[yY])\s*:")

MARK = r"TS|S|C|U|SBU(?:/N(?:F|OFORN)?)?|LOU"
# Texts of the 1970s mark without brackets: `1. C - ENTIRE TEXT.`
NUMBERED = re.compile(
    rf"(?:- )?(?:¶ ?)?(?P<number>\d{{1,3}})\.\s+"
    rf"(?:\((?P<mark>{MARK})\)\s*|(?P<bare>TS|S|C|U|LOU) - (?=ENTIRE TEXT\b))?"
)
SIGNATURE = re.compile(r"[A-Z][A-Z'\-]+(?: [A-Z][A-Z'\-]+){0,2}$")

PAGE_MERGED = re.compile(
    r"(?P<post>[A-Z][A-Z ]*?)\s+(?P<number>\d{8})\s+(?P<section>\d{3})\.(?P<page>\d{1,3})\s+OF\s+(?P<total>\d{3})$"
)
PAGE_NARA = re.compile(
    r"(?:PAGE (?P<page>\d{1,2})\s+)?(?P<post>[A-Z][A-Z ]*?)\s+(?P<number>\d{5,6})"
    r"(?:\s+(?P<section>\d{2}) OF (?P<total>\d{2}))?\s+\d{6}Z$"
)
PAGE_ACP = re.compile(rf"PAGE (?P<page>\d{{1,2}}) (?P<post>{RI}) ?(?P<number>\d{{2,4}})[A-Z]?(?: .+)?$")

# Lines that are no prose: kind, the two letters they begin with ("_" for a blank), shape.
LANDMARKS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "fl1",
        "V VV VZ " + " ".join(f"V{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUWXY"),
        re.compile(r"VV?(?: {0,3}| ?\(3 SPACES\) ?)(?:ZCZC)?[A-Z]{3} ?\d{3,4} {0,5}(?:\(5 SPACES\))? {0,5}(?:UU|HH)?"),
    ),
    ("fl1", "(T", re.compile(r"\(TI\).*")),
    (
        "fl2",
        "ZZ OO PP RR YY JJ (F (L",
        re.compile(rf"(?:\(FIGS\) ?)?(?:J{{5}}S{{5}})?(?:\(LTRS\) ?)?(?:ZZ|OO|PP|RR|YY) {RI}(?: {RI})*"),
    ),
    ("fl3", "DE", re.compile(rf"DE {RI} #?[\dOISBLZ]{{2,4}}.*")),
    ("bt", "BT", re.compile(r"BT")),
    ("eom", "NN <<", re.compile(r"NNNN\w{0,12}|<< END OF DOCUMENT >>")),
    ("validation", " ".join(f"#{digit}" for digit in range(10)), re.compile(r"#\d{4}(?:/\d{2})?")),
    ("page", "PA", re.compile(r"PAGE +\d{1,2} +[A-Z].*")),
    ("dash", "-- " + " ".join(f"{digit}-" for digit in range(10)), re.compile(r"\d?-{10,}.*")),
    ("dash", " ".join(f"{digit}_" for digit in range(10)), re.compile(r"\d +-{10,}.*")),
    ("fm", "FM", re.compile(r"FM [A-Z].*")),
)
# These begin with any letters: kind, the letters one of which they end with, shape.
BY_END: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "page",
        "0123456789Z",
        re.compile(r"[A-Z]+(?: [A-Z]+)* +(?:\d{8} +\d{3}\.\d{1,3} +OF +\d{3}|\d{5,6}(?: +\d{2} OF \d{2})? +\d{6}Z)"),
    ),
    ("fl1", ")", re.compile(r"[A-Z]{3} \d{3} ?\(5 SPACES\)")),
    ("fl2j", ".", re.compile(r"[ZOPRY][A-Z]{7} [A-Z]{7}\d{4} \d{7}-[A-Z]{4}--[A-Z ]+\.")),
)
