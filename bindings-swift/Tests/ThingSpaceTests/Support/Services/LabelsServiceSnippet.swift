import ThingSpace

func label(eid: String, vin: String, with client: Client) async throws -> PendingRequest {
    let assignment = LabelAssignment(deviceIds: [.eid(eid)], label: UsageLabel(name: "VIN", value: vin))
    return try await client.labels.set(SetLabelsRequest(labels: [assignment]))
}
