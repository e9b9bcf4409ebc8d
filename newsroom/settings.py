"""How is this newsroom set up? Everything that differs from place to place comes from the environment.

NEWSROOM_SECRET_KEY (or SECRET_KEY)   the key that signs sessions; without it one is made in var/
DATABASE_URL                          another database than var/newsroom.sqlite3
ALLOWED_HOSTS                         the names it answers to, parted by commas
ADDRESS                               where `make run` serves, 127.0.0.1:8000 unless told
NEWSROOM_HTTPS=1                      served over HTTPS only: secure cookies, HSTS
NEWSROOM_PROXIES=1                    how many proxies of ours stand in front and set X-Forwarded-For and -Proto
NEWSROOM_DEMO=1                       the demo newsroom, on a loopback address only
NEWSROOM_DEBUG=1                      Django's debug pages, for developers
"""

import os
from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from newsroom import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"

DEBUG = environment.flag("NEWSROOM_DEBUG")
DEMO = environment.flag("NEWSROOM_DEMO")
DEMO_PASSWORD = "demo"  # noqa: S105 — public on purpose; newsroom/accounts.py keeps it in the demo
HTTPS = environment.flag("NEWSROOM_HTTPS")
PROXIES = environment.number("NEWSROOM_PROXIES")
ADDRESS = os.environ.get("ADDRESS", "127.0.0.1:8000")

SECRET_KEY = environment.secret_key(VAR)
ALLOWED_HOSTS = environment.names("ALLOWED_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
if DEMO and not environment.loopback(environment.host(ADDRESS)):
    raise ImproperlyConfigured(f"The demo's passwords are public, so it is not served on {ADDRESS}: use 127.0.0.1.")

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
INSTALLED_APPS = [
    "articles",
    "axes",
    "django_htmx",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "newsroom.middleware.Reference",
    "newsroom.middleware.RequestLog",
    "newsroom.middleware.SecurityHeaders",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",  # above all that answers by itself
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "newsroom.middleware.SignIn",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# ATOMIC_REQUESTS stays off: with IMMEDIATE every GET would take SQLite's write lock.
DATABASES = {"default": environment.database(VAR)}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = False  # the desk speaks English

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Accounts

LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "newsroom.accounts.DemoAccounts" if DEMO else "newsroom.accounts.Accounts",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]  # by address alone, one mistyped password would lock an office
AXES_CLIENT_IP_CALLABLE = "newsroom.proxies.client_address"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "articles.views.errors.locked_out"
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False  # a lock ends by itself; three more tables would explain nothing

# How often an open page asks for news, as htmx reads it

POLLS = {"presence": "15s", "queue": "20s"}

# Security: no inline script or style anywhere, so no nonce either.

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "articles.views.accounts.untrusted"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked from inside, without HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
# Whether the paper's other hosts speak HTTPS, and whether browsers ship that, is not ours to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# The submission form says 1 MB in its own words; this is the wall behind it.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 11_000  # 5,000 blocks with a kind and a text each
DATA_UPLOAD_MAX_NUMBER_FILES = 5

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "newsroom.logs.Lines"}},
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["lines"], "level": "WARNING"},
    "loggers": {
        "newsroom": {"level": "INFO"},
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},  # a refused request has its line already
    },
}
