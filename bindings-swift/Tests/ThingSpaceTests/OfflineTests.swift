import Foundation
import Testing
import ThingSpace

/// Tests that need no platform.
@Suite struct OfflineTests {
    @Test func aRequestWithinTheRulesHasNoFindings() {
        #expect(springRollout().validate(context: february) == [])
    }

    @Test func everyBrokenRuleIsReportedAtOnce() {
        var request = springRollout()
        request.endDate = "2026-02-27"
        request.campaignTimeWindows = [TimeWindow(startTime: 18, endTime: 21)]
        let errors = request.validate(context: february).filter { $0.severity == .error }
        #expect(errors.map(\.path) == ["endDate", "campaignTimeWindowList[0].endTime"])
        #expect(errors.allSatisfy { !$0.code.isEmpty && !$0.message.isEmpty && !$0.source.isEmpty })
        #expect(errors[1].member == "campaignTimeWindows[0].endTime")
        #expect("\(errors[1])" == "\(errors[1].member) (campaignTimeWindowList[0].endTime): \(errors[1].message)")
    }

    @Test func aMistakeIsThrownBeforeAnythingIsSent() async throws {
        // No server listens here: a request would cause another error.
        let client = try Client(tokens: Tokens(bearer: "b", session: "s"), account: "0642233522-00001", baseUrl: "http://127.0.0.1:1")
        var request = springRollout()
        request.startDate = "2027-03-05"
        request.endDate = "2027-03-01"
        let error = try await error { try await client.softwareV3.scheduleCampaign(request) }
        guard case .validation(let message, let findings, _) = error else { throw error }
        #expect(findings.map(\.path) == ["endDate"])
        #expect(message.contains("endDate"))
        #expect(error.description == message && error.localizedDescription == message)
    }

    @Test func callsByNameReportMisspeltMembers() throws {
        let findings = try validateJson(
            service: "software_v3", operation: "query_devices", requestJson: #"{"deviceList": ["354658090353977"], "devicelist": []}"#)
        #expect(findings.map(\.code) == ["json.unknown_member"])
        #expect(throws: ThingSpaceError.self) { try validateJson(service: "no", operation: "such", requestJson: "{}") }
        #expect(throws: ThingSpaceError.self) { try validateJson(service: "software_v3", operation: "query_devices", requestJson: "{") }
    }

    @Test func aBaseUrlOnAnotherMachineMustBeHttps() {
        let tokens = Tokens(bearer: "b", session: "s")
        for url in ["http://example.com", "ftp://127.0.0.1", "nonsense", "https://user@example.com"] {
            #expect(throws: ThingSpaceError.self, "\(url)") { try Client(tokens: tokens, baseUrl: url) }
        }
    }

    @Test(arguments: [-1, .nan, .infinity]) func invalidSecondsAreRejected(seconds: Double) async throws {
        let tokens = Tokens(bearer: "b", session: "s")
        #expect(throws: ThingSpaceError.self) { try Client(tokens: tokens, options: ClientOptions(timeout: seconds)) }
        #expect(throws: ThingSpaceError.self) { try Client(tokens: Tokens(bearer: "b", session: "s", expiresIn: seconds)) }
        let client = try Client(tokens: tokens, account: "0642233522-00001")
        let devices = client.softwareV3.listDevices(options: CallOptions(timeout: seconds))
        let listing = try await error { try await devices.collect() }
        #expect(listing.info().kind == "ConfigurationError")
        let waiting = try await error { try await client.softwareV3.waitForCampaign("x", timeout: seconds) }
        #expect(waiting.info().kind == "ConfigurationError")
    }

    @Test func anOpenEnumKeepsUnknownValues() {
        let novel = CampaignStatus(wire: "CampaignOnTheMoon")
        #expect(novel == .other(value: "CampaignOnTheMoon"))
        #expect(novel.wire == "CampaignOnTheMoon" && !novel.isKnown)
        #expect(CampaignStatus(wire: "campaignended") == .ended)
        #expect(CampaignStatus.ended.wire == "CampaignEnded" && CampaignStatus.ended.isKnown)
        #expect("\(DeviceProtocol(wire: "OMD-DM"))" == "OMA")
    }

    @Test func aCalendarDateRepresentsADay() throws {
        let day = CalendarDate(year: 2026, month: 3, day: 1)
        #expect(day == "2026-03-01" && "\(day)" == "2026-03-01")
        #expect(day.components! == (2026, 3, 1))
        #expect(CalendarDate(try #require(day.date)) == day)
        #expect(day.date == Date(timeIntervalSince1970: 1_772_323_200))
        #expect(CalendarDate("2026-02-28") < day)
        for invalid in ["2026-02-30", "2026-3-1", "", "soon", "2026-03-01T00:00:00Z", "2026-03-01-"] {
            #expect(CalendarDate(invalid).date == nil && CalendarDate(invalid).components == nil && CalendarDate(invalid).text == invalid)
        }
    }

    @Test func aTimestampRepresentsAnInstant() throws {
        #expect(Timestamp("2026-03-01T00:00:00Z").date == Date(timeIntervalSince1970: 1_772_323_200))
        let precise = try #require(Timestamp("2022-10-05T21:05:01.19Z").date)
        #expect(abs(precise.timeIntervalSince1970 - 1_665_003_901.19) < 0.000_1)
        #expect(Timestamp(Date(timeIntervalSince1970: 1_772_323_200.5)).text == "2026-03-01T00:00:00.500Z")
        for invalid in ["soon", "", "2026-03-01", "2026-03-01T00:00:00.Z"] {
            #expect(Timestamp(invalid).date == nil && Timestamp(invalid).text == invalid)
        }
    }

    @Test func timingWorksOffline() async throws {
        var request = CampaignTiming(version: .v3, startDate: "2026-03-02", endDate: "2026-03-08", now: "2026-03-01T12:00:00Z")
        let start = try Timing.campaignStart(request)
        var overlapping = request
        overlapping.campaignTimeWindows = [TimeWindow(startTime: 18, endTime: 22), TimeWindow(startTime: 20, endTime: 24)]
        let notes = try Timing.campaignStart(overlapping).notes
        #expect(notes[0].hasPrefix("warning: campaignTimeWindows[1] (campaignTimeWindowList[1]): 20-24 overlaps the window 18-22 at campaignTimeWindows[0];"))
        #expect(start.earliest == "2026-03-02T00:00:00Z" && !start.onDemand)
        #expect(try Timing.remainingWindows(request).windowCount >= 1)
        #expect(try Timing.attemptsPerDevice(request).attempts == 21)
        #expect(try Timing.safeEndDate(SafeEndDateRequest(campaign: request, attempts: 3)).givenIsEnough == true)
        #expect(try !Timing.cellCapacity(CellCapacityRequest(campaign: request, devicesPerCell: 1_000_000)).fits)
        request.endDate = "2026-03-01"
        let backwards = request
        let error = try await error { try Timing.remainingWindows(backwards) }
        #expect(error.info().findings.map(\.path) == ["endDate"])
        // The programs of the pages.
        #expect(try attemptsThatFit() == 21)
        #expect(try nightsInNewYork() == [TimeWindow(startTime: 3, endTime: 7)])
        #expect(throws: ThingSpaceError.self) { try callOfflineJson(group: "no", name: "such", requestJson: "{}") }
    }

    @Test func ruleOptionsDecideWhatTheDocumentationLeavesOpen() async throws {
        let tokens = Tokens(bearer: "b", session: "s")
        let strict = ClientOptions(rules: RuleOptions(maxCampaignNameLength: 5))
        let client = try Client(tokens: tokens, account: "0642233522-00001", baseUrl: "http://127.0.0.1:1", options: strict)
        var request = springRollout()
        request.startDate = "2027-03-01"
        request.endDate = "2027-03-08"
        let error = try await error { try await client.softwareV3.scheduleCampaign(request) }
        #expect(error.info().findings.map(\.path) == ["campaignName"])
        #expect(throws: ThingSpaceError.self) { try Client(tokens: tokens, options: ClientOptions(rules: RuleOptions(maxDevices: 0))) }
    }

    @Test func modelsAreEncodedWithWireNamesAndWithoutSecrets() throws {
        var request = springRollout()
        request.protocol = DeviceProtocol(wire: "Pigeon")
        request.endDate = "some day"
        let json = try JSONEncoder().encode(request)
        let members = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(members["campaignTimeWindowList"] is [Any] && members["protocol"] as? String == "Pigeon" && members["endDate"] as? String == "some day")
        #expect(try JSONDecoder().decode(CampaignRequest.self, from: json) == request)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(CampaignRequest.self, from: Data("{}".utf8)) }
        // Models with a required secret, and requests with a secret, are not Codable.
        let secretive: [any Sendable.Type] = [
            LoginRequest.self, SessionToken.self, BearerToken.self, ListenerOptions.self, RegisterCallbackRequest.self, Secret.self,
        ]
        #expect(secretive.allSatisfy { !($0 is any Encodable.Type) })
    }

    @Test func thePlatformsMessageIsKeptWithoutSecrets() throws {
        let event = try ConnectivityCallback(body: lineMessage("595f5c44-c31c-4552-8670-020a1545a959", status: "Failed", password: "canary"))
        #expect(event.password?.expose() == "canary")
        let registered = RegisteredCallback(
            accountName: "0642233522-00001", serviceName: CallbackService(wire: "NovelService"), url: "https://example.com/", username: "u",
            password: Secret("canary"))
        for json in [try JSONEncoder().encode([event]), try JSONEncoder().encode(registered)] {
            #expect(!String(decoding: json, as: UTF8.self).contains("canary"))
        }
        var kept = event
        kept.password = nil
        #expect(try JSONDecoder().decode(ConnectivityCallback.self, from: JSONEncoder().encode(event)) == kept)
        let members = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(event)) as? [String: Any])
        #expect(members["requestId"] is String && members["faultResponse"] is [String: Any] && members["password"] == nil)
        #expect(try JSONDecoder().decode(RegisteredCallback.self, from: JSONEncoder().encode(registered)).serviceName.wire == "NovelService")
    }

    @Test func identifiersAreWrittenInOneStepAndAreKeys() throws {
        let ids: [DeviceId] = [.imei("1"), .iccid("2"), .eid("3"), .mdn("4"), .msisdn("5"), .meid("6"), .esn("7"), .imsi("8"), .min("9"), .sku("10")]
        let device = DeviceIdentifiers(deviceIds: ids)
        let read = [device.imei, device.iccid, device.eid, device.mdn, device.msisdn, device.meid, device.esn, device.imsi, device.min, device.sku]
        #expect(read == ids.map(\.id) && DeviceIdentifiers(deviceIds: []).imei == nil)
        let known = try #require(typesTable().first { $0.name == "DeviceIdKind" }).members.map(\.wire)
        #expect(ids.map(\.kind.wire).sorted() == known.sorted())
        let request = DeviceSelectionRequest(devices: ["354658090353977", .imei(imei), [.imei(imei), .iccid("89148000000800139702")]])
        #expect(request.devices?.map(\.imei) == [imei, imei, imei] && request.devices?.last?.iccid == "89148000000800139702")
        #expect(Set(["354658090353977", DeviceId.imei(imei), .iccid(imei)]).count == 2)
        #expect("\(DeviceId.imei(imei))" == "imei:\(imei)")
        #expect(DeviceListRequest(deviceId: "354658090353977").deviceId == .imei(imei))
    }

    @Test func rowsAreEncodedWithWireNames() throws {
        let line = DeviceInformation(
            accountName: "0642233522-00001",
            billingCycleEndDate: "2026-03-01T00:00:00Z",
            carrierInformations: [CarrierInformation(carrierName: "Verizon Wireless", servicePlan: "m2m4G", state: LineState(wire: "on the moon"))],
            connected: true,
            createdAt: "some day",
            customFields: [KeyValue(key: "CustomField1", value: "West")],
            deviceIds: [.imei(imei), .iccid("89148000000800139702"), .eid("89033023422130000000000199022071"), .mdn("5551234567")],
            extendedAttributes: [],
            groupNames: ["Default"]
        )
        let json = try JSONEncoder().encode([line])
        #expect(try JSONDecoder().decode([DeviceInformation].self, from: json) == [line])
        let written = try #require((try JSONSerialization.jsonObject(with: json) as? [[String: Any]])?.first)
        #expect(written["createdAt"] as? String == "some day" && written["ipAddress"] == nil)
        #expect((written["deviceIds"] as? [[String: String]])?.first == ["id": imei, "kind": "imei"])
        #expect(((written["carrierInformations"] as? [[String: String]])?.first)?["state"] == "on the moon")
        #expect(line.deviceIds.id(.mdn) == "5551234567" && line.deviceIds.id(.esn) == nil)
        #expect(line.mdn == "5551234567" && line.esn == nil && line.servicePlan == "m2m4G" && line.state?.wire == "on the moon")
        // Members whose plain name is another.
        let located = Location(msid: "5551234567", position: Position(latitude: 40.7, longitude: -74.25))
        let place = try JSONSerialization.jsonObject(with: JSONEncoder().encode(located)) as? [String: Any]
        #expect(place?["pd"] as? [String: Double] == ["x": 40.7, "y": -74.25])
        let day = DailyUsage(timestamp: "2026-03-01T00:00:00Z", bytesUsed: 5_000_000_000, smsUsed: 2, extendedAttributes: [])
        #expect(try JSONDecoder().decode(DailyUsage.self, from: JSONEncoder().encode(day)) == day)
        let labelled = UsageRequest(label: UsageLabel(name: "VIN", value: "1M8GDM9AXKP042788"), earliest: "2026-02-01T00:00:00Z", latest: "2026-02-02T00:00:00Z")
        #expect(try JSONDecoder().decode(UsageRequest.self, from: JSONEncoder().encode(labelled)) == labelled)
    }

    @Test func unusualValuesCrossTheLanguageBoundary() {
        var request = springRollout()
        request.startDate = "the first of March"
        let findings = request.validate(context: february)
        #expect(findings.contains { $0.path == "startDate" && $0.value.contains("the first of March") })
    }
}
