"""Sheaf model training: data synthesis, training, export. Run from the repository root."""
