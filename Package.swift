// swift-tools-version: 6.0
import PackageDescription

// Set by `.ci/run` and `make lint`: our own warnings are errors there. Not a plain compiler flag, because that
// would also reach the packages we depend on.
let warningsAreErrors = Context.environment["GPSPEC_WARNINGS_AS_ERRORS"] == "1"

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (warningsAreErrors ? [.unsafeFlags(["-warnings-as-errors"])] : [])

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A module of ours. The list below is in the order of dependency: a module may name only modules above it.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ module: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.byName(name: module), "TestSupport"] + (module == "Diagnostics" ? [] : ["Diagnostics"])
      + dependencies,
    exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "gpspec",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "gpspec", targets: ["gpspec"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .target(name: "CSystem"),
    module("Checksums", ["CNettle"]),
    module("Diagnostics", []),
    module("Nodes", ["CYAML", "Diagnostics"]),
    module("Output", ["CSystem", "Checksums", "Diagnostics", "Nodes"]),
    module("Catalogue", ["Diagnostics", "Nodes"]),
    module("Tailoring", ["Diagnostics", "Nodes", "Catalogue"]),
    module("Liquid", ["Diagnostics"]),
    module("CommonMark", ["CCMark", "Diagnostics"]),
    module("Comparison", ["Diagnostics", "Nodes", "Catalogue"]),
    module(
      "Documents",
      ["Checksums", "Diagnostics", "Nodes", "Liquid", "CommonMark", "Catalogue", "Tailoring", "Comparison"]),
    module("Site", ["Diagnostics", "Nodes", "CommonMark", "Catalogue"]),
    module(
      "Commands",
      [
        "CSystem", "Checksums", "Diagnostics", "Nodes", "Output", "Liquid", "CommonMark", "Catalogue", "Tailoring",
        "Comparison", "Documents", "Site", argumentParser,
      ]),
    .executableTarget(name: "gpspec", dependencies: ["CSystem", "Commands"], swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Diagnostics", "Nodes", "Catalogue"], path: "Benchmarks/Sources",
      swiftSettings: settings),
    .executableTarget(
      name: "LiquidBenchmarks", dependencies: ["Diagnostics", "Liquid"], path: "Benchmarks/Liquid",
      swiftSettings: settings),
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("Checksums"),
    tests("Diagnostics"),
    tests("Nodes"),
    tests("Output", ["CSystem", "Checksums", "Nodes"]),
    tests("Liquid"),
    tests("CommonMark", ["CCMark"]),
    tests("Catalogue", ["Nodes"], exclude: ["Fixtures"]),
    tests("Tailoring", ["Nodes", "Catalogue"]),
    tests("Documents", ["Nodes", "Catalogue", "Tailoring", "CommonMark", "Liquid"]),
    tests("Site", ["Nodes", "Catalogue"]),
    tests("Commands", ["Nodes", "Output", "Catalogue", "Tailoring", "Documents", "Comparison"]),
    tests("Comparison", ["Nodes", "Catalogue", "Commands", "CommonMark"]),
  ]
)
