"""Lists from elsewhere: children out of a list of pupils, and what a tracker says of them. Source: S106."""
