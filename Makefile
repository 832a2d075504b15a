# The two commands are `make run` and `make test`. Both install what is missing first.
.PHONY: help run test setup lock

help:
	@echo "make run    start the Local Offer at http://127.0.0.1:8000 (PORT=8001 make run for another port)"
	@echo "make test   check everything"
	@echo "make setup  only install what is missing"
	@echo "make lock   write the locks of the Python packages again (UPGRADE=1 for the newest versions)"

run:
	@bin/run

test:
	@bin/test

setup:
	@bin/setup

lock:
	@bin/lock
