"""What WeasyPrint needs around it to write accessible PDFs: typeface, fetcher, attachments, checks."""
