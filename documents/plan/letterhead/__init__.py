"""What stands above a plan: title, issuer, number and years."""
