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
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5

# One path serves both /account/ and /admin/. Public pages read neither cookie and set none.
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
# Twelve hours after the last page that was asked for below /account/ or /admin/: accounts/middleware.py.
SESSION_COOKIE_AGE = 12 * 60 * 60

# Who puts changes of a second factor down: the audit stands above the app of accounts.
ACCOUNT_AUDIT = "localoffer.publishing.audit.record"

# The second factor of officers: an authenticator app or a passkey, and codes on paper for when it is lost.
MFA_ADAPTER = "localoffer.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "localoffer.accounts.second_factor_forms.GiveCodeForm",
    "authenticate_webauthn": "localoffer.accounts.second_factor_forms.GivePasskeyForm",
    "activate_totp": "localoffer.accounts.second_factor_forms.AddAppForm",
    "add_webauthn": "localoffer.accounts.second_factor_forms.AddPasskeyForm",
}
# The clock of a telephone may be half a minute wrong.
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Pages that change a factor ask for the factor of the session instead: accounts/views/second_factor.py.
MFA_REAUTHENTICATION_REQUIRED = False
MFA_ALLOW_UNVERIFIED_EMAIL = True

# Whoever has an address can sign in with it, so nobody gives themselves one that they have not proved.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
