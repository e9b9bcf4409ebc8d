"""When does a password open an account? The demo's is public, so it opens nothing outside the demo.

A session names the backend it began with, and there is one for each case: what began in the demo ends with it.
"""

from django.conf import settings
from django.contrib.auth.backends import ModelBackend

from articles.models.desks import account
from newsroom.environment import loopback
from newsroom.proxies import client_address


class WithPreferences(ModelBackend):
    """Whoever asks is read with preferences, roles and clock: no page has to ask again, no session holds a copy."""

    def get_user(self, user_id):
        user = account(user_id)
        return user if user is not None and self.user_can_authenticate(user) else None


class DemoAccounts(WithPreferences):
    """Everybody knows the passwords here, so they open it to this machine only, whatever address it is served on."""

    def authenticate(self, request, username=None, password=None, **others):
        if not loopback(client_address(request)):
            return None
        return super().authenticate(request, username, password, **others)


class Accounts(WithPreferences):
    """The demo's password is nobody's, even where its accounts were left in the database."""

    def authenticate(self, request, username=None, password=None, **others):
        if password == settings.DEMO_PASSWORD:
            return None
        return super().authenticate(request, username, password, **others)
