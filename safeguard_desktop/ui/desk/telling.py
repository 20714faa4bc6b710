"""What an entry is told with, for the tellers of this package; papers tell worries about adults in the same words."""

from safeguard_desktop.wording.telling import Story, Teller, Tellers, Told, joined, output, story

__all__ = ["Story", "Teller", "Tellers", "Told", "joined", "output", "story"]
