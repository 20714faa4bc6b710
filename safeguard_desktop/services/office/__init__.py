"""The setting's own house: its folder, its keys, its computer, its backups."""
