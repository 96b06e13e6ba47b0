"""What a phrase says by its own words and forms, before anybody asks whom it means."""
