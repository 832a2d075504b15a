# How our commands speak: plain words on the screen, and one way to stop. To be sourced, not run.
# shellcheck shell=bash

say() {
    printf '%s\n' "$*"
}

heading() {
    printf '\n== %s\n' "$*"
}

# Says what is wrong and what to do about it, then ends the command.
stop() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}
