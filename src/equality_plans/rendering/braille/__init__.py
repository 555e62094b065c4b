"""The plan in braille: unified English braille, grade 2, in a file for embossers and braille displays."""
