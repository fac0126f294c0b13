"""Start the program: without a command the window, with one the command line."""

import sys

from app import application

if __name__ == "__main__":
    sys.exit(application.main(sys.argv[1:]))
