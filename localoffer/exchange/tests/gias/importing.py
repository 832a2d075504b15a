"""Takes a register in, as the command does."""

from datetime import date
from pathlib import Path
from typing import Any

from localoffer.exchange.gias.actions import import_register
from localoffer.exchange.plan import Plan
from localoffer.exchange.tests.register_file import Rows, write_register

READ_ON = date(2023, 7, 3)


def take_in(folder: Path, establishments: Rows, **options: Any) -> Plan:
    path = write_register(folder, establishments)
    values = {"authority": "383", "read_on": READ_ON, **options}
    return import_register(path=path, **values)
