"""Marks tests by their folder, so that a run can choose: `pytest -m journey`."""

from pathlib import Path

import pytest

MARKS = {"architecture": pytest.mark.architecture, "journeys": pytest.mark.journey, "starter": pytest.mark.starter}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(MARKS[item.path.relative_to(here).parts[0]])
