"""Page classification: the type and the orientation of a whole page, from its layout alone."""
