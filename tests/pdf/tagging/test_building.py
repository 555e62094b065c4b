from __future__ import annotations

import pytest

from equality_plans.errors import RenderingError
from equality_plans.pdf.reading.tags import Clickable

from ..small import FILLER, pdf, shapes, told

LONG = " ".join(f"word{number}" for number in range(700))
EMPTY = 'alt=""'
PICTURE = "<svg width='40' height='20' {}><title>A square</title><path d='M0 0h9v9z'/></svg>"


def test_every_element_is_one_tag() -> None:
    section = "<section><h2>Aim</h2><p>Some <b>bold</b> words</p></section>"
    assert shapes(f"<main>{section}<blockquote>Said</blockquote></main>") == (
        'Document(Sect(H2("Aim") P("Some " "bold" " words")) BlockQuote(P("Said")))'
    )


def test_paragraph_over_pages_is_one_tag() -> None:
    found = told(f"<section><p>{LONG}</p></section>")
    (paragraph,) = found.root.all("P")
    assert {piece.page for piece in paragraph.pieces()} > {0, 1}
    assert paragraph.text() == LONG
    assert len(found.root.all("Sect")) == 1


def test_list_over_pages_is_one_list() -> None:
    items = "".join(f"<li>Item {number} {LONG[:200]}</li>" for number in range(12))
    found = told(f"<ul>{items}</ul>")
    (whole,) = found.root.all("L")
    assert len(whole.kids) == 12
    assert all([kid.role for kid in item.tags()] == ["Lbl", "LBody"] for item in whole.all("LI"))
    assert len(found.pages) > 1


def test_table_over_pages_is_one_table() -> None:
    rows = "".join(f"<tr><th scope=row>Row {number}</th><td>{LONG[:160]}</td></tr>" for number in range(20))
    found = told(
        f"<table><caption>Figures</caption><thead><tr><th>What</th><th>Figure</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
    (table,) = found.root.all("Table")
    assert [kid.role for kid in table.tags()] == ["Caption", "THead", "TBody"]
    assert len(table.all("TR")) == 21
    assert [cell.text() for cell in table.all("TH")].count("Figure") == 1
    assert all(cell.text() for cell in table.all("TH", "TD"))
    repeated = [words for kind, words in found.pages[1].artifacts if kind == "Pagination"]
    assert repeated == ["What", "Figure"]


def test_row_over_pages_is_one_row() -> None:
    body = f"<table><tr><th scope=row>Row</th><td>{LONG}</td></tr></table>"
    (row,) = told(body, "td{width:150px}").root.all("TR")
    assert [cell.text() for cell in row.all("TH", "TD")] == ["Row", LONG]


def test_margins_of_the_page_are_artifacts() -> None:
    css = "@page{@top-left{content:'Our plan'}@bottom-right{content:'Page ' counter(page)}}"
    found = told(f"{FILLER}<p>Words</p>", css)
    assert [words.text for words in found.root.pieces()] == ["Filler.", "Words"]
    assert found.pages[1].artifacts == [("Pagination Header", "Our plan"), ("Pagination Footer", "Page 2")]


def test_running_element_is_an_artifact() -> None:
    css = ".head{position:running(head)}@page{@top-left{content:element(head)}}"
    found = told(f"<p class=head>Our plan</p>{FILLER}<p>Words</p>", css)
    assert found.root.text() == "Filler.Words"
    assert found.pages[1].artifacts == [("Pagination Header", "Our plan")]


def test_what_stands_on_every_page_is_told_once() -> None:
    found = told(f"<p class=fixed>Draft</p>{FILLER}<p>Words</p>", ".fixed{position:fixed;bottom:0}")
    assert sorted(words.text for words in found.root.pieces()) == ["Draft", "Filler.", "Words"]
    assert ("Pagination", "Draft") in found.pages[1].artifacts


def test_wrapped_link_is_one_link_that_says_its_words() -> None:
    body = "<p><a href='#there'>A link that is long enough to take more than one line of this page</a></p>"
    (link,) = told(f"{body}<h2 id=there>There</h2>", "p{width:150px}").root.all("Link")
    areas = [kid for kid in link.kids if isinstance(kid, Clickable)]
    assert len(areas) > 1
    assert {(area.target, area.contents, area.flags) for area in areas} == {("#there", link.text(), 4)}
    assert link.text() == "A link that is long enough to take more than one line of this page"


def test_bold_in_a_link_has_no_link_of_its_own() -> None:
    body = "<p><a href='https://example.org/'>Read <strong>this</strong></a></p>"
    found = told(body)
    (link,) = found.root.all("Link")
    (area,) = [kid for kid in link.kids if isinstance(kid, Clickable)]
    assert (area.target, area.contents) == ("https://example.org/", "Read this")


def test_what_the_style_sheet_adds_to_a_link_is_said_too() -> None:
    body = f"<p><a href='#there'>There</a></p>{FILLER}<h2 id=there>There</h2>"
    found = told(body, "a::after{content:', page ' target-counter(attr(href url), page)}")
    (link,) = found.root.all("Link")
    assert link.text() == "There, page 2"
    assert [kid.contents for kid in link.kids if isinstance(kid, Clickable)] == ["There, page 2"]


def test_link_round_a_box_is_refused() -> None:
    with pytest.raises(RenderingError, match="round a whole box"):
        pdf("<a href='https://example.org/'><div>A box</div></a>")


def test_other_language_is_marked() -> None:
    found = told(
        "<p>In Welsh: <span lang=cy>Cynllun cydraddoldeb</span>.</p><p lang=cy>Croeso</p>"
        "<div lang=pl><p>Witamy</p></div><p lang=en-GB>Welcome</p>"
    )
    marked = [(tag.role, tag.language, tag.text()) for tag in found.root.walk() if tag.language]
    assert found.language == "en-GB"
    assert marked == [
        ("Span", "cy", "Cynllun cydraddoldeb"),
        ("P", "cy", "Croeso"),
        ("Div", "pl", "Witamy"),
    ]


def test_abbreviation_has_its_expansion() -> None:
    found = told("<p>The <abbr title='Public Sector Equality Duty'>PSED</abbr> and the <abbr>BSL</abbr></p>")
    assert [(tag.expansion, tag.text()) for tag in found.root.all("Span")] == [
        ("Public Sector Equality Duty", "PSED")
    ]


def test_picture_has_its_words_and_its_place() -> None:
    found = told(
        f"<p>Above</p>{PICTURE.format('')}", "body{margin:0}svg{display:block}p{margin:0;height:20px}"
    )
    (figure,) = found.root.all("Figure")
    assert figure.alternative == "A square"
    # A6 is 419.528 points high; the picture stands 30 + 20 pixels from its edge, and is 20 high and 40 wide.
    assert [round(float(edge), 2) for edge in figure.attributes["BBox"]] == [22.5, 367.03, 52.5, 382.03]


def test_label_of_a_picture_wins_over_its_title() -> None:
    (figure,) = told(PICTURE.format("aria-label='The target'")).root.all("Figure")
    assert figure.alternative == "The target"


@pytest.mark.parametrize("silent", ["aria-hidden='true'", "role='presentation'"])
def test_decoration_is_an_artifact(silent: str) -> None:
    assert shapes(f"<p>Words {PICTURE.format(silent)}</p>") == 'Document(P("Words "))'


def test_image_without_words_is_decoration_only_where_it_says_so() -> None:
    square = "%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
    image = f'<img {{}} src="data:image/svg+xml,{square}">'
    assert shapes(f"<p>Words {image.format(EMPTY)}</p>") == 'Document(P("Words "))'
    with pytest.raises(RenderingError, match="no words"):
        pdf(f"<p>Words {image.format('')}</p>")


def test_drawing_without_words_is_refused() -> None:
    with pytest.raises(RenderingError, match="no words"):
        pdf("<svg width='9' height='9'><path d='M0 0h9v9z'/></svg>")


@pytest.mark.parametrize(
    "style, numbering, label",
    [("disc", "Disc", "• "), ("decimal", "Decimal", "1. "), ("lower-alpha", "LowerAlpha", "a. ")],
)
def test_list_says_how_it_is_numbered(style: str, numbering: str, label: str) -> None:
    (found,) = told("<ol><li>One</li></ol>", f"ol{{list-style-type:{style}}}").root.all("L")
    assert found.attributes["ListNumbering"] == numbering
    assert found.all("Lbl")[0].text() == label.strip()


def test_list_without_signs_has_bodies_alone() -> None:
    body = "<ul><li>One</li><li><p>Two</p></li></ul>"
    found = told(body, "ul{list-style:none}").root.all("L")[0]
    assert found.attributes["ListNumbering"] == "None"
    assert shapes(body, "ul{list-style:none}") == ('Document(L(LI(LBody("One")) LI(LBody(P("Two")))))')


def test_list_in_a_list_stands_in_its_item() -> None:
    assert shapes("<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>") == (
        'Document(L(LI(Lbl("• ") LBody("One" L(LI(Lbl("◦ ") LBody("Inner"))))) LI(Lbl("• ") LBody("Two"))))'
    )


def test_terms_are_the_labels_of_what_they_mean() -> None:
    assert shapes("<dl><dt>Aim</dt><dd>What we want</dd><dd>In time</dd></dl>") == (
        'Document(L(LI(Lbl("Aim") LBody("What we want") LBody("In time"))))'
    )


def test_words_of_a_box_are_a_paragraph() -> None:
    assert shapes("<div>Bare<p>Proper</p>Again</div><td>x") == (
        'Document(P("Bare") P("Proper") P("Again") P("x"))'
    )


def test_empty_elements_are_left_out() -> None:
    assert shapes("<p>Words</p><p></p><section><h2></h2></section><ul><li></li></ul>") == (
        'Document(P("Words") L(LI(Lbl("• "))))'
    )


def test_empty_cell_keeps_its_place() -> None:
    body = "<table><tr><th></th><th>When</th></tr><tr><th>Aim</th><td></td></tr></table>"
    assert shapes(body) == 'Document(Table(TBody(TR(TH() TH("When")) TR(TH("Aim") TD()))))'


def test_see_through_words_are_refused() -> None:
    with pytest.raises(RenderingError, match="see-through"):
        pdf("<p style='opacity:0.5'>Faint</p>")


def test_hidden_words_are_not_told() -> None:
    assert shapes("<p>Seen <span style='visibility:hidden'>unseen</span></p>") == 'Document(P("Seen "))'
