"""A revision says which edit by hand it takes back."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_when_rules_changed")]
    operations = [
        migrations.AddField(
            model_name="revision",
            name="undoes",
            field=models.OneToOneField(
                blank=True,
                help_text="The edit by hand that this one takes back.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="undone_by",
                to="articles.revision",
            ),
        ),
    ]
