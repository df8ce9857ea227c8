// swift-tools-version: 6.2
import PackageDescription

/// Settings shared by every Swift target: warnings are errors, and every edge between modules is visible at the top of
/// the file that uses it.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "playbookc",
  products: [.executable(name: "playbookc", targets: ["playbookc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    module("PlaybookSource"),
    module("PlaybookJSON", ["PlaybookSource"]),
    module("PlaybookSyntax", ["PlaybookSource", "CLibYAML"]),
    module("PlaybookIR", ["PlaybookSource", "PlaybookJSON"]),
    module("PlaybookCompiler", ["PlaybookSource", "PlaybookSyntax", "PlaybookIR"]),
    module("PlaybookRuntime", ["PlaybookSource", "PlaybookJSON", "PlaybookIR"]),
    module("PlaybookReceipt", ["PlaybookSource", "PlaybookJSON", "PlaybookIR"]),
    module("PlaybookBatch", ["PlaybookSource", "PlaybookJSON", "PlaybookIR", "PlaybookRuntime"]),
    module(
      "PlaybookTooling",
      [
        "PlaybookSource", "PlaybookJSON", "PlaybookSyntax", "PlaybookIR", "PlaybookCompiler", "PlaybookRuntime",
        "PlaybookReceipt", "PlaybookBatch", "CZlib",
      ]),
    module(
      "PlaybookCommands",
      ["PlaybookSource", "PlaybookIR", "PlaybookRuntime", "PlaybookBatch", "PlaybookTooling", arguments]),
    .executableTarget(name: "playbookc", dependencies: ["PlaybookCommands"], swiftSettings: settings),

    .target(
      name: "PlaybookTestSupport",
      dependencies: ["PlaybookSource", "PlaybookJSON", "PlaybookReceipt", "PlaybookTooling", "PlaybookCommands"],
      path: "Tests/PlaybookTestSupport", swiftSettings: settings),
    .executableTarget(
      name: "PlanBenchmark",
      dependencies: ["RandomSupport", "PlaybookJSON", "PlaybookIR", "PlaybookRuntime", "PlaybookTooling"],
      path: "Benchmarks/Plan", swiftSettings: settings),
    .executableTarget(
      name: "ZoneAnswers", dependencies: ["PlaybookIR", "PlaybookTooling"], path: "Tests/ZoneAnswers",
      swiftSettings: settings),
    .target(
      name: "TimeSupport", dependencies: ["PlaybookIR"], path: "Tests/TimeSupport", swiftSettings: settings),
    .target(name: "RandomSupport", path: "Tests/RandomSupport", swiftSettings: settings),
    tests("PlaybookSourceTests", ["PlaybookSource"]),
    tests("PlaybookJSONTests", ["PlaybookSource", "PlaybookJSON"]),
    tests(
      "PlaybookBatchTests",
      ["RandomSupport", "PlaybookSource", "PlaybookJSON", "PlaybookIR", "PlaybookRuntime", "PlaybookBatch"]),
    tests("PlaybookSyntaxTests", ["PlaybookSource", "PlaybookSyntax"]),
    tests(
      "PlaybookIRTests",
      ["RandomSupport", "TimeSupport", "PlaybookSource", "PlaybookJSON", "PlaybookIR", "PlaybookTestSupport"]),
    tests(
      "PlaybookCompilerTests",
      ["PlaybookSource", "PlaybookJSON", "PlaybookSyntax", "PlaybookIR", "PlaybookCompiler"]),
    tests(
      "PlaybookRuntimeTests",
      [
        "TimeSupport", "PlaybookSource", "PlaybookJSON", "PlaybookSyntax", "PlaybookIR", "PlaybookCompiler",
        "PlaybookRuntime",
      ]),
    tests(
      "PropertyTests",
      [
        "RandomSupport",
        "PlaybookSource", "PlaybookJSON", "PlaybookSyntax", "PlaybookIR", "PlaybookCompiler", "PlaybookRuntime",
        "PlaybookBatch", "PlaybookReceipt", "PlaybookTooling", "PlaybookTestSupport",
      ]),
    tests(
      "PlaybookToolingTests",
      [
        "RandomSupport", "PlaybookSource", "PlaybookJSON", "PlaybookIR", "PlaybookRuntime", "PlaybookTooling",
        "PlaybookCommands", "PlaybookTestSupport",
      ]),
    tests("CaseTests", ["PlaybookTestSupport"]),
    tests(
      "SampleTests",
      [
        "PlaybookSource", "PlaybookSyntax", "PlaybookIR", "PlaybookRuntime", "PlaybookTooling", "PlaybookCommands",
        "PlaybookTestSupport",
      ]),
    tests("RepositoryTests", ["PlaybookSource", "PlaybookJSON", "PlaybookTooling", "PlaybookTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
