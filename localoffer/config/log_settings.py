"""What the log holds: one JSON object a line, and nothing of what visitors typed."""

import os

from pythonjsonlogger.core import RESERVED_ATTRS

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
            # Django attaches the whole request, with what the visitor typed: that stays out of the log.
            "reserved_attrs": [*RESERVED_ATTRS, "request"],
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    # The error page's view logs a failure without the message, which may hold what somebody typed.
    # Wagtail logs titles and each of its small tasks; its own audit log in the database keeps what matters.
    "loggers": {
        "wagtail": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
        "django.request": {"level": "CRITICAL"},
        # These hold the address or the host that was asked for; the request log tells of each by its route.
        "django.security": {"level": "CRITICAL"},
        "django.server": {"level": "WARNING"},
    },
}
