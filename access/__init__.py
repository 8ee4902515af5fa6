"""Floor 0: the vocabulary. Frozen values and their canonical bytes, nothing else.

No I/O, no clock, no randomness. Everything above speaks in these words
(docs/reference/glossary.md).
"""

from access.analysis import (
    Analysis,
    Correction,
    Reading,
    Shape,
)
from access.canonical import (
    FORMAT_VERSION,
    NotCanonical,
    from_bytes,
    to_bytes,
)
from access.exchange import (
    HttpAnswer,
    HttpExchange,
    header_lines,
)
from access.finding import (
    Finding,
    FindingStatus,
    Proves,
    Severity,
)
from access.frames import (
    PART_SUBJECTS,
    Boot,
    Counted,
    Final,
    Frame,
    Intent,
    LogFailurePolicy,
    LogGap,
    LogGapReason,
    Part,
    Question,
    RegisterLoaded,
    ShapeSeen,
    Whole,
)
from access.gap import (
    Gap,
    GapPlace,
    GapReason,
)
from access.place import (
    Place,
)
from access.principal import (
    NOBODY,
    IdentitySource,
    Operator,
    Principal,
    PrincipalKind,
    Trust,
)
from access.purpose import (
    Declared,
    DeclaredBy,
    Purpose,
)
from access.record import (
    AccessRecord,
    Decision,
    Outcome,
)
from access.resource import (
    Action,
    Protocol,
    Resource,
)
from access.statement import (
    Parameter,
    ResultColumn,
    SentBy,
    SessionState,
    Statement,
    Temporary,
)
from access.subject import (
    CountIs,
    SeenAs,
    SubjectKind,
    SubjectRef,
)
from access.touch import (
    Certainty,
    FieldIn,
    Form,
    KnownBy,
    Touch,
    Use,
)

__all__ = [
    "FORMAT_VERSION",
    "NOBODY",
    "PART_SUBJECTS",
    "AccessRecord",
    "Action",
    "Analysis",
    "Boot",
    "Certainty",
    "Correction",
    "CountIs",
    "Counted",
    "Decision",
    "Declared",
    "DeclaredBy",
    "FieldIn",
    "Final",
    "Finding",
    "FindingStatus",
    "Form",
    "Frame",
    "Gap",
    "GapPlace",
    "GapReason",
    "HttpAnswer",
    "HttpExchange",
    "IdentitySource",
    "Intent",
    "KnownBy",
    "LogFailurePolicy",
    "LogGap",
    "LogGapReason",
    "NotCanonical",
    "Operator",
    "Outcome",
    "Parameter",
    "Part",
    "Place",
    "Principal",
    "PrincipalKind",
    "Protocol",
    "Proves",
    "Purpose",
    "Question",
    "Reading",
    "RegisterLoaded",
    "Resource",
    "ResultColumn",
    "SeenAs",
    "SentBy",
    "SessionState",
    "Severity",
    "Shape",
    "ShapeSeen",
    "Statement",
    "SubjectKind",
    "SubjectRef",
    "Temporary",
    "Touch",
    "Trust",
    "Use",
    "Whole",
    "from_bytes",
    "header_lines",
    "to_bytes",
]
