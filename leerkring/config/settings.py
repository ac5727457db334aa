"""The one settings file. Everything that differs between machines comes from the environment."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from leerkring.config.environment import database, flag, secret_key, words

ROOT = Path(__file__).resolve().parent.parent.parent
# Where the database, uploads and the secret key live.
DATA = Path(os.environ.get("LEERKRING_DATA", ROOT / "data")).resolve()

# Development pages (the component kit) and tracebacks; never on a server that people use.
DEBUG = flag("LEERKRING_DEBUG")
# The sign-in page offers every demo person with one click.
DEMO = flag("LEERKRING_DEMO")
SECRET_KEY = secret_key(DATA)
ALLOWED_HOSTS = words("LEERKRING_HOSTS", "localhost,127.0.0.1,[::1]")
# Behind HTTPS: cookies only over TLS, and HSTS.
SECURE = flag("LEERKRING_HTTPS")
CSRF_TRUSTED_ORIGINS = words("LEERKRING_ORIGINS", "")
HERE = f"http://localhost:{os.environ.get('PORT') or 8000}"
BASE_ADDRESS = (os.environ.get("LEERKRING_ADDRESS") or HERE).rstrip("/")

INSTALLED_APPS = [
    "leerkring.home",
    "leerkring.demo",
    "leerkring.privacy",
    "leerkring.accountability",
    "leerkring.guidance",
    "leerkring.drafts",
    "leerkring.cycles",
    "leerkring.meetings",
    "leerkring.rooms",
    "leerkring.methods",
    "leerkring.drivers",
    "leerkring.choices",
    "leerkring.decisions",
    "leerkring.goals",
    "leerkring.commitments",
    "leerkring.reflections",
    "leerkring.perspectives",
    "leerkring.communities",
    "leerkring.organisations",
    "leerkring.notices",
    "leerkring.journal",
    "leerkring.people",
    "leerkring.kit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "leerkring.kit.middleware.secure_headers",
    "leerkring.kit.middleware.refuse_endless",
    "leerkring.kit.middleware.StaticFiles",
    "leerkring.kit.middleware.lead_to_slash",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "leerkring.people.middleware.speak_their_language",
    "allauth.account.middleware.AccountMiddleware",
    "leerkring.kit.middleware.Refusals",
]

ROOT_URLCONF = "leerkring.config.urls"
WSGI_APPLICATION = "leerkring.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": sorted((ROOT / "leerkring").glob("*/templates")),
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "leerkring.kit.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "leerkring.config.context.surroundings",
            ],
        },
    },
    {
        # allauth looks some of its own pieces up by Django's engine.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]

DATABASES = {"default": database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Limits on sign-in attempts must hold across processes, so they live in the database.
# So many that nobody can push the count of one account out by trying other names.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kit_cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    },
    # What many see alike, drawn once in each process; always under a version, so nothing old is ever shown.
    "drawn": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 300}},
}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["leerkring.people.hashers.Argon2id"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "leerkring.people.passwords.LongEnough"},
    {"NAME": "leerkring.people.passwords.NotWellKnown"},
    {"NAME": "leerkring.people.passwords.NotOnesName"},
]
# What an app keeps with an activity on an agenda, and copies when the activity is copied (docs/decide/0016).
COPIED_WITH_ACTIVITIES = ["leerkring.rooms.actions.copying.copy_steps"]

# What an app draws on the lines of goals, above which it stands (docs/decide/0016).
MARKED_ON_LINES = ["leerkring.drivers.queries.marks_of"]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:show_home"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "leerkring.people.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "leerkring.people.forms.SignInForm",
    "change_password": "leerkring.people.forms.ChangePasswordForm",
    "reauthenticate": "leerkring.people.forms.ConfirmForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in_name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
# Nobody signs in with an address, so colleagues may share one. It is confirmed before news is mailed to it.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_UNIQUE_EMAIL = False
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
# A whole school shares one address, so a limit per address would lock everybody out: limits are per account.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "10/15m/key",
    "reauthenticate": "20/15m/user",
    "change_password": "20/15m/user",
}
MFA_ADAPTER = "leerkring.people.adapters.PasskeyAdapter"
MFA_FORMS = {
    "login_webauthn": "leerkring.people.forms.SignInPasskeyForm",
    "reauthenticate_webauthn": "leerkring.people.forms.ConfirmPasskeyForm",
    "add_webauthn": "leerkring.people.forms.AddPasskeyForm",
    "edit_webauthn": "leerkring.people.forms.RenamePasskeyForm",
}
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_RATE_LIMITS = {"webauthn_login": None}
MFA_PASSKEY_LOGIN_ENABLED = True
# A passkey is a way in of its own; an address is only where news goes.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("nl-be", _("Dutch (Flanders)")), ("en", _("English"))]
LOCALE_PATHS = [ROOT / "leerkring" / "locale"]
USE_TZ = True
TIME_ZONE = os.environ.get("LEERKRING_TIME_ZONE", "Europe/Amsterdam")
FIRST_DAY_OF_WEEK = 1

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("LEERKRING_STATIC", DATA / "static"))
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA / "files"}},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    },
}
SERVESTATIC_USE_FINDERS = DEBUG
SERVESTATIC_ALLOW_ALL_ORIGINS = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
# Largest file in a cycle's information step, in bytes.
LARGEST_UPLOAD = 10 * 1024 * 1024
# Above this a request is not even read.
LARGEST_REQUEST = 4 * LARGEST_UPLOAD

SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "leerkring.config.refusals.refuse_csrf"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
# No messages framework storage in the database: a notice after an action rides along in a signed cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

EMAIL_BACKEND = os.environ.get(
    "LEERKRING_MAIL_BACKEND",
    "django.core.mail.backends.smtp.EmailBackend"
    if os.environ.get("LEERKRING_MAIL_HOST")
    else "django.core.mail.backends.filebased.EmailBackend",
)
EMAIL_FILE_PATH = str(DATA / "mail")
EMAIL_HOST = os.environ.get("LEERKRING_MAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("LEERKRING_MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("LEERKRING_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("LEERKRING_MAIL_PASSWORD", "")
EMAIL_USE_TLS = flag("LEERKRING_MAIL_TLS", default=True)
DEFAULT_FROM_EMAIL = os.environ.get("LEERKRING_MAIL_FROM", "leerkring@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "leerkring.kit.logs.OneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LEERKRING_LOG", "WARNING")},
}
