import ThingSpace

func suspend(_ imei: String, with client: Client) async throws -> PendingRequest {
    for try await line in client.devices.listDevices(DeviceListRequest(deviceId: .imei(imei))) {
        print(line.mdn ?? "no number", line.state?.wire ?? "no state")
    }
    // The client can poll the status of a request for one device, so `wait` needs no listener.
    return try await client.devices.suspend(DeviceSelectionRequest(devices: [.imei(imei)]))
}
