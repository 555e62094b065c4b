"""Facts: which a text states, and whether easy words state those of the standard text and no others."""
