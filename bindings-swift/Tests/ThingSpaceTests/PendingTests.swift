import Foundation
import Testing
import ThingSpace

/// Asynchronous requests.
@Suite(.timeLimit(.minutes(20))) struct PendingTests {
    private let id = "595f5c44-c31c-4552-8670-020a1545a959"
    private let other = "990012340000014"

    /// A request about two devices, which the platform has accepted.
    private func accepted(by simulator: Simulator, _ client: Client) async throws -> PendingRequest {
        try await simulator.script(path: "/devices/actions/activate", body: #"{"requestId": "\#(id)"}"#)
        return try await client.devices.activate(ActivateRequest(
            devices: [[.imei(imei)], [.imei(other)]], servicePlan: "M2M-5GB", mdnZipCode: "98801"))
    }

    private func deliver(_ device: String, _ status: String, to client: Client) throws {
        client.deliverCallback(try ConnectivityCallback(body: lineMessage(id, device: device, status: status)))
    }

    @Test func callbacksEndTheWait() async throws {
        let simulator = try Simulator(seed: 281)
        let client = try simulator.client()
        let request = try await accepted(by: simulator, client)
        #expect(request.id == id && request.accepted.requestId == id && request.callbacks.isEmpty)
        #expect(request.progress.status == .pending && request.progress.expected == 2)
        let (updates, continuation) = AsyncStream.makeStream(of: RequestProgress.self)
        let task = Task { try await request.wait(pollInterval: 86_400) { continuation.yield($0) } }
        var seen: [RequestProgress] = []
        for await progress in updates {
            seen.append(progress)
            let done = progress.succeeded + progress.failed
            if done == 2 { break }
            try deliver(done == 0 ? imei : other, done == 0 ? "Success" : "Failed", to: client)
        }
        let result = try await task.value
        #expect(result.requestId == id && result.status == .partialSuccess && result.succeeded == 1 && result.failed == 1)
        #expect(result.callbacks.map(\.status) == [.success, .failed] && result.callbacks == request.callbacks)
        #expect(result.callbacks[1].fault?.code == "UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive")
        #expect(try await request.status() == .partialSuccess)
        #expect(seen.allSatisfy { $0.requestId == id && $0.expected == 2 } && seen.last?.status == .partialSuccess)
        // A wait for a finished request returns at once, for every caller.
        #expect(try await request.wait() == result)
        #expect(try await client.pendingRequest(id).wait(expectedCallbacks: 2) == result)
    }

    @Test func callbacksBeforeTheResponseCount() async throws {
        let simulator = try Simulator(seed: 282)
        let client = try simulator.client()
        try deliver(imei, "Success", to: client)
        try deliver(imei, "Success", to: client)
        let request = try await accepted(by: simulator, client)
        #expect(request.progress.succeeded == 1)
        try deliver(other, "Success", to: client)
        var reports: [RequestProgress] = []
        for try await progress in request.watch(pollInterval: 86_400) {
            reports.append(progress)
        }
        #expect(reports.last?.status == .success && reports.last?.succeeded == 2)
    }

    @Test func cancellingTheTaskEndsTheWait() async throws {
        let simulator = try Simulator(seed: 283)
        let client = try simulator.client()
        let request = try await accepted(by: simulator, client)
        let (updates, continuation) = AsyncStream.makeStream(of: RequestProgress.self)
        let watching = Task { try await request.wait(pollInterval: 86_400) { continuation.yield($0) } }
        let waiting = Task { try await request.wait(pollInterval: 86_400) }
        for await _ in updates { break }
        watching.cancel()
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await watching.value }
        await #expect(throws: CancellationError.self) { try await waiting.value }
        // The request itself continues.
        try deliver(imei, "Success", to: client)
        try deliver(other, "Success", to: client)
        #expect(try await request.wait().status == .success)
    }

    @Test func aWaitEndsAtItsTimeout() async throws {
        let simulator = try Simulator(seed: 284)
        let client = try simulator.client()
        let request = try await accepted(by: simulator, client)
        try deliver(imei, "Success", to: client)
        let plain = try await error { try await request.wait(timeout: 0.5) }
        guard case .timeout(_, outcomeUnknown: false, _) = plain else { throw plain }
        let watch = request.watch(timeout: 0.5)
        let watched = try await error { for try await _ in watch {} }
        guard case .timeout = watched else { throw watched }
        // The next step starts the wait again.
        try deliver(other, "Success", to: client)
        while try await watch.next() != nil {}
        #expect(try await watch.result()?.status == .success)
    }

    @Test func anErrorOfOnProgressEndsTheWait() async throws {
        struct Enough: Error {}
        let simulator = try Simulator(seed: 285)
        let request = try await accepted(by: simulator, try simulator.client())
        await #expect(throws: Enough.self) { try await request.wait { _ in throw Enough() } }
    }

    @Test func anUnknownRequestIsAnError() async throws {
        let simulator = try Simulator(seed: 286)
        let request = try simulator.client().pendingRequest("00000000-0000-4000-8000-000000000000")
        #expect(request.id == "00000000-0000-4000-8000-000000000000" && request.progress.expected == nil)
        let unknown = try await error { try await request.status() }
        #expect(["ApiError", "NotFoundError"].contains(unknown.info().kind))
        // The account may be named for each call.
        let withoutAccount = try Client(credentials: simulator.credentials, baseUrl: simulator.facts.url).pendingRequest(request.id)
        #expect(try await error { try await withoutAccount.status() }.info().kind == "ConfigurationError")
        let options = CallOptions(account: simulator.facts.account)
        #expect(try await error { try await withoutAccount.status(options: options) }.info().facts.code == unknown.info().facts.code)
    }

    @Test(arguments: [-1, .nan, .infinity]) func invalidSecondsAreRejected(seconds: Double) async throws {
        let client = try Client(tokens: Tokens(bearer: "b", session: "s"), account: "0642233522-00001")
        let request = client.pendingRequest(id)
        let waiting = try await error { try await request.wait(timeout: seconds) }
        #expect(waiting.info().kind == "ConfigurationError")
        let watching = try await error { try await request.wait(pollInterval: seconds) { _ in } }
        #expect(watching.info().kind == "ConfigurationError")
        let asking = try await error { try await request.status(options: CallOptions(timeout: seconds)) }
        #expect(asking.info().kind == "ConfigurationError")
    }

    @Test func aRequestThatBreaksRulesIsNeverSent() async throws {
        let simulator = try Simulator(seed: 287)
        let client = try simulator.client()
        let wrong = ActivateRequest(devices: [[.imei("354658090353978")]], servicePlan: "M2M-5GB", mdnZipCode: "9880")
        let findings = wrong.validate()
        #expect(Set(findings.filter { $0.severity == .error }.map(\.path)).isSuperset(of: ["mdnZipCode"]), "\(findings)")
        let rejected = try await error { try await client.devices.activate(wrong) }
        guard case .validation(_, let found, _) = rejected else { throw rejected }
        #expect(found == findings)
        #expect(try await simulator.statistics().requests == 0)
    }
}
