"""Excel, Word and evidence, as they are asked for and what they are made of."""
