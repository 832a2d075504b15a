"""Forms of the schools' own area: whom to invite, which school to join, where the school's own page is."""

from typing import Any

from django import forms

from localoffer.answering.school_domain import host_of
from localoffer.core.forms import PublicForm
from localoffer.schools.models import Setting
from localoffer.schools.website import normalise_website


class InviteForm(PublicForm):
    """A colleague's address."""

    email = forms.EmailField(
        label="E-mail address of your colleague",
        help_text="Their own address at work. Addresses that several people read, such as office@, are not safe.",
        max_length=254,
        error_messages={"invalid": "Enter an e-mail address like name@school.example.org"},
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class JoinForm(PublicForm):
    """Which of the schools that have the person's domain."""

    setting = forms.ChoiceField(label="Which school do you work for?", widget=forms.RadioSelect)

    def __init__(self, *arguments: Any, schools: list[Setting], **options: Any) -> None:
        super().__init__(*arguments, **options)
        field = self.fields["setting"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(str(each.urn), _name_and_place(each)) for each in schools]


class OwnPageForm(PublicForm):
    """The page that holds the SEN information report."""

    own_page = forms.CharField(
        label="Address of the page",
        help_text="Open the page, and copy what your browser shows at its top. It begins with https://",
        max_length=500,
        required=False,
        widget=forms.URLInput(attrs={"autocomplete": "off", "spellcheck": "false", "inputmode": "url"}),
    )

    def clean_own_page(self) -> str:
        """The address as browsers write it; empty where there is none yet."""
        typed = self.cleaned_data["own_page"].strip()
        if not typed:
            return ""
        scheme, colon, _ = typed.partition("://")
        address = normalise_website(typed) if not colon or scheme.lower() in ("http", "https") else ""
        if not address or len(typed.split()) > 1:
            raise forms.ValidationError(
                "This does not look like a web address. Copy the whole address of one page. It begins with https://"
            )
        return address


def is_elsewhere(address: str, setting: Setting) -> bool:
    """Whether a page is at another place than the school's website, as far as the register knows that."""
    school, page = host_of(setting.website), host_of(address)
    if not school or not page:
        return False
    return not (page == school or page.endswith(f".{school}") or school.endswith(f".{page}"))


def _name_and_place(setting: Setting) -> str:
    return ", ".join(each for each in (setting.name, setting.postcode) if each)
