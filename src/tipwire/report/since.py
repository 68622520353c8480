"""What has become of a story since its month: a note that those reported as held or charged were cleared.

An earlier month that is drafted again must not leave them accused. Refuses to tell the verdict as the month's own: it
is a note, with the later report it stands on.
"""

from __future__ import annotations

from tipwire.model import Ending, Note, Stage
from tipwire.report.english import day_words, listing
from tipwire.report.scene import Scene

ENDED = {
    (Stage.ACQUITTAL, False): "the suspects were acquitted",
    (Stage.ACQUITTAL, True): "some of the suspects were acquitted",
    (Stage.TERMINATION, False): "the proceedings were closed",
    (Stage.TERMINATION, True): "the proceedings against some of the suspects were closed",
}


def notes(scene: Scene) -> tuple[Note, ...]:
    """The note on an ending that a later month's report tells; none where the month tells of it itself."""
    ending = scene.story.ending
    own = {account.id for account in scene.accounts}
    if ending is None or own & set(ending.accounts) or not own & set(ending.earlier):
        return ()
    return (Note(text=sentence(scene, ending), reason="ended since"),)


def sentence(scene: Scene, ending: Ending) -> str:
    """A later report (Astana Courier, June 12) says that the suspects were acquitted on June 11."""
    told = [a for a in scene.story.accounts if a.id in ending.accounts]
    days = [a.published.start for a in told if a.published]
    outlets = listing(dict.fromkeys(scene.outlet(a) for a in told))
    when = f", {day_words(min(days), scene.month)}" if days else ""
    on = f" on {day_words(ending.day, scene.month)}" if ending.has_day and ending.day else ""
    # What stands behind the mark: an appeal, a conviction of others.
    besides = "".join(f"; {words}" for words in ending.says.split("; ")[1:])
    head = "Later reports" if len(told) > 1 else "A later report"
    says = "say" if len(told) > 1 else "says"
    return f"{head} ({outlets}{when}) {says} that {ENDED[ending.stage, ending.is_partial]}{on}{besides}."
