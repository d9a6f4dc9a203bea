#!/bin/sh
# Runs a command inside a folder that holds a whole system.
#
#     unshare --mount sh enter.sh FOLDER MOUNT... -- COMMAND...
#
# Each MOUNT is a folder of this system that is found inside under its own name. `unshare` gives the
# mounts a namespace of their own: they end with the command, however it ends. The command inherits
# nothing from the environment.
set -eu
root=$1
shift
while [ "$1" != -- ]; do
    mkdir -p "$root$1"
    mount --rbind "$1" "$root$1"
    shift
done
shift
exec chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 "$@"
