"""What the graph looks like, below the stages: names of nodes and graphs, terms as text, formats of files."""
