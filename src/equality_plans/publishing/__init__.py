"""Writing editions: which plans, which files, side by side, whole or not at all."""
