"""Every repair, by one damage to a telegram, and what must be read in spite of it."""

from collections.abc import Callable

import pytest

from tests.telegram.helpers import sample
from tipwire import telegram as tg

ASTANA = sample("astana-000368")
MODEL = sample("exercise-000401")

# Code, what stands in the Astana telegram, the damage, what must still be read.
DAMAGES: list[tuple[str, str, str, Callable[[tg.Telegram], object], object]] = [
    ("R11", "P 270959Z FEB 09", "P 27O9S9Z FEB O9", lambda t: str(t.dtg), "270959Z FEB 09"),
    ("R11", "#0368/01 0580959", "#O368/01 058O959", lambda t: t.station and t.station.number, 368),
    ("R12", "P 270959Z", "P WUPOTOZ", lambda t: str(t.dtg), "270959Z FEB 09"),
    ("R14", "P 270959Z FEB 09", "P 270959 Z FEB 0 9", lambda t: str(t.dtg), "270959Z FEB 09"),
    ("R14", "UNCLAS SECTION", "U N C L A S SECTION", lambda t: t.classification and t.classification.word, "UNCLAS"),
    ("R15", "SUBJECT:", "SUBJ:", lambda t: t.subject[:11], "KAZAKHSTAN:"),
    ("R15", "TAGS:", "AGS :", lambda t: t.tags[0].code, "PGOV"),
    ("R15", "E.O. 12958:", "E. 0. 12958:", lambda t: t.executive_order and t.executive_order.number, "12958"),
    ("R16", "an infant for", "an in- fant for", lambda t: "an infant for" in t.paragraphs[2].text, True),
    ("R18", "DISABLED UZBEK", "UNCLASSIFIED\n\nDISABLED UZBEK", lambda t: len(t.headings), 4),
    (
        "R19", "TO RUEHC", "TO PAGE 02 STATE 023763 071504Z RUEHC",
        lambda t: t.preambles[0].to[0].plad, "SECSTATE WASHDC",
    ),
    ("R20", "When the records", "When the E E E E E E E E the records", lambda t: len(t.paragraphs), 11),
    ("R21", "PRIORITY 4771", "PRIORITY 4771 INFO RUCNCIS/X COLLECTIVE", lambda t: len(t.preambles[0].to), 1),
]  # fmt: skip


@pytest.mark.parametrize(("code", "before", "after", "view", "expected"), DAMAGES)
def test_a_damage_is_repaired_and_recorded(
    code: str, before: str, after: str, view: Callable[[tg.Telegram], object], expected: object
) -> None:
    assert before in ASTANA
    clean = [finding.code for finding in tg.loads(ASTANA, latest_year=2026)[1]]
    telegram, findings = tg.loads(ASTANA.replace(before, after, 1), latest_year=2026)
    assert view(telegram) == expected
    assert code not in clean
    (repair,) = [finding.repair for finding in findings if finding.code == code]
    assert repair is not None
    assert repair.before != repair.after


def test_a_guess_that_nothing_confirms_is_not_made() -> None:
    """The filing time does not agree with the letters, so the line stays as it stands."""
    text = ASTANA.replace("P 270959Z FEB 09", "P WUPOTIZ FEB 09")
    telegram, findings = tg.loads(text, latest_year=2026)
    assert telegram.dtg is None
    assert "R12" not in [finding.code for finding in findings]
    assert telegram.originator == "AMEMBASSY ASTANA"


def test_a_section_heading_left_in_merged_text_is_cut_out() -> None:
    residue = "FM AMEMBASSY ASTANA\nTO SECSTATE WASHDC 4771\nUNCLAS SECTION 02 OF 02 ASTANA 000368\n\n"
    text = ASTANA.replace("- 18. January 26", residue + "- 18. January 26")
    telegram, findings = tg.loads(text, latest_year=2026)
    assert "R17" in [finding.code for finding in findings]
    assert [paragraph.number for paragraph in telegram.paragraphs] == list(range(1, 12))
    assert telegram.sections[1].block is not None
    assert telegram.body[telegram.sections[1].block].text.startswith("January 26, Khabar")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n", "\r\n"),
        ("\n", "\r\r\n"),
        ("\n", "\r"),
        (" ", "\xa0"),
        ("\nBT\n", "\n\x0cBT\x7f\x7f\n"),
        ("DE RUEXPX", "  DE RUEXPX"),
        ("NNNN\n", "NNNN" + "\x7f" * 12 + "\n"),
    ],
)
def test_line_ends_and_fill_make_no_difference(before: str, after: str) -> None:
    expected, _ = tg.loads(MODEL, latest_year=2026)
    assert tg.loads(MODEL.replace(before, after), latest_year=2026)[0] == expected


@pytest.mark.parametrize(
    ("year", "latest", "expected"),
    [("09", 2026, 2009), ("27", 2026, 1927), ("26", 2026, 2026), ("73", 1980, 1973), ("2009", 2026, 2009)],
)
def test_a_two_digit_year_is_the_nearest_that_is_not_later(year: str, latest: int, expected: int) -> None:
    telegram, _ = tg.loads(ASTANA.replace("FEB 09", f"FEB {year}"), latest_year=latest)
    assert telegram.dtg is not None
    assert telegram.dtg.year == expected


def test_text_findings() -> None:
    assert [finding.code for finding in tg.loads("  \n ")[1]] == ["T01"]
    assert "T02" in [finding.code for finding in tg.loads("\0" + ASTANA)[1]]
    assert "T03" in [finding.code for finding in tg.loads("milk, eggs and bread")[1]]
    assert "T04" in [finding.code for finding in tg.loads(MODEL + sample("acp127g-p504-readdressed"))[1]]
    assert "T05" in [finding.code for finding in tg.loads(MODEL.replace("UNCLAS", "SECRET"))[1]]
    odd = MODEL.replace("ZNR UUUUU ZZH\n", "ZNR UUUUU ZZH\n%%% garbage %%%\n", 1)
    telegram, findings = tg.loads(odd)
    assert "T06" in [finding.code for finding in findings]
    assert telegram.parts[0].copy is not None
    assert telegram.parts[0].copy.unread[0].text == "%%% garbage %%%"
