"""From a paste to a story at the desk, with nothing changed on the way and nothing submitted unseen."""

import pytest

from articles.models import Article, Original
from tests.factories import CREW, FERRY, make_user

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def paste(client, desk, reporter):
    """Paste a text as the reporter."""
    client.force_login(reporter)
    return lambda text, **fields: client.post("/submit/", {"text": text, "desk": desk.pk, "urgency": 5, **fields})


def test_a_paste_is_kept_and_shown_before_anything_is_submitted(client, paste, reporter):
    answer = paste(f"{FERRY}\r\n\r\n{CREW}\n", headline="Ferry late")

    original = Original.objects.get()
    page = client.get(answer["Location"])
    assert answer["Location"] == f"/submit/{original.token}/"
    assert bytes(original.data) == f"{FERRY}\r\n\r\n{CREW}\n".encode()
    assert (original.by, original.fields["headline"]) == (reporter, "Ferry late")
    assert FERRY in page.text
    assert "Submit to World" in page.text
    assert not Article.objects.exists()


def test_the_other_cut_is_offered(client, paste):
    answer = paste(f"{FERRY}\n{CREW}")

    page = client.get(answer["Location"])
    other = client.get(f"{answer['Location']}?split=blank")

    assert page.context["story"].split == "lines"
    assert 'href="?split=blank"' in page.text
    assert 'href="?split=lines"' in other.text


def test_submitting_gives_the_story_to_the_desk(client, paste, desk, reporter):
    page = paste(f"{FERRY}\n{CREW}", headline="Ferry late", slug="FERRY", urgency=2, note="Call me.")["Location"]

    answer = client.post(page)

    article = Article.objects.get()
    assert answer["Location"] == f"/story/{article.pk}/"
    assert (article.stage, article.desk, article.author) == ("submitted", desk, reporter)
    assert (article.headline, article.slug, article.urgency, article.note) == ("Ferry late", "FERRY", 2, "Call me.")


def test_submitting_twice_makes_one_story(client, paste):
    page = paste(FERRY)["Location"]

    client.post(page)
    client.post(page)

    assert Article.objects.count() == 1


def test_an_empty_paste_is_refused_with_what_was_filled_in(client, paste):
    answer = paste("", headline="Ferry late")

    assert answer.status_code == 422
    assert 'value="Ferry late"' in answer.text
    assert not Original.objects.exists()


def test_a_desk_of_others_is_refused(client, paste, other_desk):
    assert paste(FERRY, desk=other_desk.pk).status_code == 422
    assert not Original.objects.exists()


def test_somebody_elses_paste_is_missing(client, paste, desk):
    page = paste(FERRY)["Location"]
    client.force_login(make_user("rival", desk, "reporter"))

    assert client.get(page).status_code == 404
    assert client.post(page).status_code == 404


def test_somebody_without_a_desk_is_told_so(client, db):
    client.force_login(make_user("newcomer"))

    assert "You belong to no desk yet" in client.get("/submit/").text


def test_markup_in_a_paste_stays_text(client, paste):
    page = paste("<script>alert(1)</script> & <b>bold</b> *starred*")["Location"]

    text = client.get(page).text

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt; *starred*" in text
