"""Web pages as accessible PDFs: what WeasyPrint needs around it, our own tags, and a reader of tags."""
