"""Chromium, and a page that remembers what a visitor would not see: errors, and requests to other sites."""

import os
import shutil
from dataclasses import dataclass, field

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, Route

# The first lets it run as root in a container; the rest stop it from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HEIGHT = 900


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium, or the one that CHROMIUM names: Playwright's own is not downloaded."""
    # Playwright runs an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


@dataclass(slots=True)
class Observed:
    """What happened behind a page."""

    console_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)


def open_page(browser: Browser, url: str, *, width: int = 1280, script: bool = True) -> tuple[Page, Observed]:
    """A new visitor's page: no cookie, nothing cached. Requests to other sites are noted and go nowhere."""
    context = browser.new_context(
        base_url=url, viewport={"width": width, "height": HEIGHT}, locale="en-GB", java_script_enabled=script
    )
    observed = Observed()

    def keep_to_the_site(route: Route, request: Request) -> None:
        if request.url.startswith((f"{url}/", "data:", "blob:")):
            route.fallback()
        else:
            observed.foreign_requests.append(request.url)
            route.abort()

    def note(message: ConsoleMessage) -> None:
        # Chromium reports the status of an error page as an error of the page.
        own_status = message.text.startswith("Failed to load resource") and message.location["url"] == page.url
        if message.type == "error" and not own_status:
            observed.console_errors.append(message.text)

    context.route("**/*", keep_to_the_site)
    page = context.new_page()
    page.on("console", note)
    page.on("pageerror", lambda error: observed.console_errors.append(str(error)))
    return page, observed


def is_wider_than_the_screen(page: Page) -> bool:
    """True where a reader must scroll sideways or cannot even do that, once the page is loaded.

    The CMS hides what is too wide for its main part, so the page itself is never wider there.
    """
    page.wait_for_load_state()
    wider: bool = page.evaluate(
        """() => [...document.querySelectorAll("html, main")].some(element =>
            element.scrollWidth > element.clientWidth
            && (element.localName === "html" || getComputedStyle(element).overflowX === "hidden"))"""
    )
    return wider
