"""Every rule, the strongest claim first: a finding whose words an earlier rule speaks of already is dropped."""

from articles.detection.rules.changed_sentence import ChangedSentence
from articles.detection.rules.doubled_phrase import DoubledPhrase
from articles.detection.rules.doubled_word import DoubledWord
from articles.detection.rules.duplicate_paragraph import DuplicateParagraph
from articles.detection.rules.furniture_left import FurnitureLeft
from articles.detection.rules.glued_furniture import GluedFurniture
from articles.detection.rules.headline_echo import HeadlineEcho
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.detection.rules.paste_residue import PasteResidue
from articles.detection.rules.placeholder import Placeholder
from articles.detection.rules.repeated_line import RepeatedLine
from articles.detection.rules.repeated_run import RepeatedRun
from articles.detection.rules.repeated_sentence import RepeatedSentence
from articles.detection.rules.standfirst_echo import StandfirstEcho
from articles.detection.rules.two_tops import TwoTops
from articles.detection.rules.unplaced_headline import UnplacedHeadline
from articles.detection.rules.unplaced_standfirst import UnplacedStandfirst
from articles.detection.rules.wrong_body import WrongBody

RULES = (
    UnplacedHeadline(),
    UnplacedStandfirst(),
    HeadlineEcho(),
    StandfirstEcho(),
    GluedFurniture(),
    RepeatedRun(),
    DuplicateParagraph(),
    NearDuplicate(),
    RepeatedSentence(),
    ChangedSentence(),
    DoubledPhrase(),
    DoubledWord(),
    FurnitureLeft(),
    TwoTops(),
    PasteResidue(),
    Placeholder(),
    RepeatedLine(),
    WrongBody(),
)
