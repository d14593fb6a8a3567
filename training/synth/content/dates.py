"""Dates and the forms they are printed in."""

from __future__ import annotations

import datetime as dt
import random

Date = dt.date

MONTHS = {
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    "it": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "nl": ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
}
US_FORMS = ["%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%B %-d, %Y", "%b %d, %Y", "%b %-d, %Y", "%-m/%-d/%Y", "%m/%d/%Y"]
_FORMS = {
    "us": US_FORMS,
    "ca": ["%Y-%m-%d", "%B %-d, %Y", "%m/%d/%Y", "%d-%b-%Y"],
    "gb": ["%d/%m/%Y", "%d %B %Y", "%-d %B %Y", "%d-%b-%Y", "%d %b %Y", "%d/%m/%y", "%d.%m.%Y"],
    "de": ["%d.%m.%Y", "%d.%m.%y", "%-d. %B %Y", "%d.%m.%Y", "%-d.%-m.%Y"],
    "fr": ["%d/%m/%Y", "%-d %B %Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y"],
    "es": ["%d/%m/%Y", "%-d de %B de %Y", "%d-%m-%Y", "%d/%m/%y"],
    "it": ["%d/%m/%Y", "%-d %B %Y", "%d-%m-%Y", "%d.%m.%Y"],
    "nl": ["%d-%m-%Y", "%-d %B %Y", "%d/%m/%Y", "%d.%m.%Y"],
}
LANGUAGE = {"us": "en", "ca": "en", "gb": "en", "ie": "en", "au": "en", "in": "en", "at": "de", "ch": "de", "be": "fr", "mx": "es"}


def language(country: str) -> str:
    """The language a country's papers are in."""
    return LANGUAGE.get(country, country)


def form_for(rng: random.Random, country: str = "us") -> str:
    """A date pattern usual in a country."""
    key = country if country in _FORMS else {"at": "de", "ch": "de", "be": "fr", "mx": "es"}.get(country, "gb")
    if rng.random() < 0.05:
        return "%Y-%m-%d"
    return rng.choice(_FORMS[key])


def show(date: Date, pattern: str, lang: str = "en") -> str:
    """A date by pattern, month names in the language."""
    name = MONTHS[lang][date.month - 1]
    pattern = pattern.replace("%B", name).replace("%b", name[:3])
    pattern = pattern.replace("%-d", str(date.day)).replace("%-m", str(date.month))
    return date.strftime(pattern)


def between(rng: random.Random, first: Date, last: Date) -> Date:
    """A day in a closed interval."""
    return first + dt.timedelta(days=rng.randint(0, max(0, (last - first).days)))


def any_day(rng: random.Random, first: int = 2015, last: int = 2026) -> Date:
    """A day in a span of years, recent years more often."""
    year = first + int((last - first + 1) * rng.random() ** 0.6)
    return between(rng, Date(year, 1, 1), Date(year, 12, 31))


def statement_period(rng: random.Random) -> tuple[Date, Date]:
    """A month or a month-like cycle."""
    end = any_day(rng)
    if rng.random() < 0.5:
        start = end.replace(day=1)
        end = (start + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
        return start, end
    return end - dt.timedelta(days=rng.randint(27, 31)), end
