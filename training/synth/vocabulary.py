"""Words and names. Word lists come from the system's dictionaries and are read at run time only.

One word in ten, chosen by hash, is held out: it appears in test strings and never in training.
"""

from __future__ import annotations

import functools
import zlib
from pathlib import Path

DICTIONARIES: dict[str, tuple[str, str]] = {
    "en": ("american-english", "utf-8"),
    "de": ("ngerman", "utf-8"),
    "fr": ("french", "utf-8"),
    "es": ("spanish", "utf-8"),
    "it": ("italian", "utf-8"),
    "pt": ("portuguese", "utf-8"),
    "nl": ("dutch", "utf-8"),
    "pl": ("polish", "utf-8"),
}
# Enough to run without any dictionary installed (tests); real trainings install the lists.
FALLBACK = (
    "account address amount annual balance bank bill box branch card cash charge check city code "
    "company copy credit customer date debit deposit description due employee employer federal fee "
    "form fund income interest invoice item line local loan mail member month mortgage name net "
    "number office order paid page pay payer payment period phone plan price product purchase "
    "quantity rate receipt recipient reference report return sale service state statement street "
    "subtotal tax terms total transfer unit value wages week withheld year zip Straße Größe über "
    "été reçu société señor año número città perché così naïve façade"
).split()

FIRST = (
    "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard "
    "Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty "
    "Anthony Margaret Mark Sandra Donald Ashley Steven Kimberly Paul Emily Andrew Donna Joshua "
    "Michelle Kenneth Carol Kevin Amanda Brian Dorothy George Melissa Edward Deborah Ronald Stephanie "
    "Timothy Rebecca Jason Sharon Jeffrey Laura Ryan Cynthia Jacob Kathleen Gary Amy Nicholas Shirley "
    "Eric Angela Jonathan Helen Stephen Anna Larry Brenda Justin Pamela Scott Nicole Brandon Emma "
    "José María Juan Carmen Luis Ana Carlos Lucía Jorge Sofía Miguel Inés Ángel Belén Iñaki Íñigo "
    "Jürgen Sabine Klaus Ursula Günther Jörg Käthe Björn Heike Sören Renate Dieter Monika Wolfgang "
    "François Élodie Jérôme Chloé Théo Zoé Loïc Anaïs Benoît Hélène Gaëlle Cédric Noémie Rémi "
    "Giuseppe Giulia Luca Chiara Matteo Francesca Niccolò João Conceição Inês Gonçalo Łukasz Zofia "
    "Paweł Agnieszka Grzegorz Małgorzata Jiří Zdeněk Tomáš Kateřina Šárka László Zoltán Gábor Györgyi "
    "Ștefan Ioana Åsa Øyvind Märta Søren Aarav Priya Rahul Ananya Wei Li Ming Hiroshi Yuki Kenji "
    "Fatima Mohammed Ahmed Aisha Omar Leila Nguyen Thuy Kwame Amara Chidi Olga Ivan Dmitri Svetlana"
).split()
LAST = (
    "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez "
    "Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris "
    "Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill "
    "Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts O'Brien O'Neill "
    "McDonald MacLeod Fitzgerald Van Dyke De la Cruz St. John Núñez Muñoz Peña Ibáñez Gómez "
    "Fernández Müller Schäfer Schröder Köhler Weiß Groß Böhm Jäger Krüger Kühn Lefèvre Moreau "
    "Lefebvre Roux Fournier Girard Mercier Dupont Benoît Rossi Russo Ferrari Esposito Bianchi Romano "
    "D'Angelo Silva Santos Pereira Gonçalves Araújo Kowalski Wiśniewski Wójcik Zieliński Dąbrowski "
    "Novák Dvořák Černý Procházka Nagy Kovács Szabó Tóth Popescu Ionescu Jansen de Vries van den Berg "
    "Andersson Nilsson Hansen Olsen Sørensen Nielsen Korhonen Virtanen Patel Singh Kumar Sharma Gupta "
    "Chen Wang Zhang Liu Yang Huang Kim Park Choi Tanaka Suzuki Sato Yamamoto Abdullah Hassan Hussein "
    "Okafor Mensah Diallo Petrov Ivanov Goldberg Cohen Levy Katz Yilmaz Demir"
).split()
CITIES = (
    "New York|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|San José|"
    "Austin|Jacksonville|Fort Worth|Columbus|Charlotte|Indianapolis|Seattle|Denver|Boston|El Paso|"
    "Nashville|Detroit|Oklahoma City|Portland|Las Vegas|Memphis|Louisville|Baltimore|Milwaukee|"
    "Albuquerque|Tucson|Fresno|Sacramento|Kansas City|Mesa|Atlanta|Omaha|Colorado Springs|Raleigh|"
    "Minneapolis|Tulsa|Wichita|St. Louis|Winston-Salem|Coeur d'Alene|Honolulu|Anchorage|Boise|Fargo|"
    "London|Birmingham|Leeds|Glasgow|Edinburgh|Cardiff|Toronto|Montréal|Québec|Vancouver|Calgary|"
    "Berlin|Hamburg|München|Köln|Frankfurt am Main|Stuttgart|Düsseldorf|Nürnberg|Würzburg|Lübeck|"
    "Wien|Graz|Zürich|Genève|Bern|Paris|Lyon|Marseille|Besançon|Saint-Étienne|Nîmes|Orléans|Madrid|"
    "Barcelona|Sevilla|Málaga|Cádiz|A Coruña|Roma|Milano|Torino|Forlì|Lisboa|Porto|Évora|Bruxelles|"
    "Liège|Antwerpen|Amsterdam|'s-Hertogenbosch|København|Århus|Oslo|Tromsø|Stockholm|Göteborg|Malmö|"
    "Helsinki|Warszawa|Kraków|Łódź|Gdańsk|Poznań|Praha|Brno|Plzeň|Bratislava|Košice|Budapest|Győr|"
    "București|Iași|Timișoara|Zagreb|Ljubljana|Dublin|Cork|Sydney|Melbourne|Auckland|Singapore|"
    "Mumbai|Bengaluru|Tokyo|Osaka|São Paulo|Bogotá|Ciudad de México|Buenos Aires|Cape Town|Nairobi"
).split("|")
STATES = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR"
).split()
COUNTRIES = (
    "United States|USA|U.S.A.|United Kingdom|UK|Canada|Germany|Deutschland|France|España|Spain|Italia|"
    "Italy|Portugal|Österreich|Schweiz|Suisse|Switzerland|Belgique|Nederland|Danmark|Norge|Sverige|"
    "Suomi|Polska|Česká republika|Magyarország|România|Ireland|México|Brasil|Australia|India|Japan"
).split("|")
STREETS = (
    "{n} {w} Street|{n} {w} St|{n} {w} Ave|{n} {w} Avenue|{n} N {w} Blvd|{n} {w} Rd|{n} {w} Road|"
    "{n} {w} Dr|{n} {w} Lane|{n} {w} Ln|{n} {w} Ct|{n} {w} Way|{n} {w} Pkwy|{n} E {o} St|{n} W {o} Ave|"
    "{n} S {w} Hwy|{n} {w} Circle|{n} {w} Place, Suite {s}|{n} {w} Sq|{n} {w} Terrace Apt {s}|"
    "P.O. Box {z}|PO BOX {z}|{n} {w} St., #{s}|{w}straße {s}|{w}str. {s}|{w}weg {s}|{w}gasse {s}|"
    "Am {w} {s}|{s} rue de la {w}|{s}, rue {w}|{s} bis, avenue {w}|{s} boulevard {w}|C/ {w}, {s}|"
    "Calle {w} {s}, 2° A|Avda. de {w}, {s}|Via {w}, {s}|Piazza {w} {s}|Corso {w} {s}/B|Rua {w}, {s}|"
    "ul. {w} {s}/{s}|{w}straat {s}|{w}laan {s}|{w}vägen {s}|{w}gatan {s}|{w} utca {s}."
).split("|")


def held_out(word: str) -> bool:
    """Whether a word belongs to the tenth of the vocabulary that training never sees."""
    return zlib.crc32(word.lower().encode()) % 10 == 0


@functools.lru_cache(maxsize=None)
def words(split: str, language: str = "en") -> tuple[str, ...]:
    """Dictionary words of a language for one split, in file order."""
    name, encoding = DICTIONARIES[language]
    path = Path("/usr/share/dict") / name
    if path.exists():
        lines = path.read_bytes().decode(encoding, "replace").split("\n")
        step = max(1, len(lines) // 60_000)  # Polish alone has four million inflected forms
        found = (line.split("/")[0].strip() for line in lines[::step])
        source = [word for word in found if 1 < len(word) <= 18 and "\ufffd" not in word]
    else:
        source = FALLBACK
    chosen = tuple(word for word in source if held_out(word) == (split == "test"))
    return chosen or tuple(FALLBACK)


def _small(words: str) -> tuple[str, ...]:
    return tuple(words.split())


#: The words that make up half of any text. They are in both splits: no text can do without them.
SMALL_WORDS = {
    "en": _small(
        "the the the of of of to to and and in in for for is is on on that by this with be be are or or as at from your your you "
        "you it not an a a we our us if if any all may will was has have no which their been were these other than more one per "
        "please see call pay paid due amount amount date account account number payment balance total tax income form interest "
        "into under over after before until when what who how each such only same its his her they can must shall should do does"
    ),
    "de": _small(
        "der die das und und in im zu zum zur den dem des von vom vom mit für auf ist bei bis nach nicht ein eine einen einer als "
        "auch es an am aus wir Sie Ihre Ihr Ihnen uns unser wird werden wurde sind hat haben oder durch über unter vor zwischen "
        "bitte nur noch wie sich per je gemäß ohne sowie Betrag Rechnung Konto Datum Nummer Tage Tagen Steuer Preis Leistung"
    ),
    "fr": _small(
        "le la les de de du des et à au aux en un une pour par sur dans est sont ce cette ces que qui ne pas plus avec sans ou où "
        "vous votre vos nous notre nos il elle son sa ses leur date montant compte numéro prix taxe facture l'article d'un s'il été"
    ),
    "es": _small("el la los las de de del y a al en un una para por con sin es son que no se su sus este esta o más lo fecha importe cuenta número"),
    "it": _small("il lo la i gli le di di del della dei e a al alla in un una per con da dal su è sono che non si questo o data importo conto numero"),
    "pt": _small("o a os as de do da dos das e em no na um uma para por com sem é são que não se seu sua ou data valor conta número ao à"),
    "nl": _small("de het een van van en in op te tot voor met bij uit is zijn niet dat die u uw wij ons of aan per datum bedrag rekening nummer"),
    "pl": _small("i w na z do od za po dla o przez nie się jest są to oraz lub ze przy nr data kwota konto numer"),
}
