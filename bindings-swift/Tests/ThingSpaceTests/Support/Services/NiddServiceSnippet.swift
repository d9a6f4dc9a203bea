import ThingSpace

func send(_ payload: String, inBase64To imei: String, with client: Client) async throws -> PendingRequest {
    try await client.nidd.send(NiddMessageRequest(
        deviceIds: [.imei(imei)],
        maximumDeliveryTime: 86_400,
        message: payload
    ))
}
