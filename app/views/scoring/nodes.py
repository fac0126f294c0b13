"""The lines of an assessment as the tree shows them: groups, their indicators, and the total."""

from dataclasses import dataclass

from app.i18n import translate
from app.services.scoring.card_words import card_name
from app.services.scoring.history import StoredAssessment, StoredLine
from app.services.scoring.indicator_words import SOURCES, source_name
from app.views import formats
from app.views.columns import Align, Column, Kind, Points

GOOD, FAIR = 2 / 3, 1 / 3


@dataclass(frozen=True, slots=True)
class Node:
    """One row; kind is group, line or total. `scale` is the maximum that fills the track of the point bar."""

    kind: str
    id: str
    name: str
    value: str
    points: int
    maximum: int
    bar: Points
    score: str
    rule: str
    change: int | None
    source: str
    tone: str = ""
    children: tuple["Node", ...] = ()


def tree(assessment: StoredAssessment) -> tuple[Node, ...]:
    """Return the groups with their indicators, and the total at the end."""
    row_scale = max((line.maximum for line in assessment.lines), default=1)
    group_scale = max((group.maximum for group in assessment.groups), default=1)
    groups = [
        Node(
            kind="group",
            id=group.id,
            name=group.name,
            value="",
            points=group.points,
            maximum=group.maximum,
            bar=Points(group.points, group.maximum, group_scale, "text2"),
            score=str(group.points),
            rule="",
            change=group.change,
            source="",
            children=tuple(_line(line, row_scale) for line in assessment.lines if line.group == group.id),
        )
        for group in assessment.groups
    ]
    return (*groups, _total(assessment, group_scale))


def _line(line: StoredLine, scale: int) -> Node:
    share = line.points / line.maximum if line.maximum else 0.0
    tone = "okFill" if share >= GOOD else "watchFill" if share >= FAIR else "highFill"
    left_out = translate("ScoringView", "未计入，其余指标折算")
    return Node(
        kind="line",
        id=line.id,
        name=line.name,
        value=line.value_text,
        points=line.points,
        maximum=line.maximum,
        bar=Points(line.points, line.maximum if line.counted else 0, scale, tone),
        score=str(line.points) if line.counted else formats.DASH,
        rule=line.rule_text if line.counted else left_out,
        change=line.change,
        source=line.source_name,
        tone="watchFg" if line.missing else "",
    )


def _total(assessment: StoredAssessment, scale: int) -> Node:
    points = sum(group.points for group in assessment.groups)
    maximum = sum(group.maximum for group in assessment.groups)
    rule = card_name(assessment.scorecard)
    if maximum != 100:
        scaled = translate("ScoringView", "{points} / {maximum} 折算").format(points=points, maximum=maximum)
        rule = f"{rule} · {scaled}"
    before = assessment.previous
    return Node(
        kind="total",
        id="total",
        name=translate("ScoringView", "合计"),
        value="",
        points=points,
        maximum=100,
        bar=Points(points, maximum, scale, "text2"),
        score=str(assessment.score),
        rule=rule,
        change=assessment.change,
        source=translate("ScoringView", "上次 {score}").format(score=before.score) if before else "",
    )


def columns() -> list[Column[Node]]:
    """Return the columns of the tree."""
    return [
        Column("name", translate("ScoringView", "指标"), lambda node: node.name, 200, bold=_head, stretch=True),
        Column("value", translate("ScoringView", "取值"), lambda node: node.value, 104, Align.RIGHT, tone=_tone),
        Column(
            "bar",
            translate("ScoringView", "得分 / 满分"),
            lambda node: f"{node.score} / {node.maximum}",
            122,
            kind=Kind.POINTS,
            value=lambda node: node.bar,
        ),
        Column(
            "points", translate("ScoringView", "得分"), lambda node: node.score, 48, Align.RIGHT, bold=lambda _: True
        ),
        Column("maximum", translate("ScoringView", "满分"), lambda node: str(node.maximum), 48, Align.RIGHT, Kind.SOFT),
        Column(
            "rule", translate("ScoringView", "命中规则"), lambda node: node.rule, 176, kind=Kind.SOFT, tip=_rule_tip
        ),
        Column(
            "change",
            translate("ScoringView", "较上次"),
            lambda node: formats.number(node.change or None, signed=True),
            62,
            Align.RIGHT,
            tone=_change_tone,
            bold=_head,
        ),
        Column(
            "source",
            translate("ScoringView", "来源"),
            lambda node: node.source,
            100,
            kind=Kind.LINK,
            words=tuple(map(source_name, SOURCES)),
            tone=lambda node: "text2" if node.kind == "total" else "",
        ),
    ]


def _head(node: Node) -> bool:
    return node.kind != "line"


def _tone(node: Node) -> str:
    return node.tone


def _rule_tip(node: Node) -> str:
    return node.rule


def _change_tone(node: Node) -> str:
    return "warnFg" if (node.change or 0) < 0 else "okFg" if node.change else "text3"
