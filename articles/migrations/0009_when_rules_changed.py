"""Every version of a desk's rules says when each of them was last settled otherwise."""

from django.db import migrations, models

from articles.detection.ruleset import STANDARD, Ruleset
from articles.models.sealing import unseal


def fill(apps, schema_editor):
    """Work it out for the versions there are; they are sealed again at the end, as after every migration."""
    unseal(schema_editor.connection.alias)
    versions = apps.get_model("articles", "RulesetVersion").objects
    desk, before, changed = None, STANDARD, {}
    for version in versions.order_by("desk", "number"):
        if version.desk_id != desk:
            desk, before, changed = version.desk_id, STANDARD, {}
        settled = Ruleset(frozenset(version.off), frozenset(version.informing), version.limits)
        changed |= dict.fromkeys(settled.changes(before), version.at.isoformat())
        versions.filter(pk=version.pk).update(changed=changed)
        before = settled


class Migration(migrations.Migration):
    dependencies = [("articles", "0008_words")]
    operations = [
        migrations.AddField(
            model_name="rulesetversion",
            name="changed",
            field=models.JSONField(default=dict, help_text="When each rule and limit was last settled otherwise."),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
