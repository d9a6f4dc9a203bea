import Foundation
import Testing
import ThingSpace

@Suite struct TokenTests {
    @Test func concurrentFirstCallsShareOneTokenRequestAndOneLogin() async throws {
        let simulator = try Simulator(seed: 221)
        let client = try simulator.client()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<64 {
                group.addTask { _ = try await client.softwareV3.getSubscription() }
            }
            try await group.waitForAll()
        }
        let counted = try await simulator.statistics()
        #expect(counted.tokenRequests == 1 && counted.logins == 1)
    }

    @Test func concurrentCallsWithAWrongPasswordCauseOneFailedLogin() async throws {
        let simulator = try Simulator(seed: 222)
        let outcomes = try await withThrowingTaskGroup(of: ThingSpaceError.self) { group in
            for _ in 0..<64 {
                let client = try simulator.client(password: "wrong")
                group.addTask { try await error { try await client.softwareV3.getSubscription() } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var rejected = 0
        for outcome in outcomes {
            switch outcome {
            case .authentication: rejected += 1
            case .lockoutGuard(let message, let failures, _): #expect(failures == 1 && !message.isEmpty)
            default: throw outcome
            }
        }
        #expect(rejected == 1 && outcomes.count == 64)
        let counted = try await simulator.statistics()
        #expect(counted.failedLogins == 1 && counted.logins == 0)
    }

    @Test func theGuardCanBeReset() async throws {
        let simulator = try Simulator(seed: 223)
        for password in ["wrong 1", "wrong 2"] {
            let client = try simulator.client(password: password)
            _ = try await error { try await client.softwareV3.getSubscription() }
        }
        let right = try simulator.client()
        let held = try await error { try await right.softwareV3.getSubscription() }
        guard case .lockoutGuard(_, failures: 2, _) = held else { throw held }
        try await right.resetLockoutGuard()
        _ = try await right.softwareV3.getSubscription()
        #expect(try await simulator.statistics().failedLogins == 2)
    }

    @Test func callsSucceedAfterAFailedTokenRequest() async throws {
        let simulator = try Simulator(seed: 224)
        let client = try simulator.client()
        try await simulator.script(
            path: "/oauth2/token", status: 401, headers: [("content-type", "application/json")], body: #"{"error":"invalid_client"}"#)
        let failed = try await error { try await client.softwareV3.getSubscription() }
        guard case .authentication = failed else { throw failed }
        _ = try await client.softwareV3.getSubscription()
    }

    @Test func aProviderIsCalledOnceWithTheRejectedTokens() async throws {
        let simulator = try Simulator(seed: 225)
        let backend = try Backend(simulator)
        let client = try Client(tokenProvider: backend, account: simulator.facts.account, baseUrl: simulator.facts.url)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<32 {
                group.addTask { _ = try await client.softwareV3.getSubscription() }
            }
            try await group.waitForAll()
        }
        #expect(backend.calls == [RejectedTokens(bearer: false, session: false)])
        try await simulator.expire(bearer: true)
        _ = try await client.softwareV3.getSubscription()
        #expect(backend.calls == [RejectedTokens(bearer: false, session: false), RejectedTokens(bearer: true, session: false)])
    }

    @Test func aProviderWithoutTokensSaysWhy() async throws {
        struct Offline: Error, CustomStringConvertible {
            var description: String { "the back end is on holiday" }
        }
        final class Broken: TokenProvider {
            let failure: any Error
            init(_ failure: any Error) { self.failure = failure }
            func tokens(rejected: RejectedTokens) throws -> Tokens { throw failure }
        }
        for failure in [Offline() as any Error, TokenProviderError.unavailable(reason: "the back end is on holiday")] {
            let client = try Client(tokenProvider: Broken(failure), account: "0642233522-00001", baseUrl: "http://127.0.0.1:1")
            let error = try await error { try await client.softwareV3.getSubscription() }
            #expect(error.description.contains("the back end is on holiday"), "\(error)")
        }
    }

    @Test func fixedTokensWork() async throws {
        let simulator = try Simulator(seed: 226)
        let tokens = try Backend(simulator).tokens(rejected: RejectedTokens(bearer: false, session: false))
        let client = try Client(tokens: tokens, account: simulator.facts.account, baseUrl: simulator.facts.url)
        _ = try await client.softwareV3.getSubscription()
        try await simulator.expire(sessions: true)
        let error = try await error { try await client.softwareV3.getSubscription() }
        guard case .authentication = error else { throw error }
    }
}

/// A back end that logs in and provides its tokens.
private final class Backend: TokenProvider, @unchecked Sendable {
    private let client: Client
    private let login: LoginRequest
    private let lock = NSLock()
    private var rejections: [RejectedTokens] = []

    init(_ simulator: Simulator) throws {
        client = try simulator.client()
        login = LoginRequest(username: simulator.facts.username, password: Secret(simulator.facts.password))
    }

    var calls: [RejectedTokens] {
        lock.withLock { rejections }
    }

    func tokens(rejected: RejectedTokens) throws -> Tokens {
        lock.withLock { rejections.append(rejected) }
        return try blocking { [client, login] in
            let bearer = try await client.oauth.requestToken(TokenRequest())
            let session = try await client.sessions.login(login)
            return Tokens(bearer: bearer.accessToken, session: session.sessionToken)
        }
    }
}

private final class Outcome<T>: @unchecked Sendable {
    var result: Result<T, any Error>?
}

/// Waits for an asynchronous function; only for threads that may block.
private func blocking<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) throws -> T {
    let outcome = Outcome<T>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        do { outcome.result = .success(try await work()) } catch { outcome.result = .failure(error) }
        done.signal()
    }
    done.wait()
    return try outcome.result!.get()
}
