import ThingSpace

func bytesUsed(by imei: String, since earliest: Timestamp, until latest: Timestamp, with client: Client) async throws -> Int64 {
    let request = UsageRequest(deviceId: .imei(imei), earliest: earliest, latest: latest)
    return try await client.history.listUsage(request).collect().reduce(0) { $0 + $1.bytesUsed }
}
