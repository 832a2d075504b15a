"""A code sent by e-mail that signs somebody in, once, within a quarter of an hour and a few tries.

django-allauth keeps what belongs to it in the session. We add: an address without an account may be admitted, and
then the account is made when the code was given right; tries are counted for all processes together; and where too
many codes were asked for, the longer code takes their place (long_code.py).
"""

import secrets
import time
from typing import Self

from allauth.account import app_settings
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from django.http import HttpRequest, HttpResponse

from localoffer.accounts.actions import open_account
from localoffer.accounts.admission import is_admitted, person_with
from localoffer.accounts.attempts import may_try_code
from localoffer.accounts.long_code import is_first_this_hour, long_code, long_code_not_sent, serial_of, use_long_code
from localoffer.accounts.mail import MAIL_FAILS, send_code, send_long_code, send_no_account
from localoffer.accounts.pressed_twice import begin_to_end, has_ended, is_second_press, keep_old_session

# Whoever presses the button twice within these seconds is not sent two codes, of which only the second is good.
AT_ONCE = 20


class SignInCode(LoginCodeVerificationProcess):
    """From asking for a code to giving it. `state` is kept in the session."""

    @classmethod
    def begin(cls, request: HttpRequest, email: str, *, is_long: bool = False) -> Self:
        """Send a code to the address, or a mail that there is no account. Raises what the mail server raises.

        Both ways ask the same of the database and send as many mails, so that they take the same time.
        """
        person, admitted = person_with(email), is_admitted(email)
        user = person if person and person.is_active else None
        login = Login(user=user, email=email)
        login.state["stages"] = {"current": LoginByCodeStage.key}
        stage = LoginByCodeStage(LoginStageController(request, login), request, login)
        stage.state.update(cls.initial_state(user=user, email=email))
        stage.state.update(initiated_by_user=True, name=secrets.token_hex(16))
        code = cls(stage=stage)
        to = (user.email if user else email) if user or (person is None and admitted) else ""
        code._send_long(to) if is_long else code._send(to)
        code.persist()
        return code

    def _send(self, to: str) -> None:
        """`to` is empty where the address has no account and may have none."""
        if to:
            send_code(to=to, code=self.generate_code())
        else:
            send_no_account(to=self.email)

    def _send_long(self, to: str) -> None:
        """The same for the longer code, which goes out once an hour at most."""
        serial = self.state["serial"] = serial_of(self.email)
        if to:
            self.state["code"] = long_code(self.email, serial)
        if not is_first_this_hour(self.email, serial):
            return
        try:
            send_long_code(to=to, code=self.code) if to else send_no_account(to=self.email)
        except MAIL_FAILS:
            long_code_not_sent(self.email, serial)
            raise

    @classmethod
    def waiting(cls, request: HttpRequest) -> Self | None:
        """The code that this visitor was sent, while it is good."""
        stage = LoginStageController.enter(request, LoginByCodeStage.key)
        if stage is None or "name" not in stage.state:
            return None
        code = cls(stage=stage)
        if code.is_valid() and not has_ended(code.state):
            return code
        code.abort()
        return None

    @property
    def email(self) -> str:
        """Where it was sent, as it was typed."""
        return str(self.state["email"])

    @property
    def is_long(self) -> bool:
        return "serial" in self.state

    def was_just_sent_to(self, email: str) -> bool:
        return self.email == email and time.time() - self.state["at"] < AT_ONCE

    def take_try(self) -> bool:
        """Count one more try. False when there were too many: then this code is good for nothing any more."""
        if may_try_code(self.state["name"], app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS):
            return True
        self.abort()
        return False

    def use_up(self) -> bool:
        """To be called once the code was given right. False where the longer code was used in another browser."""
        if not self.is_long or is_second_press(self.state) or use_long_code(self.email, self.state["serial"]):
            return True
        self.abort()
        return False

    def finish(self, redirect_url: str | None) -> HttpResponse:
        """Sign in: to be called once the code is used up."""
        if self.user is None:
            self._user = open_account(email=self.email)
        begin_to_end(self.state)
        old, login = self.request.session.session_key, self.stage.login.serialize()
        answer: HttpResponse = super().finish(redirect_url)
        keep_old_session(self.request, old, login)
        return answer
