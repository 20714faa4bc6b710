"""What pages need that make paper or files: the printer, the file window, and the folder to begin in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.ui.boxes import Boxes
from safeguard_desktop.ui.picker import FilePicker
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.top_sheet import TopSheet, reference_of


@dataclass(frozen=True)
class Papers:
    """The ways out of the program. Tests give ways of their own."""

    picker: FilePicker
    printing: Printing
    boxes: Boxes
    start: Path
    setting: str = ""
    lead: str = ""

    def top_sheet(self, digest: str) -> TopSheet:
        """Returns what stands on the sheet that lies on a paper; `digest` is that of its pages."""
        return TopSheet(self.setting, self.lead, reference_of(digest))
