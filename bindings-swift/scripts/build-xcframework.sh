#!/usr/bin/env bash
# Builds ThingSpaceFFI.xcframework: the Rust core for macOS, iOS and the iOS simulator.
#
#     bindings-swift/scripts/build-xcframework.sh [OUTPUT-FOLDER]
#
# UNTESTED: it needs macOS with Xcode, and this project has so far been built on Linux only. The
# Swift suite (`cargo xtask test swift`) tests the same sources on Linux without it. Expect to mend
# something here on the first run, and please send the mend.
set -euo pipefail

if [[ "$(uname -s)" != Darwin ]]; then
    echo "error: an XCFramework can only be built on macOS, with Xcode" >&2
    exit 1
fi
for tool in cargo rustup lipo xcodebuild; do
    if ! command -v "$tool" >/dev/null; then
        echo "error: \`$tool\` is missing" >&2
        exit 1
    fi
done

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
output=${1:-bindings-swift/build}
module=ThingSpaceFFI
library=libthingspace_swift.a
target=${CARGO_TARGET_DIR:-target}
work=$target/xcframework

# The slices. Each is one library; a slice with two processors is joined from two.
devices=(aarch64-apple-ios)
simulators=(aarch64-apple-ios-sim x86_64-apple-ios)
macs=(aarch64-apple-darwin x86_64-apple-darwin)

export IPHONEOS_DEPLOYMENT_TARGET=${IPHONEOS_DEPLOYMENT_TARGET:-16.0}
export MACOSX_DEPLOYMENT_TARGET=${MACOSX_DEPLOYMENT_TARGET:-13.0}

for triple in "${devices[@]}" "${simulators[@]}" "${macs[@]}"; do
    rustup target add "$triple"
    cargo build --release --package thingspace-swift --target "$triple"
done

rm -rf "$work"
mkdir -p "$work/generated" "$work/headers" "$output"

# The Swift sources and the C header: the same from whichever library they are generated.
cargo run --release --package thingspace-bindgen -- generate --language swift --no-format \
    --out-dir "$work/generated" "$target/${macs[0]}/release/$library"
cp "$work"/generated/*.h "$work/headers/"
cat "$work"/generated/*.modulemap > "$work/headers/module.modulemap"
mkdir -p bindings-swift/Sources/ThingSpace/Generated
cp "$work"/generated/*.swift bindings-swift/Sources/ThingSpace/Generated/

arguments=()
slice() {
    local name=$1 triple
    shift
    local parts=()
    for triple in "$@"; do
        parts+=("$target/$triple/release/$library")
    done
    mkdir -p "$work/$name"
    lipo -create "${parts[@]}" -output "$work/$name/$library"
    # Symbols of functions stay, for the linker of the app, which strips them in its turn.
    strip -S "$work/$name/$library"
    arguments+=(-library "$work/$name/$library" -headers "$work/headers")
}
slice ios "${devices[@]}"
slice ios-simulator "${simulators[@]}"
slice macos "${macs[@]}"

rm -rf "${output:?}/$module.xcframework"
xcodebuild -create-xcframework "${arguments[@]}" -output "$output/$module.xcframework"
echo "built $output/$module.xcframework"
