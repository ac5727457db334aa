"""What a person does, told in a real browser, with the accessibility of every page she sees."""
