"""Names of people, by country."""

from __future__ import annotations

import random

from training.synth.content.pools import Pool

GIVEN = {
    "us": Pool(
        """James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard
        Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra
        Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda
        Brian Melissa George Deborah Timothy Stephanie Ronald Rebecca Jason Laura Edward Helen Jeffrey Sharon Ryan
        Cynthia Jacob Kathleen Gary Amy Nicholas Angela Eric Shirley Jonathan Brenda Stephen Emma Larry Anna Justin
        Pamela Scott Nicole Brandon Samantha Benjamin Katherine Samuel Christine Gregory Virginia Alexander Debra
        Patrick Rachel Frank Janet Raymond Carolyn Jack Maria Dennis Heather Jerry Diane Tyler Olivia Aaron Julie Jose
        Joyce Adam Victoria Nathan Ruth Henry Kelly Zachary Lauren Douglas Christina Peter Joan Kyle Evelyn Noah Judith
        Ethan Andrea Jeremy Hannah Walter Megan Christian Cheryl Keith Jacqueline Roger Martha Terry Madison Austin
        Teresa Sean Gloria Gerald Sara Carl Janice Harold Ann Dylan Kathryn Arthur Abigail Lawrence Sophia Jordan
        Frances Jesse Jean Bryan Alice Billy Judy Bruce Isabella Gabriel Julia Joe Grace Logan Amber Alan Denise Juan
        Danielle Albert Marilyn Willie Beverly Elijah Charlotte Wayne Natalie Randy Theresa Vincent Diana Mason
        Brittany Roy Doris Ralph Kayla Bobby Alexis Russell Lori Bradley Marie Philip Mei Wei Priya Rahul Fatima Omar
        Yusuf Aisha Kenji Yuki Hiroshi Minh Linh Thuy Andrei Ivan Olga Svetlana Ngozi Chidi Kwame Amara Luis Carlos
        Guadalupe Xiomara Quentin Zelda Ophelia Barnaby Thaddeus Winifred Ignatius Rosalind Cornelius Beatrix"""
    ),
    "de": Pool(
        """Lukas Anna Jürgen Sabine Wolfgang Monika Klaus Petra Stefan Ursula Thomas Brigitte Uwe Renate Jörg
        Heike Matthias Katrin Günther Hannelore Björn Silke Torsten Ingrid Heinz Gisela Rüdiger Bärbel Dieter Christa
        Manfred Helga Frank Angelika Bernd Gabriele Holger Martina Sören Käthe Gerd Birgit Ralf Andrea Detlef Kerstin"""
    ),
    "fr": Pool(
        """Jean Marie Pierre Nathalie Michel Isabelle Philippe Sylvie André Catherine René Françoise Jérôme
        Hélène François Céline Benoît Aurélie Gérard Brigitte Loïc Chloé Théo Zoé Étienne Mélanie Noël Agnès Cédric
        Véronique Thierry Monique Stéphane Élodie Luc Margaux Yves Solène Olivier Maëlle Rémi Inès"""
    ),
    "es": Pool(
        """José María Antonio Carmen Manuel Ana Francisco Isabel David Dolores Juan Pilar Javier Teresa Jesús
        Rosa Ángel Lucía Íñigo Begoña Andrés Inés Sebastián Concepción Raúl Mónica Álvaro Rocío Joaquín Belén Martín
        Sofía Tomás Nuria Rubén Verónica Adrián Paloma Óscar Elvira Iván Ainhoa"""
    ),
    "it": Pool(
        """Giuseppe Maria Giovanni Anna Antonio Rosa Mario Angela Luigi Giovanna Francesco Teresa Angelo Lucia
        Vincenzo Carmela Pietro Caterina Salvatore Francesca Carlo Paola Niccolò Chiara Matteo Elisa Davide Silvia
        Andrea Federica Lorenzo Valentina Riccardo Martina Simone Giulia Fabio Serena Stefano Ilaria"""
    ),
    "nl": Pool(
        """Jan Johanna Pieter Maria Hendrik Anna Willem Elisabeth Cornelis Cornelia Gerrit Wilhelmina Dirk
        Hendrika Jacob Catharina Sander Femke Bram Lotte Thijs Sanne Joost Anouk Maarten Marieke Ruud Ingeborg
        Koen Esther Wouter Maaike Jeroen Liesbeth Daan Mirjam"""
    ),
}
FAMILY = {
    "us": Pool(
        """Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez
        Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis
        Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera
        Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart
        Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox
        Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders
        Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes
        Fisher Vasquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West
        Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison
        Fernandez McDonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker Guzman Burns Crawford
        Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Munoz Hunt Hicks Holmes Palmer Wagner
        Black Robertson Boyd Rose Stone Salazar Fox Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols
        Stephens Soto Weaver Ryan Gardner Payne Grant Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos
        Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Delgado
        Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence Sandoval Guerrero
        O'Brien O'Connor McCarthy MacLeod D'Angelo St. Kowalski Nowak Ivanov Petrov Yamamoto Tanaka Okafor Adeyemi
        Singh Kaur Sharma Gupta Khan Ahmed Hussain Abdullah Cohen Levy Goldberg Rosenthal Vanderberg Zimmerman
        Quackenbush Featherstone Abernathy Winterbourne Thistlewood Castellano Papadopoulos Wojciechowski"""
    ),
    "de": Pool(
        """Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer
        Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause
        Lehmann Schmid Köhler Maier Herrmann König Walter Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
        Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Jäger
        Böhm Strauß Voß Groß Heß Kühn Pfeiffer"""
    ),
    "fr": Pool(
        """Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel
        Garcia David Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martinez
        Legrand Garnier Faure Rousseau Blanc Guérin Boyer Chevalier Perrin Gauthier Dumont Besançon Lemaître Hébert
        Brûlé Château Noël Pélissier Rivière Gérard Benoît"""
    ),
    "es": Pool(
        """García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández
        Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano
        Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés
        Ibáñez Peña Cabañas Zúñiga Echeverría"""
    ),
    "it": Pool(
        """Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca
        Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli
        Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi
        Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso""".replace("_", " ")
    ),
    "nl": Pool(
        """Jong Jansen Vries Berg Bakker Dijk Visser Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks
        Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek
        Schouten Beek Willems Hoekstra Koning Maas Verhoeven Koster"""
    ),
}
_NL_PREFIX = ["", "", "", "de ", "van ", "van der ", "van den ", "ten "]


def country_key(country: str) -> str:
    """The name stock a country draws on."""
    return country if country in GIVEN else {"at": "de", "ch": "de", "be": "fr", "mx": "es"}.get(country, "us")


def given(rng: random.Random, split: str, country: str = "us") -> str:
    """A first name."""
    return GIVEN[country_key(country)].pick(rng, split)


def family(rng: random.Random, split: str, country: str = "us") -> str:
    """A family name."""
    key = country_key(country)
    name = FAMILY[key].pick(rng, split)
    if key == "nl":
        return rng.choice(_NL_PREFIX) + name
    if rng.random() < 0.06:
        return f"{name}-{FAMILY[key].pick(rng, split)}"
    return name


def person(rng: random.Random, split: str, country: str = "us", initial: float = 0.4) -> str:
    """A full name, sometimes with a middle initial, a suffix or a second holder."""
    parts = [given(rng, split, country)]
    if country == "us" and rng.random() < initial:
        letter = rng.choice("ABCDEFGHJKLMNPRSTW")
        parts.append(rng.choice([letter, letter + ".", given(rng, split, country)]))
    parts.append(family(rng, split, country))
    if country == "us" and rng.random() < 0.04:
        parts.append(rng.choice(["Jr", "Jr.", "Sr.", "II", "III"]))
    return " ".join(parts)
