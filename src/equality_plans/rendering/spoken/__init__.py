"""The plan as a script for reading aloud: figures, dates and signs in the words that a person would say."""
