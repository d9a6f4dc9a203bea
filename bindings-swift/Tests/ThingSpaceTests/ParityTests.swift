import Foundation
import Testing
import ThingSpace

/// The tables are complete in Swift: operations, arguments, members, documentation.
@Suite struct ParityTests {
    private let client: String
    private let models: String
    private let conformances: String

    init() throws {
        let folder = repository.appendingPathComponent("bindings-swift/Sources/ThingSpace/Generated")
        client = try String(contentsOf: folder.appendingPathComponent("ThingSpace.swift"), encoding: .utf8)
        models = try String(contentsOf: folder.appendingPathComponent("ThingSpaceModels.swift"), encoding: .utf8)
        conformances = try String(contentsOf: folder.appendingPathComponent("Conformances.swift"), encoding: .utf8)
    }

    @Test func everyOperationIsAMethodOfItsService() throws {
        let table = operationsTable()
        #expect(table.count >= 159)
        for row in table {
            let name = "\(row.service).\(row.name)"
            let service = try block(client, "public protocol \(pascal(row.service))Protocol:")
            let method = try #require(declaration(service, "func \(camel(row.name))("), "\(name) is missing")
            for argument in row.arguments + row.query {
                #expect(method.code.contains("\(camel(argument)):") || method.code.contains("`\(camel(argument))`:"), "\(name): \(argument)")
            }
            #expect(method.code.contains("options: CallOptions?"), "\(name)")
            #expect(row.isList ? !method.code.contains("async") : method.code.contains("async throws"), "\(name)")
            #expect(!row.docs.isEmpty && letters(method.docs).contains(letters(row.docs)), "\(name): \(method.docs)")
            #expect(client.contains("var \(camel(row.service)): \(pascal(row.service)) {"), "\(row.service)")
            #expect(method.code.contains("(_ ") == !row.arguments.isEmpty, "\(name)")
            #expect(method.code.hasSuffix("-> PendingRequest") == row.isPending, "\(name)")
        }
    }

    @Test func everyComposedFunctionIsAMethodOfItsService() throws {
        let table = composedTable()
        #expect(table.count >= 15)
        for row in table {
            let name = "\(row.group).\(row.name)"
            let service = try block(client, "public protocol \(pascal(row.group))Protocol:")
            let method = try #require(declaration(service, "func \(camel(row.name))(_ "), "\(name) is missing")
            let waits = row.name.hasPrefix("wait") ? "timeout: Double?, pollInterval: Double?, " : ""
            #expect(method.code.contains(": \(row.request), \(waits)options: CallOptions?) async throws  -> \(row.response)"), "\(name): \(method.code)")
            #expect(!row.docs.isEmpty && letters(method.docs).contains(letters(row.docs)), "\(name): \(method.docs)")
            #expect(client.contains("var \(camel(row.group)): \(pascal(row.group)) {"), "\(row.group)")
        }
    }

    @Test func everyOfflineFunctionIsInTheNamespaceOfItsGroup() throws {
        let table = offlineTable()
        #expect(table.count >= 6)
        for row in table {
            let name = "\(row.group).\(row.name)"
            let namespace = try block(conformances, "public enum \(pascal(row.group)) {")
            let head = "    public static func \(camel(row.name))(_ request: \(row.request)) throws -> \(row.response) {"
            let found = try #require(namespace.range(of: head), "\(name) is missing")
            #expect(!row.docs.isEmpty && letters(String(namespace[..<found.lowerBound])).hasSuffix(letters(row.docs)), "\(name)")
            #expect(!client.contains("public func \(camel(row.group + "_" + row.name))("), "\(name) is there twice")
        }
    }

    @Test func everyModelHasItsMembersAndEveryEnumItsValues() throws {
        let table = typesTable()
        #expect(table.count >= 240)
        for type in table {
            let kind = type.isEnum ? "enum" : "struct"
            let swift = ["Protocol": "DeviceProtocol", "Label": "UsageLabel"][type.name] ?? type.name
            let head = "public \(kind) \(swift): "
            let whole = try #require(declaration(models, head), "\(type.name) is missing")
            #expect(!type.docs.isEmpty && letters(whole.docs).contains(letters(type.docs)), "\(type.name): \(whole.docs)")
            let body = try block(models, head)
            for member in type.members {
                let name = camel(member.name)
                let starts = type.isEnum ? ["case \(name)\n", "case `\(name)`\n"] : ["public var \(name): ", "public var `\(name)`: "]
                let found = starts.lazy.compactMap { declaration(body, $0) }.first
                let declared = try #require(found, "\(type.name).\(member.name) is missing")
                #expect(letters(declared.docs).contains(letters(member.docs)), "\(type.name).\(member.name): \(declared.docs)")
            }
        }
    }

    @Test func everyPublicNameIsDocumented() throws {
        let folder = repository.appendingPathComponent("bindings-swift/Sources/ThingSpace")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "swift" }
        #expect(files.count >= 4)
        // What a protocol of Swift's own documents.
        let known = ["description", "debugDescription", "customMirror", "errorDescription", "stringLiteral", "makeAsyncIterator", "next()", "static func <", "Element", "AsyncIterator"]
        for file in files {
            let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
            for (before, line) in zip([""] + lines, lines) where line.contains("public ") && !known.contains(where: line.contains) {
                let isDocumented = before.trimmingCharacters(in: .whitespaces).hasPrefix("///")
                #expect(isDocumented, "\(file.lastPathComponent): \(line)")
            }
        }
    }

    @Test(arguments: [
        ("bindings-swift/README.md", "ReadmeSnippet"), ("bindings-swift/README.md", "CallbackSnippet"),
        ("bindings-swift/README.md", "UploadSnippet"), ("bindings-swift/README.md", "TimingSnippet"),
        ("bindings-swift/README.md", "PendingSnippet"),
        ("README.md", "RootReadmeSnippet"), ("docs/oma-dm-upgrade.md", "UpgradeSnippet"),
        ("docs/http-campaign.md", "HttpSnippet"), ("docs/any-device-campaign.md", "PlanSnippet"),
        ("docs/campaign-timing.md", "AttemptsSnippet"),
    ])
    func thePagesShowWhatIsCompiledHere(readme: String, snippet: String) throws {
        let support = repository.appendingPathComponent("bindings-swift/Tests/ThingSpaceTests/Support")
        let text = try String(contentsOf: repository.appendingPathComponent(readme), encoding: .utf8)
        let code = try String(contentsOf: support.appendingPathComponent("\(snippet).swift"), encoding: .utf8)
        let isShown = text.contains("```swift\n" + code + "```")
        #expect(isShown, "\(readme) shows another text than \(snippet).swift")
    }

    @Test func thePagesOfTheServicesShowWhatIsCompiledHere() throws {
        let pages = repository.appendingPathComponent("docs/services")
        let support = repository.appendingPathComponent("bindings-swift/Tests/ThingSpaceTests/Support/Services")
        let names = try FileManager.default.contentsOfDirectory(atPath: pages.path).filter { $0.hasSuffix(".md") }
        #expect(names.count >= 13)
        for name in names {
            let text = try String(contentsOf: pages.appendingPathComponent(name), encoding: .utf8)
            let snippet = "\(name.dropLast(3).capitalized)ServiceSnippet.swift"
            let code = try String(contentsOf: support.appendingPathComponent(snippet), encoding: .utf8)
            #expect(text.contains("```swift\n" + code + "```"), "\(name) shows another text than \(snippet)")
        }
    }

    /// From a line that contains `head` to the next line that is a closing brace alone.
    private func block(_ source: String, _ head: String) throws -> String {
        let start = try #require(source.range(of: head), "\(head) is missing")
        let end = try #require(source.range(of: "\n}\n", range: start.upperBound..<source.endIndex))
        return String(source[start.lowerBound..<end.lowerBound])
    }

    /// The line of a declaration, and the comment above it.
    private func declaration(_ source: String, _ start: String) -> (code: String, docs: String)? {
        guard let found = source.range(of: start) else { return nil }
        let line = source[found.lowerBound...].prefix { $0 != "\n" }
        let before = source[..<found.lowerBound]
        guard let begin = before.range(of: "/**", options: .backwards), let end = before.range(of: "*/", options: .backwards),
            end.lowerBound > begin.lowerBound, before[end.upperBound...].allSatisfy(\.isWhitespace)
        else { return (String(line), "") }
        return (String(line), String(before[begin.lowerBound..<end.upperBound]))
    }

    /// The letters and digits alone: casing, lines and marks differ from language to language.
    private func letters(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private func pascal(_ name: String) -> String {
        name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined()
    }

    private func camel(_ name: String) -> String {
        let name = pascal(name)
        return name.prefix(1).lowercased() + name.dropFirst()
    }
}
