"""The unlocked window: rail, search, pages, locking, hiding at once, shortcuts."""
