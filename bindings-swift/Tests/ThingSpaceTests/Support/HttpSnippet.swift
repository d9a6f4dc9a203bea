import Foundation
import ThingSpace

func httpPilot(with client: Client) async throws -> SoftwareCampaign {
    let v2 = client.softwareV2
    let software = try await v2.listSoftware(distributionType: .http)[0]
    let devices = try await v2.listDevices(distributionType: .http).collect().prefix(5).map(\.deviceId)
    let form = FileUpload(
        fileVersion: "1.0", make: "Verizon", model: "Model-A", localTargetPath: "/VZWFOTA/settings.txt")
    let file = try await v2.uploadFile(form, file: .data(Data("interval=3600\n".utf8), name: "settings.txt"))
    print(file.fileName)
    return try await v2.scheduleSoftwareCampaign(SoftwareCampaignRequest(
        campaignName: "Pilot",
        softwareName: software.softwareName,
        softwareFrom: "VerizonFirmwareVersion-01",
        softwareTo: "VerizonFirmwareVersion-02",
        distributionType: .http,
        startDate: "2026-03-01",
        endDate: "2026-03-07",
        installTimeWindows: [TimeWindow(startTime: 1, endTime: 5)],
        deviceList: devices
    ))
}
