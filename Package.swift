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

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "playbookc",
  products: [.executable(name: "playbookc", targets: ["playbookc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    module("PlaybookSource"),
    module("PlaybookJSON", ["PlaybookSource"]),
    module("PlaybookSyntax", ["PlaybookSource", "CLibYAML"]),
    module("PlaybookIR", ["PlaybookSource", "PlaybookJSON"]),
    module("PlaybookCompiler", ["PlaybookSource", "PlaybookSyntax", "PlaybookIR"]),
    module("PlaybookRuntime", ["PlaybookSource", "PlaybookJSON", "PlaybookIR"]),
    module(
      "PlaybookTooling",
      [
        "PlaybookSource", "PlaybookJSON", "PlaybookSyntax", "PlaybookIR", "PlaybookCompiler", "PlaybookRuntime",
      ]),
    module("PlaybookCommands", ["PlaybookTooling", arguments]),
    .executableTarget(name: "playbookc", dependencies: ["PlaybookCommands"], swiftSettings: settings),
    .testTarget(
      name: "PlaybookSyntaxTests", dependencies: ["PlaybookSource", "PlaybookSyntax"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
