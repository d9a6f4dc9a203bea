import Foundation
import Testing
import ThingSpace

/// Limits of requests a minute, and requests whose outcome is unknown.
@Suite(.timeLimit(.minutes(20))) struct LimitTests {
    @Test func aCallWhoseTurnComesTooLateFailsAtOnce() async throws {
        let simulator = try Simulator(seed: 291)
        let client = try simulator.client(ClientOptions(maxRequestsPerMinute: 1))
        #expect(client.maxActivationsPerMinute == 100 && client.maxRequestsPerMinute == 1)
        _ = try await client.softwareV3.getSubscription()
        let error = try await error { try await client.softwareV3.getSubscription(options: CallOptions(timeout: 1)) }
        guard case .rateLimited = error else { throw error }
        #expect(error.description.contains("max_requests_per_minute"))
    }

    @Test func aRequestIsLookedUpOnThePlatform() async throws {
        let simulator = try Simulator(seed: 292)
        let client = try simulator.client()
        _ = try await client.softwareV3.assignLicenses([imei])
        let found = try await client.reconcile.assignLicenses([imei])
        #expect(found.outcome == .done && found.remaining.isEmpty && found.campaignId == nil)
        let unknown = try await client.reconcile.suspend(DeviceSelectionRequest(groupName: "Yard"))
        #expect(unknown.outcome == .unknown)
    }
}
