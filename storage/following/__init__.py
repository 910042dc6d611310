"""Who has not answered, who was urged, what was announced."""
