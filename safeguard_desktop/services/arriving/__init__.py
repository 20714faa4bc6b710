"""What arrives from another setting: packs, and files in other forms."""
