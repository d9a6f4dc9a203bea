import Foundation
import Testing
import ThingSpace

/// Token stores: clients that share their tokens, as an app and its extension do.
@Suite struct TokenStoreTests {
    @Test func clientsOfAFolderShareOneSession() async throws {
        let simulator = try Simulator(seed: 241)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tokens-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let key = Secret("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
        for _ in 0..<2 {
            let store = try FileTokenStore(folder: folder.path, key: key)
            _ = try await simulator.client(ClientOptions(tokenStore: store)).softwareV3.getSubscription()
        }
        let counted = try await simulator.statistics()
        #expect(counted.tokenRequests == 1 && counted.logins == 1)
        let client = try simulator.client(ClientOptions(tokenStore: try FileTokenStore(folder: folder.path)))
        let sealed = try await error { try await client.softwareV3.getSubscription() }
        #expect(sealed.description.contains("is sealed: give the store its key"), "\(sealed)")
        #expect(throws: ThingSpaceError.self) { try FileTokenStore(folder: folder.path, key: Secret("short")) }
    }

    @Test func aStoreOfTheAppIsUsed() async throws {
        let simulator = try Simulator(seed: 242)
        let store = Keychain()
        for _ in 0..<2 {
            _ = try await simulator.client(ClientOptions(tokenStore: store)).softwareV3.getSubscription()
        }
        #expect(try await simulator.statistics().logins == 1)
        #expect(store.count == 2)
    }

    @Test func nothingIsSentWhenAStoreFails() async throws {
        let simulator = try Simulator(seed: 243)
        let store = Keychain(isBroken: true)
        let client = try simulator.client(ClientOptions(tokenStore: store))
        let failed = try await error { try await client.softwareV3.getSubscription() }
        guard case .authentication = failed else { throw failed }
        #expect(failed.description.contains("the token store failed: the keychain is locked"), "\(failed)")
        #expect(try await simulator.statistics().tokenRequests == 0)
    }
}

/// A store in memory, in place of the keychain.
private final class Keychain: TokenStore, @unchecked Sendable {
    private let isBroken: Bool
    private let condition = NSCondition()
    private var locked: Set<String> = []
    private var values: [String: Data] = [:]

    init(isBroken: Bool = false) {
        self.isBroken = isBroken
    }

    var count: Int {
        condition.withLock { values.count }
    }

    func lock(key: String, patience: Double) throws {
        let limit = Date(timeIntervalSinceNow: patience)
        try condition.withLock {
            while locked.contains(key) {
                guard condition.wait(until: limit) else { throw TokenStoreError.failed(reason: "the entry is locked") }
            }
            locked.insert(key)
        }
    }

    func unlock(key: String) throws {
        condition.withLock {
            locked.remove(key)
            condition.broadcast()
        }
    }

    func read(key: String) throws -> Data? {
        if isBroken { throw TokenStoreError.failed(reason: "the keychain is locked") }
        return condition.withLock { values[key] }
    }

    func write(key: String, value: Data) throws {
        condition.withLock { values[key] = value }
    }
}
