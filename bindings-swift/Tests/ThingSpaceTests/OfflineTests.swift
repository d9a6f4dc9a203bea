import Foundation
import Testing
import ThingSpace

/// What needs no platform.
@Suite struct OfflineTests {
    @Test func aRequestWithinTheRulesHasNoFindings() {
        #expect(springRollout().validate(context: february) == [])
    }

    @Test func everyBrokenRuleIsToldAtOnce() {
        var request = springRollout()
        request.endDate = "2026-02-27"
        request.campaignTimeWindows = [TimeWindow(startTime: 18, endTime: 21)]
        let errors = request.validate(context: february).filter { $0.severity == .error }
        #expect(errors.map(\.path) == ["endDate", "campaignTimeWindowList[0].endTime"])
        #expect(errors.allSatisfy { !$0.code.isEmpty && !$0.fix.isEmpty && !$0.source.isEmpty })
        #expect("\(errors[1])" == "campaignTimeWindowList[0].endTime: \(errors[1].fix)")
    }

    @Test func aMistakeIsThrownBeforeAnythingIsSent() async throws {
        // Nobody listens here: a request would be another error.
        let client = try Client(tokens: Tokens(bearer: "b", session: "s"), account: "0642233522-00001", baseUrl: "http://127.0.0.1:1")
        var request = springRollout()
        request.startDate = "2027-03-05"
        request.endDate = "2027-03-01"
        let error = try await error { try await client.softwareV3.scheduleCampaign(request) }
        guard case .validation(let message, let findings) = error else { throw error }
        #expect(findings.map(\.path) == ["endDate"])
        #expect(message.contains("endDate"))
        #expect(error.description == message && error.localizedDescription == message)
    }

    @Test func theJsonDoorKnowsMisspeltMembers() throws {
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

    @Test(arguments: [-1, .nan, .infinity]) func secondsThatAreNoneAreRefused(seconds: Double) async throws {
        let tokens = Tokens(bearer: "b", session: "s")
        #expect(throws: ThingSpaceError.self) { try Client(tokens: tokens, options: ClientOptions(timeout: seconds)) }
        #expect(throws: ThingSpaceError.self) { try Client(tokens: Tokens(bearer: "b", session: "s", expiresIn: seconds)) }
        let client = try Client(tokens: tokens, account: "0642233522-00001")
        let devices = client.softwareV3.listDevices(options: CallOptions(timeout: seconds))
        let listing = try await error { try await devices.collect() }
        #expect(listing.facts().kind == "ConfigurationError")
        let waiting = try await error { try await client.softwareV3.waitForCampaign("x", wait: WaitOptions(deadline: seconds)) }
        #expect(waiting.facts().kind == "ConfigurationError")
    }

    @Test func anOpenEnumKeepsWhatNobodyKnew() {
        let novel = CampaignStatus(wire: "CampaignOnTheMoon")
        #expect(novel == .other(value: "CampaignOnTheMoon"))
        #expect(novel.wire == "CampaignOnTheMoon" && !novel.isKnown)
        #expect(CampaignStatus(wire: "campaignended") == .ended)
        #expect(CampaignStatus.ended.wire == "CampaignEnded" && CampaignStatus.ended.isKnown)
        #expect("\(DeviceProtocol(wire: "OMD-DM"))" == "OMA")
    }

    @Test func aDayIsADay() throws {
        let day = CalendarDate(year: 2026, month: 3, day: 1)
        #expect(day == "2026-03-01" && "\(day)" == "2026-03-01")
        #expect(day.components! == (2026, 3, 1))
        #expect(CalendarDate(try #require(day.date)) == day)
        #expect(day.date == Date(timeIntervalSince1970: 1_772_323_200))
        #expect(CalendarDate("2026-02-28") < day)
        for odd in ["2026-02-30", "2026-3-1", "", "soon", "2026-03-01T00:00:00Z", "2026-03-01-"] {
            #expect(CalendarDate(odd).date == nil && CalendarDate(odd).components == nil && CalendarDate(odd).text == odd)
        }
    }

    @Test func anInstantIsAnInstant() throws {
        #expect(Timestamp("2026-03-01T00:00:00Z").date == Date(timeIntervalSince1970: 1_772_323_200))
        let precise = try #require(Timestamp("2022-10-05T21:05:01.19Z").date)
        #expect(abs(precise.timeIntervalSince1970 - 1_665_003_901.19) < 0.000_1)
        #expect(Timestamp(Date(timeIntervalSince1970: 1_772_323_200.5)).text == "2026-03-01T00:00:00.500Z")
        for odd in ["soon", "", "2026-03-01", "2026-03-01T00:00:00.Z"] {
            #expect(Timestamp(odd).date == nil && Timestamp(odd).text == odd)
        }
    }

    @Test func timingAnswersWithoutAPlatform() async throws {
        var question = CampaignTiming(version: .v3, startDate: "2026-03-02", endDate: "2026-03-08", now: "2026-03-01T12:00:00Z")
        let start = try Timing.campaignStart(question)
        #expect(start.earliest == "2026-03-02T00:00:00Z" && !start.onDemand)
        #expect(try Timing.windowsLeft(question).windowCount >= 1)
        #expect(try Timing.attemptsPerDevice(question).attempts == 21)
        #expect(try Timing.safeEndDate(SafeEndDateQuestion(campaign: question, attempts: 3)).givenIsEnough == true)
        #expect(try !Timing.cellCapacity(CellCapacityQuestion(campaign: question, devicesPerCell: 1_000_000)).fits)
        question.endDate = "2026-03-01"
        let backwards = question
        let error = try await error { try Timing.windowsLeft(backwards) }
        #expect(error.facts().findings.map(\.path) == ["endDate"])
        // The programs of the pages.
        #expect(try attemptsThatFit() == 21)
        #expect(try nightsInNewYork() == [TimeWindow(startTime: 3, endTime: 7)])
        #expect(throws: ThingSpaceError.self) { try callOfflineJson(group: "no", name: "such", questionJson: "{}") }
    }

    @Test func whatTheDocumentsLeaveOpenMayBeDecidedOtherwise() async throws {
        let tokens = Tokens(bearer: "b", session: "s")
        let strict = ClientOptions(rules: RuleOptions(longestCampaignName: 5))
        let client = try Client(tokens: tokens, account: "0642233522-00001", baseUrl: "http://127.0.0.1:1", options: strict)
        var request = springRollout()
        request.startDate = "2027-03-01"
        request.endDate = "2027-03-08"
        let error = try await error { try await client.softwareV3.scheduleCampaign(request) }
        #expect(error.facts().findings.map(\.path) == ["campaignName"])
        #expect(throws: ThingSpaceError.self) { try Client(tokens: tokens, options: ClientOptions(rules: RuleOptions(mostDevices: 0))) }
    }

    @Test func modelsAreKeptAsTheWireNamesThemAndSecretsAreNot() throws {
        var request = springRollout()
        request.protocol = DeviceProtocol(wire: "Pigeon")
        request.endDate = "some day"
        let json = try JSONEncoder().encode(request)
        let members = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(members["campaignTimeWindowList"] is [Any] && members["protocol"] as? String == "Pigeon" && members["endDate"] as? String == "some day")
        #expect(try JSONDecoder().decode(CampaignRequest.self, from: json) == request)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(CampaignRequest.self, from: Data("{}".utf8)) }
        let secretive: [any Sendable.Type] = [
            LoginRequest.self, SessionToken.self, BearerToken.self, SoftwareCallback.self, ReceivedCallback.self, ListenerOptions.self, Secret.self,
        ]
        #expect(secretive.allSatisfy { !($0 is any Encodable.Type) })
    }

    @Test func oddValuesSurviveTheBorder() {
        var request = springRollout()
        request.startDate = "the first of March"
        let findings = request.validate(context: february)
        #expect(findings.contains { $0.path == "startDate" && $0.value.contains("the first of March") })
    }
}
