"""What a PDF says that it is: both PDF/UA-1, for readers, and PDF/A-3a, for archives.

WeasyPrint 70.0 writes the metadata of one of them. The mark of the other has to stand in the same packet, and
PDF/A wants every name explained that it does not know itself (ISO 19005-3, 6.6.2.3.3).
"""

from __future__ import annotations

from typing import Any

import pydyf

from equality_plans.pdf.objects import object_of
from equality_plans.pdf.release import another_release

_END = b"</rdf:RDF>"
_PDF_UA = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def say_pdf_ua(pdf: Any) -> None:
    """Add to the metadata of a PDF/A that it is PDF/UA-1 too.

    Raises:
        MachineError: the metadata are not as WeasyPrint 70.0 writes them.
    """
    packet = object_of(pdf, pdf.catalog["Metadata"])
    written = b"".join(packet.stream)
    if not isinstance(packet, pydyf.Stream) or written.count(_END) != 1:
        raise another_release("the metadata of this PDF are built in another way")
    packet.stream = [written.replace(_END, _PDF_UA + _END)]
    packet.compress = False  # so that programs which know nothing of PDF can read it
