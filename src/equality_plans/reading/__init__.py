"""From a file to a plan: what its text, its YAML and its fields can have wrong, told as findings."""
