"""What ./dev needs and the product does not."""
