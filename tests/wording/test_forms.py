"""Where a rule is from, said once. Source: UI.md, "Words" (every rule with its source, edition and date)."""

import pytest

from safeguard_desktop.wording.forms import guidance_source

LAW = "UK GDPR and Data Protection Act 2018"
KCSIE = "Keeping children safe in education 2025"
EYFS = "Early years foundation stage framework, group and school-based providers, 2025"


@pytest.mark.parametrize(
    ("source", "edition", "said"),
    [
        ("Keeping children safe in education, Part five", KCSIE, f"{KCSIE}, Part five"),
        (
            "Local protocols that follow Keeping children safe in education",
            KCSIE,
            f"Local protocols that follow {KCSIE}",
        ),
        ("Early years foundation stage framework, section 3", EYFS, f"{EYFS}, section 3"),
        (
            "Keeping children safe in education 2026, draft",
            KCSIE,
            f"Keeping children safe in education 2026, draft, {KCSIE}",
        ),
        ("UK GDPR, article 33", LAW, f"UK GDPR, article 33, {LAW}"),
        (LAW, LAW, LAW),
        (f"{LAW}, schedule 2", LAW, f"{LAW}, schedule 2"),
        ("Data Protection Act 2018, schedule 3", LAW, "Data Protection Act 2018, schedule 3"),
        ("gov.uk, looked at with the manager.", "", "gov.uk, looked at with the manager"),
    ],
)
def test_a_source_names_its_guidance_once_and_in_the_edition(source: str, edition: str, said: str) -> None:
    assert guidance_source(source, edition, "2026-06-30") == f"{said}, checked 30 Jun 2026"
    unverified = guidance_source(source, edition, "", is_verified=False)
    assert unverified == f"{said}. Unverified: ask your authority."
