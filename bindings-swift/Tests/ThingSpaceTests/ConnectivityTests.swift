import Foundation
import Testing
import ThingSpace

/// Connectivity Management and Location over real HTTP, their messages included.
@Suite(.timeLimit(.minutes(20))) struct ConnectivityTests {
    /// Names every line by its IMEI.
    private func device(_ client: Client, where matches: (DeviceInformation) -> Bool) async throws -> DeviceInformation {
        for try await device in client.devices.listDevices() where matches(device) && device.deviceIds.id(.imei) != nil {
            return device
        }
        throw Simulator.Problem(text: "the device does not exist")
    }

    private func listening(_ simulator: Simulator, to services: CallbackService...) async throws -> (Client, CallbackListener) {
        let client = try simulator.client()
        let listener = try CallbackListener(client)
        for service in services {
            let registered = try await client.callbacks.register(RegisterCallbackRequest(name: service, url: listener.url))
            #expect(registered.serviceName == service)
        }
        return (client, listener)
    }

    @Test func devicesAreUploadedAndActivated() async throws {
        let simulator = try Simulator(seed: 291)
        let (client, listener) = try await listening(simulator, to: .deviceService, .carrierService)
        let new: [DeviceIdentifiers] = (1...3).map {
            [.imei(withCheckDigit("9900123400001\($0)")), .iccid(withCheckDigit("891480000008001397\($0)"))]
        }
        let request = try await client.devices.uploadActivate(
            UploadActivateRequest(
                devices: new, emailAddress: "fleet@example.com", deviceSku: "VZW123456", uploadType: "IMEI ICCID Pair",
                servicePlan: "m2m4G", mdnZipCode: "98801"))
        #expect(request.progress.expected == 3 && request.progress.status == .pending)
        try await simulator.advance(hours: 1)
        let result = try await request.wait(timeout: 3600)
        #expect(result.status == .success && result.succeeded == 3 && result.failed == 0)
        #expect(result.callbacks.count == 4 && result.callbacks[0].deviceResponse?.upload?.uploaded == 3)
        #expect(Set(listener.connectivityEvents.map(\.deviceIds)) == Set(result.callbacks.map(\.deviceIds)))
        let numbers = result.callbacks.compactMap { $0.deviceResponse?.activate?.deviceIds.id(.mdn) }
        #expect(Set(numbers).count == 3)
        for device in new {
            let listed = try await client.devices.listDevices(DeviceListRequest(deviceId: device.deviceIds[0])).collect()
            #expect(listed.map { $0.carrierInformations.first?.state } == [.active])
        }
        // What activates the devices is what the README shows.
        let again = Task { try await activate([new[0]], with: client) }
        while try await !simulator.requests().contains(where: { $0.target.hasSuffix("/devices/actions/activate") }) {
            try await Task.sleep(for: .milliseconds(10))
        }
        try await simulator.advance(hours: 1)
        let rejected = try await again.value
        #expect(rejected.status == .failed && rejected.callbacks.first?.fault?.code?.contains("DeviceAlreadyActive") == true)
    }

    @Test func aLineIsSuspendedAndRestored() async throws {
        let simulator = try Simulator(seed: 292)
        let client = try simulator.client()
        let line = try await device(client) { $0.state == .active }
        let chosen = DeviceSelectionRequest(devices: [.imei(try #require(line.imei))])
        // No listener is registered, so the client polls the platform.
        let suspended = try await client.devices.suspend(chosen).wait(pollInterval: 1) { progress in
            try await simulator.advance(minutes: 10)
        }
        #expect(suspended.status == .success && suspended.callbacks.isEmpty)
        #expect(try await state(of: line, client) == .suspend)
        let restored = try await client.devices.restore(chosen).wait(pollInterval: 1) { progress in
            try await simulator.advance(minutes: 10)
        }
        #expect(restored.status == .success)
        #expect(try await state(of: line, client) == .active)
    }

    @Test func aClientListensByItself() async throws {
        let simulator = try Simulator(seed: 293)
        let client = try simulator.client()
        let listener = try await client.listen()
        #expect(listener.url.hasPrefix("http://127.0.0.1:"))
        try await simulator.connect(listener.url)
        var chosen: [DeviceIdentifiers] = []
        for try await line in client.devices.listDevices(DeviceListRequest(currentState: "active")) where chosen.count < 2 {
            chosen.append(.imei(try #require(line.imei)))
        }
        let request = try await client.devices.suspend(DeviceSelectionRequest(devices: chosen))
        try await simulator.advance(hours: 1)
        let result = try await request.wait()
        #expect(result.status == .success && result.succeeded == 2 && result.callbacks.count == 2)
        listener.close()
        let failure = try await error { try await client.listen(host: "example.com") }
        #expect(failure.info().kind == "ConfigurationError")
    }

    private func state(of line: DeviceInformation, _ client: Client) async throws -> LineState? {
        let expected = DeviceListRequest(deviceId: .imei(try #require(line.deviceIds.id(.imei))))
        return try await client.devices.listDevices(expected).collect().first?.carrierInformations.first?.state
    }

    @Test func usageOfADeviceIsReadAndKept() async throws {
        let simulator = try Simulator(seed: 293)
        let client = try simulator.client()
        let line = try await device(client) { $0.state == .active }
        let id = DeviceId.imei(try #require(line.deviceIds.id(.imei)))
        let days = try await client.history.listUsage(
            UsageRequest(deviceId: id, earliest: "2026-01-10T00:00:00Z", latest: "2026-01-20T00:00:00Z")).collect()
        #expect(days.count >= 5 && days.contains { $0.bytesUsed > 0 })
        try roundTrip(days, members: ["timestamp", "bytesUsed", "smsUsed"])
        try roundTrip([line], members: ["accountName", "carrierInformations", "deviceIds", "connected"])

        let history = DeviceHistoryRequest(deviceId: id, earliest: "2026-01-10T00:00:00Z", latest: "2026-01-20T00:00:00Z")
        let connections = try await client.history.listConnections(history).collect()
        #expect(Set(connections).count == connections.count && connections == connections.sorted { $0.occurredAt.text < $1.occurredAt.text })
        try roundTrip(connections, members: connections.isEmpty ? [] : ["occurredAt", "connectionEventAttributes"])
    }

    @Test func shortMessagesGoBothWays() async throws {
        let simulator = try Simulator(seed: 294)
        let (client, listener) = try await listening(simulator, to: .enhancedConnectivityService, .smsDeliveryConfirmation)
        let line = try await device(client) { $0.state == .active }
        let imei = try #require(line.deviceIds.id(.imei))
        try await simulator.setReachable(imei, true)
        let request = try await client.sms.send(SmsSendRequest(smsMessage: "reboot", deviceIds: [.imei(imei)]))
        try await simulator.advance(minutes: 10)
        let sent = try await request.wait(timeout: 3600)
        #expect(sent.status == .success && sent.callbacks.first?.sms?.smsStatus == "Sent")
        #expect(listener.connectivityEvents.contains { $0.requestId == request.id && $0.smsDelivery?.confirmation == "delivered" })

        try await simulator.sendSmsFromDevice(imei, "done")
        let waiting = try await client.sms.listMessages().collect()
        #expect(waiting.map(\.message) == ["done"] && waiting.first?.deviceIds.id(.imei) == imei)
        try roundTrip(waiting, members: ["deviceIds", "message"])
        try await client.sms.startCallbacks()
        try await simulator.sendSmsFromDevice(imei, "done again")
        try await simulator.advance(minutes: 1)
        #expect(listener.connectivityEvents.last?.sms?.message == "done again")
    }

    @Test func nonIPDataIsSentAndReceived() async throws {
        let simulator = try Simulator(seed: 295)
        let (client, listener) = try await listening(simulator, to: .niddService)
        let line = try await device(client) { device in
            device.carrierInformations.contains { $0.state == .active && $0.servicePlan?.hasPrefix("NBIoT") == true }
        }
        let imei = try #require(line.deviceIds.id(.imei))
        try await simulator.setReachable(imei, false)
        let payload = Data([0xCA, 0xFE])
        let request = try await client.nidd.send(
            NiddMessageRequest(deviceIds: [.imei(imei)], maximumDeliveryTime: 3600, message: payload.base64EncodedString()))
        try await simulator.advance(minutes: 5)
        #expect(request.progress.status == .pending && request.callbacks.map(\.status) == [.queued])
        try await simulator.setReachable(imei, true)
        try await simulator.advance(minutes: 5)
        let result = try await request.wait(timeout: 3600)
        #expect(result.status == .success && result.callbacks.map(\.status) == [.queued, .delivered])
        #expect(result.callbacks.last?.nidd?.delivery?.acknowledgeTime?.date != nil)

        try await simulator.sendNiddFromDevice(imei, payload)
        try await simulator.advance(minutes: 1)
        let uplink = try #require(listener.connectivityEvents.last?.nidd?.uplink)
        #expect(uplink.payload == payload && uplink.deviceIds.id(.imei) == imei)
    }

    @Test func devicesAreLocated() async throws {
        let simulator = try Simulator(seed: 296)
        let (client, _) = try await listening(simulator)
        let listener = try CallbackListener(client)
        _ = try await client.locations.registerCallback(LocationCallbackListener(name: .deviceLocation, url: listener.url))
        let active = try await client.devices.listDevices(DeviceListRequest(currentState: "active")).collect()
        let expected = try active.prefix(20).map { line in
            LocationDevice(id: try #require(line.deviceIds.id(.imei)), kind: .imei, mdn: try #require(line.deviceIds.id(.mdn)))
        }
        let located = try await client.locations.locate(LocationRequest(deviceList: expected, accuracyMode: .coarse, cacheMode: .fresh))
        #expect(located.map(\.msid) == expected.map(\.mdn))
        let position = try #require(located.compactMap(\.position).first { $0.time != nil })
        let (latitude, longitude) = (try #require(position.latitude), try #require(position.longitude))
        #expect((-90...90).contains(latitude) && (-180...180).contains(longitude))
        try roundTrip(located.filter { $0.position != nil }, members: ["msid", "pd"])

        let request = try await client.locations.locateAsync(LocationRequest(deviceList: expected, accuracyMode: .coarse, cacheMode: .fresh))
        try await simulator.advance(minutes: 10)
        let result = try await request.wait(timeout: 3600)
        #expect(result.succeeded > 0 && result.succeeded + result.failed == 20)
        #expect(Set(result.callbacks.compactMap(\.location?.deviceId)) == Set(expected.map(\.id)))
    }

    @Test func aBulkRequestIsSplitIntoParts() async throws {
        let simulator = try Simulator(seed: 297)
        let (_, listener) = try await listening(simulator, to: .carrierService)
        let parts = try simulator.client(ClientOptions(rules: RuleOptions(maxDevicesPerRequest: 2)))
        let active = try await parts.devices.listDevices().collect().filter { $0.state == .active }
        let chosen = try active.prefix(5).map { DeviceIdentifiers.imei(try #require($0.imei)) }
        let sent = try await parts.bulk.suspend(DeviceSelectionRequest(devices: Array(chosen)))
        #expect(sent.parts.map(\.devices) == [2, 2, 1] && sent.parts.allSatisfy { $0.requestId != nil })
        // Kept as JSON, it is waited for later.
        let kept = try JSONDecoder().decode(BulkRequest.self, from: JSONEncoder().encode(sent))
        try await simulator.advance(hours: 1)
        for event in listener.connectivityEvents { parts.deliverCallback(event) }
        var reports: [BulkProgress] = []
        let result = try await parts.bulk.wait(kept, timeout: 3600) { reports.append($0) }
        #expect(result.status == .success && result.totalDevices == 5 && result.succeeded == 5)
        #expect(reports.last == BulkProgress(totalParts: 3, finishedParts: 3, totalDevices: 5, succeeded: 5, failed: 0))
    }

    @Test func groupsContainDevices() async throws {
        let simulator = try Simulator(seed: 298)
        let client = try simulator.client()
        let lines = try await client.devices.listDevices().collect().prefix(3)
        let ids = try lines.map { DeviceId.imei(try #require($0.deviceIds.id(.imei))) }
        try await client.groups.create(CreateGroupRequest(groupName: "Night shift", groupDescription: "Trucks of the night", devicesToAdd: ids))
        #expect(try await client.groups.listGroups().contains { $0.name == "Night shift" })
        let members = try await client.groups.listGroupDevices("Night shift").collect()
        #expect(Set(members.compactMap { $0.deviceIds.id(.imei) }) == Set(ids.map(\.id)))
        try await client.groups.delete("Night shift")
        #expect(try await !client.groups.listGroups().contains { $0.name == "Night shift" })
    }

    /// Rows are kept as JSON under the platform's names, and read again.
    private func roundTrip<Row: Codable & Equatable>(_ rows: [Row], members: Set<String>) throws {
        let json = try JSONEncoder().encode(rows)
        #expect(try JSONDecoder().decode([Row].self, from: json) == rows)
        let written = try #require(JSONSerialization.jsonObject(with: json) as? [[String: Any]])
        #expect(members.isSubset(of: written.first?.keys.map { $0 } ?? []), "\(written.first ?? [:])")
    }
}
