"""Whatever number is written, the number that is heard is the same one."""

import re
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from localoffer.formats.spoken.dates import MONTHS
from localoffer.formats.spoken.normaliser import spoken
from localoffer.formats.tests.spoken import number_reader as heard

SPOKEN_DATE = re.compile(r"the ([a-z-]+) of ([A-Z][a-z]+) (.+)")
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
DATE_FORMS = ("{0.day}/{0.month}/{0.year}", "{0:%d/%m/%Y}", "{0:%Y-%m-%d}", "{0.day} {0:%B} {0.year}", "{0:%d %b %Y}")


@given(DAYS, st.sampled_from(DATE_FORMS))
def test_dates(day: date, form: str) -> None:
    match = SPOKEN_DATE.fullmatch(spoken(form.format(day)))
    assert match
    assert date(heard.year(match[3]), MONTHS.index(match[2]) + 1, heard.ordinal(match[1])) == day


def heard_time(said: str) -> time:
    if said in {"twelve noon", "twelve midnight"}:
        return time(12 if said.endswith("noon") else 0)
    clock, half = re.fullmatch(r"(.+?)(?: o’clock)?( [AP] M)?", said).groups()  # type: ignore[union-attr]
    hours, _, minutes = clock.partition(" ")
    hour = heard.value(hours)
    if half:
        hour = hour % 12 + (12 if half == " P M" else 0)
    return time(hour, heard.value(minutes.removeprefix("oh ")) if minutes else 0)


@given(st.times())
def test_times_of_the_day(when: time) -> None:
    assert heard_time(spoken(f"{when:%H:%M}")) == when.replace(second=0, microsecond=0)


@given(st.integers(1, 12), st.integers(0, 59), st.sampled_from(["am", "pm"]), st.sampled_from(".:"))
def test_times_with_their_half(hour: int, minute: int, half: str, mark: str) -> None:
    said = heard_time(spoken(f"{hour}{mark}{minute:02}{half}"))
    assert said == time(hour % 12 + (12 if half == "pm" else 0), minute)


@given(st.integers(0, 10**8))
def test_money(pence: int) -> None:
    said = spoken(f"£{pence // 100:,}.{pence % 100:02}")
    match = re.fullmatch(r"(?:(.+?) pounds?)?(?: and )?(?:([a-z-]+) (?:pence|penny))?", said)
    assert match
    assert heard.value(match[1] or "nought") * 100 + heard.value(match[2] or "nought") == pence


@given(st.integers(0, 10**12 - 1))
def test_whole_numbers(number: int) -> None:
    assert heard.value(spoken(f"{number:,}")) == number


@given(st.integers(0, 9_999), st.text("0123456789", min_size=1, max_size=6))
def test_decimals(whole: int, after: str) -> None:
    assert heard.decimal(spoken(f"{whole:,}.{after}")) == f"{whole}.{after}"


@given(st.integers(1, 999_999))
def test_ordinals(number: int) -> None:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    assert heard.ordinal(spoken(f"{number}{ending}")) == number


@given(st.integers(0, 998), st.integers(0, 999), st.sampled_from(["-", "–", " to ", " – "]))
def test_ranges(first: int, last: int, between: str) -> None:
    low, _, high = spoken(f"ages {first}{between}{last}").removeprefix("ages ").partition(" to ")
    assert (heard.value(low), heard.value(high)) == (first, last)


@given(st.from_regex(r"0[1-9]\d{2} \d{3} \d{4}|07\d{3} \d{6}|0[12]\d{9}|02\d \d{4} \d{4}", fullmatch=True))
def test_telephone_numbers(number: str) -> None:
    ascii_number = "".join(str(int(each)) if each.isdigit() else each for each in number)
    assert heard.figures(spoken(ascii_number)) == ascii_number.replace(" ", "")


@given(st.from_regex(r"(LS|WF|BD|HG|YO|M|SW|N)[0-9][0-9]? [0-9][A-Z]{2}", fullmatch=True))
def test_postcodes(postcode: str) -> None:
    said = re.sub(r"\b[a-z]+\b", lambda word: heard.figures(word[0]), spoken(postcode))
    assert said.replace(" ", "").replace(",", "") == postcode.replace(" ", "")


@given(st.text("0123456789", min_size=6, max_size=60))
def test_the_names_of_things_are_said_figure_by_figure(number: str) -> None:
    assert heard.figures(spoken(f"number {number}")) == number


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=6))
def test_every_number_of_a_sentence_is_said(numbers: list[int]) -> None:
    said = spoken("Bring " + " apples, ".join(f"{number:,}" for number in numbers) + " apples")
    assert [heard.value(each) for each in re.findall(r"(?:Bring|apples,) (.+?)(?= apples)", said)] == numbers
