"""People: who is who, invitations, a second person who agrees, one's own account."""
