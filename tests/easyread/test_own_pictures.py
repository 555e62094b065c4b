"""Own picture packs: what they can hold, what is refused, and what comes of them in a booklet."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageCms

from equality_plans.easyread import picture_files
from equality_plans.easyread.edition import EasyReadEdition, make_html, make_pdf
from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.pictures import Picture, UnknownPicture, pictures_of
from equality_plans.easyread.view import build_easy_view
from equality_plans.errors import EqplanError, RenderingError, UsageError
from equality_plans.pictures.names import PictureNames
from equality_plans.pictures.packs import read_pack
from equality_plans.rendering.environment import make_environment

from .example import data, objective, plan

HEAD = "licence: Our own\ncredit: Photographs by Anytown Council\npictures:\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/>{}</svg>'

Fill = Callable[..., Path]


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """fill(text, name=content): a pack with that data file and these files; its folder."""

    def write(text: str, **files: bytes | str) -> Path:
        (tmp_path / "pictures.yaml").write_text(text, encoding="utf-8")
        for name, content in files.items():
            file = tmp_path / name.replace("_", ".")
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return write


def photograph(size: tuple[int, int] = (1600, 1200), kind: str = "JPEG", **saved: Any) -> bytes:
    mode = saved.pop("mode", "RGB")
    image = Image.linear_gradient("L").resize(size).convert(mode)
    content = BytesIO()
    image.save(content, kind, **saved)
    return content.getvalue()


def notes() -> Image.Exif:
    """Where and by whom a photograph was taken, and that the camera stood on its side."""
    exif = Image.Exif()
    exif[0x010F] = "Camera of the press office"
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (51.0, 30.0, 0.0)}
    return exif


def embedded(picture: Picture) -> tuple[str, bytes]:
    address = ElementTree.fromstring(picture.svg).attrib["href"]
    kind, _, content = address.removeprefix("data:").partition(";base64,")
    return kind, b64decode(content)


def shown(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(embedded(picture)[1]))


def refused(folder: Path, name: str = "town-hall") -> str:
    with pytest.raises(EqplanError) as problem:
        pictures_of([folder]).find(name)
    assert "\n" not in str(problem.value)
    return str(problem.value)


# Searching


def test_own_pictures_are_found_by_name_and_word_before_the_built_in_ones(fill: Fill) -> None:
    text = (
        f"{HEAD}  town-hall: {{label: Our town hall, words: [Council, civic centre], file: a.svg}}\n"
        "  telephone: {file: a.svg}\n"
    )
    pictures = pictures_of([fill(text, a_svg=DRAWING)])
    assert pictures.find("Civic  Centre").id == "town-hall"
    assert pictures.find("council").id == "town-hall"
    assert pictures.find("telephone").credit == "Photographs by Anytown Council"
    assert "OpenMoji" in pictures.find("meeting").credit


def test_first_of_several_packs_comes_first(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.svg").write_text(DRAWING)
        (tmp_path / name / "pictures.yaml").write_text(f"{HEAD}  dog: {{label: Dog {name}, file: a.svg}}\n")
    found = PictureNames([tmp_path / "two", tmp_path / "one"]).find("dog")
    assert found is not None
    assert found.label == "Dog two"


def test_dated_calendar_is_drawn_whatever_the_own_calendar_is(fill: Fill) -> None:
    pictures = pictures_of([fill(f"{HEAD}  calendar: {{file: a.svg}}\n", a_svg=DRAWING)])
    assert pictures.find("calendar:March 2027").svg != pictures.find("calendar:March 2026").svg
    assert "data:image" not in pictures.find("calendar:March 2027").svg
    assert "data:image" in pictures.find("calendar").svg


def test_own_pictures_are_among_the_nearest(fill: Fill) -> None:
    names = PictureNames([fill(f"{HEAD}  town-hall: {{file: a.svg}}\n", a_svg=DRAWING)])
    assert names.find("town-hal") is None
    assert "town-hall" in names.nearest("town-hal")


def test_nothing_is_read_until_a_picture_is_asked_for(tmp_path: Path) -> None:
    names = PictureNames([tmp_path / "gone"])
    with pytest.raises(UsageError, match=r"there is no file pictures\.yaml"):
        names.find("town-hall")


# The data file


def test_short_entry_takes_licence_and_credit_from_the_top(fill: Fill) -> None:
    (entry,) = read_pack(fill(f"{HEAD}  town-hall: {{file: a.svg, words: civic centre}}\n", a_svg=DRAWING))
    assert (entry.label, entry.words) == ("town hall", ("civic centre",))
    assert (entry.licence, entry.credit) == ("Our own", "Photographs by Anytown Council")


@pytest.mark.parametrize(
    "head, licence, credit",
    [
        ("licence: Our own\n", "Our own", ""),
        ("credit: We\n", "", "We"),
        ("licence:\n", "", ""),
    ],
)
def test_what_is_not_said_of_rights_is_left_to_a_rule(
    fill: Fill, head: str, licence: str, credit: str
) -> None:
    (entry,) = read_pack(fill(f"{head}pictures:\n  town-hall: {{file: a.svg}}\n", a_svg=DRAWING))
    assert (entry.licence, entry.credit) == (licence, credit)


def test_entry_says_how_good_it_is_and_until_when(fill: Fill) -> None:
    said = "{file: a.svg, strength: weak, note: Ask them., consent_until: 31 March 2030}"
    text = f"{HEAD}  town-hall: {said}\n  office: {{file: a.svg, strength: good}}\n"
    hall, office = read_pack(fill(text, a_svg=DRAWING))
    assert (hall.weak, hall.note, hall.consent_until) == (True, "Ask them.", "31 March 2030")
    assert (office.weak, office.note, office.consent_until) == (False, "", "")


@pytest.mark.parametrize(
    "text, said",
    [
        (f"{HEAD}  town-hall: {{file: a.svg, licence: [CC]}}\n", "town-hall: `licence` takes a line of text"),
        (f"{HEAD}  town-hall: {{file: a.svg, strength: fair}}\n", "`strength` is one of: good, weak"),
        (f"{HEAD}  town-hall: {{file: a.svg, consent_until: [2030]}}\n", "`consent_until` takes a line of"),
        (f"{HEAD}  town-hall: {{file: b.svg}}\n", "town-hall: there is no file b.svg in"),
        (f"{HEAD}  town-hall: {{file: ../a.svg}}\n", "town-hall: the file ../a.svg has to lie in the folder"),
        (f"{HEAD}  town-hall: {{file: /a.svg}}\n", "has to lie in the folder"),
        (f"{HEAD}  town-hall: {{file: a.gif}}\n", "is of no kind that can be used: .svg, .png, .jpg, .jpeg"),
        (f"{HEAD}  town-hall: {{label: Hall}}\n", "takes either a `file` or"),
        (f"{HEAD}  town-hall: {{file: a.svg, parts: []}}\n", "takes either a `file` or"),
        (f"{HEAD}  town-hall: {{file: a.svg, colour: red}}\n", "has a field `colour`, which is not one of"),
        (f"{HEAD}  town-hall: {{file: a.svg, words: [[a]]}}\n", "each of its `words` takes a line of text"),
        (f"{HEAD}  Town Hall: {{file: a.svg}}\n", "Town Hall needs a name of small letters"),
        (f"{HEAD}  town-hall: a.svg\n", "the picture town-hall takes fields of its own"),
        (f"{HEAD}  town-hall: {{file: a.svg}}\n  town-hall: {{file: a.svg}}\n", "town-hall is there twice"),
        (f"{HEAD}  town-hall: {{file: a.svg\n", "line 5: the lines cannot be read as fields"),
        (f"{HEAD}", "there is no picture under `pictures:`"),
        ("", "there is no picture under `pictures:`"),
        ("- a\n", "the file takes fields of its own"),
        (f"author: We\n{HEAD}", "has a field `author`"),
        (f"{HEAD}  town-hall: {{parts: [{{piece: clock}}]}}\n", "there is no piece clock under `pieces:`"),
        (f"{HEAD}  town-hall: {{parts: [{{show: [0, 0, 9, 9]}}]}}\n", "each part has one of: piece, glyph,"),
        (f"{HEAD}  town-hall: {{parts: [{{glyph: 1F3DB, in: [1, 2]}}]}}\n", "`in` takes four numbers"),
        (f"{HEAD}  town-hall: {{parts: 1F3DB}}\n", "`parts` takes a list"),
        (f"pieces: {{hall: {{piece: hall}}}}\n{HEAD}", "the piece hall, a part has a field `piece`"),
    ],
)  # fmt: skip
def test_fault_of_a_data_file_is_told_in_a_line(fill: Fill, text: str, said: str) -> None:
    folder = fill(text, a_svg=DRAWING)
    with pytest.raises(UsageError) as problem:
        read_pack(folder)
    assert said in str(problem.value)
    assert str(problem.value).startswith(str(folder))
    assert "\n" not in str(problem.value)


# Recipes


def test_recipe_over_glyphs(fill: Fill) -> None:
    text = (
        f"{HEAD}  town-hall:\n    parts: [{{glyph: 1F3DB, in: [0, 0, 36, 36]}}, {{piece: dot}}]\n"
        "pieces:\n  dot: {drawing: '<circle r=\"9\"/>'}\n"
    )
    svg = pictures_of([fill(text)]).find("town-hall").svg
    assert '<circle r="9"/>' in svg
    assert 'width="36"' in svg


@pytest.mark.parametrize(
    "part, said",
    [
        ("glyph: FFFFF", "town-hall asks for the OpenMoji glyph FFFFF, and there is none"),
        ("glyph: ../../x", "asks for the OpenMoji glyph ../../x, and there is none"),
        ("drawing: '<circle r=9/>'", "town-hall: its drawing is not well-formed"),
        ("drawing: '<script>alert(1)</script>'", "its drawing holds a program"),
        ("drawing: '</svg><script>alert(1)</script><svg>'", "its drawing is not well-formed"),
    ],
)
def test_recipe_that_cannot_be_drawn(fill: Fill, part: str, said: str) -> None:
    assert said in refused(fill(f"{HEAD}  town-hall: {{parts: [{{{part}}}]}}\n"))


@pytest.mark.parametrize(
    "drawing",
    [
        "<metadata><script>alert(1)</script></metadata>",
        "<!--><script>alert(1)</script>-->",
        '<g xmlns="urn:another"><script>alert(1)</script></g>',
        "<SCRIPT>alert(1)</SCRIPT>",
        '<img src="https://www.anytown.example/a.png"/>',
        '<meta http-equiv="refresh" content="0;url=https://www.anytown.example"/>',
    ],
)
def test_recipe_stands_in_the_page_without_what_does_not_draw(fill: Fill, drawing: str) -> None:
    folder = fill(f"{HEAD}  town-hall: {{parts: [{{drawing: '{drawing}<circle r=\"9\"/>'}}]}}\n")
    svg = pictures_of([folder]).find("town-hall").svg
    assert svg.startswith("<g ")
    assert svg.endswith('><circle r="9"/></g>')


# Drawings


def test_drawing_is_embedded_without_what_does_not_draw(fill: Fill) -> None:
    drawn = """<?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <!-- Drawn by Sam -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
          xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.3"
          width="40mm" height="20mm">
        <metadata>Sam, Anytown</metadata><inkscape:view zoom="2"/><title>Hall</title>
        <defs><linearGradient id="a"/></defs><text>A <desc>note</desc>hall</text>
        <g style="fill:url(#a)" inkscape:label="Sam"><use xlink:href="#a"/></g></svg>"""
    picture = pictures_of([fill(f"{HEAD}  town-hall: {{file: a.svg}}\n", a_svg=drawn)]).find("town-hall")
    kind, content = embedded(picture)
    assert kind == "image/svg+xml"
    assert picture.view_box == "0 0 40 20"
    root = ElementTree.fromstring(content)
    assert root.attrib == {"viewBox": "0 0 40 20", "width": "40", "height": "20"}
    text = content.decode()
    assert 'href="#a"' in text
    assert "url(#a)" in text
    assert ">A hall<" in text
    assert not any(word in text for word in ("Sam", "inkscape", "metadata", "DOCTYPE", "<title", "note"))


@pytest.mark.parametrize(
    "inside, said",
    [
        ("<script>alert(1)</script>", "holds a program or a page (<script>)"),
        ("<foreignObject/>", "holds a program or a page (<foreignObject>)"),
        ('<path onclick="alert(1)"/>', "holds a program (`onclick`)"),
        ('<path OnLoad="alert(1)"/>', "holds a program (`OnLoad`)"),
        ('<a href="https://www.anytown.example"/>', "points to something outside (`https://www.anytown.example`)"),
        ('<a href=" javascript:alert(1)"/>', "points to something outside (`javascript:alert(1)`)"),
        ('<use href="other.svg#a"/>', "points to something outside (`other.svg#a`)"),
        ('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="b.svg"/>', "points to something outside (`b.s"),
        ('<path fill="url(https://www.anytown.example/a)"/>', "points to something outside in `fill`"),
        ("<path style=\"fill: URL( 'b.svg#c' )\"/>", "points to something outside in `style`"),
        ('<path style="fill:u\\72l(b.svg)"/>', "points to something outside in `style`"),
        ("<style>@import 'https://www.anytown.example/a';</style>", "points to something outside in its"),
        ("<style>path{}<g/>@import 'b.css';</style>", "points to something outside in its <style>"),
        ("<style>path{fill:url(b.svg#c)}</style>", "points to something outside in its <style>"),
        ('<image href="data:image/png;base64,AA=="/>', "holds a photograph or points to one"),
        ('<path><animate attributeName="x"/></path>', "holds an animation (<animate>)"),
        ("<path>", "is not well-formed at line 1"),
    ],
)  # fmt: skip
def test_drawing_that_acts_or_leads_outside_is_refused(fill: Fill, inside: str, said: str) -> None:
    folder = fill(f"{HEAD}  town-hall: {{file: a.svg}}\n", a_svg=DRAWING.format(inside))
    assert f"the picture town-hall: the file a.svg {said}" in refused(folder)


@pytest.mark.parametrize(
    "drawn, said",
    [
        ("<html/>", "is not an SVG file"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "does not say how large"),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>', "does not say how large"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan 1"/>', "does not say how large"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', "abbreviations of"),
        (b"\xff\xfe<\x00s\x00v\x00g\x00", "saved as UTF-16"),
        (b" " * 2_200_000, "it is larger than 2 MiB"),
    ],
)  # fmt: skip
def test_file_that_is_no_proper_drawing_is_refused(fill: Fill, drawn: str | bytes, said: str) -> None:
    assert said in refused(fill(f"{HEAD}  town-hall: {{file: a.svg}}\n", a_svg=drawn))


# Photographs


def test_photograph_is_scaled_down_turned_and_stripped(fill: Fill) -> None:
    content = photograph(exif=notes(), comment=b"taken by Sam")
    assert b"press office" in content
    picture = pictures_of([fill(f"{HEAD}  town-hall: {{file: a.jpg}}\n", a_jpg=content)]).find("town-hall")
    kind, made = embedded(picture)
    image = shown(picture)
    assert kind == "image/jpeg"
    assert image.size == (600, 800), "a quarter turn, as the camera noted"
    assert picture.view_box == "0 0 600 800"
    assert not image.getexif()
    assert "comment" not in image.info
    assert b"press office" not in made
    assert len(made) < 60_000


def test_photograph_is_sharp_at_the_size_of_a_picture() -> None:
    """40 mm at 300 dots an inch."""
    assert picture_files.LONG_SIDE >= 40 / 25.4 * 300


def test_photograph_saved_as_png_is_stripped_too(fill: Fill) -> None:
    content = photograph(kind="PNG", exif=notes())
    assert b"press office" in content
    picture = pictures_of([fill(f"{HEAD}  town-hall: {{file: a.png}}\n", a_png=content)]).find("town-hall")
    assert b"press office" not in embedded(picture)[1]
    assert shown(picture).size == (600, 800), "a quarter turn, as the camera noted"


def test_photograph_is_the_same_each_time(fill: Fill) -> None:
    folder = fill(f"{HEAD}  town-hall: {{file: a.jpg}}\n", a_jpg=photograph())
    first = pictures_of([folder]).find("town-hall")
    picture_files._embedded.cache_clear()
    assert pictures_of([folder]).find("town-hall") == first


def test_photograph_that_changed_is_read_again(fill: Fill) -> None:
    text = f"{HEAD}  town-hall: {{file: a.jpg}}\n"
    assert shown(pictures_of([fill(text, a_jpg=photograph((400, 300)))]).find("town-hall")).size == (400, 300)
    assert shown(pictures_of([fill(text, a_jpg=photograph((300, 300)))]).find("town-hall")).size == (300, 300)


@pytest.mark.parametrize(
    "mode, kept",
    [("RGBA", "RGBA"), ("LA", "RGBA"), ("P", "RGB"), ("1", "RGB"), ("L", "L"), ("RGB", "RGB")],
)
def test_png_keeps_its_kind_and_its_transparency(fill: Fill, mode: str, kept: str) -> None:
    content = photograph((1000, 500), "PNG", mode=mode, dpi=(300, 300))
    picture = pictures_of([fill(f"{HEAD}  town-hall: {{file: a.png}}\n", a_png=content)]).find("town-hall")
    image = shown(picture)
    assert embedded(picture)[0] == "image/png"
    assert (image.size, image.mode) == ((800, 400), kept)
    assert image.info == {}


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L"])
def test_colours_are_those_of_the_web(fill: Fill, mode: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = photograph((40, 40), mode=mode, icc_profile=profile)
    image = shown(pictures_of([fill(f"{HEAD}  a: {{file: a.jpg}}\n", a_jpg=content)]).find("a"))
    assert image.mode == ("L" if mode == "L" else "RGB")
    assert "icc_profile" not in image.info


@pytest.mark.parametrize(
    "content, said",
    [
        (photograph(kind="GIF", mode="P"), "is neither a JPEG nor a PNG picture"),
        (b"", "is neither a JPEG nor a PNG picture"),
        (photograph()[:3000], "is damaged"),
        (photograph(kind="PNG")[:300], "is damaged"),
    ],
)
def test_file_that_is_no_photograph_is_refused(fill: Fill, content: bytes, said: str) -> None:
    assert said in refused(fill(f"{HEAD}  town-hall: {{file: a.png}}\n", a_png=content))


def test_photograph_of_far_too_many_pixels_is_not_unpacked(
    fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    folder = fill(f"{HEAD}  town-hall: {{file: a.jpg}}\n", a_jpg=photograph((40, 40)))
    assert "has far too many pixels" in refused(folder)


def test_file_that_went_away_since_is_told(fill: Fill) -> None:
    folder = fill(f"{HEAD}  town-hall: {{file: a.jpg}}\n", a_jpg=photograph((40, 40)))
    pictures = pictures_of([folder])
    with pytest.raises(UnknownPicture):
        pictures.find("the pack is read now")
    (folder / "a.jpg").unlink()
    with pytest.raises(RenderingError, match=r"the file a\.jpg cannot be read"):
        pictures.find("town-hall")


# In a booklet


@pytest.fixture
def edition(fill: Fill) -> EasyReadEdition:
    text = (
        "licence: CC BY 4.0\ncredit: Drawings by Anytown College\npictures:\n"
        "  town-hall: {file: a.jpg, licence: Our own, credit: Photographs by Anytown Council}\n"
        "  target: {file: b.svg}\n  stamp: {file: c.png, credit: Nobody sees this}\n"
    )
    folder = fill(text, a_jpg=photograph(), b_svg=DRAWING, c_png=photograph((90, 90), "PNG"))
    lines = [
        {"picture": "town-hall", "text": "Come to us."},
        {"picture": "target", "text": "We have **targets**."},
    ]
    written = plan(
        objectives=[objective(easy_read={"lines": lines})],
        easy_read={**data()["easy_read"], "picture": "town-hall"},
    )
    view = build_easy_view(
        written, labels=read_easy_labels(), today=date(2026, 9, 30), pictures=pictures_of([folder])
    )
    return EasyReadEdition(view, make_environment(None))


def test_credits_are_those_of_the_pictures_used(edition: EasyReadEdition) -> None:
    drawings, photographs, openmoji = edition.view["sections"][-1]["credits"]["lines"]
    assert (drawings, photographs) == ("Drawings by Anytown College", "Photographs by Anytown Council")
    assert "OpenMoji" in openmoji


def test_each_credit_is_printed_once(edition: EasyReadEdition) -> None:
    page = make_html(edition).decode()
    assert page.count("Photographs by Anytown Council") == 1
    assert page.count("Drawings by Anytown College") == 1
    assert page.count("made from OpenMoji") == 1
    assert "Nobody sees this" not in page


def test_nothing_is_printed_where_a_draft_has_no_credit(fill: Fill) -> None:
    folder = fill("pictures:\n  town-hall: {file: a.svg}\n", a_svg=DRAWING)
    lines = [{"picture": name, "text": "Come to us."} for name in ("town-hall", "twon-hall")]
    view = build_easy_view(
        plan(objectives=[objective(easy_read={"lines": lines})]),
        labels=read_easy_labels(),
        today=date(2026, 9, 30),
        pictures=pictures_of([folder], placeholders=True),
    )
    (openmoji,) = view["sections"][-1]["credits"]["lines"]
    assert "OpenMoji" in openmoji
    assert {"town-hall", "missing--twon-hall"} <= set(view["used"])


@pytest.mark.slow
def test_pdf_holds_the_photograph(edition: EasyReadEdition) -> None:
    import pikepdf

    made = make_pdf(edition).content
    assert make_pdf(edition).content == made
    with pikepdf.open(BytesIO(made)) as pdf:
        sizes = {
            (int(one.Width), int(one.Height))
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        }
        assert (600, 800) in sizes or (800, 600) in sizes
    assert len(made) < 400_000
