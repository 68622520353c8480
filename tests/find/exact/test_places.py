"""Places in five languages: names, regions with their words, adjectives, homonyms, villages no list has."""

import pytest

from tipwire.find.exact import places

KNOWN = [
    ("Задержаны в Кызылорде", "ru", "KZ", ["Kyzylorda"]),
    ("ехали в Астану из Казалинского района", "ru", "KZ", ["Astana", "Kazaly District"]),
    ("в Южно-Казахстанской области", "ru", "KZ", ["South Kazakhstan Oblast"]),
    ("в области Абай", "ru", "KZ", ["Abai Oblast"]),
    ("шымкентские полицейские", "ru", "KZ", ["Shymkent"]),
    ("из Узбекистана и Киргизии", "ru", "KZ", ["Uzbekistan", "Kyrgyzstan"]),
    ("в Алма-Ате", "ru", "", ["Almaty"]),
    ("в Целинограде и Ленинабаде", "ru", "", ["Astana", "Khujand"]),
    ("на бахче под Сарыагашем", "ru", "KZ", ["Saryagash"]),
    ("в аэропорт «Манас»", "ru", "KG", ["Manas Airport"]),
    ("жительниц Караганды и Сарани", "ru", "KZ", ["Karaganda", "Saran"]),
    ("в Пахтачийском районе", "ru", "UZ", ["Pakhtachi District"]),
    ("Panfilov district of Chui region", "en", "", ["Panfilov District", "Chuy Oblast"]),
    ("Күдікті Павлодар вокзалында ұсталды", "kk", "KZ", ["Pavlodar"]),
    ("Семейде, Арқалықта", "kk", "KZ", ["Semey", "Arkalyk"]),
    ("в селе Жанатурмыс Илийского района", "ru", "KZ", ["Zhanaturmys", "Ili District"]),
    ("в поселке Отеген батыр", "ru", "KZ", ["Otegen Batyr"]),
    ("в Объединенных Арабских Эмиратах", "ru", "", ["United Arab Emirates"]),
    ("в Джети-Огузском районе Иссык-Кульской области", "ru", "KG", ["Jeti-Oguz District", "Issyk-Kul Oblast"]),
    ("в Ростове-на-Дону", "ru", "", ["Rostov-on-Don"]),
    ("из Санкт-Петербурга в Южную Корею", "ru", "", ["St. Petersburg", "South Korea"]),
    ("in the Kyzylorda region", "en", "", ["Kyzylorda Oblast"]),
    ("from Osh, Kyrgyzstan", "en", "", ["Osh", "Kyrgyzstan"]),
    ("in Myawaddy, Myanmar", "en", "", ["Myawaddy", "Myanmar"]),
    ("in Gurgaon, Haryana", "en", "IN", ["Gurugram", "Haryana"]),
    ("Enbekshikazakh district", "en", "", ["Enbekshikazakh District"]),
    ("Қызылорда облысында", "kk", "KZ", ["Kyzylorda Oblast"]),
    ("Алматы облысының Іле ауданында", "kk", "KZ", ["Almaty Oblast", "Ili District"]),
    ("Шымкентте, Алматы қаласында", "kk", "KZ", ["Shymkent", "Almaty"]),
    ("шымкенттік тұрғын", "kk", "KZ", ["Shymkent"]),
    ("Ózbekstannan Túrkistan oblysyna", "kk", "KZ", ["Uzbekistan", "Turkestan Oblast"]),
    ("Ош облусунун Кара-Суу районунда", "ky", "KG", ["Osh Oblast", "Kara-Suu District"]),
    ("Бишкектен Түркияга", "ky", "KG", ["Bishkek", "Turkey"]),
    ("Toshkentda, Farg'ona shahrida", "uz", "UZ", ["Tashkent", "Fergana"]),
    ("Samarqand viloyatidan Rossiyaga", "uz", "UZ", ["Samarkand Region", "Russia"]),
    ("Jizzax viloyati Zomin tumanida", "uz", "UZ", ["Jizzakh Region", "Zomin District"]),
]
NOTHING = [
    ("на улице Абая и проспекте Сатпаева", "ru", "KZ"),
    ("того, кто продал", "ru", "KZ"),
    ("пишет «Вечерний Алматы»", "ru", "KZ"),
    ("на улице Ташкентской", "ru", "KZ"),
    ("Turn to the police", "en", ""),
    ("the Kazakh police", "en", ""),
    ("Қарсы топ", "kk", "KZ"),
    ("Абай Кунанбаев родился", "ru", "KZ"),
    ("газета «Караван» пишет", "ru", "KZ"),
    ("Nice people were reading in the room", "en", ""),
    ("Astana TV reported", "en", ""),
    ("Абай көшесі", "kk", "KZ"),
    ("бул аялдар", "ky", "KG"),
]


@pytest.mark.parametrize(("text", "language", "country", "names"), KNOWN)
def test_places_are_found_by_their_english_names(text: str, language: str, country: str, names: list[str]) -> None:
    assert [m.value.name for m in places(text, language, country)] == names


@pytest.mark.parametrize(("text", "language", "country"), NOTHING)
def test_what_only_looks_like_a_place_is_left(text: str, language: str, country: str) -> None:
    assert places(text, language, country) == ()


def test_a_city_of_republican_status_is_its_own_region() -> None:
    (mention,) = places("в Алматы", "ru", "KZ")
    assert (mention.value.country, mention.value.admin1) == ("KZ", "Almaty")


def test_a_homonym_goes_to_the_country_of_the_text() -> None:
    assert [m.value.admin1 for m in places("в Таласском районе", "ru", "KZ")] == ["Zhambyl Oblast"]
    assert [m.value.admin1 for m in places("в Таласском районе", "ru", "KG")] == ["Talas Oblast"]


def test_an_unlisted_village_takes_the_country_of_its_region() -> None:
    village, _ = places("в селе Жанатурмыс Чуйской области", "ru", "KZ")
    assert (village.value.name, village.value.country) == ("Zhanaturmys", "KG")
