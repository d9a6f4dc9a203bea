import Foundation
import Testing
import ThingSpace

@Suite struct ErrorTests {
    @Test func anApiErrorHasThePlatformsDetails() async throws {
        let simulator = try Simulator(seed: 211)
        let v3 = try simulator.client().softwareV3
        try await simulator.script(
            path: "/subscriptions/", status: 400, headers: [("content-type", "application/json")],
            body: #"{"errorCode":"INVALID_PARAMETER","errorMessage":"not so"}"#)
        let rejected = try await error { try await v3.getSubscription() }
        guard case .api(_, let details, let facts) = rejected else { throw rejected }
        #expect(facts.code == "request.rejected" && facts.operation == "software_v3.get_subscription" && facts.attempts == 1)
        #expect(details.platformCode == "INVALID_PARAMETER" && details.status == 400 && details.message == "not so")
        #expect(rejected.description.contains("not so"))

        let missing = try await error { try await v3.getCampaign("f858b8c4-2153-11ec-8c44-aeb16d1aa652") }
        guard case .notFound(let message, _, let about) = missing else { throw missing }
        #expect(about.code == "campaign.not_found" && about.resource == "campaign")
        #expect(about.identifier == "f858b8c4-2153-11ec-8c44-aeb16d1aa652" && message.contains("campaign f858b8c4"))

        try await simulator.script(path: "/subscriptions/", status: 429, headers: [("retry-after", "0")], body: "", times: 3)
        let throttled = try await error { try await v3.getSubscription() }
        guard case .rateLimited(_, _, let retryAfter, _) = throttled else { throw throttled }
        #expect(retryAfter == 0)
    }

    @Test func anInvalidResponseWithSuccessStatusIsAnError() async throws {
        let simulator = try Simulator(seed: 212)
        let v3 = try simulator.client().softwareV3
        for body in ["<!DOCTYPE html><html></html>", "", #"{"id": "1""#, #"{"id": "1"} more"#, "[1,2]", "null", #"{"startDate": {}}"#] {
            try await simulator.script(path: "/campaigns/", body: body)
            let error = try await error { try await v3.getCampaign("f858b8c4-2153-11ec-8c44-aeb16d1aa652") }
            guard case .unexpectedResponse = error else { throw error }
        }
    }

    @Test func anUnusualRecordNeverLosesTheList() async throws {
        let simulator = try Simulator(seed: 213)
        let v3 = try simulator.client().softwareV3
        try await simulator.script(
            path: "/reports/",
            body: """
                {"hasMoreData": false, "deviceList": [
                    {"deviceId": "354658090353977", "status": "UpgradeSuccess", "novel": {"deep": [1, 2]}},
                    null,
                    {"deviceId": 354658090353978, "status": "BrandNewStatus", "resultReason": null, "updatedTime": "sometime"},
                    {"deviceId": "354658090353979", "status": null, "nextAttempTime": "2026-03-02T18:00:00Z"}]}
                """)
        let devices = try await v3.listCampaignDevices("f858b8c4-2153-11ec-8c44-aeb16d1aa652").collect()
        #expect(devices.map(\.deviceId) == ["354658090353977", "354658090353978", "354658090353979"])
        #expect(devices.map(\.status?.wire) == ["UpgradeSuccess", "BrandNewStatus", nil])
        #expect(devices[1].updatedTime?.text == "sometime")
        #expect(devices[2].nextAttemptTime?.date != nil)
    }

    @Test func aBrokenConnectionSaysWhetherTheRequestMayHaveBeenCarriedOut() async throws {
        let simulator = try Simulator(seed: 214)
        let v3 = try simulator.client().softwareV3
        try await simulator.script(path: "/campaigns/", body: #"{"success": true}"#, truncate: true)
        let error = try await error { try await v3.cancelCampaign("f858b8c4-2153-11ec-8c44-aeb16d1aa652") }
        guard case .transport(let message, outcomeUnknown: true, let facts) = error else { throw error }
        #expect(message.contains("check with software_v3.get_campaign before you send it again"))
        #expect(facts.code == "connection.broke" && facts.host == "127.0.0.1" && facts.port != nil && facts.causeCode != nil)
    }

    @Test func aSilentPlatformTimesOut() async throws {
        let server = try SilentServer()
        let client = try Client(tokens: Tokens(bearer: "b", session: "s"), account: "0642233522-00001", baseUrl: server.url)
        let error = try await error { try await client.softwareV3.getSubscription(options: CallOptions(timeout: 0.05)) }
        guard case .timeout(_, outcomeUnknown: false, _) = error else { throw error }
    }

    @Test func anArgumentStaysInItsSegmentWhateverItIs() async throws {
        let simulator = try Simulator(seed: 215)
        let v3 = try simulator.client().softwareV3
        let error = try await error { try await v3.getCampaign("../../x?y=z") }
        guard case .notFound = error else { throw error }
        #expect(try await simulator.requests().last?.target == "/api/fota/v3/campaigns/0642233522-00001/..%2F..%2Fx%3Fy%3Dz")
    }

    @Test func everyKindOfErrorHasItsCase() {
        let details = ApiErrorDetails(status: 400, platformCode: "C", message: "M", hint: "H", outcomeUnknown: true)
        let plan = CampaignPlan(deviceList: [], startDate: "2026-03-01", endDate: "2026-03-02")
        let about = ErrorFacts(code: "a.b", operation: "o", attempts: 2)
        let campaign = PlannedCampaign(plan: plan, outcome: .notScheduled, parts: [], rejected: [])
        let all: [ThingSpaceError] = [
            .validation(message: "m", findings: [], facts: about), .authentication(message: "m", details: details, facts: about),
            .lockoutGuard(message: "m", failures: 1, facts: about), .api(message: "m", details: details, facts: about),
            .notFound(message: "m", details: details, facts: about),
            .rateLimited(message: "m", details: details, retryAfter: 1, facts: about),
            .transport(message: "m", outcomeUnknown: true, facts: about), .timeout(message: "m", outcomeUnknown: true, facts: about),
            .cancelled(message: "m", facts: about),
            .unexpectedResponse(message: "m", status: 200, path: "a.b", outcomeUnknown: true, facts: about),
            .nothingScheduled(message: "m", campaign: campaign, outcomeUnknown: true, facts: about),
            .configuration(message: "m", facts: about),
        ]
        #expect(all.map { $0.info().kind } == errorKinds())
        #expect(all.allSatisfy { $0.description == "m" && ($0 as any Error).localizedDescription == "m" })
        for error in all {
            let facts = error.info()
            #expect(facts.facts == about)
            switch error {
            case .authentication, .api, .notFound:
                #expect(facts.status == 400 && facts.platformCode == "C" && facts.platformMessage == "M" && facts.hint == "H" && facts.outcomeUnknown)
            case .rateLimited: #expect(facts.retryAfter == 1 && facts.platformCode == "C")
            case .lockoutGuard: #expect(facts.failures == 1)
            case .transport, .timeout: #expect(facts.outcomeUnknown)
            case .nothingScheduled: #expect(facts.outcomeUnknown && facts.campaign == campaign)
            case .unexpectedResponse: #expect(facts.path == "a.b" && facts.status == 200 && facts.outcomeUnknown)
            case .validation, .cancelled, .configuration: #expect(facts.status == nil && !facts.outcomeUnknown)
            }
        }
    }

    @Test func aPanicIsAnErrorAndTheProgramGoesOn() async throws {
        // The reader of the library panics at this text, in the builds of the tests only.
        let text = "panic-918273645"
        let json = #"{"accountName": "\#(text)", "type": "\#(text)", "requestId": "\#(text)"}"#
        let body = Data(json.utf8)
        let simulator = try Simulator(seed: 217)
        let client = try simulator.client()
        let calls: [@Sendable () async throws -> Any] = [
            { try SoftwareCallback(body: body) },
            { try ConnectivityCallback(body: body) },
            { try validateJson(service: "software_v3", operation: "register_callback", requestJson: #"{"url": "\#(text)"}"#) },
            { try await client.accounts.get() },
            { try await client.softwareV3.listDevices().collect() },
        ]
        for call in calls {
            try await simulator.script(body: json)
            let failed = try await error { try await call() }
            guard case .unexpectedResponse(let message, _, _, _, _) = failed else { throw failed }
            #expect(message.contains("panicked") && message.contains("report") && !message.contains(text))
            try await simulator.clearScript()
        }
        // A function that does not throw returns what it can.
        #expect(receiveCallback(method: "POST", body: body).status == 500)
        #expect(try await client.accounts.get().accountName == simulator.facts.account)
    }

    @Test func aClosedClientSendsNothing() async throws {
        let simulator = try Simulator(seed: 216)
        let client = try simulator.client()
        client.close()
        let error = try await error { try await client.softwareV3.getSubscription() }
        guard case .cancelled = error else { throw error }
        #expect(try await simulator.statistics().requests == 0)
    }
}
