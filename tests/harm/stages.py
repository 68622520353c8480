"""Articles whose words lie close to a later stage than the one they tell."""

from __future__ import annotations

from tests.harm.press import Story

CHARGED = r"\b(?:was|were|been|charged\b.*\bby)\b[^.;]*\bcharged\b"
CONVICTED = r"\bconvict(?:ed|ion)\b|\bsentenced\b|\bconvicted\b"
ARRESTED = r"\barrested\b"
DETAINED = r"\bdetained\b"
IMPOSED = r"\bsentenced to\b"


def one(danger: str, language: str, title: str, body: str, **more: object) -> Story:
    """A story of one article."""
    return Story(danger=danger, articles=((language, 16, title, body),), **more)  # type: ignore[arg-type]


STAGES = (
    one(
        "ru: no charge has been filed yet",
        "ru",
        "Рабы на стройке",
        """В Актау полиция освободила шестерых рабочих, которых удерживали на стройке и заставляли работать бесплатно.
Задержаны двое мужчин.

Обвинение пока не предъявлено, сообщили в полиции. Дело возбуждено по статье 128 УК.""",
        never=(CHARGED, CONVICTED, ARRESTED),
    ),
    one(
        "ru: charges to nobody, in other words",
        "ru",
        "Девушек вывозили в Дубай",
        """В Алматы полиция выявила группу, которая вербовала девушек и вывозила их в Дубай для занятия проституцией.

Обвинений никому ещё не предъявили. Ни один из подозреваемых не арестован, приговора нет.""",
        never=(CHARGED, CONVICTED, ARRESTED, DETAINED),
    ),
    one(
        "ru: he was not detained",
        "ru",
        "Батраки жили в вагоне",
        """В Павлодарской области полиция освободила четырех батраков, которых фермер заставлял работать без оплаты.

Фермер не был задержан. Следователи его допросили и отпустили под подписку о невыезде.""",
        never=(CHARGED, CONVICTED, ARRESTED, DETAINED),
    ),
    one(
        "ru: a requested term is none imposed",
        "ru",
        "Прокурор запросил 12 лет",
        """В Шымкенте идет суд над женщиной, которую обвиняют в том, что она продавала девушек в притоны для занятия
проституцией.

Прокурор запросил 12 лет лишения свободы. Приговор суд огласит в феврале. Подсудимая вину не признает.""",
        never=(CONVICTED, IMPOSED),
        always=(r"asked for 12 years", r"den(?:y|ies)|not admit"),
    ),
    one(
        "ru: he may be sentenced",
        "ru",
        "Вербовщик задержан в аэропорту",
        """В Астане в аэропорту задержан мужчина, который вез трех девушек в Турцию для сексуальной эксплуатации.

Если вину докажут, он может быть приговорён к 15 годам лишения свободы. Его могут арестовать уже завтра.""",
        never=(CONVICTED, IMPOSED, ARRESTED, CHARGED, r"[Tt]hree (?:alleged|suspects|men|people were detained)"),
        always=(DETAINED,),
    ),
    one(
        "ru: what the article threatens",
        "ru",
        "За продажу младенца грозит срок",
        """В Таразе полиция задержала женщину при попытке продать новорожденного сына за 300 тысяч тенге.

Ей грозит от пяти до семи лет лишения свободы. По закону таких матерей осуждают и лишают родительских прав.""",
        never=(CONVICTED, IMPOSED, CHARGED, ARRESTED),
    ),
    one(
        "ru: acquitted",
        "ru",
        "Фермер оправдан",
        """Суд в Кокшетау оправдал фермера, которого обвиняли в том, что он держал в рабстве троих рабочих.

Прокурор просил приговорить его к восьми годам лишения свободы. Суд не нашел доказательств.""",
        never=(CONVICTED, IMPOSED),
        always=(r"acquitt",),
    ),
    one(
        "ru: the case was closed",
        "ru",
        "Дело о притоне прекращено",
        """Уголовное дело о вовлечении в проституцию трех девушек в Уральске прекращено за отсутствием состава
преступления. Женщина, которую обвиняли, освобождена из-под стражи.""",
        never=(CONVICTED, IMPOSED),
        always=(r"closed|discontinued|dropped",),
    ),
    one(
        "ru: an earlier conviction for something else",
        "ru",
        "Задержан ранее судимый",
        """В Караганде задержан ранее судимый мужчина 38 лет. Его подозревают в том, что он заставлял двух подростков
просить милостыню. Обвинение не предъявлено.""",
        never=(
            r"were convicted|was convicted|court convicted|sentenced",
            CHARGED,
            ARRESTED,
            r"[Tt]wo (?:men|suspects)",
        ),
    ),
    one(
        "ru: a court refused to arrest",
        "ru",
        "Суд отказал в аресте",
        """Суд в Таразе отказал в аресте женщины, которую подозревают в вербовке девушек для занятия проституцией за
границей. Подозреваемая находится дома, она говорит, что никого не вербовала.""",
        never=(CONVICTED, IMPOSED, ARRESTED, CHARGED),
    ),
    one(
        "en: the suspects have not been charged",
        "en",
        "Workers freed from farm",
        """Police freed nine workers who had been forced to work without pay on a farm near Kostanay. Two men were
detained.

The suspects have not been charged. No charges have been filed, police said on Friday.""",
        never=(CHARGED, CONVICTED, ARRESTED),
    ),
    one(
        "en: charges yet to be brought, none arrested",
        "en",
        "Brothel inquiry in Almaty",
        """Police are investigating reports that girls were forced into prostitution in a sauna in Almaty. No one has
been
arrested and nobody has been convicted. Charges have yet to be brought; prosecutors declined to bring charges so
far.""",
        never=(CHARGED, CONVICTED, ARRESTED, DETAINED),
    ),
    one(
        "en: acquitted after a demand of twelve years",
        "en",
        "Recruiter acquitted",
        """A court in Shymkent acquitted a woman accused of selling girls into prostitution in Dubai. Prosecutors had
asked
for 12 years in prison. She was acquitted for lack of evidence.""",
        never=(CONVICTED, IMPOSED),
        always=(r"acquitt",),
    ),
    one(
        "en: if convicted",
        "en",
        "Couple detained over begging ring",
        """Police in Astana detained a couple suspected of forcing three boys to beg at the station.

If convicted, they would be sentenced to up to ten years in prison. They could be charged next week.""",
        never=(CONVICTED, IMPOSED, CHARGED, ARRESTED),
        always=(DETAINED,),
    ),
    one(
        "en: not found guilty, conviction overturned",
        "en",
        "Court overturns sentence",
        """An appeal court in Astana overturned the conviction of a man accused of holding two herders in slavery. He
was not
found guilty of trafficking, the judge said, and was released.""",
        never=(r"\b(?:was|were|court) convicted\b|convicted (?:a|one|the)|ended in a conviction", IMPOSED),
    ),
    one(
        "kk: no charge has been brought",
        "kk",
        "Құрылыста құл болған жұмысшылар",
        """Ақтауда полиция құрылыста ұсталып, ақысыз жұмысқа мәжбүрленген алты жұмысшыны босатты. Екі ер адам ұсталды.

Оларға әзірге айып тағылған жоқ. Қылмыстық іс қозғалды.""",
        never=(CHARGED, CONVICTED, ARRESTED),
    ),
    one(
        "kk: acquitted",
        "kk",
        "Фермер ақталды",
        """Көкшетау соты үш жұмысшыны құлдықта ұстады деп айыпталған фермерді ақтады. Прокурор сегіз жылға бас
бостандығынан айыруды сұраған еді. Фермер ақталды.""",
        never=(CONVICTED, IMPOSED, r"[Tt]hree suspects"),
        always=(r"acquitt",),
    ),
    one(
        "kk: he may be deprived of liberty",
        "kk",
        "Делдал ұсталды",
        """Астана әуежайында үш қызды Түркияға жезөкшелікке апармақ болған ер адам ұсталды.

Ол 15 жылға бас бостандығынан айырылуы мүмкін. Айып әлі тағылмаған.""",
        never=(CONVICTED, IMPOSED, CHARGED, ARRESTED),
    ),
    one(
        "kk: requested by the prosecutor",
        "kk",
        "Прокурор 12 жыл сұрады",
        """Шымкентте қыздарды жезөкшелікке сатты деп айыпталған әйелдің соты жүріп жатыр. Прокурор оны 12 жылға бас
бостандығынан айыруды сұрады. Үкім ақпанда шығады. Әйел кінәсін мойындамайды.""",
        never=(CONVICTED, IMPOSED),
        always=(r"den(?:y|ies)|not admit",),
    ),
    one(
        "kk: the case was ended",
        "kk",
        "Іс тоқтатылды",
        """Оралда үш қызды жезөкшелікке тартты деген қылмыстық іс тоқтатылды. Әйел қамауға алынған жоқ.""",
        never=(CONVICTED, IMPOSED, ARRESTED),
    ),
    one(
        "ky: not charged, not detained",
        "ky",
        "Фермадан эркектер бошотулду",
        """Казакстандын Жамбыл облусунда фермада кулчулукта кармалып, акысыз иштетилген он эркек бошотулду.

Ферманын ээсине айып тагылган жок, ал кармалган эмес.""",
        never=(CHARGED, CONVICTED, ARRESTED, DETAINED),
    ),
    one(
        "uz: not charged, may be imprisoned",
        "uz",
        "Фермада қул қилинган ишчилар озод этилди",
        """Қозоғистоннинг Жамбил вилоятида фермада мажбурий меҳнатга жалб қилинган ўн киши озод қилинди.

Ферма эгасига айб эълон қилингани йўқ. У 10 йилга озодликдан маҳрум этилиши мумкин.""",
        never=(CHARGED, CONVICTED, IMPOSED),
    ),
    one(
        "ru: two of five are arrested, not all",
        "ru",
        "Пятеро вербовщиков задержаны",
        """В Таразе полиция задержала пятерых мужчин, которые вербовали девушек для занятия проституцией за границей.

Двое из них арестованы, остальные отпущены под подписку о невыезде.""",
        never=(
            CONVICTED,
            CHARGED,
            r"[Ff]ive[^.;]*arrested",
            r"(?<!of the )suspects were (?:arrested|released)",
            r"they were",
        ),
        always=(r"[Tt]wo of [^.;]*arrested", r"some of [^.;]*released"),
    ),
    one(
        "en: three of the five were convicted, two acquitted",
        "en",
        "Verdict in brothel case",
        """A court in Almaty gave its verdict on five men accused of forcing girls into prostitution. Three of the five
suspects were convicted; two were acquitted.""",
        never=(r"(?:five|they|suspects) were (?:convicted|acquitted)", r"convicted five"),
        always=(r"convicted three of five", r"[Tt]wo of[^.;]*acquitted"),
    ),
    one(
        "ru: two months in custody are no sentence",
        "ru",
        "Хозяин кошары под стражей",
        """Хозяин кошары под Таразом, заставлявший троих чабанов работать бесплатно, взят под стражу сроком на два
месяца.

Статья, которая ему вменяется, предусматривает от семи до двенадцати лет лишения свободы.""",
        never=(CONVICTED, IMPOSED, r"two months in prison"),
        always=(ARRESTED,),
    ),
    one(
        "en: an article that punishes with years",
        "en",
        "Three held over bride kidnapping",
        """Police in Karakol detained three men on suspicion of abducting a woman for forced labor and prostitution. A
case
was opened under an article which punishes trafficking with five to seven years in prison.""",
        never=(CONVICTED, IMPOSED, CHARGED),
        always=(DETAINED,),
    ),
    one(
        "en: convicted of theft before",
        "en",
        "Farmer detained again",
        """Police in Pavlodar region detained a farmer, previously convicted of theft, who forced four workers to work
without pay. He had served four years for robbery.""",
        never=(r"(?:was|were|court) convicted", IMPOSED, CHARGED, ARRESTED),
        always=(DETAINED,),
    ),
    one(
        "kk: the term is what the article threatens",
        "kk",
        "Ферма иесі ұсталды",
        """Жамбыл облысында төрт жұмысшыны құлдықта ұстап, ақысыз жұмыс істеткен ферма иесі ұсталды.

Кінәсі дәлелденсе, ол он екі жылға сотталады. Айып әлі тағылған жоқ.""",
        never=(CONVICTED, IMPOSED, CHARGED, ARRESTED),
        always=(DETAINED,),
    ),
    one(
        "ky: the higher court set the verdict aside",
        "ky",
        "Өкүм жокко чыгарылды",
        """Жогорку сот Ошто эки кызды сойкулукка мажбурлаган деп айыпталган эркектин өкүмүн жокко чыгарды. Иш кайра
кароого жиберилди.""",
        never=(CONVICTED, IMPOSED),
    ),
    one(
        "uz: the prosecutor asks",
        "uz",
        "Прокурор тўққиз йил сўради",
        """Тошкентда қизларни фоҳишаликка мажбурлаган аёл суд қилинмоқда. Прокурор унга тўққиз йил озодликдан маҳрум
қилиш жазосини сўради. Ҳукм ҳали чиқарилмаган.""",
        never=(CONVICTED, IMPOSED),
    ),
    Story(
        danger="ru: two papers, the later one says that nobody was charged",
        articles=(
            (
                "ru",
                13,
                "Батраки освобождены из рабства",
                """На ферме под Талдыкорганом 11 января полиция освободила восьмерых батраков, которых заставляли
работать
бесплатно. Хозяин фермы задержан по подозрению в торговле людьми.""",
            ),
            (
                "ru",
                20,
                "Батраки с фермы под Талдыкорганом ждут отъезда",
                """Восемь батраков, освобожденных из рабства на ферме под Талдыкорганом 11 января, ждут документов.
Хозяин
фермы остается под стражей. Обвинение хозяину фермы до сих пор не предъявлено.""",
            ),
        ),
        never=(CHARGED, CONVICTED),
        always=(DETAINED,),
    ),
)
