"""Small widgets that every part uses."""
