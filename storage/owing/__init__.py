"""What is owed by when: obligations, their days, extensions, exemptions, events and the calendar."""
