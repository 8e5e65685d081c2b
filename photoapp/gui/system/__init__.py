"""What the platform is asked for: its trash, its file manager."""
