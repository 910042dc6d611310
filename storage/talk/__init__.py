"""What goes in and out: messages, chats, questions, drafts, and the outbox."""
