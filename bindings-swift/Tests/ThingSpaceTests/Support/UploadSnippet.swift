import Foundation
import ThingSpace

func deliver(_ file: URL, to devices: [String], with client: Client) async throws -> SoftwareCampaign {
    let v2 = client.softwareV2
    let form = FileUpload(
        fileVersion: "1.0", make: "Verizon", model: "Model-A", localTargetPath: "/VZWFOTA/settings.txt")
    let uploaded = try await v2.uploadFile(form, file: .file(file) { sent, total in
        print(sent, "of", total ?? 0, "bytes")
    })
    return try await v2.scheduleFileCampaign(FileCampaignRequest(
        fileName: uploaded.fileName,
        fileVersion: "1.0",
        distributionType: .http,
        startDate: "2026-03-10",
        endDate: "2026-03-12",
        deviceList: devices
    ))
}
