"""Who opens the admin, and a story with a row in every table."""

import pytest
from django.contrib.auth.models import Permission

from articles.models import Membership
from articles.workflow import Role
from tests.admin.asking import User, make_published


@pytest.fixture
def admin(db, client):
    """A superuser who belongs to no desk, logged in."""
    user = User.objects.create_superuser("ada", first_name="Ada", last_name="Moss")
    client.force_login(user)
    return user


@pytest.fixture
def lead(admin, desk):
    """The same, but slot of the desk."""
    Membership.objects.create(desk=desk, user=admin, role=Role.SLOT)
    return admin


@pytest.fixture
def clerk(db):
    """Staff who may look, without all rights and without a desk."""
    user = User.objects.create_user("clem", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    return user


@pytest.fixture
def published(desk, reporter, editor, slot):
    return make_published(desk, reporter, editor, slot)
