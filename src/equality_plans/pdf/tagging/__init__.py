"""The tag tree of a PDF, made anew from the HTML: what a screen reader has instead of the printed page.

WeasyPrint 70.0 makes a tag of every box that it lays out, so whatever crosses a page or wraps becomes two.
Here every HTML element becomes one tag, whatever number of boxes it was laid out in.

`marks` finds which words belong to which box; `building` makes the tree; `tables` says which headings each
cell has; `breaks` finds where words part; `writing` and `streams` put it all into the PDF.
"""
