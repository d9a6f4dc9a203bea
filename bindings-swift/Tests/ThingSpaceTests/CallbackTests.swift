import Foundation
import Testing
import ThingSpace

/// Messages of the platform: read, answered, and received from the simulator over real HTTP.
@Suite(.timeLimit(.minutes(20))) struct CallbackTests {
    private let message = Data(
        #"{"accountName": "0642233522-00001", "type": "campaignStatus", "username": "u", "password": "p", "campaign": {"campaignId": "f858b8c4-2153-11ec-8c44-aeb16d1aa652", "status": "CampaignEnded"}, "novel": [1]}"#.utf8)

    @Test func aMessageIsReadWithoutLoss() throws {
        let event = try SoftwareCallback(body: message)
        #expect(event.kind == .campaignStatus && event.accountName == "0642233522-00001")
        #expect(event.campaign?.status == .ended && event.upgrade == nil)
        #expect(event.unknownMembers.map(\.path) == ["novel"] && event.unknownMembers.map(\.json) == ["[1]"])
        #expect("\(event)".contains("***") && !"\(event)".contains("password: ThingSpace.Secret(text"))
    }

    @Test(arguments: ["", "{", "<html>", "[]", "null"]) func anInvalidMessageIsAnError(body: String) async throws {
        let software = try await error { try SoftwareCallback(body: Data(body.utf8)) }
        #expect(software.info().kind == "UnexpectedResponseError")
        let connectivity = try await error { try ConnectivityCallback(body: Data(body.utf8)) }
        #expect(connectivity.info().kind == "UnexpectedResponseError")
    }

    @Test func oneListenerReceivesBothFamilies() throws {
        let body = lineMessage("595f5c44-c31c-4552-8670-020a1545a959", status: "Success", password: "p")
        let received = receiveCallback(method: "POST", body: body)
        #expect(received.status == 200 && received.event == nil)
        let event = try #require(received.connectivityEvent)
        #expect(event.requestId == "595f5c44-c31c-4552-8670-020a1545a959" && event.status == .success)
        #expect(event.deviceIds == [.imei(imei)] && event.deviceResponse?.activate?.servicePlan == "M2M-5GB")
        #expect(try event == ConnectivityCallback(body: body))
        #expect("\(event)".contains("***"))
        let software = receiveCallback(method: "POST", body: message)
        #expect(software.event?.kind == .campaignStatus && software.connectivityEvent == nil)
        // A password that was checked is not handed on.
        let checked = receiveCallback(method: "POST", body: body, options: ListenerOptions(password: Secret("p")))
        #expect(checked.connectivityEvent?.password == nil && checked.connectivityEvent?.status == .success)
        #expect(receiveCallback(method: "POST", body: body, options: ListenerOptions(password: Secret("q"))).status == 401)
    }

    @Test func bytesThatAreNotTextAreAnError() {
        #expect(throws: ThingSpaceError.self) { try SoftwareCallback(body: Data([0xFF, 0xFE, 0x7B])) }
    }

    @Test func aDeeplyNestedMessageIsKeptUnchanged() {
        let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        for body in [#"{"novel":\#(deep)}"#, #"{"campaign":{"novel":\#(deep)}}"#, #"{"campaign":\#(deep)}"#] {
            let received = receiveCallback(method: "POST", body: Data(body.utf8))
            #expect(received.status == 200 && received.event?.unknownMembers.count == 1)
        }
        #expect(receiveCallback(method: "POST", body: Data(deep.utf8)).status == 400)
        let deeper = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        let rejected = receiveCallback(method: "POST", body: Data(#"{"novel":\#(deeper)}"#.utf8))
        #expect(rejected.status == 400 && rejected.message.contains("levels deep"))
    }

    @Test func theHeadOfARequestDecidesFirst() {
        let options = ListenerOptions(username: "u", password: Secret("q"), maxBodyBytes: 1000)
        // "u:q" and "u:p" in base 64.
        #expect(receiveCallbackHead(method: "POST", authorization: "Basic dTpx", contentLength: 1000, options: options) == nil)
        #expect(receiveCallbackHead(method: "POST", authorization: "Basic dTpw", options: options)?.status == 401)
        #expect(receiveCallbackHead(method: "POST", contentLength: 1001, options: options)?.status == 413)
        #expect(receiveCallbackHead(method: "GET")?.status == 405)
    }

    @Test func aSliceOfABufferIsABody() throws {
        let buffer = Data("head".utf8) + message + Data("tail".utf8)
        #expect(try SoftwareCallback(body: buffer.dropFirst(4).dropLast(4)) == SoftwareCallback(body: message))
    }

    @Test func concurrentRequestsGetTheirOwnResponses() {
        let options = ListenerOptions(username: "u", password: Secret("p"), maxBodyBytes: 1000)
        #expect(options.validate() == [])
        let accepted = receiveCallback(method: "POST", body: message, options: options)
        #expect(accepted.status == 200 && accepted.event?.campaign?.status == .ended)
        // A password that was checked is not handed on.
        #expect(accepted.event?.password == nil)
        let other = ListenerOptions(username: "u", password: Secret("q"))
        #expect(receiveCallback(method: "POST", body: message, options: other).status == 401)
        // "u:q" in base 64.
        #expect(receiveCallback(method: "POST", authorization: "Basic dTpx", body: message, options: other).status == 200)
        #expect(receiveCallback(method: "GET", body: message).status == 405)
        #expect(receiveCallback(method: "POST", body: Data("{".utf8)).status == 400)
        #expect(receiveCallback(method: "POST", body: Data(count: 1001), options: options).status == 413)
        #expect(receiveCallback(method: "POST", body: Data(), options: options).event == nil)
    }

    @Test func dataOfADeviceIsDecodedWithItsPaddingOrWithout() {
        for (message, payload) in [("yv4=", [0xCA, 0xFE]), ("yv4", [0xCA, 0xFE]), ("aGVsbG8h", Array("hello!".utf8)), ("", [])] {
            #expect(NiddUplink(message: message, deviceIds: []).payload == Data(payload as [UInt8]), "\(message)")
        }
        for invalid in ["y", "yv4!", "a b c"] {
            #expect(NiddUplink(message: invalid, deviceIds: []).payload == nil, "\(invalid)")
        }
    }

    @Test func invalidOptionsAreReported() {
        let findings = ListenerOptions(password: Secret(""), maxBodyBytes: 0).validate()
        #expect(Set(findings.map(\.path)) == ["password", "maxBodyBytes"])
    }

    @Test func messagesOfACampaignArriveFromItsRequestToItsEnd() async throws {
        let simulator = try Simulator(seed: 271)
        let client = try simulator.client()
        let v3 = client.softwareV3
        let listener = try CallbackListener(client)
        #expect(try await v3.registerCallback(FotaCallbackListener(url: listener.url)).url == listener.url)
        let campaign = try await v3.scheduleCampaign(springRollout())
        try await simulator.advance(days: 9)
        let updates = listener.events.filter { $0.campaign?.campaignId == campaign.id }
        #expect(updates.allSatisfy { $0.kind == .campaignStatus && $0.accountName == simulator.facts.account })
        let statuses = updates.compactMap { $0.campaign?.status }
        #expect(statuses.contains(.scheduled) && statuses.last == .ended)
        // The device reports its beginning and its end, too.
        #expect(statuses.filter { $0 == .scheduled }.count == 3)
        // A deregistered listener receives nothing more.
        try await v3.deregisterCallback()
        let before = listener.events.count
        var next = springRollout()
        next.startDate = "2026-03-15"
        next.endDate = "2026-03-20"
        _ = try await v3.scheduleCampaign(next)
        try await simulator.advance(days: 1)
        #expect(listener.events.count == before)
    }

    @Test func aCallbackThatFailedIsSentAgain() async throws {
        let simulator = try Simulator(seed: 272)
        let client = try simulator.client()
        let listener = try CallbackListener(client)
        _ = try await client.softwareV1.registerCallback(UpgradeCallbackListener(name: "Fota", url: listener.url))
        #expect(try await client.softwareV1.listCallbacks().map(\.url) == [listener.url])
        listener.reject(2)
        let upgrade = try await upgradeOverTheAir(with: client)
        try await simulator.advance(days: 1)
        let updates = listener.events.filter { $0.upgrade?.upgradeId == upgrade.id }
        #expect(try await simulator.statistics().callbacksFailed == 2)
        #expect(updates.first?.kind == .upgradeScheduled)
        #expect(updates.contains { $0.upgrade?.deviceList.isEmpty == false })
    }
}
