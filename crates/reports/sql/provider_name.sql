-- What one provider is called in the directory, which every member holds.
SELECT name FROM providers WHERE id = ?1
