"""Text detection: line kernels at half resolution, found by a small differentiable-binarisation net."""
