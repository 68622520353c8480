"""What the report needs of a text: steps not taken, figures with what was done, orders, ages and sums on their side."""

from __future__ import annotations

from tests.find.test_accounts import article
from tipwire import find
from tipwire.model import Modality, MoneyPurpose, Stage

TITLE = "Вербовщицы задержаны на вокзале"


def test_rumours_that_somebody_denies_are_no_stage() -> None:
    found = find.accounts(
        article(
            "Женщина, проданная в рабство, вернулась домой",
            "Женщину, которую принуждали к проституции, освободила полиция.",
            "Центр опровергает слухи о том, что вербовщица уже за решёткой: она объявлена в розыск.",
        )
    )
    stages = {f.value.stage for a in found.accounts for f in a.stages}
    assert Stage.ARREST not in stages


def test_ages_of_those_caught_red_handed_are_the_suspects() -> None:
    (account,) = find.accounts(
        article(
            TITLE,
            "Двум женщинам, вербовавшим девушек для занятия проституцией, предъявлено обвинение в торговле людьми.",
            "Женщин 34 и 41 года взяли с поличным на вокзале. Потерпевшим от 19 до 24 лет.",
        )
    ).accounts
    assert {f.value.low for f in account.suspects.ages} == {34, 41}
    assert {f.value.low for f in account.victims.ages} == {19}


def test_the_children_of_a_detainee_are_no_suspects() -> None:
    (account,) = find.accounts(
        article(
            "Хозяин фермы арестован",
            "Суд арестовал хозяина фермы, где удерживали батраков. У задержанного шестеро детей, сказал адвокат.",
        )
    ).accounts
    assert account.suspects.count is None or account.suspects.count.value.low == 1


def test_a_sum_a_child_was_to_be_given_for_is_what_was_asked() -> None:
    found = find.accounts(
        article(
            "Врач торговал детьми",
            "Полиция задержала врача. Он намеревался передать новорождённого бездетной женщине за 500 тысяч тенге.",
        )
    )
    assert {f.value.purpose for a in found.accounts for f in a.money} == {MoneyPurpose.ASKED}


def test_a_figure_holds_what_was_done_and_a_removal_to_come_is_none() -> None:
    (account,) = find.accounts(
        article(
            "Депортация мигрантов",
            "За нарушение миграционного законодательства в 2008 году выдворено 17 тыс. трудовых мигрантов, сообщает"
            " Министерство внутренних дел. Подлежат выдворению 500 трудовых мигрантов.",
        )
    ).accounts
    told = {s.value: s.what for s in account.statistics}
    assert told[17000] == "labour migrants who were deported"
    assert "deported" not in told.get(500, "")


def test_an_order_of_the_government_is_a_claim_that_says_what() -> None:
    found = find.accounts(
        article(
            "Премьер о мигрантах",
            "Премьер-министр заявил на заседании правительства, что мигранты способствуют росту преступности.",
            "Он поручил усилить контроль за миграцией, нелегальных мигрантов предписано выдворять.",
        )
    )
    told = {c.about: c.modality for a in found.accounts for c in a.claims}
    assert told["that irregular migrants are to be deported"] is Modality.ORDER
