"""The type of a page from its recognised words alone: hashed n-grams and one hidden layer."""
