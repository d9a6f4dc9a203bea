import Foundation
import Testing
import ThingSpace

/// Secrets never come out: everything is shown in every way, everything is logged, and none of it is a secret.
@Suite struct CanaryTests {
    @Test func noSecretIsEverShown() async throws {
        let log = Log()
        try startLogging(sink: log, level: .trace)
        #expect(throws: ThingSpaceError.self) { try startLogging(sink: log) }

        let simulator = try Simulator(seed: .random(in: 1 ... 1 << 40))
        let facts = simulator.facts
        var secrets = [facts.key, facts.secret, facts.password]
        var shown = ""
        func show(_ value: Any) {
            shown += String(describing: value) + "\n" + String(reflecting: value) + "\n"
            dump(value, to: &shown)
            for child in Mirror(reflecting: value).children {
                shown += "\(child.label ?? "") \(child.value)\n"
            }
            if let error = value as? ThingSpaceError {
                shown += error.localizedDescription + "\n"
                dump(error.info(), to: &shown)
            }
        }

        show(simulator.credentials)
        show(Authentication.credentials(credentials: simulator.credentials))
        let client = try simulator.client()
        show(client)
        let bearer = try await client.oauth.requestToken(TokenRequest())
        show(bearer)
        secrets.append(bearer.accessToken.expose())
        let login = LoginRequest(username: facts.username, password: Secret(facts.password))
        show(login)
        let session = try await client.sessions.login(login)
        show(session)
        secrets.append(session.sessionToken.expose())
        let tokens = Tokens(bearer: bearer.accessToken, session: session.sessionToken)
        show(tokens)
        show(Authentication.tokens(tokens: tokens))
        show([tokens.bearer: tokens.session])
        _ = try await client.softwareV3.getSubscription()

        let keyword = "keyword-" + UUID().uuidString.prefix(8)
        let listener = RegisterCallbackRequest(name: .carrierService, url: "http://127.0.0.1:9/", username: "fleet", password: Secret(keyword))
        show(listener)
        show(try await client.callbacks.register(listener))
        let registered = try await client.callbacks.listCallbacks()
        #expect(registered.contains { $0.password?.expose() == keyword })
        show(registered)
        let event = try ConnectivityCallback(body: lineMessage("595f5c44-c31c-4552-8670-020a1545a959", status: "Success", password: keyword))
        show(event)
        client.deliverCallback(event)
        let request = client.pendingRequest(try #require(event.requestId))
        show(request)
        show(try await request.wait(expectedCallbacks: 1))
        shown += String(decoding: try JSONEncoder().encode([event]), as: UTF8.self) + String(decoding: try JSONEncoder().encode(registered), as: UTF8.self)

        // Masked where it is repeated to the request that carried it.
        try await simulator.script(path: "/callbacks/", status: 400, body: #"{"errorCode":"INVALID_PARAMETER","errorMessage":"\#(keyword)"}"#)
        show(try await error { try await client.callbacks.register(listener) })

        // A platform that repeats the request in every format of its errors.
        let echo = secrets.joined(separator: " ")
        var errors = 0
        for (status, body) in [
            (400, #"{"errorCode":"INVALID_PARAMETER","errorMessage":"\#(echo)"}"#),
            (401, #"{"fault":{"code":"900901","message":"\#(echo)","description":"\#(echo)"}}"#),
            (403, #"<am:fault xmlns:am="x"><am:code>1</am:code><am:message>\#(echo)</am:message></am:fault>"#),
            (400, #"{"error":"\#(echo)","error_description":"\#(echo)"}"#),
            (200, "<html>\(echo)</html>"),
            (200, #"{"licenseCount":"\#(echo)"}"#),
        ] {
            try await simulator.script(path: "/subscriptions/", status: status, body: body, times: 3)
            do { _ = try await client.softwareV3.getSubscription() } catch {
                show(error)
                errors += 1
            }
            try await simulator.clearScript()
        }
        #expect(errors >= 4)

        secrets.append(keyword)
        let wrong = "wrong-" + UUID().uuidString
        secrets.append(wrong)
        show(try await error { try await simulator.client(password: wrong).softwareV3.getSubscription() })
        let reset = try await client.sessions.resetPassword(PasswordResetRequest(oldPassword: Secret(facts.password)))
        show(reset)
        secrets.append(reset.newPassword.expose())

        await log.wait(for: "get_subscription") { await Task.yield() }
        let logged = log.text
        #expect(shown.contains("***"))
        for (index, secret) in secrets.enumerated() {
            #expect(secret.count >= 4)
            // Not the texts themselves: they would then be shown by the test.
            let isShown = shown.contains(secret)
            let isLogged = logged.contains(secret)
            #expect(!isShown && !isLogged, "secret \(index)")
        }
        // Logging starts once in a process, so this belongs to the same test.
        try await aSlowSinkHoldsUpNoCall(log, client)
        try await aSinkMayUseTheClient(log, client)
    }

    private func aSlowSinkHoldsUpNoCall(_ log: Log, _ client: Client) async throws {
        log.block(true)
        // Each call writes dozens of lines, and 10,000 find room.
        for _ in 0..<20 {
            try await withThrowingTaskGroup(of: Void.self) { calls in
                for _ in 0..<50 {
                    calls.addTask { _ = try await client.accounts.get() }
                }
                try await calls.waitForAll()
            }
        }
        log.block(false)
        await log.wait(for: " lines were dropped, because the log sink is too slow for them") {
            _ = try? await client.accounts.get()
        }
    }

    private func aSinkMayUseTheClient(_ log: Log, _ client: Client) async throws {
        let (answers, answer) = AsyncStream.makeStream(of: Bool.self)
        log.next {
            let done = DispatchSemaphore(value: 0)
            Task {
                answer.yield((try? await client.accounts.get()) != nil)
                done.signal()
            }
            done.wait()
        }
        _ = try await client.accounts.get()
        for await isAnswered in answers {
            #expect(isAnswered)
            break
        }
    }
}

private final class Log: LogSink, @unchecked Sendable {
    private let changed = NSCondition()
    private var lines: [String] = []
    private var isBlocked = false
    private var work: (@Sendable () -> Void)?

    func log(line: String) {
        changed.lock()
        while isBlocked {
            changed.wait()
        }
        lines.append(line)
        let work = work
        self.work = nil
        changed.unlock()
        work?()
    }

    var text: String {
        changed.withLock { lines.joined(separator: "\n") }
    }

    /// Makes the sink block, or go on.
    func block(_ blocks: Bool) {
        changed.withLock {
            isBlocked = blocks
            changed.broadcast()
        }
    }

    /// Does this on the thread of the sink, after the next line.
    func next(_ work: @escaping @Sendable () -> Void) {
        changed.withLock { self.work = work }
    }

    /// Waits until a line contains a text, and does something that writes lines meanwhile.
    func wait(for text: String, _ meanwhile: () async -> Void) async {
        while !changed.withLock({ lines.contains { $0.contains(text) } }) {
            await meanwhile()
        }
    }
}
