"""What every training task shares: configuration, geometry, resampling, checkpoints, export."""
