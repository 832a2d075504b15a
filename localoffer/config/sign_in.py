"""How people sign in: everybody with a code by e-mail; officers with a password, and always with a second factor."""

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/account/"

# Who may have an account: dotted names of functions that take an address (in small letters) and answer with a bool.
# There is no sign-up. An account is made when somebody whose address is admitted gives the code that we sent there.
ACCOUNT_ADMISSIONS = ["localoffer.answering.admission.may_be_admitted"]

# django-allauth does the codes and the second factor. We count attempts ourselves (accounts/attempts.py): it counts in
# the memory of one process, and we run several.
ACCOUNT_ADAPTER = "localoffer.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5

# One path serves both /account/ and /admin/. Public pages read neither cookie and set none.
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
# Twelve hours after the last page that was asked for below /account/ or /admin/: accounts/middleware.py.
SESSION_COOKIE_AGE = 12 * 60 * 60
