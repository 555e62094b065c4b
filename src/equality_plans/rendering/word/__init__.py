"""The plan as a Word document, for committees and for whoever asks for one that can be edited."""
