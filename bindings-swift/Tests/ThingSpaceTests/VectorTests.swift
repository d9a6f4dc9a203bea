import Foundation
import Testing
import ThingSpace

/// Runs the vectors in Swift. `tests/README.md` describes their format.
@Suite struct VectorTests {
    typealias Object = [String: Any]

    @Test func everyCaseHasTheSameOutcomeAsInTheOtherLanguages() async throws {
        let cases = try load()
        #expect(cases.count >= 2300, "only \(cases.count) cases were found")
        let common = try Simulator(seed: 251)
        var shared = (client: try common.client(), simulator: common)
        var ran = 0
        for item in cases {
            let name = try #require(item["name"] as? String)
            let operation = try #require(item["operation"] as? String).split(separator: ".").map(String.init)
            var (client, simulator) = (shared.client, shared.simulator)
            if let now = item["now"] as? String {
                simulator = try Simulator(seed: 251, options: ["start": now])
                client = try simulator.client()
            }
            switch item["kind"] as? String {
            case "rules":
                try rules(item, name, operation)
            case "request":
                let before = try await simulator.requests().count
                _ = try await call(item, operation, client, simulator)
                try compareSent(item, name, try await simulator.requests().dropFirst(before))
            case "response":
                let before = try await simulator.statistics().scriptedResponses
                let outcome = try await call(item, operation, client, simulator)
                try compareOutcome(item, name, outcome)
                let times = (item["response"] as? Object)?["times"] as? Int ?? 1
                #expect(try await simulator.statistics().scriptedResponses - before == times, "\(name)")
                // After new tokens were rejected too, a client fetches no others for a minute.
                if times == 2 { shared.client = try common.client() }
            case "pages":
                try await pages(item, name, client, simulator)
            case "offline":
                try offline(item, name, operation)
            case "callback":
                switch operation {
                case ["callbacks", "parse"]: try callback(item, name)
                case ["callbacks", "parse_connectivity"]: try connectivityCallback(item, name)
                default: Issue.record("\(name): unknown operation")
                }
            default:
                Issue.record("\(name): unknown kind")
                continue
            }
            ran += 1
        }
        #expect(ran == cases.count)
        print("vectors: \(ran) cases ran")
    }

    private func load() throws -> [Object] {
        let folder = repository.appendingPathComponent("tests/vectors")
        let files = try contents(of: folder).flatMap { try contents(of: $0) }.filter { $0.pathExtension == "json" }
        let cases = try files.sorted { $0.path < $1.path }.flatMap { file -> [Object] in
            let data = try Data(contentsOf: file)
            let content = try #require(try JSONSerialization.jsonObject(with: data) as? Object, "\(file.path)")
            let cases = try #require(content["cases"] as? [Object], "\(file.path)")
            let texts = try #require(JSONText(data).member("cases"), "\(file.path)").parts
            #expect(texts.count == cases.count, "\(file.path)")
            return try zip(cases, texts).map { try complete($0, of: content, text: $1) }
        }
        // A request case reads everything that arrived so far, so these run while that is little.
        let isRequest = { (item: Object) in item["kind"] as? String == "request" }
        return cases.filter(isRequest) + cases.filter { !isRequest($0) }
    }

    private func contents(of folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    }

    /// Completes a rules case from the `base` and the `context` of its file, and gives every body its `text`.
    private func complete(_ item: Object, of file: Object, text: JSONText) throws -> Object {
        var item = item
        if item["kind"] as? String == "rules" {
            if let change = item["change"] {
                let operation = try #require(item["operation"] as? String)
                let base = try #require((file["base"] as? Object)?[operation], "no base for \(operation)")
                item["request"] = mergePatch(base, change)
            }
            item["context"] = mergePatch(file["context"] ?? Object(), item["context"] ?? Object())
        }
        for member in ["response", "sent"] {
            guard var message = item[member] as? Object else { continue }
            message["text"] = bodyText(message, text.member(member))
            item[member] = message
        }
        item["text"] = bodyText(item, text)
        return item
    }

    /// The text of a body: `raw` as it is, otherwise the compact encoding of `body`.
    private func bodyText(_ message: Object, _ text: JSONText?) -> String? {
        message["raw"] as? String ?? text?.member("body")?.text
    }

    /// Applies a JSON merge patch (RFC 7396).
    private func mergePatch(_ target: Any?, _ patch: Any) -> Any {
        guard let members = patch as? Object else { return patch }
        var merged = target as? Object ?? Object()
        for (name, value) in members {
            merged[name] = value is NSNull ? nil : mergePatch(merged[name], value)
        }
        return merged
    }

    private func rules(_ item: Object, _ name: String, _ operation: [String]) throws {
        let findings = try validateJson(
            service: operation[0], operation: operation[1], requestJson: try json(item["request"]!), contextJson: try json(item["context"]!))
        try compare(findings, item, name)
    }

    private func compare(_ findings: [Finding], _ item: Object, _ name: String) throws {
        let found = findings.map { [$0.severity.wire, $0.path, $0.code] }
        let expected = try #require(item["findings"] as? [Object], "\(name)").map { finding in
            ["severity", "path", "code"].map { finding[$0] as? String ?? "" }
        }
        #expect(found == expected, "\(name)")
    }

    private func offline(_ item: Object, _ name: String, _ operation: [String]) throws {
        do {
            let result = try callOfflineJson(group: operation[0], name: operation[1], requestJson: try json(item["request"]!))
            let expected = try #require(item["result"] as? Object, "\(name): returned \(result)")
            let found = try #require(try read(result) as? Object)
            #expect(!expected.isEmpty, "\(name) compares nothing")
            for (member, value) in expected {
                #expect(try json(found[member] ?? NSNull()) == json(value), "\(name): \(member)")
            }
        } catch let error as ThingSpaceError {
            try compare(error.info().findings, item, name)
        }
    }

    private func callback(_ item: Object, _ name: String) throws {
        let body = Data(try #require(item["text"] as? String).utf8)
        do {
            let answer = try parseCallbackJson(body: body)
            let expected = try #require(item["event"] as? Object, "\(name): read as \(answer)")
            #expect(try json(read(answer)) == json(expected), "\(name)")
            // Swift's own form of it has the same parts.
            let event = try SoftwareCallback(body: body)
            #expect(event.kind.wire == expected["type"] as? String, "\(name)")
            #expect((event.upgrade != nil) == expected["upgrade"] is Object && (event.campaign != nil) == expected["campaign"] is Object, "\(name)")
            let unknown = (expected["unknownMembers"] as? [Object])?.map { $0["path"] as? String }
            #expect(event.unknownMembers.map(\.path) == unknown, "\(name)")
        } catch let error as ThingSpaceError {
            try compareFacts(error, try #require(item["error"] as? Object, "\(name): \(error)"), name)
        }
    }

    private func connectivityCallback(_ item: Object, _ name: String) throws {
        let body = Data(try #require(item["text"] as? String).utf8)
        do {
            let answer = try parseConnectivityCallbackJson(body: body)
            let expected = try #require(item["event"] as? Object, "\(name): read as \(answer)")
            #expect(try json(read(answer)) == json(expected), "\(name)")
            // Swift's own form of it has the same parts, and the same JSON but for the password.
            let event = try ConnectivityCallback(body: body)
            let kept = try #require(try read(String(decoding: JSONEncoder().encode(event), as: UTF8.self)) as? Object)
            #expect(try json(kept) == json(expected.filter { $0.key != "password" }), "\(name)")
            #expect(event.password?.expose() == expected["password"] as? String, "\(name)")
        } catch let error as ThingSpaceError {
            try compareFacts(error, try #require(item["error"] as? Object, "\(name): \(error)"), name)
        }
    }

    private func call(_ item: Object, _ operation: [String], _ client: Client, _ simulator: Simulator) async throws -> Result<String, ThingSpaceError> {
        let response = try #require(item["response"] as? Object)
        let headers = (response["headers"] as? [String: String])?.map { ($0.key, $0.value) }
        try await simulator.script(
            status: response["status"] as? Int ?? 200, headers: headers ?? [], body: response["text"] as? String ?? "",
            times: response["times"] as? Int ?? 1, truncate: response["truncate"] as? Bool ?? false)
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

    private func pages(_ item: Object, _ name: String, _ client: Client, _ simulator: Simulator) async throws {
        let responses = try #require(item["pages"] as? [Object], "\(name)")
        for byItem in [true, false] {
            let before = try await simulator.statistics().scriptedResponses
            for response in responses {
                let headers = (response["headers"] as? [String: String])?.map { ($0.key, $0.value) }
                try await simulator.script(
                    status: response["status"] as? Int ?? 200, headers: headers ?? [], body: try json(response["body"] ?? Object()))
            }
            let (count, failure) =
                switch item["operation"] as? String {
                case "software_v3.list_devices": await iterate(client.softwareV3.listDevices(), byItem)
                case "devices.list_devices": await iterate(client.devices.listDevices(), byItem)
                case "locations.list_exclusions": await iterate(client.locations.listExclusions(), byItem)
                case "accounts.list_leads": await iterate(client.accounts.listLeads(), byItem)
                default: try #require(nil as (Int, (any Error)?)?, "\(name): no such list")
                }
            #expect(count == item["items"] as? Int, "\(name)")
            if let expected = item["error"] as? Object {
                try compareFacts(try #require(failure as? ThingSpaceError, "\(name): no error"), expected, name)
            } else {
                #expect(failure == nil, "\(name)")
            }
            #expect(try await simulator.statistics().scriptedResponses - before == responses.count, "\(name)")
        }
    }

    /// Returns the number of items that arrive, and the error with which the list ends.
    private func iterate<List: PagedList>(_ list: List, _ byItem: Bool) async -> (Int, (any Error)?) {
        var count = 0
        do {
            if byItem {
                for try await _ in list {
                    count += 1
                }
            } else {
                while let items = try await list.nextItems() {
                    count += items.count
                }
            }
            return (count, nil)
        } catch {
            return (count, error)
        }
    }

    private func compareSent(_ item: Object, _ name: String, _ requests: ArraySlice<Simulator.Request>) throws {
        let expected = try #require(item["sent"] as? Object)
        let own = requests.filter { !$0.target.contains("/oauth2/") && !$0.target.contains("/session/login") }
        let sent = try #require(own.first, "\(name): nothing was sent")
        #expect(own.count == 1, "\(name)")
        #expect(sent.method == expected["method"] as? String, "\(name)")
        #expect(sent.target == expected["target"] as? String, "\(name)")
        #expect(sent.body == expected["text"] as? String ?? "", "\(name)")
        #expect(sent.contentType == (expected["text"] is String ? "application/json" : nil), "\(name)")
    }

    private func compareOutcome(_ item: Object, _ name: String, _ outcome: Result<String, ThingSpaceError>) throws {
        switch (outcome, item["error"] as? Object) {
        case (.success(let answer), nil):
            let expected = try #require(item["result"], "\(name): neither a result nor an error is expected")
            #expect(try json(read(answer)) == json(expected), "\(name)")
        case (.failure(let error), let expected?): try compareFacts(error, expected, name)
        case (.success(let answer), _?): Issue.record("\(name): no error but \(answer)")
        case (.failure(let error), nil): Issue.record("\(name): \(error)")
        }
    }

    private func compareFacts(_ error: ThingSpaceError, _ expected: Object, _ name: String) throws {
        let facts = error.info()
        let known: Object = [
            "kind": facts.kind, "message": facts.message, "status": facts.status as Any, "platformCode": facts.platformCode as Any,
            "platformMessage": facts.platformMessage as Any, "hint": facts.hint as Any, "retryAfter": facts.retryAfter as Any,
            "code": facts.facts.code, "operation": facts.facts.operation as Any, "method": facts.facts.method as Any,
            "pathTemplate": facts.facts.pathTemplate as Any, "attempts": facts.facts.attempts as Any,
            "requestId": facts.facts.requestId as Any, "resource": facts.facts.resource as Any,
            "identifier": facts.facts.identifier as Any, "failures": facts.failures as Any, "path": facts.path as Any, "outcomeUnknown": facts.outcomeUnknown,
        ]
        for (member, value) in expected {
            let found = try #require(known[member], "\(name): no fact \(member)")
            #expect(try json(absentAsNull(found)) == json(value), "\(name): \(member)")
        }
    }

    private func read(_ text: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
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
