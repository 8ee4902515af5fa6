"""A route's words say what a message is about, whether they are listed or not."""

from analyzers.catalog import TextGate
from analyzers.http.route import Routes
from analyzers.vocabulary import built_in_texts
from tests.analyzers.detection.test_names import CATALOGUE

ROUTES = Routes((), TextGate(built_in_texts(CATALOGUE), lambda _: "name"))


def test_a_segment_like_a_word_is_one_of_the_words_but_not_of_the_path() -> None:
    route = ROUTES.read("GET", "/cmdb/hosts")
    assert route.words == ("cmdb", "hosts")
    assert "hosts" not in route.path


def test_an_extension_is_taken_off_a_word() -> None:
    assert ROUTES.read("GET", "/ivr/recordings.xml").words[-1] == "recordings"


def test_a_number_is_no_word() -> None:
    assert ROUTES.read("GET", "/hosts/4711").words == ("hosts",)
