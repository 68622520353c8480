"""Telegrams that the writer must be able to send, and ways to damage their text."""

import random
import re
import string

from hypothesis import strategies as st

from tipwire import telegram as tg
from tipwire.telegram import captions, tags
from tipwire.telegram.grammar import ACTION_WORDS

UPPER = string.ascii_uppercase
PLACES = ("ASTANA", "ALMATY", "TASHKENT", "BISHKEK", "DUSHANBE", "EXAMPLE", "NEW DELHI", "SANTO DOMINGO")


def _letters(low: int, high: int, alphabet: str = UPPER) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=low, max_size=high)


routing_indicators = st.builds(lambda rest: "R" + rest, _letters(3, 7))
words = st.one_of(
    _letters(1, 12, string.ascii_lowercase),
    _letters(1, 9, string.ascii_letters + string.digits + ",;'\"-/&%$"),
    st.sampled_from(
        ["BT", "NNNN", "2.", "12.", "E.O.", "SECTION", "UNCLAS", "#0368", "REF:", "TAGS:", "DE", "FM", "A."]
    ),
)
sentences = st.lists(words, min_size=1, max_size=40).map(lambda found: "The " + " ".join(found) + ".")
texts = st.lists(sentences, min_size=1, max_size=6).map(" ".join)
heading_texts = st.lists(_letters(2, 12), min_size=2, max_size=6).map(" ".join)
plads = st.builds("{} {}".format, st.sampled_from(["AMEMBASSY", "AMCONSUL", "USMISSION"]), st.sampled_from(PLACES))
addressees = st.builds(
    tg.Addressee,
    plad=plads,
    routing=routing_indicators | st.just(""),
    action=st.sampled_from(["", *ACTION_WORDS]),
    continuity=st.none() | st.integers(0, 9999),
)
groups = st.builds(
    tg.DateTimeGroup,
    day=st.integers(1, 28),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    month=st.integers(1, 12),
    year=st.integers(1970, 2026),
    year_digits=st.sampled_from([2, 4]),
)
# Action and info precedence that may stand together: info not above action, FLASH with FLASH only.
PRECEDENCES = [
    (action, info)
    for action in tg.Precedence
    for info in (None, *tg.Precedence)
    if info is None or (info.rank <= action.rank and (action is not tg.Precedence.FLASH or info is action))
]
preambles = st.builds(
    lambda pair, **rest: tg.Preamble(precedence=pair[0], info_precedence=pair[1], **rest),
    st.sampled_from(PRECEDENCES),
    dtg=groups,
    originator=plads,
    to=st.lists(addressees, min_size=1, max_size=3).map(tuple),
    info=st.lists(addressees, max_size=12).map(tuple),
    exempt=st.lists(st.builds(tg.Addressee, plads), max_size=2).map(tuple),
)
passings = st.builds(
    tg.Passing,
    post=st.just("STATE"),
    offices=st.lists(
        st.builds(tg.Office, st.sampled_from(["INL/AAE", "G/TIP", "SCA/CEN"]), st.sampled_from(["", "O'MARA"])),
        min_size=1,
        max_size=8,
    ).map(tuple),
)


@st.composite
def bodies(draw: st.DrawFn, largest: int = 30) -> tuple[tg.Block, ...]:
    blocks: list[tg.Block] = []
    count = draw(st.integers(1, largest) | st.just(largest))
    for number in range(1, count + 1):
        if draw(st.booleans()):
            blocks.append(tg.Heading(draw(heading_texts)))
        blocks.append(tg.Paragraph(number, draw(texts), draw(st.sampled_from(["", "U", "SBU"]))))
    return tuple(blocks)


@st.composite
def telegrams(draw: st.DrawFn) -> tg.Telegram:
    """State telegrams of every length, one section or several."""
    codes = draw(st.lists(st.sampled_from(sorted(tags.table())), max_size=14, unique=True))
    return tg.Telegram(
        identifications=(tg.TransmissionId(draw(_letters(3, 3)), draw(st.integers(1, 9999))),),
        routing=tg.Routing(
            draw(st.sampled_from(tg.Precedence)),
            tuple(draw(st.lists(routing_indicators, min_size=1, max_size=25, unique=True))),
        ),
        station=tg.StationSerial(
            draw(routing_indicators),
            draw(st.integers(1, 9999)),
            tg.FilingTime(draw(st.integers(1, 365)), draw(st.integers(0, 23)), draw(st.integers(0, 59))),
        ),
        security=draw(st.none() | st.just(tg.SecurityWarning("ZNR", "UUUUU", "", ("ZZH",)))),
        preambles=tuple(draw(st.lists(preambles, min_size=1, max_size=2))),
        classification=tg.Classification("UNCLAS", draw(st.sampled_from([(), ("SENSITIVE",)]))),
        mrn=tg.Mrn(draw(st.sampled_from(PLACES)), draw(st.integers(1, 999999))),
        exercise=draw(st.sampled_from(["", "EXERCISE - INVENTED SOURCES"])),
        captions=tuple(draw(st.lists(st.sampled_from(sorted(captions.KNOWN)), max_size=2, unique=True))),
        passing=tuple(draw(st.lists(passings, max_size=2))),
        executive_order=tg.ExecutiveOrder("12958", "N/A"),
        tags=tuple(tg.Tag(code) for code in codes),
        subject=draw(st.lists(_letters(1, 12), min_size=1, max_size=20).map(" ".join)),
        references=draw(st.sampled_from([(), (tg.Reference("", "08 ASTANA 2456"),), _TWO_REFERENCES])),
        body=draw(bodies()),
        signature=draw(st.sampled_from(["HOAGLAND", "O'HARA", "VAN DER BERG"])),
    )


capitals = _letters(1, 10, UPPER + string.digits + ",.-/?")
plain_texts = st.lists(capitals, min_size=1, max_size=120).map(lambda found: "REQUEST " + " ".join(found) + " NOW.")


@st.composite
def plain_telegrams(draw: st.DrawFn) -> tg.Telegram:
    """Plain ACP 127: capitals, no State text heading, a text that begins on the classification line."""
    is_julian = draw(st.booleans())
    days = st.integers(1, 365) if is_julian else st.integers(1, 31)
    filed = tg.FilingTime(draw(days), draw(st.integers(0, 23)), draw(st.integers(0, 59)), is_julian)
    more = draw(st.lists(plain_texts, min_size=draw(st.sampled_from([0, 0, 5, 20])), max_size=40))
    numbered = [tg.Paragraph(number, text) for number, text in enumerate(more, start=2)]
    first = tg.Paragraph(1 if numbered else None, draw(plain_texts))
    return tg.Telegram(
        identifications=(tg.TransmissionId(draw(_letters(3, 3)), draw(st.integers(1, 999)), 3, False),),
        routing=tg.Routing(draw(st.sampled_from(tg.Precedence)), (draw(routing_indicators),)),
        station=tg.StationSerial(draw(routing_indicators), draw(st.integers(1, 900)), filed, draw(_letters(0, 1))),
        preambles=(draw(preambles),),
        classification=draw(st.sampled_from([tg.Classification("UNCLAS"), tg.Classification("UNCLAS EFTO")])),
        body=(first, *numbered),
    )


_TWO_REFERENCES = (tg.Reference("A", "08 ASTANA 2456 (NOTAL)"), tg.Reference("B", "STATE 12345"))


def damaged(text: str, chance: random.Random) -> str:
    """The text with one to twenty pieces cut, doubled, swapped or overwritten."""
    for _ in range(chance.randint(1, 20)):
        text = chance.choice(_DAMAGES)(text, chance)
    return text


def _place(text: str, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.choice((1, 1, 2, 5, 30, 300)))


def _cut(text: str, chance: random.Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + text[end:]


def _double(text: str, chance: random.Random) -> str:
    start, end = _place(text, chance)
    return text[:end] + text[start:]


def _overwrite(text: str, chance: random.Random) -> str:
    start, end = _place(text, chance)
    noise = "".join(chance.choice(_NOISE) for _ in range(end - start))
    return text[:start] + noise + text[end:]


def _insert(text: str, chance: random.Random) -> str:
    start, _ = _place(text, chance)
    return text[:start] + chance.choice(_PIECES) + text[start:]


def _swap_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _respace(text: str, chance: random.Random) -> str:
    start, end = _place(text, chance)
    return (
        text[:start]
        + re.sub(r"\s", chance.choice(("", " ", "\n", "\r\n", "\r\r\n", "\t", "  ")), text[start:end])
        + text[end:]
    )


_DAMAGES = (_cut, _double, _overwrite, _insert, _swap_lines, _respace)
_NOISE = string.printable + "¶–é\0\x85\u2028\ufeffЖ"
_PIECES = (
    "\nBT\n", "\nNNNN\n", "\n#0368\n", "DE RUEHTA #0368/02 0580959\n", "\nPAGE 02 STATE 023763 071504Z\n", "\n12. ",
    "UNCLAS SECTION 02 OF 02 ASTANA 000368\n", "ASTANA 00000368 001.2 OF 002\n", "\n\n", "E E E E E E E E",
    "\nFM AMEMBASSY PARIS\nTO SECSTATE\n", " " * 200, "-" * 200, "A" * 200, "SECTION ", "//", "(NOTE: ", "\nSUBJECT:",
    "\nREF: A. B. ", "\nTAGS: (", "9" * 30, "\nP 27O959Z FEB 09\n", "ZCZC", "TO RUEHC/A RUEHC/B RUEHC/C\n",
)  # fmt: skip
