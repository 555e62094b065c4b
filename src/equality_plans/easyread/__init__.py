"""The easy-read edition: words that people wrote, with pictures, as a web page and a PDF."""
