"""Text line recogniser: CTC over 32 pixel high crops."""
