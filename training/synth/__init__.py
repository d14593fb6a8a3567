"""The document factory: everything the models learn from is drawn here, from seeds."""
