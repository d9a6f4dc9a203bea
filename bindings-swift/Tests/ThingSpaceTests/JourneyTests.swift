import Foundation
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
        let ended = try await v3.waitForCampaign(campaign.id, pollInterval: 0) { progress in
            if let status = progress.campaign.status, seen.last != status {
                seen.append(status)
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

    @Test func anOmaDmUpgradeFromFirmwareToHistory() async throws {
        let simulator = try Simulator(seed: 204)
        let client = try simulator.client()
        let v1 = client.softwareV1
        let accepted = try await upgradeOverTheAir(with: client)
        #expect(accepted.status == .requestPending && accepted.deviceList.count == 5)
        try await simulator.advance(days: 3)
        let upgrade = try await v1.getUpgrade(accepted.id)
        #expect(upgrade.status?.isKnown == true && upgrade.status != .requestPending)
        let done = upgrade.deviceList.filter { $0.status == .upgradeSuccess }
        #expect(!done.isEmpty && upgrade.deviceList.allSatisfy { $0.status?.isKnown == true })
        let upgraded = try #require(done.first).deviceId
        #expect(try await v1.getDeviceHistory(upgraded).contains { $0.status == .upgradeSuccess })
        let device = try await v1.listDevices(clientType: .omaDm).collect().first { $0.deviceId == upgraded }
        #expect(device?.firmware == upgrade.firmwareTo)

        // Another one changes its devices, is listed, and is cancelled before its day.
        let firmware = try await v1.listFirmware(clientType: .omaDm)[0]
        let others = try await v1.listDevices(clientType: .omaDm).collect().filter { other in
            other.firmware == firmware.fromVersion && other.fotaEligible == true && !upgrade.deviceList.contains { $0.deviceId == other.deviceId }
        }.prefix(2).map(\.deviceId)
        try #require(others.count == 2)
        _ = try await v1.assignLicenses(DeviceList(deviceList: others))
        let request = FirmwareUpgradeRequest(
            firmwareName: firmware.firmwareName, firmwareTo: firmware.toVersion ?? "", startDate: "2026-04-01", deviceList: [others[0]])
        let later = try await v1.scheduleUpgrade(request)
        try await simulator.advance(minutes: 5)
        let change = UpgradeDevicesRequest(changeType: .append, deviceList: [others[1]])
        _ = try await v1.modifyUpgradeDevices(later.id, request: change)
        #expect(try await v1.getUpgrade(later.id).deviceList.count == 2)
        let queued = try await v1.listUpgradesByStatus(upgradeStatus: .queued).collect()
        #expect(queued.contains { $0.id == later.id })
        #expect(try await v1.cancelUpgrade(later.id).success == true)
    }

    @Test func anHttpCampaignWithAFileLogsAndCheckIns() async throws {
        let simulator = try Simulator(seed: 205)
        let client = try simulator.client()
        let v2 = client.softwareV2
        let accepted = try await httpPilot(with: client)
        let files = try await v2.listFiles(distributionType: .http)
        #expect(files.count == 1 && files[0].fileName.contains("settings.txt"))
        try await simulator.advance(days: 8)
        #expect(try await v2.getCampaign(accepted.id).status == .ended)
        let report = try await v2.listCampaignDevices(accepted.id).collect()
        #expect(report.count == 5 && report.allSatisfy { $0.status?.isKnown == true })
        #expect(report.contains { $0.status == .upgradeSuccess })
        let ended = try await v2.listCampaignsByStatus(campaignStatus: .ended).collect()
        #expect(ended.map(\.id) == [accepted.id])

        let ids = report.map(\.deviceId)
        var checkIns = 0
        for id in ids { checkIns += try await v2.getCheckInHistory(id).count }
        #expect(checkIns > 5)

        let logging = try await v2.enableLoggingDevices(DeviceLoggingRequest(deviceIds: ids))
        #expect(Set(logging.map(\.deviceId)).isSubset(of: ids) && !logging.isEmpty)
        try await simulator.advance(days: 2)
        let logged = try #require(logging.first).deviceId
        #expect(try await !v2.getDeviceLogs(logged).isEmpty)
        try await v2.disableLoggingDevices(deviceIds: ids)
        #expect(try await v2.listLoggingDevices().isEmpty)
        let sent = try #require(try await simulator.requests().last { $0.method == "DELETE" })
        #expect(sent.target.hasSuffix("?deviceIds=" + ids.joined(separator: "%2C")))
    }

    @Test func onePlanUpgradesAMixedFleet() async throws {
        let simulator = try Simulator(seed: 206)
        let client = try simulator.client()
        let planned = try await planCampaign(with: client)
        #expect(!planned.parts.isEmpty && planned.parts.contains { $0.campaignId != nil })
        try await simulator.advance(days: 15)
        let report = try await client.campaigns.getPlanReport(planned)
        #expect(report.totalDevices > 0 && report.upgradedDevices > 0)
        let again = try await client.campaigns.continuePlan(report.campaign)
        #expect(again.parts.count >= planned.parts.count)

        let invalid = CampaignPlan(deviceList: [], targetVersion: "1", startDate: "2026-04-01", endDate: "2026-03-30")
        let check = try await client.campaigns.checkPlan(invalid)
        #expect(!check.canSchedule && Set(check.findings.map(\.path)) == ["deviceList", "endDate"])
        let rejected = try await error { try await client.campaigns.schedulePlan(invalid) }
        guard case .validation(_, let findings, _) = rejected else { throw rejected }
        #expect(findings == check.findings)
    }

    @Test func eachProtocolOfAMixedFleetGetsItsVersion() async throws {
        let simulator = try Simulator(seed: 208)
        let client = try simulator.client()
        let lwm2m = try await client.softwareV3.listFirmware(protocol: .lwm2m)[0]
        let omaDm = try await client.softwareV1.listFirmware(clientType: .omaDm)[0]
        let http = try await client.softwareV2.listSoftware(distributionType: .http)[0]
        let devices = try await client.softwareV3.listDevices().collect()
        let fitting = ["SR1.2.0.0-10512", omaDm.fromVersion ?? "", "VerizonFirmwareVersion-01"].flatMap { version -> [String] in
            devices.filter { $0.firmware == version }.prefix(4).map(\.deviceId)
        }
        let plan = CampaignPlan(
            deviceList: fitting + [try #require(devices.first { $0.protocol == DeviceProtocol.none }).deviceId],
            httpTargetVersion: "VerizonFirmwareVersion-02",
            packageNames: [lwm2m.firmwareName, omaDm.firmwareName, http.softwareName],
            startDate: "2026-03-02",
            endDate: "2026-03-14"
        )
        let check = try await client.campaigns.checkPlan(plan)
        #expect(check.canSchedule && Set(check.parts.map(\.version)) == [.v1, .v2, .v3])
        #expect(Set(check.parts.flatMap(\.deviceList) + check.rejected.map(\.deviceId)) == Set(plan.deviceList))
        #expect(check.rejected.contains { $0.deviceId == plan.deviceList.last && !$0.code.isEmpty && !$0.reason.isEmpty })
        let planned = try await client.campaigns.schedulePlan(plan)
        #expect(planned.parts.allSatisfy { $0.campaignId != nil })
        // Kept as JSON, it is read again in Swift and in every other language.
        let kept = try JSONEncoder().encode(planned)
        #expect(try JSONDecoder().decode(PlannedCampaign.self, from: kept) == planned)
        let arguments = #"{"campaign": \#(String(decoding: kept, as: UTF8.self))}"#
        let elsewhere = try await client.invoke(service: "campaigns", operation: "get_plan_report", argumentsJson: arguments)
        #expect(try JSONDecoder().decode(CampaignPlanReport.self, from: Data(elsewhere.utf8)).totalDevices == Int64(fitting.count - check.rejected.count + 1))

        try await simulator.advance(days: 20)
        var reports: [CampaignPlanReport] = []
        let report = try await client.campaigns.waitForPlan(planned, timeout: 60, pollInterval: 1) { reports.append($0) }
        #expect(reports.last == report)
        #expect(report.isFinished && Set(report.parts.map(\.campaignId)) == Set(planned.parts.map(\.campaignId)))
        #expect(report.parts.allSatisfy { $0.upgradedDevices > 0 && $0.finishedDevices == $0.totalDevices })
        #expect(report.upgradedDevices + Int64(report.failedDevices.count) == report.totalDevices)
        // What each device reports now is what the report says.
        let targets = [lwm2m.firmwareTo, omaDm.toVersion ?? "", "VerizonFirmwareVersion-02"]
        let queried = try await client.softwareV3.listDevices().collect().filter { fitting.contains($0.deviceId) }
        #expect(queried.filter { targets.contains($0.firmware ?? "") }.count == report.upgradedDevices)
    }

    @Test func lockedLicensesAreListedAndFreed() async throws {
        let simulator = try Simulator(seed: 207)
        let v2 = try simulator.client().softwareV2
        let held = try await v2.getLicenses().collect().prefix(3).map(\.deviceId)
        let candidates = try await v2.setCancelCandidates(CancelCandidatesRequest(count: 3, deviceList: Array(held)))
        #expect(candidates.deviceList == Array(held))
        var listed: [String] = []
        for try await device in v2.listCancelCandidates() {
            listed.append(device)
        }
        #expect(Set(listed) == Set(held))
        #expect(try await v2.deleteCancelCandidates().success == true)
    }

    @Test func aCallCanUseAnotherAccountAndTimeout() async throws {
        let simulator = try Simulator(seed: 203)
        let client = try Client(credentials: simulator.credentials, baseUrl: simulator.facts.url)
        let withoutAccount = try await error { try await client.softwareV3.getSubscription() }
        #expect(withoutAccount.info().kind == "ConfigurationError")
        let options = CallOptions(account: simulator.facts.account, timeout: 30)
        let subscription = try await client.softwareV3.getSubscription(options: options)
        #expect(subscription.accountName == simulator.facts.account)
        #expect(client.account == nil && client.baseUrl == simulator.facts.url)
    }
}
