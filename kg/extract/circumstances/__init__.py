"""What surrounds an event: status, attribution, time and channel."""
