"""Who may do what on a desk is asked of everybody."""

import pytest

from articles.workflow import Role
from tests.factories import make_user


@pytest.fixture
def people(desk, other_desk, reporter, editor, slot, django_user_model):
    """One of everybody."""
    gone = make_user("gus", desk, Role.SLOT)
    gone.is_active = False
    gone.save()
    return {
        "reporter": reporter,
        "editor": editor,
        "slot": slot,
        "slot elsewhere": make_user("otto", other_desk, Role.SLOT),
        "administrator": django_user_model.objects.create_superuser("ada"),
        "slot who has left": gone,
    }
