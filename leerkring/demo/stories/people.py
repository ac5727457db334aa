"""The demo's schools and people. All of them are invented."""

from leerkring.demo.stories.shapes import Place, Who

PLACES = (
    Place("waterkant", "board", "Stichting De Waterkant", "Havenstad"),
    Place("sluis", "school", "De Sluis", "Havenstad", "waterkant"),
    Place("kompas", "school", "Het Kompas", "Havenstad", "waterkant"),
    Place("vuurtoren", "school", "De Vuurtoren", "Duinwijk", "waterkant"),
    Place("werf", "school", "De Werf", "Havenstad", "waterkant"),
    Place("boei", "school", "De Boei", "Oostdorp", "waterkant"),
    Place("anker", "school", "Het Anker", "Oostdorp", "waterkant"),
    Place("leieboord", "board", "Scholengroep Leieboord", "Leiegem", words="nl-be"),
    Place("wilgenhof", "school", "Basisschool Wilgenhof", "Leiegem", "leieboord", "nl-be"),
    Place("zonnebos", "school", "Basisschool Zonnebos", "Meerbeke-aan-de-Leie", "leieboord", "nl-be"),
    Place("pbd", "service", "Begeleidingsdienst Samen Leren", "Leiegem", words="nl-be"),
    Place("noorderland", "board", "Stichting Noorderland", "Veenhuizerwijk"),
    Place("stap", "school", "Praktijkschool De Stap", "Veenhuizerwijk", "noorderland"),
)

PEOPLE = (
    # De Waterkant: six schools, one circle about parents.
    Who("marieke", "Marieke", "Hofstra", (("sluis", "teacher"),)),
    Who("samir", "Samir", "El Amrani", (("sluis", "assistant"),)),
    Who("jolanda", "Jolanda", "Prins", (("kompas", "teacher"),)),
    Who("daan", "Daan", "Wouters", (("kompas", "caretaker"),)),
    Who("esra", "Esra", "Yildiz", (("vuurtoren", "teacher"),)),
    Who("peter", "Peter", "van Loon", (("vuurtoren", "care_coordinator"),)),
    Who("anouk", "Anouk", "Bergsma", (("werf", "teacher"),)),
    Who("fatima", "Fatima", "Haddou", (("werf", "office"),)),
    Who("koen", "Koen", "de Graaf", (("boei", "teacher"),)),
    Who("lies", "Lies", "Postma", (("boei", "assistant"),)),
    Who("ruben", "Ruben", "Schouten", (("anker", "teacher"),)),
    Who("nadia", "Nadia", "Tahiri", (("anker", "care_coordinator"),)),
    Who("wim", "Wim", "Terpstra", (("sluis", "leader"),)),
    Who("carla", "Carla", "Meijer", (("werf", "leader"),)),
    Who("henk", "Henk", "Brouwer", (("kompas", "leader"),)),
    Who("ineke", "Ineke", "Vos", (("vuurtoren", "leader"),)),
    Who("yvonne", "Yvonne", "de Ruiter", (("waterkant", "board_member"),)),
    Who("bas", "Bas", "Hendriks", (("waterkant", "administrator"),)),
    Who("tineke", "Tineke", "Adema"),
    Who("jurgen", "Jurgen", "Maas"),
    # Leieboord: a school group in Flanders.
    Who("lotte", "Lotte", "Vermeersch", (("wilgenhof", "teacher"),), "nl-be"),
    Who("pieterjan", "Pieter-Jan", "Claeys", (("wilgenhof", "teacher"),), "nl-be"),
    Who("griet", "Griet", "Dewulf", (("wilgenhof", "care_coordinator"),), "nl-be"),
    Who("stijn", "Stijn", "Baert", (("zonnebos", "teacher"),), "nl-be"),
    Who("hilde", "Hilde", "Maes", (("zonnebos", "care_coordinator"),), "nl-be"),
    Who("nele", "Nele", "Goethals", (("zonnebos", "teacher"),), "nl-be"),
    Who("dirk", "Dirk", "Lambrecht", (("wilgenhof", "leader"),), "nl-be"),
    Who("katrien", "Katrien", "De Smet", (("leieboord", "board_member"),), "nl-be"),
    Who("joris", "Joris", "Peeters", (("leieboord", "administrator"),), "nl-be"),
    Who("an", "An", "Verstraete", (("pbd", "adviser"),), "nl-be"),
    Who("bram", "Bram", "Desmedt", (), "nl-be"),
    Who("ilse", "Ilse", "Coppens", (), "nl-be"),
    # De Stap: practical education.
    Who("mo", "Mo", "Bakkali", (("stap", "teacher"),)),
    Who("sanne", "Sanne", "Kuiper", (("stap", "teacher"),)),
    Who("gert", "Gert", "Dijkstra", (("stap", "teacher"),)),
    Who("wendy", "Wendy", "Hoekstra", (("stap", "care_coordinator"),)),
    Who("theo", "Theo", "Bos", (("stap", "leader"),)),
    Who("rosa", "Rosa", "Lind", (("noorderland", "administrator"),)),
)
