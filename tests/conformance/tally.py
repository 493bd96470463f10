"""What holds and what does not, told and counted: the scripts beside this one share it."""

import sys

passed, failed = 0, 0


def check(what, holds, said=""):
    """Counts one more thing; of what does not hold the end of what was said is shown."""
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {what}\n{said[-2000:]}")


def end(name=""):
    """Prints the sums as the last line and ends the script by them."""
    print(f"{name}{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
