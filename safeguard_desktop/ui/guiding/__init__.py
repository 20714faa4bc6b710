"""What holds in this setting: guidance, time limits, days, the duty to share, as the lead keeps them up to date."""
