"""Get Information About Schools: the national register of schools, read from its CSV of establishment fields."""
