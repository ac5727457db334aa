"""Who may see and do what, asked of the whole application. One world and one walk serve all tests here."""
