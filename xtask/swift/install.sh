#!/bin/sh
# Installs Debian 13 with its Swift toolchain into an empty folder.
#
#     unshare --mount sh install.sh FOLDER [MIRROR]
#
# Needs root and debootstrap. `unshare` gives the mounts a namespace of their own: they end with the
# script, however it ends.
set -eu
root=$1
debootstrap --force-check-gpg --variant=minbase \
    --include=ca-certificates,gcc,libc6-dev,libstdc++-14-dev trixie "$root" ${2:+"$2"}
mountpoint --quiet "$root/proc" || mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
chroot "$root" /usr/bin/env -i \
    HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
    sh -euc '
        apt-get update --quiet
        apt-get install --yes --quiet --no-install-recommends swiftlang swiftlang-dev
        apt-get clean
        swift --version'
