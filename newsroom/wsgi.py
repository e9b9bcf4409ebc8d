"""Where the web server comes in: `gunicorn newsroom.wsgi`."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.template.loader import get_template
from django.urls import reverse

from newsroom import garbage

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

application = get_wsgi_application()

# Pages and addresses are read before anybody waits: else the first decision of each process takes four times as long.
pages = settings.BASE_DIR / "templates"
for page in sorted(pages.rglob("*.html")):
    get_template(str(page.relative_to(pages)))
reverse("articles:queue")

# Else one answer in twenty waits while all of it is searched for garbage.
garbage.keep_what_is_loaded()
garbage.search_seldom()
