# Can we write here, and is there room? To be sourced, after say.sh.
# shellcheck shell=bash

# require_room FOLDER MEGABYTES WHAT_TO_DO: stops in plain words when FOLDER is read-only or its disk is full.
require_room() {
    local folder=$1 needed=$2 advice=$3 free
    mkdir -p "$folder" 2>/dev/null || true
    [ -w "$folder" ] ||
        stop "We cannot write to $folder. The disk is read-only, or the folder belongs to someone else." "$advice"
    free=$(($(df -Pk "$folder" | awk 'NR == 2 { print $4 }') / 1024))
    ((free >= needed)) ||
        stop "The disk is full, or nearly: $folder has $free MB left and we need $needed MB." \
            "Free some space, then try again. $advice"
}
