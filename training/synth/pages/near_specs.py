"""Captions of forms that look like ours and are not: they belong to the type "other"."""

from __future__ import annotations

from training.synth.pages.forms_spec import Cell, FormSpec

_STATE = (Cell("", "State", "state", "text"), Cell("", "State identification no.", "id", "text"), Cell("", "State tax withheld", "tax"))


def _rows(*rows: tuple[str, ...]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of "number|caption|kind" texts."""
    out = []
    for row in rows:
        cells = []
        for text in row:
            number, caption, kind = (text.split("|") + ["money"])[:3]
            cells.append(Cell(number, caption, f"x{number or caption[:4]}", kind))
        out.append(tuple(cells))
    return tuple(out)


def _form(name: str, title: str, omb: str, rows, state=(), parties=("PAYER", "RECIPIENT")) -> FormSpec:
    return FormSpec(name, title, omb, "00000A", rows, (), state, parties)


NEAR: tuple[FormSpec, ...] = (
    _form(
        "1098-E",
        "Student Loan Interest Statement",
        "1545-1576",
        _rows(
            ("|OMB",),
            ("1|Student loan interest received by lender",),
            ("|This information is furnished to the borrower|none",),
            (
                "2|If checked, box 1 does not include loan origination fees and/or capitalized interest for loans made before September 1, 2004|check",
            ),
        ),
        parties=("RECIPIENT'S/LENDER", "BORROWER"),
    ),
    _form(
        "1098-T",
        "Tuition Statement",
        "1545-1574",
        _rows(
            ("1|Payments received for qualified tuition and related expenses",),
            ("2|",),
            ("3||none",),
            ("4|Adjustments made for a prior year", "5|Scholarships or grants"),
            (
                "6|Adjustments to scholarships or grants for a prior year",
                "7|Checked if the amount in box 1 includes amounts for an academic period beginning January - March|check",
            ),
            ("8|Checked if at least half-time student|check", "9|Checked if a graduate student|check"),
            ("10|Ins. contract reimb./refund",),
        ),
        parties=("FILER", "STUDENT"),
    ),
    _form(
        "1098-C",
        "Contributions of Motor Vehicles, Boats, and Airplanes",
        "1545-1959",
        _rows(
            ("1|Date of contribution|text",),
            ("2a|Odometer mileage|text",),
            ("2b|Year|text", "2c|Make|text"),
            ("3|Vehicle or other identification number|text",),
            ("4a|Donee certifies that vehicle was sold in arm's length transaction to unrelated party|check",),
            ("4b|Date of sale|text", "4c|Gross proceeds from sale (see instructions)"),
            ("5a|Donee certifies that vehicle will not be transferred before completion of material improvements|check",),
        ),
        parties=("DONEE", "DONOR"),
    ),
    _form(
        "1099-G",
        "Certain Government Payments",
        "1545-0120",
        _rows(
            ("1|Unemployment compensation",),
            ("2|State or local income tax refunds, credits, or offsets",),
            ("3|Box 2 amount is for tax year|text", "4|Federal income tax withheld"),
            ("5|RTAA payments", "6|Taxable grants"),
            ("7|Agriculture payments", "8|Check if box 2 is trade or business income|check"),
            ("9|Market gain",),
        ),
        _STATE,
    ),
    _form(
        "1099-B",
        "Proceeds From Broker and Barter Exchange Transactions",
        "1545-0715",
        _rows(
            ("|Applicable checkbox on Form 8949|text",),
            ("1a|Description of property (Example: 100 sh. XYZ Co.)|text",),
            ("1b|Date acquired|text", "1c|Date sold or disposed|text"),
            ("1d|Proceeds", "1e|Cost or other basis"),
            ("1f|Accrued market discount", "1g|Wash sale loss disallowed"),
            (
                "2|Short-term gain or loss / Long-term gain or loss / Ordinary|check",
                "3|If checked, proceeds from: Collectibles / QOF|check",
            ),
            ("4|Federal income tax withheld", "5|If checked, noncovered security|check"),
            ("6|Reported to IRS: Gross proceeds / Net proceeds|check", "7|If checked, loss is not allowed based on amount in 1d|check"),
            ("8|Profit or (loss) realized in 2024 on closed contracts", "9|Unrealized profit or (loss) on open contracts"),
            ("12|If checked, basis reported to IRS|check", "13|Bartering"),
        ),
    ),
    _form(
        "1099-K",
        "Payment Card and Third Party Network Transactions",
        "1545-2205",
        _rows(
            ("|FILER'S TIN|text",),
            ("1a|Gross amount of payment card/third party network transactions",),
            ("1b|Card Not Present transactions", "2|Merchant category code|text"),
            ("3|Number of payment transactions|text", "4|Federal income tax withheld"),
            ("5a|January", "5b|February"),
            ("5c|March", "5d|April"),
            ("5e|May", "5f|June"),
            ("5g|July", "5h|August"),
            ("5i|September", "5j|October"),
            ("5k|November", "5l|December"),
        ),
        _STATE,
        ("FILER", "PAYEE"),
    ),
    _form(
        "1099-SA",
        "Distributions From an HSA, Archer MSA, or Medicare Advantage MSA",
        "1545-1517",
        _rows(
            ("1|Gross distribution",),
            ("2|Earnings on excess cont.",),
            ("3|Distribution code|text", "4|FMV on date of death"),
            ("5|HSA / Archer MSA / MA MSA|check",),
        ),
        parties=("TRUSTEE'S/PAYER", "RECIPIENT"),
    ),
    _form(
        "1099-Q",
        "Payments From Qualified Education Programs (Under Sections 529 and 530)",
        "1545-1760",
        _rows(
            ("1|Gross distribution",),
            ("2|Earnings",),
            ("3|Basis", "4|Trustee-to-trustee transfer|check"),
            (
                "5|Distribution is from: Qualified tuition program - Private or State / Coverdell ESA|check",
                "6|If this box is checked, the recipient is not the designated beneficiary|check",
            ),
        ),
        parties=("PAYER'S/TRUSTEE", "RECIPIENT"),
    ),
    _form(
        "1099-A",
        "Acquisition or Abandonment of Secured Property",
        "1545-0877",
        _rows(
            ("1|Date of lender's acquisition or knowledge of abandonment|text",),
            ("2|Balance of principal outstanding",),
            ("3||none", "4|Fair market value of property"),
            ("5|Check if the borrower was personally liable for repayment of the debt|check",),
            ("6|Description of property|text",),
        ),
        parties=("LENDER", "BORROWER"),
    ),
    _form(
        "1099-C",
        "Cancellation of Debt",
        "1545-1424",
        _rows(
            ("1|Date of identifiable event|text",),
            ("2|Amount of debt discharged",),
            ("3|Interest, if included in box 2",),
            ("4|Debt description|text",),
            ("5|Check here if the debtor was personally liable for repayment of the debt|check",),
            ("6|Identifiable event code|text", "7|Fair market value of property"),
        ),
        parties=("CREDITOR", "DEBTOR"),
    ),
    _form(
        "1099-S",
        "Proceeds From Real Estate Transactions",
        "1545-0997",
        _rows(
            ("1|Date of closing|text",),
            ("2|Gross proceeds",),
            ("3|Address (including city, state, and ZIP code) or legal description|text",),
            ("4|Check here if the transferor received or will receive property or services as part of the consideration|check",),
            ("5|Check here if the transferor is a foreign person|check",),
            ("6|Buyer's part of real estate tax",),
        ),
        parties=("FILER", "TRANSFEROR"),
    ),
    _form(
        "1099-OID",
        "Original Issue Discount",
        "1545-0117",
        _rows(
            ("1|Original issue discount for the year",),
            ("2|Other periodic interest",),
            ("3|Early withdrawal penalty", "4|Federal income tax withheld"),
            ("5|Market discount", "6|Acquisition premium"),
            ("7|Description|text",),
            ("8|OID on U.S. Treasury obligations", "9|Investment expenses"),
            ("10|Bond premium", "11|Tax-exempt OID"),
        ),
        _STATE,
    ),
    _form(
        "1099-PATR",
        "Taxable Distributions Received From Cooperatives",
        "1545-0118",
        _rows(
            ("1|Patronage dividends",),
            ("2|Nonpatronage distributions",),
            ("3|Per-unit retain allocations", "4|Federal income tax withheld"),
            ("5|Redeemed nonqualified notices", "6|Section 199A(g) deduction"),
            ("7|Qualified payments", "8|Section 199A(a) qual. items"),
            ("10|Investment credit", "11|Work opportunity credit"),
        ),
    ),
    _form(
        "W-2G",
        "Certain Gambling Winnings",
        "1545-0238",
        _rows(
            ("1|Reportable winnings",),
            ("2|Date won|text",),
            ("3|Type of wager|text", "4|Federal income tax withheld"),
            ("5|Transaction|text", "6|Race|text"),
            ("7|Winnings from identical wagers", "8|Cashier|text"),
            ("9|Winner's taxpayer identification no.|text", "10|Window|text"),
            ("11|First identification|text", "12|Second identification|text"),
            ("13|State/Payer's state identification no.|text", "14|State winnings"),
            ("15|State income tax withheld", "16|Local winnings"),
        ),
        parties=("PAYER", "WINNER"),
    ),
    _form(
        "5498",
        "IRA Contribution Information",
        "1545-0747",
        _rows(
            ("1|IRA contributions (other than amounts in boxes 2-4, 8-10, 13a, and 14a)",),
            ("2|Rollover contributions",),
            ("3|Roth IRA conversion amount", "4|Recharacterized contributions"),
            ("5|FMV of account", "6|Life insurance cost included in box 1"),
            ("7|IRA / SEP / SIMPLE / Roth IRA|check",),
            ("8|SEP contributions", "9|SIMPLE contributions"),
            ("10|Roth IRA contributions", "11|If checked, required minimum distribution for 2025|check"),
            ("12a|RMD date|text", "12b|RMD amount"),
        ),
        parties=("TRUSTEE'S OR ISSUER", "PARTICIPANT"),
    ),
    _form(
        "1095-A",
        "Health Insurance Marketplace Statement",
        "1545-2232",
        _rows(
            ("1|Marketplace identifier|text",),
            ("2|Marketplace-assigned policy number|text",),
            ("3|Policy issuer's name|text",),
            ("4|Recipient's name|text", "5|Recipient's SSN|text"),
            ("33|Annual Totals", "A|Monthly enrollment premiums"),
            ("B|Monthly second lowest cost silver plan (SLCSP) premium", "C|Monthly advance payment of premium tax credit"),
        ),
        parties=("ISSUER", "RECIPIENT"),
    ),
)
"""Near misses of the 1099 family."""
