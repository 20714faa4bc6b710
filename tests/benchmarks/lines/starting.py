"""Starting and unlocking, in fresh processes: the start window, Today, and the memory that it takes."""

from tests.benchmarks.measuring import Pair, seconds_by_turns
from tests.benchmarks.report import more_line, plain_line, ratio_line
from tests.benchmarks.run import Run


def start_window(run: Run) -> None:
    """From the start of the process to a start window that has been painted with its setting."""
    root = str(run.records.of(1_000).root)
    run.process("empty"), run.process("program", root)
    pair = seconds_by_turns(
        lambda: run.process("program", root)["shown"], lambda: run.process("empty")["shown"]
    )
    run.report.add(ratio_line("program start to usable start window / empty window", pair, 1.5))


def today_page(run: Run) -> None:
    """From Enter on the passphrase to the painted Today page, and the memory with the record open."""
    for record in run.every_record():
        root = str(record.root)
        run.process("program", root, "unlock", "walk")
        found = [run.process("program", root, "unlock", "walk") for _ in range(9)]
        pair = Pair(tuple(each["unlock"] for each in found), tuple(each["bare"] for each in found))
        has_budget = run.has_budget(record)
        name = f"passphrase to Today, {record.label} entries / bare Argon2id"
        run.report.add(more_line(name, pair, 100 if has_budget else None, "in a process that has just begun"))
        rest = Pair(tuple(each["rest"] for each in found), pair.bare)
        run.report.add(more_line("… until nothing of it is left to do", rest, None, "below what is in sight"))
        if has_budget:
            opened, walked = [each["open_mb"] for each in found], [each["walked_mb"] for each in found]
            run.report.add(plain_line(f"memory with Today open, {record.label} entries", "MB", opened, 160))
            run.report.add(plain_line(f"memory after six pages, {record.label} entries", "MB", walked, 160))
