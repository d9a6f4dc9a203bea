import Testing
import ThingSpace

// A request that is not aborted would be waited for without end.
@Suite(.timeLimit(.minutes(20))) struct CancellationTests {
    private func client(_ server: SilentServer) throws -> Client {
        try Client(tokens: Tokens(bearer: "b", session: "s"), account: "0642233522-00001", baseUrl: server.url)
    }

    @Test func cancellingATaskAbortsItsRequest() async throws {
        let server = try SilentServer()
        let client = try client(server)
        let task = Task { try await client.softwareV3.getSubscription() }
        let connection = try await server.request()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await connection.closed()
    }

    @Test func cancellingATaskAbortsItsList() async throws {
        let server = try SilentServer()
        let client = try client(server)
        let task = Task {
            for try await device in client.softwareV3.listDevices() {
                Issue.record("unexpected item \(device)")
            }
        }
        let connection = try await server.request()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await connection.closed()
    }

    @Test func closingTheClientEndsItsWaits() async throws {
        let server = try SilentServer()
        let client = try client(server)
        let task = Task { try await client.softwareV3.waitForCampaign("c") }
        let connection = try await server.request()
        client.close()
        let failed = try await error { try await task.value }
        guard case .cancelled = failed else { throw failed }
        await connection.closed()
    }

    @Test func closingTheClientEndsALoginThatWaitsOutAPause() async throws {
        let simulator = try Simulator(seed: 237)
        let client = try simulator.client(ClientOptions(timeout: 3600))
        let request = LoginRequest(username: simulator.facts.username, password: Secret(simulator.facts.password))
        // Without the closing, the second login would be sent after a quarter of an hour.
        try await simulator.script(path: "/session/login", status: 503, headers: [("retry-after", "900")], body: "")
        _ = try await error { try await client.sessions.login(request) }
        let login = Task { try await client.sessions.login(request) }
        await Task.yield()
        client.close()
        let failed = try await error { try await login.value }
        guard case .cancelled = failed else { throw failed }
    }

    @Test func aTaskCancelledEarlierSendsNothing() async throws {
        let simulator = try Simulator(seed: 231)
        let client = try simulator.client()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.softwareV3.getSubscription()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await simulator.statistics().requests == 0)
    }

    @Test func aCancelledCallerDoesNotStopTheOthers() async throws {
        let simulator = try Simulator(seed: 232)
        let client = try simulator.client()
        let first = Task { try await client.softwareV3.getSubscription() }
        let others = (0..<8).map { _ in Task { try await client.softwareV3.getSubscription() } }
        first.cancel()
        for other in others {
            _ = try await other.value
        }
        #expect(try await simulator.statistics().tokenRequests == 1)
    }

    @Test func cancellingAtAnyMomentIsSafe() async throws {
        let simulator = try Simulator(seed: 236)
        let client = try simulator.client()
        var succeeded = 0
        var cancelled = 0
        for round in 0..<300 {
            let task = Task { try await client.softwareV3.getSubscription() }
            for _ in 0..<(round % 60) {
                await Task.yield()
            }
            task.cancel()
            switch await task.result {
            case .success: succeeded += 1
            case .failure(let error):
                #expect(error is CancellationError, "\(error)")
                cancelled += 1
            }
        }
        #expect(succeeded + cancelled == 300 && cancelled > 0)
        _ = try await client.softwareV3.getSubscription()
        #expect(try await simulator.statistics().failedLogins == 0)
    }

    @Test func cancellingTheTaskEndsTheWait() async throws {
        let simulator = try Simulator(seed: 233)
        let v3 = try simulator.client().softwareV3
        let campaign = try await v3.scheduleCampaign(springRollout())
        let (updates, continuation) = AsyncStream.makeStream(of: CampaignProgress.self)
        let task = Task {
            try await v3.waitForCampaign(campaign.id, pollInterval: 86_400) { continuation.yield($0) }
        }
        for await progress in updates {
            #expect(progress.campaign.id == campaign.id && progress.totalDevices == 1)
            break
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await v3.getCampaign(campaign.id).status == .requestPending)
    }

    @Test func aWaitEndsAtItsTimeout() async throws {
        let simulator = try Simulator(seed: 234)
        let v3 = try simulator.client().softwareV3
        let campaign = try await v3.scheduleCampaign(springRollout())
        let plain = try await error { try await v3.waitForCampaign(campaign.id, timeout: 0.05, pollInterval: 60) }
        guard case .timeout(_, outcomeUnknown: false, _) = plain else { throw plain }
        let watched = try await error { try await v3.waitForCampaign(campaign.id, timeout: 0.05, pollInterval: 60) { _ in } }
        guard case .timeout = watched else { throw watched }
    }

    @Test func anErrorOfOnProgressEndsTheWait() async throws {
        struct Enough: Error {}
        let simulator = try Simulator(seed: 235)
        let v3 = try simulator.client().softwareV3
        let campaign = try await v3.scheduleCampaign(springRollout())
        await #expect(throws: Enough.self) { try await v3.waitForCampaign(campaign.id) { _ in throw Enough() } }
    }
}
