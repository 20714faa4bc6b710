"""What holds in this setting: guidance, time limits, days and duties, as the lead keeps them up to date."""
