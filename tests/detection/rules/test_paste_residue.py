"""What came along with the paste goes; the same words in a sentence stay."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.paste_residue import PasteResidue
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY

RULE = PasteResidue()
AS_SHOWN = "Write it as a browser shows it"


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADVERTISEMENT", "Story continues below", "Share this article", "Share on Facebook",
        "Read more", "Read more →", "(MORE)", "-30-", "###", "ENDS", "Image caption", "Werbung", "Anzeige:",
        "Lesen Sie auch",
        "Publicité", "Lire aussi", "Publicidad", "Leggi anche", "Leia também", "Lees ook", "Läs också", "Czytaj też",
        "Читайте также", "اقرأ أيضا", "广告", "関連記事",
        "Διαφήμιση", "Διαβάστε επίσης:", "विज्ञापन", "यह भी पढ़ें", "ማስታወቂያ", "Inzerce", "פרסומת", "광고",
    ],
)  # fmt: skip
def test_label_of_a_page_goes(line):
    assert_fixes(RULE, before=[FERRY, line, CREW], after=[FERRY, CREW])


def test_lines_in_a_row_go_together():
    before = [FERRY, "Advertisement", "Share on Facebook", "Share on X", CREW, "(MORE)"]

    found = findings(RULE, Document.of(before))

    assert [[span.block for span in finding.spans] for finding in found] == [["p2", "p3", "p4"], ["p6"]]
    assert found[0].message == "These 3 lines came along with the paste: no part of the story."
    assert_fixes(RULE, before=before, after=[FERRY, CREW])


@pytest.mark.parametrize(
    "line",
    [
        "Read more: how the ferry was built",
        "Lire aussi : le ferry",
        "Sign up for our letter",
        "Διαβάστε επίσης: το νέο πλοίο",
        "यह भी पढ़ें: नई नौका",
    ],
)
def test_link_to_another_story_is_a_notice(line):
    [finding] = findings(RULE, Document.of([FERRY, line, CREW]))

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies on the ferry as money, the children of the island wrote, and biscuits." * 5,
        "“We use cookies on this site,” the operator of the ferry told the court in its defence.",
        "Let me know if you have ever missed the ferry to Skerrin.",
        "Certainly the ferry was late again, and here is why.",
        "Here is the timetable of the ferry for the winter:",
        "Hi all, the crew of the ferry shouted, and the boat left.",
        "#ferry #island",
        "2 ** 3 is eight, and 3 ** 2 is nine.",
        "An advertisement for the ferry hung at the quay, and nobody had read more than its first line.",
        "More to the point, nobody had asked the islanders.",
        "“Share this article,” he said.",
        "Related companies were told in the spring.",
        "Read more books this winter, says the librarian of Skerrin.",
    ],
)
def test_sentence_with_such_words_is_left_alone(line):
    assert_clean(RULE, [FERRY, line, CREW, FARES])


def test_head_of_a_message_goes():
    head = ["From: Jane Doe", "Sent: Tuesday, 3 November 2026 10:14", "To: Desk", "Subject: Ferry copy"]

    assert_fixes(RULE, before=[*head, FERRY, CREW], after=[FERRY, CREW])


def test_line_that_opens_like_one_of_a_message_stays():
    assert_clean(RULE, [FERRY, "From: the people of Skerrin, with love.", CREW, "Subject: boats.", FARES])


@pytest.mark.parametrize(
    ("before", "title", "after"),
    [
        (f"<p>{FERRY}</p>", "Take it off", FERRY),
        (f'{FERRY} <a href="https://x.example">More</a>', "Take it off", f"{FERRY} More"),
        (f"{FERRY}<br/>", "Take it off", FERRY),
        ("Calder &amp; Orrin said no.", AS_SHOWN, "Calder & Orrin said no."),
        ("The caf&eacute; on the quay said no.", AS_SHOWN, "The café on the quay said no."),
        ("See x.example&#x2F;&#x2F;<b>boats</b><br>.", AS_SHOWN, "See x.example//boats."),
        ("“No”&nbsp;was &lsquo;all&rsquo; they said.", AS_SHOWN, "“No”\u00a0was ‘all’ they said."),
    ],
)
def test_html_is_a_notice_and_may_be_taken_off(before, title, after):
    story = Document.of([CREW, before, FARES])

    [finding] = findings(RULE, story)

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)
    assert finding.suggestions[0].title == title
    assert texts(apply(story, finding.suggestions[0].edits)) == [CREW, after, FARES]


def test_line_of_nothing_but_html_may_go():
    story = Document.of([CREW, "&nbsp;", FARES])

    [finding] = findings(RULE, story)

    assert texts(apply(story, finding.suggestions[0].edits)) == [CREW, FARES]


@pytest.mark.parametrize(
    "text",
    [
        "The tag `<b>` makes words bold, and nobody uses it any more on the pages of this paper.",
        "Prices below 5 < 7 and above 9 > 8 were asked for, said AT&T; nobody paid them.",
        "He said <laughs> that it was fine.",
    ],
)
def test_signs_that_are_no_html_stay(text):
    assert_clean(RULE, [CREW, text, FARES])


def test_link_of_more_than_fourteen_words_is_copy():
    link = "Read more: passengers tell how they spent the night on the quay at Skerrin"

    assert [finding.severity for finding in findings(RULE, Document.of([FERRY, link, CREW]))] == [Severity.NOTICE]
    assert_clean(RULE, [FERRY, f"{link} harbour", CREW])


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to make our site work and to see how it is used. Accept all or choose what you allow.",
        "Wir verwenden Cookies, um unsere Seite zu verbessern.", "Nous utilisons des cookies pour améliorer ce site.",
        "Мы используем файлы cookie, чтобы сайт работал.", "当サイトではCookieを使用しています。",
        "Certainly! Here is a revised version of your article:", "Sure! Here’s a shorter draft.",
        "Here is the edited version of your story:", "As an AI language model, I cannot say what happened then.",
        "Natürlich! Hier ist die überarbeitete Fassung:", "Bien sûr ! Voici une version révisée de votre article :",
        "¡Claro! Aquí tienes una versión revisada:", "Certo! Ecco la versione rivista:", "Конечно! Вот новая версия:",
        "当然！以下是修改后的文章：", "もちろんです！以下が修正版です。", "물론입니다! 다음은 수정된 기사입니다:",
        "Let me know if you’d like any changes.", "Would you like me to shorten it further?",
        "Avísame si quieres algún cambio.", "Hi all, copy below, thanks, Anna",
    ],
)  # fmt: skip
def test_notice_of_cookies_and_words_round_a_text_go(line):
    assert_fixes(RULE, before=[FERRY, line, CREW], after=[FERRY, CREW])


def test_marks_of_markdown_are_told_once_and_taken_off():
    story = Document.of(["## What the crew says", FERRY, f"**{CREW}**", f"Nobody **knew**. {FARES}"])

    [finding] = findings(RULE, story)

    assert finding.message == "Marks of Markdown came along with the paste, and readers would see them: “##”, “**”."
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)
    mended = apply(story, finding.suggestions[0].edits)
    assert texts(mended) == ["What the crew says", FERRY, CREW, f"Nobody knew. {FARES}"]
    assert findings(RULE, mended) == ()
