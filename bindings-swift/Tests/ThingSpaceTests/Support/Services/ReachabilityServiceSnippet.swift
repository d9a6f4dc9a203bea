import ThingSpace

func watch(_ imei: String, until end: Timestamp, with client: Client) async throws -> PendingRequest {
    try await client.reachability.start(MonitorRequest(
        requestType: .dataAndLoss,
        devices: [.imei(imei)],
        monitorExpirationTime: end
    ))
}
