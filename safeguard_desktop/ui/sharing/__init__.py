"""The place of the rail about who outside was told, asked or referred to, and the wizard "Share or not"."""
