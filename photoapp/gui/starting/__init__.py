"""Start and end of the program: one window a library, what was shown last, what nobody expected."""
