"""A finding that an edit by hand made an end of says which edit that was."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0010_undone_edits")]
    operations = [
        migrations.AddField(
            model_name="finding",
            name="gone_in",
            field=models.ForeignKey(
                blank=True,
                help_text="The edit by hand after which it stood no more.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="articles.revision",
            ),
        ),
    ]
