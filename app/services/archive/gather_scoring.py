"""The assessment in force on a date, as the archive prints it: ladder, groups, indicators and their points."""

from app.i18n import translate
from app.services.archive.document import Indicator, PreviousScore, Rung, ScoreGroup, Scoring, Term
from app.services.scoring import wording
from app.services.scoring.history import GroupLine, StoredAssessment, StoredLine


def scoring(assessment: StoredAssessment | None) -> Scoring | None:
    """Return the section of the score; None where the customer has not been scored by then."""
    if assessment is None:
        return None
    before = assessment.previous
    return Scoring(
        score=assessment.score,
        grade=assessment.grade,
        assessed_on=assessment.as_of,
        provisional=assessment.provisional,
        ladder=tuple(Rung(line.grade, line.low) for line in reversed(wording.ladder())),
        groups=tuple(_group(group, assessment.lines) for group in assessment.groups),
        coverage=assessment.coverage,
        scorecard=assessment.scorecard,
        number=assessment.number,
        previous=None if before is None else PreviousScore(before.score, before.grade, before.as_of),
        remarks=_remarks(assessment),
    )


def _group(group: GroupLine, lines: tuple[StoredLine, ...]) -> ScoreGroup:
    return ScoreGroup(
        term=Term(group.id, group.name),
        points=group.points,
        maximum=group.maximum,
        previous=None if group.change is None else group.points - group.change,
        indicators=tuple(_indicator(line) for line in lines if line.group == group.id),
    )


def _indicator(line: StoredLine) -> Indicator:
    return Indicator(
        term=Term(line.id, line.name),
        value=None if isinstance(line.value, str) else line.value,
        value_text=line.value_text,
        points=line.points,
        maximum=line.maximum,
        rule=line.rule_text,
        missing=line.missing,
    )


def _remarks(assessment: StoredAssessment) -> tuple[str, ...]:
    caps = tuple(wording.cap_name(cap) for cap in (*assessment.knock_outs, *assessment.caps))
    if not assessment.provisional:
        return caps
    share = f"{assessment.coverage:.0%}"
    return (*caps, translate("Archive", "取到的数据只占权重的 {share}，本次为初评。").format(share=share))
