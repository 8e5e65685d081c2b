"""What is looked for: from the field and the sidebar to what the grid shows."""
