"""Running text: legal notices, letters, articles; sentences are grown from parts."""

from __future__ import annotations

import functools
import random

from training.synth import vocabulary
from training.synth.content.pools import Pool

_SUBJECT = {
    "en": Pool(
        """the account holder|this notice|your payment|the annual report|our team|the enclosed form|any amount due|
        the project|a written request|the interest rate|the agreement|each employee|the committee|this statement|
        the property|the new policy|the customer|the research group|an error on your statement|the remaining balance|
        the city council|the applicant|the policyholder|the service provider|the third quarter|every purchase""",
        "|",
    ),
    "de": Pool(
        """der Rechnungsbetrag|die Lieferung|unser Unternehmen|die Ware|der Kunde|die Zahlung|das Angebot|
        die gelieferte Ware|der Vertrag|unsere Leistung|die Reklamation""",
        "|",
    ),
    "fr": Pool("la facture|le paiement|notre société|la livraison|le client|le contrat|tout retard de paiement|la marchandise", "|"),
    "es": Pool("la factura|el pago|nuestra empresa|la entrega|el cliente|el contrato|la mercancía|cualquier reclamación", "|"),
    "it": Pool("la fattura|il pagamento|la nostra azienda|la consegna|il cliente|il contratto|la merce", "|"),
    "nl": Pool("de factuur|de betaling|ons bedrijf|de levering|de klant|de overeenkomst|het bedrag", "|"),
}
_VERB = {
    "en": Pool(
        """must be received before|is subject to|will be reported to|may be changed by|was reviewed by|does not include|
        shall remain in effect until|should be kept with|is determined under|has been approved for|depends on|
        was compared with|will be credited to|is calculated from|cannot be transferred without|applies to|results from""",
        "|",
    ),
    "de": Pool(
        "ist fällig innerhalb von|bleibt bis zur vollständigen Bezahlung|unterliegt|erfolgt gemäß|wird berechnet nach|richtet sich nach|enthält",
        "|",
    ),
    "fr": Pool("est payable sous|reste soumise à|sera effectuée selon|ne comprend pas|est régie par|doit être adressée à", "|"),
    "es": Pool("se efectuará según|está sujeta a|no incluye|deberá realizarse antes de|se rige por|corresponde a", "|"),
    "it": Pool("è soggetta a|deve essere effettuato entro|non comprende|è regolato da|sarà effettuata secondo", "|"),
    "nl": Pool("dient te geschieden binnen|is onderworpen aan|omvat niet|wordt berekend volgens|valt onder", "|"),
}
_OBJECT = {
    "en": Pool(
        """the terms of this agreement|the closing date|the Internal Revenue Service|your tax return|the daily balance|
        a qualified professional|applicable state law|the next billing cycle|the information shown above|prior years|
        the original contract|our records|the instructions on the back|section 6050 of the code|the due date of the return|
        a backup withholding order|the federal deposit insurance|written consent of both parties|the second half of the year|
        more than 30 days|the amounts in the table|customer service at the number below|seasonal demand|local authorities""",
        "|",
    ),
    "de": Pool(
        "14 Tagen ohne Abzug|unser Eigentum|den gesetzlichen Bestimmungen|unseren AGB|dem Leistungsdatum|§ 19 UStG|30 Tagen netto|der Preisliste",
        "|",
    ),
    "fr": Pool(
        "30 jours|nos conditions générales|la réglementation en vigueur|l'article L441-6 du code de commerce|la date d'échéance|des pénalités de retard",
        "|",
    ),
    "es": Pool("las condiciones generales|la fecha de vencimiento|la normativa vigente|treinta días|el artículo 24 de la ley", "|"),
    "it": Pool("le condizioni generali|trenta giorni|la normativa vigente|la data di scadenza|l'articolo 17 del decreto", "|"),
    "nl": Pool("onze algemene voorwaarden|dertig dagen|de vervaldatum|de geldende wetgeving|artikel 12 van de wet", "|"),
}
_JOIN = {
    "en": [", and ", ", unless ", " because ", ", although ", "; ", ", which means that "],
    "de": [", und ", "; ", ", wobei "],
    "fr": [", et ", "; ", ", sauf si "],
    "es": [", y ", "; ", ", salvo que "],
    "it": [", e ", "; "],
    "nl": [", en ", "; "],
}
TAX_NOTES = Pool(
    """This is important tax information and is being furnished to the IRS. If you are required to file a return, a
    negligence penalty or other sanction may be imposed on you if this income is taxable and the IRS determines that it
    has not been reported.|This information is being furnished to the Internal Revenue Service.|Do not staple. Keep this
    copy for your records.|For Privacy Act and Paperwork Reduction Act Notice, see the current General Instructions for
    Certain Information Returns.|The amounts shown may not be fully deductible by you. Limits based on the loan amount and
    the cost and value of the secured property may apply.|Your taxpayer identification number may be truncated for your
    protection. However, the issuer has reported your complete number to the IRS.|Shows the amount of income tax
    withheld. Include this amount on your income tax return as tax withheld.|File with your federal tax return if tax was
    withheld.|Keep Copy C for at least 3 years after the due date for filing your income tax return.|If the FATCA filing
    requirement box is checked, the payer is reporting on this Form to satisfy its account reporting requirement.|Backup
    withholding is required if you did not furnish your taxpayer identification number.|If your form is incorrect or has
    been issued in error, contact the payer. If you cannot get this form corrected, attach an explanation to your return.|
    You may be eligible for a refund if you paid more than the maximum social security tax.|Future developments. For the
    latest information about developments related to this form, go to www.irs.gov.|Nominees. If this form includes amounts
    belonging to another person, you are considered a nominee recipient. You must file a form for each other owner.|Box 4.
    Shows backup withholding. Generally, a payer must backup withhold if you did not furnish your TIN.|Account number. May
    show an account or other unique number the payer assigned to distinguish your account.|Boxes 15-17. State tax withheld
    reporting boxes.""",
    "|",
)


_ARTICLES = {
    "en": ["the", "a", "every", "our", "this"],
    "de": ["die", "der", "das"],
    "fr": ["le", "la", "un"],
    "es": ["el", "la", "un"],
    "it": ["il", "la", "un"],
    "nl": ["de", "het", "een"],
}


@functools.cache
def _dictionary(split: str, lang: str) -> tuple[str, ...]:
    """Words of a language in letters every text face has."""
    return tuple(w for w in vocabulary.words(split, lang) if 2 < len(w) < 14 and (lang != "en" or w.isascii()) and "'" not in w)


def _thing(rng: random.Random, split: str, lang: str) -> str:
    """A phrase of dictionary words: nonsense, but of a wide vocabulary."""
    words = rng.choices(_dictionary(split, lang), k=rng.choice([1, 2, 2, 3]))
    return f"{rng.choice(_ARTICLES[lang])} {' '.join(words)}"


def sentence(rng: random.Random, split: str, lang: str = "en") -> str:
    """One sentence."""

    def clause() -> str:
        subject = _thing(rng, split, lang) if rng.random() < 0.5 else _SUBJECT[lang].pick(rng, split)
        what = _thing(rng, split, lang) if rng.random() < 0.4 else _OBJECT[lang].pick(rng, split)
        return f"{subject} {_VERB[lang].pick(rng, split)} {what}"

    text = " ".join(clause().split())
    if rng.random() < 0.4:
        text += rng.choice(_JOIN[lang]) + " ".join(clause().split())
    return text[0].upper() + text[1:] + "."


def paragraph(rng: random.Random, split: str, sentences: int, lang: str = "en") -> str:
    """Several sentences."""
    return " ".join(sentence(rng, split, lang) for _ in range(sentences))


_SHOWS = Pool(
    """taxable interest paid to you during the calendar year by the payer|the total of your wages before any payroll
    deductions|backup withholding|the portion of the amount that may be eligible for reduced capital gains rates|early
    withdrawal penalties|a return of capital|income tax withheld by the state|the refund of overpaid interest you made in
    a prior year|your share of expenses of a nonpublicly offered regulated investment company|the gross amount of the
    distribution|points you or the seller paid this year|your contributions to the plan|the market value on the date
    shown|rents from real estate|the amount of premium amortization|foreign tax paid|deferrals under section 409A""",
    "|",
)
_DO = Pool(
    """Include this amount on the "Wages" line of your tax return|Report it on Schedule 1 (Form 1040), line 8|See Form 8880
    and its instructions|You may be able to claim this as a deduction or a credit|See the instructions for Form 1040|
    Report this amount on Form 8949 and Schedule D|See Pub. 550 for details|Use Form 6251 to figure the alternative minimum
    tax|Generally, report this amount on Schedule E|You must also complete Form 8959|Do not report this amount elsewhere|
    See Pub. 525|Report the taxable part on line 5b""",
    "|",
)
_UNLESS = [
    "unless the account is exempt",
    "even if it is not taxable",
    "if you itemize deductions",
    "for the year shown",
    "to the extent of basis",
    "as explained on page {}",
    "if it is $10 or more",
    "under section {}",
]


def tax_note(rng: random.Random, split: str) -> str:
    """A passage in the manner of a form's instructions."""
    if rng.random() < 0.3:
        return " ".join(TAX_NOTES.pick(rng, split).split())
    box = (
        f"{rng.choice(['Box', 'Boxes', 'Line'])} {rng.randint(1, 20)}{rng.choice(['', '', 'a', 'b', '-18'])}. "
        if rng.random() < 0.5
        else ""
    )
    tail = f" {rng.choice(_UNLESS).format(rng.randint(2, 499))}" if rng.random() < 0.5 else ""
    text = f"{box}{rng.choice(['Shows', 'May show', 'This is'])} {_SHOWS.pick(rng, split)}{tail}. {_DO.pick(rng, split)}{rng.choice(['', f', line {rng.randint(1, 40)}'])}."
    return " ".join(text.split())


def heading(rng: random.Random, split: str) -> str:
    """A short title."""
    text = _thing(rng, split, "en") if rng.random() < 0.5 else _SUBJECT["en"].pick(rng, split)
    text = " ".join(text.split()).removeprefix("the ").removeprefix("a ").removeprefix("every ").removeprefix("our ")
    extra = rng.choice(["", "", f" and {_OBJECT['en'].pick(rng, split)}".replace(" the ", " "), " overview", " summary", ": what changes"])
    words = (text + extra).split()
    return " ".join(w.capitalize() for w in words)
