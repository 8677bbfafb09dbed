"""Writers of a listing for other programs: pure functions from records to text or bytes."""
