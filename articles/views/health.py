"""Is this process up? It says that and nothing else."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe


@require_safe
@login_not_required
def healthz(request):
    """Answer without asking the database."""
    return HttpResponse("ok", content_type="text/plain")
