"""What the bot is asked about figures, and who answers it."""

from handlers.figures import boards, chart_requests, overview, parts, ranking, weights, why_ranked
from handlers.subject import Subject

FIGURES = Subject(
    intents={
        "overview": overview.overview,
        "why_ranked": why_ranked.why_ranked,
        "how_counted": why_ranked.how_counted,
        "weights": weights.weights,
        "office_page": boards.office_page,
    },
    commands={
        "theomuc": parts.by_part,
        "xephang": ranking.ranking,
        "visaohang": why_ranked.why_ranked,
        "cachtinh": why_ranked.how_counted,
        "trongso": weights.weights,
        "bieudo": chart_requests.chart,
    },
    agreements={
        "weights": weights.write_weights,
    },
)
