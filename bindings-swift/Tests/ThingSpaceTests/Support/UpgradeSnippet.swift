import ThingSpace

func upgradeOverTheAir(with client: Client) async throws -> FirmwareUpgrade {
    let v1 = client.softwareV1
    let firmware = try await v1.listFirmware(clientType: .omaDm)[0]
    var matching: [String] = []
    for try await device in v1.listDevices(clientType: .omaDm)
    where device.make == firmware.make && device.model == firmware.model && device.firmware == firmware.fromVersion {
        matching.append(device.deviceId)
    }
    let devices = Array(matching.prefix(5))
    _ = try await client.softwareV3.assignLicenses(DeviceList(deviceList: devices))
    return try await v1.scheduleUpgrade(FirmwareUpgradeRequest(
        firmwareName: firmware.firmwareName,
        firmwareTo: firmware.toVersion ?? "",
        startDate: "2026-03-01",
        deviceList: devices
    ))
}
