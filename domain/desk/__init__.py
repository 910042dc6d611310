"""What the office asks by how a sentence begins: orders, announcements, questions about who did what."""
