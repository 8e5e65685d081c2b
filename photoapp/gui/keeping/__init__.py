"""The library kept up to date: runs, folders, changes by others."""
