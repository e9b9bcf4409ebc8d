"""A story's language is known by its commonest words, or not at all."""

import pytest

from articles.detection.words.languages import LANGUAGES, language_of
from articles.text.words import words


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Nobody at the quay had seen the crew of the boat.", "en"),
        ("Die Fähre und das Boot sind im Hafen von Tormouth.", "de"),
        ("Le bateau de la ville est dans le port et les gens sont sur le quai.", "fr"),
        ("El barco de la isla no llega a la ciudad en la noche.", "es"),
        ("Паром не пришёл на остров, и на пристани никто не знал, что с ним.", "ru"),
        ("Το πλοίο δεν ήρθε στο νησί και κανείς στην αποβάθρα δεν ήξερε από πού να το περιμένει.", "el"),
        ("Gemi bu gün limana gelmedi ve adada kimse bunun için neden beklendiğini bilmiyor.", "tr"),
        ("האונייה לא הגיעה לנמל של האי, ואיש לא ידע מה היה שם.", "he"),
        ("नाव बंदरगाह में नहीं आई और किसी को पता नहीं है।", "hi"),
        ("کشتی روز سه‌شنبه به جزیره نرسید و کسی در اسکله از آن خبر نداشت.", "fa"),
        ("کشتی منگل کو جزیرے پر نہیں آئی اور گھاٹ پر کسی کو اس کا پتہ نہیں تھا۔", "ur"),
        ("নৌকা ঘাটে এসেছে এবং দ্বীপ থেকে একটি দল তার জন্য অপেক্ষা করে।", "bn"),
        ("Trajekt neprišiel na ostrov a v prístave nikto nevie, čo sa s ním stalo, že je tak dlho preč.", "sk"),
        ("Trajekt ni prišel na otok in v pristanišču nihče ne pozna usode posadke, ki je bila z njim.", "sl"),
        ("Trajekt nije došao na otok i u luci nitko ne zna što je s posadom koja je na brodu.", "hr"),
        ("Трајект није дошао на острво и у луци нико не зна шта је са посадом која је на броду.", "sr"),
        (
            "Фериботът не дойде на острова и на пристанището никой не знае какво е станало с екипажа, който е на него.",
            "bg",
        ),
        (
            "Траектот не дојде на островот и во пристаништето никој не знае што се случи со екипажот кој е на него.",
            "mk",
        ),
        (
            "El transbordador no va arribar a l'illa i al port ningú no sap què és de la tripulació.",
            "ca",
        ),
        ("O transbordador non chegou á illa e no porto ninguén sabe que foi da tripulación nin dos pasaxeiros.", "gl"),
        ("Ferjan kom ekki til eyjunnar og á bryggjunni veit enginn hvað hefur orðið um áhöfnina sem er um borð.", "is"),
        ("Praam ei jõudnud saarele ja sadamas ei tea keegi, mis on meeskonnast saanud või kes see oli.", "et"),
        ("Prāmis uz salu neatnāca, un ostā neviens nezina, kas ir ar komandu un kuģi.", "lv"),
        ("Keltas į salą neatplaukė, ir uoste niekas nežino, kad įgula iš jo jau grįžo.", "lt"),
        (
            "Trageti nuk erdhi në ishull dhe në port askush nuk e di se çfarë ka ndodhur me ekuipazhin që është në të.",
            "sq",
        ),
        ("Prom nie przypłynął do portu i nikt na wyspie nie wie, co się z nim stało.", "pl"),
    ],
)
def test_language_is_known_by_its_commonest_words(text, code):
    assert language_of(words(text)).code == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Meli ilikuwa ikienda katika bandari kila siku.",
        "渡轮周二又晚点了一个小时",
        "da na da na a da na " * 30,
        "Gwamna ya ce su za su ba da kudi ne ga jihar, to amma bi na doka da oda na da wuya. " * 9,
    ],
)
def test_other_languages_are_not_guessed(text):
    assert language_of(words(text)) is None


def test_no_word_is_both_wrong_and_right():
    for language in LANGUAGES:
        assert not language.never_double & language.may_double
        assert not language.doubtful & (language.never_double | language.may_double)


def test_list_of_names_has_the_language_of_eight_words_in_a_hundred():
    names = ["marlow", "lund", "reiter", "brandt", "harrow", "skerrin", "oland", "brindle", "tamsin", "doe"] * 9
    eight = ["the", "of", "and", "to", "in", "for", "the", "the"]

    assert language_of([*names, "ida", "rosa", *eight]).code == "en"
    assert language_of([*names, *names, *names[:5], *eight, *eight[:7]]) is None
