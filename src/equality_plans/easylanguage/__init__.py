"""What is known about easy language.

`sentences` parts a text into sentences, and `tokens` these into words. `words` judges single words, `style`
how a sentence is written, and `facts` what it states. `numbers` and `months` say how people write these.
`fingerprint` tells whether the standard text has changed since a person agreed its easy words.
"""
