"""A story of our own with exactly the shape of the given article."""

LEDE = (
    "As the quarrel over the Skerrin ferry enters its ninth month, the harbour master, Ines Calder, has signalled that "
    "she is willing to sit down with the islanders' committee for the first time since the winter timetable was cut."
)
HEADLINE = "Harbour Master Opens Door to Talks on Skerrin Ferry Cuts"
STANDFIRST = (
    "Ines Calder indicates a willingness to discuss the winter timetable with islanders while sailings go on being "
    "cancelled along the coast."
)
REPORT = (
    "Island councillors reported two missed hospital appointments last week and a shop that ran out of flour. In reply "
    "the committee's chair, Tam Orrin, called the cuts “a slow eviction” and asked for a clear word from the mainland."
)
REMARKS = (
    "Calder's remarks appeared to be a reaction to Orrin's proposal of a trial timetable, though no date for a meeting "
    "has been set. Both are under pressure: Orrin from the fish farms, Calder from a board that wants its money back."
)
HISTORY = (
    "With two earlier rounds of talks abandoned before the second cup of tea, few on the quay expect much, and the "
    "question of who pays for a crew that sleeps on the wrong side of the water is still open."
)
REST = [REPORT, REMARKS, HISTORY]
BODY = [LEDE, *REST]
PASTE = [LEDE, HEADLINE, "", HEADLINE, STANDFIRST, *REST, *REST[1:]]
