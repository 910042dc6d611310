"""Plans that come in, are followed and withdrawn, and the single tasks that the office gives."""
