"""The examples of the manuals, in all five dialects."""

import pytest

from tests.telegram.helpers import NAMES, codes, sample
from tipwire import telegram as tg
from tipwire.telegram.check import check

DIALECTS = {
    "acp127g-p214-single-address": tg.Dialect.ACP127,
    "acp127g-p217-abbreviated-plaindress": tg.Dialect.ACP127,
    "exercise-000401": tg.Dialect.STATE,
    "navy-genser-training-janap128": tg.Dialect.JANAP128,
    "state-1978-paris-41898-section-boundary": tg.Dialect.NARA,
    "exercise-1978-nara": tg.Dialect.NARA,
    "astana-000368": tg.Dialect.MERGED,
}


def read(name: str) -> tg.Telegram:
    return tg.loads(sample(name), latest_year=2026)[0]


@pytest.mark.parametrize("name", DIALECTS)
def test_the_dialect_is_told(name: str) -> None:
    assert read(name).dialect is DIALECTS[name]


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_a_sample_is_unread(name: str) -> None:
    for telegram, _ in tg.load_all(sample(name), latest_year=2026):
        assert telegram.copy is not None
        assert telegram.copy.unread == ()


def test_single_address() -> None:
    telegram = read("acp127g-p214-single-address")
    assert telegram.identifications == (tg.TransmissionId("PCB", 111, 3, False, "UU"),)
    assert telegram.station == tg.StationSerial("RCCIC", 134, tg.FilingTime(2, 0, 9, is_julian=False))
    assert telegram.addressees == (tg.Addressee("NAVAL RESERVE DIV WINNIPEG"),)
    assert telegram.body[0].text.startswith("FOR SHIPPING DEPARTMENT FROM PROCUREMENT LIAISON SECTION")


def test_multiple_address_with_other_means_and_taken_back_words() -> None:
    telegram = read("acp127g-p215-multi-address")
    assert telegram.accounting == "ACEX"
    assert telegram.addressees[-1] == tg.Addressee("CHMN EMCCC PARIS", is_by_other_means=True)
    assert "6020 INFORMATION REQUESTED" in telegram.body[0].text
    assert "INFR" not in telegram.body[0].text


def test_codress_has_a_group_count_and_no_addresses() -> None:
    telegram = read("acp127g-p218-codress")
    assert telegram.groups == 37
    assert telegram.classification is None
    assert telegram.addressees == ()


def test_flash_with_bell_and_transmission_instruction() -> None:
    telegram = read("acp127g-p219-flash-bell-T-instruction")
    assert telegram.routing == tg.Routing(tg.Precedence.FLASH, ("RBDIF", "RBDIC"))
    assert telegram.security == tg.SecurityWarning("", "", "", ("RBDIC", "T", "RBDIC", "XYAG"))
    assert telegram.corrections == ("C7 - PROXU 9 – ECPDF",)


def test_an_address_group_number_is_no_continuity_number() -> None:
    assert read("acp127g-p222-aig-and-correction-line").addressees == (tg.Addressee("AIG 205"),)
    assert tg.Addressee("AIG 1123") in read("navy-genser-training-janap128").addressees


def test_two_sections_with_serials_of_their_own_are_joined() -> None:
    telegram = read("acp127g-p223-long-message-two-sections")
    assert [part.station.number for part in telegram.parts if part.station] == [115, 116]
    assert [section.number for section in telegram.sections] == [1, 2]
    assert telegram.classification == tg.Classification("RESTRICTED", is_spaced=True)


def test_a_readdressed_message_keeps_both_preambles() -> None:
    telegram = read("acp127g-p504-readdressed")
    assert [preamble.originator for preamble in telegram.preambles] == ["AREAPETO SFRAN CA", "ASPPA WASHDC"]
    assert telegram.originator == "ASPPA WASHDC"


def test_janap_line_two_holds_call_and_station() -> None:
    telegram = read("navy-genser-training-janap128")
    assert telegram.station == tg.StationSerial("RHBCYKN", 1, tg.FilingTime(33, 12, 0))
    assert telegram.routing is not None
    assert telegram.routing.stations == ("RUDOSAB", "RULYCUR")
    assert telegram.classification == tg.Classification("UNCLAS", codes=("N03207",))
    assert telegram.body[1].text == "MSGID/GENADMIN/YORKTOWN/-/FEB//"


def test_a_text_of_the_seventies() -> None:
    telegram = read("exercise-1978-nara")
    assert telegram.distribution[0] == "ACTION NEA-10"
    assert str(telegram.dtg) == "051346Z JUN 78"
    assert telegram.references == (tg.Reference("A", "EXAMPLE 00811"), tg.Reference("B", "STATE 123456"))
    assert [block.text for block in telegram.body][1:] == [
        "THE PRESS REPORTED NOTHING ELSE.", "THE EMBASSY WILL REPORT AGAIN.",
    ]  # fmt: skip
    assert telegram.sections[1] == tg.Section(2, 2, 2, 0)
    assert telegram.signature == "DRAFTER"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("acp127g-p217-abbreviated-plaindress", "X01"),
        ("acp127g-p222-aig-and-correction-line", "X01"),
        ("acp127g-p218-codress", "X32"),
        ("acp127g-p223-long-message-two-sections", "X13"),
    ],
)
def test_official_examples_that_contradict_themselves_give_findings(name: str, expected: str) -> None:
    assert expected in codes(check(read(name)))


def test_posts_exempted_where_the_collective_is_named() -> None:
    text = sample("exercise-000401").replace(
        "INFO RUEXCA/CENTRAL ASIA COLLECTIVE 0033", "INFO RUEXCA/CENTRAL ASIA COLLECTIVE 0033, XMT, POST ONE, POST TWO"
    )
    preamble = tg.loads(text, latest_year=2026)[0].preambles[0]
    assert [addressee.plad for addressee in preamble.exempt] == ["POST ONE", "POST TWO"]
    assert [addressee.span.text for addressee in preamble.exempt if addressee.span] == ["POST ONE", "POST TWO"]
    assert preamble.info[0].continuity == 33
    assert len(preamble.info) == len(read("exercise-000401").preambles[0].info)


def test_marks_of_the_seventies_without_brackets() -> None:
    text = sample("exercise-1978-nara")
    changed = text.replace("1. ", "1. C - ENTIRE TEXT. ", 1)
    assert changed != text
    first = tg.loads(changed, latest_year=1980)[0].paragraphs[0]
    assert (first.number, first.mark, first.text[:12]) == (1, "C", "ENTIRE TEXT.")


def test_the_model_telegram_is_written_byte_for_byte() -> None:
    text = sample("exercise-000401")
    telegram, findings = tg.loads(text, latest_year=2026)
    assert findings == ()
    assert [finding.code for finding in check(telegram)] == ["X23"]
    assert tg.dumps(telegram) == text
    assert len(telegram.sections) == 3


def test_the_model_telegram_is_sectioned_anew_at_the_same_places() -> None:
    from dataclasses import replace

    text = sample("exercise-000401")
    telegram = replace(read("exercise-000401"), parts=(), sections=(), copy=None)
    assert tg.dumps(telegram) == text
