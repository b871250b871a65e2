"""Whatever stands in a table and however its columns are mapped: data, or a sentence, never a traceback."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jbptools.data.importing import TABLES, Mapping, apply, blockers, doubts, fields, guess, read_upload
from jbptools.words import KitError
from tests.data.importing.making import csv

#: a table that fails is small enough to be read, and shrinking costs minutes
NO_SHRINK = (Phase.explicit, Phase.reuse, Phase.generate)

LABELS = st.sampled_from(
    [
        "客户名称",
        "客户编号",
        "日期",
        "月份",
        "年",
        "金额",
        "销售额(万元)",
        "目标",
        "数量",
        "单价",
        "1月",
        "2月",
        "2025-03",
        "品类",
        "产品编码",
        "产品名称",
        "渠道",
        "合计",
        "饮料",
        "零食",
        "能力评分",
        "市场容量",
        "备注",
        "",
    ]
)
CELLS = st.one_of(
    st.sampled_from(
        [
            "华顺",
            "恒通",
            "D1",
            "D2",
            "001",
            "1",
            "合计",
            "小计",
            "Total",
            "-",
            "无",
            "1,200",
            "12.3万",
            "￥5",
            "(8)",
            "-7",
            "2025-03-01",
            "2025年3月",
            "3月",
            "45717",
            "202503",
            "2025",
            "3/4/2025",
            "2025-02-30",
            "#REF!",
            "12%",
            "inf",
            "nan",
            "1e308",
            "2025Q1",
            "客户名称",
            "金额",
            "",
            "华顺 ",
        ]
    ),
    st.integers(-1000, 1000).map(str),
    st.text(max_size=4),
)
TABLE = st.integers(1, 6).flatmap(
    lambda width: st.tuples(
        st.lists(LABELS, min_size=width, max_size=width),
        st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=12),
    )
)


def quoted(row):
    return ['"' + cell.replace('"', '""') + '"' for cell in row]


def upload_of(table):
    labels, rows = table
    return read_upload("任意.csv", csv(quoted(labels), *map(quoted, rows)))


def check(upload, mapping):
    for message in [*blockers(upload, mapping), *doubts(upload, mapping), mapping.reason]:
        assert message.say("zh")
        assert message.say("en")
    for column in mapping.columns:
        assert column.reason.say("en")
    try:
        imported = apply([(upload, mapping)])
    except KitError as error:
        assert error.message.say("zh")
        assert error.message.say("en")
        return
    for message in imported.report.messages():
        assert message.say("zh")
        assert message.say("en")
    assert len(imported.report.refused_table("zh")) == len(imported.report.refused_rows)
    dealers = imported.dataset.table("dealers")
    assert dealers["dealer_id"].is_unique
    assert dealers[["dealer_id", "dealer_name"]].notna().all(axis=None)
    for name in ("sell_in", "offtake", "targets"):
        if imported.dataset.has(name):
            assert imported.dataset.table(name)["dealer_id"].isin(dealers["dealer_id"]).all()


@pytest.mark.long
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], phases=NO_SHRINK)
@given(TABLE)
def test_any_table_as_it_is_guessed(table):
    try:
        upload = upload_of(table)
    except KitError:
        return
    mapping = guess(upload)
    assert Mapping.model_validate_json(mapping.model_dump_json()) == mapping
    check(upload, mapping)


CHANGES = st.fixed_dictionaries(
    {
        "year": st.sampled_from([None, 2025]),
        "vat": st.sampled_from(["ex", "inc", "unknown"]),
        "date_order": st.sampled_from(["ymd", "dmy", "mdy"]),
        "decimal": st.sampled_from([".", ","]),
        "rows_are_dealers": st.booleans(),
        "price_per_case": st.sampled_from([None, 50.0]),
    }
)


@pytest.mark.long
@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow], phases=NO_SHRINK)
@given(TABLE, st.sampled_from(TABLES), CHANGES, st.data())
def test_any_table_however_the_user_maps_it(table, kind, changes, data):
    try:
        upload = upload_of(table)
    except KitError:
        return
    mapping = guess(upload).with_table(kind)
    names = [None, *(choice.name for choice in fields(kind))]
    for column in mapping.columns:
        field = data.draw(st.sampled_from(names))
        try:
            mapping = mapping.with_column(column.position, field)
        except KitError as error:
            assert error.message.key == "importing.no_month_in_heading"
    check(upload, mapping.model_copy(update=changes))
