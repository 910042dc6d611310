"""What the program does by itself, day by day: ticks, backups, cleaning, erasing."""
