"""How something is asked back and what an answer needs, whatever it is about."""
