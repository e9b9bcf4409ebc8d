"""Sentences and a story for the tests, made up."""

FERRY = "The ferry to Skerrin was an hour late again on Tuesday, the harbour office said in a note to passengers."
CREW = "Two of the crew had missed the early train from the capital, and nobody else on the quay may run the engine."
FARES = "Fares will go up by a tenth in March, the operator has announced, and the winter timetable ends then."
SCHOOL = "The school on the island has sent its older pupils home with books for three days, the head teacher said."
SHOP = "The shop is out of bread and milk, but the bakery in Tormouth has promised to send a boat at first light."
CAPTION = "Passengers with dogs and bicycles wait on the quay at Skerrin for the second boat of the day."
IMAGE = f"![{CAPTION}](images/skerrin-quay/001.jpg)"
HEADLINE = "Skerrin Ferry Late Again as Crew Misses Train"
STANDFIRST = "The operator of the island ferry admits a third delay in a week and promises a spare crew."

GIVEN = (
    FERRY,
    HEADLINE,
    HEADLINE,
    STANDFIRST,
    f"{CREW} A man from the engine works is on his way to them, but the road over the pass is closed by snow.",
    f"{FARES} {SHOP}",
    f"{SCHOOL} It will open on Friday whatever the weather is like, she added when she was asked.",
    f"{FARES} {SHOP}",
    f"{SCHOOL} It will open on Friday whatever the weather is like, she added when she was asked.",
)
"""The shape of the given article: lede, headline twice, standfirst, three paragraphs, the last two again."""
