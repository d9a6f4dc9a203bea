import ThingSpace

func group(_ imeis: [String], as name: String, with client: Client) async throws -> [DeviceIdentifiers] {
    _ = try await client.groups.create(CreateGroupRequest(
        groupName: name,
        groupDescription: "Made by the app",
        devicesToAdd: imeis.map { .imei($0) }
    ))
    return try await client.groups.listGroupDevices(name).collect()
}
