"""Safeguard Desktop: an encrypted record of safeguarding concerns for pre-schools and small schools.

The layers and what each may import stand in README.md; import-linter holds them to it.
"""

__version__ = "0.1.0"
