"""Who is told of what and when: digests, steps, wishes, the ledger."""
