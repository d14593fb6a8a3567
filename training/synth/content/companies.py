"""Company, bank, employer and shop names, made of parts."""

from __future__ import annotations

import random

from training.synth.content import people, places
from training.synth.content.pools import Pool

_HEAD = Pool(
    """Summit Pioneer Cascade Evergreen Liberty Apex Horizon Pinnacle Beacon Sterling Granite Keystone Northern
    Pacific Atlantic Blue_Ridge Silver Golden Iron Copper Crystal Diamond Eagle Falcon Phoenix Titan Vertex Quantum
    Stellar Nova Orion Polaris Meridian Compass Anchor Harbor Bayside Lakeside Riverbend Redwood Sequoia Cypress
    Magnolia Heritage Legacy Premier Superior United National Central Metro Tri-State Midwest Southern Great_Plains
    Allied Consolidated Dynamic Precision Reliable Trusted Bright Clear Swift Rapid Prime Select Choice Alpha Delta
    Omega Zenith Acorn Maple Birch Bluebird Cardinal Sparrow Heron Osprey Kestrel Saffron Indigo Crimson Amber Cobalt
    Juniper Larkspur Tamarind Zephyr Wildflower Hearthstone Brookhaven Foxglove Thornfield Millstone Whitestone""".replace("_", "-")
)
_FIELD = {
    "us": Pool(
        """Plumbing & Heating,Landscaping,Consulting,Software,Design Studio,Construction,Electric,Logistics,
        Medical Group,Dental Care,Auto Repair,Roofing,Office Supply,Printing,Catering,Cleaning Services,Security Systems,
        Staffing,Advertising,Accounting Services,Engineering,Manufacturing,Foods,Textiles,Hardware,Equipment Rental,
        Industries,Technologies,Solutions,Partners,Associates,Holdings,Systems,Labs,Media,Energy,Farms,Freight,Marine,
        Aviation,Veterinary Clinic,Pharmacy,School District,University,Health System,Community Hospital,Realty,
        Property Management,Insurance Agency,Title Company,Fabrication,Machining,Glass & Mirror,Flooring,Pest Control""",
        ",",
    ),
    "de": Pool(
        """Bau,Elektrotechnik,Maschinenbau,Handels,Möbelhaus,Autohaus,Gärtnerei,Bäckerei,Druckerei,IT-Service,
        Logistik,Beratung,Metallbau,Sanitär & Heizung,Werbeagentur,Softwareentwicklung,Großhandel,Physiotherapie""",
        ",",
    ),
    "fr": Pool(
        """Bâtiment,Électricité Générale,Menuiserie,Conseil,Boulangerie,Imprimerie,Transports,Informatique,
        Nettoyage,Jardinage,Distribution,Plomberie,Maçonnerie,Études et Réalisations,Communication""",
        ",",
    ),
    "es": Pool(
        """Construcciones,Suministros Eléctricos,Consultoría,Panadería,Imprenta,Transportes,Informática,
        Limpiezas,Jardinería,Distribuciones,Fontanería,Reformas,Diseño Gráfico,Ingeniería""",
        ",",
    ),
    "it": Pool(
        """Costruzioni,Impianti Elettrici,Consulenza,Panificio,Tipografia,Trasporti,Informatica,Pulizie,
        Giardinaggio,Distribuzione,Idraulica,Arredamenti,Meccanica,Elettronica""",
        ",",
    ),
    "nl": Pool(
        """Bouw,Elektrotechniek,Advies,Bakkerij,Drukkerij,Transport,Automatisering,Schoonmaak,Hoveniers,
        Groothandel,Installatietechniek,Timmerwerken,Vormgeving""",
        ",",
    ),
}
_LEGAL = {
    "us": ["Inc.", "LLC", "Corp.", "Co.", "Inc", "L.L.C.", "LP", "Corporation", "Group", "", "", "Company", "& Sons"],
    "gb": ["Ltd", "Limited", "PLC", "LLP", "& Co", ""],
    "ie": ["Ltd", "DAC"],
    "au": ["Pty Ltd", "Pty. Ltd.", ""],
    "in": ["Pvt. Ltd.", "Private Limited", "Enterprises", "Traders", "& Co."],
    "ca": ["Inc.", "Ltd.", "Ltée"],
    "de": ["GmbH", "AG", "GmbH & Co. KG", "e.K.", "KG", "OHG", "UG (haftungsbeschränkt)"],
    "at": ["GmbH", "KG"],
    "ch": ["AG", "GmbH"],
    "fr": ["SARL", "SAS", "S.A.", "EURL", "SASU"],
    "be": ["SPRL", "SA", "BV"],
    "es": ["S.L.", "S.A.", "S.L.U.", "SL"],
    "it": ["S.r.l.", "S.p.A.", "S.n.c.", "srl"],
    "nl": ["B.V.", "BV", "V.O.F.", "N.V."],
    "mx": ["S.A. de C.V.", "S. de R.L."],
}
_BANK_TAIL = Pool(
    """Bank,National Bank,Community Bank,Savings Bank,Federal Credit Union,Credit Union,Bank & Trust,
    Trust Company,Financial,State Bank,First Bank,Bancorp,Farmers Bank,Commerce Bank,Mutual Bank,Capital""",
    ",",
)
_CARD = Pool(
    """Rewards,Platinum,Cash Back,Preferred,Travel Elite,Freedom Plus,Signature,Everyday,Blue Cash,Titanium,
    Business Cash,Store Card,World,Quick Silver,Explorer,Simplicity""",
    ",",
)
_BROKER = Pool(
    """Securities,Brokerage Services,Investments,Wealth Management,Clearing LLC,Asset Management,Funds,
    Capital Markets,Financial Services,Investor Services,Trust Services""",
    ",",
)
_PUBLIC = Pool("""County of,City of,State of,Town of,University of,Board of Education of,Diocese of""", ",")


def company(rng: random.Random, split: str, country: str = "us") -> str:
    """A firm's name in the manner of its country."""
    key = {"gb": "us", "ie": "us", "au": "us", "in": "us", "ca": "us", "at": "de", "ch": "de", "be": "fr", "mx": "es"}.get(country, country)
    fields = _FIELD[key]
    legal = rng.choice(_LEGAL[country])
    kind = rng.random()
    if kind < 0.4:
        name = f"{_HEAD.pick(rng, split).replace('-', ' ') if rng.random() < 0.8 else _HEAD.pick(rng, split)} {fields.pick(rng, split)}"
    elif kind < 0.65:
        name = f"{people.family(rng, split, country)} {fields.pick(rng, split)}"
    elif kind < 0.78:
        name = f"{people.family(rng, split, country)} {'und' if key == 'de' else '&'} {people.family(rng, split, country)}"
    elif kind < 0.88:
        name = f"{_HEAD.pick(rng, split)}{rng.choice(['tech', 'soft', 'net', 'corp', 'ware', 'works', 'line', 'max'])}"
    elif key == "us" and country == "us" and rng.random() < 0.5:
        return f"{_PUBLIC.pick(rng, split)} {places.city(rng, split)}"
    else:
        name = f"{places.city(rng, split, country)} {fields.pick(rng, split)}"
    return f"{name} {legal}".strip()


def bank(rng: random.Random, split: str) -> str:
    """A bank or credit union."""
    head = _HEAD.pick(rng, split) if rng.random() < 0.7 else rng.choice(["First", "Citizens", "Peoples", places.city(rng, split)])
    return f"{head} {_BANK_TAIL.pick(rng, split)}"


def lender(rng: random.Random, split: str) -> str:
    """A mortgage lender or servicer."""
    head = _HEAD.pick(rng, split)
    return rng.choice([bank(rng, split), f"{head} Mortgage {rng.choice(['LLC', 'Corp.', 'Company', 'Servicing'])}", f"{head} Home Loans"])


def broker(rng: random.Random, split: str) -> str:
    """A broker, fund house or custodian."""
    return f"{_HEAD.pick(rng, split)} {_BROKER.pick(rng, split)}"


def card_product(rng: random.Random, split: str) -> str:
    """The brand of a credit card."""
    return f"{_HEAD.pick(rng, split)} {_CARD.pick(rng, split)}"


def shop(rng: random.Random, split: str, country: str, kind: str) -> str:
    """A shop, restaurant, station or hotel."""
    head = rng.choice(
        [
            _HEAD.pick(rng, split),
            people.family(rng, split, country) + ("'s" if country in ("us", "gb", "au") and rng.random() < 0.6 else ""),
        ]
    )
    tails = {
        "market": ["Market", "Foods", "Supermarket", "Grocery", "Mart", "Fresh", "Supermarkt", "Marché", "Mercado"],
        "restaurant": [
            "Grill",
            "Bistro",
            "Cafe",
            "Kitchen",
            "Diner",
            "Pizzeria",
            "Steakhouse",
            "Tavern",
            "Ristorante",
            "Brasserie",
            "Noodle House",
        ],
        "fuel": ["Fuel", "Gas & Go", "Petroleum", "Travel Center", "Quick Stop", "Oil"],
        "hotel": ["Inn & Suites", "Hotel", "Lodge", "Resort", "Plaza Hotel", "Motel"],
        "retail": ["Hardware", "Books", "Electronics", "Outfitters", "Home Goods", "Pet Supply", "Toys", "Shoes", "Garden Center"],
        "pharmacy": ["Pharmacy", "Drugs", "Apothecary", "Apotheke", "Pharmacie", "Farmacia"],
    }[kind]
    return f"{head} {rng.choice(tails)}"
