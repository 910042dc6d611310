"""What the office takes away: workbooks, letters, pictures, evidence."""
