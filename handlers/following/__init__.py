"""The office follows up: who is late, who was urged and answered, what stands in the way, what is announced."""
