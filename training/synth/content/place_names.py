"""Towns and streets by country."""

from __future__ import annotations

from training.synth.content.pools import Pool

STATES = [
    "AL",
    "AK",
    "AZ",
    "AR",
    "CA",
    "CO",
    "CT",
    "DE",
    "FL",
    "GA",
    "HI",
    "ID",
    "IL",
    "IN",
    "IA",
    "KS",
    "KY",
    "LA",
    "ME",
    "MD",
    "MA",
    "MI",
    "MN",
    "MS",
    "MO",
    "MT",
    "NE",
    "NV",
    "NH",
    "NJ",
    "NM",
    "NY",
    "NC",
    "ND",
    "OH",
    "OK",
    "OR",
    "PA",
    "RI",
    "SC",
    "SD",
    "TN",
    "TX",
    "UT",
    "VT",
    "VA",
    "WA",
    "WV",
    "WI",
    "WY",
    "DC",
]


NO_INCOME_TAX = {"AK", "FL", "NV", "NH", "SD", "TN", "TX", "WA", "WY"}


CITY = {
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
        Coeur d'Alene,Walla Walla,Kalamazoo,Chattanooga,Poughkeepsie,Truth or Consequences,Bozeman,Duluth,Muncie""",
        ",",
    ),
    "gb": Pool(
        """London,Birmingham,Leeds,Glasgow,Sheffield,Bradford,Liverpool,Edinburgh,Manchester,Bristol,Cardiff,
        Coventry,Nottingham,Leicester,Sunderland,Belfast,Newcastle upon Tyne,Brighton,Hull,Plymouth,Stoke-on-Trent,
        Wolverhampton,Derby,Swansea,Southampton,Salford,Aberdeen,Westminster,Portsmouth,York,Peterborough,Dundee,
        Lancaster,Oxford,Newport,Preston,St Albans,Norwich,Chester,Cambridge,Salisbury,Exeter,Gloucester""",
        ",",
    ),
    "au": Pool(
        """Sydney,Melbourne,Brisbane,Perth,Adelaide,Newcastle,Canberra,Wollongong,Geelong,Hobart,Townsville,
        Cairns,Darwin,Toowoomba,Ballarat,Bendigo,Albury,Launceston,Mackay,Rockhampton,Bunbury""",
        ",",
    ),
    "in": Pool(
        """Mumbai,Delhi,Bengaluru,Hyderabad,Ahmedabad,Chennai,Kolkata,Surat,Pune,Jaipur,Lucknow,Kanpur,Nagpur,
        Indore,Thane,Bhopal,Visakhapatnam,Patna,Vadodara,Ghaziabad,Ludhiana,Coimbatore,Kochi,Gurugram,Noida""",
        ",",
    ),
    "ca": Pool(
        """Toronto,Montréal,Vancouver,Calgary,Edmonton,Ottawa,Winnipeg,Québec,Hamilton,Kitchener,London,
        Victoria,Halifax,Oshawa,Windsor,Saskatoon,Regina,St. John's,Barrie,Kelowna""",
        ",",
    ),
    "de": Pool(
        """Berlin,Hamburg,München,Köln,Frankfurt am Main,Stuttgart,Düsseldorf,Leipzig,Dortmund,Essen,Bremen,
        Dresden,Hannover,Nürnberg,Duisburg,Bochum,Wuppertal,Bielefeld,Bonn,Münster,Karlsruhe,Mannheim,Augsburg,
        Wiesbaden,Mönchengladbach,Gelsenkirchen,Braunschweig,Kiel,Aachen,Chemnitz,Halle (Saale),Magdeburg,Freiburg,
        Krefeld,Lübeck,Mainz,Erfurt,Rostock,Kassel,Saarbrücken,Göttingen,Würzburg,Ulm,Tübingen""",
        ",",
    ),
    "fr": Pool(
        """Paris,Marseille,Lyon,Toulouse,Nice,Nantes,Montpellier,Strasbourg,Bordeaux,Lille,Rennes,Reims,
        Saint-Étienne,Le Havre,Toulon,Grenoble,Dijon,Angers,Nîmes,Villeurbanne,Clermont-Ferrand,Aix-en-Provence,Brest,
        Tours,Amiens,Limoges,Annecy,Besançon,Orléans,Mulhouse,Caen,Nancy,Évry,Béziers""",
        ",",
    ),
    "es": Pool(
        """Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Málaga,Murcia,Palma,Bilbao,Alicante,Córdoba,Valladolid,
        Vigo,Gijón,La Coruña,Vitoria,Granada,Elche,Oviedo,Cartagena,Jerez,Pamplona,Almería,San Sebastián,Cádiz,León""",
        ",",
    ),
    "it": Pool(
        """Roma,Milano,Napoli,Torino,Palermo,Genova,Bologna,Firenze,Bari,Catania,Venezia,Verona,Messina,Padova,
        Trieste,Brescia,Parma,Prato,Modena,Reggio Calabria,Perugia,Livorno,Ravenna,Cagliari,Forlì,L'Aquila""",
        ",",
    ),
    "nl": Pool(
        """Amsterdam,Rotterdam,Den Haag,Utrecht,Eindhoven,Groningen,Tilburg,Almere,Breda,Nijmegen,Apeldoorn,
        Haarlem,Arnhem,Enschede,Amersfoort,Zaanstad,Den Bosch,Zwolle,Leiden,Leeuwarden,Maastricht,Delft""",
        ",",
    ),
    "mx": Pool("""Ciudad de México,Guadalajara,Monterrey,Puebla,Tijuana,León,Zapopan,Mérida,Querétaro,Cancún,Toluca""", ","),
}


STREET = Pool(
    """Main Oak Maple Cedar Pine Elm Washington Lake Hill Walnut Park View Chestnut River Spring Church Highland
    Sunset Jefferson Lincoln Willow Franklin Adams Jackson Madison Forest Meadow Ridge Prospect Cherry Dogwood Hickory
    Mill Broad Center Union Liberty Market Railroad Valley Spruce Birch Sycamore Poplar Locust Canyon Mesa Orchard
    Harbor Bay Ocean Grove Garden Colonial Heritage Legacy Summit Crest Eagle Fox Deer Bear Hawk Juniper Magnolia Laurel
    Lakeview Hillcrest Woodland Brookside Riverside Fairview Northwood Southgate Eastgate Westfield Kensington Windsor
    Cambridge Oxford Devonshire Stratford Arlington Bellevue Berkeley Delaware Pennsylvania Michigan Monroe Tyler
    Commerce Industrial Enterprise Corporate Technology Innovation Airport Harrison Tamarack Thornbury Wisteria"""
)


SUFFIX = [
    "St",
    "Street",
    "Ave",
    "Avenue",
    "Rd",
    "Road",
    "Blvd",
    "Dr",
    "Drive",
    "Ln",
    "Lane",
    "Ct",
    "Way",
    "Pl",
    "Ter",
    "Circle",
    "Pkwy",
    "St.",
    "Ave.",
    "Hwy",
    "Trail",
    "Loop",
]


EU_STREET = {
    "de": Pool(
        """Hauptstraße,Bahnhofstraße,Gartenweg,Schulstr.,Dorfstraße,Bergstraße,Lindenallee,Goethestr.,
        Schillerstraße,Am Markt,Kirchgasse,Mühlenweg,Ringstraße,Industriestraße,Lange Gasse,Königsallee,Rosenweg,
        Wiesenstr.,Feldweg,Waldstraße,Gewerbepark,Friedrichstraße,Am Alten Hafen,Bürgermeister-Smidt-Str.""",
        ",",
    ),
    "fr": Pool(
        """rue de la République,avenue Victor Hugo,rue du Général de Gaulle,boulevard Saint-Michel,
        place de l'Église,rue des Écoles,allée des Tilleuls,rue Pasteur,chemin du Moulin,rue de la Gare,quai de Seine,
        avenue Jean Jaurès,impasse des Lilas,rue Molière,route de Genève,cours Mirabeau,zone industrielle Nord""",
        ",",
    ),
    "es": Pool(
        """Calle Mayor,Avenida de la Constitución,Calle Real,Paseo del Prado,Calle San José,Plaza España,
        Calle de Alcalá,Gran Vía,Ronda Sur,Calle del Carmen,Avda. Andalucía,Camino Viejo,Polígono Industrial Norte""",
        ",",
    ),
    "it": Pool(
        """Via Roma,Via Garibaldi,Corso Italia,Via Dante Alighieri,Piazza del Popolo,Via Mazzini,Viale Europa,
        Via Verdi,Corso Vittorio Emanuele,Via della Libertà,Via Cavour,Via Leonardo da Vinci,Strada Statale""",
        ",",
    ),
    "nl": Pool(
        """Dorpsstraat,Kerkstraat,Hoofdstraat,Molenweg,Schoolstraat,Stationsweg,Julianalaan,Beatrixstraat,
        Industrieweg,Keizersgracht,Marktplein,Wilhelminalaan,Nieuwstraat,Havenkade,Lindelaan""",
        ",",
    ),
}


GB_SUFFIX = ["Road", "Street", "Lane", "Avenue", "Close", "Gardens", "Terrace", "Mews", "Crescent", "Way", "Court"]
