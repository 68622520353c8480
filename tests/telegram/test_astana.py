"""What must come out of the one public telegram of the kind this project is for (ASTANA 368 of 27 February 2009)."""

import pytest

from tests.telegram.helpers import codes, sample
from tipwire import telegram as tg
from tipwire.telegram import tags

TELEGRAM, FINDINGS = tg.loads(sample("astana-000368"), latest_year=2026)
CONTINUITY = {
    "SECSTATE WASHDC": 4771, "CIS COLLECTIVE": 1273, "AMEMBASSY BEIJING": 658, "AMEMBASSY TOKYO": 1361,
    "AMEMBASSY SEOUL": 353, "NSC WASHDC": 834, "SECDEF WASHDC": 750, "USOFFICE ALMATY": 1271,
}  # fmt: skip


def test_all_called_stations_are_read_from_the_joined_line() -> None:
    assert TELEGRAM.routing is not None
    assert len(TELEGRAM.routing.stations) == 23
    assert TELEGRAM.routing.stations[0] == "RUEHAG"
    assert TELEGRAM.routing.stations[-1] == "RUEHYG"


def test_the_fourteen_addressees_keep_their_continuity_numbers() -> None:
    assert len(TELEGRAM.addressees) == 14
    numbers = {one.plad: one.continuity for one in TELEGRAM.addressees if one.continuity is not None}
    assert numbers == CONTINUITY


def test_tokyo_and_seoul_are_two_addressees() -> None:
    pair = [(one.routing, one.plad) for one in TELEGRAM.addressees if one.routing in ("RUEHKO", "RUEHUL")]
    assert pair == [("RUEHKO", "AMEMBASSY TOKYO"), ("RUEHUL", "AMEMBASSY SEOUL")]


def test_the_heading_says_who_when_and_how_urgently() -> None:
    assert TELEGRAM.identifications == (tg.TransmissionId("XRO", 4731),)
    assert TELEGRAM.station == tg.StationSerial("RUEHTA", 368, tg.FilingTime(58, 9, 59))
    assert TELEGRAM.security == tg.SecurityWarning("ZNR", "UUUUU", "", ("ZZH",))
    assert TELEGRAM.precedence is tg.Precedence.PRIORITY
    assert (TELEGRAM.originator, str(TELEGRAM.dtg)) == ("AMEMBASSY ASTANA", "270959Z FEB 09")


def test_the_boundary_to_section_two_is_said_to_be_lost() -> None:
    assert TELEGRAM.dialect is tg.Dialect.MERGED
    assert TELEGRAM.section is None
    assert TELEGRAM.sections == (tg.Section(1, 2, 0, 0), tg.Section(2, 2, None, None))
    assert [finding.message for finding in FINDINGS if finding.code == "T07"] == [
        "the place where section 2 begins is not recoverable from this copy"
    ]


def test_both_page_lines_are_out_of_the_text_and_kept_as_data() -> None:
    assert TELEGRAM.copy is not None
    pages = [(page.post, page.number, page.section, page.page, page.total) for page in TELEGRAM.copy.pages]
    assert pages == [("ASTANA", 368, 1, 2, 2), ("ASTANA", 368, 2, 2, 2)]
    assert not any("00000368" in block.text for block in TELEGRAM.body)


def test_the_broken_sentence_is_whole_again() -> None:
    assert "When the records were checked, police found that" in TELEGRAM.paragraphs[4].text
    repair = next(finding.repair for finding in FINDINGS if finding.code == "R08")
    assert repair is not None
    assert repair.confidence is tg.Confidence.LIKELY


def test_tags_have_their_meanings() -> None:
    assert [tag.code for tag in TELEGRAM.tags] == ["PGOV", "ELAB", "SMIG", "SOCI", "KCRM", "KTIP", "UZ", "KZ"]
    assert [tag.meaning for tag in TELEGRAM.tags][-3:] == [
        "program: trafficking in persons", "Uzbekistan", "Kazakhstan",
    ]  # fmt: skip
    assert all(tag.meaning for tag in TELEGRAM.tags)
    assert tags.meaning("AU") == "Austria"


def test_the_subject_is_one_line() -> None:
    assert TELEGRAM.subject == "KAZAKHSTAN: MEDIA REPORTS ON HUMAN TRAFFICKING CASES FOR JANUARY 2009"


def test_the_passing_line_names_three_offices_and_one_officer() -> None:
    offices = (tg.Office("INL/AAE"), tg.Office("G/TIP"), tg.Office("SCA/CEN", "O'MARA"))
    assert TELEGRAM.passing == (tg.Passing("STATE", offices, "FOR"),)
    assert TELEGRAM.captions == ("SIPDIS",)
    assert TELEGRAM.executive_order == tg.ExecutiveOrder("12958", "N/A")


def test_four_headings_and_eleven_paragraphs_numbered_from_one() -> None:
    assert [heading.text for heading in TELEGRAM.headings] == [
        "UNDERCOVER OPERATIONS", "TRAFFICKING IN MINORS AND A MISSING ORPHAN",
        "DISABLED UZBEK MIGRANTS FORCED TO BEG?", "STRICTER MIGRATION CONTROLS AND ILLEGAL LABOR",
    ]  # fmt: skip
    assert [paragraph.number for paragraph in TELEGRAM.paragraphs] == list(range(1, 12))
    assert TELEGRAM.signature == "HOAGLAND"


def test_the_number_list_is_one_decision() -> None:
    (finding,) = [finding for finding in FINDINGS if finding.code == "R04"]
    assert finding.repair is not None
    assert finding.repair.before == "12. 13. 14. 15. 16. 17. 18. 19. 110. 11."
    assert finding.repair.after == "2. 3. 4. 5. 6. 7. 8. 9. 10. 11."


def test_source_lines_are_data() -> None:
    assert TELEGRAM.paragraphs[1].citations == (
        tg.Citation((tg.MonthDay(1, 27),), (tg.CitedOutlet("Interfax"), tg.CitedOutlet("Aikyn"))),
    )
    assert TELEGRAM.paragraphs[2].citations[0].outlets == (
        tg.CitedOutlet("Interfax", "with information from Azattyk newspaper"),
    )
    assert TELEGRAM.paragraphs[4].citations[0].dates == (tg.MonthDay(1, 14), tg.MonthDay(1, 16))
    assert TELEGRAM.paragraphs[3].citations == ()


def test_the_two_notes_are_told_apart_from_the_report() -> None:
    noted = [paragraph for paragraph in TELEGRAM.paragraphs if paragraph.notes]
    assert [paragraph.number for paragraph in noted] == [8, 11]
    assert noted[0].notes[0].text.startswith("There was no indication from the article")
    assert noted[0].report.endswith("they are to be deported.")


def test_markdown_is_taken_off() -> None:
    assert "women offered $400 to each victim" in TELEGRAM.paragraphs[1].text
    assert not any("\\" in block.text for block in TELEGRAM.body)


def test_lost_words_are_reported_and_not_invented() -> None:
    (finding,) = [finding for finding in FINDINGS if finding.code == "R09"]
    assert finding.span is not None
    assert finding.span.text == "women"


def test_what_the_archive_dropped_is_listed() -> None:
    missing = [finding.message for finding in FINDINGS if finding.code == "R10"]
    assert missing == [
        "the separator BT before or after the text is missing",
        "the separator BT before or after the text is missing",
        "the end-of-message validation #0368 is missing",
        "the end-of-message function NNNN is missing",
        "the heading of section 2 is missing",
    ]


def test_every_repair_is_recorded() -> None:
    assert set(codes(FINDINGS)) == {"R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "T07"}


@pytest.mark.parametrize("profile", ["wire", "archive"])
def test_it_can_be_sent_again(profile: str) -> None:
    text = tg.dumps(TELEGRAM, profile=profile)
    again, findings = tg.loads(text, latest_year=2026)
    assert again == TELEGRAM
    assert ("R10" in codes(findings)) is (profile == "archive")
    assert ("ASTANA 00000368 001.2 OF 002" in text) is (profile == "archive")
