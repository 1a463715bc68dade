from ladder.exchange.leaving import FIELDS, LEAVING


def test_every_field_named_in_the_table_is_one_that_records_have() -> None:
    for rules in LEAVING.values():
        for table, rule in rules.items():
            named = (rule.only or frozenset()) | rule.without | {rule.where[0] if rule.where else "id"} - {"id"}
            assert named <= set(FIELDS.get(table, ())), table
