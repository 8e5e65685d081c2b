"""What everyone speaks: frozen records, error codes, the home folder, jobs, hardware."""
