import Foundation
import Testing
import ThingSpace

/// The cases that all languages share.
@Suite struct VectorTests {
    typealias Object = [String: Any]

    @Test func everyCaseHasTheVerdictOfTheOtherLanguages() async throws {
        let cases = try load()
        #expect(cases.count >= 300, "only \(cases.count) cases were found")
        let simulator = try Simulator(seed: 251)
        let client = try simulator.client()
        var ran = 0
        for item in cases {
            let name = try #require(item["name"] as? String)
            let operation = try #require(item["operation"] as? String).split(separator: ".").map(String.init)
            switch item["kind"] as? String {
            case "rules":
                try rules(item, name, operation)
            case "request":
                _ = try await call(item, operation, client, simulator)
                try await compareSent(item, name, simulator)
            case "answer":
                let outcome = try await call(item, operation, client, simulator)
                try compareOutcome(item, name, outcome)
            default:
                Issue.record("\(name): a kind that nobody knows")
                continue
            }
            ran += 1
        }
        #expect(ran == cases.count)
        print("vectors: \(ran) cases ran")
    }

    private func load() throws -> [Object] {
        let folder = repository.appendingPathComponent("tests/vectors")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
        return try files.sorted { $0.path < $1.path }.flatMap { file in
            let content = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object
            return try #require(content?["cases"] as? [Object], "\(file.lastPathComponent)")
        }
    }

    private func rules(_ item: Object, _ name: String, _ operation: [String]) throws {
        let findings = try validateJson(
            service: operation[0], operation: operation[1], requestJson: try json(item["request"]!), contextJson: try json(item["context"] ?? Object()))
        let found = findings.map { [$0.severity.wire, $0.path, $0.code] }
        let expected = try #require(item["findings"] as? [Object]).map { finding in
            ["severity", "path", "code"].map { finding[$0] as? String ?? "" }
        }
        #expect(found == expected, "\(name)")
    }

    private func call(_ item: Object, _ operation: [String], _ client: Client, _ simulator: Simulator) async throws -> Result<String, ThingSpaceError> {
        let answer = try #require(item["answer"] as? Object)
        let headers = (answer["headers"] as? [String: String])?.map { ($0.key, $0.value) }
        try await simulator.script(
            status: answer["status"] as? Int ?? 200, headers: headers ?? [], body: answer["body"] as? String ?? "",
            times: answer["times"] as? Int ?? 1, cut: answer["cut"] as? Bool ?? false)
        let outcome: Result<String, ThingSpaceError>
        do {
            outcome = .success(
                try await client.invoke(
                    service: operation[0], operation: operation[1], argumentsJson: try json(item["arguments"] ?? Object()), options: nil))
        } catch let error as ThingSpaceError {
            outcome = .failure(error)
        }
        try await simulator.clearScript()
        return outcome
    }

    private func compareSent(_ item: Object, _ name: String, _ simulator: Simulator) async throws {
        let expected = try #require(item["sent"] as? Object)
        let sent = try #require(try await simulator.requests().last, "\(name): nothing was sent")
        #expect(sent.method == expected["method"] as? String, "\(name)")
        #expect(sent.target == expected["target"] as? String, "\(name)")
        #expect(sent.body == expected["body"] as? String ?? "", "\(name)")
    }

    private func compareOutcome(_ item: Object, _ name: String, _ outcome: Result<String, ThingSpaceError>) throws {
        switch (outcome, item["error"] as? Object) {
        case (.success(let answer), nil):
            let expected = try #require(item["result"], "\(name): neither a result nor an error is expected")
            let read = try JSONSerialization.jsonObject(with: Data(answer.utf8), options: .fragmentsAllowed)
            #expect(try json(read) == json(expected), "\(name)")
        case (.failure(let error), let expected?):
            let facts = error.facts()
            let known: Object = [
                "kind": facts.kind, "message": facts.message, "status": facts.status as Any, "code": facts.code as Any,
                "platformMessage": facts.platformMessage as Any, "hint": facts.hint as Any, "retryAfter": facts.retryAfter as Any,
                "failures": facts.failures as Any, "path": facts.path as Any, "outcomeUnknown": facts.outcomeUnknown,
            ]
            for (member, value) in expected {
                let found = try #require(known[member], "\(name): no fact \(member)")
                #expect(try json(absentAsNull(found)) == json(value), "\(name): \(member)")
            }
        case (.success(let answer), _?): Issue.record("\(name): no error but \(answer)")
        case (.failure(let error), nil): Issue.record("\(name): \(error)")
        }
    }

    private func absentAsNull(_ value: Any) -> Any {
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value ?? NSNull() : value
    }

    private func json(_ value: Any) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }
}
