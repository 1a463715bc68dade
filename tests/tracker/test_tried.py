from ladder.domain.tried import There
from ladder.tracker.tried import supports, what_we_tried
from support.trackers import a_child, a_tracker, sams_family
from support.written import write_support


def test_what_sams_family_tried_and_how_often_it_was_there() -> None:
    # The alternate entrance, in place since 14 September, is needed on the rungs office (10 tries with a word about
    # supports, 7 with the entrance) and one class (3 of 3): 10 of 13 days. The pass is needed on two classes: 3 of 3.
    t, sam = sams_family()
    found = {one.what: one for one in what_we_tried(t, sam)}
    assert list(found) == ["alternate_entrance", "anytime_pass", "quiet_space", "cbt"]
    assert found["alternate_entrance"].there == There(10, 13, 0)
    assert found["anytime_pass"].there == There(3, 3, 0)
    assert (found["quiet_space"].now, found["quiet_space"].there) == ("not_provided", There(0, 0, 0))
    assert found["cbt"].result == "helped"


def test_without_a_date_every_try_is_looked_at_and_without_anything_agreed_none() -> None:
    t, sam = sams_family()
    write_support(t, sam, "transport", "in_place", None)
    assert {one.what: one.there for one in what_we_tried(t, sam)}["alternate_entrance"] == There(10, 13, 0)
    other = a_tracker()
    child = a_child(other)
    assert what_we_tried(other, child) == []
    write_support(other, child, "peer_buddy", "in_place", None)
    assert [(one.what, one.there) for one in what_we_tried(other, child)] == [("peer_buddy", There(0, 0, 0))]
    assert supports(other, a_child(other, "Kit")) == []
