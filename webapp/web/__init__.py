"""The Flask side: pages, embedding, data for programs, commands."""
