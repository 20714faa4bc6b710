"""The register of tellings."""
