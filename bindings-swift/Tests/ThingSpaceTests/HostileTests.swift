import Foundation
import Testing
import ThingSpace

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Hostile responses over real connections: each call ends with a value, or with an error of the same code as in Rust.
///
/// `tests/src/hostile` describes the responses, and `cargo xtask test swift` starts the server that sends them.
@Suite struct HostileTests {
    struct Listing: Decodable {
        let limit: UInt64
        let account: String
        let cases: [Case]
    }

    struct Case: Decodable {
        let name: String
        let operation: String
        let timeout: Double
        let outcome: String
    }

    /// The calls at once, and the memory in MiB that this process may reach meanwhile. A response without end has 3 GiB.
    static let concurrent = 4
    static let memory = 1_000

    @Test func everyResponseHasTheOutcomeThatItHasInRust() async throws {
        let url = try #require(
            ProcessInfo.processInfo.environment["THINGSPACE_TEST_HOSTILE"],
            "cargo xtask test swift sets THINGSPACE_TEST_HOSTILE; or run cargo run -p thingspace-tests --bin hostile, and set it to the URL that this prints")
        let data = try Data(contentsOf: try #require(URL(string: "\(url)/cases")))
        let listing = try JSONDecoder().decode(Listing.self, from: data)
        let texts = try #require(JSONText(data).member("cases")).parts.map { $0.member("arguments")?.text ?? "{}" }
        let cases = listing.cases
        #expect(cases.count == 2000 && texts.count == cases.count)

        let different = try await withThrowingTaskGroup(of: String?.self) { group in
            var different: [String] = []
            for number in cases.indices {
                if number >= Self.concurrent, let next = try await group.next(), let text = next { different.append(text) }
                group.addTask {
                    let item = cases[number]
                    let outcome = try await call(item, texts[number], number, url, listing)
                    return outcome == item.outcome ? nil : "\(item.name): \(outcome) instead of \(item.outcome)"
                }
            }
            for try await text in group { if let text { different.append(text) } }
            return different
        }
        #expect(different == [])
        #expect(try peakMegabytes() < Self.memory)
    }

    private func call(_ item: Case, _ arguments: String, _ number: Int, _ url: String, _ listing: Listing) async throws -> String {
        let client = try Client(
            credentials: Credentials(key: "key", secret: "secret", username: "case-\(number)", password: "password"),
            account: listing.account,
            baseUrl: "\(url)/case/\(number)",
            options: ClientOptions(timeout: item.timeout, maxAttempts: 1, maxResponseSize: listing.limit))
        defer { client.close() }
        let operation = item.operation.split(separator: ".").map(String.init)
        do {
            _ = try await client.invoke(service: operation[0], operation: operation[1], argumentsJson: arguments, options: nil)
            return "ok"
        } catch let error as ThingSpaceError {
            return error.info().facts.code
        }
    }
}

/// Returns the largest memory of this process so far in megabytes; 1 on systems other than Linux.
private func peakMegabytes() throws -> Int {
    #if os(Linux)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) / 1024
    #else
        return 1
    #endif
}
