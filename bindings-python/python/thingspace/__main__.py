"""The `thingspace` command."""

import signal
import sys

from ._thingspace import _run_command_line


def main() -> None:
    """Runs the command with the arguments of the process, and exits with its code."""
    # Python's own handler waits until Python code runs again; the default action ends the command at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(_run_command_line(sys.argv))


if __name__ == "__main__":
    main()
