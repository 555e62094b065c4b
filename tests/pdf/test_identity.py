from __future__ import annotations

import io
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pydyf
import pytest

from equality_plans.errors import MachineError
from equality_plans.pdf.document import write_pdf
from equality_plans.pdf.identity import say_pdf_ua

from ..checkers.pdf import pdf_findings
from ..checkers.verapdf import verapdf_failures
from .small import pdf
from .test_document import PLAN, page

RICH = (
    "<h1>A plan</h1><p>See <a href='#there'>there</a>, in <span lang=cy>Cymraeg</span>.</p>"
    "<ul><li>One<ul><li>Inner</li></ul></li></ul><dl><dt>Term</dt><dd>Meaning</dd></dl>"
    "<table><caption>Figures</caption><thead><tr><th>What</th><th>Value</th></tr></thead>"
    "<tbody><tr><th scope=row>Baseline</th><td>5</td></tr><tr><th scope=row>Target</th><td></td></tr></tbody>"
    "</table><figure><svg width=9 height=9><title>A square</title><path d='M0 0h9v9z'/></svg>"
    "<figcaption>The square</figcaption></figure><h2 id=there>There</h2><blockquote><p>Said.</p></blockquote>"
)
CSS = "@page{@top-left{content:'A plan'}}"


def test_one_packet_says_both() -> None:
    with pikepdf.open(io.BytesIO(pdf("<h1>A plan</h1>"))) as written:
        packet = written.Root.Metadata.read_bytes()
        with written.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata.pdfa_status == "3A"
    body = packet.partition(b"?>")[2].rpartition(b"<?xpacket")[0]
    (rdf,) = ElementTree.fromstring(body)
    assert rdf.tag.endswith("}RDF")


def test_metadata_of_another_release_are_noticed() -> None:
    written: Any = pydyf.PDF()
    written.add_object(pydyf.Stream([b"<rdf:RDF/>"]))
    written.catalog["Metadata"] = written.objects[-1].reference
    with pytest.raises(MachineError, match="metadata"):
        say_pdf_ua(written)


def test_plan_is_the_source_once() -> None:
    with pikepdf.open(io.BytesIO(write_pdf(page(), attachments=(PLAN,)))) as written:
        assert len(written.Root.AF) == 1
        assert written.Root.AF[0].AFRelationship == pikepdf.Name.Source


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_quick_checker_finds_nothing(profile: str) -> None:
    assert pdf_findings(pdf(RICH, CSS), profile=profile) == []


@pytest.mark.java
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "rich.pdf"
    file.write_bytes(pdf(RICH, CSS))
    assert verapdf_failures([file], flavours=("ua1", "3a")) == []
