"""What is known about easy language: sentences, hard words, and the facts that must agree with the plan."""
