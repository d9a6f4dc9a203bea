import ThingSpace

func locate(imei: String, mdn: String, with client: Client) async throws -> Position? {
    let device = LocationDevice(id: imei, kind: .imei, mdn: mdn)
    return try await client.locations.locate(LocationRequest(deviceList: [device])).first?.position
}
