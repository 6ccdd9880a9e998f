"""Plain words: heavy phrases and words from the office, with the plain ones that do the same work.

Sources: Språkrådet's and Swedish municipalities' checklists for plain language, as the brief lists them (3.2).
"""

from __future__ import annotations

PLAIN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "sv": (
        (
            r"genomför\w*",
            r"genomför(?:a|s|de|t|des|ts)?\s+(?:en|ett)\s+\w+",
            "säg vad ni gör, med ett verb: vi mäter, vi frågar",
        ),
        (
            r"ske(?:r|tt|dde)?",
            r"ske(?:r|tt|dde)?\s+(?:en|ett)\s+\w+ing",
            "säg vad som händer, med ett verb: vi städar, vi flyttar",
        ),
        (r"syfte", r"i\s+syfte\s+att", "för att"),
        (r"gällande", r"gällande", "om"),
        (r"avseende", r"avseende", "om"),
        (r"samband", r"i\s+samband\s+med", "när; vid"),
        (r"anledning", r"med\s+anledning\s+av", "på grund av; eftersom"),
        (r"erhåll\w*|erhöll", r"erhåll(?:a|er|it)|erhöll", "få"),
        (r"erlägg\w*|erla(?:de|gt)", r"erlägg(?:a|er|s)|erla(?:de|gt)", "betala"),
        (r"utgör(?:a|s)?|utgjorde", r"utgör(?:a|s)?|utgjorde", "är"),
        (r"nyttja(?:r|s|de|t)?", r"nyttja(?:r|s|de|t)?", "använda"),
        (r"samt", r"samt", "och"),
        (r"d|dvs", r"d\.\s?v\.\s?s\.?|dvs\.?", "det vill säga"),
        (r"erforderlig(?:a|t)?", r"erforderlig(?:a|t)?", "nödvändig; som behövs"),
        (r"tillse(?:r|tt)?|tillsåg", r"tillse(?:r|tt)?|tillsåg", "se till"),
        (r"beakta(?:r|s|de|t)?", r"beakta(?:r|s|de|t)?", "ta hänsyn till"),
        (r"(?:här|där)vid(?:lag)?", r"härvid(?:lag)?|därvid(?:lag)?", "då"),
        (r"insats(?:en|er|erna)?", r"insats(?:en|er|erna)?", "hjälp; stöd; det vi gör"),
        (r"verksamhet(?:en|er|erna)?", r"verksamhet(?:en|er|erna)?", "boendet; det vi gör"),
        (r"lägesbild(?:en|er|erna)?", r"lägesbild(?:en|er|erna)?", "hur det ser ut nu"),
        (r"samråd(?:a|er|s)?", r"samråd(?:a|er|s)?", "prata med"),
        (r"enhet(?:en|er|erna)?", r"enhet(?:en|er|erna)?", "boendet; huset"),
        (r"implementer\w*", r"implementer(?:a|ar|as|ade|at)", "införa"),
        (r"säkerställ\w*", r"säkerställ(?:a|er|s|de|t)", "se till"),
        (r"tillhandahåll\w*", r"tillhandahåll(?:a|er|s|it)", "ge; ha"),
    ),
    "en": (
        (r"order", r"in\s+order\s+to", "to"),
        (r"regard|regarding", r"with\s+regard\s+to|regarding", "about"),
        (r"connection", r"in\s+connection\s+with", "when; at"),
        (r"due", r"due\s+to\s+the\s+fact\s+that", "because"),
        (r"prior", r"prior\s+to", "before"),
        (r"utili[sz]\w*", r"utili[sz](?:e|es|ed|ing)", "use"),
        (r"commenc\w*", r"commenc(?:e|es|ed|ing)", "start"),
        (r"facilitat\w*", r"facilitat(?:e|es|ed|ing)", "help"),
        (r"implement\w*", r"implement(?:s|ed|ing)?", "do; start"),
        (r"stakeholders?", r"stakeholders?", "those it concerns"),
        (r"interventions?", r"interventions?", "help; support"),
        (r"event", r"in\s+the\s+event\s+of", "if"),
        (r"shall", r"shall\s+endeavou?r\s+to", "try to"),
    ),
}
"""A word that tells where to look, the pattern, and plain words; several suggestions are parted by a semicolon."""
