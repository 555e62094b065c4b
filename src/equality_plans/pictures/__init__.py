"""What is known of pictures before they are drawn: their packs, and the names that they are found by."""
