"""The words of every story counted as they are from now on: tags are none, and scripts that part no words have some."""

from django.db import migrations

from articles.text.document import Document

FEW = 100


def count(apps, schema_editor):
    """Count the story as it came in and as it is; what is right already is not written."""
    stories, revisions = apps.get_model("articles", "Article").objects, apps.get_model("articles", "Revision").objects
    for article in stories.filter(head__isnull=False).select_related("head").iterator(FEW):
        first = revisions.only("blocks").get(article=article, number=1)
        words, arrived = (Document.from_rows(each.blocks).words for each in (article.head, first))
        if (words, arrived) != (article.words, article.arrived_words):
            stories.filter(pk=article.pk).update(words=words, arrived_words=arrived)


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_presence")]
    operations = [migrations.RunPython(count, migrations.RunPython.noop)]
