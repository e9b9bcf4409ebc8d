"""How Django knows this app, and its one signal."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Copy desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from articles.models.sealing import seal_after_migrations  # noqa: PLC0415 — models load after the app

        post_migrate.connect(seal_after_migrations, sender=self)
