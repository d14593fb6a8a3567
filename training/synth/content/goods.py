"""Product lines, services, dishes and the descriptions banks print."""

from __future__ import annotations

import random

from training.synth.content import ids, places
from training.synth.content.pools import Pool

_ADJ = {
    "en": Pool(
        """Standard,Premium,Heavy-duty,Compact,Wireless,Stainless,Organic,Deluxe,Portable,Industrial,Recycled,
        Digital,Adjustable,Insulated,Galvanized,Ergonomic,Waterproof,Professional,Small,Large,Blue,Black,White,Oak,
        Steel,Brass,Cordless,Universal,Annual,Monthly,Custom,On-site,Remote,Emergency""",
        ",",
    ),
    "de": Pool("Edelstahl,Akku,Büro,Kompakt,Premium,Standard,Industrie,Holz,Universal,Garten,Profi,Messing,LED,Sicherheits", ","),
    "fr": Pool("Standard,Compact,Inox,Premium,Bureau,Sans fil,Industriel,Réglable,Bois,Écologique", ","),
    "es": Pool("Estándar,Compacto,Inoxidable,Premium,Inalámbrico,Industrial,Ajustable,Ecológico,Básico", ","),
    "it": Pool("Standard,Compatto,Inox,Premium,Senza fili,Industriale,Regolabile,Ecologico,Base", ","),
    "nl": Pool("Standaard,Compact,RVS,Premium,Draadloos,Industrieel,Verstelbaar,Houten,Basis", ","),
}
_NOUN = {
    "en": Pool(
        """hex bolt M8,printer paper A4,desk lamp,toner cartridge,office chair,USB-C cable,safety gloves,hand drill,
        copper pipe 15mm,paint roller,LED panel,filing cabinet,whiteboard,extension cord,coffee beans 1kg,cleaning fluid,
        consulting hours,site inspection,software licence,hosting plan,maintenance visit,logo design,copy editing,
        freight charge,labour,installation,training session,data migration,pump assembly,bearing 6204,gasket set,
        brake pads,oil filter,tyre 205/55 R16,wood screws 4x40,ceiling tile,window frame,door hinge,garden hose,
        lawn mowing,tree removal,pest treatment,carpet cleaning,legal consultation,translation per word,photo session,
        catering per guest,venue hire,sound system,banner print,business cards (500),envelope DL,ring binder,notebook,
        monitor 27\",keyboard,network switch 24-port,router,backup service,support contract,solar module 410W,inverter,
        cable tray,circuit breaker 16A,thermostat,radiator valve,shower mixer,basin,tiles per m2,cement bag 25kg""",
        ",",
    ),
    "de": Pool(
        """Schrauben M8,Kopierpapier A4,Schreibtischlampe,Tonerkartusche,Bürostuhl,Montage,Arbeitsstunde Monteur,
        Anfahrtspauschale,Beratungsleistung,Trennblätter A4,Joghurt Banane,Kupferrohr 15 mm,Fliesen,Wartung Heizung,
        Softwarelizenz,Webhosting,Dachziegel,Gartenpflege,Übersetzung,Prüfgebühr,Steckdose,Glühbirne,Türgriff,Öl 5 l,
        Reinigung,Mietzins,Versandkosten,Entsorgung,Schulung,Kabelkanal,Behandlung,Wärmepumpe,Zählergebühr""",
        ",",
    ),
    "fr": Pool(
        """papier A4,lampe de bureau,cartouche d'encre,chaise,main d'œuvre,déplacement,conseil,câble USB,
        peinture blanche,carrelage,entretien chaudière,licence logicielle,hébergement,formation,nettoyage,traduction,
        tuyau cuivre,porte intérieure,fenêtre PVC,ampoule,étude de faisabilité,mobilier,café moulu""",
        ",",
    ),
    "es": Pool(
        """papel A4,lámpara,cartucho de tinta,silla,mano de obra,desplazamiento,asesoría,cable USB,pintura,
        azulejos,mantenimiento,licencia de software,alojamiento web,formación,limpieza,traducción,tubería,puerta,
        bombilla,diseño de logotipo,café molido,señalización""",
        ",",
    ),
    "it": Pool(
        """carta A4,lampada,cartuccia,sedia,manodopera,trasferta,consulenza,cavo USB,vernice,piastrelle,
        manutenzione caldaia,licenza software,hosting,formazione,pulizia,traduzione,tubo rame,porta,lampadina,caffè""",
        ",",
    ),
    "nl": Pool(
        """papier A4,bureaulamp,tonercartridge,stoel,arbeidsloon,voorrijkosten,advies,USB-kabel,verf,tegels,
        onderhoud ketel,softwarelicentie,hosting,training,schoonmaak,vertaling,koperen buis,deur,gloeilamp,koffie""",
        ",",
    ),
}
UNITS = {
    "en": ["ea", "pcs", "hrs", "box", "kg", "m", "each", "set", "lot", "mo"],
    "de": ["Stk", "Std.", "St.", "kg", "m", "Pausch.", "h", "Stück"],
    "fr": ["u", "h", "pce", "kg", "m²", "forfait"],
    "es": ["ud", "h", "kg", "m", "caja"],
    "it": ["pz", "h", "kg", "m", "nr"],
    "nl": ["st", "uur", "kg", "m", "doos"],
}
_FOOD = {
    "en": Pool(
        """MILK 2% GAL,BREAD WHEAT,EGGS LARGE DZ,BANANAS,CHEDDAR SHRP,GROUND BEEF 80/20,CHKN BREAST,ORANGE JUICE,
        YOGURT GRK,CEREAL OATS,PASTA PENNE,TOMATO SAUCE,OLIVE OIL,RICE JASMINE,BLK BEANS,TORTILLA CORN,SALSA MED,
        PAPER TOWEL 6CT,DISH SOAP,LNDRY DETRGNT,TOOTHPASTE,SHAMPOO,AA BATTERIES,LIGHT BULB 60W,DOG FOOD 15LB,CAT LITTER,
        SPINACH BABY,CARROTS 2LB,ONION YELLOW,POTATO RUSSET,APPLE FUJI,GRAPES RED,AVOCADO,LIMES,GARLIC,BUTTER UNSLTD,
        ICE CREAM VAN,FROZEN PIZZA,SPARKLING WATER,COLA 12PK,COFFEE GRND,TEA GREEN,HONEY,PEANUT BTR,JAM STRWBRY,
        CRACKERS,CHIPS KETTLE,CHOC BAR DARK,COOKIES,FLOUR AP 5LB,SUGAR GRAN,SALT SEA,PEPPER BLK,NAPKINS""",
        ",",
    ),
    "de": Pool(
        """BUTTER,VOLLMILCH 3,5%,BROETCHEN,ROGGENBROT,GOUDA JUNG,KAESE SCHEIBEN,SALAMI,JOGHURT NAT.,EIER 10ER,
        APFEL ROT,BANANEN LOSE,TOMATEN,GURKE,KARTOFFELN 2KG,NUDELN,REIS 1KG,MUELLBEUTEL,SPUELMITTEL,KAFFEE,BIER 0,5L,
        PFAND 0,25,MINERALWASSER,ORANGENSAFT,SCHOKOLADE,HAFERFLOCKEN,PIZZA TK,QUARK,ZWIEBELN,PAPRIKA MIX""".replace("3,5%", "3.5%")
        .replace("0,5L", "0.5L")
        .replace("0,25", "0.25"),
        ",",
    ),
    "fr": Pool(
        """BAGUETTE TRAD,LAIT DEMI-ECR 1L,BEURRE DOUX,OEUFS X12,CAMEMBERT,JAMBON BLANC,YAOURT NATURE,POMMES GALA,
        TOMATES GRAPPE,COURGETTES,PATES 500G,RIZ BASMATI,CAFE MOULU,VIN ROUGE,EAU MIN 6X1.5L,CHOCOLAT NOIR,LESSIVE,
        SAC CAISSE,POULET FERMIER,CONFITURE FRAISE""",
        ",",
    ),
    "es": Pool(
        """PAN DE MOLDE,LECHE ENTERA,HUEVOS L,QUESO MANCHEGO,JAMON SERRANO,TOMATE RAMA,ACEITE OLIVA,ARROZ BOMBA,
        YOGUR NATURAL,PLATANO,MANZANA,CERVEZA LATA,AGUA 1.5L,CAFE MOLIDO,DETERGENTE,GALLETAS,ATUN CLARO,BOLSA""",
        ",",
    ),
    "it": Pool(
        """PANE COMUNE,LATTE INTERO,UOVA X6,MOZZARELLA,PROSCIUTTO,PASTA PENNE,POMODORI,OLIO EXTRAV.,CAFFE,ACQUA NAT.,
        BANANE,MELE,YOGURT,BISCOTTI,DETERSIVO,VINO ROSSO,PARMIGIANO,SHOPPER""",
        ",",
    ),
    "nl": Pool(
        """VOLKORENBROOD,HALFV. MELK,EIEREN 10,KAAS JONG,HAM,YOGHURT,APPELS,BANANEN,AARDAPPELEN,PINDAKAAS,HAGELSLAG,
        KOFFIE,BIER KRAT,WASMIDDEL,CHIPS,DRAAGTAS,STATIEGELD,KOMKOMMER""",
        ",",
    ),
}
_DISH = Pool(
    """Caesar Salad,Margherita Pizza,Ribeye Steak,House Burger,French Fries,Soup of the Day,Grilled Salmon,
    Chicken Tikka,Pad Thai,Fish Tacos,Mushroom Risotto,Iced Tea,Draft Beer,Glass Merlot,Espresso,Cappuccino,Cheesecake,
    Tiramisu,Sparkling Water,Kids Pasta,Bruschetta,Club Sandwich,Avocado Toast,Pancakes,Eggs Benedict,Lobster Roll,
    Spring Rolls,Ramen Bowl,Falafel Plate,Garlic Bread,Onion Rings,Lemonade,Old Fashioned,Gin & Tonic,Coke,Diet Coke""",
    ",",
)
_RETAIL = Pool(
    """HAMMER 16OZ,PAINT INT WHT 1GL,DECK SCREW 2IN,TAPE MEASURE,EXT CORD 25FT,USB CABLE 6FT,NOTEBOOK COLLEGE,
    MARKERS 8CT,T-SHIRT M BLK,JEANS 32X32,SOCKS 6PR,SNEAKER SZ 9,PAPERBACK NOVEL,PUZZLE 1000PC,DOG LEASH,BIRD SEED,
    POTTING SOIL,GARDEN GLOVES,LED BULB 4PK,SHOWER CURTAIN,PILLOW STD,TOWEL BATH,MUG CERAMIC,FRY PAN 10IN,KNIFE SET,
    WRAPPING PAPER,GIFT CARD,PHONE CASE,HDMI CABLE,MOUSE WIRELESS,PRINTER INK BLK,BATTERY 9V""",
    ",",
)
_MERCHANT = Pool(
    """KROGMART,SHELLO OIL,AMAZE MKTPLACE,BLUE BOTTLE CAFE,CITY PARKING,METRO TRANSIT,NETFLICKS.COM,
    SPOTTUNE USA,WALGRENS,TARGETT T-1182,COSTWAY WHSE,HOME DEPOTT,LOWE'S CO,STARBRIGHT COFFEE,CHIPOTLAY,UBRR TRIP,
    LIFT RIDE,AIRLINE TICKET,GREENLEAF GROCERY,RIVERSIDE DENTAL,PET PALACE,FITNESS CLUB,CITY WATER UTIL,GAS & ELECTRIC,
    TELECOM WIRELESS,CABLEVISION,INSURANCE PREM,AUTO PARTS PLUS,BOOK NOOK,PIZZA HEAVEN,SUSHI GARDEN,TACO CORNER,
    HARDWARE HANK,DOLLAR STORE,FARMERS MARKET,THEATER TICKETS,HOTEL LUMINA,CAR WASH EXPRESS,DRY CLEANERS,VET CLINIC""",
    ",",
)
_BANK_LINES = Pool(
    """POS PURCHASE,POS DEBIT,DEBIT CARD PURCHASE,CHECKCARD,ACH WITHDRAWAL,ONLINE TRANSFER TO SAV,
    BILL PAYMENT,ATM WITHDRAWAL,ATM CASH,RECURRING PAYMENT,ELECTRONIC PMT,PREAUTHORIZED DEBIT,WIRE TRANSFER OUT,
    MOBILE PMT,ZELL PAYMENT TO,LOAN PAYMENT,MORTGAGE PMT,INTERNET PAYMENT""",
    ",",
)
_BANK_CREDITS = Pool(
    """DIRECT DEPOSIT PAYROLL,ACH CREDIT,MOBILE DEPOSIT,DEPOSIT,CASH DEPOSIT,ONLINE TRANSFER FROM,
    REFUND,WIRE TRANSFER IN,INTEREST PAYMENT,ATM DEPOSIT,BRANCH DEPOSIT,TAX REFUND IRS,CUSTOMER DEPOSIT,REMOTE DEPOSIT""",
    ",",
)


def product(rng: random.Random, split: str, lang: str = "en") -> str:
    """A product or service line in a language."""
    noun = _NOUN[lang].pick(rng, split)
    kind = rng.random()
    if kind < 0.45:
        text = noun
    elif lang == "de":
        text = f"{_ADJ['de'].pick(rng, split)}-{noun}"
    elif lang in ("fr", "es", "it"):
        text = f"{noun} {_ADJ[lang].pick(rng, split).lower()}"
    else:
        text = f"{_ADJ[lang].pick(rng, split)} {noun}"
    if rng.random() < 0.12:
        text += f" {ids.code(rng, rng.randint(3, 6), 0.4)}"
    return text[0].upper() + text[1:]


def grocery(rng: random.Random, split: str, lang: str = "en") -> str:
    """A supermarket till line."""
    return _FOOD[lang].pick(rng, split)


def dish(rng: random.Random, split: str) -> str:
    """A dish or drink."""
    return _DISH.pick(rng, split)


def retail(rng: random.Random, split: str) -> str:
    """A shop's till line."""
    return _RETAIL.pick(rng, split)


def merchant(rng: random.Random, split: str) -> str:
    """A merchant as a card statement prints it, with town and state."""
    name = _MERCHANT.pick(rng, split)
    if rng.random() < 0.5:
        name += f" {rng.choice(['#', '', '0'])}{rng.randint(10, 9999)}"
    if rng.random() < 0.75:
        name += f" {places.city(rng, split).upper()} {places.state(rng)}"
    return name


def bank_debit(rng: random.Random, split: str) -> str:
    """Money going out, as a bank prints it."""
    kind = rng.random()
    if kind < 0.25:
        return merchant(rng, split)
    head = _BANK_LINES.pick(rng, split)
    if kind < 0.8:
        head += f" {merchant(rng, split)}"
    if rng.random() < 0.25:
        head += f" {rng.choice(['REF ', 'ID:', '#', 'CONF# '])}{ids.digits(rng, rng.randint(4, 10))}"
    return head if rng.random() < 0.6 else _title(head)


def bank_credit(rng: random.Random, split: str) -> str:
    """Money coming in, as a bank prints it."""
    text = _BANK_CREDITS.pick(rng, split)
    if rng.random() < 0.35:
        text += f" {ids.digits(rng, rng.randint(4, 9))}"
    return text if rng.random() < 0.6 else _title(text)


def _title(text: str) -> str:
    return " ".join(w.capitalize() if w.isalpha() and len(w) > 2 else w for w in text.split())
