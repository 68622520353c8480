"""House spellings and names of regions that the sources spell otherwise or give as numbers; used by `build` only."""

from __future__ import annotations

# (country, name in GeoNames) or ("", ISO code of a state) to the name we print.
ENGLISH: dict[tuple[str, str], str] = {
    ("", "TR"): "Turkey",
    ("", "CI"): "Ivory Coast",
    ("", "MM"): "Myanmar",
    ("", "CD"): "DR Congo",
    ("", "CG"): "Republic of the Congo",
    ("", "HK"): "Hong Kong",
    ("", "MO"): "Macao",
    ("", "PS"): "Palestine",
    ("KZ", "Karagandy"): "Karaganda",
    ("KZ", "Oral"): "Uralsk",
    ("KZ", "Petropavl"): "Petropavlovsk",
    ("KZ", "Talghar"): "Talgar",
    ("KZ", "Zhezqazghan"): "Zhezkazgan",
    ("KZ", "Balqash"): "Balkhash",
    ("KZ", "Aqsay"): "Aksai",
    ("KZ", "Konayev"): "Konaev",
    ("KZ", "Turkistan"): "Turkestan",
    ("KZ", "Rudnyy"): "Rudny",
    ("KZ", "Qulsary"): "Kulsary",
    ("KZ", "Sarqant"): "Sarkand",
    ("KZ", "Maqanshy"): "Makanchi",
    ("KZ", "Zhangatas"): "Zhanatas",
    ("KZ", "Zhangaarqa"): "Zhanaarka",
    ("KZ", "Novokazalinsk"): "Aiteke Bi",
    ("UZ", "Andijon"): "Andijan",
    ("UZ", "Qo‘qon"): "Kokand",
    ("UZ", "Marg‘ilon"): "Margilan",
    ("UZ", "Navoiy"): "Navoi",
    ("UZ", "Urganch"): "Urgench",
    ("UZ", "Xiva"): "Khiva",
    ("UZ", "Qarshi"): "Karshi",
    ("UZ", "Tirmiz"): "Termez",
    ("UZ", "Denov"): "Denau",
    ("UZ", "Jizzax"): "Jizzakh",
    ("UZ", "Olmaliq"): "Almalyk",
    ("UZ", "Bekobod"): "Bekabad",
    ("UZ", "Beruniy"): "Beruni",
    ("UZ", "Qŭnghirot"): "Kungrad",
    ("UZ", "Xo‘jayli Shahri"): "Khodjeyli",
    ("UZ", "Kattaqo’rg’on Shahri"): "Kattakurgan",
    ("KG", "Manas"): "Jalal-Abad",
    ("KG", "Kyzyl-Kyya"): "Kyzyl-Kiya",
    ("KG", "Razzakov"): "Isfana",
    ("TJ", "Khorugh"): "Khorog",
    ("TJ", "Kŭlob"): "Kulob",
    ("RU", "Saint Petersburg"): "St. Petersburg",
    ("RU", "Nizhniy Novgorod"): "Nizhny Novgorod",
    ("RU", "Velikiy Novgorod"): "Veliky Novgorod",
    ("RU", "Orël"): "Oryol",
    ("IN", "New Delhi"): "New Delhi",
}

_KZ = {
    "01": "Almaty Oblast", "02": "Almaty", "03": "Akmola Oblast", "04": "Aktobe Oblast", "05": "Astana",
    "06": "Atyrau Oblast", "07": "West Kazakhstan Oblast", "08": "Baikonur", "09": "Mangystau Oblast",
    "10": "Turkestan Oblast", "11": "Pavlodar Oblast", "12": "Karaganda Oblast", "13": "Kostanay Oblast",
    "14": "Kyzylorda Oblast", "15": "East Kazakhstan Oblast", "16": "North Kazakhstan Oblast", "17": "Zhambyl Oblast",
    "12510143": "Abai Oblast", "12510144": "Zhetysu Oblast", "12510145": "Ulytau Oblast", "1537272": "Shymkent",
}  # fmt: skip
_UZ = {
    "01": "Andijan Region", "02": "Bukhara Region", "03": "Fergana Region", "05": "Khorezm Region",
    "06": "Namangan Region", "07": "Navoi Region", "08": "Kashkadarya Region", "09": "Karakalpakstan",
    "10": "Samarkand Region", "12": "Surkhandarya Region", "13": "Tashkent", "14": "Tashkent Region",
    "15": "Jizzakh Region", "16": "Syrdarya Region",
}  # fmt: skip
_KG = {
    "01": "Bishkek", "02": "Chuy Oblast", "03": "Jalal-Abad Oblast", "04": "Naryn Oblast", "06": "Talas Oblast",
    "07": "Issyk-Kul Oblast", "08": "Osh Oblast", "09": "Batken Oblast", "10": "Osh",
}  # fmt: skip
_TJ = {"01": "Gorno-Badakhshan", "02": "Khatlon Region", "03": "Sughd Region", "04": "Dushanbe"}
_TM = {
    "01": "Ahal Region", "02": "Balkan Region", "03": "Dashoguz Region", "04": "Lebap Region", "05": "Mary Region",
    "S": "Ashgabat",
}  # fmt: skip
_RU = {
    "01": "Adygea", "03": "Altai Republic", "04": "Altai Krai", "05": "Amur Oblast", "06": "Arkhangelsk Oblast",
    "07": "Astrakhan Oblast", "08": "Bashkortostan", "09": "Belgorod Oblast", "10": "Bryansk Oblast", "11": "Buryatia",
    "12": "Chechnya", "13": "Chelyabinsk Oblast", "15": "Chukotka", "16": "Chuvashia", "17": "Dagestan",
    "19": "Ingushetia", "20": "Irkutsk Oblast", "21": "Ivanovo Oblast", "22": "Kabardino-Balkaria",
    "23": "Kaliningrad Oblast", "24": "Kalmykia", "25": "Kaluga Oblast", "27": "Karachay-Cherkessia", "28": "Karelia",
    "29": "Kemerovo Oblast", "30": "Khabarovsk Krai", "31": "Khakassia", "32": "Khanty-Mansi Okrug",
    "33": "Kirov Oblast",
    "34": "Komi", "37": "Kostroma Oblast", "38": "Krasnodar Krai", "40": "Kurgan Oblast", "41": "Kursk Oblast",
    "42": "Leningrad Oblast", "43": "Lipetsk Oblast", "44": "Magadan Oblast", "45": "Mari El", "46": "Mordovia",
    "47": "Moscow Oblast", "48": "Moscow", "49": "Murmansk Oblast", "51": "Nizhny Novgorod Oblast",
    "52": "Novgorod Oblast", "53": "Novosibirsk Oblast", "54": "Omsk Oblast", "55": "Orenburg Oblast",
    "56": "Oryol Oblast", "57": "Penza Oblast", "59": "Primorsky Krai", "60": "Pskov Oblast", "61": "Rostov Oblast",
    "62": "Ryazan Oblast", "63": "Sakha", "64": "Sakhalin Oblast", "65": "Samara Oblast", "66": "St. Petersburg",
    "67": "Saratov Oblast", "68": "North Ossetia", "69": "Smolensk Oblast", "70": "Stavropol Krai",
    "71": "Sverdlovsk Oblast", "72": "Tambov Oblast", "73": "Tatarstan", "75": "Tomsk Oblast", "76": "Tula Oblast",
    "77": "Tver Oblast", "78": "Tyumen Oblast", "79": "Tuva", "80": "Udmurtia", "81": "Ulyanovsk Oblast",
    "83": "Vladimir Oblast", "84": "Volgograd Oblast", "85": "Vologda Oblast", "86": "Voronezh Oblast",
    "87": "Yamalo-Nenets Okrug", "88": "Yaroslavl Oblast", "90": "Perm Krai", "91": "Krasnoyarsk Krai",
    "92": "Kamchatka Krai", "93": "Zabaykalsky Krai",
}  # fmt: skip
_IN = {
    "02": "Andhra Pradesh", "03": "Assam", "05": "Chandigarh", "07": "Delhi", "09": "Gujarat", "10": "Haryana",
    "11": "Himachal Pradesh", "12": "Jammu and Kashmir", "13": "Kerala", "16": "Maharashtra", "17": "Manipur",
    "18": "Meghalaya", "19": "Karnataka", "20": "Nagaland", "21": "Odisha", "22": "Puducherry", "23": "Punjab",
    "24": "Rajasthan", "25": "Tamil Nadu", "26": "Tripura", "28": "West Bengal", "29": "Sikkim",
    "30": "Arunachal Pradesh", "31": "Mizoram", "33": "Goa", "34": "Bihar", "35": "Madhya Pradesh",
    "36": "Uttar Pradesh", "37": "Chhattisgarh", "38": "Jharkhand", "39": "Uttarakhand", "40": "Telangana",
}  # fmt: skip
_GB = {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}
ADMIN1: dict[str, dict[str, str]] = {
    "KZ": _KZ, "UZ": _UZ, "KG": _KG, "TJ": _TJ, "TM": _TM, "RU": _RU, "IN": _IN, "GB": _GB,
}  # fmt: skip
# Spellings that are common words of a language of ours ("Turn" for Angren, "Қазан", October, for Kazan): dropped where
# another spelling of the place stays in the same letters, else the place needs a word of place beside it.
_WORDS = """
Turn Turk Turks Buy Cars Lion Man Mobile Hub Pop Marks Tyre Rugby Sale Split Reading Van Bury Kazakh Kazakhs Nice Bath
Orange Best Most Along Bar Ham
Турк Турн Қарсы Каршы Қазан Берген Бері Кері Аба Барда Бекаси Буга Ишим Жума Үши Ота Кара Қара Порто Ровно Пайшанба
Октябрь
"""
WORDS = frozenset(_WORDS.split())
