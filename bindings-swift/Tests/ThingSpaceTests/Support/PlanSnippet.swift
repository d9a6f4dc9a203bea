import ThingSpace

func planCampaign(with client: Client) async throws -> PlannedCampaign {
    let fleet = try await client.softwareV3.listDevices().collect()
    let devices = fleet.filter { $0.model == "GM01Q" }.prefix(40).map(\.deviceId)
    let plan = CampaignPlan(
        campaignName: "Spring rollout",
        deviceList: devices,
        targetVersion: "SR1.2.0.0-10657",
        startDate: "2026-03-01",
        endDate: "2026-03-14"
    )
    let check = try await client.campaigns.checkPlan(plan)
    for device in check.rejected {
        print(device.deviceId, device.code, device.reason)
    }
    return try await client.campaigns.schedulePlan(plan)
}
