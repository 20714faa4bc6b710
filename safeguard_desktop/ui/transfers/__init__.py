"""Transfer packs: the list of those made, and the journey that makes one."""
