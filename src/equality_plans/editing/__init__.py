"""Changes to a plan file that touch only the lines they must."""
