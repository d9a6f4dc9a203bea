import ThingSpace

/// Activates lines, and waits for the result of each of them.
func activate(_ devices: [DeviceIdentifiers], with client: Client) async throws -> RequestResult {
    let request = try await client.devices.activate(ActivateRequest(
        devices: devices, servicePlan: "m2m4G", mdnZipCode: "98801"))
    return try await request.wait(timeout: 3600) { progress in
        print(progress.succeeded + progress.failed, "of", progress.expected ?? 0)
    }
}
