"""Articles that hold a denial, each in words of its own, and articles that mix kinds of numbers."""

from __future__ import annotations

from tests.harm.press import Story
from tests.harm.stages import CONVICTED, one

DENIES = r"\bden(?:y|ies|ied)\b|do(?:es)? not admit|not guilty|according to the defense"
_RU = (
    "В Атырау полиция задержала мужчину 40 лет. По версии следствия, он удерживал пятерых рабочих и"
    " заставлял их работать бесплатно."
)
_EN = "Police in Atyrau detained a man of 40 suspected of holding five workers and forcing them to work without pay."
_KK = "Атырауда полиция бес жұмысшыны құлдықта ұстап, ақысыз жұмыс істетті деген күдікпен 40 жастағы ер адамды ұстады."


def denied(language: str, intro: str, words: str) -> Story:
    """A story whose suspect denies in these words."""
    title = {"ru": "Задержан владелец стройки", "en": "Owner of a site detained", "kk": "Құрылыс иесі ұсталды"}[
        language
    ]
    return one(f"{language}: denial: {words}", language, title, f"{intro}\n\n{words}", always=(DENIES,))


DENIALS = (
    *(
        denied("ru", _RU, words)
        for words in (
            "Задержанный вину не признает.",
            "Сам он свою вину категорически отрицает.",
            "Подозреваемый утверждает, что рабочих никто не удерживал.",
            "«Это клевета», — заявил задержанный.",
            "Он называет обвинения надуманными.",
            "Адвокат подозреваемого настаивает на его невиновности.",
            "Мужчина уверяет, что платил всем и ни в чем не виноват.",
            "С предъявленными обвинениями он не согласен.",
            "Подозреваемый заявил, что невиновен.",
        )
    ),
    *(
        denied("en", _EN, words)
        for words in (
            "He denies the accusation.",
            "He pleaded not guilty.",
            "The suspect insists that he did nothing wrong.",
            "His lawyer rejected the allegations as baseless.",
            '"I am innocent," the suspect said.',
            "The man says he paid everybody and that the case against him is fabricated.",
            "The suspect says that nobody was held against their will.",
            "The owner disputes the version of the police.",
        )
    ),
    *(
        denied("kk", _KK, words)
        for words in (
            "Күдікті кінәсін мойындамайды.",
            "Ол өзіне тағылған айыпты жоққа шығарды.",
            "Күдікті өзін кінәлімін деп санамайды.",
            "Адвокаты оның кінәсіз екенін айтты.",
            "Күдікті айыппен келіспейді.",
        )
    ),
)

NUMBERS = (
    one(
        "ru: statistics beside a case's own counts",
        "ru",
        "В Шымкенте освобождены три девушки",
        """В Шымкенте полиция освободила трех девушек, которых принуждали к проституции. Задержан один подозреваемый.

Всего за 2008 год в области зарегистрировано 22 преступления, связанных с торговлей людьми, пострадавшими признаны
46 человек.""",
        never=(r"\b(?:25|49|47|68|23)\b", r"46 (?:women|girls)", r"(?:22|46) (?:suspects|people detained)"),
        always=(r"\bthree\b",),
    ),
    one(
        "en: migrants deported beside victims found",
        "en",
        "Four victims found among 120 migrants",
        """Police in Almaty checked 120 migrants at a building site. Of them 80 are to be deported. Four men said they
were
held at the site and forced to work without pay; the four were placed in a shelter. One man was detained.""",
        never=(r"\b(?:124|84|204|121)\b", r"\b(?:120|80) (?:victims|men)\b"),
    ),
    one(
        "ru: children of the suspect are no suspects",
        "ru",
        "Хозяин фермы задержан",
        """На ферме под Есиком полиция освободила восьмерых батраков, которых заставляли работать бесплатно. Хозяин
фермы задержан.

«У меня жена и шестеро детей, никого я не держал», — сказал хозяин.""",
        never=(
            r"according to the defense, that",
            r"\bsix\b[^.]*\bsuspects?\b",
            r"detained (?:six|seven|eight)",
            r"suspects?[^.]*\bsix\b",
        ),
        always=(DENIES,),
    ),
    one(
        "en: the age of the suspect is not the number of victims",
        "en",
        "Man of 52 detained over two servants",
        """Police in Taraz detained a man of 52 on January 14 on suspicion of holding two women in domestic servitude
for
six years. He has five children. In 2008 police opened 14 cases of trafficking in the region, with 31 victims.""",
        never=(r"\b(?:33|16|45)\b", r"31 (?:women|victims were freed)", CONVICTED),
    ),
    one(
        "en: to be deported is not deported",
        "en",
        "Four men held among migrants",
        """Police in Almaty checked 120 migrants at a site. Of them 80 are to be deported. Four men said they were
held at the site and forced to work without pay; the four were placed in a shelter. One man was detained.""",
        never=(r"\bwere deported\b",),
    ),
    one(
        "ru: workers are no girls because the suspect has a wife",
        "ru",
        "Хозяин фермы задержан",
        """На ферме под Есиком полиция освободила восьмерых батраков, которых заставляли работать бесплатно. Хозяин
фермы задержан. «У меня жена и шестеро детей, никого я не держал», — сказал хозяин.""",
        never=(r"\bgirls\b",),
    ),
    one(
        "en: the place of the use is not the place of the verdict",
        "en",
        "Recruiter acquitted",
        """A court in Shymkent acquitted a woman accused of selling girls into prostitution in Dubai. Prosecutors had
asked for 12 years in prison. She was acquitted for lack of evidence.""",
        never=(r"acquitted in Dubai",),
    ),
)

GUILT = (
    one(
        "ru: the paper calls a detained man a slaveholder and a pimp",
        "ru",
        "Рабовладелец пойман",
        """В Актобе пойман рабовладелец. Сутенер и торговец людьми держал в подвале двух девушек и продавал их
клиентам.
Преступник задержан, изверг ждет суда.""",
        never=(
            CONVICTED,
            r"\b(?:slaveholder|slave-?owner|traffickers?|(?<!alleged )pimps?|monster|criminals?|guilty)\b",
        ),
    ),
    one(
        "en: the paper calls suspects traffickers",
        "en",
        "Traffickers caught in Aktobe",
        """Police in Aktobe caught two traffickers on January 15. The criminals held three girls in a flat and forced
them
into prostitution. The traffickers are guilty, a neighbor said.""",
        never=(CONVICTED, r"\b(?:traffickers|criminals|guilty|pimps?)\b"),
    ),
    one(
        "en: 'allegedly' is not dropped",
        "en",
        "Woman allegedly sold girls",
        """A woman of 39 was charged in Karaganda on January 13. She allegedly sold four girls into prostitution in the
Emirates.""",
        never=(CONVICTED, r"(?<!allegedly )\bsold four girls\b"),
        always=(r"alleged",),
    ),
)
