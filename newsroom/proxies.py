"""Who is really asking, when proxies of ours stand in front?"""

from django.conf import settings


def client_address(request):
    """Give the address that the outermost of our proxies saw.

    Each proxy adds the address it was called from at the right end of X-Forwarded-For, and what stands further left
    came from the client, who may write anything there.
    """
    seen = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if not settings.PROXIES or len(seen) < settings.PROXIES:
        return request.META.get("REMOTE_ADDR") or None  # a login that a test or a script makes comes from nowhere
    return seen[-settings.PROXIES]
