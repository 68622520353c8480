"""What the writer refuses, and the pairs that drive reader and writer."""

from dataclasses import replace
from typing import Any

import pytest

from tests.telegram.helpers import sample
from tipwire import telegram as tg

PREAMBLE = tg.Preamble(
    precedence=tg.Precedence.PRIORITY,
    dtg=tg.DateTimeGroup(day=6, hour=9, minute=0, month=2, year=2009),
    originator="POST EXAMPLE",
    to=(tg.Addressee("HEADQUARTERS EXAMPLE", "RUEXHQ", "PRIORITY", 127),),
)
SMALL = tg.Telegram(
    identifications=(tg.TransmissionId("TAA", 1),),
    routing=tg.Routing(tg.Precedence.PRIORITY, ("RUEXHQ",)),
    station=tg.StationSerial("RUEXPX", 401, tg.FilingTime(37, 9, 0)),
    security=tg.SecurityWarning(),
    preambles=(PREAMBLE,),
    classification=tg.Classification(),
    mrn=tg.Mrn("EXAMPLE", 401),
    subject="EXERCISE",
    body=(tg.Paragraph(None, "All is well."),),
    signature="DRAFTER",
)
PLAIN = replace(
    SMALL,
    identifications=(tg.TransmissionId("PCB", 111, 3, False, "UU"),),
    station=tg.StationSerial("RUEXPX", 134, tg.FilingTime(6, 9, 0, is_julian=False), "B"),
    mrn=None,
    subject="",
    body=(tg.Paragraph(None, "REQUEST YOUR POSITION."),),
    signature="",
)
END = "\n" * 8 + "NNNN\n"
PAIRS = [
    (
        SMALL,
        "wire",
        "VZCZCTAA0001\nPP RUEXHQ\nDE RUEXPX #0401 0370900\nZNR UUUUU\nP 060900Z FEB 09\nFM POST EXAMPLE\n"
        "TO RUEXHQ/HEADQUARTERS EXAMPLE PRIORITY 0127\nBT\nUNCLAS EXAMPLE 000401\n\nSUBJECT: EXERCISE\n\n"
        "All is well.\n\nDRAFTER\nBT\n#0401" + END,
    ),
    (
        SMALL,
        "archive",
        (
            "VZCZCTAA0001\nPP RUEXHQ\nDE RUEXPX #0401 0370900\nZNR UUUUU\nP 060900Z FEB 09\nFM POST EXAMPLE\n"
            "TO RUEXHQ/HEADQUARTERS EXAMPLE PRIORITY 0127\nUNCLAS EXAMPLE 000401\n\nSUBJECT: EXERCISE\n\n"
            "All is well.\n\nDRAFTER\n"
        ),
    ),
    (
        PLAIN,
        "acp127",
        "VV   PCB111     UU\nPP RUEXHQ\nDE RUEXPX 134B 06/0900Z\nZNR UUUUU\nP 060900Z FEB 09\nFM POST EXAMPLE\n"
        "TO RUEXHQ/HEADQUARTERS EXAMPLE PRIORITY 0127\nBT\nUNCLAS REQUEST YOUR POSITION.\nBT" + END,
    ),
    (
        replace(
            SMALL,
            section=tg.SectionMark(2, 3),
            captions=("SIPDIS",),
            passing=(tg.Passing("STATE", (tg.Office("G/TIP", "O'MARA"),)),),
            tags=(tg.Tag("CVIS", "DUPONT, PIERRE"), tg.Tag("FR")),
            references=(tg.Reference("A", "08 ASTANA 2456"), tg.Reference("B", "STATE 12345 (NOTAL)")),
            body=(tg.Paragraph(7, "Seven.", "SBU"), tg.Heading("MORE TO COME"), tg.Paragraph(8, "Eight.")),
            signature="",
        ),
        "wire",
        "VZCZCTAA0001\nPP RUEXHQ\nDE RUEXPX #0401/02 0370900\nZNR UUUUU\nP 060900Z FEB 09\nFM POST EXAMPLE\n"
        "TO RUEXHQ/HEADQUARTERS EXAMPLE PRIORITY 0127\nBT\nUNCLAS SECTION 02 OF 03 EXAMPLE 000401\nSIPDIS\n\n"
        "STATE FOR G/TIP (O'MARA)\nTAGS: CVIS (DUPONT, PIERRE) FR\nSUBJECT: EXERCISE\nREF: A. 08 ASTANA 2456\n"
        "B. STATE 12345 (NOTAL)\n\n7. (SBU) Seven.\n\nMORE TO COME\n\n8. Eight.\nBT\n#0401" + END,
    ),
]


@pytest.mark.parametrize(("telegram", "profile", "text"), PAIRS)
def test_one_table_drives_reader_and_writer(telegram: tg.Telegram, profile: str, text: str) -> None:
    assert tg.dumps(telegram, profile=profile) == text
    assert tg.loads(text, latest_year=2026)[0] == telegram


LONG_WORD = "x" * 70
FLASH_AND_ROUTINE: dict[str, Any] = {"precedence": tg.Precedence.FLASH, "info_precedence": tg.Precedence.ROUTINE}
REFUSALS: list[tuple[str, str, dict[str, object]]] = [
    ("line 13", "not in ASCII", {"body": (tg.Paragraph(None, "Kaf\u00e9."),)}),
    ("body[0]", "longer than the line", {"body": (tg.Paragraph(None, LONG_WORD),)}),
    ("body[0]", "the text is empty", {"body": (tg.Paragraph(None, ""),)}),
    ("body", "there is no text", {"body": ()}),
    ("station", "cannot be sent without it", {"station": None}),
    ("routing", "cannot be sent without it", {"routing": None}),
    ("routing.stations", "no station is called", {"routing": tg.Routing(tg.Precedence.PRIORITY, ())}),
    ("preambles", "cannot be sent without it", {"preambles": ()}),
    ("preambles[0]", "must both be given", {"preambles": (replace(PREAMBLE, dtg=None),)}),
    ("classification", "cannot be sent without it", {"classification": None}),
    ("station.filed", "missing", {"station": tg.StationSerial("RUEXPX", 401)}),
    ("station", "without position letter", {"station": tg.StationSerial("RUEXPX", 1, tg.FilingTime(1, 1, 1), "A")}),
    ("body[0]", "read back", {"body": (tg.Paragraph(None, "Two  blanks."),)}),
    ("body[0]", "read back", {"body": (tg.Heading("Not in capitals"), tg.Paragraph(1, "One."))}),
    ("body[0]", "read back", {"body": (tg.Paragraph(None, "LOOKS LIKE A HEADING"), tg.Paragraph(1, "One."))}),
    ("signature", "read back", {"signature": "not a surname."}),
    ("routing.stations", "called more than once", {"routing": tg.Routing(tg.Precedence.PRIORITY, ("RUEXHQ",) * 2)}),
    ("subject", "read back", {"subject": " LEADING BLANK"}),
    ("line 6", "shorten it", {"preambles": (replace(PREAMBLE, originator="POST " * 20),)}),
    ("distribution", "received copy", {"distribution": ("ACTION NEA-10",)}),
    ("preambles[0]", "read back", {"preambles": (replace(PREAMBLE, to=(tg.Addressee("lower case"),)),)}),
    ("line 13", "not in ASCII", {"body": (tg.Paragraph(None, "A line\nand another."),)}),
    ("X02", "not a time of any day", {"station": tg.StationSerial("RUEXPX", 401, tg.FilingTime(37, 25, 0))}),
    ("preambles[0]", "read back", {"preambles": (replace(PREAMBLE, dtg=tg.DateTimeGroup(1, 9, 0, 13, 2009)),)}),
    ("X04", "two transmissions", {"preambles": (replace(PREAMBLE, **FLASH_AND_ROUTINE),)}),
    ("X06", "format line 4 says", {"security": tg.SecurityWarning("ZNY", "CCCCC")}),
    ("X07", "for unclassified traffic only", {"security": tg.SecurityWarning("ZNY", "UUUUU")}),
    ("X25", "is above UNCLAS", {"body": (tg.Paragraph(1, "One.", "S"), tg.Paragraph(2, "Two."))}),
]


@pytest.mark.parametrize(("field", "why", "changes"), REFUSALS)
def test_what_cannot_be_sent_is_refused_by_name(field: str, why: str, changes: dict[str, object]) -> None:
    with pytest.raises(tg.CannotSend) as refusal:
        tg.dumps(replace(SMALL, **changes))  # type: ignore[arg-type]
    assert refusal.value.field == field
    assert why in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_small_letters_are_not_in_the_five_unit_code() -> None:
    with pytest.raises(tg.CannotSend, match="five-unit code"):
        tg.dumps(replace(PLAIN, body=(tg.Paragraph(None, "Small letters."),)), profile="acp127")


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(tg.CannotSend, match="wire, archive, acp127"):
        tg.dumps(SMALL, profile="telex")


def test_a_classified_telegram_is_refused_unless_allowed() -> None:
    secret = replace(SMALL, classification=tg.Classification("SECRET"), security=tg.SecurityWarning("ZNY", "SSSSS"))
    with pytest.raises(tg.Classified, match="only UNCLAS"):
        tg.dumps(secret)
    assert "SECRET EXAMPLE 000401" in tg.dumps(secret, allow_classified=True)


def test_a_line_that_would_begin_like_a_paragraph_takes_a_word_down() -> None:
    text = "The quick brown fox jumps over the lazy dog and reads the Article number 2. Then it rests."
    lines = tg.dumps(replace(SMALL, body=(tg.Paragraph(1, text),))).split("\n")
    assert not any(line.startswith("2. ") for line in lines)
    assert any(line.startswith("number 2. Then") for line in lines)


def test_routing_indicators_wrap_at_69() -> None:
    stations = tuple(f"RUEH{one}{other}" for one in "ABCDE" for other in "ABCDE")
    text = tg.dumps(replace(SMALL, routing=tg.Routing(tg.Precedence.PRIORITY, stations)))
    lines = text.split("\n")[1:5]
    assert all(len(line) <= 69 for line in lines)
    assert " ".join(lines).startswith("PP RUEHAA RUEHAB")


def test_a_paragraph_too_long_for_a_section_is_cut_at_a_sentence() -> None:
    telegram = replace(SMALL, body=(tg.Paragraph(1, "One."), tg.Paragraph(2, "This is a sentence. " * 500 + "End.")))
    parts = tg.split(telegram)
    assert len(parts) > 2
    assert all(part.body[-1].text.endswith(".") for part in parts)
    assert tg.loads(tg.dumps(telegram), latest_year=2026)[0] == telegram


def test_a_section_has_at_most_100_lines_and_no_heading_at_its_end() -> None:
    body: list[tg.Block] = []
    for number in range(1, 80):
        body += [
            tg.Heading(f"TOPIC {'ABCDEFGHIJ'[number % 10]}"),
            tg.Paragraph(number, "Some words. " * (number % 30 + 1) + "End."),
        ]
    telegram = replace(SMALL, body=tuple(body))
    for transmission in tg.dumps(telegram).split("NNNN\n")[:-1]:
        assert transmission.split("BT\n")[1].count("\n") <= 100
    assert all(isinstance(part.body[-1], tg.Paragraph) for part in tg.split(telegram))
    assert tg.loads(tg.dumps(telegram), latest_year=2026)[0] == telegram


def test_plain_acp127_counts_its_serials_and_pages() -> None:
    body = tuple(tg.Paragraph(number, "WORDS " * 40 + "END.") for number in range(1, 30))
    text = tg.dumps(replace(PLAIN, body=body), profile="acp127")
    assert "UNCLAS SECTION 1 OF 2 1. WORDS" in text
    assert "UNCLAS FINAL SECTION OF 2" in text
    assert "DE RUEXPX 135B 06/0900Z" in text
    assert "\n\n\n\nPAGE 2 RUEXPX 134B UNCLAS\n" in text
    assert tg.loads(text, latest_year=2026)[0].body == body


def test_the_drafting_guide_has_text_lines_of_55_characters() -> None:
    offices = tuple(tg.Office(f"{letter * 6} BUREAU") for letter in "ABCDEFG")
    body = (tg.Paragraph(1, "Some words. " * 40 + "End."), tg.Paragraph(2, "More words. " * 40 + "End."))
    telegram = replace(SMALL, subject="A SUBJECT " * 12 + "X", passing=(tg.Passing("STATE", offices),), body=body)
    text = tg.dumps(telegram, profile="fah")
    written = text[text.index("SUBJECT:") : text.index("DRAFTER")].split("\n")
    assert 45 < max(map(len, written)) <= 55
    assert tg.loads(text, latest_year=2026)[0] == telegram


def test_a_teleprinter_gets_carriage_returns_and_deletes() -> None:
    text = tg.dumps(SMALL, profile="raw")
    assert text.startswith("VZCZCTAA0001\r\r\nPP RUEXHQ\r\r\n")
    assert text.endswith("#0401\r\r" + "\n" * 8 + "NNNN" + "\x7f" * 12 + "\r\r\n")
    assert tg.loads(text, latest_year=2026)[0] == SMALL


def test_flash_with_a_lower_precedence_becomes_two_transmissions() -> None:
    info = (tg.Addressee("BRANCH ONE", "RUEXCA"), tg.Addressee("BRANCH TWO", "RUEXBO"))
    preamble = replace(PREAMBLE, **FLASH_AND_ROUTINE | {"to": (tg.Addressee("HQ", "RUEXHQ"),), "info": info})
    first, second = tg.by_precedence(replace(SMALL, preambles=(preamble,)))
    assert tg.dumps(first).startswith("VZCZCTAA0001\nZZ RUEXHQ\nDE RUEXPX #0401 ")
    assert tg.dumps(second).startswith("VZCZCTAA0002\nRR RUEXBO RUEXCA\nDE RUEXPX #0402 ")
    assert first.addressees + second.addressees == preamble.addressees
    assert tg.by_precedence(first) == (first,)
    assert tg.by_precedence(SMALL) == (SMALL,)


def test_sections_are_joined_in_any_order_and_the_missing_one_is_named() -> None:
    whole, _ = tg.loads(sample("exercise-000401"), latest_year=2026)
    first, second, third = whole.parts
    assert tg.join([third, first, second, first]) == whole
    with pytest.raises(tg.SectionsDoNotJoin, match="section 2 of 3 is missing") as refusal:
        tg.join([third, first])
    assert refusal.value.missing == (2,)
    with pytest.raises(tg.SectionsDoNotJoin, match="2 different messages"):
        tg.join([first, second, third, SMALL])
    with pytest.raises(tg.SectionsDoNotJoin, match="differ in originator"):
        tg.join([first, replace(second, preambles=(replace(PREAMBLE, originator="OTHER"),)), third])
    with pytest.raises(tg.SectionsDoNotJoin, match="no sections"):
        tg.join([])
    assert tg.missing_sections(second) == (1, 3)
