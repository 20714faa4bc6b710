"""Shows what the world outside did: a fault or a refusal, with the way out, in the page where it happened.

Anything that is neither is a bug and goes to the fault reporter instead. Source: STYLE.md, "Errors".
"""

from __future__ import annotations

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Refused
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.refusals import refusal_sentence


class TroubleBanner(Banner):
    """A warning that is hidden until something fails, and says what happened, then what to do."""

    def __init__(self, name: str = "trouble_banner", act: str = "") -> None:
        """Makes the banner; `act` is a way out that `act_chosen` reports."""
        super().__init__(Tone.CAUTION, " ", title=" ", act=act)
        self.setObjectName(name)
        self.act_button.setObjectName(f"{name}_act_button")
        self.code: FaultCode | None = None
        self.hide()

    def show_failure(self, failure: Exception, more: str = "") -> None:
        """Shows a failure, and has it read out.

        Args:
            failure: What a piece of work raised.
            more: What else to do here, such as whom to ring.
        """
        if isinstance(failure, EnvironmentFault):
            sentence = fault_sentence(failure)
            self.code = failure.code
        elif isinstance(failure, Refused):
            sentence = refusal_sentence(failure)
            self.code = None
        else:
            report_fault(failure)
            return
        self.say(sentence.what, " ".join(part for part in (sentence.then, more) if part))

    def say(self, title: str, text: str) -> None:
        """Shows words of the caller's own, and has them read out."""
        self.set_text(text, title=title)
        self.show()
        announce(self, f"{title} {text}", at_once=True)

    def clear(self) -> None:
        """Takes the message away."""
        self.code = None
        self.hide()

    def offer(self, act: str) -> None:
        """Shows a way out as a link below the words, or none."""
        self.act_button.setText(act)
        self.act_button.setVisible(bool(act))
