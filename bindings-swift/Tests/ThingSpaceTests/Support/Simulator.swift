import Foundation
import ThingSpace

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A local ThingSpace: the command line of this project, in a process that ends with this object.
final class Simulator: Sendable {
    struct Facts: Decodable {
        let url: String
        let key: String
        let secret: String
        let username: String
        let password: String
        let account: String
        let now: String
    }

    struct Request: Decodable {
        let method: String
        let target: String
        let contentType: String?
        let body: String
    }

    struct Statistics: Decodable {
        let requests: Int
        let tokenRequests: Int
        let logins: Int
        let failedLogins: Int
        let scriptedResponses: Int
        let callbacksFailed: Int
    }

    struct Problem: Error {
        let text: String
    }

    let facts: Facts
    /// The simulator runs as long as this is open, and ends when this process dies.
    private let lifeline: Pipe

    /// The world is the usual one, with these options of a scenario.
    init(seed: UInt64 = 1, options: [String: Any] = [:]) throws {
        guard let command = ProcessInfo.processInfo.environment["THINGSPACE_CLI"] else {
            throw Problem(text: "THINGSPACE_CLI must name the command line of this project")
        }
        let scenario = FileManager.default.temporaryDirectory.appendingPathComponent("scenario-\(UUID().uuidString).json")
        try JSONSerialization.data(withJSONObject: ["options": options]).write(to: scenario)
        defer { try? FileManager.default.removeItem(at: scenario) }
        let process = Process()
        let output = Pipe()
        lifeline = Pipe()
        // No other simulator may hold this one's lifeline.
        _ = fcntl(lifeline.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "\"$0\" simulate --port 0 --json --seed \"$1\" --scenario \"$2\" 2>&1 & exec > /dev/null 2>&1; cat; kill -9 $!",
            command, String(seed), scenario.path,
        ]
        process.standardInput = lifeline
        process.standardOutput = output
        try process.run()
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let read = output.fileHandleForReading.availableData
            guard !read.isEmpty else { throw Problem(text: "the simulator ended: \(String(decoding: line, as: UTF8.self))") }
            line += read
        }
        facts = try JSONDecoder().decode(Facts.self, from: line)
    }

    deinit {
        try? lifeline.fileHandleForWriting.close()
    }

    var credentials: Credentials {
        Credentials(key: facts.key, secret: facts.secret, username: facts.username, password: facts.password)
    }

    func client(_ options: ClientOptions? = nil) throws -> Client {
        try Client(credentials: credentials, account: facts.account, baseUrl: facts.url, options: options)
    }

    func client(password: String) throws -> Client {
        let credentials = Credentials(key: facts.key, secret: facts.secret, username: facts.username, password: password)
        return try Client(credentials: credentials, account: facts.account, baseUrl: facts.url)
    }

    /// Advances the simulator's time, and runs everything that is due meanwhile.
    func advance(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0) async throws {
        _ = try await control("POST", "advance", ["days": days, "hours": hours, "minutes": minutes, "seconds": seconds])
    }

    /// Scripts the response to the next requests.
    func script(
        path: String? = nil, status: Int = 200, headers: [(String, String)] = [], body: String, times: Int = 1, truncate: Bool = false
    ) async throws {
        var answer: [String: Any] = ["status": status, "body": body, "times": times, "truncate": truncate]
        answer["headers"] = headers.map { [$0.0, $0.1] }
        answer["pathContains"] = path
        _ = try await control("POST", "script", answer)
    }

    /// Removes the scripted responses that were not used.
    func clearScript() async throws {
        _ = try await control("DELETE", "script")
    }

    /// Makes a device send a short message.
    func sendSmsFromDevice(_ device: String, _ text: String) async throws {
        _ = try await control("POST", "devices/\(device)/sms", ["text": text])
    }

    /// Makes a device send non-IP data.
    func sendNiddFromDevice(_ device: String, _ payload: Data) async throws {
        _ = try await control("POST", "devices/\(device)/nidd", ["payload": payload.base64EncodedString()])
    }

    /// Makes a device reachable or unreachable, whatever its behaviour says.
    func setReachable(_ device: String, _ reachable: Bool) async throws {
        _ = try await control("PUT", "devices/\(device)/reachable", ["reachable": reachable])
    }

    /// Registers a listener for every callback service of Connectivity Management and Location.
    func connect(_ listener: String) async throws {
        _ = try await control("POST", "listeners", ["url": listener])
    }

    func expire(bearer: Bool = false, sessions: Bool = false) async throws {
        _ = try await control("POST", "expire", ["bearer": bearer, "sessions": sessions])
    }

    func requests() async throws -> [Request] {
        try JSONDecoder().decode([Request].self, from: try await control("GET", "requests"))
    }

    func statistics() async throws -> Statistics {
        try JSONDecoder().decode(Statistics.self, from: try await control("GET", "statistics"))
    }

    private func control(_ method: String, _ name: String, _ body: [String: Any]? = nil) async throws -> Data {
        var request = URLRequest(url: URL(string: "\(facts.url)/_simulator/\(name)")!)
        request.httpMethod = method
        if let body {
            request.httpBody = try JSONSerialization.data(withJSONObject: body)
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        }
        let (data, answer) = try await URLSession.shared.data(for: request)
        guard let status = (answer as? HTTPURLResponse)?.statusCode, 200..<300 ~= status else {
            throw Problem(text: "\(method) \(name): \(answer) \(String(decoding: data, as: UTF8.self))")
        }
        return data
    }
}
