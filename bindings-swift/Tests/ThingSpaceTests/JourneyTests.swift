import Testing
import ThingSpace

/// The whole journey over real HTTP: find firmware, schedule, watch, read the report.
@Suite struct JourneyTests {
    @Test func aCampaignFromFirmwareToReport() async throws {
        let simulator = try Simulator(seed: 201)
        let client = try simulator.client()
        let v3 = client.softwareV3
        let firmware = try #require(try await v3.listFirmware(protocol: .lwm2m).first { $0.firmwareFrom == "SR1.2.0.0-10512" })
        let campaign = try await v3.scheduleCampaign(
            CampaignRequest(
                campaignName: "Spring rollout",
                firmwareName: firmware.firmwareName,
                firmwareFrom: firmware.firmwareFrom,
                firmwareTo: firmware.firmwareTo,
                protocol: .lwm2m,
                startDate: CalendarDate(year: 2026, month: 3, day: 1),
                endDate: "2026-03-08",
                campaignTimeWindows: [TimeWindow(startTime: 18, endTime: 22)],
                deviceList: [imei]
            ))
        #expect(campaign.status == .requestPending)
        #expect(campaign.accountName == simulator.facts.account)

        var seen: [CampaignStatus] = []
        let ended = try await v3.waitForCampaign(campaign.id, wait: WaitOptions(pollInterval: 0)) { progress in
            if seen.last != progress.campaign.status {
                seen.append(progress.campaign.status)
            }
            try await simulator.advance(seconds: 30)
            if progress.campaign.status == .scheduled {
                try await simulator.advance(hours: 4)
            }
        }
        #expect(ended.status == .ended)
        #expect(seen.first == .requestPending && seen.last == .ended && seen.contains(.scheduled))

        var report: [CampaignDevice] = []
        for try await device in v3.listCampaignDevices(campaign.id) {
            report.append(device)
        }
        #expect(report.map(\.deviceId) == [imei])
        #expect(report.map(\.status) == [.upgradeSuccess])
        #expect(report.first?.recentAttemptTime?.date != nil)

        let queried = try await v3.queryDevices([imei])
        #expect(queried.deviceList.first?.firmware == "SR1.2.0.0-10657")
        let history = try await v3.getDeviceHistory(imei)
        #expect(history.contains { $0.campaignId == campaign.id && $0.status == .upgradeSuccess })
        let listed = try await v3.listCampaignsByStatus(campaignStatus: .ended).collect()
        #expect(listed.map(\.id) == [campaign.id])
    }

    @Test func theProgramOfTheReadmeRuns() async throws {
        let simulator = try Simulator(seed: 1)
        let client = try simulator.client()
        try await springRollout(with: client)
        let accepted = try await client.softwareV3.listCampaignsByStatus(campaignStatus: .requestPending).collect()
        #expect(accepted.map(\.campaignName) == ["Spring rollout"])
    }

    @Test func aCampaignChangesAndIsCancelledBeforeItStarts() async throws {
        let simulator = try Simulator(seed: 202)
        let v3 = try simulator.client().softwareV3
        var request = springRollout()
        request.startDate = "2026-03-10"
        request.endDate = "2026-03-20"
        let campaign = try await v3.scheduleCampaign(request)
        try await simulator.advance(minutes: 5)

        // A window that starts at 0 survives the round trip.
        let windows = [TimeWindow(startTime: 0, endTime: 4)]
        let changed = try await v3.changeCampaignDates(
            campaign.id, request: CampaignDatesRequest(startDate: "2026-03-11", endDate: "2026-03-21", campaignTimeWindows: windows))
        #expect(changed.startDate == "2026-03-11")
        #expect(changed.campaignTimeWindows == windows)
        #expect(try await v3.getCampaign(campaign.id).campaignTimeWindows == windows)

        #expect(try await v3.cancelCampaign(campaign.id).success == true)
        #expect(try await v3.waitForCampaign(campaign.id).status == .cancelled)
    }

    @Test func anotherAccountAndAnotherTimeLimitForOneCall() async throws {
        let simulator = try Simulator(seed: 203)
        let client = try Client(credentials: simulator.credentials, baseUrl: simulator.facts.url)
        let nameless = try await error { try await client.softwareV3.getSubscription() }
        #expect(nameless.facts().kind == "ConfigurationError")
        let options = CallOptions(account: simulator.facts.account, timeout: 30)
        let subscription = try await client.softwareV3.getSubscription(options: options)
        #expect(subscription.accountName == simulator.facts.account)
        #expect(client.account == nil && client.baseUrl == simulator.facts.url)
    }
}
