"""What came along with a page or stands around the copy, and so is no paragraph of it."""
