"""The place of the rail where it stands who outside was told, asked or referred to."""
