// swift-tools-version: 6.0
import PackageDescription

// The Swift sources in Sources/ThingSpace/Generated and the C modules are generated from the Rust
// library; README.md says how.

#if os(Linux)
    // The linker finds the library in a folder it is given: `-Xlinker -L<folder>`.
    let library: [Target] = [
        .systemLibrary(name: "ThingSpaceFFI"),
        .systemLibrary(name: "ThingSpaceModelsFFI"),
    ]
    let modules: [Target.Dependency] = ["ThingSpaceFFI", "ThingSpaceModelsFFI"]
    // The name in full, so that the linker does not take the shared library beside it.
    let linked: [LinkerSetting] = [.linkedLibrary(":libthingspace_swift.a")]
#else
    // Holds both C modules; built by scripts/build-xcframework.sh.
    let library: [Target] = [.binaryTarget(name: "ThingSpaceFFI", path: "build/ThingSpaceFFI.xcframework")]
    let modules: [Target.Dependency] = ["ThingSpaceFFI"]
    let linked: [LinkerSetting] = [.linkedFramework("Security"), .linkedFramework("SystemConfiguration"), .linkedFramework("CoreFoundation")]
#endif

let package = Package(
    name: "ThingSpace",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: [.library(name: "ThingSpace", targets: ["ThingSpace"])],
    targets: library + [
        .target(name: "ThingSpace", dependencies: modules, linkerSettings: linked),
        .testTarget(name: "ThingSpaceTests", dependencies: ["ThingSpace"]),
    ],
    swiftLanguageModes: [.v6]
)
