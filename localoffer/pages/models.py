from localoffer.pages.guidance_page import GuidancePage
from localoffer.pages.home_page import HomePage
from localoffer.pages.home_route import HomeRoute
from localoffer.pages.section_page import SectionPage
from localoffer.pages.statutory_heading import StatutoryHeading

__all__ = ["GuidancePage", "HomePage", "HomeRoute", "SectionPage", "StatutoryHeading"]
