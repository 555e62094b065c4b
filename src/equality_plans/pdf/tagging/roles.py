"""What each HTML element is as a tag of PDF 1.7 (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

SVG = "{http://www.w3.org/2000/svg}svg"

ROLES = {
    "section": "Sect",
    "nav": "Sect",
    "aside": "Sect",
    "article": "Art",
    "blockquote": "BlockQuote",
    "figure": "Div",
    "figcaption": "Caption",
    "p": "P",
    "pre": "P",
    "h1": "H1",
    "h2": "H2",
    "h3": "H3",
    "h4": "H4",
    "h5": "H5",
    "h6": "H6",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "img": "Figure",
    SVG: "Figure",
}
"""Elements that are a tag wherever they stand. The others leave only their words: PDF 1.7 has nothing for
bold or emphasis, and a `div` tells a listener nothing."""

BLOCKS = frozenset({"address", "body", "details", "div", "footer", "form", "header", "main", "summary"})
"""Elements without a tag whose own words are a paragraph of their own."""

NUMBERINGS = {
    "none": "None",
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "decimal-leading-zero": "Decimal",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
}
"""`ListNumbering` (ISO 32000-1, 14.8.5.5) for each `list-style-type`. For any other sign it is Disc."""
