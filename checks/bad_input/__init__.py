"""Bad input for every form: how pages are read, what is thrown at them, and how the answer is judged."""
