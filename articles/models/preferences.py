"""How somebody wants the newsroom to look, and its keys to work."""

from django.conf import settings
from django.db import models

from articles import keys
from articles.keys import KeyMode


class Theme(models.TextChoices):
    """Which of the two palettes somebody reads."""

    SYSTEM = "system", "As this device has it"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class Preferences(models.Model):
    """What one person chose; whoever never did has no row."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="preferences")
    theme = models.CharField(max_length=10, choices=Theme, default=Theme.SYSTEM)
    key_mode = models.CharField(max_length=10, choices=KeyMode, default=KeyMode.SINGLE)
    remap = models.JSONField(default=dict, blank=True, help_text="Actions with another key than the usual one.")

    class Meta:
        verbose_name_plural = "preferences"
        constraints = [
            models.CheckConstraint(condition=models.Q(theme__in=Theme.values), name="theme_there_is"),
            models.CheckConstraint(condition=models.Q(key_mode__in=KeyMode.values), name="key_mode_there_is"),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_theme_display()}, {self.get_key_mode_display()}"

    @property
    def keymap(self):
        """The key of each action."""
        return keys.in_force(self.key_mode, self.remap)

    @property
    def pressed(self):
        """What the script looks up."""
        return keys.pressed(self.key_mode, self.remap)


def preferences_of(user):
    """What this person prefers: of somebody logged in it was read along with the account."""
    return getattr(user, "preferences", None) or Preferences()
