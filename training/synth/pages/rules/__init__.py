"""Layouts shown to whoever writes extraction rules; no net is trained on them."""
