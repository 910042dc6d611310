"""Pages over HTTP: the web chat, the board, uploads, what is behind links, and what monitoring asks for."""
