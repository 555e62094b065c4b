"""The parts of the view that every format prints: plain data, made from the models once."""
