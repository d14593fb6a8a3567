"""Layouts drawn by someone who has not seen the rules: what they score is what a new issuer's paper scores."""
