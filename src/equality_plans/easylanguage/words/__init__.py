"""Words: their forms, how hard they are, and which easier ones there are for some."""
