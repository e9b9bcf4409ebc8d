"""What is kept, and what makes room."""

from articles.text.kept import Kept


def kept_of(kept, keys):
    return {key: value for key in keys if (value := kept.get(key)) is not None}


def test_what_was_put_is_kept_under_its_key():
    kept = Kept(2)

    kept.put("ferry", 1)
    kept.put("crew", 2)
    kept.put("crew", 3)

    assert kept_of(kept, ["ferry", "crew", "quay"]) == {"ferry": 1, "crew": 3}


def test_what_was_asked_for_longest_ago_makes_room():
    kept = Kept(2)
    kept.put("ferry", 1)
    kept.put("crew", 2)

    kept.get("ferry")
    kept.put("quay", 3)

    assert kept_of(kept, ["ferry", "crew", "quay"]) == {"ferry": 1, "quay": 3}


def test_what_is_put_again_is_as_good_as_new():
    kept = Kept(2)
    kept.put("ferry", 1)
    kept.put("crew", 2)

    kept.put("ferry", 1)
    kept.put("quay", 3)

    assert kept_of(kept, ["ferry", "crew", "quay"]) == {"ferry": 1, "quay": 3}
