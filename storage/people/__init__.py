"""People, their posts and chats, and who did what."""
