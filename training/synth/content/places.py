"""Postal addresses, telephone numbers, e-mail and web addresses by country."""

from __future__ import annotations

import random
import re
import unicodedata

from training.synth.content import people
from training.synth.content.pools import Pool

STATES = ["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC"]
NO_INCOME_TAX = {"AK", "FL", "NV", "NH", "SD", "TN", "TX", "WA", "WY"}
_CITY = {
    "us": Pool(
        """Springfield,Franklin,Clinton,Greenville,Bristol,Fairview,Salem,Madison,Georgetown,Arlington,Ashland,
        Dover,Oxford,Jackson,Burlington,Manchester,Milton,Newport,Auburn,Centerville,Dayton,Lexington,Milford,Riverside,
        Cleveland,Hudson,Kingston,Mount Vernon,Oakland,Winchester,Phoenix,San Antonio,Dallas,Austin,Columbus,Charlotte,
        Seattle,Denver,Boston,El Paso,Nashville,Portland,Las Vegas,Memphis,Louisville,Baltimore,Milwaukee,Albuquerque,
        Tucson,Fresno,Sacramento,Mesa,Atlanta,Omaha,Colorado Springs,Raleigh,Miami,Tampa,Tulsa,Wichita,New Orleans,
        Bakersfield,Honolulu,Anaheim,Aurora,Santa Ana,Riverton,St. Paul,Cincinnati,Stockton,Pittsburgh,St. Louis,
        Anchorage,Henderson,Lincoln,Plano,Orlando,Irvine,Newark,Toledo,Durham,Chula Vista,Fort Wayne,Jersey City,
        St. Petersburg,Laredo,Scottsdale,Lubbock,Reno,Buffalo,Gilbert,Glendale,Winston-Salem,Chesapeake,Norfolk,Fremont,
        Garland,Irving,Hialeah,Richmond,Boise,Spokane,Des Moines,Tacoma,Modesto,Fontana,Moreno Valley,Fayetteville,
        Yonkers,Worcester,Rochester,Little Rock,Amarillo,Huntsville,Grand Rapids,Salt Lake City,Tallahassee,Eau Claire,
        Coeur d'Alene,Walla Walla,Kalamazoo,Chattanooga,Poughkeepsie,Truth or Consequences,Bozeman,Duluth,Muncie"""
        , ","),
    "gb": Pool("""London,Birmingham,Leeds,Glasgow,Sheffield,Bradford,Liverpool,Edinburgh,Manchester,Bristol,Cardiff,
        Coventry,Nottingham,Leicester,Sunderland,Belfast,Newcastle upon Tyne,Brighton,Hull,Plymouth,Stoke-on-Trent,
        Wolverhampton,Derby,Swansea,Southampton,Salford,Aberdeen,Westminster,Portsmouth,York,Peterborough,Dundee,
        Lancaster,Oxford,Newport,Preston,St Albans,Norwich,Chester,Cambridge,Salisbury,Exeter,Gloucester""", ","),
    "au": Pool("""Sydney,Melbourne,Brisbane,Perth,Adelaide,Newcastle,Canberra,Wollongong,Geelong,Hobart,Townsville,
        Cairns,Darwin,Toowoomba,Ballarat,Bendigo,Albury,Launceston,Mackay,Rockhampton,Bunbury""", ","),
    "in": Pool("""Mumbai,Delhi,Bengaluru,Hyderabad,Ahmedabad,Chennai,Kolkata,Surat,Pune,Jaipur,Lucknow,Kanpur,Nagpur,
        Indore,Thane,Bhopal,Visakhapatnam,Patna,Vadodara,Ghaziabad,Ludhiana,Coimbatore,Kochi,Gurugram,Noida""", ","),
    "ca": Pool("""Toronto,Montréal,Vancouver,Calgary,Edmonton,Ottawa,Winnipeg,Québec,Hamilton,Kitchener,London,
        Victoria,Halifax,Oshawa,Windsor,Saskatoon,Regina,St. John's,Barrie,Kelowna""", ","),
    "de": Pool("""Berlin,Hamburg,München,Köln,Frankfurt am Main,Stuttgart,Düsseldorf,Leipzig,Dortmund,Essen,Bremen,
        Dresden,Hannover,Nürnberg,Duisburg,Bochum,Wuppertal,Bielefeld,Bonn,Münster,Karlsruhe,Mannheim,Augsburg,
        Wiesbaden,Mönchengladbach,Gelsenkirchen,Braunschweig,Kiel,Aachen,Chemnitz,Halle (Saale),Magdeburg,Freiburg,
        Krefeld,Lübeck,Mainz,Erfurt,Rostock,Kassel,Saarbrücken,Göttingen,Würzburg,Ulm,Tübingen""", ","),
    "fr": Pool("""Paris,Marseille,Lyon,Toulouse,Nice,Nantes,Montpellier,Strasbourg,Bordeaux,Lille,Rennes,Reims,
        Saint-Étienne,Le Havre,Toulon,Grenoble,Dijon,Angers,Nîmes,Villeurbanne,Clermont-Ferrand,Aix-en-Provence,Brest,
        Tours,Amiens,Limoges,Annecy,Besançon,Orléans,Mulhouse,Caen,Nancy,Évry,Béziers""", ","),
    "es": Pool("""Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Málaga,Murcia,Palma,Bilbao,Alicante,Córdoba,Valladolid,
        Vigo,Gijón,La Coruña,Vitoria,Granada,Elche,Oviedo,Cartagena,Jerez,Pamplona,Almería,San Sebastián,Cádiz,León""", ","),
    "it": Pool("""Roma,Milano,Napoli,Torino,Palermo,Genova,Bologna,Firenze,Bari,Catania,Venezia,Verona,Messina,Padova,
        Trieste,Brescia,Parma,Prato,Modena,Reggio Calabria,Perugia,Livorno,Ravenna,Cagliari,Forlì,L'Aquila""", ","),
    "nl": Pool("""Amsterdam,Rotterdam,Den Haag,Utrecht,Eindhoven,Groningen,Tilburg,Almere,Breda,Nijmegen,Apeldoorn,
        Haarlem,Arnhem,Enschede,Amersfoort,Zaanstad,Den Bosch,Zwolle,Leiden,Leeuwarden,Maastricht,Delft""", ","),
    "mx": Pool("""Ciudad de México,Guadalajara,Monterrey,Puebla,Tijuana,León,Zapopan,Mérida,Querétaro,Cancún,Toluca""", ","),
}
_STREET = Pool(
    """Main Oak Maple Cedar Pine Elm Washington Lake Hill Walnut Park View Chestnut River Spring Church Highland
    Sunset Jefferson Lincoln Willow Franklin Adams Jackson Madison Forest Meadow Ridge Prospect Cherry Dogwood Hickory
    Mill Broad Center Union Liberty Market Railroad Valley Spruce Birch Sycamore Poplar Locust Canyon Mesa Orchard
    Harbor Bay Ocean Grove Garden Colonial Heritage Legacy Summit Crest Eagle Fox Deer Bear Hawk Juniper Magnolia Laurel
    Lakeview Hillcrest Woodland Brookside Riverside Fairview Northwood Southgate Eastgate Westfield Kensington Windsor
    Cambridge Oxford Devonshire Stratford Arlington Bellevue Berkeley Delaware Pennsylvania Michigan Monroe Tyler
    Commerce Industrial Enterprise Corporate Technology Innovation Airport Harrison Tamarack Thornbury Wisteria""")
_SUFFIX = ["St", "Street", "Ave", "Avenue", "Rd", "Road", "Blvd", "Dr", "Drive", "Ln", "Lane", "Ct", "Way", "Pl", "Ter", "Circle", "Pkwy", "St.", "Ave.", "Hwy", "Trail", "Loop"]
_EU_STREET = {
    "de": Pool("""Hauptstraße,Bahnhofstraße,Gartenweg,Schulstr.,Dorfstraße,Bergstraße,Lindenallee,Goethestr.,
        Schillerstraße,Am Markt,Kirchgasse,Mühlenweg,Ringstraße,Industriestraße,Lange Gasse,Königsallee,Rosenweg,
        Wiesenstr.,Feldweg,Waldstraße,Gewerbepark,Friedrichstraße,Am Alten Hafen,Bürgermeister-Smidt-Str.""", ","),
    "fr": Pool("""rue de la République,avenue Victor Hugo,rue du Général de Gaulle,boulevard Saint-Michel,
        place de l'Église,rue des Écoles,allée des Tilleuls,rue Pasteur,chemin du Moulin,rue de la Gare,quai de Seine,
        avenue Jean Jaurès,impasse des Lilas,rue Molière,route de Genève,cours Mirabeau,zone industrielle Nord""", ","),
    "es": Pool("""Calle Mayor,Avenida de la Constitución,Calle Real,Paseo del Prado,Calle San José,Plaza España,
        Calle de Alcalá,Gran Vía,Ronda Sur,Calle del Carmen,Avda. Andalucía,Camino Viejo,Polígono Industrial Norte""", ","),
    "it": Pool("""Via Roma,Via Garibaldi,Corso Italia,Via Dante Alighieri,Piazza del Popolo,Via Mazzini,Viale Europa,
        Via Verdi,Corso Vittorio Emanuele,Via della Libertà,Via Cavour,Via Leonardo da Vinci,Strada Statale""", ","),
    "nl": Pool("""Dorpsstraat,Kerkstraat,Hoofdstraat,Molenweg,Schoolstraat,Stationsweg,Julianalaan,Beatrixstraat,
        Industrieweg,Keizersgracht,Marktplein,Wilhelminalaan,Nieuwstraat,Havenkade,Lindelaan""", ","),
}
_GB_SUFFIX = ["Road", "Street", "Lane", "Avenue", "Close", "Gardens", "Terrace", "Mews", "Crescent", "Way", "Court"]


def state(rng: random.Random, taxed: bool = False) -> str:
    """A US state code; ``taxed`` asks for one that has an income tax."""
    return rng.choice([s for s in STATES if not (taxed and s in NO_INCOME_TAX)])


def city(rng: random.Random, split: str, country: str = "us") -> str:
    """A town."""
    return _CITY.get(country, _CITY.get({"at": "de", "ch": "de", "be": "fr", "ie": "gb"}.get(country, "us"))).pick(rng, split)


def us_street(rng: random.Random, split: str) -> list[str]:
    """One or two street lines."""
    if rng.random() < 0.1:
        return [f"{rng.choice(['PO Box', 'P.O. Box', 'PO BOX'])} {rng.randint(12, 99999)}"]
    way = f"{rng.choice(['', '', '', 'N ', 'S. ', 'West ', 'E '])}{_STREET.pick(rng, split)} {rng.choice(_SUFFIX)}"
    if rng.random() < 0.12:
        n = rng.randint(2, 98)
        way = f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')} {rng.choice(_SUFFIX[:4])}"
    line = f"{rng.randint(1, 9999) if rng.random() < 0.8 else rng.randint(10000, 29999)} {way}"
    unit = rng.random()
    if unit < 0.12:
        return [f"{line} {rng.choice(['Apt', 'Apt.', '#', 'Unit', 'Ste'])} {rng.choice([str(rng.randint(1, 999)), rng.choice('ABCDEF')])}"]
    if unit < 0.2:
        return [line, rng.choice(["Suite ", "Floor ", "Bldg ", "Unit ", "Ste. "]) + str(rng.randint(1, 900))]
    return [line]


def us_zip(rng: random.Random) -> str:
    """A ZIP code, sometimes with four more digits."""
    code = f"{rng.randint(501, 99950):05d}"
    return f"{code}-{rng.randint(0, 9999):04d}" if rng.random() < 0.3 else code


def us_city_line(rng: random.Random, split: str, code: str | None = None) -> str:
    """City, state and ZIP."""
    comma = rng.choice([",", ",", ""])
    return f"{city(rng, split)}{comma} {code or state(rng)} {us_zip(rng)}"


def _postcode(rng: random.Random, country: str) -> str:
    letters = "ABCDEFGHJKLMNPRSTUWXYZ"
    if country in ("gb", "ie"):
        area = rng.choice(["B", "BD", "BN", "BS", "CB", "CF", "DE", "EC1A", "EH", "G", "GL", "L", "LE", "LS", "M", "N", "NE", "NW", "OX", "SE", "SW1A", "W1", "YO"])
        area = area if area[-1].isalpha() and len(area) > 2 else f"{area}{rng.randint(1, 29)}"
        return f"{area} {rng.randint(1, 9)}{rng.choice(letters)}{rng.choice(letters)}"
    if country == "ca":
        pick = lambda: rng.choice(letters)  # noqa: E731
        return f"{pick()}{rng.randint(0, 9)}{pick()} {rng.randint(0, 9)}{pick()}{rng.randint(0, 9)}"
    if country == "in":
        return f"{rng.randint(110, 855)}{rng.choice(['', ' '])}{rng.randint(0, 999):03d}"
    if country == "nl":
        return f"{rng.randint(1000, 9999)} {rng.choice(letters)}{rng.choice(letters)}"
    if country in ("au", "at", "ch", "be"):
        return f"{rng.randint(1000, 9699)}"
    return f"{rng.randint(1000, 98999):05d}"


def address(rng: random.Random, split: str, country: str = "us") -> list[str]:
    """Street and town lines, without a name."""
    if country == "us":
        return [*us_street(rng, split), us_city_line(rng, split)]
    town, code = city(rng, split, country), _postcode(rng, country)
    number = rng.randint(1, 240)
    if country in ("gb", "ie"):
        lines = [f"{number} {_STREET.pick(rng, split)} {rng.choice(_GB_SUFFIX)}"]
        return [*lines, town, code] if rng.random() < 0.6 else [*lines, f"{town} {code}"]
    if country == "au":
        return [f"{number} {_STREET.pick(rng, split)} {rng.choice(['St', 'Road', 'Pde', 'Ave'])}", f"{town} {rng.choice(['NSW', 'VIC', 'QLD', 'WA', 'SA', 'TAS', 'ACT'])} {code}"]
    if country == "ca":
        return [us_street(rng, split)[0], f"{town} {rng.choice(['ON', 'QC', 'BC', 'AB', 'MB', 'NS', 'SK'])}  {code}".replace("  ", " ")]
    if country == "in":
        return [f"{rng.randint(1, 400)}/{rng.randint(1, 40)}, {_STREET.pick(rng, split)} {rng.choice(['Road', 'Nagar', 'Marg', 'Colony'])}", f"{town} - {code}"]
    key = {"at": "de", "ch": "de", "be": "fr", "mx": "es"}.get(country, country)
    street = _EU_STREET[key].pick(rng, split)
    if key == "fr":
        return [f"{number}{rng.choice(['', '', ' bis', ','])} {street}", f"{code} {town}"]
    if key in ("es", "it"):
        return [f"{street}{rng.choice([', ', ' ', ' n. ' if key == 'it' else ', n.º '])}{number}", f"{code} {town}"]
    return [f"{street} {number}{rng.choice(['', '', '', 'a', ' b'])}", f"{rng.choice(['', '', 'D-']) if key == 'de' and country == 'de' else ''}{code} {town}"]


def phone(rng: random.Random, country: str = "us") -> str:
    """A telephone number as printed."""
    def digits(n: int) -> str:
        return "".join(str(rng.randint(0, 9)) for _ in range(n))

    if country in ("us", "ca"):
        area, mid, end = f"{rng.randint(201, 989)}", f"{rng.randint(200, 999)}", digits(4)
        return rng.choice(["({}) {}-{}", "{}-{}-{}", "{}.{}.{}", "1-{}-{}-{}", "({}){}-{}", "+1 {} {} {}"]).format(area, mid, end)
    code = {"gb": "44", "ie": "353", "au": "61", "in": "91", "de": "49", "at": "43", "ch": "41", "fr": "33", "be": "32",
            "es": "34", "it": "39", "nl": "31", "mx": "52"}[country]
    if country == "fr" and rng.random() < 0.7:
        return " ".join(["0" + str(rng.randint(1, 7))] + [digits(2) for _ in range(4)])
    area = f"{rng.randint(20, 8999)}"
    tail = rng.choice([digits(6), digits(7), f"{digits(3)} {digits(4)}", f"{digits(4)}-{digits(2)}"])
    return rng.choice([f"+{code} {area} {tail}", f"+{code} ({area}) {tail}", f"0{area} {tail}", f"0{area} / {tail}", f"(0{area}) {tail}"])


def ascii_slug(text: str) -> str:
    """Lower-case letters and digits of a name, for hosts and mailboxes."""
    text = text.replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "", plain)[:18] or "office"


def web(rng: random.Random, name: str, country: str = "us") -> str:
    """A web host for a company."""
    tld = {"us": "com", "gb": "co.uk", "au": "com.au", "in": "in", "ca": "ca"}.get(country, country)
    return f"{rng.choice(['www.', 'www.', ''])}{ascii_slug(name)}.{rng.choice([tld, tld, 'com', 'net', 'org'])}"


def email(rng: random.Random, name: str, country: str = "us", person_name: str | None = None) -> str:
    """A mailbox at a company, or a person's."""
    box = rng.choice(["info", "billing", "accounts", "sales", "office", "support", "contact", "invoices", "hello"])
    if person_name:
        box = rng.choice([ascii_slug(person_name), ".".join(ascii_slug(p) for p in person_name.split()[:2])])
    return f"{box}@{web(rng, name, country).removeprefix('www.')}"


def person_block(rng: random.Random, split: str, country: str = "us") -> list[str]:
    """A name with its address."""
    return [people.person(rng, split, country), *address(rng, split, country)]
