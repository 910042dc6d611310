"""What a person can ask for, one package a subject: from a turn to a reply, within one transaction."""
