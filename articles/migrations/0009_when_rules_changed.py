"""Every version of a desk's rules says when each of them was last settled otherwise."""

from django.db import migrations, models

from articles.models.sealing import seal, unseal

TABLES = ("articles_rulesetversion",)


def fill(apps, schema_editor):
    """Work it out for the versions there are, whose table is sealed again before anybody else sees it."""
    unseal(schema_editor.connection.alias, TABLES)
    versions = apps.get_model("articles", "RulesetVersion").objects
    desk, before, changed = None, set(), {}
    for version in versions.order_by("desk", "number"):
        if version.desk_id != desk:
            desk, before, changed = version.desk_id, set(), {}
        now = {(rule, "off") for rule in version.off} | {(rule, "informs") for rule in version.informing}
        now |= set(version.limits.items())
        changed |= {name: version.at.isoformat() for name, _ in now ^ before}
        versions.filter(pk=version.pk).update(changed=changed)
        before = now
    seal(schema_editor.connection.alias, TABLES)


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
