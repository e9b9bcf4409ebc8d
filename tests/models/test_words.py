"""A story's words as they are kept: counted anew where an earlier count took tags for words."""

from importlib import import_module

import pytest
from django.apps import apps

from articles.actions.editing import edit_block
from articles.models import Article
from tests.factories import CREW, FERRY, make_article, taken

pytestmark = [pytest.mark.database, pytest.mark.django_db]

LENGTHS = len(FERRY.split()), len(CREW.split())


def test_tags_are_no_words_of_a_story(desk, reporter, editor):
    article = taken(make_article(desk, reporter, ["<p>", FERRY, "</p>", f"<p>{CREW}</p>"], headline=""), editor)
    edit_block(article, "p1", "", base=1, by=editor)
    article.refresh_from_db()

    assert (article.arrived_words, article.words) == (sum(LENGTHS), sum(LENGTHS))


def test_words_of_every_story_are_counted_anew(desk, reporter, editor):
    tagged = taken(make_article(desk, reporter, ["<p>", FERRY, "</p>", CREW], headline=""), editor)
    edit_block(tagged, "p4", "", base=1, by=editor)
    right = make_article(desk, reporter, [CREW], headline="")
    Article.objects.filter(pk=tagged.pk).update(words=1, arrived_words=2)

    import_module("articles.migrations.0008_words").count(apps, None)

    kept = Article.objects.order_by("pk").values_list("pk", "arrived_words", "words")
    assert list(kept) == [(tagged.pk, sum(LENGTHS), LENGTHS[0]), (right.pk, LENGTHS[1], LENGTHS[1])]
