"""Magnetic ink line of checks: E-13B digits and symbols, read by a small net of the same design."""
