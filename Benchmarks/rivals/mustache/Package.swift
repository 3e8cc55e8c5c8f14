// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "mustache-rival",
  platforms: [.macOS(.v14)],
  dependencies: [.package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")],
  targets: [
    .executableTarget(
      name: "mustache-rival", dependencies: [.product(name: "Mustache", package: "swift-mustache")])
  ]
)
