"""What the IRS information returns print: titles, box numbers and captions by tax year."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cell:
    """One box: printed number, caption and the field path(s) it holds. ``kind`` adds what
    belongs to the form itself: "money" a dollar sign, "check" a tick box, "two" two of them."""

    number: str
    caption: str
    path: str
    kind: str = "money"


@dataclass(frozen=True, slots=True)
class FormSpec:
    """``rows`` of one or two cells in the middle; ``bottom`` cells beside the account number."""

    form: str
    title: str
    omb: str
    cat: str
    rows: tuple[tuple[Cell, ...], ...]
    bottom: tuple[Cell, ...]
    state: tuple[Cell, ...]
    parties: tuple[str, str] = ("PAYER", "RECIPIENT")
    local: tuple[Cell, ...] = field(default=())

    def cells(self) -> list[Cell]:
        """Every cell outside the state rows, in box order of printing."""
        return [c for row in self.rows for c in row if c.path] + [c for c in self.bottom if c.path]


def _state(numbers: tuple[str, ...], captions: tuple[str, ...], keys: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(n, c, k, "money" if k in ("tax", "income", "distribution") else "text")
        for n, c, k in zip(numbers, captions, keys, strict=True)
    )


_PAYER_STATE = ("State tax withheld", "State/Payer's state no.", "State income")


def _int(year: int) -> FormSpec:
    return FormSpec(
        "1099-INT",
        "Interest Income",
        "1545-0112",
        "14410K",
        (
            (Cell("", "Payer's RTN (optional)", "payer_rtn", "text"),),
            (Cell("1", "Interest income", "box1"),),
            (Cell("2", "Early withdrawal penalty", "box2"),),
            (Cell("3", "Interest on U.S. Savings Bonds and " + ("Treasury obligations" if year > 2020 else "Treas. obligations"), "box3"),),
            (Cell("4", "Federal income tax withheld", "box4"), Cell("5", "Investment expenses", "box5")),
            (
                Cell("6", "Foreign tax paid", "box6"),
                Cell("7", "Foreign country or U.S. " + ("territory" if year > 2021 else "possession"), "box7", "text"),
            ),
            (Cell("8", "Tax-exempt interest", "box8"), Cell("9", "Specified private activity bond interest", "box9")),
            (Cell("10", "Market discount", "box10"), Cell("11", "Bond premium", "box11")),
            (Cell("12", "Bond premium on Treasury obligations", "box12"), Cell("13", "Bond premium on tax-exempt bond", "box13")),
        ),
        (Cell("14", "Tax-exempt and tax credit bond CUSIP no.", "box14", "text"),),
        _state(("15", "16", "17"), ("State", "State identification no.", "State tax withheld"), ("state", "id", "tax")),
    )


def _div(year: int) -> FormSpec:
    return FormSpec(
        "1099-DIV",
        "Dividends and Distributions",
        "1545-0110",
        "14415N",
        (
            (Cell("1a", "Total ordinary dividends", "box1a"),),
            (Cell("1b", "Qualified dividends", "box1b"),),
            (Cell("2a", "Total capital gain distr.", "box2a"), Cell("2b", "Unrecap. Sec. 1250 gain", "box2b")),
            (Cell("2c", "Section 1202 gain", "box2c"), Cell("2d", "Collectibles (28%) gain", "box2d")),
            *(
                ((Cell("2e", "Section 897 ordinary dividends", "box2e"), Cell("2f", "Section 897 capital gain", "box2f")),)
                if year > 2020
                else ()
            ),
            (Cell("3", "Nondividend distributions", "box3"), Cell("4", "Federal income tax withheld", "box4")),
            (Cell("5", "Section 199A dividends", "box5"), Cell("6", "Investment expenses", "box6")),
            (Cell("7", "Foreign tax paid", "box7"), Cell("8", "Foreign country or U.S. possession", "box8", "text")),
            (Cell("9", "Cash liquidation distributions", "box9"), Cell("10", "Noncash liquidation distributions", "box10")),
            (
                Cell("12" if year > 2020 else "11", "Exempt-interest dividends", "box12"),
                Cell("13" if year > 2020 else "12", "Specified private activity bond interest dividends", "box13"),
            ),
        ),
        (Cell("11" if year > 2020 else "", "FATCA filing requirement", "fatca", "check"),),
        _state(("14", "15", "16"), ("State", "State identification no.", "State tax withheld"), ("state", "id", "tax")),
    )


def _misc(year: int) -> FormSpec:
    last = (Cell("15", "Nonqualified deferred compensation", "box15"),)
    if year <= 2024:
        fourteen = Cell("14", "Excess golden parachute payments", "box14")
    elif year == 2025:
        fourteen = Cell("14", "Reserved for future use", "", "none")
    else:
        fourteen = Cell("14", "Overtime compensation in box 3", "box14")
    return FormSpec(
        "1099-MISC",
        "Miscellaneous " + ("Income" if year == 2020 else "Information"),
        "1545-0115",
        "14425J",
        (
            (Cell("1", "Rents", "box1"),),
            (Cell("2", "Royalties", "box2"),),
            (Cell("3", "Other income", "box3"), Cell("4", "Federal income tax withheld", "box4")),
            (Cell("5", "Fishing boat proceeds", "box5"), Cell("6", "Medical and health care payments", "box6")),
            (
                Cell("7", "Payer made direct sales totaling $5,000 or more of consumer products to recipient for resale", "box7", "check"),
                Cell("8", "Substitute payments in lieu of dividends or interest", "box8"),
            ),
            (Cell("9", "Crop insurance proceeds", "box9"), Cell("10", "Gross proceeds paid to an attorney", "box10")),
            (Cell("11", "Fish purchased for resale", "box11"), Cell("12", "Section 409A deferrals", "box12")),
            (Cell("13", "FATCA filing requirement", "fatca", "check"), fourteen),
            last,
        ),
        (),
        _state(("16", "17", "18"), _PAYER_STATE, ("tax", "id", "income")),
    )


def _nec(year: int) -> FormSpec:
    if year >= 2026:
        first = (
            (Cell("1a", "Nonemployee compensation", "box1a"),),
            (Cell("1b", "Cash tips in box 1a", "box1b"), Cell("1c", "TTOC", "box1c", "text")),
            (Cell("1d", "Overtime compensation in box 1a", "box1d"),),
        )
    else:
        first = ((Cell("1", "Nonemployee compensation", "box1"),),)
    third = Cell("3", "Excess golden parachute payments", "box3") if year >= 2025 else Cell("3", "", "", "none")
    return FormSpec(
        "1099-NEC",
        "Nonemployee Compensation",
        "1545-0116",
        "72590N",
        (
            (Cell("", "", "", "none"),),
            *first,
            (Cell("2", "Payer made direct sales totaling $5,000 or more of consumer products to recipient for resale", "box2", "check"),),
            (third,),
            (Cell("4", "Federal income tax withheld", "box4"),),
        ),
        (),
        _state(("5", "6", "7"), _PAYER_STATE, ("tax", "id", "income")),
    )


def _r(year: int) -> FormSpec:
    return FormSpec(
        "1099-R",
        "Distributions From Pensions, Annuities, Retirement or Profit-Sharing Plans, IRAs, Insurance Contracts, etc.",
        "1545-0119",
        "14436Q",
        (
            (Cell("1", "Gross distribution", "box1"),),
            (Cell("2a", "Taxable amount", "box2a"),),
            (
                Cell("2b", "Taxable amount not determined", "taxable_amount_not_determined", "check"),
                Cell("", "Total distribution", "total_distribution", "check"),
            ),
            (Cell("3", "Capital gain (included in box 2a)", "box3"), Cell("4", "Federal income tax withheld", "box4")),
            (
                Cell("5", "Employee contributions/ Designated Roth contributions or insurance premiums", "box5"),
                Cell("6", "Net unrealized appreciation in employer's securities", "box6"),
            ),
            (Cell("7", "Distribution code(s)", "box7", "code"), Cell("8", "Other", "box8")),
            (Cell("9a", "Your percentage of total distribution", "box9a", "percent"), Cell("9b", "Total employee contributions", "box9b")),
            (
                Cell("10", "Amount allocable to IRR within 5 years", "box10"),
                Cell("11", "1st year of desig. Roth contrib.", "box11", "text"),
            ),
            (Cell("12", "FATCA filing requirement", "fatca", "check"), Cell("13", "Date of payment", "date_of_payment", "text")),
        ),
        (),
        _state(("14", "15", "16"), ("State tax withheld", "State/Payer's state no.", "State distribution"), ("tax", "id", "income")),
        local=_state(
            ("17", "18", "19"), ("Local tax withheld", "Name of locality", "Local distribution"), ("tax", "locality", "distribution")
        ),
    )


def _1098(year: int) -> FormSpec:
    return FormSpec(
        "1098",
        "Mortgage Interest Statement",
        "1545-1380",
        "14402K",
        (
            (
                Cell(
                    "",
                    "*Caution: The amount shown may not be fully deductible by you. Limits based on the loan amount and the cost and value of the secured property may apply.",
                    "",
                    "note",
                ),
            ),
            (Cell("1", "Mortgage interest received from payer(s)/borrower(s)*", "box1"),),
            (Cell("2", "Outstanding mortgage principal", "box2"), Cell("3", "Mortgage origination date", "box3", "text")),
            (Cell("4", "Refund of overpaid interest", "box4"), Cell("5", "Mortgage insurance premiums", "box5")),
            (Cell("6", "Points paid on purchase of principal residence", "box6"),),
            (
                Cell(
                    "7",
                    "If address of property securing mortgage is the same as PAYER'S/BORROWER'S address, the box is checked, or the address or description is entered in box 8.",
                    "box7",
                    "check",
                ),
            ),
            (Cell("8", "Address or description of property securing mortgage", "box8", "text"),),
            (Cell("9", "Number of properties securing the mortgage", "box9", "text"), Cell("10", "Other", "box10", "text")),
            (Cell("11", "Mortgage acquisition date", "box11", "text"),),
        ),
        (),
        (),
        parties=("RECIPIENT'S/LENDER", "PAYER'S/BORROWER"),
    )


_SPECS = {"1099-INT": _int, "1099-DIV": _div, "1099-MISC": _misc, "1099-NEC": _nec, "1099-R": _r, "1098": _1098}
FORMS = tuple(_SPECS)


def spec(form: str, year: int) -> FormSpec:
    """What a form prints for a tax year."""
    return _SPECS[form](year)


def captions(form_spec: FormSpec) -> dict[str, str]:
    """Captions of the two parties' cells by the key they hold."""
    payer, recipient = form_spec.parties
    if form_spec.form == "1098":
        return {
            "payer": "RECIPIENT'S/LENDER'S name, street address, city or town, state or province, country, ZIP or foreign postal code, and telephone no.",
            "payer_tin": "RECIPIENT'S/LENDER'S TIN",
            "recipient_tin": "PAYER'S/BORROWER'S TIN",
            "recipient_name": "PAYER'S/BORROWER'S name",
            "street": "Street address (including apt. no.)",
            "city": "City or town, state or province, country, and ZIP or foreign postal code",
            "account": "Account number (see instructions)",
        }
    return {
        "payer": "PAYER'S name, street address, city or town, state or province, country, ZIP or foreign postal code, and telephone no.",
        "payer_tin": "PAYER'S TIN",
        "recipient_tin": "RECIPIENT'S TIN",
        "recipient_name": "RECIPIENT'S name",
        "street": "Street address (including apt. no.)",
        "city": "City or town, state or province, country, and ZIP or foreign postal code",
        "account": "Account number (see instructions)",
    }


def prefix(form: str) -> tuple[str, str]:
    """Field prefixes of the two parties."""
    return ("lender", "borrower") if form == "1098" else ("payer", "recipient")


COPIES = {
    "A": "For Internal Revenue Service Center",
    "B": "For Recipient",
    "C": "For Payer",
    "1": "For State Tax Department",
    "2": "To be filed with recipient's state income tax return, when required.",
}
"""Copy letters of the 1099s and who they are for."""
