import Testing
import ThingSpace

@Suite struct PagingTests {
    private func page(_ ids: [String], next: String?) -> String {
        let devices = ids.map { #"{"deviceId": "\#($0)"}"# }.joined(separator: ", ")
        let cursor = next.map { #", "lastSeenDeviceId": "\#($0)""# } ?? ""
        return #"{"accountName": "0642233522-00001", "hasMoreData": \#(next != nil), "deviceList": [\#(devices)]\#(cursor)}"#
    }

    @Test func pagesAreFetchedAsTheyAreNeeded() async throws {
        let simulator = try Simulator(seed: 241)
        let v3 = try simulator.client().softwareV3
        try await simulator.script(path: "/fota/v3/devices/", body: page(["a", "b"], next: "b"))
        try await simulator.script(path: "lastSeenDeviceId=b", body: page([], next: "c"))
        try await simulator.script(path: "lastSeenDeviceId=c", body: page(["d"], next: nil))
        let list = v3.listDevices(protocol: .lwm2m)
        #expect(try await simulator.statistics().requests == 0)
        var seen: [String] = []
        for try await device in list {
            seen.append(device.deviceId)
            if seen == ["a"] {
                #expect(list.cursor == "b")
                let sent = try await simulator.requests().filter { $0.target.contains("/fota/v3/devices/") }
                #expect(sent.map(\.target) == ["/api/fota/v3/devices/0642233522-00001?protocol=LWM2M"])
            }
        }
        #expect(seen == ["a", "b", "d"] && list.cursor == nil)
    }

    @Test func pagesAndCursorsAreAvailable() async throws {
        let simulator = try Simulator(seed: 242)
        let v3 = try simulator.client().softwareV3
        try await simulator.script(path: "lastSeenDeviceId=x", body: page(["y"], next: "y"))
        try await simulator.script(path: "lastSeenDeviceId=y", body: page(["z"], next: nil))
        let list = v3.listDevices(startingAfter: "x")
        var pages: [DevicePage] = []
        for try await page in list.pages {
            pages.append(page)
        }
        #expect(pages.map { $0.deviceList.map(\.deviceId) } == [["y"], ["z"]])
        #expect(pages.map(\.hasMoreData) == [true, false])
        #expect(try await list.nextPage() == nil)
    }

    @Test func anErrorLosesNoItem() async throws {
        let simulator = try Simulator(seed: 243)
        let v3 = try simulator.client().softwareV3
        try await simulator.script(path: "/fota/v3/devices/", body: page(["a"], next: "a"))
        try await simulator.script(path: "lastSeenDeviceId=a", body: "<html>")
        try await simulator.script(path: "lastSeenDeviceId=a", body: page(["b"], next: nil))
        let list = v3.listDevices()
        #expect(try await list.nextPage()?.deviceList.map(\.deviceId) == ["a"])
        let failed = try await error { try await list.nextPage() }
        guard case .unexpectedResponse = failed else { throw failed }
        #expect(try await list.collect().map(\.deviceId) == ["b"])
    }

    @Test func aListWithABodyIsReadToItsEnd() async throws {
        let simulator = try Simulator(seed: 245, options: ["deviceListSize": 100])
        let devices = try simulator.client().devices
        let list = devices.listDevices()
        #expect(try await simulator.statistics().requests == 0)
        let first = try #require(try await list.nextPage())
        #expect(first.devices.count == 100 && first.hasMoreData == true)
        let cursor = try #require(list.cursor)
        let rest = try await list.collect()
        #expect(list.cursor == nil && rest.count > 100)
        let ids = (first.devices + rest).compactMap { $0.deviceIds.id(.imei) }
        #expect(Set(ids).count == ids.count && ids.contains(imei))
        // What is left is walked later, from the cursor that was kept; a selection goes with each page.
        #expect(try await devices.listDevices(startingAfter: cursor).collect() == rest)
        let selected = try await devices.listDevices(DeviceListRequest(deviceId: .imei(imei))).collect()
        #expect(selected.map { $0.deviceIds.id(.imei) } == [imei])
    }

    @Test func aListIsReadToItsEnd() async throws {
        let simulator = try Simulator(seed: 244)
        let list = try simulator.client().softwareV3.listDevices()
        var ids: Set<String> = []
        for try await device in list {
            ids.insert(device.deviceId)
        }
        #expect(ids.contains(imei) && ids.count > 100)
    }
}
