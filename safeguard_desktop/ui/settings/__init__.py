"""Settings: telephone numbers, backups, appearance, guidance in use."""
