"""A menu: by key, by the arrows, by the mouse."""

from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.pick import PickDialog
from support.forms import asking
from support.screens import seen

ITEMS = (Item("one", "1", "The [b]first[/b]", "now"), Item("two", "2", "Second"), Item("none", "", "Third"))
MANY = tuple(Item(str(number), "", f"Line {number}") for number in range(40))


async def test_a_key_of_its_own_chooses_at_once() -> None:
    async with asking(MenuDialog("Menu", ITEMS)) as asked:
        assert "1 The [b]first[/b]  now" in seen(asked.pilot)
        await asked.press("2")
        assert asked.answer == "two"


async def test_the_arrows_and_enter_choose_from_where_it_began() -> None:
    async with asking(MenuDialog("Menu", ITEMS, at="two")) as asked:
        await asked.press("down", "enter")
        assert asked.answer == "none"


async def test_a_click_chooses_and_esc_leaves() -> None:
    async with asking(MenuDialog("Menu", ITEMS)) as asked:
        await asked.pilot.click("#menu", offset=(6, 1))
        assert asked.answer == "two"
    async with asking(MenuDialog("Menu", ITEMS)) as asked:
        await asked.press("escape")
        assert asked.answer is None


async def test_a_long_menu_fits_a_small_screen_and_scrolls() -> None:
    async with asking(MenuDialog("Menu", MANY), size=(60, 20)) as asked:
        await asked.press("end")
        assert "Line 39" in seen(asked.pilot)
        await asked.press("enter")
        assert asked.answer == "39"


async def test_a_line_that_states_something_is_picked_by_its_number_or_space_and_enter_goes_on() -> None:
    for key, answer in (("enter", None), ("space", 0), ("2", 1)):
        async with asking(PickDialog("How far?", ("asked", "done"), stating=(0, 1))) as asked:
            assert "Enter goes on" in seen(asked.pilot)
            await asked.press(key)
            assert asked.answer == answer
