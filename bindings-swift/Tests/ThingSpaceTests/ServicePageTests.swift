import Foundation
import Testing
import ThingSpace

/// The programs of the pages in docs/services, run.
@Suite(.timeLimit(.minutes(20))) struct ServicePageTests {
    private let simulator: Simulator
    private let client: Client

    init() throws {
        simulator = try Simulator(seed: 301)
        client = try simulator.client()
    }

    private func line() async throws -> [DeviceId] {
        let list = client.devices.listDevices(DeviceListRequest(deviceId: .imei(imei)))
        return try #require(try await list.collect().first).deviceIds
    }

    @Test func accountsAndListenersAreRead() async throws {
        #expect(try await planCodes(with: client).isEmpty == false)
        let listeners = try await listen(for: .carrierService, at: "http://127.0.0.1:9001/carrier", with: client)
        #expect(listeners.map(\.serviceName) == [.carrierService])
    }

    @Test func aRequestIsResumed() async throws {
        let request = try await suspend(imei, with: client)
        #expect(try await request.status() == .pending)
        try await simulator.advance(minutes: 10)
        let result = try await waitForRequest(request.id, with: client)
        #expect(result.status == .success)
    }

    @Test func profilesAreEnabledAndLabelsAreSet() async throws {
        let ids = try await line()
        let (eid, iccid) = (try #require(ids.id(.eid)), try #require(ids.id(.iccid)))
        #expect(try await enableProfile(eid: eid, iccid: iccid, with: client).id.isEmpty == false)
        #expect(try await label(eid: eid, vin: "1HGCM82633A004352", with: client).progress.expected == 1)
    }

    @Test func usageIsAddedUp() async throws {
        try await simulator.advance(days: 5)
        #expect(try await bytesUsed(by: imei, since: "2026-02-20T00:00:00Z", until: "2026-03-03T00:00:00Z", with: client) > 0)
    }

    @Test func monitorsStartAndNonIpDataIsSent() async throws {
        #expect(try await watch(imei, until: "2026-04-01T00:00:00Z", with: client).progress.expected == 1)
        _ = try await listen(for: .niddService, at: "http://127.0.0.1:9001/nidd", with: client)
        #expect(try await send("SEVMTE8=", inBase64To: imei, with: client).accepted.requestId.isEmpty == false)
    }

    @Test func groupsAreCreatedAndMessagesAreRead() async throws {
        let members = try await group([imei], as: "Yard", with: client)
        #expect(members.count == 1 && members[0].deviceIds.id(.imei) == imei)
        try await simulator.sendSmsFromDevice(imei, "door open")
        #expect(try await answerMessages(with: client) == 1)
    }

    @Test func aDeviceIsLocated() async throws {
        let mdn = try #require(try await line().id(.mdn))
        let position = try await locate(imei: imei, mdn: mdn, with: client)
        #expect(position?.latitude != nil && position?.longitude != nil)
    }

    @Test func thePasswordIsChanged() async throws {
        var stored: Secret?
        try await changePassword(with: client, old: simulator.credentials.password) { stored = $0 }
        #expect(stored != nil)
        #expect(try await planCodes(with: client).isEmpty == false)
    }
}
