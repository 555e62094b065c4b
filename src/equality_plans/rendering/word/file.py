"""The file of a Word document: an empty one with our styles to begin with, the same bytes on every run."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from equality_plans.rendering.word.elements import element

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

_STYLES = Path(__file__).with_name("styles.xml")
_KEPT = ("/styles", "/numbering", "/settings", "/header", "/footer", "/hyperlink")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip archive can name."""
_LONGEST_PROPERTY = 255
_PAGE = (210, 297)
_MARGIN = 25
TEXT_WIDTH = round((_PAGE[0] - 2 * _MARGIN) / 25.4 * 1440)
"""How wide the lines are, in twentieths of a point."""

_SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:hideSpellingErrors/>
  <w:hideGrammaticalErrors/>
  <w:defaultTabStop w:val="720"/>
  <w:autoHyphenation w:val="0"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat>
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  </w:compat>
  <w:themeFontLang w:val="en-GB"/>
  <w:decimalSymbol w:val="."/>
  <w:listSeparator w:val=","/>
</w:settings>
"""
"""No red lines under names that a dictionary lacks, no hyphens, and no "compatibility mode"."""

_PROGRAM = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>eqplan</Application></Properties>
"""


def empty_document(language: str) -> Document:
    """A document of A4 pages without content, with our styles and nothing of another's template.

    Args:
        language: that its words are in.
    """
    document = docx.Document()
    _leave_out(document)
    _replace(document.styles.element, parse_xml(_STYLES.read_bytes()))
    _replace(document.settings.element, parse_xml(_SETTINGS))
    for place in (document.styles.element, document.settings.element):
        for tag in ("lang", "themeFontLang"):
            for found in place.iter(qn(f"w:{tag}")):
                for name in ("val", "eastAsia"):
                    if found.get(qn(f"w:{name}")):
                        found.set(qn(f"w:{name}"), language)
    body = document.element.body
    for child in list(body):
        body.remove(child)
    body.append(element("sectPr"))
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_PAGE[0]), Mm(_PAGE[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    section.header_distance = section.footer_distance = Mm(12)
    return document


def describe(document: Document, edition: Edition) -> None:
    """Say in the properties of a document what it is, from the plan alone."""
    masthead = edition.view["masthead"]
    day = datetime.combine(edition.dated, time())
    known = document.core_properties
    known.title = masthead["title"][:_LONGEST_PROPERTY]
    known.author = known.last_modified_by = masthead["organisation"][:_LONGEST_PROPERTY]
    known.subject = masthead["description"][:_LONGEST_PROPERTY]
    known.language = edition.view["language"]
    known.identifier = edition.view["id"]
    known.comments = known.keywords = known.category = ""
    known.created = known.modified = day
    known.revision = 1


def file_of(document: Document) -> bytes:
    """The bytes of a document, which do not say when they were written."""
    saved = io.BytesIO()
    document.save(saved)
    out = io.BytesIO()
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            after.writestr(entry, before.read(name))
    return out.getvalue()


def _leave_out(document: Document) -> None:
    """Take what we do not use out of python-docx's template: a thumbnail, a theme, unused styles, fonts."""
    of_document = document.part.rels
    for key in [key for key, one in of_document.items() if not one.reltype.endswith(_KEPT)]:
        del of_document[key]
    package = document.part.package
    for key, one in list(package.rels.items()):
        if one.reltype.endswith(("/thumbnail", "/extended-properties")):
            del package.rels[key]
    program = Part(
        PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _PROGRAM.encode(), package
    )
    package.relate_to(program, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def _replace(old: BaseOxmlElement, new: BaseOxmlElement) -> None:
    for child in list(old):
        old.remove(child)
    old.extend(list(new))
