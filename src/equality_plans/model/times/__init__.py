"""How times and timescales are read: the parts behind `named_times` and `timescale`."""
