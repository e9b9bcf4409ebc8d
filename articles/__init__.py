"""Stories from a reporter's paste to the published page."""
