"""Every setting, read from the environment (12-factor). docs/guides/operators.md lists them."""

import os
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from localoffer.config.book import BOOK_CHAPTERS  # noqa: F401 - Django reads it here
from localoffer.config.log_settings import LOGGING  # noqa: F401 - Django reads it here
from localoffer.config.sign_in import *  # noqa: F403 - Django reads these here
from localoffer.core.authority import read_authority

PROJECT_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = Path(os.environ.get("VAR_DIR", PROJECT_DIR / "var"))
DATA_DIR = PROJECT_DIR / "data"
AUTHORITY_DIR = Path(os.environ.get("AUTHORITY_DIR", DATA_DIR / "leeds"))
AUTHORITY = read_authority(AUTHORITY_DIR / "authority.toml")


def _environment_list(name: str, default: str) -> list[str]:
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def _secret_key() -> str:
    """The key from the environment, else one made once and kept beside the database."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    path = VAR_DIR / "secret-key"
    if path.exists() and (key := path.read_text()):
        return key
    path.parent.mkdir(parents=True, exist_ok=True)
    # Whole or not at all: a key half written when the machine stops would be another key.
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.touch(mode=0o600)
    unfinished.write_text(secrets.token_urlsafe(64))
    unfinished.replace(path)
    return path.read_text()


SECRET_KEY = _secret_key()
# Keys that were used before, so that what they signed and encrypted is still read.
SECRET_KEY_FALLBACKS = _environment_list("SECRET_KEY_FALLBACKS", "")
DEBUG = os.environ.get("DEBUG", "") == "1"
# A demonstration shows invented services and offers a demonstration officer. Production sets it to 0.
DEMONSTRATION = os.environ.get("DEMONSTRATION", "1") == "1"
SITE_URL = os.environ.get("SITE_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}")
ALLOWED_HOSTS = _environment_list("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
HTTPS = SITE_URL.startswith("https://")
# How many proxies of ours stand in front: only the last so many addresses of X-Forwarded-For are believed.
TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES", "0"))

INSTALLED_APPS = [
    "localoffer.officers",
    "localoffer.exchange",
    "localoffer.comments",
    "localoffer.shortlist",
    "localoffer.post",
    "localoffer.answering",
    "localoffer.formats",
    "localoffer.easy_read",
    "localoffer.translations",
    "localoffer.schools",
    "localoffer.pages",
    "localoffer.directory",
    "localoffer.publishing",
    "localoffer.accounts",
    "localoffer.places",
    "localoffer.core",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks_db",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django.contrib.humanize",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "localoffer.core.middleware.request_log.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "localoffer.config.security.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "localoffer.shortlist.middleware.ShortlistVisit",
    "localoffer.core.middleware.unreadable_address.UnreadableAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "localoffer.accounts.middleware.KeepSession",
    "localoffer.accounts.middleware.SecondFactorForOfficers",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "localoffer.config.urls"
WSGI_APPLICATION = "localoffer.config.wsgi.application"

# Public pages are Jinja2 (found first, in each app's templates/); the officers' admin is Django templates.
_PUBLIC_APPS = [
    "core",
    "publishing",
    "pages",
    "directory",
    "schools",
    "easy_read",
    "translations",
    "formats",
    "comments",
    "shortlist",
    "post",
    "answering",
    "accounts",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [PROJECT_DIR / "localoffer" / app / "templates" for app in _PUBLIC_APPS],
        "OPTIONS": {
            "environment": "localoffer.config.jinja.environment",
            "context_processors": [
                "django.template.context_processors.request",
                "localoffer.config.jinja.site_context",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT_DIR / "localoffer" / "officers" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{VAR_DIR / 'localoffer.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # IMMEDIATE takes the write lock at once, so two writers wait for each other instead of failing.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
# The authority's own logo stands beside its other files.
STATICFILES_DIRS = [folder for folder in [AUTHORITY_DIR / "static"] if folder.is_dir()]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT", VAR_DIR / "media"))
# Recordings that families send: no address serves this folder, only an officer's screen reads it.
PRIVATE_ROOT = Path(os.environ.get("PRIVATE_ROOT", VAR_DIR / "private"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# What can be had in other formats: each takes an address with its query, and answers with an Edition or None.
# The first answer counts: what states any single publication comes last.
EDITION_SOURCES = [
    "localoffer.directory.service_list_edition.service_list_edition",
    "localoffer.schools.setting_list_edition.setting_list_edition",
    "localoffer.schools.compare_edition.compare_edition",
    "localoffer.schools.core_offer_edition.core_offer_edition",
    "localoffer.schools.offer_edition.offer_edition",
    "localoffer.comments.comment_list_edition.comment_list_edition",
    "localoffer.comments.you_said_we_did_edition.you_said_we_did_edition",
    "localoffer.comments.report_edition.report_edition",
    "localoffer.comments.form_edition.form_at",
    "localoffer.pages.book_edition.book_edition",
    "localoffer.pages.section_edition.section_edition",
    "localoffer.shortlist.edition.shortlist_at",
    "localoffer.easy_read.edition.easy_read_at",
    "localoffer.translations.edition.translation_at",
    "localoffer.formats.edition_sources.publication_at",
]
# Files made of it, by what they hold. The folder may be deleted at any time, and never grows past so many megabytes.
FORMATS_ROOT = Path(os.environ.get("FORMATS_ROOT", VAR_DIR / "formats"))
FORMATS_MEGABYTES = int(os.environ.get("FORMATS_MEGABYTES", "2000"))
# Who reads aloud: a class with the methods of localoffer.formats.audio.voice.Voice.
FORMATS_VOICE = os.environ.get("FORMATS_VOICE", "localoffer.formats.audio.espeak.EspeakVoice")
# Wagtail's small tasks are done at once. Files that take long wait in the database for `manage.py db_worker`.
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "files": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["files"]},
}

WAGTAIL_SITE_NAME = AUTHORITY.site_name
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
# Publications redirect their own old addresses, whatever kind they are of.
WAGTAILREDIRECTS_AUTO_CREATE = False
# A reset by e-mail would tell who has an account here, by how long it takes.
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# Until a mail server is named, mail is written to files: printed, it would put people's words into the log.
EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", AUTHORITY.email)
# The mailbox to which families write, for `manage.py read_comment_mail`. Always TLS from the start.
COMMENTS_IMAP_HOST = os.environ.get("COMMENTS_IMAP_HOST", "")
COMMENTS_IMAP_PORT = int(os.environ.get("COMMENTS_IMAP_PORT", "993"))
COMMENTS_IMAP_USER = os.environ.get("COMMENTS_IMAP_USER", "")
COMMENTS_IMAP_PASSWORD = os.environ.get("COMMENTS_IMAP_PASSWORD", "")
COMMENTS_IMAP_FOLDER = os.environ.get("COMMENTS_IMAP_FOLDER", "INBOX")
# The mailbox from which schools are written to, where mail comes back, for `manage.py read_returned_mail`.
SCHOOL_OFFERS_IMAP_HOST = os.environ.get("SCHOOL_OFFERS_IMAP_HOST", "")
SCHOOL_OFFERS_IMAP_PORT = int(os.environ.get("SCHOOL_OFFERS_IMAP_PORT", "993"))
SCHOOL_OFFERS_IMAP_USER = os.environ.get("SCHOOL_OFFERS_IMAP_USER", "")
SCHOOL_OFFERS_IMAP_PASSWORD = os.environ.get("SCHOOL_OFFERS_IMAP_PASSWORD", "")
SCHOOL_OFFERS_IMAP_FOLDER = os.environ.get("SCHOOL_OFFERS_IMAP_FOLDER", "INBOX")

# Visitors are given no cookie: sessions and CSRF tokens belong to those who sign in.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_SSL_REDIRECT = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_FAILURE_VIEW = "localoffer.core.views.errors.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
