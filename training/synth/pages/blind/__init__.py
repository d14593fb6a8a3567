"""Layouts nobody writes rules for or trains on: they measure how far those carry."""
