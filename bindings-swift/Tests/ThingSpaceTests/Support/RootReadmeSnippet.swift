import ThingSpace

func springRollout(with client: Client) async throws {
    let v3 = client.softwareV3
    let firmware = try await v3.listFirmware(protocol: .lwm2m)[0]
    let campaign = try await v3.scheduleCampaign(CampaignRequest(
        campaignName: "Spring rollout",
        firmwareName: firmware.firmwareName,
        firmwareFrom: firmware.firmwareFrom,
        firmwareTo: firmware.firmwareTo,
        protocol: .lwm2m,
        startDate: "2026-03-01",
        endDate: "2026-03-08",
        campaignTimeWindows: [TimeWindow(startTime: 18, endTime: 22)],
        deviceList: ["354658090353977"]
    ))
    for try await device in v3.listCampaignDevices(campaign.id) {
        print(device.deviceId, device.status?.wire ?? "unknown")
    }
}
